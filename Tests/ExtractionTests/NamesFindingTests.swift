import Diagnostics
import Knowledge
import Language
import NewsModel
import SourceText
import Testing

@testable import Extraction

/// Checks the names that are found in an article; a fixture is its text with `[words](kind)`, and a
/// star before the kind where the model need not know it.
private func check(_ fixture: String, sourceLocation: SourceLocation = #_sourceLocation) {
  var words = ""
  var wanted: [String] = []
  var rest = fixture[...]
  while let open = rest.firstIndex(of: "[") {
    words += rest[..<open]
    let close = rest[open...].firstIndex(of: "]")!
    let end = rest[close...].firstIndex(of: ")")!
    let name = rest[rest.index(after: open)..<close]
    words += name
    wanted.append("\(name): \(rest[rest.index(close, offsetBy: 2)..<end])")
    rest = rest[rest.index(after: end)...]
  }
  words += rest
  let text = UTF8Text(words)
  let article = Article(
    id: ArticleID(slugging: "a"), text: text, blocks: [Block(.paragraph, text.range)],
    provenance: Provenance(file: "a.txt", sha256: "", byteCount: text.count))
  let found = findNames(in: read(article), of: article, using: Lexicon())
    .map { "\(text[$0.range]): \($0.kind)" }
  #expect(found == wanted, sourceLocation: sourceLocation)
}

@Test func spansTheNameAloneWithoutTitleArticleOrPossessive() {
  check(
    """
    Foreign Minister [Maria Santos](person) of the [Philippines](place) met Mr [Kato](person) in \
    [Tokyo](place) on Monday. [Japan](place)'s premier thanked the [United Nations](organization).
    """)
}

@Test func tellsGroupsFromPlaces() {
  check(
    "The [French](group) army left [France](place), [Chinese](group) officials said in "
      + "[Beijing](place).")
}

@Test func knowsAShortNameByTheFullOneElsewhere() {
  check(
    "[John Barrow](person), a farmer, spoke first. [Barrow](person) said the [World Bank](organization) "
      + "would pay.")
}

@Test func readsNoNamesInFurnitureCreditsAndTeasers() {
  let text = UTF8Text("Photo: Maria Santos\n\nMaria Santos went to Tokyo.")
  let article = Article(
    id: ArticleID(slugging: "a"), text: text,
    blocks: [Block(.credit, TextRange(0, 19)), Block(.paragraph, TextRange(21, text.count))],
    provenance: Provenance(file: "a.txt", sha256: "", byteCount: text.count))
  let found = findNames(in: read(article), of: article, using: Lexicon())
  #expect(found.map { text[$0.range] } == ["Maria Santos", "Tokyo"])
  #expect(found.allSatisfy { $0.form == .name && $0.sentence == 0 && $0.actor == nil })
}

@Test func findsNothingInATextOfNoWords() {
  for words in ["", "…", "\n\n", "1 2 3", "🇵🇭🇵🇭"] {
    let text = UTF8Text(words)
    #expect(taggedNames(in: read(text, blocks: [text.range]), using: .embedded).isEmpty)
  }
}

@Test func readsALongShoutOfCapitalsInProportion() {
  let text = UTF8Text(String(repeating: "ALL CAPITALS ", count: 20_000))
  let clock = ContinuousClock()
  let took = clock.measure {
    _ = taggedNames(in: read(text, blocks: [text.range]), using: .embedded)
  }
  #expect(took < .seconds(20))
}

@Test func labelsOfEachKindSpellTheNameAgain() {
  for kind in Mention.Kind.allCases {
    for count in 1...4 {
      let labels = [0] + NameLabel.labels(of: kind, count: count) + [0]
      #expect(
        spans(of: labels.map(UInt8.init), from: 10)
          == [TaggedName(kind: kind, tokens: 11..<11 + count)])
      var last: Int?
      for label in labels {
        #expect(NameLabel.mayFollow(label, after: last))
        last = label
      }
    }
  }
}
