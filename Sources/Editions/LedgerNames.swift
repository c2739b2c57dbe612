import NewsModel
import SiteModel

/// What things are called, in the state before and in the state after.
struct LedgerNames {
  private let old: Ledger
  private let source: FactSource
  private let oldLines: [FactKind: [String: Ledger.Line]]
  private let indexes: [FactKind: [String: Int]]

  init(old: Ledger, source: FactSource) {
    self.old = old
    self.source = source
    var lines: [FactKind: [String: Ledger.Line]] = [:]
    for line in old.lines { lines[line.kind, default: [:]][old.id(of: line)] = line }
    oldLines = lines
    var indexes: [FactKind: [String: Int]] = [:]
    for kind in Ledger.kinds {
      for index in 0..<source.count(of: kind) {
        indexes[kind, default: [:]][source.id(kind, index)] = index
      }
    }
    self.indexes = indexes
  }

  func index(_ kind: FactKind, _ id: String) -> Int? { indexes[kind]?[id] }

  /// Of what the corpus has.
  func name(_ kind: FactKind, _ index: Int) -> String {
    let id = source.id(kind, index)
    guard case .text(let value) = FactSlot.all(of: kind)[0].form else { return id }
    return value(source, index).map { shownText(ledgerText($0)) } ?? id
  }

  func newName(_ kind: FactKind, _ id: String) -> String {
    index(kind, id).map { name(kind, $0) } ?? id
  }

  func oldName(_ kind: FactKind, _ id: String) -> String {
    oldLines[kind]?[id].map { oldName($0, id) } ?? id
  }

  func oldName(_ line: Ledger.Line, _ id: String) -> String {
    guard let name = old.slots(of: line).first, !name.isEmpty else { return id }
    return shownText(name)
  }
}

/// What the desk withdrew, by kind and id, in words that a reader may see.
struct DeskWords {
  var withdrawn: [FactKind: [String: String]] = [:]

  init(_ corpus: Corpus, curated: Corrections) {
    for retraction in corpus.retracted {
      let why = retraction.correction.why.map { "withdrawn: \($0)" } ?? "withdrawn"
      withdrawn[.article, default: [:]][retraction.article.value] = why
    }
    for correction in curated.corrections {
      let why = correction.why.map { ": \($0)" } ?? ""
      switch correction.action {
      case .notActor(let id): withdrawn[.actor, default: [:]][id.value] = "not an actor\(why)"
      case .notEvent(let id): withdrawn[.event, default: [:]][id.value] = "not an event\(why)"
      default: break
      }
    }
    for topic in curated.topics where topic.isDropped {
      withdrawn[.topic, default: [:]][topic.id.value] = "dropped"
    }
  }
}
