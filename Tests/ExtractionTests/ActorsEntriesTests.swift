import Foundation
import NewsModel
import SourceText
import Testing

@testable import Extraction

@Suite struct ActorsEntriesTests {
  @Test func everyNameOfACountryIsOneActor() {
    let fixture = ActorsFixture(
      "[#China] and the [#PRC], or [#People's Republic of China], met the [#US], the [#U.S.] and [#America]."
    )
    #expect(
      fixture.lines == [
        "china: China, PRC, People's Republic of China", "united-states: US, U.S., America",
      ])
    #expect(fixture.actors.map(\.entry) == ["country:CN", "country:US"])
    #expect(fixture.actors[0].names == ["China", "PRC", "People's Republic of China"])
  }

  @Test(arguments: [
    ("The files lay on [#Amazon] servers.", "org:amazon"),
    ("Fires burned in the [#Amazon].", "water:amazon-river"),
  ])
  func aRiverHasAnArticleAndACompanyHasNone(marked: String, entry: String) {
    #expect(ActorsFixture(marked).actors.map(\.entry) == [entry])
  }

  @Test func aSmallTownIsInTheCountryBehindIt() {
    let fixture = ActorsFixture("The ferry left [#Goa], [#India]. Rain fell on [#Goa] again.")
    #expect(fixture.actors.map(\.entry) == [nil, "country:IN"])
  }

  @Test func whatTheArticleIntroducesAnAcronymAsWins() {
    let fixture = ActorsFixture(
      """
      The [#DRC] sued. The [@Dorn Rights Circle] ([#DRC]) won in the [#Democratic Republic of the Congo].
      """)
    #expect(
      fixture.lines == [
        "dorn-rights-circle: DRC, Dorn Rights Circle, DRC",
        "democratic-republic-of-the-congo: Democratic Republic of the Congo",
      ])
  }

  @Test func theLettersBehindADatelinesPlaceAreNotThePlaces() {
    let fixture = ActorsFixture("[#PORT LOUIS] ([@DV]) - [@DV] said [#South Sudan] ([@SS]) agreed.")
    #expect(
      fixture.lines == ["port-louis: PORT LOUIS", "dv: DV, DV", "south-sudan: South Sudan, SS"])
  }

  @Test func aCountryFoundInPiecesIsOneName() {
    let fixture = ActorsFixture("The [*People]'s [#Republic of China] agreed.")
    #expect(fixture.lines == ["china: People's Republic of China"])
    #expect(fixture.mentions[0].kind == .place)
  }

  @Test(arguments: [
    ("[#Tokyo] said it would act.", "japan: Tokyo (metonym)"),
    ("Talks with [#Tokyo] failed.", "japan: Tokyo (metonym)"),
    ("[#Tokyo], for its part, rejected this.", "japan: Tokyo (metonym)"),
    ("[#Tokyo] has repeatedly warned of this.", "japan: Tokyo (metonym)"),
    ("The first flight between [#Tokyo] and the island left.", "tokyo: Tokyo"),
    ("[#Tokyo]'s position is known.", "japan: Tokyo (metonym)"),
    ("[#Tokyo]'s parks are green.", "tokyo: Tokyo"),
    ("[#Brussels] announced new rules.", "european-union: Brussels (metonym)"),
    ("They met in [#Tokyo] on Monday.", "tokyo: Tokyo"),
    ("She flew to [#Tokyo] later.", "tokyo: Tokyo"),
    ("[#Tokyo] is a large city.", "tokyo: Tokyo"),
    ("The mayor of [#Tokyo] said no.", "tokyo: Tokyo"),
  ])
  func aCapitalThatSpeaksIsItsGovernmentAndOneThatIsVisitedAPlace(marked: String, line: String) {
    #expect(ActorsFixture(marked).lines == [line])
  }

  @Test func anAdjectiveIsTheCountryBeforeAWordOfState() {
    let fixture = ActorsFixture(
      "[~Danish] authorities and [~Danish] butter; [~Kurds] and [~Muslims] came.")
    #expect(fixture.lines == ["denmark: Danish", "kurds: Kurds", "muslims: Muslims"])
    #expect(fixture.mentions.map(\.actor) == [0, nil, 1, 2])
  }

  @Test func aSeatOfGovernmentWithANameOfItsOwnIsABody() {
    let fixture = ActorsFixture("The [#Pentagon] and the [#Kremlin] declined.")
    #expect(fixture.lines == ["pentagon: Pentagon", "kremlin: Kremlin"])
    #expect(fixture.actors.map(\.kind) == [.organization, .organization])
    #expect(fixture.actors.map(\.country) == ["US", "RU"])
  }

  @Test(arguments: [
    ("[#Georgia] and [#Tbilisi] and [#Batumi].", "country:GE"),
    ("[#Atlanta], [#Georgia], and [#Savannah] in the [#US], with [#Ohio].", "region:US-GA"),
  ])
  func aNameOfSeveralPlacesIsTheOneTheArticleSpeaksOf(marked: String, entry: String) {
    let georgia = ActorsFixture(marked).actors.first { $0.names.contains("Georgia") }
    #expect(georgia?.entry == entry)
  }

  @Test(arguments: [
    (
      "The [@Office for Harbor Safety] ([@OHS]) met. The [@OHS] agreed.",
      ["office-for-harbor-safety: Office for Harbor Safety, OHS, OHS"]
    ),
    (
      "The [@Northern Farmers Union] struck. [@NFU] members left.",
      ["northern-farmers-union: Northern Farmers Union, NFU"]
    ),
    (
      "[@Quellmark Industries] fell. [@Quellmark] said so.",
      ["quellmark-industries: Quellmark Industries, Quellmark"]
    ),
    (
      "The [@Harbor Commission] met. The [@Commission] agreed. The commission left.",
      ["harbor-commission: Harbor Commission, Commission, commission (short)"]
    ),
    (
      "The [@Senate] met. \(String(repeating: "It rained on the mill again. ", count: 20))The "
        + "[@Norland Senate] has more seats.",
      ["senate: Senate", "norland-senate: Norland Senate"]
    ),
    (
      "The [@Kestrel Ministry] spoke. The ministry denied it. It said no.",
      ["kestrel-ministry: Kestrel Ministry, ministry (short), It (pronoun)"]
    ),
    // A country's forces are several: "it" is who was named before them.
    (
      "The [@Kestrel Ministry] put trade first. [~Danish] forces will sail on, it said.",
      ["kestrel-ministry: Kestrel Ministry, it (pronoun)", "denmark: Danish"]
    ),
    (
      "The [@Kestrel Ministry] put trade first. The [~Danish] government will sail on, it said.",
      ["kestrel-ministry: Kestrel Ministry", "denmark: Danish, it (pronoun)"]
    ),
    (
      "[@NATO] met the [@North Atlantic Treaty Organization].",
      ["nato: NATO, North Atlantic Treaty Organization"]
    ),
  ])
  func shortFormsOfAnOrganizationAreOne(marked: String, lines: [String]) {
    #expect(ActorsFixture(marked).lines == lines)
  }

  @Test func anOrganizationsNounInsideALongerPhraseIsNotIt() {
    let fixture = ActorsFixture(
      "The [@Kestrel School] opened. The school board met, the school-age rose. The school shut.")
    #expect(fixture.lines == ["kestrel-school: Kestrel School, school (short)"])
    #expect(fixture.mentions.map(\.range.start) == [4, 74])
  }

  @Test func namesOfManyCountriesNeedTheirCountry() {
    let fixture = ActorsFixture("[#Nigeria] and [#Lagos]: the [@Labour Party] won.")
    #expect(fixture.actors.last?.entry == nil)
    #expect(ActorsFixture("[#London]: the [@Labour Party] won.").actors.last?.entry != nil)
  }

  private static let desk = Lexicon(actors: [
    CuratedActor(
      id: ActorID(unchecked: "jo-marsh"), name: "Jo Marsh", kind: .person,
      aliases: [
        CuratedAlias(
          "the commissioner", from: CalendarDay(iso: "2022-01-01"),
          through: CalendarDay(iso: "2023-12-31")),
        CuratedAlias("Iron Jo"),
      ], country: "NZ", line: 1)
  ])

  @Test func theDesksNamesWin() {
    let fixture = ActorsFixture(
      "[#Iron Jo] met [Ann Poe]. [Marsh] spoke, and the commissioner smiled.",
      published: "2023-05-01", lexicon: Self.desk)
    #expect(
      fixture.lines == ["jo-marsh: Iron Jo, Marsh, commissioner (role)", "ann-poe: Ann Poe"])
    #expect(fixture.actors[0].country == "NZ")
  }

  @Test(arguments: ["2021-05-01", "2024-01-01", nil])
  func anAliasHoldsInItsPeriodOnly(published: String?) {
    let fixture = ActorsFixture(
      "[Ann Poe] met the commissioner.", published: published, lexicon: Self.desk)
    #expect(fixture.lines == ["ann-poe: Ann Poe"])
  }

  @Test func aLongerNameThatHoldsAnAliasIsAnother() {
    let fixture = ActorsFixture("[Jo Marsh Field] is a park.", lexicon: Self.desk)
    #expect(fixture.lines == ["jo-marsh-field: Jo Marsh Field"])
  }

  @Test func mentionsAreInOrderAndApart() {
    let text = String(
      repeating: "[Mara Lind], head of the [@Lind Bank], told [#Tokyo] she and the bank agreed. ",
      count: 40)
    let mentions = ActorsFixture(text).mentions
    #expect(mentions.count > 160)
    for (a, b) in zip(mentions, mentions.dropFirst()) { #expect(a.range.end <= b.range.start) }
  }

  @Test func manyNamesakesTakeNoLongerThanTheyShould() {
    var text = ""
    for index in 0..<6000 {
      text += "[A\(index) Smith] met Mr [Smith] of the [@X\(index) Bank]. President [Smith] left. "
    }
    let start = Date()
    let actors = ActorsFixture(text).actors
    #expect(actors.count > 10_000)
    #expect(Date().timeIntervalSince(start) < 60)
  }

  @Test func aLawIsNoBodyWhateverItsLettersRead() {
    let fixture = ActorsFixture(
      "The [@Fair Harbors Act] ([@FHA]) passed. The [@FHA] bars boats. The [@FHA] holds.")
    #expect(fixture.lines == ["fair-harbors-act: Fair Harbors Act, FHA, FHA, FHA"])
    #expect(fixture.actors.map(\.kind) == [.other])
  }

  /// "The House" is a parliament's, not the White House, and "House Pilots" are some of its members.
  @Test(arguments: [
    (
      "The [@White House] waited. The [@House] voted.",
      ["white-house: White House", "house: House"]
    ),
    ("The [@US House] sat. The [@House] voted.", ["us-house-of-representatives: US House, House"]),
    ("[@House Pilots] left. The [@House] voted.", ["house-pilots: House Pilots", "house: House"]),
    (
      "The [@Council on Harbors] met. The [@Council] voted.",
      ["council-on-harbors: Council on Harbors, Council"]
    ),
    (
      "The [@Harbor Council] met. The [@Council] voted.",
      ["harbor-council: Harbor Council, Council"]
    ),
  ])
  func aWordAloneStandsForTheBodyThatItHeads(marked: String, lines: [String]) {
    #expect(ActorsFixture(marked).lines == lines)
  }

  /// The UN is no part of Kim Jong Un's name, and a body that the tables know is no person.
  @Test func aKnownBodyIsNobodysName() {
    let fixture = ActorsFixture("[Kim Jong Un] spoke. The [@UN] met. [Boko Haram] fled.")
    #expect(
      fixture.lines == ["kim-jong-un: Kim Jong Un", "united-nations: UN", "boko-haram: Boko Haram"])
    #expect(fixture.actors.map(\.kind) == [.person, .organization, .organization])
  }

  @Test(arguments: [
    ("The [@Supreme Court] sat. The company left.", ["supreme-court: Supreme Court"]),
    ("The [@US Senate] sat. The agency left.", ["us-senate: US Senate"]),
    ("[@Boko Haram] fled. The party won.", ["boko-haram: Boko Haram"]),
    ("[@Boko Haram] fled. The group wrote.", ["boko-haram: Boko Haram, group (short)"]),
    ("[@Dorn Cargo] sailed. The company wrote.", ["dorn-cargo: Dorn Cargo, company (short)"]),
  ])
  func aGeneralNounMeansABodyOfItsSort(marked: String, lines: [String]) {
    #expect(ActorsFixture(marked).lines == lines)
  }
}
