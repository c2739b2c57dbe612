package import SourceText

/// Where the words start that a verb at an offset hangs on, in the bytes behind `limit`: its auxiliaries
/// and negation, and what leads to its infinitive, with adverbs and a phrase between commas between.
///
/// The offset of `has` for `confirm` in `has not yet confirmed`, of `declined` in `declined to confirm`.
package func verbGroupStart(before offset: Int, from limit: Int, in text: UTF8Text) -> Int {
  var start = offset
  var at = offset
  for _ in 0..<6 {
    guard let word = wordBefore(at, from: limit, in: text) else {
      guard let aside = auxiliaryBeforeAside(endingAt: at, from: limit, in: text) else { break }
      start = aside
      at = aside
      continue
    }
    switch GroupWord(word.word) {
    case .auxiliary: start = word.start
    case .adverb: break
    case .to:
      guard let leading = wordBefore(word.start, from: limit, in: text) else { return start }
      let isNegated = leading.word == "not"
      guard isNegated || leadsToInfinitive.contains(leading.word) else { return start }
      start = leading.start
      at = leading.start
      continue
    case nil: return start
    }
    at = word.start
  }
  return start
}

/// The auxiliary before a phrase between commas: "had" of "had, as of Monday, confirmed".
private func auxiliaryBeforeAside(
  endingAt offset: Int, from limit: Int, in text: UTF8Text
) -> Int? {
  var at = offset
  while at > limit, isASCIISpace(text.bytes[at - 1]) { at -= 1 }
  let comma = UInt8(ascii: ",")
  guard at < offset, at > limit, text.bytes[at - 1] == comma else { return nil }
  let first = max(limit, at - 60)
  guard let opening = (first..<at - 1).last(where: { text.bytes[$0] == comma }),
    !text.bytes[opening..<at].contains(where: { ".;:?!\"".utf8.contains($0) })
  else { return nil }
  var end = opening
  while end > limit, isASCIISpace(text.bytes[end - 1]) { end -= 1 }
  guard let word = word(endingAt: end, from: limit, in: text),
    GroupWord(word.word) == .auxiliary
  else { return nil }
  return word.start
}

private enum GroupWord {
  case auxiliary, adverb, to

  init?(_ word: String) {
    if word == "to" {
      self = .to
    } else if auxiliaries.contains(word) || word.hasSuffix("n't") {
      self = .auxiliary
    } else if adverbs.contains(word) || word.utf8.count > 4 && word.hasSuffix("ly") {
      self = .adverb
    } else {
      return nil
    }
  }
}

/// The word that ends right before the white space before an offset, in lower case with straight
/// apostrophes; nil where a mark or the limit stands there.
private func wordBefore(
  _ offset: Int, from limit: Int, in text: UTF8Text
) -> (word: String, start: Int)? {
  var end = offset
  while end > limit, isASCIISpace(text.bytes[end - 1]) { end -= 1 }
  return end < offset ? word(endingAt: end, from: limit, in: text) : nil
}

private func word(
  endingAt end: Int, from limit: Int, in text: UTF8Text
) -> (word: String, start: Int)? {
  var start = end
  while start > limit, end - start < 24, isLetter(text.bytes[start - 1]) { start -= 1 }
  guard start < end, start == limit || isASCIISpace(text.bytes[start - 1]) else { return nil }
  let word = asciiLowercased(text[TextRange(start, end)])
  return (word.utf8.contains(0xE2) ? word.replacing("\u{2019}", with: "'") : word, start)
}

private func isLetter(_ byte: UInt8) -> Bool {
  byte >= 0x80 || byte == UInt8(ascii: "'") || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A)
}

/// Forms of "be", "have" and "do", modals and negations; by hand.
private let auxiliaries: Set<String> = [
  "be", "is", "are", "was", "were", "been", "being", "am", "has", "have", "had", "having", "do",
  "does", "did", "will", "would", "can", "could", "may", "might", "must", "shall", "should",
  "cannot", "not", "never", "neither", "nor", "hardly",
]

/// Adverbs without "-ly" that stand between an auxiliary and its verb; by hand.
private let adverbs: Set<String> = [
  "also", "then", "later", "now", "still", "already", "again", "ever", "even", "just", "yet",
  "only", "often", "always", "once", "since", "first", "further", "either", "both", "all",
]

/// Words whose infinitive is what somebody did, did not or will do; by hand.
private let leadsToInfinitive: Set<String> = [
  "decline", "declines", "declined", "declining", "refuse", "refuses", "refused", "refusing",
  "fail", "fails", "failed", "failing", "want", "wants", "wanted", "wanting", "plan", "plans",
  "planned", "planning", "decide", "decides", "decided", "agree", "agrees", "agreed", "going",
  "yet", "able", "unable", "expected", "set", "due", "begin", "begins", "began", "begun", "start",
  "started", "continue", "continues", "continued", "try", "tries", "tried", "trying", "attempt",
  "attempts", "attempted", "attempting", "seek", "seeks", "sought", "seeking", "hope", "hopes",
  "hoped", "intend", "intends", "intended", "threaten", "threatens", "threatened", "likely",
  "unlikely", "ready", "scheduled", "has", "have", "had", "need", "needs", "needed", "ought",
  "supposed", "used", "forced", "promise", "promises", "promised", "vowed", "pledged", "willing",
  "unwilling", "reluctant", "wish", "wishes", "wished", "offered", "neglected", "quick",
]
