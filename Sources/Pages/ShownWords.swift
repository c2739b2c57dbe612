import Language
import NewsModel
import SourceText

/// The bytes of a source that a page shows for a statement.
struct ShownWords {
  var range: TextRange
  /// Whether quotation marks of ours go around them.
  var needsMarks: Bool
}

/// The words of a statement as a page shows them.
///
/// 1. A quotation stands in our marks. Where an attribution parts it, the source's own marks tell which
///    words are quoted: "…," she said, "…".
/// 2. Reported words go from the word on that reports them, as "rejected the plan", where it stands close
///    before them in their sentence, with what it hangs on: "has not rejected", "declined to say". Of a plain
///    verb of saying the clause alone is shown, for it means the same there; the verb stands beside it.
/// 3. No words start at a comma.
func shownWords(of quote: Quote, in facts: ArticleFacts) -> ShownWords {
  let text = facts.article.text
  if quote.kind == .direct, quote.parts.count > 1,
    let marked = withMarks(quote.range, in: text)
  {
    return ShownWords(range: marked, needsMarks: false)
  }
  if quote.kind != .direct, let cue = quote.cue, cue.upper <= quote.range.lower,
    quote.range.lower - cue.upper <= 60
  {
    let sentence = facts.sentences[quote.sentence].range
    if sentence.lower <= cue.lower {
      let start = verbGroupStart(before: cue.lower, from: sentence.lower, in: text)
      if start == cue.lower, isPlain(cue, before: quote.range, in: text) {
        return ShownWords(range: quote.range, needsMarks: false)
      }
      return ShownWords(range: TextRange(start, quote.range.upper), needsMarks: false)
    }
  }
  var start = quote.range.lower
  while start < quote.range.upper - 1, " ,;:".utf8.contains(text.bytes[start]) { start += 1 }
  return ShownWords(
    range: TextRange(start, quote.range.upper), needsMarks: quote.kind == .direct)
}

/// Whether a cue says no more of a clause than that it was said: a form of "say" or "add" with "that" behind it, or a
/// word that opens a clause.
private func isPlain(_ cue: TextRange, before words: TextRange, in text: UTF8Text) -> Bool {
  guard plainVerbs.contains(asciiLowercased(text[cue])) else { return false }
  let between = asciiLowercased(text[TextRange(cue.upper, words.lower)])
    .split(whereSeparator: \.isWhitespace)
  if between == ["that"] { return true }
  let first = text[words].prefix { $0 != " " }
  return between.isEmpty
    && (clauseOpenings.contains(asciiLowercased(String(first)))
      || first.first?.isUppercase ?? false)
}

private let plainVerbs: Set<String> = [
  "say", "says", "said", "saying", "add", "adds", "added", "adding",
]
/// Pronouns and determiners that the subject of a clause starts with; by hand. Not "no" and "little", which may be
/// an object: "said little".
private let clauseOpenings: Set<String> = [
  "the", "a", "an", "he", "she", "it", "they", "we", "you", "i", "his", "her", "its", "their",
  "there",
]

/// The first sentences of long words, as an interview's answers are, and how many more there are.
///
/// What stands in our marks ends with the last sentence that ends within 600 bytes, or the first one;
/// other words are shown whole, as are those that one short sentence more would end.
func beginning(
  of words: ShownWords, from sentence: Int, in facts: ArticleFacts
) -> (range: TextRange, more: Int) {
  let range = words.range
  guard words.needsMarks, range.count > 700 else { return (range, 0) }
  var last = sentence
  while last + 1 < facts.sentences.count,
    facts.sentences[last + 1].range.upper <= range.lower + 600
  {
    last += 1
  }
  let end = facts.sentences[last].range.upper
  let more = facts.sentences[(last + 1)...].prefix { $0.range.lower < range.upper }.count
  guard more > 0, end > range.lower, range.upper - end > 100 else { return (range, 0) }
  return (TextRange(range.lower, end), more)
}

/// A range with the quotation marks right around it, a comma or stop before the last one with it.
private func withMarks(_ range: TextRange, in text: UTF8Text) -> TextRange? {
  let before = quotationMarks.first { text.holds($0, endingAt: range.lower) }
  var end = range.upper
  if end < text.count, ",.".utf8.contains(text.bytes[end]) { end += 1 }
  let after = quotationMarks.first { text.holds($0, startingAt: end) }
  guard let before, let after else { return nil }
  return TextRange(range.lower - before.count, end + after.count)
}

private let quotationMarks = ["\"", "“", "”", "„", "«", "»"].map { Array($0.utf8) }

extension UTF8Text {
  fileprivate func holds(_ mark: [UInt8], startingAt start: Int) -> Bool {
    start >= 0 && start + mark.count <= count
      && mark.indices.allSatisfy { bytes[start + $0] == mark[$0] }
  }

  fileprivate func holds(_ mark: [UInt8], endingAt end: Int) -> Bool {
    holds(mark, startingAt: end - mark.count)
  }
}
