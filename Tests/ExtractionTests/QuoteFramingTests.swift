import NewsModel
import SourceText
import Testing

@testable import Extraction

/// Clauses around a quotation that tell whose it is, and what goes on around an attribution.
@Suite struct QuoteFramingTests {
  @Test func givesAQuotationToWhoSumsItUp() {
    checkQuotes("“{d1:The ice is thin}” is how [1:Olga Brandt] <1:summed> up the winter.")
    checkQuotes(
      "“{d1:The ice is thin. We wait.}” was how [1:Olga Brandt, a pilot from Norhaven], <1:put> it."
    )
    let fixture = QuoteFixture(
      "“The ice is thin,” is a song of the coast. (P:Olga Brandt) sang it.")
    #expect(fixture.speakers == [])
  }

  @Test func givesAQuotationToWhoPostedIt() {
    checkQuotes("“{d1:The ice is thin.}” [1:Ms Brandt] <1:posted> on her page on Friday.")
    checkQuotes("“{d1:The ice is thin.}” [1:captain Brandt] <1:posted> on her page on Friday.")
    checkQuotes(
      "“{d1:The ice is thin.}” [1:Olga Brandt, a pilot from Norhaven], <1:wrote> on her page.")
  }

  @Test func takesNoQuotationThatHasASpeaker() {
    let fixture = QuoteFixture(
      "(P:Paul Weiss) said: “The ice is thin.” (P:Olga Brandt) posted on Friday that she had sailed."
    )
    #expect(fixture.covers("The ice is thin", by: "Paul Weiss"))
  }

  @Test func readsOnBehindAnAttributionBetweenCommas() {
    let fixture = QuoteFixture(
      "The plan, (P:Olga Brandt) said, amounted to “a retreat from the sea”.")
    #expect(fixture.found.map(\.kind) == ["m"])
    #expect(
      fixture.quotes.first?.parts.map { fixture.text($0) } == [
        "The plan", "amounted to “a retreat from the sea”",
      ])
    #expect(fixture.speakers == ["Olga Brandt"])
  }

  @Test func readsOnBehindAnAttributionWithAPlace() {
    let fixture = QuoteFixture(
      "These sailors, (P:Olga Brandt) explained earlier in the hearing, were “well paid” for it.")
    #expect(fixture.quotes.first?.parts.last.map { fixture.text($0) } == "were “well paid” for it")
  }

  @Test func goesOnWithTheSecondHalfOfAPartedQuotation() {
    let fixture = QuoteFixture(
      "“Now that the ice is thin,” (P:Olga Brandt) told the board on Friday, “we have to stay at home.”"
    )
    #expect(
      fixture.quotes.map { $0.parts.map { fixture.text($0) } } == [
        ["Now that the ice is thin", "we have to stay at home."]
      ])
  }

  @Test func leavesReportedWordsWhereTheNextQuotationHasItsSpeaker() {
    let fixture = QuoteFixture(
      "(P:Paul Weiss) said that the board had acted, and that the crews would be told. “The ice is thin,” "
        + "warned (P:Olga Brandt).")
    #expect(fixture.covers("The ice is thin", by: "Olga Brandt"))
  }

  @Test func takesTheQuotedSentenceBehindADescribedSpeaker() {
    checkQuotes("A member of the board, [1:Olga Brandt] <1:said>, “{d1:The ice is thin}”.")
  }

  @Test func startsWordsBehindASourceInTheMiddle() {
    checkQuotes(
      "No cause was given, but, <1:according to> [1:the harbor police], {i1:the boats had sailed}.")
  }

  @Test func leavesAQuotationToTheSpeakerBeforeIt() {
    let fixture = QuoteFixture(
      "“The ice is thin,” (P:Olga Brandt) said. “We have learned that the hard way.” The boats have "
        + "left the port, (P:Paul Weiss) said.")
    #expect(fixture.covers("We have learned that the hard way", by: "Olga Brandt"))
    #expect(fixture.found.last?.words == "The boats have left the port")
    #expect(fixture.speakers.last == "Paul Weiss")
  }

  @Test func startsNoReportedWordsWithAComma() {
    checkQuotes("[1:Olga Brandt] <1:said> that, {i1:before the thaw, the gates were shut}.")
  }

  @Test func endsWordsAtASemicolonBeforeTheNextSource() {
    checkQuotes(
      "[1:The harbor board] <1:said> {i1:the boats had left}; <2:according to> [2:the police], "
        + "{i2:they had sailed on Friday}.")
  }

  @Test func leavesAloneWhatNobodySays() {
    for text in [
      "Olga Brandt made films depicting boats sailing in a storm and sinking.",
      "The storm, estimated to have sunk twelve boats, passed on Friday.",
      "The boats sent the data they had gathered, which showed that the ice was thin.",
      "One could argue that the gates should have been shut.",
      "The ports signed a pact, according to which the gates are shut.",
    ] {
      #expect(QuoteFixture(text).found.map(\.description) == [], "\(text)")
    }
  }

  @Test func takesTheClauseBehindItsSetting() {
    let fixture = QuoteFixture(
      "The harbor master announced that from 3 May, boats without a pass would be sent away.")
    #expect(fixture.reports("from 3 May, boats without a pass would be sent away"))
  }

  @Test func goesOnBehindASourceBetweenCommas() {
    let fixture = QuoteFixture(
      "One ferry was, according to the coast guard, among the boats that sank.")
    #expect(fixture.reports("One ferry was"))
    #expect(fixture.reports("among the boats that sank"))
  }

  @Test func takesTheWordsOnBothSidesOfAnAttributionTurnedRound() {
    let fixture = QuoteFixture(
      "Because the ice is thin, says the survey, it breaks under the boats as “black glass” does.")
    #expect(fixture.reports("it breaks under the boats"))
    #expect(fixture.reports("Because the ice is thin"))
  }
}
