import Diagnostics
import Foundation
import SiteModel
import Testing

/// Feeds beside pages, as readers of feeds see them.
@Suite struct FeedTests {
  private struct Feed: Decodable {
    struct Item: Decodable {
      struct Author: Decodable { var name: String }
      var id: String
      var url: String
      var title: String
      var contentText: String
      var datePublished: String
      var authors: [Author]?
    }
    var version: String
    var title: String
    var feedUrl: String
    var items: [Item]
  }

  private func feeds(_ site: [String: String]) throws -> [(path: String, feed: Feed)] {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try site.filter { $0.key.hasSuffix("feed.json") }.sorted { $0.key < $1.key }.map {
      ($0.key, try decoder.decode(Feed.self, from: Data($0.value.utf8)))
    }
  }

  @Test func eachAtomFeedHasAJSONFeedWithTheSameEntries() throws {
    let site = sampleSite().value
    let feeds = try feeds(site)
    #expect(feeds.count == site.keys.count { $0.hasSuffix("feed.xml") })
    #expect(feeds.count > 3)
    for (path, feed) in feeds {
      #expect(feed.version == "https://jsonfeed.org/version/1.1")
      let atom = site[path.replacing("feed.json", with: "feed.xml")] ?? ""
      let ids = atom.split(separator: "<entry>").dropFirst().compactMap {
        $0.firstMatch(of: /<id>(.*?)<\/id>/)?.1
      }
      #expect(feed.items.map(\.id) == ids.map(String.init), "\(path)")
      #expect(feed.items.allSatisfy { !$0.contentText.isEmpty }, "\(path)")
      #expect(feed.items.allSatisfy { $0.datePublished.hasSuffix("T00:00:00Z") }, "\(path)")
    }
  }

  @Test func addressesAreAbsoluteWhereTheSiteHasOne() throws {
    let base = "https://example.org/x/"
    for (path, feed) in try feeds(sampleSite(settings: SiteSettings(baseURL: base)).value) {
      #expect(feed.feedUrl == base + path)
      #expect(feed.items.allSatisfy { $0.url.hasPrefix(base + "briefings/") }, "\(path)")
    }
  }

  @Test func aPageNamesAFeedExactlyWhereThereIsOne() {
    let site = sampleSite().value
    for (path, html) in site where path.hasSuffix("index.html") {
      for name in ["feed.xml", "feed.json"] {
        let isThere = site[path.replacing("index.html", with: name)] != nil
        #expect(html.contains("href=\"\(name)\"") == isThere, "\(name) of \(path)")
      }
    }
  }

  @Test func feedsGiveNoTextWhereOnlyFactsArePublished() throws {
    let full = try feeds(sampleSite().value).flatMap(\.feed.items)
    let none = try feeds(sampleSite(settings: SiteSettings(publish: .facts)).value)
      .flatMap(\.feed.items)
    #expect(full.contains { $0.contentText != $0.title })
    #expect(none.allSatisfy { $0.contentText == $0.title })
  }
}
