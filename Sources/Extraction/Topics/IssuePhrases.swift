import Knowledge
import Language
import NewsModel
import SourceText

/// A noun phrase or place that may be an issue of the article, with each of its uses.
struct IssueCandidate {
  /// What brings the uses together: the label in lower case, its plural folded.
  var key: String
  var label: String
  /// The spellings in running text, where no sentence begins.
  var spellings: [String] = []
  var uses: [(range: TextRange, sentence: Int?)]
  /// Grows with what concerns it; see `findIssues`.
  var weight = 0.0
  /// Whether one use is enough.
  var isSure = false
  /// Whether it is a country, region or town.
  var isLand = false
  /// Uses within statements.
  var said = 0
}

/// The noun phrases of a sentence that have the form of an issue, as ranges of tokens.
///
/// 1. Take the base noun phrases; leave determiners, names, possessors and weak modifiers out.
/// 2. The head must name an issue; one like "issues" gives way to what stands before it.
/// 3. One word alone is too little, unless "of" joins two: "freedom of navigation".
func issuePhrases(in sentence: Range<Int>, _ tagging: Tagging) -> [Range<Int>] {
  let phrases = tagging.nounPhrases(in: sentence)
  var found: [Range<Int>] = []
  for (index, phrase) in phrases.enumerated() {
    guard let core = issueCore(of: phrase, tagging) else { continue }
    if index > 0, let joined = join(phrases[index - 1], core, phrase, tagging) {
      if let last = found.last, last.overlaps(joined) { found.removeLast() }
      found.append(joined)
    } else if wordCount(core, tagging) >= 2 {
      found.append(core)
    }
  }
  return found
}

/// The modifiers and head of a phrase that has the form of an issue; nil for any other.
private func issueCore(of phrase: Range<Int>, _ tagging: Tagging) -> Range<Int>? {
  let reading = tagging.reading
  let bytes = reading.text.bytes
  var end = phrase.upperBound
  while end > phrase.lowerBound {
    let range = reading.tokens[end - 1].range.indices
    guard tagging.classes[end - 1] == .noun, !reading.tokens[end - 1].isCapitalized else {
      return nil
    }
    switch issueHead(bytes, range) {
    case .issue, .likely: break
    case .none: return nil
    case .empty:
      end -= 1
      continue
    }
    break
  }
  guard end > phrase.lowerBound else { return nil }
  var start = end - 1
  walk: while start > phrase.lowerBound {
    let before = start - 1
    let token = reading.tokens[before]
    switch tagging.classes[before] {
    case .noun, .adjective:
      // A word that opens a sentence is capitalized and no name.
      if isWeakModifier(bytes, token.range.indices) || reading.flags(before).contains(.demonym) {
        break walk
      }
      start = before
    case .dash:
      // The whole of "military-to-military" or nothing of it.
      guard before > phrase.lowerBound, !token.flags.contains(.spaceBefore),
        !reading.tokens[before - 1].isCapitalized,
        !reading.tokens[start].flags.contains(.spaceBefore)
      else { break walk }
      start = before - 1
    default: break walk
    }
    if end - start >= 8 || wordCount(start..<end, tagging) >= 4 { break }
  }
  return widenOverHyphens(start..<end, tagging)
}

/// Takes in a compound whose parts the phrase leaves out: "military-to-" before "military talks".
private func widenOverHyphens(_ core: Range<Int>, _ tagging: Tagging) -> Range<Int>? {
  let tokens = tagging.reading.tokens
  var start = core.lowerBound
  while start >= 2, isByte("-", start - 1, tagging.reading),
    !tokens[start].flags.contains(.spaceBefore), !tokens[start - 1].flags.contains(.spaceBefore)
  {
    guard tokens[start - 2].isWord, !tokens[start - 2].isCapitalized else { return nil }
    start -= 2
  }
  return start..<core.upperBound
}

/// "freedom" and "navigation" with "of" between them.
private func join(
  _ previous: Range<Int>, _ core: Range<Int>, _ phrase: Range<Int>, _ tagging: Tagging
) -> Range<Int>? {
  let reading = tagging.reading
  let head = previous.upperBound - 1
  guard phrase.lowerBound == previous.upperBound + 1, core.lowerBound == phrase.lowerBound,
    reading.word(previous.upperBound) == "of", tagging.classes[head] == .noun,
    !reading.tokens[head].isCapitalized,
    joinsIssues(reading.text.bytes, reading.tokens[head].range.indices)
  else { return nil }
  return head..<core.upperBound
}

/// Words with hyphens between them count as one.
private func wordCount(_ span: Range<Int>, _ tagging: Tagging) -> Int {
  var count = 0
  for index in span where tagging.classes[index] != .dash {
    let isJoined = index > span.lowerBound && tagging.classes[index - 1] == .dash
    if !isJoined { count += 1 }
  }
  return count
}
