import NewsModel
import SiteModel
import SourceText
import TestSupport
import Testing

@testable import Editions

/// An edition as a line of JSON, and the dates that people give it.
@Suite("Edition lines") struct EditionCodingTests {
  private func drawn(_ draw: inout Draw) -> Edition {
    let words = ["Oslo", "a \"b\" \\ c", "<script>", "x\ty\nz", "", "é\u{2028}", "🙂", "…#"]
    func counts() -> ChangeCounts {
      var counts = ChangeCounts()
      for what in FactChange.What.allCases { counts[what] = draw.next(below: 3) }
      return counts
    }
    func texts() -> [String] { (0..<draw.next(below: 3)).map { _ in draw.pick(words) } }
    var edition = Edition(number: draw.next(below: 1000) + 1)
    edition.date = draw.pick([nil, "2026-11-22", "2026-11-22T07:30:00+08:00"]).flatMap {
      EditionDate($0)
    }
    edition.first = draw.pick([nil, CalendarDay(iso: "2024-05-01")])
    edition.last = edition.first?.adding(days: 3)
    edition.basis = draw.pick([.first, .compared, .unknown])
    for kind in FactKind.allCases {
      edition.counts[kind] = draw.next(below: 9)
      let made = counts()
      if made.total > 0 { edition.changed[kind] = made }
    }
    for _ in 0..<draw.next(below: 4) {
      let slots = (0..<draw.next(below: 3)).map { _ in
        SlotChange(
          draw.pick(["title", "roles"]), from: draw.pick([nil] + words),
          to: draw.pick([nil] + words), added: texts(), removed: texts(),
          addedCount: draw.next(below: 5), removedCount: draw.next(below: 5))
      }
      edition.changes.append(
        FactChange(
          draw.pick([.article, .event, .actor, .topic]), draw.pick(FactChange.What.allCases),
          id: "a-\(draw.next(below: 9))", name: draw.pick(words),
          movedTo: draw.pick([nil, "b"]), slots: slots, desk: texts(), newStatements: texts(),
          changedStatements: texts(), statements: counts()))
    }
    return edition
  }

  @Test func whatIsWrittenIsRead() throws {
    var draw = Draw(3)
    for _ in 0..<300 {
      let edition = drawn(&draw)
      var json = JSONWriter()
      write(edition, to: &json)
      #expect(json.bytes.count { $0 == 0x0A } == 1)
      #expect(readEdition(json.bytes.dropLast()) == edition)
    }
  }

  @Test(arguments: [
    "", "{}", "[]", "7", #"{"edition":0,"basis":"first","holds":{},"changed":{}}"#,
    #"{"edition":1,"basis":"other","holds":{},"changed":{}}"#,
    #"{"edition":1,"date":"yesterday","basis":"first","holds":{},"changed":{}}"#,
    #"{"edition":1,"basis":"first","holds":{"event":"x"},"changed":{}}"#,
  ])
  func otherLinesAreNone(line: String) { #expect(readEdition(Array(line.utf8)) == nil) }

  @Test(arguments: [
    ("2026-11-22", "22 November 2026", "2026-11-22T00:00:00Z"),
    ("2026-11-22T07:30+08:00", "22 November 2026, 07:30 UTC+08:00", "2026-11-22T07:30:00+08:00"),
    ("2026-11-22 07:30:05Z", "22 November 2026, 07:30 UTC", "2026-11-22T07:30:05Z"),
  ])
  func datesAreReadAndTold(text: String, words: String, timestamp: String) throws {
    let date = try #require(EditionDate(text))
    #expect(date.words == words)
    #expect(date.timestamp == timestamp)
    #expect(EditionDate(date.description) == date)
  }

  @Test(arguments: [
    "", "today", "2026-11-31", "2026-11-22T07:30", "2026-11-22T24:00Z", "2026-11-22T07:30+8",
    "2026-11-22x", "22 November 2026", "2026-11-22T07:61Z", "2026-11-22T07:30+24:00",
  ])
  func otherDatesAreNone(text: String) { #expect(EditionDate(text) == nil) }

  @Test func changesAreToldInWords() {
    #expect(SlotChange("place", from: "Manila", to: "Oslo").words == "place Manila → Oslo")
    #expect(SlotChange("title", to: "A").words == "title now “A”")
    #expect(SlotChange("text").words == "text edited")
    #expect(
      SlotChange("roles", added: ["envoy"], addedCount: 3, removedCount: 1_200).words
        == "roles: “envoy” and 2 more added; 1,200 gone")
  }
}
