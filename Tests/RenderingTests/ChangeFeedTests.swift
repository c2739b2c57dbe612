import Foundation
import FoundationXML
import Rendering
import SiteModel
import Testing

/// The feeds of the page of changes.
@Suite("Feeds of changes") struct ChangeFeedTests {
  private func edition(_ number: Int, date: String?) -> Edition {
    var edition = Edition(number: number, date: date.flatMap { EditionDate($0) })
    edition.changed[.event] = {
      var counts = ChangeCounts()
      counts.new = 1
      return counts
    }()
    edition.changes = [FactChange(.event, .new, id: "x", name: "A <b> & \"c\"\u{8}")]
    return edition
  }

  private func texts(_ editions: [Edition], _ settings: SiteSettings = SiteSettings()) -> [String] {
    renderChangeFeeds(of: editions, settings: settings).map {
      String(decoding: $0.bytes, as: UTF8.self)
    }
  }

  @Test func anEditionIsAnEntryThatParses() throws {
    let feeds = texts([edition(2, date: "2026-11-22T07:30+08:00"), edition(1, date: "2026-11-21")])
    let parser = XMLParser(data: Data(feeds[0].utf8))
    #expect(parser.parse())
    #expect(feeds[0].contains("<updated>2026-11-22T07:30:00+08:00</updated>"))
    #expect(feeds[0].split(separator: "<entry>").count == 3)
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(feeds[1].utf8)) as? [String: Any])
    let items = try #require(json["items"] as? [[String: Any]])
    #expect(items.map { $0["url"] as? String } == ["index.html#edition-2", "index.html#edition-1"])
    #expect(items[0]["date_published"] as? String == "2026-11-22T07:30:00+08:00")
    #expect((items[0]["content_text"] as? String)?.contains("event new: A <b> & \"c\"") == true)
  }

  @Test func anUndatedEditionHasTheDayOfItsNewestArticleWhereAtomAsksForOne() {
    var undated = edition(1, date: nil)
    #expect(texts([undated]).isEmpty)
    undated.last = EditionDate("2024-05-04")?.day
    let feeds = texts([undated])
    #expect(feeds[0].contains("<updated>2024-05-04T00:00:00Z</updated>"))
    #expect(feeds[0].contains("<title>Edition 1: 1 event new</title>"))
    #expect(!feeds[1].contains("date_published"))
  }

  @Test func addressesAreAbsoluteWhereTheSiteHasOne() {
    let feeds = texts(
      [edition(1, date: "2026-11-22")], SiteSettings(baseURL: "https://example.org/x/"))
    #expect(feeds.allSatisfy { $0.contains("https://example.org/x/changes/#edition-1") })
  }
}
