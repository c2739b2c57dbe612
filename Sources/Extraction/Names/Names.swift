package import Knowledge
package import Language
package import NewsModel
import SourceText

/// Finds the names of persons, organizations, places, groups and other things in all blocks but
/// credits, teasers and furniture.
///
/// 1. Read the words: shapes, affixes, tables, and what the whole text says of each.
/// 2. Score the labels of each token that may be part of a name.
/// 3. Take the best sequence of labels of each stretch of such tokens.
///
/// Each mention has form `name` and no actor yet.
func findNames(in reading: Reading, of article: Article, using lexicon: Lexicon) -> [Mention] {
  let names = taggedNames(in: reading, using: .embedded)
  let sentences = reading.newsSentenceIndexes(of: article)
  var mentions: [Mention] = []
  var sentence = 0
  for name in names {
    while reading.sentences[sentence].upperBound <= name.tokens.lowerBound { sentence += 1 }
    switch article.blocks[reading.blocks[sentence]].kind {
    case .credit, .teaser, .furniture: continue
    case .title, .dateline, .paragraph, .heading, .caption: break
    }
    mentions.append(
      Mention(name.kind, reading.range(of: name.tokens), sentence: sentences[sentence]))
  }
  return mentions
}

/// A name as a range of tokens.
package struct TaggedName: Hashable, Sendable {
  package var kind: Mention.Kind
  package var tokens: Range<Int>
}

/// The names that a model finds in all sentences of a reading, in order, without overlap.
package func taggedNames(in reading: Reading, using model: NamesModel) -> [TaggedName] {
  guard !reading.tokens.isEmpty else { return [] }
  let transitions = allowedTransitions(
    model.transitions.map { SIMD16<Int32>(truncatingIfNeeded: $0) })
  let read = NameReading(reading, using: model)
  var scorer = NameScorer(model)
  var names: [TaggedName] = []
  var scores: [SIMD16<Int32>] = []
  for run in read.candidates {
    scorer.score(run, of: read, into: &scores)
    names += spans(of: bestLabels(scores, transitions), from: run.lowerBound)
  }
  return names
}

/// The names that a sequence of labels spells, the first label being that of token `base`.
package func spans(of labels: [UInt8], from base: Int) -> [TaggedName] {
  var names: [TaggedName] = []
  for (offset, label) in labels.enumerated() {
    if let kind = NameLabel.startedKind(Int(label)) {
      names.append(TaggedName(kind: kind, tokens: base + offset..<base + offset + 1))
    } else if label != NameLabel.outside, let last = names.indices.last {
      names[last].tokens = names[last].tokens.lowerBound..<base + offset + 1
    }
  }
  return names
}

/// Adds up the weights of a token's features.
struct NameScorer: NameFeatureSink {
  private let rows: [SIMD16<Int8>]
  private let mask: UInt64
  private var sum = SIMD16<Int16>.zero

  init(_ model: NamesModel) {
    rows = model.rows
    mask = UInt64(model.rows.count - 1)
  }

  /// Puts the scores of each label of a run's tokens in place of what `scores` held.
  mutating func score(
    _ run: Range<Int>, of read: NameReading, into scores: inout [SIMD16<Int32>]
  ) {
    scores.removeAll(keepingCapacity: true)
    for index in run {
      sum = .zero
      addFeatures(of: index, in: read, to: &self)
      scores.append(SIMD16<Int32>(truncatingIfNeeded: sum))
    }
  }

  @inline(__always)
  mutating func add(_ template: UInt64, _ value: UInt64) {
    let row = rows[Int(featureHash(template, value) & mask)]
    sum &+= SIMD16<Int16>(truncatingIfNeeded: row)
  }
}

@inline(__always)
func featureHash(_ template: UInt64, _ value: UInt64) -> UInt64 {
  mix(template, value) >> 32
}
