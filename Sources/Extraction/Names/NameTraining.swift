package import Knowledge
package import Language

/// What the trainer sees of a text: the candidates and their features, as the finder computes them.
package struct NameExamples: Sendable {
  package let candidates: [Range<Int>]
  private let read: NameReading

  package init(_ reading: Reading, using model: NamesModel) {
    read = NameReading(reading, using: model)
    candidates = read.candidates
  }

  /// The features of each token of the candidates in turn.
  package func features() -> NameFeatures {
    var features = NameFeatures()
    for run in candidates {
      for index in run {
        addFeatures(of: index, in: read, to: &features)
        features.ends.append(Int32(features.hashes.count))
      }
    }
    return features
  }
}

/// The features of tokens in turn.
package struct NameFeatures: Sendable, NameFeatureSink {
  /// For each token, where its features end.
  package fileprivate(set) var ends: [Int32] = []
  /// The upper half of each feature's hash; the finder uses its lowest bits.
  package private(set) var hashes: [UInt32] = []
  package private(set) var templates: [UInt8] = []

  package init() {}

  mutating func add(_ template: UInt64, _ value: UInt64) {
    hashes.append(UInt32(truncatingIfNeeded: featureHash(template, value)))
    templates.append(UInt8(truncatingIfNeeded: template))
  }

  @inline(__always)
  package func range(_ token: Int) -> Range<Int> {
    (token == 0 ? 0 : Int(ends[token - 1]))..<Int(ends[token])
  }
}
