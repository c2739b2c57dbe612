import Language

/// The words that the rules know, and the rules compiled.
struct TimeLexicon: Sendable {
  /// One place of a rule.
  struct Element: Sendable {
    var kinds: TimeKinds = []
    /// A bit for each literal of the rules that may stand here.
    var literals = SIMD4<UInt64>()
    var isOptional = false

    @inline(__always)
    func accepts(_ item: TimeItem) -> Bool {
      !kinds.isDisjoint(with: item.kinds) || contains(item.literal)
    }

    @inline(__always)
    func contains(_ literal: UInt8) -> Bool {
      literal != 0 && literals[Int(literal >> 6)] >> UInt64(literal & 63) & 1 == 1
    }
  }

  struct Rule: Sendable {
    var elements: [Element]
    var meaning: TimeMeaning
  }

  struct Modifier: Sendable {
    var literals: [UInt8]
    var modifier: String?
  }

  let table: WordTable
  /// By the number of the word in `table`; the first is of words that are not in it.
  let entries: [TimeWord]
  let rules: [Rule]
  let modifiers: [Modifier]
  let countModifiers: [Modifier]
  /// For each literal, the rules that may start with it; for each kind, likewise.
  let rulesByLiteral: [[Int]]
  let rulesByKind: [[Int]]
  /// The numbers in `table` of the words that may open a number though they are none.
  let article: Int
  let half: Int
  let to: UInt8
  let hyphen: UInt8
  let possessive: UInt8
  let since: UInt8
  let been: UInt8
  let the: UInt8
  let backWords: Element
  let forwardWords: Element
  private let dayJoiners: Element
  private let literalNumbers: [String: UInt8]

  static let shared = TimeLexicon()

  /// 0 for a word that no rule names.
  func literal(_ word: String) -> UInt8 { literalNumbers[word] ?? 0 }

  /// "and", "to", "-" and their like between two days of one month.
  func joinsDays(_ literal: UInt8) -> Bool { dayJoiners.contains(literal) }

  /// Whether a word of the table is "nineteen" or "twenty", which years in words start with.
  func opensYear(_ number: Int) -> Bool {
    entries[number].number == 19 || entries[number].number == 20
  }

  private init() {
    var words: [String] = []
    var byWord: [String: TimeWord] = [:]
    func add(_ word: String, _ kinds: TimeKinds, value: Int = 0, number: Double = 0) {
      if byWord[word] == nil { words.append(word) }
      byWord[word, default: TimeWord()].kinds.formUnion(kinds)
      byWord[word, default: TimeWord()].value += value
      byWord[word, default: TimeWord()].number += number
    }
    for row in timeWordList {
      for (index, word) in row.words.split(separator: " ").enumerated() {
        add(String(word), row.kinds, value: row.firstValue + index * row.step)
      }
    }
    for (name, number) in monthNames { add(name, .month, value: number) }
    for (name, number) in weekdayNames { add(name, .weekday, value: number) }
    for row in numberWordList {
      for (index, word) in row.words.split(separator: " ").enumerated() {
        add(String(word), .number, number: row.first + Double(index) * row.step)
      }
    }
    for word in ["hundred", "thousand", "million", "billion", "dozen"] { add(word, .number) }
    for row in ordinalWordList {
      for (index, word) in row.words.split(separator: " ").enumerated() {
        let number = row.first + Double(index) * row.step
        add(String(word), [.ordinal, .day], number: number)
      }
    }

    var literals: [String: UInt8] = [:]
    func literalNumber(_ word: String) -> UInt8 {
      if let number = literals[word] { return number }
      let number = UInt8(literals.count + 1)
      literals[word] = number
      add(word, [])
      byWord[word, default: TimeWord()].literal = number
      return number
    }
    rules = timeRules.map { row in
      Rule(
        elements: row.pattern.split(separator: " ").map { place in
          var element = Element(isOptional: place.hasSuffix("?"))
          let choices = element.isOptional ? place.dropLast() : place
          for choice in choices.split(separator: "|") {
            if let kinds = TimeKinds.named[String(choice)] {
              element.kinds.formUnion(kinds)
            } else {
              let number = literalNumber(asciiLowercased(String(choice)))
              element.literals[Int(number >> 6)] |= 1 << UInt64(number & 63)
            }
          }
          return element
        }, meaning: row.meaning)
    }
    func modifier(_ row: (words: String, modifier: String?)) -> Modifier {
      Modifier(
        literals: row.words.split(separator: " ").map { literalNumber(String($0)) },
        modifier: row.modifier)
    }
    modifiers = timeModifiers.map(modifier)
    countModifiers =
      timeModifiers.map(modifier).filter { $0.modifier != nil }
      + Extraction.countModifiers.map(modifier)
    to = literalNumber("to")
    since = literalNumber("since")
    been = literalNumber("been")
    the = literalNumber("the")
    hyphen = literalNumber("-")
    possessive = literalNumber("'s")
    func element(_ words: String) -> Element {
      words.split(separator: " ").reduce(into: Element()) { element, word in
        let number = literalNumber(String(word))
        element.literals[Int(number >> 6)] |= 1 << UInt64(number & 63)
      }
    }
    dayJoiners = element("and to - or through")
    backWords = element("last past previous preceding")
    forwardWords = element("next coming following upcoming")
    for (word, twin) in [("’s", "'s"), ("an", "a"), ("autumn", "fall"), ("–", "-")] {
      add(word, byWord[twin]?.kinds ?? [], value: byWord[twin]?.value ?? 0)
      byWord[word]?.literal = literals[twin] ?? 0
    }
    literalNumbers = literals
    table = WordTable(words)
    article = table.number(of: Array("a".utf8), 0..<1)
    half = table.number(of: Array("half".utf8), 0..<4)
    entries = [TimeWord()] + words.map { byWord[$0] ?? TimeWord() }

    var byLiteral = [[Int]](repeating: [], count: 256)
    var byKind = [[Int]](repeating: [], count: 64)
    for (index, rule) in rules.enumerated() {
      for element in rule.elements {
        for literal in 1..<256 where element.contains(UInt8(literal)) {
          byLiteral[literal].append(index)
        }
        for kind in 0..<64 where element.kinds.rawValue >> UInt64(kind) & 1 == 1 {
          byKind[kind].append(index)
        }
        if !element.isOptional { break }
      }
    }
    rulesByLiteral = byLiteral
    rulesByKind = byKind
  }
}
