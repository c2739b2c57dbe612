package import SourceText

/// Splits tokens of one block into sentences, as ranges of token indexes that leave none out.
///
/// A sentence ends
/// 1. at `.`, `?`, `!` or `…` with the closing marks and brackets behind it, where the next token
///    may start one; at an abbreviation only where what follows looks like a start;
/// 2. at a line end before a list's item, or after a line too short to be wrapped;
/// 3. after `longestSentence` tokens, because a text without marks is no sentence, and readers of
///    clauses look as far as a sentence goes.
package func splitSentences(_ tokens: [Token], in text: UTF8Text) -> [Range<Int>] {
  var sentences: [Range<Int>] = []
  splitSentences(tokens, from: 0, in: text, into: &sentences)
  return sentences
}

/// The same for the tokens from an index on.
func splitSentences(
  _ tokens: [Token], from first: Int, in text: UTF8Text, into sentences: inout [Range<Int>]
) {
  var start = first
  var index = first
  var lineStart = first
  while index < tokens.count {
    if index - start >= longestSentence {
      sentences.append(start..<index)
      start = index
    }
    if tokens[index].flags.contains(.lineBefore) {
      if index > start, endsLine(before: index, lineStart, start, tokens, text) {
        sentences.append(start..<index)
        start = index
      }
      lineStart = index
    }
    if endsSentence(at: index, start, tokens, text) {
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
}

/// Several times the longest sentence that news prints.
private let longestSentence = 600

/// Whether a line end before a token parts sentences though no mark does.
private func endsLine(
  before index: Int, _ lineStart: Int, _ start: Int, _ tokens: [Token], _ text: UTF8Text
) -> Bool {
  if startsItem(at: index, tokens, text) { return true }
  // Mail and old agencies wrap at 60 columns or more.
  let width = tokens[index - 1].range.upper - tokens[lineStart].range.lower
  return lineStart == start && width <= 50 && startsSentence(at: index, tokens, text)
}

/// Whether a token at the start of a line is a bullet or a number of a list.
private func startsItem(at index: Int, _ tokens: [Token], _ text: UTF8Text) -> Bool {
  guard index + 1 < tokens.count else { return false }
  let next = tokens[index + 1]
  switch tokens[index].kind {
  case .number:
    let mark = text.bytes[next.range.lower]
    return !next.flags.contains(.spaceBefore)
      && (mark == UInt8(ascii: ".") || mark == UInt8(ascii: ")"))
  case .symbol, .punctuation:
    guard next.flags.contains(.spaceBefore), !next.flags.contains(.lineBefore) else { return false }
    return ["*", "-", "•", "‣", "◦", "▪", "●", "·", "–", "—", "■", "►"].contains(
      text[tokens[index].range])
  default: return false
  }
}

private func endsSentence(
  at index: Int, _ start: Int, _ tokens: [Token], _ text: UTF8Text
) -> Bool {
  let token = tokens[index]
  if token.kind == .punctuation {
    let first = text.bytes[token.range.lower]
    if first == UInt8(ascii: "?") || first == UInt8(ascii: "!") { return true }
    // The period of "1." at the start of a list's item ends nothing.
    if first == UInt8(ascii: ".") {
      return index != start + 1 || tokens[start].kind != .number
        || token.flags.contains(.spaceBefore)
    }
    return first == 0xE2 && text[token.range] == "…"
  }
  guard token.flags.contains(.abbreviation), index + 1 < tokens.count else { return false }
  let next = tokens[index + 1]
  if next.flags.contains(.lineBefore), startsSentence(at: index + 1, tokens, text) { return true }
  let range = token.range
  if range.count <= 2 || leadsOn(text.bytes, range.lower, range.upper - 1) { return false }
  // "the U.S. Navy" goes on; "in the U.S. The ..." ends: only a common sentence opener tells.
  return next.flags.contains(.spaceBefore)
    && (next.isQuote || openers.contains(text[next.range]))
}

private func closes(_ token: Token, _ text: UTF8Text) -> Bool {
  guard !token.flags.contains(.spaceBefore) else { return false }
  if token.kind == .closeQuote || token.kind == .quote || token.kind == .possessive { return true }
  guard token.kind == .punctuation else { return false }
  let first = text.bytes[token.range.lower]
  return first == UInt8(ascii: ")") || first == UInt8(ascii: "]") || first == UInt8(ascii: "!")
    || first == UInt8(ascii: "?")
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
    let first = text.bytes[token.range.lower]
    return first == UInt8(ascii: "(") || first == UInt8(ascii: "[") || first == UInt8(ascii: "-")
      || first == 0xE2
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
