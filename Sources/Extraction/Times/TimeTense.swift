/// Whether a clause looks back or ahead, for weekdays and months that may be either.
enum ClauseTime {
  case past, future, unknown
  /// Behind a verb of saying or planning: what was said may lie ahead.
  case told
  /// "Was expected on Friday": ahead of what is told, before or behind the publication.
  case either
}

/// The tense of the clause around items: the nearest verb before them, else the first behind them.
///
/// 1. `will`, `expected`, `scheduled` and their like look ahead; behind `was` nobody knows from when.
/// 2. `was`, `said` and words in -ed look back, and so does `since`.
/// 3. `is`, `are` look ahead just before the expression or before a word in -ing.
/// 4. `to` and a verb alone, as headlines have it, looks ahead.
func clauseTime(
  around span: Range<Int>, of items: [TimeItem], endings: (Int) -> VerbEnding,
  tells: (Int) -> Bool, lexicon: TimeLexicon
) -> ClauseTime {
  if span.lowerBound > 0, items[span.lowerBound - 1].literal == lexicon.since { return .past }
  var hasInfinitive = false
  var isContinuous = false
  var index = span.lowerBound - 1
  let first = max(0, index - 30)
  while index >= first {
    let item = items[index]
    // "May 4" is a month, "may" a modal.
    if item.kinds.contains(.willVerb), endings(index) != .name {
      let near = max(first, index - 2)..<index
      let isPast = endings(index) == .ed && near.contains { items[$0].kinds.contains(.pastVerb) }
      return isPast ? .either : .future
    }
    if item.kinds.contains(.pastVerb) { return tells(index) || hasInfinitive ? .told : .past }
    // "They have been sailing": what goes on has begun.
    if item.literal == lexicon.been { return .past }
    if item.kinds.contains(.presentVerb), item.literal != lexicon.possessive {
      if isContinuous || span.lowerBound - index <= 2 { return .future }
      return hasInfinitive ? .future : .past
    }
    switch endings(index) {
    case .ed: return tells(index) || hasInfinitive ? .told : .past
    case .ing: isContinuous = true
    case .other, .name:
      // "From Dorn to Elm" has no verb.
      if item.literal == lexicon.to, index + 1 < span.lowerBound, endings(index + 1) == .other,
        items[index + 1].literal != lexicon.the
      {
        hasInfinitive = true
      }
    }
    index -= 1
  }
  if hasInfinitive { return .future }
  index = span.upperBound
  let last = min(items.count, index + 20)
  while index < last {
    let item = items[index]
    if item.kinds.contains(.willVerb), endings(index) != .name { return .future }
    if item.kinds.contains(.pastVerb) || endings(index) == .ed { return .past }
    index += 1
  }
  return .unknown
}

/// How a lower-case word ends; `name` is a capitalized one.
enum VerbEnding { case ed, ing, other, name }

/// The ending of the word at a range of bytes.
func verbEnding(_ bytes: [UInt8], _ range: Range<Int>) -> VerbEnding {
  let count = range.count
  if count > 0, bytes[range.lowerBound] >= 0x41, bytes[range.lowerBound] <= 0x5A { return .name }
  guard count >= 4, bytes[range.lowerBound] >= 0x61 else { return .other }
  let end = range.upperBound
  if bytes[end - 1] == UInt8(ascii: "d"), bytes[end - 2] == UInt8(ascii: "e") {
    return bytes[end - 3] == UInt8(ascii: "e") ? .other : .ed
  }
  if count >= 5, bytes[end - 1] == UInt8(ascii: "g"), bytes[end - 2] == UInt8(ascii: "n"),
    bytes[end - 3] == UInt8(ascii: "i")
  {
    return .ing
  }
  return .other
}
