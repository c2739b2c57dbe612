import Curation
import Diagnostics
import NewsModel
import SiteModel
import Testing

func load(_ path: String, _ text: String) -> Diagnosed<CuratedSite> {
  loadCuration([(path: path, bytes: Array(text.utf8))])
}

/// What readout.yml sets, and what is said of what it cannot.
struct SettingsTests {
  @Test func keepsDefaultsWithoutFiles() {
    let loaded = loadCuration([])
    #expect(loaded.value == CuratedSite())
    #expect(loaded.diagnostics.isEmpty)
  }

  @Test func readsEverySetting() {
    let loaded = load(
      "readout.yml",
      """
      title: Strait Watch
      description: Who says what of the strait.
      baseURL: https://example.org/strait
      language: en-GB
      timeZone: Asia/Manila
      sections: [leading, disputed, index]
      publish: excerpts
      edition: Morning briefing
      logo: Templates/assets/logo.svg
      accent: "#1A5"
      footer: Made by the desk.
      leadingEvents: 5
      seeds: articles
      """)
    #expect(loaded.diagnostics.isEmpty)
    #expect(
      loaded.value.settings
        == SiteSettings(
          title: "Strait Watch", description: "Who says what of the strait.",
          baseURL: "https://example.org/strait/", language: "en-GB", timeZone: "Asia/Manila",
          sections: [.leading, .disputed, .index], publish: .excerpts,
          edition: "Morning briefing", logo: "Templates/assets/logo.svg", accent: "#11aa55",
          footer: "Made by the desk.", leadingEvents: 5, seeds: "articles"))
  }

  @Test func namesTheNearestKeyAndGoesOn() {
    let loaded = load("readout.yml", "titel: A\npublish: excerpt\ndescription: Still read\n")
    #expect(loaded.value.settings.description == "Still read")
    #expect(
      loaded.diagnostics.map(\.text) == [
        """
        readout.yml:1:1: error[key-unknown]: readout.yml has no key 'titel'
           hint: did you mean 'title'?
        """,
        """
        readout.yml:2:10: error[value-unknown]: publish is one of full, excerpts, facts, not 'excerpt'
           hint: did you mean 'excerpts'?
        """,
      ])
  }

  @Test(arguments: [
    (
      "leadingEvents: many",
      "readout.yml:1:16: error[wrong-type]: leadingEvents is a number from 1 to 20"
    ),
    (
      "accent: blue",
      "readout.yml:1:9: error[not-a-color]: accent is a color of six hexadecimal digits, not 'blue'"
    ),
    (
      "logo: ../logo.svg",
      "readout.yml:1:7: error[not-a-path]: logo is a path below the site's folder, not '../logo.svg'"
    ),
    (
      "baseURL: example.org",
      "readout.yml:1:10: error[not-an-address]: baseURL is an http or https address, not 'example.org'"
    ),
    (
      "timeZone: Asia/Manilla",
      "readout.yml:1:11: error[value-unknown]: no time zone is called 'Asia/Manilla'"
    ),
    ("title: [a, b]", "readout.yml:1:8: error[wrong-type]: title is one line of text"),
    ("- title", "readout.yml:1:1: error[wrong-type]: readout.yml is a mapping of keys to values"),
    ("title: a\ntitle: b", "readout.yml:1:1: error[key-twice]: key 'title' stands twice"),
    ("title: \"a", "readout.yml:1:10: error[not-yaml]: not YAML: found unexpected end of stream"),
  ])
  func saysWhatIsWrong(_ text: String, _ line: String) {
    let loaded = load("readout.yml", text)
    #expect(loaded.diagnostics.map(\.line) == [line])
    #expect(loaded.value.settings.leadingEvents == SiteSettings().leadingEvents)
  }

  @Test func reportsAFileThatNothingReads() {
    let loaded = load("curation/actor.yml", "- name: A\n")
    #expect(
      loaded.diagnostics.map(\.text) == [
        """
        curation/actor.yml: warning[curation-file-unknown]: no part of the site reads this file
           hint: did you mean 'curation/actors.yml'?
        """
      ])
  }
}
