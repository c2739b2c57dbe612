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
}
