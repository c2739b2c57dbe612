/// A half-open range of UTF-8 byte offsets into one text, 32 bits each.
package struct TextRange: Hashable, Sendable, Comparable {
  package var start: UInt32
  package var end: UInt32

  /// Takes byte offsets; `start` must not exceed `end`.
  package init(_ start: Int, _ end: Int) {
    precondition(start <= end)
    self.start = UInt32(start)
    self.end = UInt32(end)
  }

  package var lower: Int { Int(start) }
  package var upper: Int { Int(end) }
  package var count: Int { Int(end - start) }
  package var isEmpty: Bool { start == end }
  package var indices: Range<Int> { lower..<upper }

  package func contains(_ other: TextRange) -> Bool { start <= other.start && other.end <= end }
  package func contains(_ offset: Int) -> Bool { lower <= offset && offset < upper }
  package func overlaps(_ other: TextRange) -> Bool { start < other.end && other.start < end }

  /// The smallest range that holds both.
  package func union(_ other: TextRange) -> TextRange {
    TextRange(Int(min(start, other.start)), Int(max(end, other.end)))
  }

  /// Earlier start first; of two that start together, the longer first.
  package static func < (a: TextRange, b: TextRange) -> Bool {
    a.start == b.start ? a.end > b.end : a.start < b.start
  }
}
