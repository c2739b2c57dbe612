package import Diagnostics
import Hashing
package import NewsModel
package import SiteModel
import SourceText

/// Where a site keeps its editions, below its own folder.
package let editionFolder = "editions"
let historyPath = editionFolder + "/editions.jsonl"
let factsPath = editionFolder + "/facts.tsv"

/// The files of a site's editions as they are; nil where there is none.
package struct EditionFiles: Sendable {
  package static let paths = (history: historyPath, facts: factsPath)
  package var history: [UInt8]?
  package var facts: [UInt8]?

  package init(history: [UInt8]? = nil, facts: [UInt8]? = nil) {
    self.history = history
    self.facts = facts
  }
}

/// The editions of a site with the one that a build makes.
package struct EditionPlan: Sendable {
  /// Newest first; never empty.
  package var editions: [Edition]
  /// Whether the newest is made by this build.
  package var isNew: Bool
  /// Addresses that moved, in this edition or one before it, and lead to something that is there; the desk's
  /// own are among them.
  package var redirects: [Redirect]
  /// What has to be written to record it, in this order, once the site is published.
  package var writes: [(path: String, bytes: [UInt8])]
}

/// How many editions keep their changes one by one; older ones keep their counts.
private let detailed = 30
/// How many editions are kept at all.
private let kept = 1_000
/// How many changes of one kind and sort an edition keeps one by one.
private let keptChanges = 40

/// Finds which edition of a site a corpus is.
///
/// 1. Read the history and the facts of the newest edition; what is damaged is named and kept aside.
/// 2. Where the facts are the same, or differ in nothing that readers see, no edition is new.
/// 3. Else the next number is made, with what changed; the first edition, and one after facts that
///    cannot be read, only say what they hold.
///
/// `tool` names what read the articles, with its version. Where `records` is false the new edition has no date and is marked as not recorded.
package func planEdition(
  of corpus: Corpus, curated: Corrections, given files: EditionFiles, date: EditionDate?,
  tool: String? = nil, records: Bool
) -> Diagnosed<EditionPlan> {
  var history = readHistory(files)
  let source = FactSource(corpus, curated: curated)
  let ledger = Ledger(of: source)
  let newest = history.editions.last
  var made = Edition(number: (newest?.number ?? 0) + 1, date: records ? date : nil)
  made.isRecorded = records
  made.tool = tool
  made.basis = newest == nil ? .first : history.ledger == nil ? .unknown : .compared
  if let old = history.ledger {
    var changes: [FactChange] = []
    if old.bytes != ledger.bytes {
      let comparing = LedgerComparing(
        from: old, to: ledger, of: source, desk: DeskWords(corpus, curated: curated))
      changes = comparing.changes()
      history.moved.follow(comparing.moved, in: made.number)
    }
    guard !changes.isEmpty else {
      return Diagnosed(plan(history, nil, nil, of: corpus, given: files), history.diagnostics)
    }
    made.take(changes)
  }
  for kind in FactKind.allCases { made.counts[kind] = source.count(of: kind) }
  let days = corpus.articles.compactMap { $0.facts.article.published?.day }
  (made.first, made.last) = (days.min(), days.max())
  history.editions.append(made)
  return Diagnosed(plan(history, made, ledger, of: corpus, given: files), history.diagnostics)
}

private func plan(
  _ history: EditionHistory, _ made: Edition?, _ ledger: Ledger?, of corpus: Corpus,
  given files: EditionFiles
) -> EditionPlan {
  var editions = Array(history.editions.suffix(kept))
  for index in editions.indices.dropLast(detailed) { editions[index].changes = [] }
  var json = JSONWriter()
  for edition in editions { write(edition, to: &json) }
  var moved = history.moved
  let pages = moved.moves.isEmpty ? [:] : corpus.idsWithPages
  moved.forget(livingIn: pages)
  var writes = history.aside
  if let made, let ledger {
    writes.append((factsPath, bytes(of: ledger, moved: moved, edition: made)))
  }
  if json.bytes != files.history { writes.append((historyPath, json.bytes)) }
  return EditionPlan(
    editions: editions.reversed(), isNew: made != nil,
    redirects: moved.redirects(beside: corpus.redirects, in: pages), writes: writes)
}

extension Edition {
  /// Counts all changes and keeps the first of each sort.
  fileprivate mutating func take(_ all: [FactChange]) {
    for change in all {
      changed[change.kind, default: ChangeCounts()][change.what] += 1
      for what in FactChange.What.allCases where change.statements[what] > 0 {
        changed[.statement, default: ChangeCounts()][what] += change.statements[what]
      }
      if changed[change.kind]![change.what] <= keptChanges { changes.append(change) }
    }
  }
}
