import Extraction
import Knowledge
import Language
import NewsModel
import SourceText

/// A document's candidates with the labels that the annotation allows for each token.
struct LabeledDocument {
  var source: String
  var weight: Float
  var text: UTF8Text
  var reading: Reading
  let examples: NameExamples
  let features: NameFeatures
  /// For each candidate token in turn, a bit for each label that it may have.
  var allowed: [UInt16]
  var gold: [GoldName]

  init(_ document: GoldDocument, using model: NamesModel) {
    let reading = readGold(document.text)
    source = document.source
    weight = document.corpus.weight
    text = document.text
    self.reading = reading
    examples = NameExamples(reading, using: model)
    features = examples.features()
    gold = document.names
    var masks = Array(
      repeating: labelMask(document.corpus.unmarked, anyPosition: true) | 1,
      count: reading.tokens.count)
    for name in document.names {
      let tokens = reading.tokens(in: name.range)
      guard !tokens.isEmpty else { continue }
      for index in tokens { masks[index] = 0 }
      for kind in name.kinds {
        let labels = NameLabel.labels(of: kind, count: tokens.count)
        for (index, label) in zip(tokens, labels) { masks[index] |= 1 << UInt16(label) }
      }
    }
    allowed = []
    for run in examples.candidates {
      for index in run { allowed.append(masks[index]) }
    }
  }

  /// Gold names that no sequence of candidate labels can spell.
  var unreachable: Int {
    let inside = examples.candidates
    return gold.filter { name in
      let tokens = reading.tokens(in: name.range)
      guard let first = tokens.first else { return true }
      let whole = reading.range(of: tokens)
      return whole != name.range
        || !inside.contains { $0.contains(first) && $0.upperBound >= tokens.upperBound }
    }.count
  }
}

/// The tokens and sentences of a gold text, each paragraph a block.
func readGold(_ text: UTF8Text) -> Reading {
  var blocks: [TextRange] = []
  var start = 0
  for offset in 0...text.count
  where offset == text.count
    || text.bytes[offset] == 0x0A && offset + 1 < text.count && text.bytes[offset + 1] == 0x0A
  {
    let range = text.trimmed(TextRange(start, offset))
    if !range.isEmpty { blocks.append(range) }
    start = offset
  }
  return read(text, blocks: blocks)
}

extension Reading {
  /// The tokens that a range of bytes touches.
  func tokens(in range: TextRange) -> Range<Int> {
    let first = firstToken(from: range.lower)
    var end = first
    while end < tokens.count, tokens[end].range.start < range.end { end += 1 }
    return first..<end
  }
}

/// A bit for each label of each kind; nothing but one-token names unless any position counts.
func labelMask(_ kinds: [Mention.Kind], anyPosition: Bool) -> UInt16 {
  var mask: UInt16 = 0
  for kind in kinds {
    for count in 1...3 {
      for label in NameLabel.labels(of: kind, count: count) { mask |= 1 << UInt16(label) }
    }
  }
  return mask
}
