import NewsModel
import SourceText
import Testing

@testable import Extraction

/// Whose words a sentence gives where grammar tells it: passives, names that are given, clauses with something
/// in between, and paragraphs that go on.
@Suite struct QuoteSubjectTests {
  @Test func takesNobodyOfWhomOthersExpectOrSaySomething() {
    for text in [
      "The old raft is expected to sink before the winter ends.",
      "The lighthouse was built in May and described as a “jewel of the coast” by sailors.",
      "A club called the (O:Dorn Oars) issued its own rules on Tuesday.",
    ] {
      let fixture = QuoteFixture(text)
      let subjects = ["The old raft", "The lighthouse", "A club"]
      #expect(!fixture.found.contains { subjects.contains($0.speaker ?? "") }, "\(text)")
    }
  }

  @Test func keepsWhoDescribesInAClauseOfItsOwn() {
    let fixture = QuoteFixture(
      "The pilot praised the fleet, which she described as “the pride of the coast.”")
    #expect(fixture.found.contains { $0.speaker == "she" })
  }

  @Test func takesAWholeClauseAroundWhatStandsBetweenItsCommas() {
    let fixture = QuoteFixture(
      "(P:Ida Moor) said some pilots, many of them young, shouted at the crews as they left the port."
    )
    #expect(fixture.reports("some pilots, many of them young, shouted at the crews"))
    #expect(!fixture.found.contains { $0.words.hasPrefix("at the crews") })
  }

  @Test func takesTheNameBehindAnInvertedNoun() {
    let fixture = QuoteFixture("“The gate is open to all,” said the spokeswoman, (P:Ida Moor).")
    #expect(fixture.speakers == ["Ida Moor"])
  }

  @Test func takesTheNameBeforeTheirOffices() {
    let fixture = QuoteFixture(
      "(P:Ida Moor), deputy minister of the harbors and director of the port said that the gate was open."
    )
    #expect(fixture.speakers == ["Ida Moor"])
  }

  @Test func takesTheCompoundOfAPersonsAge() {
    let fixture = QuoteFixture("“The port is not what it was,” said the 42-year-old pilot.")
    #expect(fixture.found.map(\.speaker) == ["the 42-year-old pilot"])
  }

  @Test func carriesASpeakerThroughParagraphsThatCloseLater() {
    let fixture = QuoteFixture(
      "“The mill was built with a great deal of hope,” (P:Ida Moor) says.\n\n“It was to feed the valley.\n\n"
        + "“In truth it fed nobody at all.”")
    #expect(fixture.covers("It was to feed the valley", by: "Ida Moor"))
    #expect(fixture.covers("In truth it fed nobody at all", by: "Ida Moor"))
  }

  @Test func takesNobodyWhomTheLastSpeakerTold() {
    let fixture = QuoteFixture(
      "One man told (P:Paul Weiss) that the ferry had gone. He told the harbor post that he worked in a mill."
    )
    #expect(!fixture.speakers.contains("Paul Weiss"))
  }

  @Test func takesTheMainSubjectBehindAnOpeningClause() {
    let fixture = QuoteFixture(
      "A day after telling reporters that he was “not going to talk about the port anymore,” (P:Paul Weiss) broke "
        + "his silence on Monday about a lost boat.")
    #expect(fixture.speakers == ["Paul Weiss"])
  }

  @Test func takesNoTimeForASpeaker() {
    let fixture = QuoteFixture(
      "The new rule goes on from the one passed in September, which set a cap and asked the crews to stop "
        + "“moving cargo between ships.”")
    #expect(!fixture.found.contains { $0.speaker == "September" })
  }

  @Test func takesTheTradersAndNotWhoWasNamedBeforeThem() {
    let fixture = QuoteFixture(
      "(P:Ida Moor)'s case drew the notice of many traders who fear that the port will be shut.")
    #expect(!fixture.speakers.contains("Ida Moor"))
  }

  @Test func takesFormerOfficialsForNoCountry() {
    let fixture = QuoteFixture(
      "Some former (C:Norland) officials said that the choices of the mayor were few.")
    #expect(fixture.speakers == [nil])
    let serving = QuoteFixture("(C:Norland) officials said that the choices of the mayor were few.")
    #expect(serving.speakers == ["Norland"])
  }

  @Test func givesAQuotedSentenceToWhoeverSaidTheOneBeforeIt() {
    let fixture = QuoteFixture(
      "(P:Steve Quarne Kwok-chuen), senior executive director of Dorn Tours, said the current rule is the main "
        + "obstacle that keeps travelers at home. \"We respect the board in its choices, but if there is still a "
        + "rule, the number of tourists will never rise.\"")
    #expect(fixture.covers("We respect the board", by: "Steve Quarne Kwok-chuen"))
  }

  @Test func takesNoPriceListForTalk() {
    let fixture = QuoteFixture(
      "Grown Guests: 1000 crowns, Others: 5 crowns\n\nGrown Guests: 800 crowns, Others: 10 crowns\n\n"
        + "Grown Guests: 1600 crowns, Others: 12 crowns")
    #expect(fixture.quotes.isEmpty)
  }

  @Test func takesTheSenatorBeforeTheParty() {
    let fixture = QuoteFixture(
      "Senator (P:Ida Moor), Republican of (L:Ostra) and the majority leader, has threatened to shut the port "
        + "“for good.”")
    #expect(fixture.speakers == ["Ida Moor"])
  }
}
