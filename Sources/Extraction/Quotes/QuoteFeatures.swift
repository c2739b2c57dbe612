/// Observations about one decision, each as a number that indexes a table of weights.
package struct QuoteFeatures: Sendable {
  package private(set) var keys: [UInt32] = []

  package init() { keys.reserveCapacity(64) }

  package mutating func reset() { keys.removeAll(keepingCapacity: true) }

  /// `template` names the observation; `a` and `b` are what was observed.
  @inline(__always)
  package mutating func add(_ template: UInt32, _ a: UInt32 = 0, _ b: UInt32 = 0) {
    var hash = template &* 0x9E37_79B1
    hash = (hash ^ a) &* 0x85EB_CA6B
    hash ^= hash >> 15
    hash = (hash ^ b) &* 0xC2B2_AE35
    hash ^= hash >> 16
    keys.append(hash)
  }
}

/// The weights of four linear decisions in one table; a positive sum speaks for.
package struct QuoteModel: Sendable {
  /// A power of two.
  package static let size = 1 << 18
  /// Units of a weight that make one of log odds.
  package static let scale: Float = 16

  package var weights: [Int8]

  package init(weights: [Int8]) {
    precondition(weights.count == Self.size)
    self.weights = weights
  }

  package func score(_ features: QuoteFeatures) -> Int {
    var sum = 0
    for key in features.keys { sum += Int(weights[Int(key) & (Self.size - 1)]) }
    return sum
  }
}
