import Diagnostics
import SourceText
import Yams

/// A text without its front matter, and what that says.
struct FrontMatterSplit {
  var metadata: Metadata
  var body: UTF8Text
}

/// Takes YAML between two lines of `---` off the start of a text.
///
/// Front matter that does not parse is a warning; the article is read without it.
func splitFrontMatter(_ text: UTF8Text, file: String) -> Diagnosed<FrontMatterSplit> {
  let whole = FrontMatterSplit(metadata: Metadata(id: ""), body: text)
  guard let (yaml, bodyStart) = frontMatterRange(text.bytes) else { return Diagnosed(whole) }
  let body = UTF8Text(validating: Array(text.bytes[bodyStart...])) ?? text
  let read = readMetadata(
    String(decoding: text.bytes[yaml], as: UTF8.self), file: file, firstLine: 2)
  return read.map { FrontMatterSplit(metadata: $0, body: body) }
}

/// Reads the sidecar of a file; empty metadata where it has none.
func readSidecar(of file: SourceFile) -> Diagnosed<Metadata> {
  guard let bytes = file.sidecar else { return Diagnosed(Metadata(id: "")) }
  let name = file.path.dropLast(file.ending.utf8.count) + "yml"
  return readMetadata(String(decoding: bytes, as: UTF8.self), file: String(name), firstLine: 1)
}

/// The bytes between the marks, and where the body starts: behind the empty lines after them.
private func frontMatterRange(_ bytes: [UInt8]) -> (yaml: Range<Int>, body: Int)? {
  func lineEnd(_ start: Int) -> Int {
    bytes[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
  }
  func nextLine(_ end: Int) -> Int {
    guard end < bytes.count else { return end }
    let isPair = bytes[end] == 0x0D && end + 1 < bytes.count && bytes[end + 1] == 0x0A
    return end + (isPair ? 2 : 1)
  }
  func isMark(_ start: Int, _ end: Int) -> Bool {
    var last = end
    while last > start, isASCIISpace(bytes[last - 1]) { last -= 1 }
    return last - start == 3 && bytes[start..<last].allSatisfy { $0 == UInt8(ascii: "-") }
  }
  let firstEnd = lineEnd(0)
  guard firstEnd < bytes.count, isMark(0, firstEnd) else { return nil }
  let yamlStart = nextLine(firstEnd)
  var start = yamlStart
  while start < bytes.count {
    let end = lineEnd(start)
    if isMark(start, end) {
      var body = nextLine(end)
      while body < bytes.count, isASCIISpace(bytes[body]) { body += 1 }
      return (yamlStart..<start, body)
    }
    start = nextLine(end)
  }
  return nil
}

/// `firstLine` is the line of the file that the YAML starts on, from 1.
private func readMetadata(_ yaml: String, file: String, firstLine: Int) -> Diagnosed<Metadata> {
  var metadata = Metadata(id: "")
  do {
    guard let node = try Yams.compose(yaml: yaml, .default, .default, .utf8) else {
      return Diagnosed(metadata)
    }
    guard let mapping = node.mapping else {
      return Diagnosed(
        metadata,
        [problem("front matter is a mapping of keys to values", file: file, line: firstLine)])
    }
    var diagnostics: [Diagnostic] = []
    for (key, value) in mapping {
      guard let name = key.string else { continue }
      let line = (key.mark?.line ?? 1) + firstLine - 1
      set(name, to: value, in: &metadata, at: .init(file: file, line: line), &diagnostics)
    }
    return Diagnosed(metadata, diagnostics)
  } catch let error as YamlError {
    return Diagnosed(metadata, [unparsed(error, file: file, firstLine: firstLine)])
  } catch {
    return Diagnosed(metadata, [problem("\(error)", file: file, line: firstLine)])
  }
}

private func set(
  _ name: String, to value: Node, in metadata: inout Metadata, at place: Diagnostic.Place,
  _ diagnostics: inout [Diagnostic]
) {
  // Lists, as of authors, are joined; nested values are other tools' business.
  let text =
    value.scalar?.string
    ?? value.sequence.map { $0.compactMap { $0.scalar?.string }.joined(separator: ", ") }
  guard let text, !text.isEmpty else { return }
  if name == "id" || name == "slug" {
    metadata.id = text
  } else if let key = Metadata.keys.first(where: { $0.names.contains(name) }) {
    // The documented name comes first and wins over other tools' names.
    if metadata[keyPath: key.path] == nil || key.names[0] == name {
      metadata[keyPath: key.path] = text
    }
  } else if let near = Metadata.keys.map(\.names[0]).first(where: { isTypo(name, of: $0) }) {
    diagnostics.append(
      Diagnostic(
        .warning, "unknown-key", "unknown key '\(name)' in front matter; nearest: '\(near)'",
        at: place, hints: ["write it as '\(near):'"]))
  }
}

/// One letter more, less or other, or two neighbors exchanged.
private func isTypo(_ word: String, of known: String) -> Bool {
  let (a, b) = (Array(word.lowercased().utf8), Array(known.utf8))
  guard abs(a.count - b.count) <= 1, a != b else { return a == b }
  let prefix = zip(a, b).prefix { $0 == $1 }.count
  let suffix = zip(a.reversed(), b.reversed()).prefix { $0 == $1 }.count
  if prefix + suffix >= max(a.count, b.count) - 1 { return true }
  return a.count == b.count && prefix + suffix == a.count - 2 && a[prefix] == b[prefix + 1]
    && a[prefix + 1] == b[prefix]
}

private func unparsed(_ error: YamlError, file: String, firstLine: Int) -> Diagnostic {
  var message = "\(error)"
  var line = firstLine
  switch error {
  case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
    .composer(_, let problem, let mark, _):
    message = problem
    line = mark.line + firstLine - 1
  default: break
  }
  return problem(message, file: file, line: line)
}

private func problem(_ message: String, file: String, line: Int) -> Diagnostic {
  Diagnostic(
    .warning, "front-matter", "front matter is YAML; it was skipped: \(message)",
    at: .init(file: file, line: line),
    hints: ["quote values that hold a colon: title: \"A: B\""])
}
