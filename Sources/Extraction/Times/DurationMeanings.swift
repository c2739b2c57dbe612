import Language
import NewsModel
import SourceText

/// Durations and sets, which are of no stretch of the calendar.
extension TimeFinder {
  func set(_ match: TimeMatch) -> SettledTime? {
    let number = item(.number, match)?.number ?? (has("other", match) ? 2 : 1)
    if let unit = unit(match) {
      if has("per", match), unit.rawValue < TimeUnit.hour.rawValue { return nil }
      return .said(.set, durationValue(number, unit))
    }
    if let weekday = item(.weekday, match) { return .said(.set, "XXXX-WXX-\(weekday.value)") }
    if let part = item(.dayPart, match) { return .said(.set, "XXXX-XX-XXT\(dayParts[part.value])") }
    if let month = item(.month, match) { return .said(.set, "XXXX-\(padded(month.value, 2))") }
    if let season = item(.season, match) {
      return .said(.set, "XXXX-" + ["SP", "SU", "FA", "WI"][season.value])
    }
    return nil
  }

  func duration(_ match: TimeMatch, _ meaning: TimeMeaning) -> SettledTime? {
    guard let unit = unit(match) else { return nil }
    if meaning == .recentPeriods {
      return .said(.date, has("coming", match) ? "FUTURE_REF" : "PAST_REF")
    }
    if isAge(match) { return nil }
    // A quarter is a fraction or a coin more often than three months.
    if unit == .quarter, meaning == .duration { return nil }
    var count: Double?
    switch meaning {
    case .bareUnits:
      if unit == .second || unit == .minute || unit == .quarter { return nil }
      if unit == .century { return .said(.duration, "PXC") }
      count = nil
    case .durationRange:
      count = item(.number, match, skipping: 1)?.number ?? item(.number, match)?.number
    default:
      if has("couple", match) {
        count = 2
      } else if item(.vague, match) != nil {
        count = nil
      } else {
        let number = item(.number, match)?.number
        count = number ?? 1
        if has("half", match) { count = (number ?? (has("and", match) ? 1 : 0)) + 0.5 }
      }
    }
    if unit == .second, count == nil || meaning == .longUnit || item(.number, match) == nil {
      return nil
    }
    var settled = SettledTime.said(.duration, durationValue(count, unit))
    // "less than a week after the summit": how long is known, when is not.
    if ["after", "before", "since", "from"].contains(wordAfter(match)), meaning == .duration {
      settled.basis = .unresolved
    }
    return settled
  }

  /// "12 years old", "a 5-year-old boy": an age is no time expression.
  func isAge(_ match: TimeMatch) -> Bool {
    let next = wordAfter(match)
    if next == "old" || next == "olds" { return true }
    guard next == "-" else { return false }
    return word(at: match.items.upperBound + 1) == "old"
      || word(at: match.items.upperBound + 1) == "olds"
  }
}
