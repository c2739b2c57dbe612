import NewsModel
import SiteModel

/// `1 article`, `3 articles`; large numbers have thin groups of three.
func counted(_ number: Int, _ noun: String, _ plural: String? = nil) -> String {
  "\(digits(number)) \(number == 1 ? noun : plural ?? noun + "s")"
}

func digits(_ number: Int) -> String {
  var made = Array(String(number))
  var index = made.count - 3
  while index > 0 {
    made.insert(",", at: index)
    index -= 3
  }
  return String(made)
}

/// `16 April 2024`.
func words(of day: CalendarDay) -> String {
  "\(day.day) \(monthNames[day.month - 1]) \(day.year)"
}

/// `16 Apr 2024`, for lists.
func shortWords(of day: CalendarDay) -> String {
  "\(day.day) \(monthNames[day.month - 1].prefix(3)) \(day.year)"
}

/// `16 April 2024`, `23 to 24 May 2024`, `1950s`, or the TIMEX3 value as it is.
func words(of time: EventTime) -> String {
  guard let days = time.days else { return time.value }
  let (first, last) = (days.lowerBound, days.upperBound)
  if first == last { return words(of: first) }
  let length = CalendarDay.length(ofMonth: first.month, year: first.year)
  if first.year == last.year, first.month == last.month {
    if first.day == 1, last.day == length { return "\(monthNames[first.month - 1]) \(first.year)" }
    return "\(first.day) to \(words(of: last))"
  }
  if first.month == 1, first.day == 1, last.month == 12, last.day == 31, first.year == last.year {
    return "\(first.year)"
  }
  if first.year % 10 == 0, last.year == first.year + 9, (first.month, first.day) == (1, 1),
    (last.month, last.day) == (12, 31)
  {
    return "\(first.year)s"
  }
  return "\(words(of: first)) to \(words(of: last))"
}

func words(of basis: EventTime.Basis) -> String {
  switch basis {
  case .stated: "as the text states it"
  case .counted: "counted from the publication date"
  case .published: "publication date of the first report; no report gives a date"
  case .pinned: "set by the desk"
  }
}

func words(of basis: PublicationDate.Basis) -> String {
  switch basis {
  case .metadata: "from metadata"
  case .dateline: "from the dateline"
  case .filename: "from the file's name"
  }
}

func words(of kind: Mention.Kind) -> String {
  switch kind {
  case .person: "Person"
  case .organization: "Organization"
  case .place: "Place"
  case .group: "Group"
  case .other: "Other"
  }
}

/// PLOVER's class as words, as `Consult`.
func words(of type: EventType) -> String {
  type.rawValue.prefix(1) + type.rawValue.dropFirst().lowercased()
}

func words(of modality: EventMention.Modality) -> String? {
  switch modality {
  case .happened: nil
  case .planned: "planned"
  case .denied: "denied"
  case .conditional: "conditional"
  }
}

func words(of figure: Figure) -> String {
  func number(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e15 ? digits(Int(value)) : String(value)
  }
  let amount =
    figure.low == figure.high
    ? number(figure.low) : "\(number(figure.low)) to \(number(figure.high))"
  return [figure.quantifier, amount, figure.unit].compactMap { $0 }.joined(separator: " ")
}

extension [[Span]] {
  /// The parts with words of ours between them.
  func joined(by separator: String) -> [Span] {
    var made: [Span] = []
    for (index, part) in enumerated() {
      if index > 0 { made.append(.text(separator)) }
      made += part
    }
    return made
  }
}
