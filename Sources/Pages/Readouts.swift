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
  /// What each side says of an event, in columns with the same rows.
  func readouts(_ event: Int) -> [Section] {
    let sides = sides(of: eventStatements[event])
    guard sides.count > 1 else { return [] }
    return [Section("readouts", "Readouts side by side", statementsOverTime(sides))]
      + sides.prefix(6).map(column)
  }

  /// The statements that `readouts` shows.
  func readoutStatements(_ event: Int) -> [Int] {
    let sides = sides(of: eventStatements[event])
    return sides.count > 1
      ? sides.prefix(6).flatMap { rows(of: $0).reported + rows(of: $0).direct } : []
  }

  /// The first statements that a column has room for, reported apart from quoted.
  private func rows(of side: Readout) -> (reported: [Int], direct: [Int]) {
    let reported = side.statements.filter { quote($0).kind == .indirect }
    let direct = side.statements.filter { quote($0).kind != .indirect }
    return (Array(reported.prefix(4)), Array(direct.prefix(4)))
  }

  /// Statements by the side of their speakers (`Sides`). Only what was said counts, and of reported
  /// words only a clause. Most statements come first.
  func sides(of statements: [Int]) -> [Readout] {
    var found: [Readout] = []
    var places: [String: Int] = [:]
    for index in statements {
      guard let speaker = corpus.statements[index].speaker, isPosition(index),
        let side = allSides.side(of: speaker)
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

  private func column(_ side: Readout) -> Section {
    var rows: [ListItem] = []
    let (reported, direct) = self.rows(of: side)
    func row(_ label: String, _ indices: [Int]) -> ListItem {
      ListItem(
        [.mark(label, "label")]
          + (indices.isEmpty ? [.text(" "), .mark("nothing found", "none")] : []),
        quotations: indices.map { quotation($0) })
    }
    rows.append(row("Says happened", reported))
    rows.append(row("Its words", direct))
    let topics = ranked(side.statements.flatMap { corpus.statements[$0].topics })
    rows.append(
      ListItem(
        [.mark("Speaks of", "label"), .text(" ")]
          + (topics.isEmpty
            ? [.mark("nothing found", "none")]
            : topics.prefix(5).map { [topicLink($0)] }.joined(by: ", "))))
    let named = ranked(side.statements.flatMap { namedActors(in: corpus.statements[$0]) })
    rows.append(
      ListItem(
        [.mark("Names", "label"), .text(" ")]
          + (named.isEmpty
            ? [.mark("nobody", "none")]
            : named.prefix(6).map { [actorLink($0)] }.joined(by: ", "))))
    let anchor = slug(side.name)
    return Section(
      "side--\(anchor.isEmpty ? "unnamed" : anchor)", side.name, level: 3, [.list(rows)])
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
