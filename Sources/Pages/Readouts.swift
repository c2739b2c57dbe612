import NewsModel
import SiteModel
import SourceText

/// Statements of one side about one event.
struct Readout {
  var name: String
  /// The actor the column is named after; nil for a side that the desk declared.
  var actor: Int?
  var statements: [Int]
}

extension CorpusIndex {
  /// What each side says of an event, in columns with the same rows, and the other sides by name. A row
  /// that no column fills is left out of all.
  func readouts(_ event: Int) -> [Section] {
    let sides = sides(of: eventStatements[event])
    let columns = columns(sides)
    guard columns.count > 1 else { return [] }
    let statements = columns.map(rows)
    let rows = [
      row(statements.map(\.reported)) { quoted("Says happened", $0) },
      row(statements.map(\.direct)) { quoted("Its words", $0) },
      row(columns.map(topics)) { topics in
        listed("Speaks of", topics.prefix(4).map(topicLink), orElse: "nothing found")
      },
      row(columns.map(named)) { actors in
        listed("Names", actors.prefix(5).map(actorLink), orElse: "nobody")
      },
    ].compactMap(\.self)
    return [
      Section(
        "readouts", "Readouts side by side",
        statementsOverTime(columns) + others(sides, beside: columns))
    ] + columns.indices.map { at in column(columns[at].name, rows.map { $0[at] }) }
  }

  /// The statements that `readouts` shows.
  func readoutStatements(_ event: Int) -> [Int] {
    let columns = columns(sides(of: eventStatements[event]))
    return columns.count > 1
      ? columns.flatMap { rows(of: $0).reported + rows(of: $0).direct } : []
  }

  /// The sides that have a column: those that the desk declared, and up to four with them of the others
  /// that say most, without those of whom one reported clause is all, where two and more say more.
  func columns(_ sides: [Readout]) -> [Readout] {
    let telling = sides.filter {
      $0.actor == nil || $0.statements.count > 1 || quote($0.statements[0]).kind != .indirect
    }
    var room = 4 - sides.count { $0.actor == nil }
    return (telling.count > 1 ? telling : sides).filter { side in
      if side.actor == nil { return true }
      room -= 1
      return room >= 0
    }
  }

  /// Who else speaks, without a column.
  func others(_ sides: [Readout], beside columns: [Readout]) -> [PageBlock] {
    let names = Set(columns.map(\.name))
    let others = sides.filter { !names.contains($0.name) }
    guard !others.isEmpty else { return [] }
    let shown = others.prefix(8).map { side -> [Span] in
      [side.actor.map(actorLink) ?? .text(side.name)]
    }
    let more = others.count > 8 ? [Span.text(" and \(others.count - 8) more")] : []
    return [
      .paragraph(
        [.mark("", "note"), .text("Also speak: ")] + shown.joined(by: ", ") + more + [.text(".")])
    ]
  }

  /// The first statements that a column has room for, reported apart from quoted.
  private func rows(of side: Readout) -> (reported: [Int], direct: [Int]) {
    let reported = side.statements.filter { quote($0).kind == .indirect }
    let direct = side.statements.filter { quote($0).kind != .indirect }
    return (Array(reported.prefix(3)), Array(direct.prefix(3)))
  }

  /// Statements by the side of their speakers (`Sides`). Only what was said counts, and of reported
  /// words only a clause. Most statements come first.
  func sides(of statements: some Sequence<Int>) -> [Readout] {
    var found: [Readout] = []
    var places: [String: Int] = [:]
    for index in statements {
      guard let speaker = corpus.statements[index].speaker, isPosition(index),
        let side = side(of: speaker)
      else { continue }
      if let place = places[side.key] {
        found[place].statements.append(index)
      } else {
        places[side.key] = found.count
        found.append(Readout(name: side.name, actor: side.actor, statements: [index]))
      }
    }
    return found.enumerated().sorted {
      let (a, b) = ($0.element.statements.count, $1.element.statements.count)
      return a == b ? $0.element.name < $1.element.name : a > b
    }.map(\.element)
  }

  /// A thought or a wish is no position, nor is a phrase of fewer than four words.
  private func isPosition(_ index: Int) -> Bool {
    let quote = quote(index)
    guard quote.stance == .said else { return false }
    if quote.kind != .indirect { return true }
    let text = facts(corpus.statements[index].article).article.text
    return text.bytes[quote.range.indices].count { $0 == UInt8(ascii: " ") } >= 3
  }

  private func topics(of side: Readout) -> [Int] {
    ranked(side.statements.flatMap { corpus.statements[$0].topics })
  }

  private func named(by side: Readout) -> [Int] {
    ranked(side.statements.flatMap { namedActors(in: corpus.statements[$0]) })
  }

  /// A cell for each column; nil where none has anything.
  private func row(_ found: [[Int]], _ cell: ([Int]) -> ListItem) -> [ListItem]? {
    found.allSatisfy(\.isEmpty) ? nil : found.map(cell)
  }

  private func quoted(_ label: String, _ statements: [Int]) -> ListItem {
    ListItem(
      [.mark(label, "label")]
        + (statements.isEmpty ? [.text(" "), .mark("nothing found", "none")] : []),
      quotations: statements.map { quotation($0) })
  }

  private func listed(_ label: String, _ links: [Span], orElse none: String) -> ListItem {
    ListItem(
      [.mark(label, "label"), .text(" ")]
        + (links.isEmpty ? [.mark(none, "none")] : links.map { [$0] }.joined(by: ", ")))
  }

  private func column(_ name: String, _ rows: [ListItem]) -> Section {
    let anchor = slug(name)
    return Section("side--\(anchor.isEmpty ? "unnamed" : anchor)", name, level: 3, [.list(rows)])
  }

  func quote(_ statement: Int) -> Quote {
    let statement = corpus.statements[statement]
    return facts(statement.article).quotes[statement.quote]
  }

  /// The most frequent first, then by index.
  func ranked(_ indices: [Int]) -> [Int] {
    var counts: [Int: Int] = [:]
    for index in indices { counts[index, default: 0] += 1 }
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
  }
}
