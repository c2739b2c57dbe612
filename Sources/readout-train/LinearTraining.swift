/// Choices with observations each, one of them right; a yes-or-no decision has one choice beside
/// the empty one.
struct ChoiceSet {
  /// Indexes into the weights, all choices one after the other.
  private(set) var keys: [UInt32] = []
  private var choiceEnds: [Int32] = []
  private var setEnds: [Int32] = []
  private var rights: [Int16] = []

  var count: Int { rights.count }

  mutating func addChoice(_ observed: [UInt32]) {
    keys.append(contentsOf: observed)
    choiceEnds.append(Int32(keys.count))
  }

  /// Drops observations made fewer than `least` times, which teach only this data, and takes the
  /// rest modulo `size`, a power of two.
  ///
  /// Counts are by the low 24 bits.
  mutating func prune(least: UInt8, size: Int) {
    let low = (1 << 24) - 1
    var counts = [UInt8](repeating: 0, count: low + 1)
    for key in keys where counts[Int(key) & low] < 255 { counts[Int(key) & low] += 1 }
    var kept: [UInt32] = []
    var from = 0
    for choice in choiceEnds.indices {
      for at in from..<Int(choiceEnds[choice]) where counts[Int(keys[at]) & low] >= least {
        kept.append(keys[at] & UInt32(size - 1))
      }
      from = Int(choiceEnds[choice])
      choiceEnds[choice] = Int32(kept.count)
    }
    keys = kept
  }

  /// Closes a set; `right` counts its choices from 0, and -1 is the empty choice of weight 0.
  mutating func close(right: Int) {
    setEnds.append(Int32(choiceEnds.count))
    rights.append(Int16(right))
  }

  func choices(of set: Int) -> Range<Int> {
    (set == 0 ? 0 : Int(setEnds[set - 1]))..<Int(setEnds[set])
  }

  func keys(of choice: Int) -> Range<Int> {
    (choice == 0 ? 0 : Int(choiceEnds[choice - 1]))..<Int(choiceEnds[choice])
  }

  func right(of set: Int) -> Int { Int(rights[set]) }
}

/// Log-linear weights by AdaGrad with an L2 pull, in a fixed order; only arithmetic that IEEE 754
/// settles to the bit is used.
struct LinearTrainer {
  var weights: [Float]
  private var squares: [Float]
  private var sums: [Float]
  private var snapshots: Float = 0
  let rate: Float
  let pull: Float

  init(size: Int, rate: Float, pull: Float) {
    weights = Array(repeating: 0, count: size)
    squares = Array(repeating: 0.01, count: size)
    sums = Array(repeating: 0, count: size)
    self.rate = rate
    self.pull = pull
  }

  /// Takes the weights as they are into the mean that `averaged` gives.
  mutating func remember() {
    for index in weights.indices { sums[index] += weights[index] }
    snapshots += 1
  }

  /// The mean of the remembered weights, which swings less than the last ones.
  var averaged: [Float] { sums.map { $0 / max(1, snapshots) } }

  /// One pass in an order made by a linear congruential generator; gives the share of right choices.
  mutating func pass(over data: ChoiceSet, hasEmptyChoice: Bool, seed: UInt64) -> Double {
    var order = Array(0..<data.count)
    var state = seed &* 6_364_136_223_846_793_005 &+ 1
    for index in stride(from: order.count - 1, to: 0, by: -1) {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      order.swapAt(index, Int((state >> 33) % UInt64(index + 1)))
    }
    var right = 0
    for set in order where learn(set, data, hasEmptyChoice: hasEmptyChoice) { right += 1 }
    return Double(right) / Double(max(1, data.count))
  }

  private mutating func learn(_ set: Int, _ data: ChoiceSet, hasEmptyChoice: Bool) -> Bool {
    let choices = data.choices(of: set)
    var scores: [Float] = hasEmptyChoice ? [0] : []
    for choice in choices {
      var sum: Float = 0
      for at in data.keys(of: choice) { sum += weights[Int(data.keys[at])] }
      scores.append(sum)
    }
    let shift = hasEmptyChoice ? 1 : 0
    let right = data.right(of: set) + shift
    let highest = scores.max() ?? 0
    var best = 0
    for index in scores.indices where scores[index] > scores[best] { best = index }
    var total: Float = 0
    for index in scores.indices {
      scores[index] = exponential(scores[index] - highest)
      total += scores[index]
    }
    for (offset, choice) in choices.enumerated() {
      let gradient = scores[offset + shift] / total - (offset + shift == right ? 1 : 0)
      if gradient > -0.001 && gradient < 0.001 { continue }
      for at in data.keys(of: choice) {
        let key = Int(data.keys[at])
        let slope = gradient + pull * weights[key]
        squares[key] += slope * slope
        weights[key] -= rate * slope / squares[key].squareRoot()
      }
    }
    return best == right
  }
}

/// e to a power of at most 0, by (1 + x/1024) to the 1024th; close enough for a slope, and the same
/// on every machine.
private func exponential(_ power: Float) -> Float {
  var value = 1 + power / 1024
  if value <= 0.9 { return 0 }
  for _ in 0..<10 { value *= value }
  return value
}
