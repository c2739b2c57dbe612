import Extraction
import Knowledge

/// Learns a field's weights by AdaGrad, one run of candidates at a time, and averages the weights
/// that each of the last half of the epochs ends with.
struct FieldTraining {
  private typealias Row = SIMD16<Float>

  private var field: Field
  private var squares: [SIMD16<Float>]
  private var transitionSquares: [SIMD16<Float>]
  private let settings: FieldSettings
  private var random = Shuffler(state: 0x5EED)
  private var salt: UInt64 = 0
  private let allowedStep: [SIMD16<Float>]
  private var steps: [SIMD16<Float>] = []

  static func train(_ documents: [LabeledDocument], _ settings: FieldSettings) -> Field {
    var training = FieldTraining(settings)
    var order = Array(documents.indices)
    var sum = Field(settings)
    let firstAveraged = settings.epochs / 2
    for epoch in 0..<settings.epochs {
      training.random.shuffle(&order)
      for index in order { training.learn(documents[index]) }
      if epoch >= firstAveraged {
        let share = 1 / Float(settings.epochs - firstAveraged)
        for index in sum.rows.indices { sum.rows[index] += training.field.rows[index] * share }
        for index in sum.transitions.indices {
          sum.transitions[index] += training.field.transitions[index] * share
        }
      }
    }
    // A reader has all features, the learner had this share of them.
    let kept = 1 - Float(settings.dropped) / 256
    for index in sum.rows.indices { sum.rows[index] *= kept }
    return sum
  }

  private init(_ settings: FieldSettings) {
    field = Field(settings)
    squares = Array(repeating: Row(repeating: 1), count: field.rows.count)
    transitionSquares = Array(repeating: Row(repeating: 1), count: field.transitions.count)
    self.settings = settings
    allowedStep = (0...NamesModel.labelCount).map { from in
      var row = Row.zero
      for label in 0..<NamesModel.labelCount
      where NameLabel.mayFollow(label, after: from == NamesModel.labelCount ? nil : from) {
        row[label] = 1
      }
      return row
    }
  }

  private mutating func learn(_ document: LabeledDocument) {
    steps = field.transitions.indices.map {
      exponential(field.transitions[$0]) * allowedStep[$0]
    }
    var token = 0
    for run in document.examples.candidates {
      learn(document, token..<token + run.count)
      token += run.count
    }
  }

  private mutating func learn(_ document: LabeledDocument, _ run: Range<Int>) {
    var potentials: [Row] = []
    var bounded: [Row] = []
    salt = random.next()
    for token in run {
      let score = score(document.features, token)
      let potential = exponential(score - score.max())
      potentials.append(potential)
      let mask = document.allowed[token]
      var inside = potential
      for label in 0..<NamesModel.labelCount where mask >> UInt16(label) & 1 == 0 {
        inside[label] = 0
      }
      bounded.append(inside)
    }
    // Annotations that no legal sequence can spell teach nothing.
    guard let inside = forward(bounded), let all = forward(potentials) else { return }
    let target = marginals(bounded, inside)
    let model = marginals(potentials, all)
    for (offset, token) in run.enumerated() {
      let slope = (target.nodes[offset] - model.nodes[offset]) * document.weight
      guard slope.max() > 0.001 || slope.min() < -0.001 else { continue }
      update(document.features, token, slope)
    }
    for from in field.transitions.indices {
      let slope = (target.edges[from] - model.edges[from]) * document.weight
      transitionSquares[from] += slope * slope
      field.transitions[from] += settings.rate * slope / transitionSquares[from].squareRoot()
    }
  }

  private func score(_ features: NameFeatures, _ token: Int) -> Row {
    var sum = Row.zero
    for feature in features.range(token) where !isDropped(feature, features) {
      sum += field.rows[Int(features.hashes[feature]) & field.mask]
    }
    return sum
  }

  private mutating func update(_ features: NameFeatures, _ token: Int, _ slope: Row) {
    let square = slope * slope
    for feature in features.range(token) where !isDropped(feature, features) {
      let row = Int(features.hashes[feature]) & field.mask
      squares[row] += square
      field.rows[row] +=
        settings.rate * (slope - settings.decay * field.rows[row]) / squares[row].squareRoot()
    }
  }

  /// Whether this pass goes without a feature, so that no feature is relied on alone; a hash of the
  /// feature's number and the run's salt decides.
  @inline(__always)
  private func isDropped(_ feature: Int, _ features: NameFeatures) -> Bool {
    if field.isSkipped[Int(features.templates[feature])] { return true }
    return Int(((UInt64(feature) ^ salt) &* 0x9E37_79B9_7F4A_7C15) >> 56) < settings.dropped
  }

  /// The scaled probabilities of the labels up to each token; nil where no sequence has any.
  private func forward(_ potentials: [Row]) -> [Row]? {
    var rows: [Row] = []
    for potential in potentials {
      var reached = Row.zero
      if let last = rows.last {
        for label in 0..<NamesModel.labelCount where last[label] > 0 {
          reached += steps[label] * last[label]
        }
      } else {
        reached = steps[NamesModel.labelCount]
      }
      reached *= potential
      let total = reached.sum()
      guard total > 1e-30 else { return nil }
      rows.append(reached / total)
    }
    return rows
  }

  /// The probabilities of labels and the expected counts of transitions.
  private func marginals(_ potentials: [Row], _ forward: [Row]) -> (nodes: [Row], edges: [Row]) {
    var backward = Row.zero
    for label in 0..<NamesModel.labelCount where NameLabel.mayEnd(label) { backward[label] = 1 }
    var nodes = forward
    var edges = Array(repeating: Row.zero, count: NamesModel.labelCount + 1)
    for offset in potentials.indices.reversed() {
      let joint = forward[offset] * backward
      nodes[offset] = joint / max(joint.sum(), 1e-30)
      guard offset > 0 else {
        edges[NamesModel.labelCount] = nodes[0]
        break
      }
      let ahead = potentials[offset] * backward
      let last = forward[offset - 1]
      var next = Row.zero
      for label in 0..<NamesModel.labelCount { next[label] = (steps[label] * ahead).sum() }
      let total = max((next * last).sum(), 1e-30)
      for label in 0..<NamesModel.labelCount where last[label] > 0 {
        edges[label] += steps[label] * ahead * (last[label] / total)
      }
      backward = next / max(next.max(), 1e-30)
    }
    return (nodes, edges)
  }
}

/// A shuffle that is the same on every machine (xorshift64*).
struct Shuffler {
  var state: UInt64

  mutating func next() -> UInt64 {
    state ^= state >> 12
    state ^= state << 25
    state ^= state >> 27
    return state &* 0x2545_F491_4F6C_DD1D
  }

  mutating func shuffle(_ items: inout [Int]) {
    for index in items.indices.dropFirst().reversed() {
      items.swapAt(index, Int(next() >> 33) % (index + 1))
    }
  }
}
