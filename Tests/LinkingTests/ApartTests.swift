import Diagnostics
import Linking
import NewsModel
import Testing

/// Who stays apart although a name, an acronym or a misread article would make them one.
struct ApartTests {
  private func names(_ id: String, _ people: Story.Who..., on day: String? = "2031-05-02") -> Story
  {
    let words = people.flatMap { person in person.names.map { "\($0) was named." } }
    return Story(id: id, day: day, lines: words + filler(id), people: people)
  }

  @Test(arguments: [
    ("Quarne-Moor", "Ida Quarne-Moor", "Olaf Quarne-Moor"),
    ("al-Sabri", "Omar al-Sabri", "Lina al-Sabri"),
    ("Van Dorn", "Ida van Dorn", "Olaf Van Dorn"),
    ("De la Moor", "Ida de la Moor", "Olaf de la Moor"),
  ])
  func aFamilyNameOfSeveralPartsIsNoFullName(family: String, one: String, other: String) {
    let corpus = linked([
      names("a", .init(one, family)), names("b", .init(other, family)),
      names("c", .init(one, family)),
    ])
    #expect(corpus.value.actors.map(\.mentions.count).sorted() == [2, 4])
  }

  /// "The parliament" is that of the country that its article names far more often than any other; a body that
  /// is known has the country that is known of it, or none.
  @Test func aBodyOfStateHasTheCountryThatItsArticleIsOf() {
    func country(_ danish: Int, _ norwegian: Int, of body: Story.Who = ministry) -> String? {
      var aarhus = Story.Who(kind: .place, country: "DK")
      aarhus.names = Array(repeating: "Aarhus", count: danish)
      var bergen = Story.Who(kind: .place, country: "NO")
      bergen.names = Array(repeating: "Bergen", count: norwegian)
      let people = [aarhus, bergen, body].filter { !$0.names.isEmpty }
      let lines = people.flatMap { $0.names.map { "\($0) was named." } }
      let corpus = linked(
        ["a", "b"].map {
          Story(id: $0, day: "2031-05-02", lines: lines + filler($0), people: people)
        })
      return corpus.value.actors.first { $0.name == body.names[0] }.map { $0.country ?? "none" }
    }
    #expect(country(3, 0) == "DK")
    #expect(country(4, 2) == "DK")
    #expect(country(3, 2) == "none")
    #expect(country(1, 0) == "none")
    let council = Story.Who(
      "United Nations Security Council", "Security Council", kind: .organization,
      entry: "org:un-security-council")
    #expect(country(3, 0, of: council) == "none")
  }

  /// What one article tells apart is two on all pages, and who is called both is the one with the word.
  @Test func aSonIsNotHisFatherWhereAnArticleNamesBoth() {
    let others = [
      names("b", .init("Ivo Hale")), names("c", .init("Ivo Hale Jr.", "Ivo Hale")),
      names("d", .init("Ivo Hale Jr.")),
    ]
    #expect(actorLines(linked(others).value).count == 1)
    let both = names("a", .init("Ivo Hale"), .init("Ivo Hale Jr."))
    #expect(
      actorLines(linked([both] + others).value) == [
        "ivo-hale: Ivo Hale", "ivo-hale-jr: Ivo Hale, Ivo Hale Jr.",
      ])
  }

  @Test func particlesAloneAreNamesOfTheirOwn() {
    let corpus = linked([
      names("a", .init("Ida Du", "Du", country: "DK")), names("b", .init("El", country: "DK")),
      names("c", .init("El", country: "DK")),
    ])
    #expect(actorLines(corpus.value) == ["el: El", "ida-du: Du, Ida Du"])
  }

  @Test func aFirstNameLikeAParticleIsAName() {
    let corpus = linked([
      names("a", .init("Ben Moor", "Moor")), names("b", .init("Ben Moor")),
    ])
    #expect(actorLines(corpus.value) == ["ben-moor: Ben Moor, Moor"])
  }

  @Test func twoBodiesOfOneAcronymStayTwo() {
    let lake = Story.Who("Lake Rescue Service", "LRS", kind: .organization, country: "DK")
    let land = Story.Who("Land Records Society", "LRS", kind: .organization, country: "PE")
    let corpus = linked([
      names("a", lake), names("b", land), names("c", lake), names("d", land),
      names("e", .init("LRS", kind: .organization, country: "PE")),
      names("f", .init("LRS", kind: .organization)),
    ])
    let counts = corpus.value.actors.map { "\($0.id): \($0.mentions.count)" }
    #expect(counts == ["lake-rescue-service: 4", "land-records-society: 5"])
  }

  /// A word alone that stands for one body in one story and for another in the next makes them no one.
  @Test func aShortNameIsNoBridge() {
    func story(_ id: String, _ subject: String, _ names: String...) -> Story {
      var who = Story.Who(kind: .organization)
      who.names = names
      return Story(
        id: id, day: "2031-05-02", lines: names.map { "\($0) was named." } + filler(subject),
        people: [who])
    }
    let both = [
      story("a", "quay", "Lantern Trust", "Lantern"), story("b", "mill", "Moor Lantern", "Lantern"),
      story("c", "quay", "Lantern"), story("d", "mill", "Lantern"),
    ]
    func ids(_ stories: [Story]) -> [String] {
      linked(stories).value.actors.map(\.id.value).sorted()
    }
    #expect(ids(both) == ["lantern", "lantern-trust", "moor-lantern"])
    #expect(ids(both + [story("e", "quay", "Lantern")]) == ["lantern-trust", "moor-lantern"])
  }

  @Test func anAgencysLettersMakeNoPlacesOne() {
    let port = Story.Who("Port Selmer", "DV", kind: .place)
    let city = Story.Who("Dorn City", "DV", kind: .place)
    let corpus = linked([
      names("a", port), names("b", city), names("c", port), names("d", city),
      names("e", .init("DV", kind: .organization)), names("f", .init("DV", kind: .organization)),
    ])
    let counts = corpus.value.actors.map { "\($0.id): \($0.mentions.count)" }
    #expect(counts == ["dorn-city: 4", "dv: 2", "port-selmer: 4"])
  }

  /// "Dorn Energy and the Moor Institute", read as one name in one article of many.
  @Test func oneMisreadArticleJoinsNothing() {
    let energy = Story.Who("Dorn Energy", kind: .organization)
    let institute = Story.Who("Moor Institute", kind: .organization)
    let both = Story.Who("Dorn Energy", "Moor Institute", kind: .organization)
    let many = (0..<25).flatMap { [names("e\($0)", energy), names("i\($0)", institute)] }
    #expect(linked(many + [names("both", both)]).value.actors.count == 2)
    // What a good part of the articles uses beside each other is one.
    let few = (0..<3).flatMap { [names("e\($0)", energy), names("i\($0)", institute)] }
    #expect(linked(few + [names("both", both)]).value.actors.count == 1)
  }
}

private let ministry = Story.Who("Defence Ministry", kind: .organization)
