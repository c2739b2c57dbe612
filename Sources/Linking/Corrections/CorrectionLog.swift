import Diagnostics
import NewsModel

/// What came of the desk's corrections: moved addresses, and those that no longer match anything.
struct CorrectionLog {
  var diagnostics: [Diagnostic] = []
  var redirects: [Redirect] = []

  /// Warns of a correction that did nothing, with what it may have meant.
  mutating func miss(_ correction: Correction, _ id: String, _ message: String, hints: [String]) {
    diagnostics.append(
      Diagnostic(
        .warning, id, message,
        at: Diagnostic.Place(file: "curation/corrections.yml", line: correction.line),
        hints: hints + ["the correction stays in the file and applies again when it matches"]))
  }

  mutating func move(_ family: Redirect.Family, from old: String, to new: String) {
    guard old != new else { return }
    for index in redirects.indices
    where redirects[index].family == family && redirects[index].new == old {
      redirects[index].new = new
    }
    redirects.removeAll { $0.family == family && $0.old == new }
    redirects.removeAll { $0.family == family && $0.old == old }
    redirects.append(Redirect(family, from: old, to: new))
  }

  /// The id that an id is now, after the corrections so far.
  func current(_ family: Redirect.Family, _ id: String) -> String {
    redirects.first { $0.family == family && $0.old == id }?.new ?? id
  }
}

extension Correction {
  /// What a page says of it.
  func applied(_ text: String) -> AppliedCorrection {
    AppliedCorrection(text, by: by, day: day, why: why)
  }
}

/// Known names closest to a name by edit distance, at most a third of its length away; best first.
func nearest(to name: String, among known: some Sequence<String>, limit: Int = 2) -> [String] {
  let goal = Array(name.utf8)
  let reach = max(2, goal.count / 3)
  let scored = known.compactMap { candidate -> (Int, String)? in
    guard abs(candidate.utf8.count - goal.count) <= reach else {
      return candidate.contains(name) || name.contains(candidate) ? (reach + 1, candidate) : nil
    }
    let distance = editDistance(goal, Array(candidate.utf8))
    return distance <= reach ? (distance, candidate) : nil
  }
  return scored.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.prefix(limit).map(\.1)
}

/// Levenshtein's distance.
private func editDistance(_ a: [UInt8], _ b: [UInt8]) -> Int {
  var row = Array(0...b.count)
  for (i, x) in a.enumerated() {
    var diagonal = row[0]
    row[0] = i + 1
    for (j, y) in b.enumerated() {
      let replaced = diagonal + (x == y ? 0 : 1)
      diagonal = row[j + 1]
      row[j + 1] = min(replaced, row[j] + 1, diagonal + 1)
    }
  }
  return row[b.count]
}
