import Diagnostics
import NewsModel
import SiteModel
import TestSupport
import Testing

@testable import Editions

/// From one corpus to the next: which edition it is, and what is kept of it.
@Suite("Planning editions") struct PlanTests {
  private func plan(
    _ corpus: Corpus, _ files: EditionFiles = EditionFiles(), curated: Corrections = Corrections()
  ) -> EditionPlan {
    planEdition(of: corpus, curated: curated, given: files, date: nil, records: true).value
  }

  private func files(_ plan: EditionPlan, over old: EditionFiles = EditionFiles()) -> EditionFiles {
    var files = old
    for write in plan.writes {
      if write.path == historyPath { files.history = write.bytes }
      if write.path == factsPath { files.facts = write.bytes }
    }
    return files
  }

  @Test func equalFactsGiveEqualLines() {
    let source = FactSource(sampleCorpus(), curated: Corrections())
    let ledger = Ledger(of: source)
    #expect(ledger.bytes == Ledger(of: source).bytes)
    #expect(ledger.lines.count > 5)
    var moved = MovedAddresses()
    moved.follow([.event: ["old": "new"]], in: 3)
    let reading = readLedger(bytes(of: ledger, moved: moved, edition: Edition(number: 4)))
    #expect(reading.problem == nil)
    #expect(reading.ledger?.bytes == ledger.bytes)
    #expect(reading.ledger?.lines.map(\.range) == ledger.lines.map(\.range))
    #expect(reading.moved == moved)
    #expect(reading.edition?.number == 4)
  }

  @Test func eachLineHasTheSlotsOfItsKind() {
    let ledger = Ledger(of: FactSource(sampleCorpus(), curated: Corrections()))
    for line in ledger.lines {
      #expect(ledger.slots(of: line).count == FactSlot.all(of: line.kind).count)
    }
  }

  @Test func theSlotThatChangedIsNamed() throws {
    var corpus = sampleCorpus()
    let first = plan(corpus)
    #expect(first.isNew)
    #expect(first.editions.map(\.number) == [1])
    corpus.events[0].title = "Another\ttitle"
    corpus.actors[0].roles = []
    corpus.actors[0].names.append(NameUse("A new name", count: 1))
    let second = plan(corpus, files(first))
    #expect(second.editions.map(\.number) == [2, 1])
    let event = try #require(second.editions[0].changes.first { $0.kind == .event })
    #expect(event.slots.map(\.slot) == ["title"])
    #expect(event.slots[0].to == "Another title")
    let actor = try #require(second.editions[0].changes.first { $0.kind == .actor })
    #expect(actor.slots.first { $0.slot == "names" }?.added == ["A new name"])
    #expect(second.editions[0].changed[.article] == nil)
  }

  @Test func theDesksEntryAloneIsNoChange() {
    let corpus = sampleCorpus()
    let first = plan(corpus)
    var curated = Corrections()
    let actor = corpus.actors[0]
    curated.actors = [CuratedActor(id: actor.id, name: actor.name, kind: actor.kind, line: 1)]
    #expect(!plan(corpus, files(first), curated: curated).isNew)
    var changed = corpus
    changed.actors[0].description = "The desk's words"
    let second = plan(changed, files(first), curated: curated)
    #expect(second.editions[0].changes.map(\.what) == [.corrected])
  }

  @Test func historyIsBounded() {
    var corpus = sampleCorpus()
    var state = files(plan(corpus))
    for number in 2...40 {
      corpus.events[0].title = "Title \(number)"
      let next = plan(corpus, state)
      #expect(next.editions[0].number == number)
      state = files(next, over: state)
    }
    let last = plan(corpus, state)
    #expect(!last.isNew)
    #expect(last.writes.isEmpty)
    #expect(last.editions.count == 40)
    #expect(last.editions.prefix(30).allSatisfy { $0.changes.count == 1 })
    #expect(last.editions.dropFirst(30).allSatisfy { $0.changes.isEmpty })
    #expect(last.editions[35].changed[.event]?.updated == 1)
  }

  @Test func longTextsAreCutAndStillCompared() {
    let long = String(repeating: "é", count: 400)
    #expect(ledgerText(long).utf8.count < 330)
    #expect(ledgerText(long) != ledgerText(long + "x"))
    #expect(shownText(ledgerText(long)).hasSuffix("é …"))
    #expect(ledgerText("a\tb\nc") == "a b c")
    #expect(shownText("short") == "short")
  }
}
