import Hashing
import NewsModel
import SiteModel
import SourceText

/// All that readers see as facts, a line each: kind, id, then the slots of its kind, parted by tabs.
///
/// Lines come by kind, then by id. Equal facts give equal bytes, so two states are compared line by
/// line; only lines that differ are taken apart.
struct Ledger: Sendable {
  var bytes: [UInt8] = []
  var lines: [Line] = []

  struct Line: Sendable {
    var kind: FactKind
    /// Where the id stands, and the whole line without its end.
    var id: TextRange
    var range: TextRange
  }

  /// The kinds that have lines, in their order; statements stand in the line of their article.
  static let kinds: [FactKind] = [.article, .event, .actor, .topic]

  init() {}

  func id(of line: Line) -> String {
    String(decoding: bytes[line.id.indices], as: UTF8.self)
  }

  /// The slots of a line as they stand there.
  func slots(of line: Line) -> [String] {
    bytes[line.id.upper..<line.range.upper]
      .split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false).dropFirst()
      .map { String(decoding: $0, as: UTF8.self) }
  }
}

extension Ledger {
  /// The facts of a corpus; the number of a line within its kind is the fact's index in the corpus.
  init(of source: FactSource) {
    bytes.reserveCapacity(source.corpus.statements.count * 16 + source.corpus.articles.count * 128)
    for kind in Self.kinds {
      let slots = FactSlot.all(of: kind)
      for index in 0..<source.count(of: kind) {
        let start = bytes.count
        bytes.append(contentsOf: kind.rawValue.utf8)
        bytes.append(UInt8(ascii: "\t"))
        let id = bytes.count
        bytes.append(contentsOf: source.id(kind, index).utf8)
        let end = bytes.count
        for slot in slots {
          bytes.append(UInt8(ascii: "\t"))
          append(slot.form, source, index)
        }
        lines.append(
          Line(kind: kind, id: TextRange(id, end), range: TextRange(start, bytes.count)))
        bytes.append(UInt8(ascii: "\n"))
      }
    }
  }

  private mutating func append(_ form: FactSlot.Form, _ source: FactSource, _ index: Int) {
    switch form {
    case .text(let value): appendText(value(source, index) ?? "")
    case .actor(let value), .mark(let value), .entry(let value):
      bytes.append(contentsOf: (value(source, index) ?? "").utf8)
    case .actors(let values), .articles(let values): appendWords(values(source, index))
    case .texts(let values), .sentences(let values), .desk(let values):
      appendWords(values(source, index).map { shortHash(of: $0) })
    case .statements:
      for (place, group) in source.statements(of: index).enumerated() {
        if place > 0 { bytes.append(UInt8(ascii: " ")) }
        bytes.append(contentsOf: group.speaker.utf8)
        for (place, name) in group.names.enumerated() {
          bytes.append(place == 0 ? UInt8(ascii: ":") : UInt8(ascii: ","))
          bytes.append(contentsOf: name.utf8)
        }
      }
    }
  }

  /// Each once, sorted, so that their order in the corpus does not matter.
  private mutating func appendWords(_ words: [String]) {
    guard words.count > 1 else { return bytes.append(contentsOf: (words.first ?? "").utf8) }
    for (place, word) in Set(words).sorted().enumerated() {
      if place > 0 { bytes.append(UInt8(ascii: " ")) }
      bytes.append(contentsOf: word.utf8)
    }
  }

  private mutating func appendText(_ text: String) {
    bytes.append(contentsOf: ledgerText(text).utf8)
  }
}

/// Bytes of the longest text that is kept whole.
private let longest = 300
/// Stands where a longer text was cut, before the hash of all of it.
private let cutMark = " …#"

/// The text on one line; what is cut off a long one is told by a hash of all.
func ledgerText(_ text: String) -> String {
  let isPlain = text.utf8.allSatisfy { $0 >= 0x20 }
  if isPlain, text.utf8.count <= longest { return text }
  var bytes = text.utf8.prefix(longest).map { $0 < 0x20 ? 0x20 : $0 }
  guard text.utf8.count > longest else { return String(decoding: bytes, as: UTF8.self) }
  // A scalar is not cut in two.
  while let last = bytes.last, last & 0xC0 == 0x80 { bytes.removeLast() }
  if let last = bytes.last, last >= 0x80 { bytes.removeLast() }
  return String(decoding: bytes, as: UTF8.self) + cutMark + shortHash(of: text)
}

/// What a reader sees of a text from the ledger.
func shownText(_ text: String) -> String {
  guard let cut = text.firstRange(of: cutMark) else { return text }
  return text[..<cut.lowerBound] + " …"
}
