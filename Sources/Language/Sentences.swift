package import SourceText

/// Splits tokens of one block into sentences, as ranges of token indexes that leave none out.
///
/// A sentence ends at `.`, `?`, `!` or `…` with the closing marks and brackets behind it, where the
/// next token may start one; at an abbreviation only where what follows looks like a start.
package func splitSentences(_ tokens: [Token], in text: UTF8Text) -> [Range<Int>] {
  var sentences: [Range<Int>] = []
  var start = 0
  var index = 0
  while index < tokens.count {
    if endsSentence(at: index, tokens, text) {
      var next = index + 1
      while next < tokens.count, closes(tokens[next], text) { next += 1 }
      if next >= tokens.count || startsSentence(at: next, tokens, text) {
        sentences.append(start..<next)
        start = next
      }
      index = next
    } else {
      index += 1
    }
  }
  if start < tokens.count { sentences.append(start..<tokens.count) }
  return sentences
}

private func endsSentence(at index: Int, _ tokens: [Token], _ text: UTF8Text) -> Bool {
  let token = tokens[index]
  if token.kind == .punctuation {
    let first = text.bytes[token.range.lower]
    if first == UInt8(ascii: "?") || first == UInt8(ascii: "!") { return true }
    if first == UInt8(ascii: ".") { return true }
    return text[token.range] == "…"
  }
  guard token.flags.contains(.abbreviation), index + 1 < tokens.count else { return false }
  let word = text[token.range]
  if leadsOn(word) || word.utf8.count <= 2 { return false }
  let next = tokens[index + 1]
  // "the U.S. Navy" goes on; "in the U.S. The ..." ends: only a common sentence opener tells.
  return next.flags.contains(.spaceBefore)
    && (next.isQuote || openers.contains(text[next.range]))
}

private func closes(_ token: Token, _ text: UTF8Text) -> Bool {
  guard !token.flags.contains(.spaceBefore) else { return false }
  if token.kind == .closeQuote || token.kind == .quote || token.kind == .possessive { return true }
  guard token.kind == .punctuation else { return false }
  let first = text.bytes[token.range.lower]
  return [UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "!"), UInt8(ascii: "?")].contains(
    first)
}

private func startsSentence(at index: Int, _ tokens: [Token], _ text: UTF8Text) -> Bool {
  let token = tokens[index]
  if token.flags.contains(.lineBefore) { return true }
  guard token.flags.contains(.spaceBefore) else { return false }
  switch token.kind {
  case .word: return token.isCapitalized || !isLowercaseLetter(at: token.range.lower, text)
  case .number, .openQuote, .quote: return true
  case .symbol: return true
  case .punctuation:
    return [UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "-"), 0xE2].contains(
      text.bytes[token.range.lower])
  case .closeQuote, .possessive: return false
  }
}

private func isLowercaseLetter(at offset: Int, _ text: UTF8Text) -> Bool {
  let byte = text.bytes[offset]
  return (byte >= 0x61 && byte <= 0x7A)
    || byte == 0xC3 && offset + 1 < text.count
      && text.bytes[offset + 1] >= 0x9F
}

/// Words that open a sentence far more often than they follow an abbreviation inside one.
private let openers: Set<String> = [
  "The", "A", "An", "In", "On", "At", "It", "He", "She", "They", "We", "But", "And", "This", "That",
  "These", "Those", "There", "His", "Her", "Their", "Its", "As", "After", "Before", "When", "While",
  "If", "For", "Since", "However", "Meanwhile", "Last", "Earlier", "Also", "Both", "Some", "Many",
  "Most", "More", "Although", "Despite", "According", "Under", "During", "With", "By", "From",
]
