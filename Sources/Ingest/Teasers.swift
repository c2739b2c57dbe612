import Language
import NewsModel
import SourceText

/// Splits the headline of another story out of a paragraph that saving ran together.
///
/// Such a headline follows a sentence's end, opens with the label of its section or country and then
/// a second name, has no end mark of its own, and stops where a quote or a plain sentence opener
/// starts the article's next sentence: "World Harbor town votes on ferries The mayor said ...".
func splitTeasers(_ range: TextRange, in text: UTF8Text) -> [Block] {
  let tokens = tokenize(text, in: range)
  var parts = Parts()
  var start = 0
  for sentence in splitSentences(tokens, in: text) where sentence.lowerBound >= start {
    guard let end = teaserEnd(of: sentence, tokens, text) else { continue }
    parts.add(.paragraph, start..<sentence.lowerBound)
    parts.add(.teaser, sentence.lowerBound..<end)
    start = end
  }
  parts.add(.paragraph, start..<tokens.count)
  return tokens.isEmpty ? [Block(.paragraph, range)] : parts.blocks(of: range, tokens, in: text)
}

/// The token behind a teaser that opens a sentence, at least five and at most twenty words long.
private func teaserEnd(of sentence: Range<Int>, _ tokens: [Token], _ text: UTF8Text) -> Int? {
  guard sentence.count >= 6 else { return nil }
  let first = sentence.lowerBound
  guard let label = labelEnd(from: first, tokens, text) else { return nil }
  for index in (label + 3)..<max(label + 3, min(first + 24, sentence.upperBound)) {
    let token = tokens[index]
    guard token.flags.contains(.spaceBefore) else {
      if token.kind == .punctuation, [",", ":", ";"].contains(text[token.range]), index - first > 8
      {
        return nil
      }
      continue
    }
    let previous = tokens[index - 1]
    guard previous.kind == .word || previous.kind == .possessive || previous.kind == .number,
      !leadsIntoQuote(previous, text)
    else { continue }
    let opensQuote =
      token.kind == .openQuote && index + 1 < tokens.count && tokens[index + 1].isCapitalized
    let opensProse = token.isCapitalized && opensSentence(text[token.range])
    if opensQuote || opensProse, index - first >= 5 { return index }
  }
  return nil
}

/// The token behind a section's or country's name that a further name follows without a joint.
private func labelEnd(from first: Int, _ tokens: [Token], _ text: UTF8Text) -> Int? {
  guard tokens[first].isCapitalized, first + 2 < tokens.count else { return nil }
  let word = asciiLowercased(text[tokens[first].range])
  let isLabel = sectionLabels.contains(word) || isCountryName(text[tokens[first].range])
  guard isLabel else { return nil }
  let next = tokens[first + 1]
  guard next.kind == .word, next.isCapitalized, next.flags.contains(.spaceBefore) else {
    return nil
  }
  // "World Bank", "China Daily": one name of two words has a verb or an end behind it as well, so
  // the label must be followed by a place or person of its own, which the gazetteer knows.
  return isPlaceName(text[next.range])
    || sectionLabels.contains(word) && !isPlaceName(text[tokens[first].range])
      && tokens[first + 2].kind == .word
    ? first + 1 : nil
}

/// Words after which a quotation follows in prose.
private func leadsIntoQuote(_ token: Token, _ text: UTF8Text) -> Bool {
  let word = asciiLowercased(text[token.range])
  return quoteLeaders.contains(word) || word.hasSuffix("ed") || word.hasSuffix("ing")
}

private let quoteLeaders: Set<String> = [
  "says", "said", "say", "told", "tells", "wrote", "writes", "that", "a", "an", "the", "of", "to",
  "as", "and", "or", "but", "for", "with", "from", "by", "is", "was", "are", "were", "his", "her",
  "their", "its", "be", "been", "called", "calls", "in", "on", "at", "no", "not", "adds", "asks",
]
