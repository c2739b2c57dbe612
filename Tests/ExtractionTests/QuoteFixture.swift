import Language
import NewsModel
import SourceText
import Testing

@testable import Extraction

/// Finds the quotes of a text that says what to find.
///
/// `{d1:words}` marks direct words, `m` mixed and `i` indirect ones, `[1:who]` their speaker and
/// `<1:cue>` their cue; what belongs together has one number, and marks may nest. `(P:Name)`,
/// `(O:Name)`, `(L:Name)`, `(C:Name)` are mentions of a person, an organization, a place and a country. A blank line ends
/// a paragraph.
struct QuoteFixture {
  struct Wanted: Equatable, CustomStringConvertible {
    var kind = ""
    var words = ""
    var speaker: String?
    var cue: String?

    var description: String { "\(kind) “\(words)” by \(speaker ?? "-") with \(cue ?? "-")" }
  }

  private(set) var wanted: [Int: Wanted] = [:]
  let facts: ArticleFacts
  let quotes: [Quote]

  init(_ marked: String) {
    var plain: [UInt8] = []
    var open: [(sign: Character, start: Int, label: String)] = []
    var spans: [(sign: Character, label: String, range: TextRange)] = []
    var rest = Substring(marked)
    while let next = rest.first {
      rest = rest.dropFirst()
      if "{[<(".contains(next), let colon = rest.firstIndex(of: ":"),
        rest[..<colon].count <= 3, !rest[..<colon].contains(" ")
      {
        open.append((next, plain.count, String(rest[..<colon])))
        rest = rest[rest.index(after: colon)...]
      } else if "}]>)".contains(next), let last = open.last {
        spans.append((last.sign, last.label, TextRange(last.start, plain.count)))
        open.removeLast()
      } else {
        plain += String(next).utf8
      }
    }
    let text = UTF8Text(String(decoding: plain, as: UTF8.self))
    let article = Article(
      id: ArticleID(unchecked: "a"), text: text, blocks: Self.paragraphs(of: text),
      provenance: Provenance(file: "a.txt", sha256: "", byteCount: text.count))
    let reading = read(article)
    var facts = ArticleFacts(article: article, sentences: reading.newsSentences(of: article))
    for span in spans.sorted(by: { $0.range < $1.range }) {
      let words = text[span.range]
      switch span.sign {
      case "(":
        Self.add(
          words, Self.kinds[span.label] ?? .person, span.range, isCountry: span.label == "C",
          to: &facts)
      case "{":
        let number = Int(span.label.dropFirst()) ?? 0
        wanted[number, default: Wanted()].kind = String(span.label.prefix(1))
        wanted[number, default: Wanted()].words = words
      case "[": wanted[Int(span.label) ?? 0, default: Wanted()].speaker = words
      default: wanted[Int(span.label) ?? 0, default: Wanted()].cue = words
      }
    }
    self.facts = facts
    quotes = findQuotes(in: tagWords(of: reading), of: facts)
  }

  private static let kinds: [String: Mention.Kind] = [
    "P": .person, "O": .organization, "L": .place, "C": .place,
  ]

  private static func add(
    _ name: String, _ kind: Mention.Kind, _ range: TextRange, isCountry: Bool,
    to facts: inout ArticleFacts
  ) {
    let known = facts.actors.firstIndex { $0.key == name }
    if known == nil {
      let entry = isCountry ? "country:\(name)" : nil
      facts.actors.append(LocalActor(key: name, name: name, kind: kind, entry: entry))
    }
    facts.mentions.append(
      Mention(kind, range, actor: known ?? facts.actors.count - 1))
  }

  private static func paragraphs(of text: UTF8Text) -> [Block] {
    var blocks: [Block] = []
    var start = 0
    for (offset, byte) in (text.bytes + [0x0A]).enumerated() where byte == 0x0A {
      let range = text.trimmed(TextRange(start, offset))
      if !range.isEmpty { blocks.append(Block(.paragraph, range)) }
      start = offset + 1
    }
    return blocks
  }

  func text(_ range: TextRange?) -> String? { range.map { facts.article.text[$0] } }

  var found: [Wanted] {
    quotes.map { quote in
      Wanted(
        kind: String(quote.kind.rawValue.prefix(1)), words: text(quote.range) ?? "",
        speaker: text(quote.speaker), cue: text(quote.cue))
    }
  }

  /// Whether words stand in a direct quote of an actor.
  func covers(_ words: String, by key: String) -> Bool {
    quotes.contains { quote in
      quote.kind == .direct && quote.speakerActor.map { facts.actors[$0].key } == key
        && quote.parts.contains { (text($0) ?? "").contains(words) }
    }
  }

  /// Whether words are among some that are reported, whoever says so.
  func reports(_ words: String) -> Bool {
    quotes.contains { quote in quote.parts.contains { (text($0) ?? "").contains(words) } }
  }

  /// Who said what, by the actor's key.
  var speakers: [String?] { quotes.map { $0.speakerActor.map { facts.actors[$0].key } } }
}

/// Checks that exactly the marked quotes are found; the fixture's form is `QuoteFixture`'s.
func checkQuotes(_ marked: String, sourceLocation: SourceLocation = #_sourceLocation) {
  let fixture = QuoteFixture(marked)
  let wanted = fixture.wanted.values.map(\.description).sorted()
  let found = fixture.found.map(\.description).sorted()
  #expect(found == wanted, sourceLocation: sourceLocation)
}
