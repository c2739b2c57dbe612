import Language
import NewsModel
import SourceText

/// Times that are counted from another.
extension TimeFinder {
  func nearDay(_ match: TimeMatch, _ meaning: TimeMeaning) -> SettledTime? {
    let part = item(.dayPart, match).map { dayParts[$0.value] }
    if meaning == .dayPart {
      let isNext = has("next", match) || has("following", match)
      guard isNext || has("same", match) || has("that", match) else {
        guard let part else { return nil }
        return fromPublication(.time) { .part($0, part) }
      }
      let base = anchor.lastDay ?? anchor.published
      let day = base.flatMap { anchor.shifted($0, days: isNext ? 1 : 0) }
      return SettledTime(
        .time, day.flatMap { day in part.map { .part(day, $0) } },
        anchor.lastDay == nil ? .publication : .text)
    }
    if meaning == .lastPart {
      guard let part else { return nil }
      let back = has("last", match) ? -1 : 0
      return fromPublication(.time) { anchor.shifted($0, days: back).map { .part($0, part) } }
    }
    guard let near = item(.nearDay, match) else {
      // "the day before yesterday", "the day after tomorrow"
      return fromPublication {
        anchor.shifted($0, days: has("before", match) ? -2 : 2).map { .day($0) }
      }
    }
    if has("before", match) || has("after", match) {
      return fromPublication {
        anchor.shifted($0, days: has("before", match) ? -2 : 2).map { .day($0) }
      }
    }
    if near.value == 2 { return fromPublication(.time) { .part($0, "NI") } }
    return fromPublication(part == nil ? .date : .time) { published in
      anchor.shifted(published, days: near.value).map { day in
        part.map { .part(day, $0) } ?? .day(day)
      }
    }
  }

  func weekday(_ match: TimeMatch, _ meaning: TimeMeaning) -> SettledTime? {
    guard let weekday = item(.weekday, match)?.value else { return nil }
    let first = items[match.items.lowerBound]
    if meaning == .weekday, isShortWeekday(first, match) { return nil }
    let part = item(.dayPart, match).map { dayParts[$0.value] }
    let direction = direction(match)
    let inWeek = unit(match) == .week
    return fromPublication(part == nil ? .date : .time) { published in
      var day: CalendarDay
      if inWeek {
        day = anchor.monday(of: published).adding(days: direction * 7 + weekday - 1)
      } else if meaning == .weekday {
        day = anchor.day(ofWeekday: weekday, from: published, clause(match))
      } else {
        day = anchor.day(ofWeekday: weekday, from: published, direction > 0 ? .future : .past)
        if direction != 0, day == published { day = day.adding(days: direction * 7) }
        if direction == 0 {
          // "this Friday" lies in the days ahead unless the clause looks back.
          day = anchor.day(
            ofWeekday: weekday, from: published, looksBack(match) ? .past : .future)
        }
      }
      return part.map { .part(day, $0) } ?? .day(day)
    }
  }

  /// "Sat", "Sun", "Mon": a weekday only with a period or a date behind it.
  private func isShortWeekday(_ item: TimeItem, _ match: TimeMatch) -> Bool {
    let token = reading.tokens[item.tokens.lowerBound]
    guard token.range.count <= 4, !token.flags.contains(.abbreviation) else { return false }
    return match.items.count == 1
  }

  func nearUnit(_ match: TimeMatch, _ meaning: TimeMeaning) -> SettledTime? {
    if has("period", match) {
      guard let last = anchor.lastQuarter else { return nil }
      return SettledTime(.date, .quarter(year: last.year, last.quarter), .text)
    }
    guard let unit = unit(match) ?? item(atLiteral: match) else { return nil }
    if meaning == .sameUnit {
      if unit == .day, let day = anchor.lastDay { return SettledTime(.date, .day(day), .text) }
      if unit == .year, let year = anchor.lastYear { return SettledTime(.date, .year(year), .text) }
      if let day = anchor.lastDay {
        return SettledTime(.date, anchor.unit(unit, holding: day, steps: 0), .text)
      }
      return SettledTime(.date, nil, .unresolved)
    }
    if meaning == .theUnit { return theUnit(match, unit) }
    let direction = direction(match)
    if unit.rawValue <= TimeUnit.hour.rawValue {
      return direction == 0 ? nil : .said(.duration, durationValue(1, unit))
    }
    if unit == .day, direction > 0, !has("next", match) || anchor.lastDay != nil {
      return SettledTime(.date, anchor.lastDay.map { .day($0.adding(days: 1)) }, .text)
    }
    // "The last day" is of something else than the calendar.
    if unit == .day, direction <= 0 { return nil }
    return fromPublication { anchor.unit(unit, holding: $0, steps: direction) }
  }

  private func item(atLiteral match: TimeMatch) -> TimeUnit? {
    match.items.compactMap {
      items[$0].kinds.contains(.unit) ? TimeUnit(rawValue: items[$0].value) : nil
    }
    .first
  }

  /// "the week", "the quarter": the one spoken of.
  private func theUnit(_ match: TimeMatch, _ unit: TimeUnit) -> SettledTime? {
    guard wordBefore(match) == "the" || has("latest", match) || has("recent", match) else {
      return nil
    }
    switch unit {
    case .quarter:
      if let last = anchor.lastQuarter {
        return SettledTime(.date, .quarter(year: last.year, last.quarter), .text)
      }
      return fromPublication { anchor.unit(.quarter, holding: $0, steps: -1) }
    case .year:
      if has("latest", match) || partWords.contains(word(at: match.items.lowerBound - 3)) {
        return fromPublication { .year($0.year) }
      }
      return .said(.duration, "P1Y")
    case .week, .month: return fromPublication { anchor.unit(unit, holding: $0, steps: 0) }
    case .decade: return .said(.duration, "P10Y")
    case .century: return .said(.duration, "P100Y")
    default: return nil
    }
  }

  func ago(_ match: TimeMatch) -> SettledTime? {
    guard let unit = unit(match) else { return nil }
    let number = item(.number, match)?.number
    if number == nil, item(.vague, match) != nil || unit2(match) {
      return .said(.date, "PAST_REF")
    }
    let count =
      has("couple", match)
      ? 2
      : (number ?? (has("half", match) && !has("and", match) ? 0 : 1))
        + (has("half", match) ? 0.5 : 0)
    var settled = fromPublication { back(count, unit, from: $0) }
    settled.isReference = unit.rawValue <= TimeUnit.week.rawValue
    return settled
  }

  /// Units without a number: "years ago".
  private func unit2(_ match: TimeMatch) -> Bool {
    item(.units, match) != nil && !has("couple", match)
  }

  private func back(_ count: Double, _ unit: TimeUnit, from day: CalendarDay) -> TimeValue? {
    guard count.magnitude < 5000 else { return nil }
    let whole = Int(count.rounded(.towardZero))
    switch unit {
    case .second, .minute, .hour: return .day(day)
    case .decade: return anchor.unit(.year, holding: day, steps: -Int(count * 10))
    case .century: return anchor.unit(.year, holding: day, steps: -Int(count * 100))
    case .year where count != count.rounded():
      return anchor.unit(.month, holding: day, steps: -Int(count * 12))
    default:
      // A year before a quarter is that quarter of the year before.
      if unit == .year, whole == 1, let last = anchor.lastQuarter {
        return .quarter(year: last.year - 1, last.quarter)
      }
      return anchor.unit(unit, holding: day, steps: -whole)
    }
  }

  /// "a year earlier", "two days later", "the year-earlier quarter".
  func shifted(_ match: TimeMatch) -> SettledTime? {
    guard let unit = unit(match) else { return nil }
    if isAge(match) { return nil }
    let isLater = has("later", match) || has("hence", match)
    guard item(.vague, match) == nil else {
      return .said(.date, isLater ? "FUTURE_REF" : "PAST_REF")
    }
    let count = item(.number, match)?.number ?? (has("couple", match) ? 2 : 1)
    let steps = isLater ? -count : count
    if unit == .year {
      if let last = anchor.lastQuarter, count == 1 {
        return SettledTime(.date, .quarter(year: last.year - Int(steps), last.quarter), .text)
      }
      if let year = anchor.lastYear {
        return SettledTime(.date, TimeValue.year(year - Int(steps.rounded())), .text)
      }
      return fromPublication { anchor.unit(.year, holding: $0, steps: -Int(steps)) }
    }
    if let day = anchor.lastDay {
      return SettledTime(.date, back(steps, unit, from: day), .text)
    }
    return SettledTime(.duration, .other(durationValue(count, unit)), .unresolved)
  }

  func quarter(_ match: TimeMatch, _ meaning: TimeMeaning) -> SettledTime? {
    var ordinal = item(.ordinal, match)?.number ?? 0
    guard ordinal >= 1 else { return nil }
    let units = match.items.filter { items[$0].kinds.contains(.unit) }
      .compactMap { TimeUnit(rawValue: items[$0].value) }
    if units.contains(.century), ordinal <= 25 {
      return SettledTime(.date, .century(Int(ordinal) - 1), .explicit)
    }
    guard units.contains(.quarter), ordinal <= 4 else { return nil }
    ordinal = ordinal.rounded()
    let number = Int(ordinal)
    if let year = item(.year, match) {
      return SettledTime(.date, .quarter(year: Int(year.number), number), .explicit)
    }
    if meaning == .quarterOfUnit {
      return fromPublication { .quarter(year: $0.year + direction(match), number) }
    }
    return fromPublication { published in
      let current = (published.month - 1) / 3 + 1
      let isPast = looksBack(match)
      return .quarter(
        year: number > current && isPast ? published.year - 1 : published.year, number)
    }
  }

  func weekend(_ match: TimeMatch) -> SettledTime? {
    if has("weekends", match) { return .said(.set, "XXXX-WXX-WE") }
    let direction = direction(match)
    return fromPublication { published in
      let monday = anchor.monday(of: published)
      var steps = direction
      // From Monday on the weekend that is past is the one of the week before.
      if direction < 0, published.weekday > 5 { steps = published.weekday == 7 ? -1 : -1 }
      if direction == 0, has("the", match), published.weekday <= 3, clause(match) != .future {
        steps = -1
      }
      return anchor.shifted(monday, days: steps * 7).map { .weekend($0) }
    }
  }

  func clock(_ match: TimeMatch) -> SettledTime? {
    var minutes: Int
    if let noon = item(.noon, match), noon.literal == 0, !noon.kinds.contains(.clock) {
      minutes = noon.value * 60
      return fromPublication(.time) { .clock($0, minutes: minutes, zone: "") }
    }
    guard let first = item(.clock, match) ?? item(.number, match) else { return nil }
    if first.kinds.contains(.clock) {
      minutes = first.value / 100 * 60 + first.value % 100
    } else {
      guard (1...12).contains(first.number), first.number == first.number.rounded() else {
        return nil
      }
      minutes = Int(first.number) * 60
    }
    let zoneItem = item(.zone, match)
    if let half = item(.amPM, match) {
      minutes = minutes % 720 + (half.value > 0 ? 720 : 0)
    } else if let part = item(.dayPart, match) {
      minutes = minutes % 720 + (part.value == 0 ? 0 : 720)
    } else if zoneItem == nil, !first.kinds.contains(.noon), !has("o'clock", match) {
      guard clockPrepositions.contains(wordBefore(match)) else { return nil }
    }
    guard minutes <= 1440 else { return nil }
    let zone = zoneItem.map { $0.value <= 2 ? "Z" : "" } ?? ""
    let base = anchor.lastDay ?? anchor.published
    return SettledTime(
      .time, base.map { .clock($0, minutes: minutes, zone: zone) },
      anchor.lastDay == nil ? .publication : .text)
  }
}

/// "the end of the year".
private let partWords: Set<String> = [
  "end", "beginning", "start", "middle", "rest", "half", "part", "remainder",
]

private let clockPrepositions: Set<String> = [
  "at", "by", "around", "about", "from", "until", "before", "after", "since", "to", "till",
  "between",
]
