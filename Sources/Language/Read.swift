package import SourceText

/// Reads the blocks of a text into tokens and sentences; no token and no sentence spans two blocks.
///
/// `blocks` are byte ranges in order, without overlap.
package func read(_ text: UTF8Text, blocks: [TextRange]) -> Reading {
  var reading = Reading(text: text, tokens: [], sentences: [], blocks: [])
  reading.tokens.reserveCapacity(text.count / 5 + 8)
  for (index, block) in blocks.enumerated() {
    let tokens = tokenize(text, in: block)
    let base = reading.tokens.count
    for sentence in splitSentences(tokens, in: text) {
      reading.sentences.append(sentence.lowerBound + base..<sentence.upperBound + base)
      reading.blocks.append(index)
    }
    reading.tokens.append(contentsOf: tokens)
  }
  return reading
}
