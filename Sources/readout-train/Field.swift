import Extraction
import Knowledge

struct FieldSettings {
  var epochs = 8
  var rowBits = 18
  /// The step of AdaGrad.
  var rate: Float = 0.06
  /// What a weight loses to zero each time it is touched, as a part of the step.
  var decay: Float = 0.0001
  /// The share of features, of 256, that a run of candidates is learned without.
  var dropped = 110
  var skipped: Set<Int> = []
  var showsErrors = false
}

/// A linear-chain conditional random field over hashed features, in single precision.
///
/// Lafferty, McCallum and Pereira (2001); labels that a corpus leaves open are summed over. Every
/// step is in a fixed order and uses only sums, products and square roots, so that the weights
/// are the same on every run.
struct Field {
  typealias Row = SIMD16<Float>

  var rows: [Row]
  /// From each label, and in the last row from the start.
  var transitions: [Row]
  let mask: Int
  let isSkipped: [Bool]

  init(_ settings: FieldSettings) {
    rows = Array(repeating: .zero, count: 1 << settings.rowBits)
    transitions = Array(repeating: .zero, count: NamesModel.labelCount + 1)
    mask = (1 << settings.rowBits) - 1
    isSkipped = (0..<256).map { settings.skipped.contains($0) }
  }

  /// The scores of the labels of candidate token number `token`.
  @inline(__always)
  func score(_ features: NameFeatures, _ token: Int) -> Row {
    var sum = Row.zero
    for feature in features.range(token) {
      if isSkipped[Int(features.templates[feature])] { continue }
      sum += rows[Int(features.hashes[feature]) & mask]
    }
    return sum
  }

  /// The names of a document.
  func names(_ document: LabeledDocument) -> [TaggedName] {
    var names: [TaggedName] = []
    var token = 0
    let steps = fixedTransitions()
    for run in document.examples.candidates {
      var scores: [SIMD16<Int32>] = []
      for _ in run {
        let row = score(document.features, token)
        scores.append(SIMD16<Int32>((row * 1024).rounded(.toNearestOrEven)))
        token += 1
      }
      names += spans(of: bestLabels(scores, steps), from: run.lowerBound)
    }
    return names
  }

  private func fixedTransitions() -> [SIMD16<Int32>] {
    allowedTransitions(transitions.map { SIMD16<Int32>(($0 * 1024).rounded(.toNearestOrEven)) })
  }

  /// The weights in eight bits each, the transitions in sixteen, all in one unit.
  func quantized(words: HashedTable) -> NamesModel {
    func rounded(_ row: Row) -> SIMD16<Int32> {
      SIMD16<Int32>((row * 32).rounded(.toNearestOrEven))
    }
    return NamesModel(
      rows: rows.map { SIMD16<Int8>(clamping: rounded($0)) },
      transitions: transitions.map { SIMD16<Int16>(clamping: rounded($0)) }, words: words)
  }
}

/// The exponential of each element, by Cody and Waite's reduction and a polynomial of degree 6, so
/// that the result does not depend on a system's library.
@inline(__always)
func exponential(_ x: SIMD16<Float>) -> SIMD16<Float> {
  let bounded = x.clamped(lowerBound: .init(repeating: -80), upperBound: .init(repeating: 80))
  let whole = (bounded * 1.442_695_04).rounded(.toNearestOrEven)
  let rest = bounded - whole * 0.693_359_375 + whole * 2.121_944_4e-4
  var sum = SIMD16<Float>(repeating: 1.0 / 720)
  for factor: Float in [1.0 / 120, 1.0 / 24, 1.0 / 6, 0.5, 1, 1] { sum = sum * rest + factor }
  let exponent = (SIMD16<Int32>(whole) &+ 127) &<< 23
  let power = unsafe unsafeBitCast(exponent, to: SIMD16<Float>.self)
  return sum * power
}
