import NewsModel
import SiteModel
import SourceText

/// Says what changed from one state of the facts to the next.
///
/// 1. Join the lines of both by kind and id; equal lines are done with.
/// 2. Follow what moved: by the addresses that the corpus says moved, then by what stayed the same.
/// 3. Compare the slots of what is on both sides, with moved ids followed, so that a thing that moved
///    as a whole is told once.
/// 4. A change is the desk's where its correction or entry changed with it, or one of an article or
///    actor that the event or topic has.
struct LedgerComparing {
  let old: Ledger
  let new: Ledger
  let source: FactSource
  let desk: DeskWords
  private var pairs: [(kind: FactKind, old: Ledger.Line, new: Ledger.Line, index: Int)] = []
  private(set) var gone: [FactKind: [String: Ledger.Line]] = [:]
  private(set) var came: [FactKind: [String: (line: Ledger.Line, index: Int)]] = [:]
  /// Old ids and what they are now, of what moved or was merged into another.
  private(set) var moved: [FactKind: [String: String]] = [:]
  let names: LedgerNames

  init(from old: Ledger, to new: Ledger, of source: FactSource, desk: DeskWords) {
    self.old = old
    self.new = new
    self.source = source
    self.desk = desk
    names = LedgerNames(old: old, source: source)
    join()
    for kind in Ledger.kinds { follow(kind) }
  }

  /// All changes, by kind and then by what happened and id.
  func changes() -> [FactChange] {
    var made: [FactChange] = []
    for pair in pairs {
      if let change = change(pair.kind, pair.old, pair.new, pair.index) { made.append(change) }
    }
    for kind in Ledger.kinds {
      let followed = moved[kind] ?? [:]
      let taken = Set(followed.filter { gone[kind]?[$0.key] != nil }.values)
      for (id, line) in gone[kind] ?? [:] {
        if let now = followed[id], let arrival = came[kind]?[now] {
          if let change = change(kind, line, arrival.line, arrival.index) { made.append(change) }
        } else {
          made.append(withdrawal(kind, id, line))
        }
      }
      for (id, arrival) in came[kind] ?? [:] where !taken.contains(id) {
        made.append(novelty(kind, id, arrival.index))
      }
    }
    markTouched(&made)
    let kinds = Ledger.kinds
    let whats = FactChange.What.allCases
    return made.map { change in
      (kinds.firstIndex(of: change.kind)!, whats.firstIndex(of: change.what)!, change)
    }.sorted { ($0.0, $0.1, $0.2.id) < ($1.0, $1.1, $1.2.id) }.map(\.2)
  }

  private mutating func join() {
    var (at, other) = (0, 0)
    var starts: [FactKind: Int] = [:]
    for (place, line) in new.lines.enumerated() where starts[line.kind] == nil {
      starts[line.kind] = place
    }
    func order(_ line: Ledger.Line) -> Int { Ledger.kinds.firstIndex(of: line.kind)! }
    while at < old.lines.count || other < new.lines.count {
      let before = at < old.lines.count ? old.lines[at] : nil
      let after = other < new.lines.count ? new.lines[other] : nil
      let relation: Int
      if let before, let after {
        relation =
          order(before) != order(after)
          ? (order(before) < order(after) ? -1 : 1) : compareIDs(before, after)
      } else {
        relation = before == nil ? 1 : -1
      }
      if relation == 0, let before, let after {
        if old.bytes[before.range.indices] != new.bytes[after.range.indices] {
          pairs.append((after.kind, before, after, other - starts[after.kind]!))
        }
      } else if relation < 0, let before {
        gone[before.kind, default: [:]][old.id(of: before)] = before
      } else if let after {
        came[after.kind, default: [:]][new.id(of: after)] = (after, other - starts[after.kind]!)
      }
      if relation <= 0 { at += 1 }
      if relation >= 0 { other += 1 }
    }
  }

  private func compareIDs(_ before: Ledger.Line, _ after: Ledger.Line) -> Int {
    let (a, b) = (old.bytes[before.id.indices], new.bytes[after.id.indices])
    return a == b ? 0 : a.lexicographicallyPrecedes(b) ? -1 : 1
  }

  private mutating func follow(_ kind: FactKind) {
    guard let gone = gone[kind], !gone.isEmpty else { return }
    var found = redirects(kind).filter { gone[$0.key] != nil }
    let free = Set((came[kind] ?? [:]).keys).subtracting(found.values).sorted()
    let lost = gone.keys.filter { found[$0] == nil }.sorted()
    if !lost.isEmpty { found.merge(goals(kind, of: lost, among: free)) { known, _ in known } }
    moved[kind] = found
  }

  /// Addresses that moved, as the corpus says.
  private func redirects(_ kind: FactKind) -> [String: String] {
    let family = Redirect.Family(of: kind)
    var found: [String: String] = [:]
    for redirect in source.corpus.redirects where redirect.family == family {
      found[redirect.old] = redirect.new
    }
    return found
  }

  /// Where what went is now, by what stayed: an article by its text, an event by most of its sentences,
  /// an actor by its names, a topic by the articles about it. An event or actor that gained most of it
  /// has taken the other in.
  private func goals(
    _ kind: FactKind, of lost: [String], among free: [String]
  ) -> [String: String] {
    let kept = [
      FactKind.article: "text", .event: "evidence", .actor: "names", .topic: "articles about it",
    ]
    let slots = FactSlot.all(of: kind)
    guard let slot = slots.firstIndex(where: { $0.name == kept[kind] }) else { return [:] }
    func words(_ ledger: Ledger, _ line: Ledger.Line) -> Set<Substring> {
      Set(ledger.slots(of: line)[slot].split(separator: " "))
    }
    var candidates = free.map { id in
      (id: id, words: words(new, came[kind]![id]!.line), isNew: true)
    }
    if kind == .event || kind == .actor {
      candidates += pairs.filter { $0.kind == kind }.map { pair in
        let gained = words(new, pair.new).subtracting(words(old, pair.old))
        return (new.id(of: pair.new), gained, false)
      }
    }
    var havingWord: [Substring: [Int]] = [:]
    for (place, candidate) in candidates.enumerated() {
      for word in candidate.words { havingWord[word, default: []].append(place) }
    }
    var taken: Set<Int> = []
    var goals: [String: String] = [:]
    for id in lost {
      let own = words(old, gone[kind]![id]!)
      var shared: [Int: Int] = [:]
      for word in own { for place in havingWord[word] ?? [] { shared[place, default: 0] += 1 } }
      let best = shared.filter { place, count in
        !taken.contains(place) && 2 * count >= own.count
      }.min { ($1.value, $0.key) < ($0.value, $1.key) }
      guard let best else { continue }
      if candidates[best.key].isNew { taken.insert(best.key) }
      goals[id] = candidates[best.key].id
    }
    return goals
  }
}
