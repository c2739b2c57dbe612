import Language
import SourceText

/// The byte offset behind a dateline that opens a paragraph, dash and space included; nil without one.
///
/// A dateline is a place, perhaps with a date and an agency in brackets, before a dash that stands
/// alone: "PORT VILA, April 16 (Harbor Wire) - ..."; or a place known to the gazetteers in capitals before a
/// colon: "PORT VILA: ...". A second dash in the sentence makes the first
/// one part of it, unless capitals or brackets speak for a dateline.
func datelineEnd(of range: TextRange, in text: UTF8Text) -> Int? {
  let head = TextRange(range.lower, min(range.upper, range.lower + 120))
  let tokens = tokenize(text, in: head)
  guard let dash = tokens.prefix(18).firstIndex(where: { isDash($0, in: text) }), dash > 0 else {
    return endOfPlaceAndColon(tokens, in: text)
  }
  let before = tokens[..<dash]
  let words = before.filter { $0.kind == .word }
  // "northlight News, 3 May -": an outlet that writes itself small.
  let isOutlet = words.dropFirst().first.map { outletWords.contains(text[$0.range]) } ?? false
  guard let first = words.first, first.isCapitalized || isOutlet, words.count <= 10 else {
    return nil
  }
  let hasBrackets = before.contains { text[$0.range] == "(" }
  let isInCapitals = first.flags.contains(.allCaps)
  var depth = 0
  for token in before {
    let mark = text[token.range]
    if mark == "(" { depth += 1 }
    if mark == ")" { depth -= 1 }
    switch token.kind {
    case .number: continue
    case .word:
      let isNameLike =
        token.isCapitalized || datelineWords.contains(asciiLowercased(mark))
        || isOutlet && token.range == first.range
      if depth == 0 && !isNameLike { return nil }
    case .punctuation:
      if ![",", ".", "(", ")", "/", "-", "–", "|", ":"].contains(mark) { return nil }
    default: return nil
    }
  }
  guard depth == 0 else { return nil }
  let hasSecondDash = tokens[(dash + 1)...].contains { isDash($0, in: text) }
  if !isInCapitals && !hasBrackets && (hasSecondDash || words.count > 5) { return nil }
  guard dash + 1 < tokens.count else {
    return (isInCapitals || hasBrackets) && head.end == range.end ? range.upper : nil
  }
  let next = tokens[dash + 1]
  guard next.isCapitalized || next.isQuote || next.kind == .number || isInCapitals else {
    return nil
  }
  return next.range.lower
}

/// The offset behind a place in capitals and a colon; an interview's label in capitals is a person's name.
private func endOfPlaceAndColon(_ tokens: [Token], in text: UTF8Text) -> Int? {
  guard let colon = tokens.prefix(5).firstIndex(where: { text[$0.range] == ":" }), colon > 0,
    tokens[..<colon].allSatisfy({ $0.kind == .word && $0.flags.contains(.allCaps) }),
    colon + 1 < tokens.count, tokens[colon + 1].isCapitalized,
    isPlaceName(text[tokens[0].range.union(tokens[colon - 1].range)])
  else { return nil }
  return tokens[colon + 1].range.lower
}

/// Words in lower case that datelines hold.
private let datelineWords: Set<String> = [
  "de", "del", "la", "el", "al", "of", "the", "and", "am", "pm", "van", "den",
]

/// Words that names of outlets end in.
private let outletWords: Set<String> = ["News", "Press", "Agency", "Wire", "Service"]

/// A long dash, or a hyphen, short dash or underscore with space behind it.
private func isDash(_ token: Token, in text: UTF8Text) -> Bool {
  switch text[token.range] {
  case "--", "—", "―": return true
  case "-", "–", "_":
    return token.range.upper == text.count || text.spaceWidth(at: token.range.upper) != nil
  default: return false
  }
}
