import NewsModel
import Testing

@testable import Extraction

/// Whom somebody killed, and whom a disaster did; and what of the past is no news.
@Suite("Event harm") struct EventHarmTests {
  @Test func aFireKillsWithoutAnybodysDoing() {
    expectEvents(
      "A fire in [#Dorn] killed nine people {on Monday=2024-05-13}.",
      ["DISASTER fire:  @Dorn {on Monday} main"])
  }

  @Test func itIsWhatTheSentenceBeforeNames() {
    let fixture = EventFixture("A fire in [#Dorn] destroyed homes. Officials said it killed nine.")
    #expect(fixture.events.map { "\($0.type.rawValue) \($0.mode ?? "")" } == ["DISASTER fire"])
  }

  @Test func whoOpensFireIsNoFire() {
    let fixture = EventFixture("A gunman opened fire in [#Dorn]. The shooting killed nine people.")
    #expect(fixture.events.allSatisfy { $0.type == .assault })
  }

  @Test func aStormOfANameIsADisaster() {
    let fixture = EventFixture(
      "Typhoon Ida made landfall in [#Dorn]. Typhoon Ida left ten dead.",
      title: "Typhoon Ida strikes")
    #expect(fixture.events.first { $0.isMain }?.type == .disaster)
  }

  @Test func anAdjectiveIsNoPlace() {
    let fixture = EventFixture("The hall in the [~Norlander] capital, [#Vell], caught fire.")
    let place = fixture.events.first?.place.map { fixture.facts.mentions[$0] }
    #expect(place?.kind != .group)
  }

  @Test func aKillingOfYearsAgoIsNotTheNews() {
    let fixture = EventFixture(
      "The {1994=1994-01-01} assassination of [Tomas Ruiz] came up again. [Ilse Brandt] was arrested.",
      title: "Sorrow for Ruiz")
    #expect(fixture.events.first { $0.isMain }?.mode == "arrest")
  }
}
