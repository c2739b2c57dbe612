import NewsModel
import SourceText
import Testing

@testable import Extraction

/// Where one speaker's words end and another's start, and what is nobody's words.
@Suite struct QuoteBorderTests {
  @Test func startsAClauseBehindItsOwnSubject() {
    checkQuotes(
      "[1:A spokesman for the Guild of Pilots, Paul Weiss], <1:said> {m1:Mr. Brandt was “rowing against "
        + "his own crew.”}")
    let fixture = QuoteFixture(
      "A spokesman for the Guild of Pilots, (P:Paul Weiss), said Mr. (P:Brandt) was “rowing against "
        + "his own crew.”")
    #expect(fixture.speakers == ["Paul Weiss"])
  }

  @Test func leavesWhatAParticipleOnlyDescribesAlone() {
    let fixture = QuoteFixture(
      "Senator (P:Olga Brandt) of Dorn, the oldest member of the harbor committee, said the tolls "
        + "described by the (O:Port Office) “are a tax on ice.”")
    #expect(fixture.speakers == ["Olga Brandt"])
  }

  @Test func keepsAQuotationFromTheNextSentencesSource() {
    let fixture = QuoteFixture(
      "“Nobody here asks who rang the bell”, (P:Paul Weiss) said. “There is more ice than the chart shows.” "
        + "About 400 boats have left the bay since May, according to the (O:Dorn Exchange).")
    #expect(fixture.speakers == ["Paul Weiss", "Dorn Exchange"])
    #expect(fixture.found.last?.words == "About 400 boats have left the bay since May")
  }

  @Test func keepsAQuotationWithTheCueThatLeadsToIt() {
    let fixture = QuoteFixture(
      "In a statement, the (O:Dorn Exchange) said: “We pay for ice that we did not make.” Rangers patrol "
        + "9,400 acres with 12 boats, (P:Paul Weiss) said.")
    #expect(fixture.covers("We pay for ice that we did not make.", by: "Dorn Exchange"))
  }

  @Test func keepsAQuotationFromTheSentenceBeforeIt() {
    let fixture = QuoteFixture(
      "Minister (P:Olga Brandt) said that Norland had moved in time, and that the pilots would be kept "
        + "informed. “There is more ice than the chart shows,” according to (P:Paul Weiss).")
    #expect(fixture.covers("There is more ice", by: "Paul Weiss"))
    #expect(!fixture.covers("There is more ice", by: "Olga Brandt"))
  }

  @Test func takesWordsThatWereSaidByAMedium() {
    let fixture = QuoteFixture(
      "“The ice is thin,” (P:Olga Brandt) said by telephone. “We wait for the pilots.”")
    #expect(fixture.covers("We wait for the pilots", by: "Olga Brandt"))
  }

  @Test func endsAnOpeningClauseWithItsQuotation() {
    checkQuotes(
      "Hours after [1:Mr. Weiss] <1:said> at the fair in Dorn that {m1:“we cannot keep the gate shut for "
        + "ever,”} a great wave broke over the pier.")
    checkQuotes(
      "When [1:Mr. Weiss] <1:said> {i1:he had}, Mr. Strand showed the log of the ferry.")
  }

  @Test func takesAQuotedSentenceForDirectWhateverStandsBeforeItsCue() {
    let fixture = QuoteFixture(
      "Citing the toll on the bridge, which Mr. (P:Weiss) strongly opposed, and the age of the crews, he said, "
        + "“There is no danger to the harbor today.”")
    #expect(fixture.found.last?.words == "There is no danger to the harbor today.")
    #expect(fixture.quotes.last?.kind == .direct)
  }

  @Test func takesNoDatelineForASpeaker() {
    let fixture = QuoteFixture(
      "(L:DORN): Two boats sank on Monday when the ice broke near the pier.\n\nPHOTO: Crews stand by the "
        + "pier on Sunday and look at the ice.")
    #expect(!fixture.speakers.contains("DORN"))
  }

  @Test func leavesVerbsOfDoingBesideAScareQuoteAlone() {
    for text in [
      "The ferry completed its first “soft landing” on the ice since May.",
      "Lawmakers passed a bill that ends the “ice tax” on small boats.",
      "Divers spotted a wreck near the “queen of the bay” in May.",
    ] {
      #expect(QuoteFixture(text).found.map(\.description) == [], "\(text)")
    }
  }

  @Test func takesNobodyForAnImpersonalIt() {
    for text in [
      "The (O:Port Office) sent two boats. It was later found that only one had left the bay.",
      "The (O:Port Office) sent two boats. It emerged that only one had left the bay.",
    ] {
      #expect(QuoteFixture(text).speakers == [], "\(text)")
    }
  }

  @Test func givesNobodysServantsHisWords() {
    let fixture = QuoteFixture("Aides to Mr (P:Weiss) said he would sail to Dorn on Monday.")
    #expect(fixture.speakers == [nil])
    let named = QuoteFixture(
      "A spokesman for Mr (P:Weiss), (P:Emil Strand), said the ferry would sail on Monday.")
    #expect(named.speakers == ["Emil Strand"])
  }

  @Test func letsNobodySpeakForWhatTheyLeftOrWhatTheyAreOnlyOf() {
    for text in [
      "A former senior (O:Port Office) official said the pier was unsafe.",
      "Several (O:Norland Party) senators said the pier was unsafe.",
      "Mr. (P:Brandt), officials said, left the pier on Monday.",
      "Some (C:Norland) politicians said the pier was unsafe.",
    ] {
      #expect(QuoteFixture(text).speakers == [nil], "\(text)")
    }
  }

  @Test func letsNoTownSpeakAsIt() {
    let fixture = QuoteFixture(
      "The film was shot in (L:Dorn) in May. It said the pier was unsafe.")
    #expect(fixture.speakers == [nil])
  }

  @Test func endsReportedWordsBeforeTheNextQuotedSentence() {
    let fixture = QuoteFixture(
      "(P:Olga Brandt) said the crews were “glad and proud” to sail again. “This is the ice that we waited for.”"
    )
    #expect(fixture.found.map(\.words).first == "the crews were “glad and proud” to sail again")
    #expect(fixture.covers("This is the ice that we waited for.", by: "Olga Brandt"))
  }

  @Test func leavesWhatIsOwedOrFoundByOthersAlone() {
    for text in [
      "The crews are required to report their catch to the port each week.",
      "The survey was made in May in order to tell whether the ice was safe.",
      "Reasons cited for the closing of the port include thin ice.",
      "A pilot found guilty of sailing without a chart could lose his boat.",
    ] {
      #expect(QuoteFixture(text).found.map(\.description) == [], "\(text)")
    }
  }

  @Test func keepsThatBeforeANounAmongTheWords() {
    #expect(
      QuoteFixture("That year, the guild said, the ice broke in May.").found.map(\.words)
        == ["That year, the guild said, the ice broke in May"])
  }

  @Test func readsOnBehindARelativeClauseThatEndsInAQuotation() {
    checkQuotes(
      "[1:She] <1:said> {m1:it took a day to learn that the ferry, which she saw leave the pier at noon "
        + "\"rolling like a barrel,\" was sinking in the bay}.")
  }

  @Test func endsWordsBeforeTheirSpeaker() {
    checkQuotes(
      "{i1:The port will close two gates to save coal}, [1:Ida Moor, the director of the Dorn Coal Board], "
        + "<1:told> the crews on 3 May.")
  }

  @Test func takesBothHalvesOfAQuotationThatGoesOnWithI() {
    let fixture = QuoteFixture(
      "“On behalf of the pilots,” wrote (P:Paul Weiss), “I am sad to say that the ferry is gone.”")
    #expect(fixture.covers("I am sad to say", by: "Paul Weiss"))
  }

  @Test func readsAnAttributionThatIsTurnedRoundWithItsComplement() {
    checkQuotes(
      "{i1:Two pilots from the bay died in the storm}, <1:said> [1:Norland’s ministry of inland waters]."
    )
  }

  @Test func takesNobodyOfHisOwnWordsForHim() {
    let fixture = QuoteFixture(
      "The crews were slow to act, Mr. (P:Weiss) said. (P:Emil) also would have sailed on Monday, he said."
    )
    #expect(fixture.speakers == ["Weiss", "Weiss"])
  }
}
