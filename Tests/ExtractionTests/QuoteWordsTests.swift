import NewsModel
import Testing

@testable import Extraction

@Suite struct QuoteWordsTests {
  @Test func takesWordsBeforeTheirCue() {
    checkQuotes("“{d1:We will not leave the harbor},” [1:the minister] <1:said> on Monday.")
    checkQuotes("\"{d1:The bridge is safe},\" <1:said> [1:Anna Berg].")
    checkQuotes("“{d1:Who opened the gate?}” [1:Okoro] <1:asked>.")
  }

  @Test func takesWordsBehindTheirCue() {
    checkQuotes("[1:Anna Berg] <1:said>: “{d1:The road stays closed until May.}”")
    checkQuotes("[1:The ministry] <1:said> that {i1:two ships had left the port}.")
    checkQuotes("[1:Officials] <1:said> {i1:the dam was empty}.")
  }

  @Test func takesWordsAroundTheirCue() {
    let fixture = QuoteFixture(
      "“{d1:We wait,” [1:she] <1:said>. “We have waited for years.}”")
    #expect(fixture.found == fixture.wanted.values.map { $0 })
    #expect(
      fixture.quotes.first?.parts.map { fixture.text($0) } == [
        "We wait", "We have waited for years.",
      ])
  }

  @Test func leavesAFinishedQuotationToItsOwnCue() {
    let fixture = QuoteFixture(
      "“We wait here,” (P:Olga Brandt) said. “We have waited for years.” Her brother wrote in a letter, "
        + "“We are going home tomorrow.”")
    #expect(fixture.found.last?.words == "We are going home tomorrow.")
  }

  @Test func keepsWordsOfSeveralParagraphsTogether() {
    checkQuotes(
      "“{d1:The harvest failed twice. Nobody came to help us.\n\n“We sold the cattle},” "
        + "[1:Mr. Amadi] <1:said>.")
  }

  @Test func goesOnWithTheSpeakerInAParagraphOfItsOwn() {
    let fixture = QuoteFixture(
      "“The pumps are old,” (P:Lena Hart) said.\n\n“Nobody wants to pay for new ones this year.”")
    #expect(fixture.found.map(\.words).last == "Nobody wants to pay for new ones this year.")
    #expect(fixture.speakers == ["Lena Hart", "Lena Hart"])
    #expect(fixture.quotes.last?.cue == nil)
  }

  @Test func marksWordsWithinReportedSpeechAsMixed() {
    checkQuotes("[1:The envoy] <1:said> {m1:the talks were “long and frank”}.")
  }

  @Test func readsAQuotationThatOpensWithItsCue() {
    let fixture = QuoteFixture(
      "The envoy \"urged both sides to keep calm,\" and \"welcomed the release of two sailors.\"")
    #expect(fixture.found.map(\.speaker) == ["The envoy", "The envoy"])
    #expect(fixture.found.map(\.cue) == ["urged", "welcomed"])
    #expect(fixture.quotes.allSatisfy { $0.kind == .mixed })
  }

  @Test func leavesScareQuotesAndTitlesAlone() {
    checkQuotes("The “bridge” lay in two pieces on the river bed.")
    checkQuotes("The museum opened a wing for “Harbor at Dusk” last spring.")
  }

  @Test func takesANameBehindADash() {
    checkQuotes("“{d1:The sea gives and the sea takes.}” <1:—> [1:Maria Lopes]")
  }

  @Test func marksTruncatedWords() {
    let fixture = QuoteFixture("“The plan... is not ready,” the mayor said.")
    #expect(fixture.quotes.map(\.isTruncated) == [true])
    #expect(QuoteFixture("“It is ready,” the mayor said.").quotes.map(\.isTruncated) == [false])
  }

  @Test func keepsThinkingAndWillingApartFromSaying() {
    func stances(_ text: String) -> [Quote.Stance] { QuoteFixture(text).quotes.map(\.stance) }
    #expect(stances("The minister said that the port would open.") == [.said])
    #expect(stances("The minister believes that the port will open.") == [.believed])
    #expect(stances("The minister wants “a full and open inquiry.”") == [.intended])
  }
}
