/// Known names closest to a name by edit distance, at most a third of its length away: those that are
/// equally near, in order.
package func nearest(to name: String, among known: [String], limit: Int = 2) -> [String] {
  let goal = Array(name.utf8)
  let reach = max(2, goal.count / 3)
  let scored = known.compactMap { candidate -> (Int, String)? in
    guard abs(candidate.utf8.count - goal.count) <= reach else {
      return candidate.contains(name) || name.contains(candidate) ? (reach + 1, candidate) : nil
    }
    let distance = editDistance(goal, Array(candidate.utf8))
    return distance <= reach ? (distance, candidate) : nil
  }
  let best = scored.map(\.0).min()
  return scored.filter { $0.0 == best }.map(\.1).sorted().prefix(limit).map { $0 }
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
