package import SourceText

/// A full date as a text writes it out; a day that the Gregorian calendar has.
package struct ExplicitDay: Hashable, Sendable {
  package var year: Int
  package var month: Int
  package var day: Int
  /// The date with the weekday before it, without a time of day.
  package var range: TextRange
  /// The date and the time of day behind it; equals `range` where there is none.
  package var rangeWithTime: TextRange
}

/// Finds the first full date in a range of a text: a title, a dateline, a file's name.
///
/// 1. "Friday, January 4, 2019", "Jan. 4 2019", "January 4th, 2019": month, day, year.
/// 2. "16 April 2024", "Tuesday 16th of April, 2024": day, month, year.
/// 3. "2017-09-15 17:52", "2017/09/15", "2017_09_15", "20170915": ISO 8601 order.
/// 4. "15/09/2017", "15.09.2017", "9/15/2017": only where no other reading is a day.
///
/// A partial date ("April 16", "April 2024") is none.
package func explicitDay(in text: UTF8Text, _ range: TextRange) -> ExplicitDay? {
  let scan = DateScan(text: text, tokens: tokenize(text, in: range))
  for start in scan.tokens.indices {
    guard
      let found = scan.namedMonth(at: start) ?? scan.dayFirst(at: start) ?? scan.digits(at: start)
    else { continue }
    return scan.explicitDay(found)
  }
  return nil
}

private struct FoundDate {
  var year: Int
  var month: Int
  var day: Int
  /// Of tokens.
  var span: Range<Int>
}

private struct DateScan {
  let text: UTF8Text
  let tokens: [Token]

  /// "January 4, 2019".
  func namedMonth(at start: Int) -> FoundDate? {
    guard let month = month(at: start), let day = dayNumber(at: start + 1) else { return nil }
    let next = skip(",", from: start + 2)
    guard let year = year(at: next) else { return nil }
    return checked(year, month, day, start..<next + 1)
  }

  /// "4 January 2019".
  func dayFirst(at start: Int) -> FoundDate? {
    guard let day = dayNumber(at: start) else { return nil }
    let named = skip("-", from: skip("of", from: start + 1))
    guard let month = month(at: named) else { return nil }
    let next = skip("-", from: skip(",", from: named + 1))
    guard let year = year(at: next) else { return nil }
    return checked(year, month, day, start..<next + 1)
  }

  /// Dates in digits alone.
  func digits(at start: Int) -> FoundDate? {
    guard tokens[start].kind == .number || tokens[start].flags.contains(.hasDigit) else {
      return nil
    }
    let word = text[tokens[start].range]
    let joined = word.split { $0 == "." || $0 == "_" || $0 == "T" }.map(String.init)
    if joined.count >= 3 { return settle(joined, start..<start + 1) }
    if word.utf8.count == 8, let all = number(word) {
      return (1900...2100).contains(all / 10_000)
        ? checked(all / 10_000, all / 100 % 100, all % 100, start..<start + 1) : nil
    }
    guard start + 4 < tokens.count, isJoin(start + 1), isJoin(start + 3),
      text[tokens[start + 1].range] == text[tokens[start + 3].range]
    else { return nil }
    let last = text[tokens[start + 4].range].prefix { $0 != "T" && $0 != "_" }
    return settle(
      [word, text[tokens[start + 2].range], String(last)], start..<start + 5)
  }

  func explicitDay(_ found: FoundDate) -> ExplicitDay {
    var first = found.span.lowerBound
    let before = first > 0 && text[tokens[first - 1].range] == "," ? first - 2 : first - 1
    if before >= 0, isWeekday(before) { first = before }
    let last = found.span.upperBound - 1
    let range = TextRange(tokens[first].range.lower, tokens[last].range.upper)
    var end = range.upper
    var next = last + 1
    while next < tokens.count, ["at", ",", "T", "-"].contains(text[tokens[next].range]) {
      next += 1
    }
    if next < tokens.count, isClock(text[tokens[next].range]) {
      end = tokens[next].range.upper
      next += 1
      while next < tokens.count,
        clockEnds.contains(
          asciiLowercased(text[tokens[next].range]).filter { $0 != "." })
      {
        end = tokens[next].range.upper
        next += 1
      }
    }
    return ExplicitDay(
      year: found.year, month: found.month, day: found.day, range: range,
      rangeWithTime: TextRange(range.lower, end))
  }

  /// Year first, or the one order of day and month that makes a day.
  private func settle(_ parts: [String], _ span: Range<Int>) -> FoundDate? {
    guard let a = number(parts[0]), let b = number(parts[1]), let c = number(parts[2]) else {
      return nil
    }
    if parts[0].utf8.count == 4 { return checked(a, b, c, span) }
    guard parts[2].utf8.count == 4, a <= 31, b <= 31 else { return nil }
    if a > 12 || a == b { return checked(c, b, a, span) }
    return b > 12 ? checked(c, a, b, span) : nil
  }

  private func checked(_ year: Int, _ month: Int, _ day: Int, _ span: Range<Int>) -> FoundDate? {
    guard (1000...2999).contains(year), (1...12).contains(month), day >= 1,
      day <= lengthOfMonth(month, year: year)
    else { return nil }
    return FoundDate(year: year, month: month, day: day, span: span)
  }

  private func month(at index: Int) -> Int? {
    guard index < tokens.count, tokens[index].isWord else { return nil }
    let word = asciiLowercased(text[tokens[index].range]).filter { $0 != "." }
    return monthNames.first { $0.name == word }?.number
  }

  private func isWeekday(_ index: Int) -> Bool {
    let word = asciiLowercased(text[tokens[index].range]).filter { $0 != "." }
    return weekdayNames.contains { $0.name == word }
  }

  /// 1 to 31, with or without an ordinal's ending.
  private func dayNumber(at index: Int) -> Int? {
    guard index < tokens.count, tokens[index].flags.contains(.hasDigit) else { return nil }
    var word = asciiLowercased(text[tokens[index].range])
    for ending in ["st", "nd", "rd", "th"] where word.hasSuffix(ending) {
      word = String(word.dropLast(2))
    }
    guard word.utf8.count <= 2, let day = number(word), (1...31).contains(day) else { return nil }
    return day
  }

  private func year(at index: Int) -> Int? {
    guard index < tokens.count, tokens[index].range.count == 4 else { return nil }
    return number(text[tokens[index].range])
  }

  private func skip(_ word: String, from index: Int) -> Int {
    index < tokens.count && text[tokens[index].range] == word ? index + 1 : index
  }

  private func isJoin(_ index: Int) -> Bool {
    let word = text[tokens[index].range]
    return !tokens[index].flags.contains(.spaceBefore)
      && (word == "-" || word == "/" || word == "_")
  }
}

/// Digits alone; a sign or a space makes none.
private func number(_ word: String) -> Int? {
  word.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 } ? Int(word) : nil
}

private func isClock(_ word: String) -> Bool {
  let parts = word.split(separator: ":", omittingEmptySubsequences: false)
  guard (2...3).contains(parts.count) else { return false }
  return parts.allSatisfy { part in
    (1...2).contains(part.utf8.count) && part.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
  }
}

private let clockEnds: Set<String> = [
  "am", "pm", "utc", "gmt", "z", "est", "edt", "et", "pst", "pdt", "cet", "cest", "bst",
]

private func lengthOfMonth(_ month: Int, year: Int) -> Int {
  switch month {
  case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
  case 4, 6, 9, 11: 30
  default: 31
  }
}
