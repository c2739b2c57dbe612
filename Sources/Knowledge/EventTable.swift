import CKnowledge

/// The triggers of events, as `CKnowledge/events.tsv` lists them; its head explains the columns.
package struct EventTable: Sendable {
  /// What the head of a pattern is in its sentence.
  package enum Part: Sendable { case verb, noun, fixedNoun, predicate }

  /// How a trigger takes its participants, and what it needs to stand.
  package struct Frame: OptionSet, Sendable {
    package let rawValue: UInt16
    package init(rawValue: UInt16) { self.rawValue = rawValue }
    package static let mutual = Frame(rawValue: 1)
    package static let undergone = Frame(rawValue: 2)
    package static let targetless = Frame(rawValue: 4)
    package static let takesPlace = Frame(rawValue: 8)
    package static let objectless = Frame(rawValue: 16)
    package static let standsAlone = Frame(rawValue: 32)
    package static let needsBoth = Frame(rawValue: 64)
    package static let needsSource = Frame(rawValue: 128)
    package static let weak = Frame(rawValue: 256)
    package static let embeds = Frame(rawValue: 512)
    package static let harms = Frame(rawValue: 1024)
    package static let purposive = Frame(rawValue: 4096)
    package static let ofIsTarget = Frame(rawValue: 2048)
    package static let joined = Frame(rawValue: 8192)
    package static let takesPerson = Frame(rawValue: 16384)
  }

  package struct Row: Sendable {
    /// PLOVER class or one of ours, in upper case.
    package var type: String
    package var mode: String
    /// Whether the mode joins any other of its class in one happening.
    package var isGeneral: Bool
    package var part: Part
    /// For each place its alternatives in lower case; none is a gap of a few words.
    package var words: [[String]]
    /// Index into `words`.
    package var head: Int
    package var frame: Frame

    package init(
      type: String, mode: String, isGeneral: Bool, part: Part, words: [[String]], head: Int,
      frame: Frame
    ) {
      self.type = type
      self.mode = mode
      self.isGeneral = isGeneral
      self.part = part
      self.words = words
      self.head = head
      self.frame = frame
    }
  }

  package let rows: [Row]

  package static let english = EventTable(parsing: embeddedEvents())

  /// Reads the table; a line that is no row is left out, which a test of the table forbids.
  package init(parsing text: String) {
    rows = text.split(separator: "\n").compactMap { line in
      line.first == "#" ? nil : row(of: line)
    }
  }
}

private func row(of line: Substring) -> EventTable.Row? {
  let columns = line.split(separator: "\t", omittingEmptySubsequences: false)
  guard columns.count >= 3, columns[2].count > 2, columns[2].dropFirst().first == ":" else {
    return nil
  }
  let part: EventTable.Part
  switch columns[2].first {
  case "v": part = .verb
  case "n": part = .noun
  case "s": part = .fixedNoun
  case "a": part = .predicate
  default: return nil
  }
  let words = columns[2].dropFirst(2).split(separator: " ").flatMap { word in
    word == "~" ? [[]] : parts(of: word)
  }
  var frame: EventTable.Frame = []
  for letter in columns.count > 3 ? columns[3] : "" {
    guard let flag = flags[letter] else { return nil }
    frame.insert(flag)
  }
  return EventTable.Row(
    type: String(columns[0]), mode: String(columns[1].drop { $0 == "*" }),
    isGeneral: columns[1].first == "*", part: part, words: words,
    head: head(of: words, part), frame: frame)
}

/// A hyphen is a word of its own, as the tokenizer has it; alternatives with one count as a whole.
private func parts(of word: Substring) -> [[String]] {
  if word.contains("|") { return [word.split(separator: "|").map(String.init)] }
  var pieces: [[String]] = []
  for piece in word.split(separator: "-") {
    if !pieces.isEmpty { pieces.append(["-"]) }
    pieces.append([String(piece)])
  }
  return pieces
}

/// A verb leads its pattern; a noun ends it, but for a preposition.
private func head(of words: [[String]], _ part: EventTable.Part) -> Int {
  guard part == .noun || part == .fixedNoun else { return 0 }
  return words.lastIndex { !$0.contains(where: prepositions.contains) } ?? 0
}

private let prepositions: Set<String> = [
  "of", "on", "in", "to", "into", "for", "as", "against", "between",
]

private let flags: [Character: EventTable.Frame] = [
  "=": .mutual, "<": .undergone, "-": .targetless, "i": .takesPlace, "f": .objectless,
  "!": .standsAlone, "2": .needsBoth, "1": .needsSource, "w": .weak, "e": .embeds, "k": .harms,
  "o": .ofIsTarget, "t": .purposive, "j": .joined, "p": .takesPerson,
]

private func embeddedEvents() -> String {
  let bytes = unsafe UnsafeBufferPointer(start: ck_events(), count: ck_events_size())
  return unsafe String(decoding: bytes, as: UTF8.self)
}
