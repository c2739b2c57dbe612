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
  private let allowedStep: [SIMD16<Float>]
  private var steps: [SIMD16<Float>] = []

  static func train(_ documents: [LabeledDocument], _ settings: FieldSettings) -> Field {
    var training = FieldTraining(settings)
    var random = Shuffler(state: 0x5EED)
    var order = Array(documents.indices)
    var sum = Field(settings)
    let firstAveraged = settings.epochs / 2
    for epoch in 0..<settings.epochs {
      random.shuffle(&order)
      for index in order { training.learn(documents[index]) }
      if epoch >= firstAveraged {
        let share = 1 / Float(settings.epochs - firstAveraged)
        for index in sum.rows.indices { sum.rows[index] += training.field.rows[index] * share }
        for index in sum.transitions.indices {
          sum.transitions[index] += training.field.transitions[index] * share
        }
      }
    }
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
    var token = 0
    for run in document.examples.candidates {
      learn(document, token..<token + run.count)
      token += run.count
    }
  }

  private mutating func learn(_ document: LabeledDocument, _ run: Range<Int>) {
    steps = field.transitions.indices.map {
      exponential(field.transitions[$0]) * allowedStep[$0]
    }
    var potentials: [Row] = []
    var bounded: [Row] = []
    for token in run {
      let score = field.score(document.examples, token)
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
    guard let target = marginals(bounded), let model = marginals(potentials) else { return }
    for (offset, token) in run.enumerated() {
      let slope = (target.nodes[offset] - model.nodes[offset]) * document.weight
      guard slope.max() > 0.001 || slope.min() < -0.001 else { continue }
      update(document.examples, token, slope)
    }
    for from in field.transitions.indices {
      let slope = (target.edges[from] - model.edges[from]) * document.weight
      transitionSquares[from] += slope * slope
      field.transitions[from] += settings.rate * slope / transitionSquares[from].squareRoot()
    }
  }

  private mutating func update(_ examples: NameExamples, _ token: Int, _ slope: Row) {
    let square = slope * slope
    let start = token == 0 ? 0 : Int(examples.ends[token - 1])
    for feature in start..<Int(examples.ends[token]) {
      if field.isSkipped[Int(examples.templates[feature])] { continue }
      let row = Int(examples.features[feature]) & field.mask
      squares[row] += square
      field.rows[row] +=
        settings.rate * (slope - settings.decay * field.rows[row]) / squares[row].squareRoot()
    }
  }

  /// The probabilities of labels and the expected counts of transitions; nil where no sequence has
  /// any probability.
  private func marginals(_ potentials: [Row]) -> (nodes: [Row], edges: [Row])? {
    var forward: [Row] = []
    for (offset, potential) in potentials.enumerated() {
      var reached = offset == 0 ? steps[NamesModel.labelCount] : Row.zero
      if offset > 0 {
        let last = forward[offset - 1]
        for label in 0..<NamesModel.labelCount where last[label] > 0 {
          reached += steps[label] * last[label]
        }
      }
      reached *= potential
      let total = reached.sum()
      guard total > 1e-30 else { return nil }
      forward.append(reached / total)
    }
    var backward = Row.zero
    for label in 0..<NamesModel.labelCount where NameLabel.mayEnd(label) { backward[label] = 1 }
    var nodes = forward
    var edges = Array(repeating: Row.zero, count: NamesModel.labelCount + 1)
    for offset in potentials.indices.reversed() {
      let joint = forward[offset] * backward
      let total = joint.sum()
      guard total > 1e-30 else { return nil }
      nodes[offset] = joint / total
      let ahead = potentials[offset] * backward
      guard offset > 0 else {
        edges[NamesModel.labelCount] = nodes[0]
        break
      }
      var next = Row.zero
      var pairs = Array(repeating: Row.zero, count: NamesModel.labelCount)
      var pairTotal: Float = 0
      for label in 0..<NamesModel.labelCount {
        let arcs = steps[label] * ahead
        next[label] = arcs.sum()
        pairs[label] = arcs * forward[offset - 1][label]
        pairTotal += pairs[label].sum()
      }
      guard pairTotal > 1e-30 else { return nil }
      for label in 0..<NamesModel.labelCount { edges[label] += pairs[label] / pairTotal }
      backward = next / next.max()
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
