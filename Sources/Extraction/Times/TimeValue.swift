import NewsModel

/// What a time expression means; its TIMEX3 value and the days that it covers.
enum TimeValue: Hashable, Sendable {
  case day(CalendarDay)
  /// A part of a day: `MO`, `AF`, `EV`, `NI`.
  case part(CalendarDay, String)
  /// Minutes since midnight and a zone as TIMEX3 has it, `Z` or empty.
  case clock(CalendarDay, minutes: Int, zone: String)
  /// By its Monday.
  case week(CalendarDay)
  case weekend(CalendarDay)
  case month(year: Int, Int)
  case quarter(year: Int, Int)
  case half(year: Int, Int)
  /// `SP`, `SU`, `FA`, `WI`, of the northern half of the earth; a winter starts in its year.
  case season(year: Int, String)
  case year(Int)
  case decade(Int)
  case century(Int)
  /// Durations, sets, references and what lacks a year, as they are written.
  case other(String)

  var text: String {
    switch self {
    case .day(let day): day.description
    case .part(let day, let part): "\(day)T\(part)"
    case .clock(let day, let minutes, let zone):
      "\(day)T\(padded(minutes / 60, 2)):\(padded(minutes % 60, 2))\(zone)"
    case .week(let monday): "\(padded(monday.week.year, 4))-W\(padded(monday.week.week, 2))"
    case .weekend(let monday): "\(padded(monday.week.year, 4))-W\(padded(monday.week.week, 2))-WE"
    case .month(let year, let month): "\(padded(year, 4))-\(padded(month, 2))"
    case .quarter(let year, let quarter): "\(padded(year, 4))-Q\(quarter)"
    case .half(let year, let half): "\(padded(year, 4))-H\(half)"
    case .season(let year, let season): "\(padded(year, 4))-\(season)"
    case .year(let year): padded(year, 4)
    case .decade(let decade): padded(decade, 3)
    case .century(let century): padded(century, 2)
    case .other(let text): text
    }
  }

  /// Nil where the value is of no stretch of the calendar.
  var days: ClosedRange<CalendarDay>? {
    switch self {
    case .day(let day), .part(let day, _), .clock(let day, _, _): day...day
    case .week(let monday): monday...monday.adding(days: 6)
    case .weekend(let monday): monday.adding(days: 5)...monday.adding(days: 6)
    case .month(let year, let month): months(year, month, 1)
    case .quarter(let year, let quarter): months(year, quarter * 3 - 2, 3)
    case .half(let year, let half): months(year, half * 6 - 5, 6)
    case .season(let year, let season):
      switch season {
      case "SP": months(year, 3, 3)
      case "SU": months(year, 6, 3)
      case "FA": months(year, 9, 3)
      default: months(year, 12, 3)
      }
    case .year(let year): months(year, 1, 12)
    case .decade(let decade): months(decade * 10, 1, 120)
    case .century(let century): months(century * 100, 1, 1200)
    case .other: nil
    }
  }

  private func months(_ year: Int, _ month: Int, _ count: Int) -> ClosedRange<CalendarDay>? {
    guard let first = CalendarDay(year: max(year, 1), month: month, day: 1), year < 2900 else {
      return nil
    }
    return first...first.adding(months: count).adding(days: -1)
  }
}

/// A number with zeros before it.
func padded(_ number: Int, _ width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
}

/// A TIMEX3 duration: `P18M`, `PT2H`, `P2Y6M`, and `PXD` where the count is not said.
func durationValue(_ count: Double?, _ unit: TimeUnit) -> String {
  var unit = unit
  var count = count
  switch unit {
  case .decade: (count, unit) = (count.map { $0 * 10 }, .year)
  case .century: (count, unit) = (count.map { $0 * 100 }, .year)
  case .millennium: (count, unit) = (count.map { $0 * 1000 }, .year)
  case .fortnight: (count, unit) = (count.map { $0 * 2 }, .week)
  default: break
  }
  let letter = durationLetters[unit.rawValue]
  guard let count, count < 1e9 else { return letter.replacingCount("X") }
  let whole = Int(count)
  let rest = count - Double(whole)
  guard rest > 0.01 else { return letter.replacingCount(String(whole)) }
  let head = whole == 0 ? nil : String(whole)
  switch unit {
  case .year: return "P" + (head.map { $0 + "Y" } ?? "") + "\(Int((rest * 12).rounded()))M"
  case .hour: return "PT" + (head.map { $0 + "H" } ?? "") + "\(Int((rest * 60).rounded()))M"
  case .minute: return "PT" + (head.map { $0 + "M" } ?? "") + "\(Int((rest * 60).rounded()))S"
  case .day: return (head.map { "P" + $0 + "D" } ?? "P") + "T\(Int((rest * 24).rounded()))H"
  default:
    let tenths = Int((rest * 10).rounded())
    return letter.replacingCount(tenths == 10 ? String(whole + 1) : "\(whole).\(tenths)")
  }
}

private let durationLetters = [
  "PT#S", "PT#M", "PT#H", "P#D", "P#W", "P#M", "P#Q", "P#Y", "P#Y", "P#Y", "P#W", "P#Y",
]

extension String {
  fileprivate func replacingCount(_ count: String) -> String {
    split(separator: "#", omittingEmptySubsequences: false).joined(separator: count)
  }
}
