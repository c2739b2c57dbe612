/// A day of the proleptic Gregorian calendar, without a time zone.
package struct CalendarDay: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// Year, month and day from the highest bits down, so that an earlier day is less.
  private let packed: UInt32
  package var year: Int { Int(packed >> 9) }
  package var month: Int { Int(packed >> 5 & 15) }
  package var day: Int { Int(packed & 31) }

  /// Nil for a day that no calendar has.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= CalendarDay.length(ofMonth: month, year: year)
    else { return nil }
    packed = UInt32(year << 9 | month << 5 | day)
  }

  /// Nil unless the text is `YYYY-MM-DD`, alone or before a `T` or a space.
  package init?(iso text: String) {
    let head = text.prefix { $0 != "T" && $0 != " " }
    let parts = head.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].count == 4, parts[1].count == 2, parts[2].count == 2,
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// Days since 1970-01-01; H. Hinnant, "chrono-compatible low-level date algorithms".
  package init(daysSinceEpoch days: Int) {
    let z = days + 719_468
    let era = (z >= 0 ? z : z - 146_096) / 146_097
    let dayOfEra = z - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shifted + 2) / 5 + 1
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    packed = UInt32(max(0, year) << 9 | month << 5 | day)
  }

  package var daysSinceEpoch: Int {
    let y = month <= 2 ? year - 1 : year
    let era = (y >= 0 ? y : y - 399) / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// 1 for Monday to 7 for Sunday, as ISO 8601 counts.
  package var weekday: Int { ((daysSinceEpoch + 3) % 7 + 7) % 7 + 1 }

  /// The ISO 8601 week with the year that it belongs to.
  package var week: (year: Int, week: Int) {
    let thursday = adding(days: 4 - weekday)
    let first = CalendarDay(year: thursday.year, month: 1, day: 1)!
    return (thursday.year, (thursday.daysSinceEpoch - first.daysSinceEpoch) / 7 + 1)
  }

  package func adding(days: Int) -> CalendarDay {
    CalendarDay(daysSinceEpoch: daysSinceEpoch + days)
  }

  /// The same day of another month, or that month's last day where it is shorter.
  package func adding(months: Int) -> CalendarDay {
    let total = year * 12 + month - 1 + months
    let (newYear, newMonth) = (total / 12, total % 12 + 1)
    let last = CalendarDay.length(ofMonth: newMonth, year: newYear)
    return CalendarDay(year: newYear, month: newMonth, day: min(day, last)) ?? self
  }

  package static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// `YYYY-MM-DD`.
  package var description: String {
    func padded(_ number: Int, _ width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }

  package static func < (a: CalendarDay, b: CalendarDay) -> Bool {
    a.packed < b.packed
  }
}
