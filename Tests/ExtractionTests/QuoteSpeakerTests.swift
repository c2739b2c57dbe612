import NewsModel
import SourceText
import Testing

@testable import Extraction

@Suite struct QuoteSpeakerTests {
  @Test func takesTheWholeNounPhrase() {
    checkQuotes(
      "“{d1:The ice is thin},” <1:said> [1:Olga Brandt, the head of the rescue service].")
    checkQuotes("“{d1:The ice is thin},” [1:Gen. Paul Weiss, a former pilot], <1:said> on Friday.")
  }

  @Test func takesDocumentsAsSpeakers() {
    checkQuotes("“{d1:The two sides agreed to meet again},” [1:the statement] <1:said>.")
    checkQuotes("{i1:Two boats were stopped}, <1:according to> [1:a coast guard report].")
  }

  @Test func givesADocumentToWhoeverSpokeLast() {
    let fixture = QuoteFixture(
      "“We met in Geneva,” (O:the Fisheries Agency) said. “The talks were useful,” the statement said."
    )
    #expect(fixture.speakers.last == "the Fisheries Agency")
  }

  @Test func resolvesAPronounToTheLastPerson() {
    let fixture = QuoteFixture(
      "(P:Lena Hart) arrived in (L:Oslo) on Friday. “I am glad to be back,” she said.")
    #expect(fixture.speakers == ["Lena Hart"])
  }

  @Test func givesAnInfinitiveToTheObjectThatActs() {
    let fixture = QuoteFixture(
      "The report led ministry officials to condemn “reckless and false charges.”")
    #expect(fixture.found.map(\.speaker) == ["ministry officials"])
  }

  @Test func findsWhomWordsWereSaidTo() {
    let fixture = QuoteFixture("“Come home,” (P:Lena Hart) told (P:Okoro).")
    #expect(fixture.quotes.map { $0.addressee.map { fixture.facts.actors[$0].key } } == ["Okoro"])
  }

  @Test func keepsEveryRangeInsideTheText() {
    for text in ["“", "said", "“”", "\" said \"", "— : “a", "“a\n\n“b\n\n“c” said", "'s said 's"] {
      let fixture = QuoteFixture(text)
      let end = fixture.facts.article.text.count
      #expect(
        fixture.quotes.allSatisfy { quote in
          quote.range.upper <= end && quote.parts.allSatisfy { quote.range.contains($0) }
        })
    }
  }
}
