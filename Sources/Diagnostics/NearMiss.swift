/// Known names closest to a name by edit distance, at most a third of its length away; best first.
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
