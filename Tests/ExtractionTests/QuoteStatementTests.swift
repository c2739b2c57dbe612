import NewsModel
import SourceText
import Testing

@testable import Extraction

/// What counts as somebody's words, and which of two nested attributions stays.
@Suite struct QuoteStatementTests {
  @Test func carriesASpeakerToTheNextQuotedSentence() {
    let after = QuoteFixture(
      "“The dam will hold,” (P:Lena Hart) told (P:Okoro), according to a summary. “The spillway is "
        + "the weak point of the whole valley.” Farmers downstream moved their herds.")
    #expect(after.covers("The spillway is the weak point of the whole valley", by: "Lena Hart"))
    let inverted = QuoteFixture(
      "“The dam will hold,” said (P:Lena Hart). “The spillway is the weak point of the valley.”")
    #expect(inverted.covers("The spillway is the weak point of the valley", by: "Lena Hart"))
    let mixed = QuoteFixture(
      "(P:Lena Hart) called the dam “a miracle of patience.” “It has stood for ninety years.”")
    #expect(mixed.covers("It has stood for ninety years", by: "Lena Hart"))
  }

  @Test func carriesNoSpeakerToQuotedWordsInsideASentence() {
    let fixture = QuoteFixture(
      "“The dam will hold,” said (P:Lena Hart). The town's “night of the sirens” was a year ago.")
    #expect(fixture.quotes.count == 1)
  }

  @Test func leavesAGlossOfANameAlone() {
    checkQuotes(
      "“{d1:The two sides met in Bergen},” [1:the ministry] <1:said>, referring to the Union of Ports."
    )
  }

  @Test func leavesDeedsOnNounPhrasesAlone() {
    for text in [
      "Norland named Emil Strand, an admiral, as harbor minister.",
      "Norland declined a formal meeting.",
      "Norland declined a call with Emil Strand after a patrol boat sank a trawler.",
      "Emil Strand called for trust.",
      "Emil Strand also called for trust between the two armed fleets.",
      "The harbor chiefs of the two coasts have talked to each other by radio link.",
      "Emil Strand answered the first letter.",
    ] {
      #expect(QuoteFixture(text).found.map(\.description) == [], "\(text)")
    }
  }

  @Test func leavesWhatSomebodyDoesAlone() {
    for text in [
      "A harbor court sentenced a pilot who drove onto a reef.",
      "The board voted to hold a ferry in port while it was empty.",
      "Raiders attacked the ferry that lay in port.",
      "Norland has seen a ferry that lay in port for years.",
      "The law allows pilots to leave the port.",
    ] {
      #expect(QuoteFixture(text).found.map(\.description) == [], "\(text)")
    }
  }

  @Test func leavesAThingJustSpokenOfAlone() {
    #expect(QuoteFixture("Emil Strand announced the measure in May.").found.isEmpty)
    #expect(!QuoteFixture("Emil Strand announced that the port would open.").found.isEmpty)
  }

  @Test func leavesWhatIsNotSaidAlone() {
    for text in [
      "The ministry did not say whether the port would open.",
      "The bay was called a graveyard of ships.",
      "I think the port will open.",
      "There is a ferry called Nordlys that you may have heard of.",
      "One of the aims of the port union is to encourage more trade.",
      "Norland launched a plan dubbed “Harbor 2026” in May.",
      "The plan was openly called to fail.",
    ] {
      #expect(QuoteFixture(text).found.map(\.description) == [], "\(text)")
    }
  }

  @Test func keepsReportedClauses() {
    checkQuotes("[1:The ministry] <1:said> {i1:the ships that left the port had no pilots}.")
    checkQuotes("[1:The ministry] <1:urged> {i1:both crews to stay in port}.")
    checkQuotes("[1:Officials] <1:said> that {i1:the gate, built after the flood, was shut}.")
  }

  @Test func keepsJudgmentsWithoutAClause() {
    checkQuotes("[1:The mayor] <1:condemned> {i1:the closing of the harbor}.")
    checkQuotes("[1:The mayor] <1:rejected> {i1:the offer of a new harbor}.")
  }

  @Test func prefersTheSpokenWordsToTheirSource() {
    checkQuotes(
      "In the radio talk on Monday, [1:Emil Strand] <1:said> that {m1:the strait is “the door of "
        + "the north,”} according to the summary of the Norland ministry.")
    checkQuotes(
      "{m1:Boats will go on to “fish wherever the law allows,”} [1:Strand] <1:told> Okoro, "
        + "according to the ministry's summary.")
  }

  @Test func takesWordsThatGoOnBehindTheirSource() {
    let fixture = QuoteFixture(
      "Two men broke into the harbor office on Monday, then, according to the coast guard, fled in a boat."
    )
    #expect(fixture.quotes.count == 1)
    #expect(fixture.found.last?.words.hasSuffix("fled in a boat") == true)
  }

  @Test func startsWordsBehindTheSourceThatOpensTheSentence() {
    checkQuotes(
      "<1:According to> [1:the Guild of Harbor Pilots], {i1:former captain Emil Strand has taken "
        + "forty ships through the strait}.")
  }

  @Test func endsWordsBeforeTheNextSpeaker() {
    checkQuotes(
      "[1:Emil Strand] <1:said> {i1:the pier was safe}, while [2:Olga Brandt] <2:said> {i2:the crane "
        + "had to go}.")
  }

  @Test func keepsWhatSomebodySaidAboveWhatTheyHope() {
    checkQuotes("[1:The mayor] <1:said> {i1:she hopes that the ferry will come back}.")
  }

  @Test func takesAQuotedSentenceBehindItsSubjectForDirect() {
    let fixture = QuoteFixture(
      "The envoy spoke of the flood on the coast: “We lost the harvest of two years in one night.”")
    #expect(fixture.quotes.map(\.kind) == [.direct])
    #expect(
      fixture.found.map(\.words) == ["We lost the harvest of two years in one night."])
  }

  @Test func findsThePersonThatWhoStandsForBehindALongApposition() {
    let fixture = QuoteFixture(
      "The dive was led by (P:Mark Aasen), a marine biologist and a professor of botany at the "
        + "(O:Bergen Institute), who said “there is much to learn from the reef.”")
    #expect(fixture.speakers == ["Mark Aasen"])
  }

  @Test(arguments: [
    "Both crews blamed each other and neither account could be checked.",
    "The (O:Union of Pilots) and the (O:Guild of Divers) accused one another of lying.",
  ])
  func whatSomeSayOfEachOtherIsNobodysStatement(marked: String) {
    #expect(QuoteFixture(marked).found.isEmpty)
  }
}
