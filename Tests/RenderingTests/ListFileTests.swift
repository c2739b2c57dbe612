import Diagnostics
import Foundation
import NewsModel
import SiteModel
import Testing

/// The rows that a list's filter reads.
@Suite struct ListFileTests {
  private struct List: Decodable {
    var kinds: [String]
    var outlets: [String]
    var sides: [String]
    var rows: [Row]
  }

  private struct Row: Decodable {
    var title: String
    var id: String
    var day: String
    var articles: Int
    var kind: Int
    var outlets: [Int]
    var sides: [Int]

    init(from decoder: any Decoder) throws {
      var row = try decoder.unkeyedContainer()
      title = try row.decode(String.self)
      id = try row.decode(String.self)
      day = try row.decode(String.self)
      articles = try row.decode(Int.self)
      kind = try row.decode(Int.self)
      outlets = try row.decode([Int].self)
      sides = try row.decode([Int].self)
    }
  }

  private func list(_ name: String, of site: [String: String]) throws -> List {
    let text = try #require(site["\(name)/list.js"])
    let json = text.dropFirst("readoutList(".count).dropLast(");\n".count)
    return try JSONDecoder().decode(List.self, from: Data(json.utf8))
  }

  @Test(arguments: ["events", "actors", "topics", "briefings"])
  func everyRowIsAPageAndEveryPageARow(_ name: String) throws {
    let site = sampleSite().value
    let list = try list(name, of: site)
    let pages = site.keys.filter { $0.hasPrefix("\(name)/") && $0.hasSuffix("/index.html") }
      .map { String($0.split(separator: "/")[1]) }
      .filter { $0 != "index.html" && !$0.hasPrefix("page-") }
    let redirects = pages.filter {
      site["\(name)/\($0)/index.html"]?.contains("http-equiv=\"refresh\"") == true
    }
    #expect(list.rows.map(\.id).sorted() == Set(pages).subtracting(redirects).sorted())
    for row in list.rows {
      #expect(list.kinds.indices.contains(row.kind))
      #expect(row.outlets.allSatisfy { list.outlets.indices.contains($0) })
      #expect(row.sides.allSatisfy { list.sides.indices.contains($0) })
    }
  }

  @Test func rowsAreInTheOrderOfTheList() throws {
    let site = sampleSite().value
    let days = try list("briefings", of: site).rows.map(\.day)
    #expect(days == ["2031-03-13", "2031-03-12", ""])
    for name in ["events", "topics", "briefings"] {
      let html = try #require(site["\(name)/index.html"])
      let places = try list(name, of: site).rows.map {
        html.firstRange(of: "href=\"\($0.id)/index.html\"")?.lowerBound
      }
      #expect(!places.contains(nil), "\(name)")
      #expect(places.compactMap { $0 } == places.compactMap { $0 }.sorted(), "\(name)")
    }
  }

  @Test func sidesAreThoseOfTheDesk() throws {
    let side = CuratedSide(name: "The north", actors: [ActorID(unchecked: "mira-olen")], line: 1)
    let site = sampleSite(settings: SiteSettings(sides: [side])).value
    let list = try list("actors", of: site)
    let olen = try #require(list.rows.first { $0.id == "mira-olen" })
    #expect(olen.sides.map { list.sides[$0] } == ["The north"])
  }
}
