import Diagnostics
import NewsModel
import Pages
import SiteModel
import SourceText
import TestSupport
import Testing

/// Which pages a site has and where.
@Suite struct PlanTests {
  @Test func givesEveryThingItsAddress() {
    let plan = planSite(of: sampleCorpus(), settings: SiteSettings())
    #expect(plan.diagnostics.isEmpty)
    #expect(
      plan.value.entries.map(\.path.value) == [
        "404.html", "about/index.html", "actors/arland/index.html", "actors/bessia/index.html",
        "actors/index.html", "actors/mira-olen/index.html", "actors/north-strait/index.html",
        "actors/port-vale/index.html", "actors/toma-reth/index.html",
        "briefings/harbor-wire-call/index.html", "briefings/index.html",
        "briefings/ledger-call/index.html", "briefings/undated-copy/index.html",
        "changes/index.html", "events/call-arland-bessia-2031-03-11/index.html",
        "events/index.html", "events/meeting-2031-06-04/index.html",
        "events/undated-protest/index.html", "gaps/index.html", "index.html", "search/index.html",
        "timeline/2031/index.html", "timeline/index.html", "topics/index.html",
        "topics/shipping/index.html",
        "topics/the-strait/index.html",
      ])
  }

  @Test func refusesTwoPagesAtOnePath() {
    var corpus = sampleCorpus()
    corpus.topics[1].id = corpus.topics[0].id
    let plan = planSite(of: corpus, settings: SiteSettings())
    #expect(plan.diagnostics.map(\.id) == ["path-taken"])
    #expect(plan.diagnostics.first?.severity == .error)
    #expect(plan.diagnostics.first?.message.contains("topics/shipping/index.html") == true)
  }

  @Test func splitsALongListAndLinksEveryPart() {
    var corpus = sampleCorpus()
    for number in 0..<600 {
      var event = corpus.events[2]
      event.id = EventID(unchecked: "z-\(number)")
      corpus.events.append(event)
    }
    let plan = planSite(of: corpus, settings: SiteSettings()).value
    let parts = plan.entries.indices.filter {
      plan.entries[$0].path.value.hasPrefix("events/dates/")
    }
    #expect(
      parts.map { plan.entries[$0].path.value } == [
        "events/dates/2031/index.html", "events/dates/undated/1/index.html",
        "events/dates/undated/2/index.html", "events/dates/undated/index.html",
      ])
    var listed: Set<String> = []
    for position in parts {
      for case .list(let items) in plan.page(at: position, uses: SentenceUses(of: plan)).sections
        .flatMap(\.blocks)
      {
        for case .link(_, let address, _) in items.flatMap(\.spans) where address.scheme == .event {
          listed.insert(address.value)
        }
      }
    }
    #expect(listed.count == corpus.events.count)
  }
}
