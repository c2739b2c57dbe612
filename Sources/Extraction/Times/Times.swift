import Language
import NewsModel
import SourceText

/// Finds time expressions in running text, titles, headings, datelines and captions, and counts
/// relative ones from the publication date.
///
/// 1. Look each word of a sentence up; a sentence without a time word is left at once.
/// 2. Join tokens to items: numbers in words, dates in digits, years.
/// 3. Match the rules at each item, the longest first; join articles and modifiers before it.
/// 4. Give each match a value, from the publication date or from a time named before it.
/// 5. Join a time of day with the day beside it.
///
/// The publication date itself, alone on its line, is no expression: it is `article.published`.
func findTimes(in reading: Reading, of article: Article) -> [TimeExpression] {
  let lexicon = TimeLexicon.shared
  let newsSentences = reading.newsSentenceIndexes(of: article)
  var finder = TimeFinder(
    reading: reading, lexicon: lexicon, anchor: TimeAnchor(published: article.published?.day))
  for (index, sentence) in reading.sentences.enumerated() {
    let block = article.blocks[reading.blocks[index]]
    switch block.kind {
    case .paragraph, .title, .heading, .dateline, .caption: break
    case .credit, .teaser, .furniture: continue
    }
    let before = finder.times.count
    finder.read(sentence, sentenceIndex: newsSentences[index])
    if finder.times.count == before + 1, let published = article.published,
      case let time = finder.times[before], time.value == published.day.description,
      time.range == published.range || time.range.count + 2 >= block.range.count
        || block.kind == .dateline
    {
      finder.times.removeLast()
    }
  }
  return finder.times
}

/// Reads sentence after sentence; keeps the buffers and what relative times refer to.
struct TimeFinder {
  let reading: Reading
  let lexicon: TimeLexicon
  var anchor: TimeAnchor
  var times: [TimeExpression] = []
  private var words: [UInt16] = []
  var items: [TimeItem] = []

  init(reading: Reading, lexicon: TimeLexicon, anchor: TimeAnchor) {
    self.reading = reading
    self.lexicon = lexicon
    self.anchor = anchor
  }

  mutating func read(_ sentence: Range<Int>, sentenceIndex: Int?) {
    guard lookUp(sentence) else { return }
    timeItems(of: sentence, words: words, lexicon: lexicon, in: reading, into: &items)
    var index = 0
    var previousEnd = 0
    while index < items.count {
      guard let match = longestMatch(at: index, of: items, lexicon),
        let settled = settle(match)
      else {
        index += 1
        continue
      }
      let (start, modifier) = modifiers(before: index, notBefore: previousEnd)
      append(settled, start..<match.items.upperBound, modifier, sentenceIndex)
      index = match.items.upperBound
      previousEnd = index
      index = takeSecondDay(of: match, settled, at: index, sentenceIndex)
      previousEnd = max(previousEnd, index)
    }
  }

  /// Numbers the words of a sentence; false where none of them is of a time expression.
  private mutating func lookUp(_ sentence: Range<Int>) -> Bool {
    words.removeAll(keepingCapacity: true)
    var hasCore = false
    let bytes = reading.text.bytes
    for index in sentence {
      let token = reading.tokens[index]
      var number = 0
      if token.flags.contains(.hasDigit) {
        if token.range.count >= 3 { hasCore = true }
      } else {
        number = lexicon.table.number(of: bytes, token.range.indices)
        if number != 0,
          !lexicon.entries[number].kinds.isDisjoint(with: .core)
            || lexicon.opensYear(number)
        {
          hasCore = true
        }
      }
      words.append(UInt16(number))
    }
    return hasCore
  }

  /// Walks back over articles and modifiers; the modifier is the one nearest to the match.
  private func modifiers(before start: Int, notBefore limit: Int) -> (start: Int, modifier: String?)
  {
    var start = start
    var modifier: String?
    for _ in 0..<3 {
      let isCounted = !items[start].kinds.isDisjoint(with: [.number, .vague])
      let rows = isCounted ? lexicon.countModifiers : lexicon.modifiers
      let found = rows.first { row in
        guard start - row.literals.count >= limit else { return false }
        return row.literals.indices.allSatisfy {
          items[start - row.literals.count + $0].literal == row.literals[$0]
        }
      }
      guard let found else { break }
      start -= found.literals.count
      modifier = modifier ?? found.modifier
    }
    return (start, modifier)
  }

  private mutating func append(
    _ settled: SettledTime, _ span: Range<Int>, _ modifier: String?, _ sentence: Int?
  ) {
    let range = TextRange(
      reading.tokens[items[span.lowerBound].tokens.lowerBound].range.lower,
      reading.tokens[items[span.upperBound - 1].tokens.upperBound - 1].range.upper)
    let time = TimeExpression(
      settled.kind, range, value: settled.value?.text, basis: settled.basis,
      modifier: settled.modifier ?? modifier, days: settled.value?.days, sentence: sentence)
    if let last = times.last, let joined = join(last, time, settled) {
      times[times.count - 1] = joined
    } else {
      times.append(time)
    }
    if let value = settled.value, settled.isReference { anchor.remember(value) }
  }

  /// "April 24 and 25": the second day is a date of its own.
  private mutating func takeSecondDay(
    of match: TimeMatch, _ settled: SettledTime, at index: Int, _ sentence: Int?
  ) -> Int {
    guard case .day(let first)? = settled.value, index + 1 < items.count,
      lexicon.rules[match.rule].meaning == .calendar,
      items[match.items.upperBound - 1].kinds.contains(.day),
      items[index + 1].kinds.contains(.day), items[index + 1].kinds.contains(.number),
      lexicon.joinsDays(items[index].literal),
      let day = CalendarDay(
        year: first.year, month: first.month, day: Int(items[index + 1].number)), first < day
    else { return index }
    let isHyphen = items[index].literal == lexicon.hyphen
    if index + 2 < items.count, !isHyphen {
      let next = items[index + 2]
      let token = reading.tokens[next.tokens.lowerBound]
      guard token.kind == .punctuation || next.literal != 0,
        next.kinds.isDisjoint(with: [.units, .month])
      else { return index }
    }
    append(
      SettledTime(.date, .day(day), settled.basis), index + 1..<index + 2, nil, sentence)
    return index + 2
  }

  /// A time of day and the day beside it are one expression: "10 p.m. Wednesday".
  private func join(
    _ last: TimeExpression, _ next: TimeExpression, _ settled: SettledTime
  ) -> TimeExpression? {
    guard last.sentence == next.sentence, next.range.lower >= last.range.upper,
      next.range.lower - last.range.upper <= 16
    else { return nil }
    var between = reading.text[TextRange(last.range.upper, next.range.lower)]
    if between.hasPrefix(localTime) { between.removeFirst(localTime.count) }
    guard [" ", " on ", ", ", " at ", ", at "].contains(between) else { return nil }
    let (clock, day) = last.kind == .time ? (last, next) : (next, last)
    guard clock.kind == .time, day.kind == .date, let days = day.days,
      days.lowerBound == days.upperBound, day.value == days.lowerBound.description,
      let value = clock.value, let mark = value.firstIndex(of: "T"), value[mark...].contains(":")
    else { return nil }
    var joined = last
    joined.range = last.range.union(next.range)
    joined.kind = .time
    joined.value = days.lowerBound.description + String(value[mark...])
    joined.days = days
    joined.basis = day.basis
    return joined
  }
}

private let localTime = " local time"
