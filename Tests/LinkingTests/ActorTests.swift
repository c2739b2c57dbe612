import Diagnostics
import Linking
import NewsModel
import Testing

/// Who is one over the site, and who stays apart.
struct ActorTests {
  private func names(_ id: String, _ people: Story.Who..., on day: String? = "2031-05-02") -> Story
  {
    let words = people.flatMap { person in
      person.names.map { "\($0) was named." } + [person.role.map { "As \($0)." } ?? "No more."]
    }
    return Story(id: id, day: day, lines: words + filler(id), people: people)
  }

  @Test func joinsOneFullNameOverArticles() {
    let corpus = linked([names("a", .init("Mara Voss")), names("b", .init("Mara Voss", "Voss"))])
    #expect(actorLines(corpus.value) == ["mara-voss: Mara Voss, Voss"])
    #expect(corpus.value.actors[0].evidence == ["2 articles give the name in full"])
  }

  @Test func joinsNamesThatDifferByMarksTitleOrMiddleName() {
    let corpus = linked([
      names("a", .init("José Peña Ruiz")), names("b", .init("Jose Pena Ruiz")),
      names("c", .init("Mara K. Voss")), names("d", .init("Mara Voss")),
    ])
    #expect(
      actorLines(corpus.value) == [
        "jose-pena-ruiz: Jose Pena Ruiz, José Peña Ruiz", "mara-voss: Mara K. Voss, Mara Voss",
      ])
  }

  @Test func joinsOneNameOfSeveralLatinSpellings() {
    let corpus = linked([
      names("a", .init("Taras Dornskyy")), names("b", .init("Taras Dornsky")),
      names("c", .init("Omar el-Sabri")), names("d", .init("Omar al-Sabri")),
      names("e", .init("Mara Levy")), names("f", .init("Mara Levi")),
    ])
    #expect(
      actorLines(corpus.value) == [
        "mara-levi: Mara Levi", "mara-levy: Mara Levy",
        "omar-al-sabri: Omar al-Sabri, Omar el-Sabri",
        "taras-dornsky: Taras Dornsky, Taras Dornskyy",
      ])
  }

  @Test func joinsOneBodyHoweverItsCountryIsWritten() {
    let corpus = linked([
      names("a", .init("US Harbor Bureau", kind: .organization)),
      names("b", .init("U.S. Harbor Bureau", kind: .organization)),
      names("c", .init("United States Harbor Bureau", kind: .organization)),
    ])
    #expect(
      actorLines(corpus.value) == [
        "u-s-harbor-bureau: U.S. Harbor Bureau, US Harbor Bureau, United States Harbor Bureau"
      ])
  }

  @Test func takesTheCountryThatABodyOfStateHasInItsName() {
    let corpus = linked([
      names("a", .init("Parliament of Norway", kind: .organization)),
      names("b", .init("Norwegian Coast Guard", kind: .organization)),
      names("c", .init("Friends of Norway", kind: .organization)),
    ]).value
    let countries = corpus.actors.map { "\($0.name) \($0.country ?? "none")" }
    #expect(
      countries.sorted() == [
        "Friends of Norway none", "Norwegian Coast Guard NO", "Parliament of Norway NO",
      ])
  }

  @Test func asksGroundsForInitialsAndNicknames() {
    let apart = linked([names("a", .init("M. Voss")), names("b", .init("Mara Voss"))])
    #expect(
      actorLines(apart.value) == [
        "m-voss: M. Voss ?mara-voss", "mara-voss: Mara Voss ?m-voss",
      ])
    let joined = linked([
      names("a", .init("M. Voss", country: "DK")), names("b", .init("Mara Voss", country: "DK")),
    ])
    #expect(actorLines(joined.value) == ["mara-voss: M. Voss, Mara Voss"])
  }

  @Test func keepsHomonymsOfTwoCountriesApart() {
    let corpus = linked([
      names("a", .init("Ivan Teke", country: "DK", role: "transport minister")),
      names("b", .init("Ivan Teke", country: "PE", role: "goalkeeper"), on: "2031-05-03"),
    ])
    #expect(
      actorLines(corpus.value) == ["ivan-teke: Ivan Teke", "ivan-teke-pe: Ivan Teke"])
  }

  @Test func keepsTheAddressOfTheFirstWhenAHomonymArrives() {
    let first = names("b", .init("Ivan Teke", country: "DK", role: "transport minister"))
    let later = names("a", .init("Ivan Teke", country: "PE", role: "goalkeeper"), on: "2031-06-03")
    let both = linked([first, later]).value
    #expect(both.actors.first { $0.id.value == "ivan-teke" }?.country == "DK")
  }

  @Test func givesALoneSurnameToTheOneWithGrounds() {
    let corpus = linked([
      names("a", .init("Mara Voss", country: "DK", role: "defense minister")),
      names("b", .init("Olaf Voss", country: "NO", role: "striker")),
      names("c", .init("Voss", country: "DK", role: "Danish defense minister")),
    ])
    #expect(actorLines(corpus.value) == ["mara-voss: Mara Voss, Voss", "olaf-voss: Olaf Voss"])
    let why = corpus.value.actors[0].evidence.last
    #expect(why == "“Voss” alone is “Mara Voss”: same country (DK), same office (“defense”)")
  }

  @Test func leavesALoneSurnameWithoutGroundsApart() {
    let corpus = linked([
      names("a", .init("Mara Voss")), names("b", .init("Voss")), names("c", .init("Voss")),
    ])
    // Without a full name, a part in anything or a second article it has no page of its own.
    #expect(actorLines(corpus.value) == ["mara-voss: Mara Voss"])
  }

  @Test func joinsAnAcronymThatOneArticleIntroduces() {
    let guards = Story.Who("Selmer Harbor Guard", "SHG", kind: .organization)
    let corpus = linked([names("a", guards), names("b", .init("SHG", kind: .organization))])
    #expect(actorLines(corpus.value) == ["selmer-harbor-guard: SHG, Selmer Harbor Guard"])
  }

  @Test func keepsEachCountrysSupremeCourt() {
    let corpus = linked([
      names("a", .init("Supreme Court", kind: .organization, country: "DK")),
      names("b", .init("Supreme Court", kind: .organization, country: "NO")),
      names("c", .init("Supreme Court", kind: .organization, country: "DK")),
    ])
    #expect(corpus.value.actors.map(\.id.value) == ["supreme-court", "supreme-court-no"])
    #expect(corpus.value.actors.map(\.mentions.count) == [2, 1])
  }

  @Test func countsAMisreadKindToTheOthers() {
    let right = Story.Who("Orlan Dynamics", kind: .organization)
    let corpus = linked([
      names("a", right), names("b", right), names("c", right),
      names("d", .init("Orlan Dynamics", kind: .person)),
    ])
    #expect(actorLines(corpus.value) == ["orlan-dynamics: Orlan Dynamics"])
    #expect(corpus.value.actors[0].kind == .organization)
    #expect(corpus.value.actors[0].mentions.count == 4)
  }

  @Test func countsNationalitiesToTheirCountry() {
    let corpus = linked([
      names("a", .init("Denmark", kind: .place, country: "DK", entry: "country:DK")),
      names("b", .init("Danes", kind: .group, country: "DK", entry: "country:DK")),
      names("c", .init("Lutherans", kind: .group)),
    ])
    #expect(actorLines(corpus.value) == ["denmark: Danes, Denmark"])
  }
}
