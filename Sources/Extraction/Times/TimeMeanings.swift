import Language
import NewsModel
import SourceText

/// A match with its meaning worked out.
struct SettledTime {
  var kind: TimeExpression.Kind
  /// Nil where it cannot be known.
  var value: TimeValue?
  var basis: TimeExpression.Basis
  var modifier: String?
  /// Whether later times may be counted from it; not from one that was itself counted back.
  var isReference: Bool

  init(
    _ kind: TimeExpression.Kind, _ value: TimeValue?, _ basis: TimeExpression.Basis,
    modifier: String? = nil
  ) {
    self.kind = kind
    self.value = value
    self.basis = value == nil ? .unresolved : basis
    self.modifier = modifier
    isReference = basis != .text
  }

  static func said(_ kind: TimeExpression.Kind, _ text: String) -> SettledTime {
    SettledTime(kind, .other(text), .explicit)
  }
}

extension TimeFinder {
  /// The meaning of a match; nil where its neighbors say that it is no time at all.
  func settle(_ match: TimeMatch) -> SettledTime? {
    let meaning = lexicon.rules[match.rule].meaning
    switch meaning {
    case .digits:
      guard let date = item(.date, match)?.date,
        let day = CalendarDay(year: date / 10_000, month: date / 100 % 100, day: date % 100)
      else { return nil }
      return SettledTime(.date, .day(day), .explicit)
    case .calendar: return calendarDate(match)
    case .monthOfYear:
      guard let month = item(.month, match), unit(match) == .year else { return nil }
      return fromPublication { .month(year: $0.year + direction(match), month.value) }
    case .nearMonth: return nearMonth(match)
    case .nearDay, .lastPart, .dayPart: return nearDay(match, meaning)
    case .weekday, .nearWeekday: return weekday(match, meaning)
    case .weekdaySet:
      let number = (item(.weekdays, match) ?? item(.weekday, match))?.value ?? 1
      let part = item(.dayPart, match).map { "T" + dayParts[$0.value] }
      return .said(.set, "XXXX-WXX-\(number)\(part ?? "")")
    case .set: return set(match)
    case .rate:
      let rates = ["P1D", "P1W", "P1M", "P1Y", "P1Y", "PT1H", "P1D"]
      return .said(.set, rates[item(.rate, match)?.value ?? 0])
    case .nearUnit, .sameUnit, .theUnit: return nearUnit(match, meaning)
    case .periods, .recentPeriods, .duration, .durationRange, .bareUnits, .longUnit, .measured:
      return duration(match, meaning)
    case .ago: return ago(match)
    case .shifted: return shifted(match)
    case .quarter, .quarterOfUnit: return quarter(match, meaning)
    case .fiscalYear:
      guard let year = item(.year, match) else { return nil }
      return SettledTime(.date, .year(Int(year.number)), .explicit)
    case .yearEnd:
      let said = item(.year, match).map { Int($0.number) }
      if let said { return day(said, 12, 31, .explicit) }
      return fromPublication { CalendarDay(year: $0.year, month: 12, day: 31).map { .day($0) } }
    case .year: return year(match)
    case .decade: return decade(match)
    case .season, .nearSeason: return season(match, meaning)
    case .weekOf:
      guard case .day(let day)? = calendarDate(match)?.value else { return nil }
      return SettledTime(.date, .week(anchor.monday(of: day)), .publication)
    case .weekend: return weekend(match)
    case .holiday: return holiday(match)
    case .present:
      return has("current", match) && !modifies(match)
        ? nil : SettledTime.said(.date, "PRESENT_REF")
    case .pastReference:
      return standsAlone("past", match) ? SettledTime.said(.date, "PAST_REF") : nil
    case .futureReference:
      return standsAlone("future", match) ? SettledTime.said(.date, "FUTURE_REF") : nil
    case .clock, .noon: return clock(match)
    }
  }

  // MARK: What the match holds

  /// The first item of a kind that the rule asked for.
  func item(_ kind: TimeKinds, _ match: TimeMatch, skipping: Int = 0) -> TimeItem? {
    let elements = lexicon.rules[match.rule].elements
    var skipping = skipping
    for (place, index) in match.places.enumerated() where index >= 0 {
      guard elements[place].kinds.contains(kind), items[index].kinds.contains(kind) else {
        continue
      }
      if skipping == 0 { return items[index] }
      skipping -= 1
    }
    return nil
  }

  func unit(_ match: TimeMatch) -> TimeUnit? {
    (item(.unit, match) ?? item(.units, match)).flatMap { TimeUnit(rawValue: $0.value) }
  }

  func has(_ word: String, _ match: TimeMatch) -> Bool {
    let literal = lexicon.literal(word)
    return literal != 0 && match.items.contains { items[$0].literal == literal }
  }

  /// -1 for last and past, 1 for next and coming, 0 for this.
  func direction(_ match: TimeMatch) -> Int {
    for index in match.items {
      if lexicon.backWords.contains(items[index].literal) { return -1 }
      if lexicon.forwardWords.contains(items[index].literal) { return 1 }
    }
    return 0
  }

  /// Whether a word follows that an adjective may modify: "the current plan", not "a current of air".
  private func modifies(_ match: TimeMatch) -> Bool {
    let next = items[match.items.upperBound - 1].tokens.upperBound
    guard next < reading.tokens.count, [.word, .number].contains(reading.tokens[next].kind) else {
      return false
    }
    return !unmodified.contains(reading.lowercased(next))
  }

  func clause(_ match: TimeMatch) -> ClauseTime {
    let bytes = reading.text.bytes
    return clauseTime(
      around: match.items, of: items,
      endings: { index in
        let token = reading.tokens[items[index].tokens.lowerBound]
        return token.isWord ? verbEnding(bytes, token.range.indices) : .other
      }, tells: { tellingOfTimes.contains(word(at: $0)) }, lexicon: lexicon)
  }

  func looksBack(_ match: TimeMatch) -> Bool {
    let clause = clause(match)
    return clause == .past || clause == .told
  }

  /// The token before a match, in lower case; empty at a sentence's start.
  func wordBefore(_ match: TimeMatch) -> String { word(at: match.items.lowerBound - 1) }
  func wordAfter(_ match: TimeMatch) -> String { word(at: match.items.upperBound) }

  func word(at index: Int) -> String {
    guard items.indices.contains(index) else { return "" }
    return reading.lowercased(items[index].tokens.lowerBound)
  }

  func token(at index: Int) -> Token? {
    items.indices.contains(index) ? reading.tokens[items[index].tokens.lowerBound] : nil
  }

  /// "the past" and "in the near future" as nouns, not before a noun that they describe; any other
  /// word stands alone.
  private func standsAlone(_ noun: String, _ match: TimeMatch) -> Bool {
    guard word(at: match.items.lowerBound) == noun else { return true }
    guard ["the", "in", "near", "foreseeable", "immediate"].contains(wordBefore(match)) else {
      return false
    }
    guard let next = token(at: match.items.upperBound), next.isWord else { return true }
    return followers.contains(wordAfter(match))
  }

  // MARK: What it is counted from

  func fromPublication(
    _ kind: TimeExpression.Kind = .date, modifier: String? = nil,
    _ value: (CalendarDay) -> TimeValue?
  ) -> SettledTime {
    SettledTime(kind, anchor.published.flatMap(value), .publication, modifier: modifier)
  }

  func day(
    _ year: Int, _ month: Int, _ day: Int, _ basis: TimeExpression.Basis
  ) -> SettledTime? {
    CalendarDay(year: year, month: month, day: day).map { SettledTime(.date, .day($0), basis) }
  }
}

/// Verbs of what may lie ahead; by hand after FrameNet's Statement, Purpose and Change_event_time frames.
private let tellingOfTimes: Set<String> = [
  "said", "told", "announced", "declared", "confirmed", "added", "stated", "reported", "agreed",
  "decided", "voted", "approved", "promised", "vowed", "pledged", "ordered", "extended",
  "postponed",
  "delayed", "moved", "rescheduled", "called", "invited", "warned", "predicted", "estimated",
  "projected", "forecast", "proposed", "suggested", "recommended", "booked", "wanted", "hoped",
  "intended", "threatened", "urged", "asked", "reserved", "fixed", "targeted",
]

/// Words that may follow a noun and start no noun phrase of its own.
private let followers: Set<String> = [
  "of", "and", "or", "but", "for", "in", "on", "by", "with", "as", "to", "is", "was", "will",
  "would",
  "that", "which", "when", "if", "he", "she", "it", "they", "has", "have", "had", "the", "are",
  "were",
]

/// TIMEX3's parts of a day, as the word table numbers them.
let dayParts = ["MO", "AF", "EV", "NI"]

/// Prepositions, conjunctions and auxiliaries; none is modified by an adjective.
private let unmodified: Set<String> = [
  "of", "in", "from", "through", "at", "to", "for", "with", "by", "on", "or", "and", "but", "than",
  "as",
  "that", "which", "is", "was", "are", "were", "has", "had", "can", "could", "will", "would", "may",
]
