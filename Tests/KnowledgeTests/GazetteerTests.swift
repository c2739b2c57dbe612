import Knowledge
import SourceText
import Testing

/// What a name means, as `id use`, the most prominent first.
private func meanings(_ name: String) -> [String] {
  entries(named: name).map { "\($0.entry.id) \($0.use)" }
}

@Suite struct GazetteerTests {
  @Test(arguments: [
    ("United States", "country:US name"), ("America", "country:US alias"),
    ("U.S.", "country:US acronym"), ("PRC", "country:CN acronym"),
    ("People's Republic of China", "country:CN alias"),
    ("People’s Republic of China", "country:CN alias"), ("Chinese", "country:CN adjective"),
    ("Filipinos", "country:PH people"), ("Côte d'Ivoire", "country:CI alias"),
    ("Cote d’Ivoire", "country:CI alias"), ("South China Sea", "water:south-china-sea name"),
    ("Scarborough Shoal", "landform:scarborough name"), ("NATO", "org:nato name"),
    ("Pentagon", "org:pentagon name"), ("Wagner Group", "org:wagner name"),
    ("California", "region:US-CA name"), ("Nagorno-Karabakh", "region:nagorno-karabakh name"),
    ("Nagorno Karabakh", "region:nagorno-karabakh name"), ("YEREVAN", "city:616052 name"),
  ])
  func knowsTheMostProminentMeaning(name: String, meaning: String) {
    #expect(meanings(name).first == meaning)
  }

  @Test func aCapitalIsACityThatMayStandForItsCountry() {
    #expect(meanings("Beijing") == ["city:1816670 name", "country:CN seat"])
    #expect(meanings("Washington DC") == ["city:4140963 alias", "country:US seat"])
    #expect(meanings("Brussels").contains("org:eu seat"))
  }

  @Test func aNameOfSeveralThingsKeepsThemAll() {
    let georgia = meanings("Georgia")
    #expect(georgia.first == "country:GE name")
    #expect(georgia.contains("region:US-GA name"))
  }

  @Test(arguments: ["", "Xqzzt", "People's Republic of", "of China", "the"])
  func whatIsNoNameHasNoMeaning(name: String) { #expect(meanings(name).isEmpty) }

  @Test func anEntryTellsWhatAMapNeeds() throws {
    let beijing = try #require(entry(id: "city:1816670"))
    #expect(beijing.name == "Beijing")
    #expect(beijing.kind == .city)
    #expect(beijing.country == "CN")
    #expect(beijing.population > 10_000_000)
    let point = try #require(beijing.coordinates)
    #expect(abs(point.latitude - 39.9) < 0.1 && abs(point.longitude - 116.4) < 0.1)
    let sea = try #require(entry(id: "water:red-sea")?.coordinates)
    #expect(sea.latitude == 20 && sea.longitude == 38.5)
    #expect(country(code: "PH")?.name == "Philippines")
    #expect(entry(id: "org:un")?.coordinates == nil)
    #expect(entry(id: "org:un")?.country == nil)
  }

  @Test(arguments: ["city:1", "city:x", "country:QQ", "org:", ""])
  func anUnknownIdentifierHasNoEntry(id: String) { #expect(entry(id: id) == nil) }

  @Test func everyIdentifierLeadsBackToItsEntry() {
    for name in ["France", "Lagos", "Texas", "Taiwan Strait", "Hezbollah", "Reuters", "Luzon"] {
      let meanings = entries(named: name)
      #expect(!meanings.isEmpty)
      for meaning in meanings {
        #expect(entry(id: meaning.entry.id) == meaning.entry)
      }
    }
  }

  @Test func wordsCarryWhatTheyAreUsedFor() {
    #expect(wordFlags(of: "María").isSuperset(of: [.forename, .female]))
    #expect(wordFlags(of: "GIUSEPPE").isSuperset(of: [.forename, .male]))
    #expect(wordFlags(of: "Nguyễn").contains(.surname))
    #expect(wordFlags(of: "Okonkwo").contains(.surname))
    #expect(wordFlags(of: "Gen.").contains(.title))
    #expect(wordFlags(of: "minister").contains(.role))
    #expect(wordFlags(of: "counterpart").contains(.relation))
    #expect(wordFlags(of: "Ministry").contains(.organizationWord))
    #expect(wordFlags(of: "Hamas").contains(.organization))
    #expect(wordFlags(of: "Bill").contains(.nickname))
    #expect(wordFlags(of: "Danish").contains(.demonym))
    #expect(wordFlags(of: "Strait").contains(.placeWord))
    #expect(wordFlags(of: "however").isDisjoint(with: [.forename, .surname, .country, .title]))
    #expect(wordFlags(of: "…").isEmpty)
  }

  @Test func aCursorWalksNamesTokenByToken() {
    let text = UTF8Text("Asia-Pacific Economic Cooperation")
    var cursor = PhraseCursor()
    var ends: [Int] = []
    for (start, end) in [(0, 4), (4, 5), (5, 12), (13, 21), (22, 33)] {
      guard cursor.append(text, TextRange(start, end)) else { break }
      if cursor.isEntry { ends.append(end) }
    }
    #expect(ends == [4, 12, 33])
  }
}

@Suite struct NameKeyTests {
  @Test func aKeyIgnoresCaseMarksAndPeriods() {
    #expect(wordKey(of: "MÜLLER") == wordKey(of: "Muller"))
    #expect(wordKey(of: "U.S.") == wordKey(of: "us"))
    #expect(wordKey(of: "O’Brien") == wordKey(of: "OBrien"))
    #expect(wordKey(of: "Mueller") != wordKey(of: "Muller"))
    #expect(wordKey(of: "-") == 0)
  }

  @Test func shortFormsOfForenamesAreKnownBothWays() {
    #expect(isNickname(wordKey(of: "Bill"), wordKey(of: "William")))
    #expect(isNickname(wordKey(of: "William"), wordKey(of: "Bill")))
    #expect(!isNickname(wordKey(of: "Bill"), wordKey(of: "Robert")))
    #expect(!isNickname(wordKey(of: "William"), wordKey(of: "William")))
  }
}
