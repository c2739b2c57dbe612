import Diagnostics
import Hashing
import SiteModel

/// What the files of a site's editions give.
struct EditionHistory {
  /// Oldest first.
  var editions: [Edition] = []
  /// The facts of the newest; nil where they are not known.
  var ledger: Ledger?
  var moved = MovedAddresses()
  /// Damaged files, under the names that keep them from being lost.
  var aside: [(path: String, bytes: [UInt8])] = []
  var diagnostics: [Diagnostic] = []
}

/// Reads both files.
///
/// The edition that the facts name counts also where the history does not have it yet: a build was
/// killed between the two. Facts of an older edition than the newest are not those to compare with.
func readHistory(_ files: EditionFiles) -> EditionHistory {
  var history = EditionHistory()
  if let bytes = files.history { readLines(bytes, into: &history) }
  let newest = history.editions.last?.number ?? 0
  guard let bytes = files.facts else {
    if newest > 0 {
      history.diagnostics.append(
        Diagnostic(
          .warning, "edition-unknown",
          "the facts of edition \(newest) are not there: the next edition cannot say what changed",
          at: Diagnostic.Place(file: factsPath), hints: [restoring]))
    }
    return history
  }
  let reading = readLedger(bytes)
  if let problem = reading.problem {
    history.damaged(factsPath, bytes, line: problem.line, problem.rule)
  }
  guard let edition = reading.edition else { return history }
  if edition.number < newest {
    history.damaged(
      factsPath, bytes, line: 1,
      "the facts are those of the newest edition, \(newest), not of edition \(edition.number)")
    return history
  }
  if edition.number > newest {
    if edition.number > newest + 1 {
      history.diagnostics.append(
        Diagnostic(
          .warning, "edition-unknown",
          "editions \(newest + 1) to \(edition.number - 1) are not in the history",
          at: Diagnostic.Place(file: historyPath), hints: [restoring]))
    }
    history.editions.append(edition)
  }
  history.ledger = reading.ledger
  history.moved = reading.moved
  return history
}

/// One edition a line, oldest first; a line that is anything else is named and left out.
private func readLines(_ bytes: [UInt8], into history: inout EditionHistory) {
  var wrong: (line: Int, rule: String)?
  var count = 0
  for (number, line) in bytes.split(
    separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false
  ).enumerated() where !line.isEmpty {
    let rule: String
    if let edition = readEdition(line) {
      if edition.number > history.editions.last?.number ?? 0 {
        history.editions.append(edition)
        continue
      }
      rule = "editions come in the order of their numbers: \(edition.number) is too late here"
    } else {
      rule = "each line is an edition as JSON"
    }
    count += 1
    wrong = wrong ?? (number + 1, rule)
  }
  guard let wrong else { return }
  let more = count > 1 ? "; \(count - 1) more lines are wrong" : ""
  history.damaged(historyPath, bytes, line: wrong.line, wrong.rule + more)
}

private let restoring = "restore the folder 'editions' from version control, if it is there"

extension EditionHistory {
  fileprivate mutating func damaged(
    _ path: String, _ bytes: [UInt8], line: Int, _ rule: String
  ) {
    let copy = "\(path).damaged-\(ContentHash(of: bytes).hex.prefix(8))"
    aside.append((copy, bytes))
    diagnostics.append(
      Diagnostic(
        .warning, "edition-damaged", rule, at: Diagnostic.Place(file: path, line: line),
        hints: [restoring, "what can be read is kept; the file as it is stays as \(copy)"]))
  }
}
