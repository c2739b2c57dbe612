import NewsModel
import Testing

@testable import Extraction

/// Names that the model cuts too short or too long.
@Suite struct ActorsRepairTests {
  @Test(arguments: [
    (
      "[US Secretary of Defense Mara Lindqvist] left.",
      ["united-states: US", "mara-lindqvist: Mara Lindqvist"]
    ),
    (
      "The senator from [Vermont Mara Lindqvist] left.",
      ["vermont: Vermont", "mara-lindqvist: Mara Lindqvist"]
    ),
    ("The People's [@Salvation Army] left.", ["peoples-salvation-army: People's Salvation Army"]),
    ("The exercise [@Calm Harbor] ended.", ["calm-harbor: Calm Harbor"]),
    ("We asked Tam-[Sun Dorn] twice.", ["tam-sun-dorn: Tam-Sun Dorn"]),
    ("The charity [@Lake]-Watch sailed.", ["lake-watch: Lake-Watch"]),
    ("The Quarne–[Lindqvist] scale is old.", ["quarne-lindqvist: Quarne–Lindqvist"]),
    ("Many in Post-[@Dorn Union] days left.", ["dorn-union: Dorn Union"]),
    ("It sank. [@Four Navy] ships came.", ["navy: Navy"]),
    ("It grew. [Launching Moorcraft] was hard.", ["moorcraft: Moorcraft"]),
    ("It grew. [@United Harbor Workers] met.", ["united-harbor-workers: United Harbor Workers"]),
    ("The (Dorn [@Harbor Front) fighters] fled.", ["harbor-front: Harbor Front"]),
    ("[@Dorn Labor Party - 48] seats.", ["dorn-labor-party: Dorn Labor Party"]),
    (
      "It was sent by [@Coast Guard Commandant Admiral Wendo Lindqvist] today.",
      ["wendo-lindqvist: Wendo Lindqvist"]
    ),
    ("A veteran of the [#Iraq] War came to [#Iraq].", ["iraq-war: Iraq War", "iraq: Iraq"]),
    (
      "The [#Varna Chess Club] met. The [#Varna Harbor] did not.",
      ["varna-chess-club: Varna Chess Club", "varna-harbor: Varna Harbor"]
    ),
    ("Stores of [QUARN] closed. [QUARN] said so.", ["quarn: QUARN, QUARN"]),
    ("Sen. [Ada Quarne], [@D-Conn.], left.", ["ada-quarne: Ada Quarne"]),
    ("Sen. [Ada Quarne] (D-[#NJ]) left.", ["ada-quarne: Ada Quarne"]),
    ("[Ada Quarne], a [@Republican of Ohio], left.", ["ada-quarne: Ada Quarne", "ohio: Ohio"]),
    ("[Vermont Sen. Quarne] left.", ["vermont: Vermont", "quarne: Quarne"]),
    ("[@Ohio Republican] left.", ["ohio: Ohio"]),
    ("In [#Quarne, Conn.], it rained.", ["quarne: Quarne", "connecticut: Conn."]),
    ("In [#Quarne], [#Va.], it rained.", ["quarne: Quarne", "virginia: Va."]),
    ("[@Norwegian Government] rules.", ["norway: Norwegian Government"]),
    ("The [@Government of Norway] ruled.", ["norway: Government of Norway"]),
    (
      "The [@United States Central Intelligence Agency] knew.",
      ["central-intelligence-agency: United States Central Intelligence Agency"]
    ),
  ])
  func namesKeepWhatBelongsToThem(marked: String, lines: [String]) {
    #expect(ActorsFixture(marked).lines == lines)
  }

  /// One word that the names model reads as a person here and as a body there.
  @Test func aBodysNameIsNobodysInAnotherSentence() {
    let body = ActorsFixture(
      "[Quarnex] said so. [@Quarnex] fell. [@Quarnex] rose. [#Quarnex] sank.")
    #expect(body.lines == ["quarnex: Quarnex, Quarnex, Quarnex, Quarnex"])
    #expect(body.actors.first?.kind == .organization)
    let person = ActorsFixture("[Ida Quarnex] left. [Quarnex] said so. [@Quarnex] fell.")
    #expect(person.actors.first?.kind == .person)
  }

  @Test func aCapitalIsNoRegionOfItsName() {
    func entry(_ text: String) -> String? { ActorsFixture(text).actors.first?.entry }
    #expect(entry("They met in [#Washington] on Friday.")?.hasPrefix("city:") ?? false)
    #expect(entry("They met in [#Washington] state on Friday.")?.hasPrefix("region:") ?? false)
  }

  @Test func peopleOfACountryAreNoPlaceAndNoPerson() {
    let fixture = ActorsFixture("They met [#North Koreans] and [Costa Ricans] there.")
    #expect(fixture.mentions.filter { $0.form == .name }.map(\.kind) == [.group, .group])
  }
}
