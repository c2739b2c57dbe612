import NewsModel
import Testing

@testable import Extraction

@Suite struct ActorsPeopleTests {
  @Test(arguments: [
    // A surname, a title before it, and a possessive
    (
      "[Mara Lindqvist] arrived. Then [Lindqvist] spoke. Minister [Lindqvist]'s aides left.",
      ["mara-lindqvist: Mara Lindqvist, Lindqvist, Lindqvist"]
    ),
    // A surname that stands before the full name, as in a headline
    ("[Lindqvist] resigns. [Mara Lindqvist] went.", ["mara-lindqvist: Lindqvist, Mara Lindqvist"]),
    // Initials and middle names
    (
      "[John F. Carrow] met [J. Carrow]. [John Carrow] left.",
      ["john-f-carrow: John F. Carrow, J. Carrow, John Carrow"]
    ),
    // Nicknames
    (
      "[William Ostrander] and [Bill Ostrander] and [Robert Ostrander].",
      [
        "william-ostrander: William Ostrander, Bill Ostrander",
        "robert-ostrander: Robert Ostrander",
      ]
    ),
    // Family names that stand first, and hyphens
    (
      "[Baek Jong-un] met [Baek Jong Un]'s envoy. [Baek] smiled.",
      ["baek-jong-un: Baek Jong-un, Baek Jong Un, Baek"]
    ),
    // Particles
    (
      "[Omar al-Sabri] spoke; [al-Sabri] left and [Sabri] returned.",
      ["omar-al-sabri: Omar al-Sabri, al-Sabri, Sabri"]
    ),
    // A longer form of the same name
    (
      "[Luis Arteaga] and [Luis Arteaga Prieto].",
      ["luis-arteaga-prieto: Luis Arteaga, Luis Arteaga Prieto"]
    ),
  ])
  func namesOfOnePersonAreOne(marked: String, lines: [String]) {
    #expect(ActorsFixture(marked).lines == lines)
  }

  @Test(arguments: [
    (
      "[Anna Petrov] and [Boris Petrov] met. Mrs [Petrov] spoke. Mr [Petrov] did not.",
      ["anna-petrov: Anna Petrov, Petrov", "boris-petrov: Boris Petrov, Petrov"]
    ),
    (
      "[George W. Harlan] beat [George H. W. Harlan].",
      ["george-w-harlan: George W. Harlan", "george-h-w-harlan: George H. W. Harlan"]
    ),
    // The surname alone goes on meaning whom it meant before a relative is named in full.
    (
      "[Dana Whitlock] ran. [Whitlock] won. Her father [Carl Whitlock] cheered. [Whitlock] waved.",
      [
        "dana-whitlock: Dana Whitlock, Whitlock, Her (pronoun), Whitlock",
        "carl-whitlock: Carl Whitlock",
      ]
    ),
  ])
  func twoPeopleOfOneSurnameStayTwo(marked: String, lines: [String]) {
    #expect(ActorsFixture(marked).lines == lines)
  }

  @Test func aSurnameThatWasTakenForATownIsThePerson() {
    let fixture = ActorsFixture(
      "[Lloyd Houston] spoke in [#Ottawa]. [#Houston] said he was pleased. He flew to [#Houston].")
    #expect(
      fixture.lines.first
        == "lloyd-houston: Lloyd Houston, Houston, he (pronoun), He (pronoun)")
    #expect(fixture.lines.contains("houston: Houston"))
  }

  @Test func aTitleIsNoPartOfAName() {
    let fixture = ActorsFixture("[President Ines Castro] met [US Senator Dale Roper].")
    #expect(
      fixture.lines == ["ines-castro: Ines Castro", "united-states: US", "dale-roper: Dale Roper"])
    #expect(fixture.roles(of: "dale-roper") == ["US Senator/US"])
  }

  @Test func aPersonAndThePartyBehindOfAreTwo() {
    let fixture = ActorsFixture("[Ada Cole of GRX] won.")
    #expect(fixture.lines == ["ada-cole: Ada Cole", "grx: GRX"])
  }

  @Test(arguments: [
    ("[Sora Nam]-il spoke.", "sora-nam-il: Sora Nam-il"),
    ("[Prem Chan]-o-cha spoke.", "prem-chan-o-cha: Prem Chan-o-cha"),
    ("[Dana Reed]-led talks failed.", "dana-reed: Dana Reed"),
  ])
  func aHyphenDoesNotEndAName(marked: String, line: String) {
    #expect(ActorsFixture(marked).lines == [line])
  }

  @Test func evidenceSaysWhyNamesWereJoined() {
    let fixture = ActorsFixture("[Mara Lindqvist] arrived. [Lindqvist] spoke.")
    #expect(fixture.actors[0].evidence == ["“Lindqvist” is part of the name “Mara Lindqvist”"])
  }

  @Test(arguments: [
    ("Foreign Minister [Ola Berg] spoke.", ["Foreign Minister"]),
    ("[#Norway]'s foreign minister, [Ola Berg], spoke.", ["Norway's foreign minister/NO"]),
    ("[Ola Berg], the deputy head of the tax agency, spoke.", ["deputy head of the tax agency"]),
    ("[Ola Berg], 54, a lawyer, spoke.", ["lawyer"]),
    // Of whom somebody knows, or to whom somebody is sent, is not whose officer it is.
    ("[Ola Berg], an expert on [#Denmark], spoke.", ["expert on Denmark"]),
    ("[Ola Berg], an expert on [#North Korea], spoke.", ["expert on North Korea"]),
    ("[Ola Berg], the special envoy for [#Denmark], spoke.", ["special envoy for Denmark"]),
    (
      "[Ola Berg], [#Norway]'s ambassador to [#Denmark], spoke.",
      ["Norway's ambassador to Denmark/NO"]
    ),
    ("[Eva Dahl] met her [~Danish] counterpart [Ola Berg].", ["her Danish counterpart/DK"]),
    (
      "The president of the [@European Commission], [Ola Berg], left.",
      ["president of the European Commission"]
    ),
    (
      "President of the [@European Commission] [Ola Berg] left.",
      ["President of the European Commission"]
    ),
    ("The Secretary of State [Ola Berg] spoke.", ["Secretary of State"]),
    ("House of Deputies Speaker [Ola Berg] spoke.", ["House of Deputies Speaker"]),
    ("[Ola Berg], the long-serving mayor of the town, spoke.", ["long-serving mayor of the town"]),
    ("The state of emergency President [Ola Berg] declared is over.", ["President"]),
    ("He wrote of former President [Ola Berg] at length.", ["former President"]),
    ("One senator, [Ola Berg], left.", []),
    ("The pilot, author, and lawyer [Ola Berg] left.", ["pilot, author, and lawyer"]),
    ("The president and former mayor [Ola Berg] left.", ["former mayor"]),
    ("The king and Prime Minister [Ola Berg] left.", ["Prime Minister"]),
    ("Iraq War veteran [Ola Berg] spoke.", ["Iraq War veteran"]),
    ("Mr [Ola Berg] spoke in [#Oslo], the capital.", []),
    ("On Monday, [Ola Berg] said so.", []),
  ])
  func rolesAreTakenAsGiven(marked: String, roles: [String]) {
    #expect(ActorsFixture(marked).roles(of: "ola-berg") == roles)
  }

  @Test(arguments: [
    "His wife, [Ola Berg], spoke.", "According to an agent, [Ola Berg] had left.",
    "Reporters asked officers, [Ola Berg] among them.", "Senators [Ola Berg] and [Eva Dahl] left.",
    "[Eva Dahl], [Ola Berg]'s former lawyer, spoke.",
  ])
  func whatTellsNothingAloneOrOfOthersIsNoRole(marked: String) {
    #expect(ActorsFixture(marked).roles(of: "ola-berg") == [])
  }

  @Test(arguments: [
    (
      "Defense Secretary [Tom Reyes] met [Ann Cho], the trade minister. The defense secretary smiled. The minister left.",
      ["tom-reyes: Tom Reyes, defense secretary (role)", "ann-cho: Ann Cho, minister (role)"]
    ),
    (
      "[Maria Soto] met [David Klein]. She thanked him. His staff left.",
      [
        "maria-soto: Maria Soto, She (pronoun)",
        "david-klein: David Klein, him (pronoun), His (pronoun)",
      ]
    ),
    ("[Maria Soto] came. The governor did not. He was ill.", ["maria-soto: Maria Soto"]),
  ])
  func rolesAndPronounsReferToThePersonTheyFit(marked: String, lines: [String]) {
    #expect(ActorsFixture(marked).lines == lines)
  }

  @Test(arguments: [
    (
      "[Ivo Hale] met [Ann Cho]. Later [Ivo Hale Jr.] wrote, and [Hale Jr.] left. [Ivo Jr.] rang. [Hale] slept.",
      [
        "ivo-hale: Ivo Hale, Hale", "ann-cho: Ann Cho",
        "ivo-hale-jr: Ivo Hale Jr., Hale Jr., Ivo Jr.",
      ]
    ),
    (
      "[Ivo Hale] met [Ann Cho]. [Hale Jr.] wrote.",
      ["ivo-hale: Ivo Hale", "ann-cho: Ann Cho", "hale-jr: Hale Jr."]
    ),
    ("[Ivo Q. Hale Jr.] came. [Ivo Hale] sat.", ["ivo-q-hale-jr: Ivo Q. Hale Jr., Ivo Hale"]),
    ("[Ivo Hale Jr.] came. [Hale] sat.", ["ivo-hale-jr: Ivo Hale Jr., Hale"]),
  ])
  func aSonIsNotHisFather(marked: String, lines: [String]) {
    #expect(ActorsFixture(marked).lines == lines)
  }
}
