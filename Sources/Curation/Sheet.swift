import Diagnostics
import Yams

/// One YAML file while it is read: its path, and all that is wrong with it.
struct Sheet {
  let path: String
  private(set) var diagnostics: [Diagnostic] = []

  init(path: String) { self.path = path }

  /// The root node; nil for an empty file and for one that is not YAML, which is an error.
  mutating func parse(_ bytes: [UInt8]) -> Node? {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      report(.error, "not-utf8", "settings are UTF-8", at: nil)
      return nil
    }
    do {
      return try Yams.compose(yaml: text)
    } catch let error as YamlError {
      report(error)
    } catch {
      report(.error, "not-yaml", "the file is not YAML", at: nil)
    }
    return nil
  }

  private mutating func report(_ error: YamlError) {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      report(.error, "not-yaml", "not YAML: \(problem)", at: mark)
    case .duplicatedKeysInMapping(let keys, let context):
      report(
        .error, "key-twice", "key '\(keys.joined(separator: "', '"))' stands twice",
        at: context.mark, hints: ["keep one of them"])
    default: report(.error, "not-yaml", "not YAML", at: nil)
    }
  }

  mutating func report(
    _ severity: Diagnostic.Severity, _ id: String, _ message: String, at mark: Mark?,
    hints: [String] = []
  ) {
    let place = Diagnostic.Place(file: path, line: mark?.line, column: mark?.column)
    diagnostics.append(Diagnostic(severity, id, message, at: place, hints: hints))
  }

  /// The pairs of a mapping by key; keys that are not known are warned of, with the nearest known one.
  mutating func mapping(_ node: Node, keys: [String], of what: String) -> [String: Node]? {
    guard let mapping = node.mapping else {
      report(.error, "wrong-type", "\(what) is a mapping of keys to values", at: node.mark)
      return nil
    }
    var values: [String: Node] = [:]
    for (key, value) in mapping {
      guard let name = key.scalar?.string else {
        report(.error, "wrong-type", "a key is a word", at: key.mark)
        continue
      }
      if keys.contains(name) {
        values[name] = value
      } else {
        let near = nearest(to: name, among: keys).map { "did you mean '\($0)'?" }
        report(
          .error, "key-unknown", "\(what) has no key '\(name)'", at: key.mark,
          hints: near.isEmpty ? ["known keys: \(keys.joined(separator: ", "))"] : near)
      }
    }
    return values
  }

  /// The entries of a list; a mapping or word in its place is an error.
  mutating func list(_ node: Node, of what: String) -> [Node] {
    if let sequence = node.sequence { return Array(sequence) }
    if let scalar = node.scalar, scalar.string.isEmpty || scalar.string == "~" { return [] }
    report(
      .error, "wrong-type", "\(what) is a list", at: node.mark,
      hints: ["start each entry with '- '"])
    return []
  }

  /// The words of a scalar that are not empty; what they are for is named in the diagnostic.
  mutating func text(_ node: Node?, of what: String) -> String? {
    guard let node else { return nil }
    guard let scalar = node.scalar else {
      report(.error, "wrong-type", "\(what) is one line of text", at: node.mark)
      return nil
    }
    if scalar.string.isEmpty || node.tag == Tag(.null) && scalar.style == .plain { return nil }
    return scalar.string
  }

  /// A list of words, or one word alone.
  mutating func texts(_ node: Node?, of what: String) -> [(text: String, mark: Mark?)] {
    guard let node else { return [] }
    let nodes = node.sequence.map(Array.init) ?? [node]
    return nodes.compactMap { item in text(item, of: what).map { ($0, item.mark) } }
  }

  /// One of a fixed set of words.
  mutating func choice<Value: RawRepresentable & CaseIterable>(
    _ node: Node?, of what: String
  ) -> Value? where Value.RawValue == String {
    guard let word = text(node, of: what) else { return nil }
    if let value = Value(rawValue: word) { return value }
    let known = Value.allCases.map(\.rawValue)
    let near = nearest(to: word, among: known).map { "did you mean '\($0)'?" }
    report(
      .error, "value-unknown", "\(what) is one of \(known.joined(separator: ", ")), not '\(word)'",
      at: node?.mark, hints: near)
    return nil
  }
}
