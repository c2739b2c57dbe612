import NewsModel
import Testing

@testable import Extraction

/// What the lead, the title and a claim add to the main event.
@Suite("Event scenery") struct EventSceneryTests {
  @Test func takesThePlaceThatTheEventsOwnSentencesName() {
    expectEvents(
      "[Ilse Brandt] met [Tomas Ruiz] {on Monday=2024-05-13}. The meeting in the city of [#Dorn] was short.",
      ["CONSULT meet: Ilse Brandt > Tomas Ruiz @Dorn {on Monday} main"])
  }

  @Test func takesNoPlaceFromWhatOnlyBearsItsName() {
    expectEvents(
      "[Ilse Brandt] met [Tomas Ruiz] at the [#Dorn] Dialogue in [#Vell] {on Monday=2024-05-13}.",
      ["CONSULT meet: Ilse Brandt > Tomas Ruiz @Vell {on Monday} main"])
  }

  @Test func givesTheAttackToWhoClaimsIt() {
    expectEvents(
      "A bombing in [#Dorn] killed ten people. [@Black Band] claimed responsibility.",
      ["ASSAULT bomb: Black Band @Dorn [0, 1] main"])
  }

  @Test func takesADeathsPlaceFromWhatTellsOfDying() {
    expectEvents(
      "[Ilse Brandt] has died. She was born near [#Dorn]. She died in a hospital in [#Vell].",
      ["DISASTER death:  > Ilse Brandt @Vell main"])
  }

  @Test func takesNoPlaceOfTheLeadForAChangeOfOffice() {
    expectEvents(
      "[Ilse Brandt] resigned {on Monday=2024-05-13}. She had been envoy for talks in [#Dorn].",
      ["APPOINT resign: Ilse Brandt {on Monday} main"])
  }

  @Test func tellsAnEmergencyFromACurfew() {
    expectEvents(
      "[Ilse Brandt] declared a state of emergency {on Monday=2024-05-13}.",
      ["COERCE emergency: Ilse Brandt {on Monday} main"])
    expectEvents(
      "[Ilse Brandt] imposed a night curfew in [#Dorn].",
      ["COERCE curfew: Ilse Brandt > Dorn @Dorn main"])
  }

  @Test func leavesParticiplesBeforeANounToTheNoun() {
    expectEvents("[Ilse Brandt] wants to hold accused men.", [])
  }

  @Test func givesASenatorsDeedToTheSenator() {
    expectEvents(
      "[@Norland] Senator from [#Dorn] [Ilse Brandt] endorsed [Tomas Ruiz].",
      ["SUPPORT endorse: Ilse Brandt > Tomas Ruiz main"])
  }

  @Test func takesAMeetingWithoutPlaceAndTimeForTheCall() {
    expectEvents(
      "[Ilse Brandt] and [Tomas Ruiz] spoke by phone {on Monday=2024-05-13}. The calm did not last. [Ilse Brandt] and [Tomas Ruiz] met a week after the vote.",
      ["CONSULT call: Ilse Brandt, Tomas Ruiz {on Monday} [0, 2] main"])
  }
}
