package import Knowledge
package import Language

/// What the trainer sees of a text: the candidates and their features, as the finder computes them.
package struct NameExamples: Sendable {
  package var candidates: [Range<Int>]
  /// For each token of the candidates in turn, where its features end in `features`.
  package var ends: [Int32]
  /// The upper half of each feature's hash; the finder uses its lowest bits.
  package var features: [UInt32]
  package var templates: [UInt8]
  package var words: [NameWord]

  package init(_ reading: Reading, using model: NamesModel) {
    let read = NameReading(reading, using: model)
    candidates = read.candidates
    words = read.words
    ends = []
    var sink = Collector()
    for run in read.candidates {
      for index in run {
        addFeatures(of: index, in: read, to: &sink)
        ends.append(Int32(sink.features.count))
      }
    }
    features = sink.features
    templates = sink.templates
  }
}

private struct Collector: NameFeatureSink {
  var features: [UInt32] = []
  var templates: [UInt8] = []

  mutating func add(_ template: UInt64, _ value: UInt64) {
    features.append(UInt32(truncatingIfNeeded: featureHash(template, value)))
    templates.append(UInt8(truncatingIfNeeded: template))
  }
}
