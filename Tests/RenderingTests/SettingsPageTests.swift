import Diagnostics
import NewsModel
import SiteModel
import TestSupport
import Testing

/// What each setting of readout.yml does to the pages.
@Suite struct SettingsPageTests {
  private func site(_ settings: SiteSettings) -> [String: String] {
    sampleSite(settings: settings).value
  }
  private func page(_ path: String, _ settings: SiteSettings) -> String {
    site(settings)[path] ?? ""
  }
  private let briefing = "briefings/ledger-call/index.html"

  @Test func titleAndDescriptionStandOnTheFrontPageAndInEveryTitle() {
    let settings = SiteSettings(title: "Strait & Watch", description: "Who says <what>.")
    let front = page("index.html", settings)
    #expect(front.contains("<title>Strait &amp; Watch</title>"))
    #expect(front.contains("<h1>Strait &amp; Watch</h1>"))
    #expect(front.contains("<meta name=\"description\" content=\"Who says &lt;what&gt;.\">"))
    #expect(front.contains("<p>Who says &lt;what&gt;.</p>"))
    #expect(
      page("actors/index.html", settings).contains("<title>Actors · Strait &amp; Watch</title>"))
  }

  @Test func theBaseURLMakesAddressesAbsoluteAndLinksStayRelative() {
    let settings = SiteSettings(baseURL: "https://example.org/x/")
    let made = page("actors/index.html", settings)
    #expect(made.contains("<link rel=\"canonical\" href=\"https://example.org/x/actors/\">"))
    #expect(made.contains("<a href=\"../events/index.html\">"))
    #expect(site(settings).keys.contains("sitemap.xml"))
    #expect(!page("actors/index.html", SiteSettings()).contains("canonical"))
    #expect(!site(SiteSettings()).keys.contains("sitemap.xml"))
  }

  @Test func theLanguageIsThatOfEveryPageAndFeed() {
    let settings = SiteSettings(language: "fa")
    for (path, html) in site(settings) where path.hasSuffix("index.html") {
      #expect(
        html.contains("<html lang=\"fa\" dir=\"rtl\">") || html.contains("http-equiv=\"refresh\""),
        "\(path)")
    }
    #expect(page("feed.xml", settings).contains("xml:lang=\"fa\""))
    #expect(page("feed.json", settings).contains("\"language\":\"fa\""))
  }

  @Test func theTimeZoneIsNamed() {
    #expect(page("about/index.html", SiteSettings(timeZone: "Asia/Manila")).contains("Asia/Manila"))
    #expect(
      page("calendar.ics", SiteSettings(timeZone: "Asia/Manila"))
        .contains("X-WR-TIMEZONE:Asia/Manila\r\n"))
    #expect(!page("calendar.ics", SiteSettings()).contains("X-WR-TIMEZONE"))
  }

  @Test func sectionsAreThePartsOfTheFrontPageInOrder() {
    let front = page("index.html", SiteSettings(sections: [.index, .leading]))
    let found = front.matches(of: /<section class="([a-z]+)"/).map { String($0.1) }
    #expect(found == ["lists", "leading"])
  }

  @Test func publishSaysHowMuchOfAnArticleIsShown() {
    // A word that no fact points at, and the words of a quote.
    let (rest, quoted) = ("reversed", "“The strait is calm, and it will stay calm,”")
    let full = page(briefing, SiteSettings(publish: .full))
    #expect(full.contains(rest) && full.contains(quoted))
    let facts = page(briefing, SiteSettings(publish: .facts))
    #expect(!facts.contains("called the talk"))
    #expect(facts.contains("The strait is calm, and it will stay calm,"))
    #expect(facts.contains("id=\"s2\""))
    let excerpts = page("briefings/harbor-wire-call/index.html", SiteSettings(publish: .excerpts))
    #expect(excerpts.replacing(/<[^>]*>/, with: "").contains("of Bessia by video on Tuesday."))
    #expect(!excerpts.contains("Reth told reporters"))
    // Neither a title on hover nor a file beside the page gives away what is not published.
    for (path, text) in site(SiteSettings(publish: .facts)) where path.hasSuffix(".html") {
      #expect(!text.contains("title=\"Toma Reth called"), "\(path)")
    }
  }

  @Test func theEditionAndTheFooterStandOnEveryPage() {
    let settings = SiteSettings(edition: "Morning <1>", footer: "By the desk & others.")
    for path in ["index.html", briefing, "404.html"] {
      let made = page(path, settings)
      #expect(made.contains("<span class=\"edition\">Morning &lt;1&gt;</span>"), "\(path)")
      #expect(made.contains("<p>By the desk &amp; others. "), "\(path)")
    }
  }

  @Test func theLogoAndTheAccentStandOnEveryPage() {
    let settings = SiteSettings(logo: "pictures/mark.svg", accent: "#1a5276")
    #expect(page("index.html", settings).contains("<img src=\"assets/mark.svg\" alt=\"\">"))
    let made = page(briefing, settings)
    #expect(made.contains("<img src=\"../../assets/mark.svg\" alt=\"\">"))
    #expect(made.contains("--desk: #1a5276;"))
    #expect(!page(briefing, SiteSettings()).contains("--desk:"))
  }

  @Test func leadingEventsAreAsManyAsToldAtMost() {
    var corpus = sampleCorpus()
    var other = corpus.events[0]
    other.id = EventID(unchecked: "other-call")
    corpus.events.append(other)
    func leading(_ count: Int) -> Int {
      let settings = SiteSettings(sections: [.leading], leadingEvents: count)
      let front = sampleSite(settings: settings, of: corpus).value["index.html"] ?? ""
      let list = front.split(separator: "class=\"leading\"").last ?? ""
      return list.split(separator: "<blockquote>").count - 1
    }
    #expect(leading(1) == 1)
    #expect(leading(2) == 2)
  }

  @Test func sidesAreTheColumnsOfReadouts() {
    let sides = [
      CuratedSide(name: "The north", actors: [ActorID(unchecked: "mira-olen")], line: 1),
      CuratedSide(name: "The south", actors: [ActorID(unchecked: "toma-reth")], line: 2),
    ]
    let event = page("events/call-arland-bessia-2031-03-11/index.html", SiteSettings(sides: sides))
    #expect(event.contains("<h3>The north</h3>"))
    #expect(event.contains("<h3>The south</h3>"))
  }
}
