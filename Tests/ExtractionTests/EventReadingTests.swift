import Language
import NewsModel
import SourceText
import Testing

@testable import Extraction

/// Modality, quotations, merging and the choice of the main event.
@Suite("Event reading") struct EventReadingTests {
  @Test func tellsPlansDenialsAndConditions() {
    expectEvents(
      "[Ilse Brandt] will meet [Tomas Ruiz] in [#Geneva].",
      ["CONSULT meet: Ilse Brandt > Tomas Ruiz @Geneva planned main"])
    expectEvents(
      "[Ilse Brandt] did not meet [Tomas Ruiz].",
      ["CONSULT meet: Ilse Brandt > Tomas Ruiz denied main"])
    expectEvents(
      "[Ilse Brandt] may visit [@Sudovia].",
      ["CONSULT visit: Ilse Brandt > Sudovia conditional main"])
  }

  @Test func leavesOutWhatIsOnlyAskedFor() {
    expectEvents(
      "[@Norland] urged [@Sudovia] to withdraw its troops from [#Dorn].",
      ["REQUEST urge: Norland > Sudovia main"])
  }

  @Test func mergesTalksWithTheCallTheyWere() {
    expectEvents(
      """
      [Ilse Brandt] telephoned [Tomas Ruiz] {on Monday=2024-05-13}. Nobody had expected it. \
      The talks between [Ilse Brandt] and [Tomas Ruiz] were short.
      """, ["CONSULT call: Ilse Brandt > Tomas Ruiz {on Monday} [0, 2] main"])
  }

  @Test func keepsHappeningsOfDifferentDaysApart() {
    expectEvents(
      """
      [Ilse Brandt] met [Tomas Ruiz] {on Monday=2024-05-13}. \
      [Ilse Brandt] met [Tomas Ruiz] {on April 2=2024-04-02}.
      """,
      [
        "CONSULT meet: Ilse Brandt > Tomas Ruiz {on Monday} main",
        "CONSULT meet: Ilse Brandt > Tomas Ruiz {on April 2}",
      ])
  }

  @Test func takesTheNewsAndNotItsBackgroundAsMain() {
    expectEvents(
      """
      After a summit between [@Estmark] and [@Norland] {in March=2024-03-02}, [@Sudovia] expelled \
      the ambassador of [@Estmark] {on Tuesday=2024-05-14}.
      """,
      [
        "CONSULT summit: Estmark, Norland {in March}",
        "SANCTION expel: Sudovia > Estmark {on Tuesday} main",
      ])
  }

  @Test func findsNoEventInATrueStillLife() {
    expectEvents("The harbor of [#Dorn] lies between two hills.", [])
    expectEvents("The attack helicopters of [@Norland] are old.", [])
  }

  @Test func takesWillNotForARefusal() {
    expectEvents(
      "[@Norland] will not negotiate with [@Sudovia].",
      ["REJECT refuse: Norland > Sudovia main"])
  }

  @Test func leavesOutWhatTalksAreAbout() {
    expectEvents(
      "[@Norland] and [@Sudovia] held talks on the withdrawal of [~Estmarkian] troops.",
      ["CONSULT talks: Norland, Sudovia main"])
  }

  @Test func leavesOutWhatADirectQuotationSays() {
    let fixture = EventFixture("[Ilse Brandt] was arrested in [#Varna].")
    #expect(fixture.events.map(\.type) == [.coerce])
    var facts = fixture.facts
    facts.quotes = [Quote(.direct, facts.article.text.range, sentence: 0)]
    let tagging = tagWords(of: read(facts.article)).withVerbsBehindModals()
    #expect(findEvents(in: tagging, of: facts).isEmpty)
  }

  @Test func takesNobodysKillingInADisasterForHarmWithoutIntent() {
    expectEvents(
      "An earthquake struck [#Dorn] {on Monday=2024-05-13}. It killed twelve people in [#Dorn].",
      ["DISASTER earthquake:  @Dorn {on Monday} [0, 1] main"])
  }

  @Test func namesTheLeadThatNoClassHolds() {
    expectEvents(
      "[Ilse Brandt] won a prize for her novel in [#Varna] {on Monday=2024-05-13}.",
      ["OTHER -: Ilse Brandt @Varna {on Monday} main"])
  }

  @Test func leavesATimeOfSayingToTheSaying() {
    expectEvents(
      "[@Norland] said {on Monday=2024-05-13} that [@Sudovia] had attacked [#Dorn].",
      ["ASSAULT attack: Sudovia > Dorn main"])
  }

  @Test func takesTheTimeOfTheClauseThatTellsOfAnEvent() {
    expectEvents(
      "[@Norland]'s attack on the pier, in which crews lost a ferry {on 3 May=2024-05-03}, was a crime.",
      ["ASSAULT attack: Norland {on 3 May} main"])
  }

  @Test func takesNoParticipleBeforeANounForADeed() {
    expectEvents(
      "[@Norland] has been guarding captured fighters of [@Sudovia] in [#Dorn].",
      ["OTHER -: Norland @Dorn main"])
  }
}
