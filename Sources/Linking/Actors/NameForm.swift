import NewsModel

/// A name as linking compares it: lower-case ASCII words without titles, marks and accents.
struct NameForm: Hashable {
  /// In memory once, however many articles have the name.
  private let parts: Parts

  private final class Parts: Sendable {
    let words: [String]
    let suffix: String?
    let key: String
    let unorderedKey: String
    let isGeneric: Bool
    let family: String
    let isFull: Bool

    init(words: [String], suffix: String?, family: String, isFull: Bool) {
      self.words = words
      self.suffix = suffix
      self.family = family
      self.isFull = isFull
      let ending = suffix.map { [$0] } ?? []
      key = (words + ending).joined(separator: "-")
      unorderedKey = (words.sorted() + ending).joined(separator: "-")
      isGeneric = words.allSatisfy { genericWords.contains($0) || officeFillers.contains($0) }
    }
  }

  var words: [String] { parts.words }
  /// `jr`, `sr`, `ii`, `iii` or `iv` at the end of a person's name.
  var suffix: String? { parts.suffix }
  /// All words as one.
  var key: String { parts.key }
  /// The key without the order that offices get, to compare names across kinds.
  var unorderedKey: String { parts.unorderedKey }
  /// Whether the name is one that each country, state or city has its own of, as "Supreme Court".
  var isGeneric: Bool { parts.isGeneric }
  /// What a person goes by alone, the family name of most: the last piece between blanks, parts
  /// joined by hyphens together, particles left out (`moor-hale`, `bakri` of "al-Bakri").
  var family: String { parts.family }
  /// Two words or more; of a person's name, where they are more than a family name.
  var isFull: Bool { parts.isFull }

  /// Reads a name; the words of a person's lose titles before and a generation behind.
  init(_ name: String, kind: Mention.Kind) {
    guard kind == .person else {
      var words = slug(name).split(separator: "-").map { spellings[String($0)] ?? String($0) }
      if words.count > 1, words[0] == "the" { words.removeFirst() }
      if kind == .organization { words = ordered(organization: withShortState(words)) }
      self.init(words: words, family: words.last ?? "", isFull: words.count >= 2)
      return
    }
    var pieces = NamePiece.pieces(of: name)
    while pieces.count > 1, pieces[0].words.allSatisfy(personTitles.contains) {
      pieces.removeFirst()
    }
    var suffix: String? = nil
    if pieces.count > 1, let last = pieces.last, last.words.count == 1,
      generations.contains(last.words[0])
    {
      suffix = last.words[0]
      pieces.removeLast()
    }
    let last = pieces.last?.words ?? []
    let bare = last.drop { nameParticles.contains($0) }
    let family = (bare.isEmpty ? last[...] : bare).joined(separator: "-")
    self.init(
      words: pieces.flatMap(\.words).map(transliterated), suffix: suffix, family: family,
      isFull: pieces.dropLast().contains { !$0.isParticle })
  }

  private init(words: [String], suffix: String? = nil, family: String, isFull: Bool) {
    parts = Parts(words: words, suffix: suffix, family: family, isFull: isFull)
  }

  static func == (a: NameForm, b: NameForm) -> Bool { a.key == b.key && a.suffix == b.suffix }

  func hash(into hasher: inout Hasher) { hasher.combine(key) }
}

/// What stands between blanks in a person's name.
private struct NamePiece {
  /// Lower-case, without hyphens.
  var words: [String]
  /// Whether it starts a family name and tells nobody by itself.
  var isParticle: Bool

  static func pieces(of name: String) -> [NamePiece] {
    name.split(whereSeparator: \.isWhitespace).compactMap { piece in
      let words = slug(String(piece)).split(separator: "-").map(String.init)
      guard let first = words.first else { return nil }
      let isSmall = piece.first?.isLowercase ?? false
      return NamePiece(
        words: words,
        isParticle: words.count == 1 && nameParticles.contains(first)
          && (isSmall || !forenamesLikeParticles.contains(first)))
    }
  }
}

/// A word of a person's name in the one of several Latin spellings that names are compared by: Slavic
/// "-skyy", "-skiy" and "-skii" as "-sky", and the Arabic article "el" as "al".
private func transliterated(_ word: String) -> String {
  if word == "el" { return "al" }
  guard word.utf8.count > 4, endingsInY.contains(where: word.hasSuffix) else { return word }
  return word.dropLast(2) + "y"
}

private let endingsInY = ["yy", "iy", "ii", "ij"]

/// How one name of a person can be another's.
enum NameMatch: Int, Comparable {
  /// A nickname or an initial stands for the first name.
  case nickname, initial
  /// One has a generation (Jr.) that the other leaves out.
  case generation
  /// One is a part of two words or more of the other.
  case part
  /// One has middle names or initials that the other leaves out.
  case middle
  case equal

  static func < (a: NameMatch, b: NameMatch) -> Bool { a.rawValue < b.rawValue }

  var words: String {
    switch self {
    case .nickname: "the first name is a short form of the other"
    case .initial: "an initial stands for the first name"
    case .generation: "one leaves out the generation"
    case .part: "one is a part of the other"
    case .middle: "the first and last names are equal and one leaves out a middle name"
    case .equal: "the names are equal but for marks and case"
    }
  }
}

/// Whether two full names of persons can be one person's, and by which rule; nil where they cannot.
func match(_ a: NameForm, _ b: NameForm) -> NameMatch? {
  if a == b { return .equal }
  if let first = a.suffix, let second = b.suffix, first != second { return nil }
  let (long, short) = a.words.count >= b.words.count ? (a.words, b.words) : (b.words, a.words)
  guard short.count >= 2 else { return nil }
  if long == short { return .generation }
  if long.count > short.count {
    if Array(long.suffix(short.count)) == short { return .part }
    if short.count >= 3, Array(long.prefix(short.count)) == short { return .part }
  }
  guard long.last == short.last, middleNamesAgree(long, short) else { return nil }
  let (first, second) = (long[0], short[0])
  if first == second { return .middle }
  if isInitial(first, of: second) || isInitial(second, of: first) { return .initial }
  if let group = nicknames[first], group == nicknames[second] { return .nickname }
  return nil
}

/// Whether each middle name of the shorter stands in the longer in order, in full or as an initial.
private func middleNamesAgree(_ long: [String], _ short: [String]) -> Bool {
  var rest = long.dropFirst().dropLast()
  for name in short.dropFirst().dropLast() {
    guard
      let found = rest.firstIndex(where: {
        $0 == name || isInitial($0, of: name) || isInitial(name, of: $0)
      })
    else { return false }
    rest = rest[(found + 1)...]
  }
  return true
}

private func isInitial(_ initial: String, of name: String) -> Bool {
  initial.utf8.count == 1 && name.utf8.count > 1 && name.hasPrefix(initial)
}

/// "US Harbor Agency", "U.S. Harbor Agency" and "United States Harbor Agency" are one name.
private func withShortState(_ words: [String]) -> [String] {
  for (long, short) in longStates where words.count > long.count && words.starts(with: long) {
    return [short] + words.dropFirst(long.count)
  }
  return words
}

/// The states that names of bodies start with in short, by ISO 3166 alpha-2.
let shortStates = ["us": "US", "uk": "GB"]

private let longStates = [
  (["united", "states"], "us"), (["u", "s"], "us"), (["united", "kingdom"], "uk"),
  (["u", "k"], "uk"), (["united", "nations"], "un"), (["u", "n"], "un"),
]

/// Words of an organization's name in a form that does not depend on how it is put:
/// "Foreign Ministry" and "Ministry of Foreign Affairs", "Acme" and "Acme Inc.".
private func ordered(organization words: [String]) -> [String] {
  var words = words
  while words.count > 1, let last = words.last, companyEndings.contains(last) { words.removeLast() }
  guard let office = words.first(where: { offices.contains($0) }), words.count > 1 else {
    return words
  }
  let rest = words.filter { $0 != office && !officeFillers.contains($0) }
  return rest.isEmpty ? words : rest.sorted() + [office]
}
