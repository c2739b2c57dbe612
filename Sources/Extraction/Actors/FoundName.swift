import Knowledge
import Language
import NewsModel
import SourceText

/// A name that the text uses, taken apart.
struct FoundName {
  struct Word {
    var key: WordKey
    var flags: WordFlags
    /// The first letter in lower case; 0 where it is not ASCII.
    var letter: UInt8
    /// `J.` or a letter alone.
    var isInitial: Bool
    var token: Int
  }

  var mention: Mention
  var tokens: Range<Int>
  /// Without hyphens, a leading article, and for persons without honorifics and suffixes as `Jr`.
  var words: [Word]
  /// `Jr` or `Sr` behind a person's words.
  var generation: Word?
  /// Of all words run together.
  var whole: WordKey
  /// What the gazetteers say of the whole name, for other kinds than persons.
  var entries: [NamedEntry] = []
  /// Index of the curated actor that the desk gave this name to.
  var curated: Int?

  var isPerson: Bool { mention.kind == .person }
}

/// Takes the names of a text apart, in order.
///
/// 1. Drop honorifics and titles that a name starts with (`Mr`, `President` before two words more).
/// 2. Look up what the gazetteers have.
func takeApart(_ names: [Mention], in reading: Reading) -> [FoundName] {
  var next = 0
  return names.compactMap { mention in
    // Names are in order of the text, so each search starts where the last one ended.
    while next < reading.tokens.count, reading.tokens[next].range.upper <= mention.range.lower {
      next += 1
    }
    var end = next
    while end < reading.tokens.count, reading.tokens[end].range.lower < mention.range.upper {
      end += 1
    }
    return end > next ? takeApart(mention, next..<end, in: reading) : nil
  }
}

func takeApart(_ mention: Mention, _ tokens: Range<Int>, in reading: Reading) -> FoundName {
  var mention = mention
  var tokens = tokens
  if mention.kind == .person {
    while tokens.count > 1, reading.isHonorific(tokens.lowerBound) { tokens.removeFirst() }
    while tokens.count > 2, Lexemes.postnominals.contains(reading.key(tokens.upperBound - 1)) {
      tokens.removeLast()
      if !reading.tokens[tokens.upperBound - 1].isWord { tokens.removeLast() }
    }
    mention.range = reading.range(of: tokens)
  }
  var words: [FoundName.Word] = []
  for index in tokens {
    let token = reading.tokens[index]
    guard token.kind == .word || token.kind == .number else { continue }
    let key = wordKey(reading.text, token.range)
    guard key != 0 else { continue }
    if words.isEmpty, index == tokens.lowerBound, key == Lexemes.the { continue }
    let first = reading.text.bytes[token.range.lower]
    words.append(
      FoundName.Word(
        key: key, flags: wordFlags(ofKey: key), letter: first < 0x80 ? first | 0x20 : 0,
        isInitial: token.range.count == 1
          || token.range.count == 2 && token.flags.contains(.abbreviation), token: index))
  }
  var generation: FoundName.Word?
  if mention.kind == .person {
    while words.count > 1, let last = words.last, Lexemes.suffixes.contains(last.key) {
      if Lexemes.generations.contains(last.key) { generation = last }
      words.removeLast()
    }
  }
  var name = FoundName(
    mention: mention, tokens: tokens, words: words, generation: generation,
    whole: joinedKey(reading.text, words.map { reading.tokens[$0.token].range }))
  if mention.kind != .person, let first = words.first?.token,
    let match = reading.longestEntry(at: first, before: tokens.upperBound),
    match.tokens.upperBound == tokens.upperBound
      || match.tokens.upperBound == tokens.upperBound - 1 && words.last?.key == Lexemes.region
  {
    name.entries = match.entries
  } else if mention.kind == .organization {
    name.entries = stateEntries(of: name, in: reading)
  }
  return name
}

/// The country whose government a name is (`Norwegian Government`, `Government of Norway`), or the body of the country
/// that it starts with: `US Harbor Agency`, where the gazetteers have a Harbor Agency of that country.
private func stateEntries(of name: FoundName, in reading: Reading) -> [NamedEntry] {
  let end = name.tokens.upperBound
  guard let start = name.words.first?.token, start + 1 < end else { return [] }
  if reading.key(start) == Lexemes.government, start + 2 < end, reading.key(start + 1) == Lexemes.of
  {
    let first = reading.key(start + 2) == Lexemes.the ? start + 3 : start + 2
    guard first < end, let match = reading.longestEntry(at: first, before: end),
      match.tokens.upperBound == end
    else { return [] }
    return match.entries.filter { $0.entry.kind == .country }
  }
  guard let country = reading.longestEntry(at: start, before: end),
    country.tokens.upperBound < end,
    let of = country.entries.first?.entry, of.kind == .country
  else { return [] }
  if country.tokens.upperBound + 1 == end {
    return reading.key(end - 1) == Lexemes.government
      ? Knowledge.entries(named: of.name).filter { $0.entry == of && $0.use == .name } : []
  }
  guard
    let match = reading.longestEntry(at: country.tokens.upperBound, before: end),
    match.tokens.upperBound == end
  else { return [] }
  return match.entries.filter { $0.entry.kind.isOrganization && $0.entry.country == of.country }
}

extension Reading {
  /// Whether a token stands before names and is part of none: `Mr`, `Gen.`, `Sheikh`.
  ///
  /// A word that is a forename or surname too, as `Major` or `Dean`, is none here.
  func isHonorific(_ index: Int) -> Bool {
    let flags = flags(index)
    guard flags.contains(.title), tokens[index].isCapitalized else { return false }
    return tokens[index].flags.contains(.abbreviation)
      || flags.isDisjoint(with: [.forename, .surname, .nickname])
      || Lexemes.honorifics.contains(wordKey(text, tokens[index].range))
  }
}
