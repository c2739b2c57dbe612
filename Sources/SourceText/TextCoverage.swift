/// What several ranges of one text cover together, asked in time that grows with the logarithm of their
/// number.
package struct TextCoverage: Sendable {
  /// In order, without overlap.
  private var stretches: [TextRange] = []

  /// Takes ranges in any order; they may overlap.
  package init(_ ranges: some Sequence<TextRange>) {
    for range in ranges.sorted() where !range.isEmpty {
      if let last = stretches.last, range.start < last.end {
        stretches[stretches.count - 1] = last.union(range)
      } else {
        stretches.append(range)
      }
    }
  }

  /// Whether one of the ranges holds a byte offset.
  package func contains(_ offset: Int) -> Bool {
    let next = firstEnding(after: offset)
    return next < stretches.count && stretches[next].contains(offset)
  }

  /// Whether one of the ranges overlaps another; an empty one overlaps what holds it within.
  package func overlaps(_ range: TextRange) -> Bool {
    let next = firstEnding(after: range.lower)
    return next < stretches.count && stretches[next].overlaps(range)
  }

  /// The index of the first stretch that ends behind an offset.
  private func firstEnding(after offset: Int) -> Int {
    var low = 0
    var high = stretches.count
    while low < high {
      let middle = (low + high) / 2
      if stretches[middle].upper <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
