import NewsModel
import Testing

@testable import Extraction

/// Names that the model runs together, cuts short, or gives the wrong kind.
@Suite struct ActorsSplittingTests {
  @Test(arguments: [
    // Two bodies, but no body with "and" in its own name
    (
      "The [@University of Dorn and Varna Research Institute] met.",
      [
        "university-of-dorn: University of Dorn",
        "varna-research-institute: Varna Research Institute",
      ]
    ),
    (
      "The [@Department of Forests and Fire Protection] met.",
      ["department-of-forests-and-fire-protection: Department of Forests and Fire Protection"]
    ),
    // Two names that the text uses apart
    (
      "[@Dorn Energy] and [@Moor Shipping] met. [@Dorn Energy and Moor Shipping] agreed.",
      ["dorn-energy: Dorn Energy, Dorn Energy", "moor-shipping: Moor Shipping, Moor Shipping"]
    ),
    // A place and the one it lies in
    ("[#OSLO, Norway] is cold.", ["oslo: OSLO", "norway: Norway"]),
    // A place that ends a title
    (
      "First Minister of [@Scotland Robert Lindqvist] left.",
      ["scotland: Scotland", "robert-lindqvist: Robert Lindqvist"]
    ),
    ("A speech of [Robert Lindqvist] ended.", ["robert-lindqvist: Robert Lindqvist"]),
    // A person and a body
    (
      "[@Robert Miller of Harbor Equality Coalition] spoke.",
      ["robert-miller: Robert Miller", "harbor-equality-coalition: Harbor Equality Coalition"]
    ),
    (
      "[Ann Varnholt] left. [@Central Bank Governor Varnholt] spoke.",
      ["ann-varnholt: Ann Varnholt, Varnholt"]
    ),
    (
      "[@Central Bank Governor Reed] spoke.",
      ["central-bank-governor-reed: Central Bank Governor Reed"]
    ),
    ("Ships left [Antigua] and [#Barbuda].", ["antigua-barbuda: Antigua and Barbuda"]),
    // Offices alone
    ("The [@Republican Senate Leader] left.", []),
    // Titles that are names too, and letters behind names
    ("[Judge Lindqvist] ruled.", ["lindqvist: Lindqvist"]),
    ("[Podcaster Mara Lindqvist] ran.", ["mara-lindqvist: Mara Lindqvist"]),
    ("[Mara Lindqvist QC] asked.", ["mara-lindqvist: Mara Lindqvist"]),
    // The rest of a name
    (
      "[*International Women]'s Day Celebration began.",
      ["international-womens-day: International Women's Day"]
    ),
    ("The [*Corex]-19 outbreak went on.", ["corex-19: Corex-19"]),
    (
      "The [@National Teachers]' Congress met.",
      ["national-teachers-congress: National Teachers' Congress"]
    ),
    ("The Miners' [#Harbor League] met.", ["miners-harbor-league: Miners' Harbor League"]),
    (
      "Ann Reed of the [@University of California], Davis, met them.",
      ["university-of-california-davis: University of California, Davis"]
    ),
    (
      "She left the [@University of Oslo], Norway said.",
      ["university-of-oslo: University of Oslo"]
    ),
    (
      "The [*Prisoners]' [@Aid League] met.",
      ["prisoners-aid-league: Prisoners' Aid League"]
    ),
    ("[*Sun]-wo [Dorn] spoke.", ["sun-wo-dorn: Sun-wo Dorn"]),
    ("A letter from Sun-wo [Dorn] came.", ["sun-wo-dorn: Sun-wo Dorn"]),
    ("A Reed-led [Norland] won.", ["norland: Norland"]),
    ("[@Dorn]-led Norland won.", ["dorn: Dorn"]),
    ("They look beyond [#Oslo: Bergen].", ["oslo: Oslo", "bergen: Bergen"]),
    ("They sailed from [#Saint John]'s on Monday.", ["saint-johns: Saint John's"]),
    ("They met [#Saint John]'s mayor.", ["saint-john: Saint John"]),
    ("Ships left [#Antigua] and [#Barbuda].", ["antigua-barbuda: Antigua and Barbuda"]),
  ])
  func namesComeApart(marked: String, lines: [String]) {
    #expect(ActorsFixture(marked).lines == lines)
  }

  @Test func weatherIsNobody() {
    let fixture = ActorsFixture(
      "Hurricane [Mara] came. [Hurricane Mara] went. [Storm Olga] rose; [Olga] fell.")
    #expect(
      fixture.actors.map { "\($0.key) \($0.kind)" } == [
        "mara other", "hurricane-mara other", "storm-olga other", "olga other",
      ])
  }

  @Test func aWeekIsNoBody() {
    #expect(ActorsFixture("[@Harbor Defense Week] began.").actors.map(\.kind) == [.other])
  }

  @Test func aStormsNameStaysAPersonsWhereOneHasIt() {
    let fixture = ActorsFixture("[Storm Olga] rose. [Olga Brandt] watched. [Olga] slept.")
    #expect(fixture.actors.map(\.kind) == [.other, .person])
  }

  @Test func aNounTellsABody() {
    let fixture = ActorsFixture(
      "The daily newspaper [Dorn Mirror] reported it. [Dorn Mirror] asked the retailer [Lindqvist], "
        + "and [Mara Lindqvist] denied it.")
    #expect(
      fixture.actors.map { "\($0.key): \($0.kind.rawValue)" } == [
        "dorn-mirror: organization", "mara-lindqvist: person",
      ])
  }

  @Test func aFoundersNameAloneIsTheCompany() {
    #expect(
      ActorsFixture("[@Orlund Motor Company] shut a plant. [Orlund] gave no reason.").lines == [
        "orlund-motor-company: Orlund Motor Company, Orlund"
      ])
  }

  @Test func oneSpellingIsOneActorWhateverItsKind() {
    let fixture = ActorsFixture("[Mara Lindqvist] spoke. [*Mara Lindqvist] left. [@Mara Lindqvist]")
    #expect(
      fixture.lines == ["mara-lindqvist: Mara Lindqvist, Mara Lindqvist, Mara Lindqvist"])
    #expect(fixture.actors.map(\.kind) == [.person])
  }
}
