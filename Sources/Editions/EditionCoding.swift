import Foundation
import NewsModel
import SiteModel
import SourceText

/// Appends an edition as one line of JSON; docs/editions.md describes the fields.
func write(_ edition: Edition, to json: inout JSONWriter) {
  json.object { json in
    json.field("edition", edition.number)
    if let date = edition.date { json.field("date", date.description) }
    if let first = edition.first { json.field("first", first.description) }
    if let last = edition.last { json.field("last", last.description) }
    json.field("basis", edition.basis.rawValue)
    if let tool = edition.tool { json.field("tool", tool) }
    json.key("holds")
    json.object { json in
      for kind in FactKind.allCases {
        json.key(escaping: kind.rawValue)
        json.value(edition.counts[kind] ?? 0)
      }
    }
    json.key("changed")
    json.object { json in
      for kind in FactKind.allCases {
        guard let counts = edition.changed[kind], counts.total > 0 else { continue }
        json.key(escaping: kind.rawValue)
        write(counts, to: &json)
      }
    }
    guard !edition.changes.isEmpty else { return }
    json.key("changes")
    json.array { json in for change in edition.changes { write(change, to: &json) } }
  }
  json.newline()
}

private func write(_ counts: ChangeCounts, to json: inout JSONWriter) {
  json.array { json in for what in FactChange.What.allCases { json.value(counts[what]) } }
}

private func write(_ change: FactChange, to json: inout JSONWriter) {
  json.object { json in
    json.field("kind", change.kind.rawValue)
    json.field("what", change.what.rawValue)
    json.field("id", change.id)
    json.field("name", change.name)
    if let goal = change.movedTo { json.field("movedTo", goal) }
    if !change.slots.isEmpty {
      json.key("slots")
      json.array { json in for slot in change.slots { write(slot, to: &json) } }
    }
    if !change.desk.isEmpty { json.field("desk", change.desk) }
    if change.statements.total > 0 {
      json.key("statements")
      write(change.statements, to: &json)
    }
    if !change.newStatements.isEmpty { json.field("newStatements", change.newStatements) }
    if !change.changedStatements.isEmpty {
      json.field("changedStatements", change.changedStatements)
    }
  }
}

private func write(_ slot: SlotChange, to json: inout JSONWriter) {
  json.object { json in
    json.field("slot", slot.slot)
    if let from = slot.from { json.field("from", from) }
    if let to = slot.to { json.field("to", to) }
    if !slot.added.isEmpty { json.field("added", slot.added) }
    if !slot.removed.isEmpty { json.field("removed", slot.removed) }
    if slot.addedCount > 0 { json.field("addedCount", slot.addedCount) }
    if slot.removedCount > 0 { json.field("removedCount", slot.removedCount) }
  }
}

/// Reads a line that `write` made; nil where it is anything else.
func readEdition(_ line: some Collection<UInt8>) -> Edition? {
  guard let stored = try? JSONDecoder().decode(StoredEdition.self, from: Data(line)) else {
    return nil
  }
  return stored.edition
}

/// The line as JSON has it; optional fields may lack.
private struct StoredEdition: Decodable {
  var edition: Edition?

  private enum Key: String, CodingKey {
    case edition, date, first, last, basis, tool, holds, changed, changes
  }

  init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: Key.self)
    let number = try fields.decode(Int.self, forKey: .edition)
    guard number > 0, number < 1 << 40 else { return }
    var made = Edition(number: number)
    if let text = try fields.decodeIfPresent(String.self, forKey: .date) {
      guard let date = EditionDate(text) else { return }
      made.date = date
    }
    let days = try [Key.first, .last].map {
      try fields.decodeIfPresent(String.self, forKey: $0).flatMap { CalendarDay(iso: $0) }
    }
    (made.first, made.last) = (days[0], days[1])
    let basis = try fields.decode(String.self, forKey: .basis)
    guard let basis = Edition.Basis(rawValue: basis) else { return }
    made.basis = basis
    made.tool = try fields.decodeIfPresent(String.self, forKey: .tool)
    for (name, count) in try fields.decode([String: Int].self, forKey: .holds) {
      if let kind = FactKind(rawValue: name) { made.counts[kind] = count }
    }
    for (name, counts) in try fields.decode([String: [Int]].self, forKey: .changed) {
      if let kind = FactKind(rawValue: name) { made.changed[kind] = changeCounts(counts) }
    }
    made.changes = try (fields.decodeIfPresent([StoredChange].self, forKey: .changes) ?? [])
      .compactMap(\.change)
    edition = made
  }
}

private struct StoredChange: Decodable {
  var kind: String
  var what: String
  var id: String
  var name: String
  var movedTo: String?
  var slots: [StoredSlot]?
  var desk: [String]?
  var statements: [Int]?
  var newStatements: [String]?
  var changedStatements: [String]?

  var change: FactChange? {
    guard let kind = FactKind(rawValue: kind), let what = FactChange.What(rawValue: what) else {
      return nil
    }
    return FactChange(
      kind, what, id: id, name: name, movedTo: movedTo,
      slots: (slots ?? []).map { slot in
        SlotChange(
          slot.slot, from: slot.from, to: slot.to, added: slot.added ?? [],
          removed: slot.removed ?? [], addedCount: slot.addedCount ?? 0,
          removedCount: slot.removedCount ?? 0)
      }, desk: desk ?? [], newStatements: newStatements ?? [],
      changedStatements: changedStatements ?? [], statements: changeCounts(statements ?? []))
  }
}

private struct StoredSlot: Decodable {
  var slot: String
  var from: String?
  var to: String?
  var added: [String]?
  var removed: [String]?
  var addedCount: Int?
  var removedCount: Int?
}

private func changeCounts(_ numbers: [Int]) -> ChangeCounts {
  var counts = ChangeCounts()
  for (what, number) in zip(FactChange.What.allCases, numbers) { counts[what] = max(0, number) }
  return counts
}
