import Knowledge
import Language
import NewsModel
import SourceText

/// What the names model ran together, as names of their own; empty where it is the name of nobody.
///
/// 1. Two bodies with "and" between are two: `Dorn University and the Moor Institute`; so are two names that
///    the text uses apart, or one of them and a body (`known`).
/// 2. A place that ends a title and the person behind it: `Scotland` and the name in `First Minister of
///    Scotland Ida Moor`.
/// 3. A place and the one it lies in are two (`OSLO, Norway`), and two with a colon between.
/// 4. A person and the body behind "of", where the words before it start with a forename.
/// 5. Words of office and party alone (`Senate Minority Leader`) name nobody.
func apart(_ name: FoundName, known: Set<WordKey>, in reading: Reading) -> [FoundName] {
  if let parts = bodies(name, known: known, in: reading) { return parts }
  if let parts = placeAndPerson(name, in: reading) { return parts }
  if let parts = placeInPlace(name, in: reading) { return parts }
  if let parts = personOfBody(name, in: reading) { return parts }
  return isOffice(name, in: reading) ? [] : [name]
}

/// The names of two words and more that a text uses without "and".
func namesWithoutAnd(_ names: [FoundName], in reading: Reading) -> Set<WordKey> {
  Set(
    names.lazy.filter { name in
      name.words.count > 1 && !name.words.contains { $0.key == Lexemes.and }
    }.map(\.whole))
}

private func bodies(
  _ name: FoundName, known: Set<WordKey>, in reading: Reading
) -> [FoundName]? {
  guard name.mention.kind == .organization, name.entries.isEmpty, name.words.count >= 4,
    let and = name.tokens.first(where: { reading.key($0) == Lexemes.and })
  else { return nil }
  var second = and + 1..<name.tokens.upperBound
  if let first = second.first, reading.key(first) == Lexemes.the {
    second = first + 1..<second.upperBound
  }
  let first = name.tokens.lowerBound..<and
  guard !first.isEmpty, !second.isEmpty else { return nil }
  let parts = [first, second].map { part($0, of: name, as: .organization, in: reading) }
  let areApart = zip(parts, [first, second]).allSatisfy { part, tokens in
    known.contains(part.whole) || isBody(tokens, name)
  }
  return areApart ? parts : nil
}

/// Whether two words and more have the noun of a body among them.
private func isBody(_ tokens: Range<Int>, _ name: FoundName) -> Bool {
  let words = name.words.filter { tokens.contains($0.token) }
  return words.count > 1 && words.contains { Lexemes.bodies.contains($0.key) }
}

private func placeAndPerson(_ name: FoundName, in reading: Reading) -> [FoundName]? {
  let first = name.tokens.lowerBound
  guard name.mention.kind != .other, name.entries.isEmpty, name.words.count > 2, first > 0,
    reading.key(first - 1) == Lexemes.of, !name.words[0].flags.contains(.forename),
    let match = reading.longestEntry(at: first, before: name.tokens.upperBound),
    let entry = match.entries.first?.entry, entry.kind.isPlace
  else { return nil }
  let rest = name.words.filter { $0.token >= match.tokens.upperBound }
  guard (2...4).contains(rest.count), isPersonal(rest, in: reading) else { return nil }
  return [
    part(match.tokens, of: name, as: .place, in: reading),
    part(
      match.tokens.upperBound..<name.tokens.upperBound, of: name, as: .person, in: reading),
  ]
}

private func placeInPlace(_ name: FoundName, in reading: Reading) -> [FoundName]? {
  let (first, end) = (name.tokens.lowerBound, name.tokens.upperBound)
  guard !name.isPerson, name.words.count > 1, name.entries.isEmpty,
    let comma = name.tokens.first(where: {
      reading.isByte($0, ",") || reading.isByte($0, ":")
    }), comma + 1 < end,
    let place = reading.longestEntry(at: first, before: comma), place.tokens.upperBound == comma,
    let around = reading.longestEntry(at: comma + 1, before: end), around.tokens.upperBound == end,
    [place, around].allSatisfy({ $0.entries.contains { $0.entry.kind.isPlace } })
  else { return nil }
  return [place, around].map { part($0.tokens, of: name, as: .place, in: reading) }
}

private func personOfBody(_ name: FoundName, in reading: Reading) -> [FoundName]? {
  guard name.mention.kind == .organization || name.mention.kind == .other, name.entries.isEmpty,
    let of = name.tokens.first(where: { reading.key($0) == Lexemes.of })
  else { return nil }
  var rest = of + 1..<name.tokens.upperBound
  if let first = rest.first, reading.key(first) == Lexemes.the {
    rest = first + 1..<rest.upperBound
  }
  let titles = name.words.prefix { reading.flags($0.token).contains(.role) }
  let words = Array(name.words.dropFirst(titles.count).prefix { $0.token < of })
  guard !rest.isEmpty, (2...3).contains(words.count), isPersonal(words, in: reading),
    words[words.count - 1].flags.contains(.surname)
  else { return nil }
  return [
    part(words[0].token..<of, of: name, as: .person, in: reading),
    part(rest, of: name, as: .organization, in: reading),
  ]
}

/// Whether words start with a forename and are those of no body or place.
private func isPersonal(_ words: [FoundName.Word], in reading: Reading) -> Bool {
  words[0].flags.contains(.forename)
    && words.allSatisfy {
      $0.flags.isDisjoint(with: [.organizationWord, .country, .demonym])
        && reading.tokens[$0.token].isCapitalized
    }
}

/// "Central Bank Governor Reed", taken for a body: an office and somebody whom the text names elsewhere, or
/// whose full name follows the office ("Port Guard Commandant Ida Reed").
///
/// They become persons' names, which lose the office.
func officesOfPeople(_ names: [FoundName], in reading: Reading) -> [FoundName] {
  let people = Set(names.lazy.filter(\.isPerson).flatMap(\.words).map(\.key))
  return names.map { name in
    guard name.mention.kind == .organization, name.entries.isEmpty, let last = name.words.last,
      last.flags.isDisjoint(with: [.organizationWord, .country, .demonym]),
      let office = name.words.dropLast().lastIndex(where: { reading.isTitleWord($0.token) }),
      name.words[..<office].allSatisfy({
        reading.isTitleWord($0.token) || reading.modifiesTitle($0.token)
          || Lexemes.titles.contains($0.key)
      }),
      people.contains(last.key)
        || isFullName(
          Array(name.words[(office + 1)...]), behind: name.words[office], in: reading)
    else { return name }
    return part(name.tokens, of: name, as: .person, in: reading)
  }
}

/// Whether words behind an office are a person's first and last name; behind a rank any words are.
private func isFullName(
  _ words: [FoundName.Word], behind office: FoundName.Word, in reading: Reading
) -> Bool {
  (2...3).contains(words.count)
    && (words[0].flags.contains(.forename) && words[words.count - 1].flags.contains(.surname)
      || reading.isHonorific(office.token))
    && words.allSatisfy {
      $0.flags.isDisjoint(with: [.role, .title, .organizationWord, .country, .demonym])
        && reading.tokens[$0.token].isCapitalized
    }
}

private func isOffice(_ name: FoundName, in reading: Reading) -> Bool {
  guard name.mention.kind == .organization, name.entries.isEmpty, name.words.count > 1,
    let last = name.words.last,
    last.flags.contains(.role) || Lexemes.titles.contains(last.key)
  else { return false }
  return name.words.allSatisfy {
    $0.flags.contains(.role) || Lexemes.titles.contains($0.key)
      || Lexemes.roleModifiers.contains($0.key)
      || !$0.flags.isDisjoint(with: [.country, .demonym])
  }
}

/// Names that a common noun announces as a body's: `newspaper Dorn Mirror`, `retailer Moor`; and a person's lone word
/// of capitals only (`DORNI`), which is no known family's name.
///
/// The noun tells it of all uses of a spelling, but of a lone word only where nobody named in full has it.
func announceBodies(_ names: [FoundName], in reading: Reading) -> [FoundName] {
  var bodies: Set<WordKey> = []
  for name in names where name.isPerson || name.mention.kind == .place {
    let first = name.tokens.lowerBound
    if isLettersOfBody(name, in: reading), !isShared(name, among: names) {
      bodies.insert(name.whole)
      continue
    }
    guard first > 0, reading.tokens[first - 1].isWord, !reading.tokens[first - 1].isCapitalized,
      Lexemes.announcing.contains(reading.key(first - 1)), name.entries.isEmpty,
      name.words.count > 1 || !name.words[0].flags.contains(.city)
    else { continue }
    if !isShared(name, among: names) { bodies.insert(name.whole) }
  }
  guard !bodies.isEmpty else { return names }
  return names.map { name in
    bodies.contains(name.whole) && name.mention.kind != .organization
      ? part(name.tokens, of: name, as: .organization, in: reading) : name
  }
}

/// Whether a lone word is in the name of a person whom the text names in full.
private func isShared(_ name: FoundName, among names: [FoundName]) -> Bool {
  name.words.count == 1
    && names.contains { other in
      other.isPerson && other.words.count > 1
        && other.words.contains { $0.key == name.words[0].key }
    }
}

private func isLettersOfBody(_ name: FoundName, in reading: Reading) -> Bool {
  guard name.isPerson, name.words.count == 1, name.tokens.count == 1 else { return false }
  let token = reading.tokens[name.tokens.lowerBound]
  return token.flags.contains(.allCaps) && (3...6).contains(token.range.count)
    && name.words[0].flags.isDisjoint(with: [.forename, .surname, .nickname, .city])
}
