import Language
import NewsModel
import SourceText

/// Dates that name a day, month, year or season of the calendar.
extension TimeFinder {
  func calendarDate(_ match: TimeMatch) -> SettledTime? {
    guard let month = item(.month, match)?.value else { return nil }
    let dayNumber = item(.day, match).map { Int($0.number) }
    if let year = item(.year, match).map({ Int($0.number) }) {
      if let dayNumber { return day(year, month, dayNumber, .explicit) }
      return SettledTime(.date, .month(year: year, month), .explicit)
    }
    if dayNumber == nil, !isMonth(match) { return nil }
    if let dayNumber, dayNumber > CalendarDay.length(ofMonth: month, year: 2000) { return nil }
    guard let published = anchor.published else {
      let text = "XXXX-\(padded(month, 2))" + (dayNumber.map { "-" + padded($0, 2) } ?? "")
      var settled = SettledTime(.date, .other(text), .unresolved)
      settled.basis = .unresolved
      return settled
    }
    var clause = clause(match)
    // "Postponed to May": what a verb moves there lies ahead.
    if clause == .past, dayNumber != nil || ahead.contains(wordBefore(match)) { clause = .told }
    let year = anchor.year(ofMonth: month, day: dayNumber, from: published, clause)
    if let dayNumber { return day(year, month, dayNumber, .publication) }
    return SettledTime(.date, .month(year: year, month), .publication)
  }

  /// Whether a month's name alone is a month: "in May", not "May" the name, the verb or the word.
  private func isMonth(_ match: TimeMatch) -> Bool {
    let first = items[match.items.lowerBound]
    let before = token(at: match.items.lowerBound - 1)
    let after = token(at: match.items.upperBound)
    let isClear = !["march", "may", "april", "june", "august", "jan", "mar", "dec", "jun", "jul"]
      .contains(reading.lowercased(first.tokens.lowerBound).filter { $0 != "." })
    if monthPrepositions.contains(wordBefore(match)) {
      return isClear || after?.isCapitalized != true || after?.isWord != true
    }
    if let before, before.isWord, before.isCapitalized, match.items.lowerBound > 1 { return false }
    if let after, after.isWord, after.isCapitalized { return false }
    return isClear
  }

  func nearMonth(_ match: TimeMatch) -> SettledTime? {
    guard let month = item(.month, match)?.value else { return nil }
    let dayNumber = item(.day, match).map { Int($0.number) }
    let direction = direction(match)
    return fromPublication { published in
      let clause: ClauseTime = direction < 0 ? .past : direction > 0 ? .future : .unknown
      var year = anchor.year(ofMonth: month, day: dayNumber, from: published, clause)
      if direction == 0 { year = published.year }
      if direction < 0, month == published.month, dayNumber == nil { year = published.year - 1 }
      guard let dayNumber else { return .month(year: year, month) }
      return CalendarDay(year: year, month: month, day: dayNumber).map { .day($0) }
    }
  }

  /// A bare four-digit number is a year where no noun follows that it counts and no mark makes it money.
  func year(_ match: TimeMatch) -> SettledTime? {
    guard let item = item(.year, match) else { return nil }
    let year = Int(item.number)
    let before = token(at: match.items.lowerBound - 1)
    let after = token(at: match.items.upperBound)
    let isLed = yearPrepositions.contains(wordBefore(match))
    if let before, before.kind == .symbol || before.kind == .number { return nil }
    if ["no.", "flight", "room", "highway", "route", "#"].contains(wordBefore(match)) {
      return nil
    }
    if let before, !before.flags.contains(.spaceBefore), before.kind == .punctuation,
      ["-", "/", ":", "."].contains(wordBefore(match)),
      !yearPrefixes.contains(word(at: match.items.lowerBound - 2)),
      !items[match.items.lowerBound - 1].kinds.contains(.year),
      !(match.items.lowerBound >= 2 && items[match.items.lowerBound - 2].kinds.contains(.year))
    {
      return nil
    }
    if let after, after.kind == .symbol { return nil }
    let next = wordAfter(match)
    if next == "%" || next == "percent" { return nil }
    if items.indices.contains(match.items.upperBound),
      items[match.items.upperBound].kinds.contains(.units)
    {
      return nil
    }
    if !(1900...2060).contains(year) {
      guard isLed, (1500...2100).contains(year) else { return nil }
      return countsNoun(after, next) ? nil : SettledTime(.date, .year(year), .explicit)
    }
    let isFirmlyLed = ["in", "since", "until", "during", "from", "year"].contains(wordBefore(match))
    if !isFirmlyLed, countsNoun(after, next) { return nil }
    if item.tokens.count > 1, year % 1000 == 0, !isLed { return nil }
    if isLed, next == "people" || next == "troops" { return nil }
    return SettledTime(.date, .year(year), .explicit)
  }

  private func countsNoun(_ after: Token?, _ word: String) -> Bool {
    guard let after, after.isWord, !after.isCapitalized else { return false }
    if word == "people" || word == "men" || word == "women" || word == "children" { return true }
    return word.hasSuffix("s") && !["was", "is", "has", "as", "its", "his", "this"].contains(word)
  }

  func decade(_ match: TimeMatch) -> SettledTime? {
    guard let item = item(.decade, match) else { return nil }
    let number = item.value > 0 ? item.value : Int(item.number)
    let before = wordBefore(match)
    let isShort = number < 100
    if isShort {
      let isLed =
        ["the", "'", "’", "‘", "early", "mid", "late", "-"].contains(before)
        && !["his", "her", "their"].contains(word(at: match.items.lowerBound - 2))
      guard isLed else { return nil }
    }
    return SettledTime(.date, .decade(isShort ? 190 + number / 10 : number / 10), .explicit)
  }

  func season(_ match: TimeMatch, _ meaning: TimeMeaning) -> SettledTime? {
    guard let season = item(.season, match).map({ $0.value }) else { return nil }
    let letters = ["SP", "SU", "FA", "WI"]
    if let year = item(.year, match) {
      return SettledTime(.date, .season(year: Int(year.number), letters[season]), .explicit)
    }
    let first = items[match.items.lowerBound]
    if meaning == .season {
      let word = reading.lowercased(first.tokens.lowerBound)
      let before = wordBefore(match)
      if word == "fall" || word == "spring" || word == "falls" || word == "springs" {
        guard
          before == "the" && self.word(at: match.items.lowerBound - 2) == "in" || before == "in"
            || before == "early" || before == "late" || before == "-", wordAfter(match) != "of"
        else { return nil }
      }
      if reading.tokens[first.tokens.lowerBound].isCapitalized, match.items.lowerBound > 0 {
        return nil
      }
      if items.indices.contains(match.items.upperBound),
        token(at: match.items.upperBound)?.isCapitalized == true,
        token(at: match.items.upperBound)?.isWord == true
      {
        return nil
      }
    }
    let direction = direction(match)
    return fromPublication { published in
      // Winter counts in the year that it starts in.
      let now = published.month == 12 ? 3 : (published.month / 3 + 3) % 4
      let ownYear = published.month < 3 ? published.year - 1 : published.year
      let order = ownYear * 4 + now
      if meaning == .nearSeason, unit(match) == .year {
        return .season(year: published.year + direction, letters[season])
      }
      var back = (now - season + 4) % 4
      if direction < 0 || direction == 0 && meaning == .season && looksBack(match) {
        if direction < 0, back == 0 { back = 4 }
        return .season(year: (order - back) / 4, letters[season])
      }
      let ahead = (season - now + 4) % 4
      if direction > 0 {
        return .season(year: (order + (ahead == 0 ? 4 : ahead)) / 4, letters[season])
      }
      return .season(
        year: back <= 1 && ahead > 1 ? (order - back) / 4 : (order + ahead) / 4, letters[season])
    }
  }

  func holiday(_ match: TimeMatch) -> SettledTime? {
    let word = self.word(at: match.items.lowerBound)
    var name = word
    for index in match.items where items[index].kinds.contains(.holiday) {
      name = self.word(at: index)
    }
    if [
      "new", "good", "election", "labor", "memorial", "independence", "veterans", "boxing",
      "valentine",
    ]
    .contains(word) {
      guard token(at: match.items.lowerBound)?.isCapitalized == true else { return nil }
      name = word
    }
    if has("eve", match) { name += " eve" }
    if let year = item(.year, match) {
      return SettledTime(.date, holidayDay(name, Int(year.number)).map { .day($0) }, .explicit)
    }
    let direction = direction(match)
    return fromPublication { published in
      let clause = direction < 0 ? .past : direction > 0 ? .future : clause(match)
      let days = (-1...1).compactMap { holidayDay(name, published.year + $0) }
      switch clause {
      case .past, .told: return days.last { $0 <= published }.map { .day($0) }
      case .future: return days.first { $0 >= published }.map { .day($0) }
      case .unknown, .either:
        return days.min {
          abs($0.daysSinceEpoch - published.daysSinceEpoch)
            < abs($1.daysSinceEpoch - published.daysSinceEpoch)
        }.map { .day($0) }
      }
    }
  }
}

private let monthPrepositions: Set<String> = [
  "in", "of", "since", "until", "till", "by", "from", "to", "through", "during", "for", "between",
  "early", "late", "mid", "-", "before", "after", "every", "and", "around", "as", "each", "or",
  "throughout", "this", "last", "next", "till",
]

/// Prepositions of where something lasts to or moves to.
private let ahead: Set<String> = ["to", "until", "till", "through", "by", "for"]

private let yearPrefixes: Set<String> = ["mid", "early", "late", "post", "pre"]

private let yearPrepositions: Set<String> = [
  "in", "since", "of", "by", "from", "until", "till", "to", "through", "and", "during", "before",
  "after", "between", "early", "late", "mid", "-", "–", "throughout", "around", "circa", "year",
]

/// Days by fixed date or by rule; nil for feasts that move with the moon's months.
func holidayDay(_ name: String, _ year: Int) -> CalendarDay? {
  func day(_ month: Int, _ day: Int) -> CalendarDay? {
    CalendarDay(year: year, month: month, day: day)
  }
  /// The nth weekday of a month; 0 is the last.
  func nth(_ nth: Int, _ weekday: Int, _ month: Int) -> CalendarDay? {
    let last = CalendarDay.length(ofMonth: month, year: year)
    guard let first = day(month, 1), let end = day(month, last) else { return nil }
    if nth == 0 { return end.adding(days: -((end.weekday - weekday + 7) % 7)) }
    return first.adding(days: (weekday - first.weekday + 7) % 7 + (nth - 1) * 7)
  }
  switch name {
  case "christmas": return day(12, 25)
  case "christmas eve": return day(12, 24)
  case "new": return day(1, 1)
  case "new eve": return day(12, 31)
  case "halloween": return day(10, 31)
  case "valentine": return day(2, 14)
  case "independence": return day(7, 4)
  case "boxing": return day(12, 26)
  case "veterans": return day(11, 11)
  case "thanksgiving": return nth(4, 4, 11)
  case "labor": return nth(1, 1, 9)
  case "memorial": return nth(0, 1, 5)
  case "election": return nth(1, 1, 11)?.adding(days: 1)
  case "easter": return easter(year)
  case "good": return easter(year)?.adding(days: -2)
  default: return nil
  }
}

/// Gregorian Easter; the anonymous algorithm in J. Meeus, "Astronomical Algorithms" (1991).
private func easter(_ year: Int) -> CalendarDay? {
  let (a, b, c) = (year % 19, year / 100, year % 100)
  let g = (8 * b + 13) / 25
  let h = (19 * a + b - b / 4 - g + 15) % 30
  let l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7
  let m = (a + 11 * h + 19 * l) / 433
  let month = (h + l - 7 * m + 90) / 25
  return CalendarDay(year: year, month: month, day: (h + l - 7 * m + 33 * month + 19) % 32)
}
