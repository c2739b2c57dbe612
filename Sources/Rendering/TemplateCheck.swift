import Diagnostics
import SourceText

/// The values that every template may use; those in parentheses stand inside a section of that name.
let templateValues: [String: Set<String>] = [
  "": [
    "language", "direction", "kind", "title", "pageTitle", "siteTitle", "summary", "toolVersion",
    "root", "hasFeed", "isList", "isMissing", "ogType", "canonical", "accent", "logo",
    "structuredData",
    "edition",
    "footer",
    "body", "hasTrail", "trail", "navigation",
  ],
  "trail": ["words", "href"],
  "navigation": ["words", "href", "isCurrent"],
]

/// Whether a tag of a template transforms its value, as `{{uppercased(title)}}`.
func hasTransform(_ bytes: [UInt8]) -> Bool {
  let text = String(decoding: bytes, as: UTF8.self)
  return text.split(separator: "{{").dropFirst().contains { tag in
    tag.prefix { $0 != "}" }.contains("(")
  }
}

/// Every tag of a template against the values and partials that exist.
///
/// The check reads the text, not a rendering, so a typo in a branch that no page takes is found too.
func checkTemplate(_ text: String, file: String, partials: Set<String>) -> [Diagnostic] {
  let bytes = Array(text.utf8)
  let lines = LineIndex(bytes)
  var diagnostics: [Diagnostic] = []
  var open: [String] = []
  for tag in mustacheTags(bytes) {
    let place = Diagnostic.Place(file: file, offset: tag.offset, in: lines)
    switch tag.sigil {
    case UInt8(ascii: "!"), UInt8(ascii: "$"), UInt8(ascii: "%"): continue
    case UInt8(ascii: "="):
      diagnostics.append(
        Diagnostic(
          .error, "template-delimiters",
          "delimiters other than {{ and }} are not for templates here",
          at: place))
    case UInt8(ascii: ">"), UInt8(ascii: "<"):
      guard !partials.contains(tag.name) else { continue }
      diagnostics.append(
        unknown("partial", tag.name, among: partials, id: "unknown-partial", at: place))
    case UInt8(ascii: "/"):
      if open.last == tag.name { open.removeLast() }
    default:
      var known = templateValues[""]!
      for section in open { known.formUnion(templateValues[section] ?? []) }
      if tag.name != ".", !known.contains(tag.name) {
        diagnostics.append(
          unknown("value", tag.name, among: known, id: "unknown-value", at: place))
      }
      if tag.sigil == UInt8(ascii: "#") || tag.sigil == UInt8(ascii: "^") { open.append(tag.name) }
    }
  }
  return diagnostics
}

private func unknown(
  _ what: String, _ name: String, among known: Set<String>, id: String, at place: Diagnostic.Place
) -> Diagnostic {
  let nearest = known.sorted().min { distance($0, name) < distance($1, name) }
  return Diagnostic(
    .error, id, "\(what) '\(name)' is unknown to templates", at: place,
    hints: nearest.map { ["the nearest known \(what) is '\($0)'"] } ?? [])
}

private struct MustacheTag {
  /// The byte after the braces where it is punctuation; 0 for a plain variable.
  var sigil: UInt8
  var name: String
  var offset: Int
}

private func mustacheTags(_ bytes: [UInt8]) -> [MustacheTag] {
  var tags: [MustacheTag] = []
  var index = 0
  let brace = UInt8(ascii: "{")
  while index + 1 < bytes.count {
    guard bytes[index] == brace, bytes[index + 1] == brace else {
      index += 1
      continue
    }
    let offset = index
    index += 2
    var sigil: UInt8 = 0
    if index < bytes.count, "{&#^/>!<$=%".utf8.contains(bytes[index]) {
      sigil = bytes[index]
      index += 1
    }
    let start = index
    while index < bytes.count, bytes[index] != UInt8(ascii: "}") { index += 1 }
    var name = String(decoding: bytes[start..<index], as: UTF8.self)
      .trimmingPrefix { $0.isWhitespace }.description
    while name.last?.isWhitespace == true { name.removeLast() }
    // A transform, as `uppercased(title)`.
    if let paren = name.lastIndex(of: "("), let end = name.firstIndex(of: ")") {
      name = String(name[name.index(after: paren)..<end])
    }
    tags.append(MustacheTag(sigil: sigil, name: name, offset: offset))
    while index < bytes.count, bytes[index] == UInt8(ascii: "}") { index += 1 }
  }
  return tags
}

/// Edits from one name to another: V. Levenshtein (1966), by rows.
private func distance(_ a: String, _ b: String) -> Int {
  let (a, b) = (Array(a.utf8), Array(b.utf8))
  var row = Array(0...b.count)
  for (i, x) in a.enumerated() {
    var diagonal = row[0]
    row[0] = i + 1
    for (j, y) in b.enumerated() {
      let above = row[j + 1]
      row[j + 1] = min(above + 1, row[j] + 1, diagonal + (x == y ? 0 : 1))
      diagonal = above
    }
  }
  return row[b.count]
}
