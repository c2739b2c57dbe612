import SiteModel
import Testing

/// Links between pages, relative so that a site works below any path.
@Suite struct SitePathTests {
  @Test(arguments: [
    ("index.html", "index.html", "index.html"),
    ("index.html", "events/index.html", "events/index.html"),
    ("events/a/index.html", "index.html", "../../index.html"),
    ("events/a/index.html", "events/b/index.html", "../b/index.html"),
    ("events/a/index.html", "events/index.html", "../index.html"),
    ("events/a/index.html", "events/ab/index.html", "../ab/index.html"),
    ("events/a/index.html", "actors/a/index.html", "../../actors/a/index.html"),
    ("events/index.html", "events/a/feed.xml", "a/feed.xml"),
    ("404.html", "data/actors.csv", "data/actors.csv"),
  ])
  func leadsFromOnePageToAnother(_ from: String, _ to: String, _ link: String) {
    #expect(SitePath(to)!.relative(from: SitePath(from)!) == link)
  }

  @Test(arguments: ["", "/a", "a//b", "a/../b", "./a", "a/"])
  func refusesWhatLeavesTheSite(_ path: String) { #expect(SitePath(path) == nil) }
}
