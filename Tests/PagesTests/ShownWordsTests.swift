import NewsModel
import SourceText
import Testing

@testable import Pages

/// The bytes that a page shows for a statement.
@Suite("Shown words") struct ShownWordsTests {
  /// Shows a quote of a sentence in which `{` and `}` hold its words and `<` and `>` its cue.
  private func shown(_ marked: String, _ kind: Quote.Kind, parts: Int = 1) -> String {
    var plain = ""
    var offsets: [Character: Int] = [:]
    for sign in marked {
      if "{}<>".contains(sign) {
        offsets[sign] = plain.utf8.count
      } else {
        plain.append(sign)
      }
    }
    let text = UTF8Text(plain)
    let article = Article(
      id: ArticleID(unchecked: "a"), text: text, blocks: [Block(.paragraph, text.range)],
      provenance: Provenance(file: "a.txt", sha256: "", byteCount: text.count))
    let range = TextRange(offsets["{"]!, offsets["}"]!)
    let quote = Quote(
      kind, range, cue: offsets["<"].map { TextRange($0, offsets[">"]!) }, sentence: 0,
      parts: Array(repeating: range, count: parts))
    let words = shownWords(
      of: quote, in: ArticleFacts(article: article, sentences: [Sentence(text.range, block: 0)]))
    return words.needsMarks ? "“\(text[words.range])”" : text[words.range]
  }

  @Test func reportedWordsKeepTheirNegation() {
    #expect(
      shown("The board had not, as of Monday, <announced> {a plan to close the pier}.", .indirect)
        == "had not, as of Monday, announced a plan to close the pier")
    #expect(
      shown("Olga Brandt declined to <say> {who opened the gate}.", .indirect)
        == "declined to say who opened the gate")
  }

  @Test func aPlainVerbOfSayingStandsBesideItsClause() {
    #expect(
      shown("Crews <say> {the ice will be thin in May}.", .indirect)
        == "the ice will be thin in May")
    #expect(
      shown("Brandt <said> that {two boats sank}.", .indirect) == "two boats sank")
    #expect(
      shown("Brandt did not <say> {the ice was thin}.", .indirect) == "did not say the ice was thin"
    )
    #expect(
      shown("Brandt <denied> that {two boats sank}.", .indirect) == "denied that two boats sank")
    #expect(
      shown("Brandt <said> {little about the ice}.", .indirect) == "said little about the ice")
  }

  @Test func aQuotationStandsInMarks() {
    #expect(shown("“{The gate is open},” <said> Brandt.", .direct) == "“The gate is open”")
  }

  @Test func whatAnAttributionPartsKeepsTheSourcesMarks() {
    #expect(
      shown("\"{We wait,\" she <said>. \"We go on.}\"", .direct, parts: 2)
        == "\"We wait,\" she said. \"We go on.\"")
    // A comma that the words leave out comes back with its mark.
    #expect(
      shown("“{We wait,” she <said>, “and we go}.” Rain fell.", .direct, parts: 2)
        == "“We wait,” she said, “and we go.”")
  }

  @Test func noWordsStartAtAComma() {
    #expect(shown("It is, <says> she{, a gate}.", .indirect) == "says she, a gate")
    #expect(shown("The pier{, a ruin}, she <said>.", .indirect) == "a ruin")
  }

  @Test func ofLongAnswersTheBeginningIsShown() {
    let sentence = "The tide came in over the pier and we went on mending nets all night long. "
    let text = UTF8Text(String(repeating: sentence, count: 12))
    let article = Article(
      id: ArticleID(unchecked: "a"), text: text, blocks: [Block(.paragraph, text.range)],
      provenance: Provenance(file: "a.txt", sha256: "", byteCount: text.count))
    let length = sentence.utf8.count
    let facts = ArticleFacts(
      article: article,
      sentences: (0..<12).map {
        Sentence(TextRange($0 * length, ($0 + 1) * length - 1), block: 0)
      })
    let all = TextRange(0, text.count - 1)
    let (range, more) = beginning(
      of: ShownWords(range: all, needsMarks: true), from: 0, in: facts)
    #expect(range == TextRange(0, 8 * length - 1))
    #expect(more == 4)
    let (whole, none) = beginning(
      of: ShownWords(range: all, needsMarks: false), from: 0, in: facts)
    #expect(whole == all && none == 0)
  }
}
