package import SourceText

/// Reads the blocks of a text into tokens and sentences; no token and no sentence spans two blocks.
///
/// `blocks` are byte ranges in order, without overlap.
package func read(_ text: UTF8Text, blocks: [TextRange]) -> Reading {
  var reading = Reading(text: text, tokens: [], sentences: [], blocks: [])
  reading.tokens.reserveCapacity(text.count / 5 + 8)
  for (index, block) in blocks.enumerated() {
    let base = reading.tokens.count
    tokenize(text, in: block, into: &reading.tokens)
    splitSentences(reading.tokens, from: base, in: text, into: &reading.sentences)
    while reading.blocks.count < reading.sentences.count { reading.blocks.append(index) }
  }
  return reading
}
