import NewsModel

/// What relative times of an article are counted from.
struct TimeAnchor: Sendable {
  let published: CalendarDay?
  /// The last day that the text named.
  private(set) var lastDay: CalendarDay?
  private(set) var lastQuarter: (year: Int, quarter: Int)?
  private(set) var lastYear: Int?

  init(published: CalendarDay?) { self.published = published }

  mutating func remember(_ value: TimeValue) {
    switch value {
    case .day(let day), .part(let day, _), .clock(let day, _, _):
      lastDay = day
      lastYear = day.year
    case .quarter(let year, let quarter):
      lastQuarter = (year, quarter)
      lastYear = year
    case .year(let year), .month(let year, _), .season(let year, _): lastYear = year
    default: break
    }
  }

  /// The unit of the calendar that holds a day, counted on by `steps` of that unit.
  func unit(_ unit: TimeUnit, holding day: CalendarDay, steps: Int) -> TimeValue? {
    switch unit {
    case .second, .minute, .hour: return nil
    case .day: return shifted(day, days: steps).map { .day($0) }
    case .week: return shifted(monday(of: day), days: steps * 7).map { .week($0) }
    case .fortnight: return shifted(monday(of: day), days: steps * 14).map { .week($0) }
    case .month:
      let total = day.year * 12 + day.month - 1 + steps
      return checked(total / 12).map { .month(year: $0, total % 12 + 1) }
    case .quarter:
      let total = day.year * 4 + (day.month - 1) / 3 + steps
      return checked(total / 4).map { .quarter(year: $0, total % 4 + 1) }
    case .year: return checked(day.year + steps).map { .year($0) }
    case .decade: return checked(day.year + steps * 10).map { .decade($0 / 10) }
    case .century: return checked(day.year + steps * 100).map { .century($0 / 100) }
    case .millennium: return nil
    }
  }

  /// The weekday as the tense has it, the nearest where it may be either; the same weekday is the day
  /// itself.
  func day(ofWeekday weekday: Int, from day: CalendarDay, _ clause: ClauseTime) -> CalendarDay {
    let back = (day.weekday - weekday + 7) % 7
    if clause == .future || clause == .either && back > 3 {
      return back == 0 ? day : day.adding(days: 7 - back)
    }
    return day.adding(days: -back)
  }

  /// The year of a month, or of a day in a month, as the tense has it; else the nearest.
  func year(ofMonth month: Int, day: Int?, from base: CalendarDay, _ clause: ClauseTime) -> Int {
    let number = month * 31 + (day ?? (clause == .past || clause == .told ? 1 : base.day))
    let today = base.month * 31 + base.day
    switch clause {
    case .past: return number <= today ? base.year : base.year - 1
    case .told:
      // A day soon to come is meant even behind "said" or "declared".
      let ahead = (number - today + 372) % 372
      let isSoon = ahead < (day == nil ? 100 : 90)
      if number <= today { return isSoon && ahead > 0 ? base.year + 1 : base.year }
      return isSoon ? base.year : base.year - 1
    case .future:
      if day == nil { return month >= base.month ? base.year : base.year + 1 }
      return number >= today ? base.year : base.year + 1
    case .unknown, .either:
      let distance = number - today
      if distance > 186 { return base.year - 1 }
      return distance < -186 ? base.year + 1 : base.year
    }
  }

  func monday(of day: CalendarDay) -> CalendarDay { day.adding(days: 1 - day.weekday) }

  /// Nil for a day beyond the years that news speaks of.
  func shifted(_ day: CalendarDay, days: Int) -> CalendarDay? {
    guard abs(days) < 400_000 else { return nil }
    let moved = day.daysSinceEpoch + days
    return moved > -700_000 && moved < 400_000 ? CalendarDay(daysSinceEpoch: moved) : nil
  }

  private func checked(_ year: Int) -> Int? { (1...2800).contains(year) ? year : nil }
}
