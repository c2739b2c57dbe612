import Knowledge

/// The labels of a run of tokens with the highest sum of scores and transitions (Viterbi).
///
/// Of two that are equal, the one with the lower label wins.
package func bestLabels(
  _ scores: [SIMD16<Int32>], _ transitions: [SIMD16<Int32>]
) -> [UInt8] {
  var best = scores[0] &+ transitions[NamesModel.labelCount]
  var back: [SIMD16<UInt8>] = []
  back.reserveCapacity(scores.count)
  for score in scores.dropFirst() {
    var top = transitions[0] &+ best[0]
    var from = SIMD16<Int32>.zero
    for label in 1..<NamesModel.labelCount {
      let sum = transitions[label] &+ best[label]
      let isMore = sum .> top
      top.replace(with: sum, where: isMore)
      from.replace(with: Int32(label), where: isMore)
    }
    best = top &+ score
    back.append(SIMD16<UInt8>(truncatingIfNeeded: from))
  }
  var label = -1
  for end in 0..<NamesModel.labelCount where NameLabel.mayEnd(end) {
    if label < 0 || best[end] > best[label] { label = end }
  }
  var labels = [UInt8(label)]
  for step in back.reversed() {
    label = Int(step[label])
    labels.append(UInt8(label))
  }
  labels.reverse()
  return labels
}

/// What a forbidden transition costs: more than any run's scores add up to.
let forbidden: Int32 = -(1 << 24)

/// A model's transitions, the last row from the start of a run, with those that `NameLabel` forbids put out of reach.
package func allowedTransitions(_ transitions: [SIMD16<Int32>]) -> [SIMD16<Int32>] {
  (0...NamesModel.labelCount).map { from in
    var row = transitions[from]
    for label in 0..<NamesModel.labelCount
    where !NameLabel.mayFollow(label, after: from == NamesModel.labelCount ? nil : from) {
      row[label] = forbidden
    }
    return row
  }
}
