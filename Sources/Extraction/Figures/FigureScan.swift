import Language
import NewsModel
import SourceText

/// One sentence with each word's place in the tables of figures.
struct FigureScan {
  let reading: Reading
  let sentence: Range<Int>
  /// For each token of the sentence, an index into `figureWords`, or -1.
  let words: [Int16]

  func entry(_ index: Int) -> (unit: String, role: FigureRole)? {
    guard sentence.contains(index) else { return nil }
    let entry = words[index - sentence.lowerBound]
    return entry < 0 ? nil : (figureWords[Int(entry)].unit, figureWords[Int(entry)].role)
  }

  /// What the number in a range of tokens counts; `end` is behind the last token of the figure.
  ///
  /// 1. A currency or a measure beside it.
  /// 2. A noun of its phrase that is counted as it stands; a fate right behind the number.
  /// 3. For people: what a verb behind or before says happened to them.
  func unit(ofNumberAt span: Range<Int>) -> (unit: String, end: Int)? {
    if let money = currency(before: span.lowerBound) { return (money, span.upperBound) }
    let next = span.upperBound
    if let measured = measure(at: next) { return measured }
    var index = next
    var steps = 0
    while index < sentence.upperBound, steps <= 4 {
      let token = reading.tokens[index]
      if let (unit, role) = entry(index) {
        switch role {
        case .counted:
          return fate(ofPeopleAt: span.lowerBound..<index + 1, of: unit) ?? (unit, index + 1)
        case .person:
          if let next = entry(index + 1), next.role == .counted || next.role == .person {
            index += 1
            continue
          }
          return fate(ofPeopleAt: span.lowerBound..<index + 1, of: unit) ?? (unit, index + 1)
        case .fate: return steps <= 1 || index == next ? (unit, index + 1) : nil
        case .currency: return steps <= 1 ? (unit, index + 1) : nil
        case .measure, .toll: return nil
        }
      }
      let isSkippable =
        token.isWord && !stops.contains(reading.lowercased(index))
        || isByte("-", index, reading)
      guard isSkippable else { break }
      index += 1
      steps += 1
    }
    if let fate = fateBefore(span.lowerBound, near: 2) { return (fate, next) }
    return tollBefore(span.lowerBound).map { ($0, next) }
  }

  /// "39 people were killed", "killing 39 people", "left 39 people dead".
  private func fate(ofPeopleAt span: Range<Int>, of noun: String) -> (unit: String, end: Int)? {
    var index = span.upperBound
    let limit = min(sentence.upperBound, index + 7)
    while index < limit {
      if let (unit, role) = entry(index), role == .fate { return (unit, span.upperBound) }
      guard reading.tokens[index].isWord, !breaks.contains(reading.lowercased(index)) else { break }
      index += 1
    }
    return fateBefore(span.lowerBound, near: 3).map { ($0, span.upperBound) }
  }

  /// The verb that stands a few words before a number: "killing at least", "the arrest of".
  private func fateBefore(_ start: Int, near: Int) -> String? {
    var index = start - 1
    var steps = 0
    while index >= sentence.lowerBound, steps < near + 3 {
      if let (unit, role) = entry(index), role == .fate {
        // "39 dead and 12 ..." belongs to the 39.
        let isAdjective = ["dead", "missing", "homeless", "deaths", "bodies"].contains(
          reading.lowercased(index))
        return isAdjective ? nil : unit
      }
      let token = reading.tokens[index]
      let word = reading.lowercased(index)
      guard token.isWord, leadIns.contains(word) else { return nil }
      index -= 1
      steps += 1
    }
    return nil
  }

  /// "the death toll rose to 39", "a toll of 39".
  private func tollBefore(_ start: Int) -> String? {
    guard start > sentence.lowerBound,
      ["to", "at", "of", "is", "stands", "reached", "passed", "hit"]
        .contains(reading.lowercased(start - 1))
        || start - 2 >= sentence.lowerBound
          && ["to", "at", "of"].contains(reading.lowercased(start - 2))
    else { return nil }
    let first = max(sentence.lowerBound, start - 8)
    for index in stride(from: start - 1, through: first, by: -1) {
      if let (unit, role) = entry(index), role == .toll { return unit }
    }
    return nil
  }

  /// "$", "US$", "£": the ISO 4217 code.
  private func currency(before start: Int) -> String? {
    guard start > sentence.lowerBound else { return nil }
    let mark = reading.word(start - 1)
    switch mark {
    case "$":
      guard start - 2 >= sentence.lowerBound,
        !reading.tokens[start - 1].flags.contains(.spaceBefore)
      else { return "USD" }
      switch reading.lowercased(start - 2).filter({ $0 != "." }) {
      case "a", "au": return "AUD"
      case "c", "ca": return "CAD"
      case "nz": return "NZD"
      case "hk": return "HKD"
      case "s", "sg": return "SGD"
      case "nt": return "TWD"
      case "r": return "BRL"
      default: return "USD"
      }
    case "£": return "GBP"
    case "€": return "EUR"
    case "¥": return "JPY"
    case "₹": return "INR"
    case "₦": return "NGN"
    case "₽": return "RUB"
    case "₩": return "KRW"
    case "₱": return "PHP"
    case "₪": return "ILS"
    case "₺": return "TRY"
    case "₴": return "UAH"
    default: break
    }
    // "USD 5 million"; in small letters "won 5 seats" is no money.
    guard reading.tokens[start - 1].flags.contains(.allCaps),
      let (unit, role) = entry(start - 1), role == .currency
    else { return nil }
    return unit
  }

  private func measure(at next: Int) -> (unit: String, end: Int)? {
    guard next < sentence.upperBound else { return nil }
    if isByte("%", next, reading) { return ("percent", next + 1) }
    var index = next
    if isByte("-", index, reading), index + 1 < sentence.upperBound { index += 1 }
    let word = reading.lowercased(index)
    let after = index + 1 < sentence.upperBound ? reading.lowercased(index + 1) : ""
    if word == "per", after == "cent" { return ("percent", index + 2) }
    if word == "percentage", after.hasPrefix("point") { return ("percentage points", index + 2) }
    if word == "magnitude" { return ("magnitude", index + 1) }
    if word == "degrees" {
      return (after == "fahrenheit" || after == "f" ? "°F" : "°C", index + (after.isEmpty ? 1 : 2))
    }
    if word == "square", let (unit, role) = entry(index + 1), role == .measure {
      return (unit + "²", index + 2)
    }
    if word == "cubic", let (unit, role) = entry(index + 1), role == .measure {
      return (unit + "³", index + 2)
    }
    if word == "nautical", after.hasPrefix("mile") { return ("nmi", index + 2) }
    if word == "metric", let (unit, role) = entry(index + 1), role == .measure {
      return (unit, index + 2)
    }
    guard let (unit, role) = entry(index), role == .measure || role == .currency else { return nil }
    if after == "per", index + 2 < sentence.upperBound, reading.lowercased(index + 2) == "hour" {
      return (unit + "/h", index + 3)
    }
    return (unit, index + 1)
  }
}

/// Words that end the phrase that a number starts.
private let stops: Set<String> = [
  "and", "or", "but", "in", "on", "at", "to", "from", "by", "with", "for", "as", "that", "which",
  "who",
  "is", "are", "was", "were", "has", "have", "had", "will", "would", "after", "before", "when",
  "while",
  "the", "a", "an", "its", "his", "her", "their", "than", "into", "per", "about", "over", "last",
]

/// Words that end the clause in which people meet their fate.
private let breaks: Set<String> = [
  "and", "or", "but", "that", "which", "while", "when", "after", "before", "said", "as", "because",
  "who",
  "not", "to", "for", "by", "since",
]

/// Words that may stand between a verb and the number that it governs.
private let leadIns: Set<String> = [
  "at", "least", "more", "than", "about", "around", "nearly", "almost", "over", "up", "to", "some",
  "as",
  "many", "of", "another", "an", "estimated", "the", "between", "no", "fewer", "less",
  "approximately",
  "roughly", "other", "all", "another", "least", "total", "a", "were", "was", "only", "additional",
  "has", "have", "had", "be", "been", "including", "just", "well", "further",
]
