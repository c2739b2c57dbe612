import Language
import SourceText

/// One or more tokens that a rule sees as one thing: a word, a number, a date in digits, a mark.
struct TimeItem {
  var tokens: Range<Int>
  var kinds: TimeKinds = []
  /// Of `TimeLexicon.literal`.
  var literal: UInt8 = 0
  /// Month, weekday, unit and so on; hours times 100 and minutes for a clock.
  var value = 0
  var number = 0.0
  /// Year, month and day of a date in digits, as `20240416`.
  var date = 0
}

/// Turns the tokens of one sentence into items.
///
/// `words` holds for each token of the sentence its number in the word table.
func timeItems(
  of sentence: Range<Int>, words: [UInt16], lexicon: TimeLexicon, in reading: Reading,
  into items: inout [TimeItem]
) {
  items.removeAll(keepingCapacity: true)
  let article = lexicon.article
  let half = lexicon.half
  var index = sentence.lowerBound
  while index < sentence.upperBound {
    let token = reading.tokens[index]
    let number = Int(words[index - sentence.lowerBound])
    var item: TimeItem
    if token.flags.contains(.hasDigit) {
      item = digitItem(at: index, limit: sentence.upperBound, reading)
    } else if number > 0 {
      let word = lexicon.entries[number]
      item = TimeItem(
        tokens: index..<index + 1, kinds: word.kinds, literal: word.literal, value: word.value,
        number: word.number)
      settleCase(&item, token, reading)
      if word.kinds.contains(.number) || number == article || number == half {
        wordNumber(&item, limit: sentence.upperBound, reading)
      }
    } else {
      item = TimeItem(tokens: index..<index + 1)
    }
    index = item.tokens.upperBound
    items.append(item)
  }
}

/// Months and weekdays are capitalized; `-` before a year in words joins it.
private func settleCase(_ item: inout TimeItem, _ token: Token, _ reading: Reading) {
  if !token.isCapitalized {
    item.kinds.subtract([.month, .weekday, .weekdays, .holiday, .zone])
  } else if item.kinds.contains(.zone), !token.flags.contains(.allCaps) {
    item.kinds.remove(.zone)
  }
  if item.kinds.contains(.presentVerb), token.kind == .possessive, token.range.count == 1 {
    item.kinds.remove(.presentVerb)
  }
}

private func wordNumber(_ item: inout TimeItem, limit: Int, _ reading: Reading) {
  let start = item.tokens.lowerBound
  guard let read = readNumber(at: start, limit: limit, in: reading) else { return }
  item.tokens = start..<read.end
  item.number = read.value
  item.kinds.formUnion(.number)
  if item.tokens.count > 1 { item.literal = 0 }
  if (1...31).contains(read.value) { item.kinds.insert(.day) }
  // "nineteen ninety-six", "twenty twelve".
  if (10...20).contains(read.value), read.end < limit, reading.tokens[read.end].isWord,
    !reading.tokens[read.end].flags.contains(.hasDigit),
    let rest = readNumber(at: read.end, limit: limit, in: reading), rest.isInWords,
    (10...99).contains(rest.value)
  {
    item.tokens = start..<rest.end
    item.number = read.value * 100 + rest.value
    item.kinds = .year
  } else if (1900...2100).contains(read.value) {
    item.kinds.insert(.year)
  }
}

private func digitItem(at start: Int, limit: Int, _ reading: Reading) -> TimeItem {
  var item = TimeItem(tokens: start..<start + 1)
  let token = reading.tokens[start]
  let bytes = reading.text.bytes
  let range = token.range
  if let clock = clock(bytes, range.indices) {
    item.kinds = .clock
    item.value = clock.value
    if clock.hasSuffix { item.kinds.insert(.noon) }
    return item
  }
  if let date = digitDate(at: start, limit: limit, reading) {
    item.tokens = start..<start + 5
    item.kinds = .date
    item.date = date
    return item
  }
  guard let read = readNumber(at: start, limit: limit, in: reading) else { return item }
  item.tokens = start..<read.end
  item.number = read.value
  guard read.suffix.isEmpty else {
    settleSuffix(&item, bytes, read.suffix, digits: read.suffix.lowerBound - range.lower)
    return item
  }
  item.kinds = .number
  let isPlain =
    read.end == start + 1 && token.kind == .number && range.count <= 4
    && bytes[range.indices].allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
  guard isPlain else { return item }
  if range.count == 4, (1000...2199).contains(read.value) { item.kinds.insert(.year) }
  if range.count <= 2, (1...31).contains(read.value) { item.kinds.insert(.day) }
  return item
}

/// "20th", "1990s", "80s", "10am", "5pm".
private func settleSuffix(
  _ item: inout TimeItem, _ bytes: [UInt8], _ suffix: Range<Int>, digits: Int
) {
  let first = bytes[suffix.lowerBound] | 0x20
  let second = suffix.count > 1 ? bytes[suffix.lowerBound + 1] | 0x20 : 0
  let pair = (first, second)
  let value = Int(item.number)
  if suffix.count == 1, first == UInt8(ascii: "s") {
    if digits == 4, value % 10 == 0, (1000...2100).contains(value) { item.kinds = .decade }
    if digits == 2, value % 10 == 0 { item.kinds = .decade }
  } else if suffix.count == 2 {
    let st = (UInt8(ascii: "s"), UInt8(ascii: "t"))
    let nd = (UInt8(ascii: "n"), UInt8(ascii: "d"))
    let rd = (UInt8(ascii: "r"), UInt8(ascii: "d"))
    let th = (UInt8(ascii: "t"), UInt8(ascii: "h"))
    if pair == st || pair == nd || pair == rd || pair == th {
      item.kinds = (1...31).contains(value) ? [.ordinal, .day] : .ordinal
    } else if second == UInt8(ascii: "m"), (1...12).contains(value),
      first == UInt8(ascii: "a") || first == UInt8(ascii: "p")
    {
      item.kinds = [.clock, .noon]
      item.value = (value % 12 + (first == UInt8(ascii: "p") ? 12 : 0)) * 100
    }
  }
}

/// "18:00", "10:35", "10:35pm"; the value is hours times 100 and minutes.
private func clock(_ bytes: [UInt8], _ range: Range<Int>) -> (value: Int, hasSuffix: Bool)? {
  guard range.count >= 4, let colon = bytes[range].firstIndex(of: UInt8(ascii: ":")),
    colon - range.lowerBound <= 2, colon + 2 < range.upperBound
  else { return nil }
  var hours = 0
  var minutes = 0
  for byte in bytes[range.lowerBound..<colon] {
    guard byte >= 0x30, byte <= 0x39 else { return nil }
    hours = hours * 10 + Int(byte - 0x30)
  }
  for byte in bytes[colon + 1..<colon + 3] {
    guard byte >= 0x30, byte <= 0x39 else { return nil }
    minutes = minutes * 10 + Int(byte - 0x30)
  }
  guard hours < 25, minutes < 60 else { return nil }
  let rest = bytes[colon + 3..<range.upperBound].map { $0 | 0x20 }
  if rest == Array("am".utf8), hours <= 12 { return (hours % 12 * 100 + minutes, true) }
  if rest == Array("pm".utf8), hours <= 12 { return ((hours % 12 + 12) * 100 + minutes, true) }
  if rest.isEmpty || rest.count == 3 && colon + 3 < range.upperBound {
    return (hours * 100 + minutes, false)
  }
  return nil
}

/// "2009-06-15", "7/8/07": month first unless that makes no day, as news in the US writes it.
private func digitDate(at start: Int, limit: Int, _ reading: Reading) -> Int? {
  guard start + 4 < limit else { return nil }
  let mark = isByte("/", start + 1, reading) ? Unicode.Scalar("/") : "-"
  guard isByte(mark, start + 1, reading), isByte(mark, start + 3, reading) else { return nil }
  var parts: [Int] = []
  for index in [start, start + 2, start + 4] {
    let token = reading.tokens[index]
    guard token.kind == .number, token.range.count <= 4,
      index == start || !token.flags.contains(.spaceBefore)
    else { return nil }
    var value = 0
    for byte in reading.text.bytes[token.range.indices] {
      guard byte >= 0x30, byte <= 0x39 else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    parts.append(value)
  }
  let isISO = reading.tokens[start].range.count == 4
  if isISO { return packed(parts[0], parts[1], parts[2]) }
  guard mark == "/" else { return nil }
  let year = parts[2] < 100 ? parts[2] + (parts[2] > 68 ? 1900 : 2000) : parts[2]
  return packed(year, parts[0], parts[1]) ?? packed(year, parts[1], parts[0])
}

private func packed(_ year: Int, _ month: Int, _ day: Int) -> Int? {
  guard (1000...2999).contains(year), (1...12).contains(month), (1...31).contains(day) else {
    return nil
  }
  return year * 10_000 + month * 100 + day
}
