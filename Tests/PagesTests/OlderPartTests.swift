import Diagnostics
import NewsModel
import SiteModel
import TestSupport
import Testing

@testable import Pages

/// The parts of a long list, and that what comes moves none of them.
@Suite("Older parts") struct OlderPartTests {
  private func list(dated: Int, undated: Int = 0) -> ItemLists {
    var list = ItemLists(count: 1)
    for item in (0..<dated).reversed() { list.add(item, to: 0, isDated: true) }
    for item in 0..<undated { list.add(1_000 + item, to: 0, isDated: false) }
    return list
  }

  @Test(arguments: [(0, 0), (119, 0), (120, 1), (179, 1), (180, 2), (1_000, 15)])
  func everyItemStandsOnOnePart(count: Int, older: Int) {
    let list = list(dated: count)
    #expect(list.olderParts(0) == older)
    let parts =
      [list.share(0, part: 0)] + (0..<older).reversed().map { list.share(0, part: $0 + 1) }
    #expect(parts.flatMap { $0 } == Array(list[0]))
    #expect(parts.dropFirst().allSatisfy { $0.count == itemsPerPart })
    #expect((0..<120).contains(parts[0].count))
    #expect(list.share(0, part: older + 1).isEmpty)
  }

  @Test func anItemOfTodayMovesNoOlderOne() {
    for count in 120..<320 {
      let (before, after) = (list(dated: count, undated: 130), list(dated: count + 1, undated: 130))
      for part in 1..<(count / itemsPerPart) {
        #expect(before.share(0, part: part) == after.share(0, part: part))
      }
    }
  }

  @Test func undatedItemsArePartedByThemselves() {
    let list = list(dated: 200, undated: 130)
    #expect(list.olderParts(0) == 2)
    #expect(list.share(0, part: 0).count == 80 + 70)
    #expect(list.share(0, part: 1).count == 60 + 60)
    #expect(list.share(0, part: 2).count == 60)
    #expect(list.share(0, part: 1).first == 59)
  }

  /// A page of older events says the same, byte for byte, when an event comes; the first page does not.
  @Test func aNewEventLeavesTheOlderPages() throws {
    let (before, after) = (plan(events: 250), plan(events: 251))
    let places = before.entries.map(\.path.value).filter { $0.hasPrefix("actors/mira-olen/") }
    #expect(
      places == [
        "actors/mira-olen/index.html", "actors/mira-olen/older-1/index.html",
        "actors/mira-olen/older-2/index.html", "actors/mira-olen/older-3/index.html",
      ])
    #expect(after.entries.map(\.path).filter { $0.value.contains("mira-olen/") }.count == 4)
    var listed: Set<String> = []
    for place in places {
      let (old, new) = (try page(place, of: before), try page(place, of: after))
      let isSame = "\(old)" == "\(new)"
      #expect(isSame == place.contains("older"), "\(place)")
      for case .list(let items) in old.sections.flatMap(\.blocks) {
        for case .link(_, let address, _) in items.flatMap(\.spans) where address.scheme == .event {
          listed.insert(address.value)
        }
      }
    }
    #expect((0..<250).allSatisfy { listed.contains("z-\(1_000 + $0)") })
    let parts = try page(places[2], of: before).sections.last
    guard case .list(let items)? = parts?.blocks.first else {
      Issue.record("no links to other parts")
      return
    }
    #expect(
      items.map(\.spans) == [
        [.link("Newest", Address(.page, "actors/mira-olen/"))],
        [.link("Part 3", Address(.page, "actors/mira-olen/older-3/"))], [.mark("Part 2", "here")],
        [.link("Part 1, the oldest", Address(.page, "actors/mira-olen/older-1/"))],
      ])
  }

  /// So these pages need not be made again to know that they say the same: what they were made from does.
  @Test func aNewEventLeavesWhatOlderPagesAreMadeFrom() throws {
    let plans = [plan(events: 252), plan(events: 253)]
    let made = try plans.map { plan in
      try Dictionary(
        uniqueKeysWithValues: plan.entries.indices.filter { plan.entries[$0].part > 0 }.map {
          (plan.entries[$0].path.value, try sources(ofPageAt: $0, in: plan))
        })
    }
    let changed = made[1].filter { made[0][$0.key] != $0.value }.keys.sorted()
    // The newest event is of October 2052: that month and its year in both lists, and no other.
    #expect(
      changed == [
        "events/dates/2052-10/index.html", "events/dates/2052/index.html",
        "timeline/2052-10/index.html", "timeline/2052/index.html",
      ])
    #expect(made[1].keys.filter { $0.hasPrefix("actors/mira-olen/older") }.count == 3)
    #expect(made[1].keys.filter { !$0.contains("older") }.count > 4)
    let first = plans.map { plan in
      plan.entries.firstIndex { $0.path.value == "actors/mira-olen/index.html" }!
    }
    #expect(
      try sources(ofPageAt: first[0], in: plans[0]) != sources(ofPageAt: first[1], in: plans[1]))
  }

  /// The cells that a page was made from, with what they say.
  private func sources(
    ofPageAt position: Int, in plan: SitePlan
  ) throws -> [UInt64: CellDigests.Digest] {
    let work = plan.cellWork(facts: [:], corrections: CellDigests.Digest(high: 0, low: 0))
    let cells = work.named(work.digests(of: 0..<work.count))
    let trace = plan.trace()
    _ = plan.page(at: position, uses: SentenceUses(of: plan), trace: trace)
    #expect(!trace.readsEverything, "\(plan.entries[position].path)")
    return try Dictionary(
      uniqueKeysWithValues: trace.cells.map { cell in
        let name = cells.names[Int(cell)]
        return (name, try #require(cells.digest(named: name)))
      })
  }

  private func page(_ place: String, of plan: SitePlan) throws -> Page {
    let position = try #require(plan.entries.firstIndex { $0.path.value == place })
    return plan.page(at: position, uses: SentenceUses(of: plan))
  }

  /// One event a day.
  private func plan(events: Int) -> SitePlan {
    var corpus = sampleCorpus()
    for number in 0..<events {
      var event = corpus.events[0]
      event.id = EventID(unchecked: "z-\(1_000 + number)")
      let day = CalendarDay(daysSinceEpoch: 30_000 + number)
      event.time = EventTime(value: day.description, days: day...day, basis: .stated)
      corpus.events.append(event)
    }
    return planSite(of: corpus, settings: SiteSettings()).value
  }
}
