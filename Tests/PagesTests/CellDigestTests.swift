import Diagnostics
import NewsModel
import SiteModel
import SourceText
import TestSupport
import Testing

@testable import Pages

/// What a page is made from, and that the digests name all of it.
@Suite("Cell digests") struct CellDigestTests {
  /// Whoever gives one of these types a field writes it in `CellWriter` too, and then counts it here.
  @Test func everyFieldIsCounted() throws {
    let corpus = sampleCorpus()
    func fields(_ value: Any) -> Int { Mirror(reflecting: value).children.count }
    #expect(fields(corpus) == 10)
    #expect(fields(corpus.articles[0]) == 9)
    #expect(fields(corpus.actors[0]) == 14)
    #expect(fields(corpus.events[0]) == 20)
    #expect(fields(corpus.topics[0]) == 12)
    #expect(fields(corpus.statements[0]) == 7)
    #expect(fields(Story(id: "a", title: "A", events: [])) == 3)
    #expect(fields(NameUse("A", count: 1)) == 4)
    #expect(
      fields(RoleUse("A", at: SentenceRef(article: 0, sentence: 0), range: TextRange(0, 1))) == 4)
    #expect(fields(ActorCandidate(ActorID(unchecked: "a"), .notSame, score: 0, why: "")) == 4)
    #expect(fields(AppliedCorrection("")) == 4)
    #expect(fields(EventTime(value: "", days: nil, basis: .stated)) == 4)
    #expect(fields(Dispute(.date, rule: "", sides: [])) == 3)
  }

  @Test(arguments: changes.indices) func aChangeShowsInItsOwnCells(number: Int) {
    let (family, change) = changes[number]
    var corpus = sampleCorpus()
    let before = digests(of: corpus)
    change(&corpus)
    let after = digests(of: corpus)
    let changed = zip(before.all, after.all).filter { $0.digest != $1.digest }.map(\.0.family)
    #expect(Set(changed) == family, "change \(number)")
  }

  @Test func aPageNamesWhatItReads() throws {
    let plan = planSite(of: sampleCorpus(), settings: SiteSettings()).value
    let trace = plan.trace()
    let uses = plan.sentenceUses()
    for position in plan.entries.indices {
      _ = plan.page(at: position, uses: uses, trace: trace)
      let cells = plan.site.cells
      switch plan.entries[position].subject {
      case .event(let at):
        #expect(!trace.readsEverything)
        #expect(trace.cells.contains(UInt32(cells.eventBodies + at)))
        #expect(!trace.cells.contains { (cells.actorBodies..<cells.topicLabels).contains(Int($0)) })
      case .article(let at):
        #expect(!trace.readsEverything)
        #expect(trace.cells.contains(UInt32(cells.articles + at)))
      case .actor, .topic: #expect(!trace.readsEverything)
      default: continue
      }
    }
  }

  private func digests(of corpus: Corpus) -> (
    CellDigests, all: [(family: String, digest: CellDigests.Digest?)]
  ) {
    let plan = planSite(of: corpus, settings: SiteSettings()).value
    let none = CellDigests.Digest(high: 0, low: 0)
    let work = plan.cellWork(facts: [:], corrections: none)
    let made = work.named(work.digests(of: 0..<work.count))
    let cells = plan.site.cells
    let starts = [
      (cells.articles, "article"), (cells.eventLabels, "event"), (cells.eventBodies, "event body"),
      (cells.actorLabels, "actor"), (cells.actorRoles, "roles"), (cells.actorBodies, "actor body"),
      (cells.topicLabels, "topic"), (cells.topicBodies, "topic body"), (cells.stories, "story"),
      (cells.countries, "countries"), (cells.countries + 1, "part"),
    ]
    let all = made.names.enumerated().map { cell, name in
      (family: starts.last { $0.0 <= cell }!.1, digest: made.digest(named: name))
    }
    return (made, all)
  }
}

private let day = CalendarDay(daysSinceEpoch: 20_000)
private let sentence = SentenceRef(article: 1, sentence: 0)
private let applied = AppliedCorrection("changed", by: "desk")

/// One change to each field that pages read, and the families of cells that have to show it.
private let changes: [(families: Set<String>, change: @Sendable (inout Corpus) -> Void)] = [
  (["event"], { $0.events[0].title += "!" }),
  (["event"], { $0.events[0].type = .agree }),
  (["event"], { $0.events[0].mode = "by post" }),
  (["event"], { $0.events[0].modality = .denied }),
  (["event"], { $0.events[0].time?.value += "!" }),
  (["event"], { $0.events[0].time?.basis = .pinned }),
  (["event"], { $0.events[0].time?.evidence = sentence }),
  (
    ["event body", "actor body"],
    {
      $0.events[0].sources.reverse()
      $0.events[0].targets = []
    }
  ),
  (["event body"], { $0.events[0].main = [] }),
  (["event body"], { $0.events[0].evidence = [sentence] }),
  (["event body"], { $0.events[0].bottomLine = sentence }),
  (
    ["event body"],
    { $0.events[0].disputes = [Dispute(.date, rule: "r", sides: [.init("s", at: sentence)])] }
  ),
  (["event body"], { $0.events[0].outletCount += 1 }),
  (["event body"], { $0.events[0].independentCount += 1 }),
  (["event body"], { $0.events[0].why.append("w") }),
  (["event body"], { $0.events[0].corrections.append(applied) }),
  (["actor"], { $0.actors[2].name += "!" }),
  (["actor"], { $0.actors[2].kind = .group }),
  (["actor"], { $0.actors[2].description = "d" }),
  (["actor"], { $0.actors[2].links = ["https://a.example"] }),
  (
    ["roles"],
    { $0.actors[2].roles = [RoleUse("chair", at: sentence, range: TextRange(0, 1), day: day)] }
  ),
  (["actor body"], { $0.actors[2].names.append(NameUse("O", count: 1, first: day)) }),
  (["actor body"], { $0.actors[2].evidence.append("e") }),
  (
    ["actor body"],
    {
      $0.actors[2].candidates = [ActorCandidate($0.actors[0].id, .maybeSame, score: 0.5, why: "w")]
    }
  ),
  (["actor body"], { $0.actors[2].corrections.append(applied) }),
  (["topic"], { $0.topics[0].label += "!" }),
  (["topic"], { $0.topics[0].code = "0" }),
  (["topic"], { $0.topics[0].description = "d" }),
  (["topic body"], { $0.topics[0].about = [] }),
  (["topic body"], { $0.topics[0].evidence = [sentence] }),
  (["topic body"], { $0.topics[0].score += 1 }),
  (["story"], { $0.stories[0].title += "!" }),
  (["article"], { $0.articles[0].agency = "a" }),
  (["article"], { $0.articles[0].likeness = 0.5 }),
  (["article"], { $0.articles[0].mainEvent = nil }),
  (["article"], { $0.articles[0].corrections.append(applied) }),
  (["article", "actor body"], { $0.statements[0].speaker = nil }),
]
