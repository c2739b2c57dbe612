import NewsModel
import SiteModel

/// How many texts of one slot, and statements of one article, an edition keeps in words.
private let keptTexts = 4
private let keptStatements = 12

extension LedgerComparing {
  func novelty(_ kind: FactKind, _ id: String, _ index: Int) -> FactChange {
    var change = FactChange(kind, .new, id: id, name: names.name(kind, index))
    if kind == .article {
      let all = source.statements(of: index).flatMap(\.names).sorted()
      change.statements.new = all.count
      change.newStatements = Array(all.prefix(keptStatements))
    }
    return change
  }

  func withdrawal(_ kind: FactKind, _ id: String, _ line: Ledger.Line) -> FactChange {
    var change = FactChange(kind, .withdrawn, id: id, name: names.oldName(line, id))
    change.movedTo = moved[kind]?[id]
    change.desk = desk.withdrawn[kind]?[id].map { [$0] } ?? []
    if kind == .article {
      change.statements.withdrawn = statements(old.slots(of: line).last ?? "", following: [:]).count
    }
    return change
  }

  /// What differs in one thing; nil where readers see no difference.
  func change(
    _ kind: FactKind, _ before: Ledger.Line, _ after: Ledger.Line, _ index: Int
  ) -> FactChange? {
    let (was, now) = (old.slots(of: before), new.slots(of: after))
    let (oldID, id) = (old.id(of: before), new.id(of: after))
    var change = FactChange(kind, .updated, id: id, name: names.name(kind, index))
    var isDesks = false
    var isChanged = false
    for (place, slot) in FactSlot.all(of: kind).enumerated() where was[place] != now[place] {
      switch slot.form {
      case .entry: isDesks = true
      case .desk(let texts):
        isDesks = true
        isChanged = true
        change.desk = desk(texts, index, was[place], now[place])
      case .statements:
        compareStatements(was[place], now[place], in: &change)
      case .mark: change.slots.append(SlotChange(slot.name))
      default:
        if let difference = difference(slot, index, was[place], now[place]) {
          change.slots.append(difference)
        }
      }
    }
    // More reports bring their sentences with them.
    if change.slots.contains(where: { $0.slot == "reports" }) {
      change.slots.removeAll { $0.slot == "evidence" }
    }
    if oldID != id { change.slots.append(SlotChange("address", from: oldID, to: id)) }
    guard isChanged || !change.slots.isEmpty || change.statements.total > 0 else { return nil }
    if isDesks { change.what = .corrected }
    return change
  }

  private func difference(
    _ slot: FactSlot, _ index: Int, _ was: String, _ now: String
  ) -> SlotChange? {
    func value(_ text: String) -> String? { text.isEmpty ? nil : text }
    switch slot.form {
    case .text:
      return SlotChange(slot.name, from: value(shownText(was)), to: value(shownText(now)))
    case .actor:
      guard follow(was, .actor) != now else { return nil }
      return SlotChange(
        slot.name, from: value(was).map { names.oldName(.actor, $0) },
        to: value(now).map { names.newName(.actor, $0) })
    case .actors: return difference(slot.name, .actor, was, now)
    case .articles: return difference(slot.name, .article, was, now)
    case .texts(let texts): return difference(slot.name, texts(source, index), was, now)
    case .sentences: return difference(slot.name, [], was, now)
    case .mark, .entry, .desk, .statements: return nil
    }
  }

  /// Of ids: both sides are named, but articles that went only counted.
  private func difference(
    _ name: String, _ kind: FactKind, _ was: String, _ now: String
  ) -> SlotChange? {
    let before = words(was)
    let after = Set(words(now))
    let followed = Set(before.map { follow($0, kind) })
    let added = after.subtracting(followed).sorted()
    let removed = before.filter { !after.contains(follow($0, kind)) }
    guard !added.isEmpty || !removed.isEmpty else { return nil }
    return SlotChange(
      name, added: added.prefix(keptTexts).map { names.newName(kind, $0) },
      removed: kind == .article ? [] : removed.prefix(keptTexts).map { names.oldName(kind, $0) },
      addedCount: added.count, removedCount: removed.count)
  }

  /// Of hashes: what came is told in the corpus's words, of what went only the number is known.
  private func difference(
    _ name: String, _ texts: [String], _ was: String, _ now: String
  ) -> SlotChange {
    let (before, after) = (Set(words(was)), Set(words(now)))
    let added = after.subtracting(before)
    var kept: [String] = []
    for text in texts where kept.count < keptTexts {
      let shown = shownText(ledgerText(text))
      if added.contains(shortHash(of: text)), !kept.contains(shown) { kept.append(shown) }
    }
    return SlotChange(
      name, added: kept, addedCount: added.count, removedCount: before.subtracting(after).count)
  }

  private func desk(
    _ texts: FactSlot.Values, _ index: Int, _ was: String, _ now: String
  ) -> [String] {
    let (before, after) = (Set(words(was)), Set(words(now)))
    var told = texts(source, index).filter {
      let hash = shortHash(of: $0)
      return after.contains(hash) && !before.contains(hash)
    }.prefix(keptTexts).map { shownText(ledgerText($0)) }
    let back = before.subtracting(after).count
    if back > 0 {
      told.append(back == 1 ? "a correction taken back" : "\(back) corrections taken back")
    }
    return told
  }

  private func compareStatements(_ was: String, _ now: String, in change: inout FactChange) {
    let before = statements(was, following: moved[.actor] ?? [:])
    let after = statements(now, following: [:])
    let new = after.keys.filter { before[$0] == nil }.sorted()
    let changed = after.filter { before[$0.key] != nil && before[$0.key] != $0.value }.keys.sorted()
    change.statements.new = new.count
    change.statements.updated = changed.count
    change.statements.withdrawn = before.keys.count { after[$0] == nil }
    change.newStatements = Array(new.prefix(keptStatements))
    change.changedStatements = Array(changed.prefix(keptStatements))
  }

  /// The speaker of each statement.
  private func statements(_ slot: String, following ids: [String: String]) -> [String: String] {
    var found: [String: String] = [:]
    for group in slot.split(separator: " ") {
      let parts = group.split(separator: ":", omittingEmptySubsequences: false)
      guard parts.count == 2 else { continue }
      let speaker = ids[String(parts[0])] ?? String(parts[0])
      for name in parts[1].split(separator: ",") { found[String(name)] = speaker }
    }
    return found
  }

  private func follow(_ id: String, _ kind: FactKind) -> String { moved[kind]?[id] ?? id }

  private func words(_ slot: String) -> [String] { slot.split(separator: " ").map(String.init) }

  /// Takes an event or topic to be corrected where the desk corrected one of its articles or actors.
  func markTouched(_ changes: inout [FactChange]) {
    var articles: Set<String> = []
    var actors: Set<String> = []
    for change in changes where change.what == .corrected {
      if change.kind == .article { articles.insert(change.id) }
      if change.kind == .actor { actors.insert(change.id) }
    }
    guard !articles.isEmpty || !actors.isEmpty else { return }
    for (at, change) in changes.enumerated() where change.what == .updated {
      guard change.kind == .event || change.kind == .topic,
        let index = names.index(change.kind, change.id)
      else { continue }
      for slot in FactSlot.all(of: change.kind) {
        let isTouched =
          switch slot.form {
          case .actor(let value): value(source, index).map(actors.contains) ?? false
          case .actors(let values): values(source, index).contains(where: actors.contains)
          case .articles(let values): values(source, index).contains(where: articles.contains)
          default: false
          }
        if isTouched { changes[at].what = .corrected }
      }
    }
  }
}
