import NewsModel
import SourceText
import Testing

@testable import Pages

/// Where a briefing marks words as said.
@Suite("Quotation marks") struct QuotationMarkTests {
  /// A text with `<` and `>` where a briefing opens and closes what is said; `{` and `}` hold the quote.
  private func marked(_ sketch: String, _ kind: Quote.Kind = .direct) -> String {
    var plain = ""
    var offsets: [Character: Int] = [:]
    for sign in sketch {
      if "{}".contains(sign) { offsets[sign] = plain.utf8.count } else { plain.append(sign) }
    }
    let text = UTF8Text(plain)
    let quote = Quote(kind, TextRange(offsets["{"]!, offsets["}"]!), sentence: 0)
    var shown = ""
    var at = 0
    for mark in quotationMarks(of: quote, in: text) {
      let edge = mark.opens ? mark.range.lower : mark.range.upper
      shown += text[TextRange(at, edge)] + (mark.opens ? "<" : ">")
      at = edge
    }
    return shown + text[TextRange(at, text.count)]
  }

  @Test func aCommaBeforeTheLastMarkBelongsToTheWords() {
    #expect(marked("“{We wait},” he said.") == "<“We wait,”> he said.")
    #expect(marked("\"{We wait},\" he said.") == "<\"We wait,\"> he said.")
    #expect(marked("‘{We wait}’, he said.") == "<‘We wait’>, he said.")
  }

  @Test func aThinSpaceStandsBesideAMark() {
    #expect(
      marked("“{He said ‘no’}\u{2009}”, she wrote.") == "<“He said ‘no’\u{2009}”>, she wrote.")
    #expect(marked("«\u{A0}{Oui}\u{A0}», dit-elle.") == "<«\u{A0}Oui\u{A0}»>, dit-elle.")
  }

  @Test func anAttributionBetweenIsNotSaid() {
    #expect(
      marked("“{We wait,” she said. “We go on.}” Rain fell.")
        == "<“We wait,”> she said. <“We go on.”> Rain fell.")
    #expect(
      marked("\"{We wait,\" she said. \"We go on.}\" Rain.")
        == "<\"We wait,\"> she said. <\"We go on.\"> Rain.")
  }

  @Test func aQuotationInOnePartsNothing() {
    #expect(marked("'{He said \"no\" twice},' she said.") == "<'He said \"no\" twice,'> she said.")
  }

  @Test func eachParagraphOpensAgain() {
    #expect(
      marked("“{We wait.\n\n“We go on},” she said.") == "<“We wait.\n\n<“We go on,”> she said.")
    #expect(marked("She said: “{We wait.}\n\nRain fell.") == "She said: <“We wait.\n\nRain fell.")
  }

  @Test func wordsWithoutTheirMarkAreNotMarked() {
    #expect(marked("“{We wait} and he said no more.") == "“We wait and he said no more.")
    #expect(marked("{We wait}, he said.") == "We wait, he said.")
  }

  @Test func aMixedQuoteMarksWhatIsInMarks() {
    #expect(
      marked("He {called it “a ruin” and “a shame”}.", .mixed)
        == "He called it <“a ruin”> and <“a shame”>.")
    #expect(
      marked("He {called it “a ruin} of a pier.", .mixed) == "He called it “a ruin of a pier.")
  }
}
