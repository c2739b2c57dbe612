import Language
import NewsModel
import SourceText
import Testing

@testable import Extraction

/// Quotations whose marks were lost, in texts as long as nobody prints.
@Suite struct LongQuotationTests {
  private let filler = "The ferry left the harbor at noon on Monday. "

  @Test func endsAQuotationWithItsSentenceWhereItsClosingMarkWasLost() {
    let text = "“We will rebuild it. " + String(repeating: filler, count: 200) + "Vale said."
    let context = QuoteContext(
      tagWords(of: read(UTF8Text(text), blocks: [TextRange(0, text.utf8.count)])))
    #expect(context.quotations.map { context.reading.range(of: $0.tokens).upper } == [22])
    #expect(context.quotations.map(\.isClosed) == [false])
  }

  @Test func keepsASpeechThatIsPrintedWhole() {
    let text = "“" + String(repeating: filler, count: 60) + "Good night,” Vale said."
    let context = QuoteContext(
      tagWords(of: read(UTF8Text(text), blocks: [TextRange(0, text.utf8.count)])))
    #expect(context.quotations.map(\.isClosed) == [true])
    #expect(context.quotations.map(\.tokens.count) == [60 * 10 + 5])
  }

  @Test func joinsNoMoreParagraphsThanASpeechHas() {
    let paragraph = "“" + String(repeating: filler, count: 20)
    let count = 40
    let text = String(repeating: paragraph + "\n", count: count)
    let blocks = (0..<count).map { index in
      TextRange(index * (paragraph.utf8.count + 1), (index + 1) * (paragraph.utf8.count + 1) - 2)
    }
    let context = QuoteContext(tagWords(of: read(UTF8Text(text), blocks: blocks)))
    #expect(context.quotations.count == count)
    let firsts = Set(context.quotations.map { context.firstOpening($0.open) })
    #expect(firsts.count == 4)
  }

  @Test func tellsWhatRangesCoverTogether() {
    let coverage = TextCoverage([TextRange(10, 20), TextRange(2, 4), TextRange(12, 15)])
    #expect([1, 2, 3, 4, 9, 10, 19, 20].filter { coverage.contains($0) } == [2, 3, 10, 19])
    #expect(coverage.overlaps(TextRange(0, 3)))
    #expect(!coverage.overlaps(TextRange(4, 10)))
    #expect(coverage.overlaps(TextRange(19, 30)))
    #expect(!coverage.overlaps(TextRange(20, 30)))
  }
}
