import Curation
import Diagnostics
import NewsModel
import SiteModel
import Testing

/// Actors, topics and sides as the desk writes them.
struct EntryTests {
  @Test func readsAnActorWithPeriods() {
    let loaded = load(
      "curation/actors.yml",
      """
      - name: Mara Voss
        kind: person
        country: DK
        aliases:
          - Voss
          - the minister @ 2030-01-01..2031-12-31
        description: Speaks for the harbor.
        links: https://example.org/voss
      """)
    #expect(loaded.diagnostics.isEmpty)
    let actor = loaded.value.corrections.actors[0]
    #expect(actor.id.value == "mara-voss")
    #expect(actor.links == ["https://example.org/voss"])
    #expect(
      actor.aliases == [
        CuratedAlias("Voss"),
        CuratedAlias(
          "the minister", from: CalendarDay(iso: "2030-01-01"),
          through: CalendarDay(iso: "2031-12-31")),
      ])
  }

  @Test func refusesAnAliasThatIsTakenInTheSameDays() {
    let loaded = load(
      "curation/actors.yml",
      """
      - name: Mara Voss
        aliases: [the secretary @ 2030-01-01..2030-12-31]
      - name: Ilan Teke
        aliases: [the secretary @ 2031-01-01..]
      - name: Olaf Ruud
        aliases: [the secretary]
      """)
    #expect(loaded.value.corrections.actors.map(\.aliases.count) == [1, 1, 0])
    #expect(
      loaded.diagnostics.map(\.text) == [
        """
        curation/actors.yml:6:13: error[alias-taken]: alias 'the secretary' already names actor 'mara-voss'
           hint: give it a period, as 'the secretary @ 2021-01-22..2025-01-20'
        """
      ])
  }

  @Test(arguments: [
    (
      "- name: A\n- name: A",
      "curation/actors.yml:2:3: error[id-taken]: id 'a' already names the actor of line 1"
    ),
    ("- kind: person", "curation/actors.yml:1:3: error[name-missing]: an actor has a name"),
    (
      "- name: A\n  kind: company",
      "curation/actors.yml:2:9: error[value-unknown]: kind is one of person, organization, place, group, other, not 'company'"
    ),
    (
      "- name: A\n  id: A B",
      "curation/actors.yml:2:7: error[not-an-id]: id is lower-case letters, digits and hyphens, not 'A B'"
    ),
    (
      "- name: A\n  country: dk",
      "curation/actors.yml:2:12: error[not-a-country]: a country is a code of two capitals, not 'dk'"
    ),
    (
      "- name: A\n  aliases: [b @ 2031]",
      "curation/actors.yml:2:13: error[not-a-period]: the period of an alias is two days, not '2031'"
    ),
    (
      "- name: A\n  aliases: [b @ 2031-02-30..]",
      "curation/actors.yml:2:13: error[not-a-day]: the end of a period is a day, not '2031-02-30'"
    ),
    ("name: A", "curation/actors.yml:1:1: error[wrong-type]: curation/actors.yml is a list"),
    (
      "- name: A\n  link: x",
      "curation/actors.yml:2:3: error[key-unknown]: an actor has no key 'link'"
    ),
  ])
  func saysWhatIsWrongWithAnActor(_ text: String, _ line: String) {
    #expect(load("curation/actors.yml", text).diagnostics.map(\.line) == [line])
  }

  @Test func readsTopics() {
    let loaded = load(
      "curation/topics.yml",
      """
      - label: Harbor fees
        phrases: [port dues, mooring charges]
        merges: [port-dues]
      - id: sports
        drop: true
      """)
    #expect(loaded.diagnostics.isEmpty)
    let topics = loaded.value.corrections.topics
    #expect(topics.map(\.id.value) == ["harbor-fees", "sports"])
    #expect(topics.map(\.isDropped) == [false, true])
    #expect(topics[0].merges.map(\.value) == ["port-dues"])
  }

  @Test func readsSidesIntoTheSettings() {
    let loaded = load(
      "curation/sides.yml",
      "- name: Denmark\n  countries: [DK]\n  actors: mara-voss\n- name: Two\n  countries: DK\n")
    #expect(loaded.value.settings.sides.map(\.name) == ["Denmark", "Two"])
    #expect(
      loaded.diagnostics.map(\.line) == [
        "curation/sides.yml:4:3: warning[side-empty]: side 'Two' has neither actors nor countries",
        "curation/sides.yml:5:14: error[side-taken]: 'DK' already belongs to side 'Denmark'",
      ])
  }
}
