import Knowledge
import Language
import NewsModel
import SourceText

/// Mends names by what the gazetteers and the words around them tell.
///
/// 1. A long name of the gazetteers (`People's Republic of China`) that was found in pieces is one.
/// 2. A country before a role's words is a name of its own: `US` in `US Defense Secretary`.
/// 3. A person's name has no title: `US President X` is `US` and `X`; a title alone is no name.
/// 4. `X of Y`, where X has two words or more, is a person and what the person belongs to.
///    Nor is what an office is for: `Minister of National Defense`.
/// 5. `People's` before a body's name is part of it; what follows `the exercise` or ends in a digit is a
///    thing's name.
/// 6. A hyphen does not end a person's name: `Jong` goes on with `-un`. Nor does it end or start another
///    between two capitals (`overHyphens`), and what only opens a sentence is no name (`withoutOpenings`).
///    States beside names are names of their own or none (`ofStates`, `withoutPartyTags`).
/// 7. Names run together come apart (`apart`), and a noun before a name may tell a body (`announceBodies`).
func repair(_ names: [FoundName], in reading: Reading) -> [FoundName] {
  var result: [FoundName] = []
  result.reserveCapacity(names.count)
  let storms = storms(among: names)
  let known = namesWithoutAnd(names, in: reading)
  let given = givenNamesWhole(
    withoutOpenings(overHyphens(ofStates(names, in: reading), in: reading), in: reading),
    in: reading)
  let whole = officesOfPeople(given, in: reading)
  for name in whole.flatMap({ apart($0, known: known, in: reading) }) {
    if let last = result.last, last.tokens.upperBound > name.tokens.lowerBound {
      continue  // inside a name that grew
    }
    if isStorm(name, in: reading) || name.isPerson && storms.contains(name.whole) {
      // "Hurricane Florence" is no city either.
      var storm = part(name.tokens, of: name, as: .other, in: reading)
      storm.entries = []
      result.append(storm)
    } else if name.isPerson, name.words.count == 1, let land = grown(name, in: reading),
      land.mention.kind == .place
    {
      // "Antigua" of Antigua and Barbuda, taken for somebody.
      result.append(land)
    } else if name.isPerson, !hasDigit(name, in: reading) {
      for part in withoutPlace(name, in: reading).flatMap({ withoutTitle($0, in: reading) }) {
        // Twice, for `Chan-o-cha`.
        let whole = withGivenName(
          hyphenated(hyphenated(part, in: reading), in: reading), in: reading)
        drop(&result, from: whole.tokens.lowerBound)
        result += withoutBody(whole, in: reading)
      }
    } else if !endsOffice(name, in: reading) {
      let whole = withPossessor(withRest(name, in: reading), in: reading)
      // What it grew over was a piece of it: "People" of "People's Liberation Army".
      drop(&result, from: whole.tokens.lowerBound)
      result.append(
        grown(whole, in: reading) ?? cut(whole, in: reading) ?? named(whole, in: reading))
    }
  }
  return withoutPartyTags(announceBodies(result, in: reading), in: reading)
}

private func drop(_ names: inout [FoundName], from token: Int) {
  while let last = names.last, last.tokens.lowerBound >= token { names.removeLast() }
}

/// The words that storms of the text are called by alone, where nobody named in full has them.
private func storms(among names: [FoundName]) -> Set<WordKey> {
  var words: Set<WordKey> = []
  for name in names where nameOfStorm(name) != nil { words.insert(nameOfStorm(name)!) }
  guard !words.isEmpty else { return [] }
  for name in names where name.isPerson && name.words.count > 1 && nameOfStorm(name) == nil {
    for word in name.words { words.remove(word.key) }
  }
  return words
}

/// The last word of a name that starts as a storm's does.
private func nameOfStorm(_ name: FoundName) -> WordKey? {
  guard let last = name.words.last,
    name.words.dropLast().contains(where: { Lexemes.storms.contains($0.key) })
  else { return nil }
  return last.key
}

/// "Storm Ida": people's names that are given to weather.
private func isStorm(_ name: FoundName, in reading: Reading) -> Bool {
  let first = name.tokens.lowerBound
  if nameOfStorm(name) != nil { return true }
  return first > 0 && reading.tokens[first - 1].isCapitalized
    && Lexemes.storms.contains(reading.key(first - 1))
}

/// "Minister of [National Defense]": a ministry's words behind an office are the office's.
private func endsOffice(_ name: FoundName, in reading: Reading) -> Bool {
  let first = name.tokens.lowerBound
  return name.entries.isEmpty && first >= 2 && reading.key(first - 1) == Lexemes.of
    && reading.isTitleWord(first - 2)
    && name.words.allSatisfy { Lexemes.roleModifiers.contains($0.key) }
}

/// "People's Liberation Army", where only what stands behind the possessive was found.
private func withPossessor(_ name: FoundName, in reading: Reading) -> FoundName {
  let first = name.tokens.lowerBound
  guard first >= 2, reading.tokens[first - 1].kind == .possessive,
    name.mention.kind == .organization || !name.isPerson && name.entries.isEmpty && isBody(name),
    reading.tokens[first - 2].isCapitalized,
    Lexemes.collectives.contains(reading.key(first - 2))
  else { return name }
  return part(first - 2..<name.tokens.upperBound, of: name, as: .organization, in: reading)
}

private func isBody(_ name: FoundName) -> Bool {
  name.words.last.map { Lexemes.bodies.contains($0.key) } ?? false
}

/// "the exercise Bright Star", "Harbor Defense Week", "Fisheries Bill", "X-2024B": names of doings and things, which do
/// not act; and "Varna Chess Club", which is no place.
private func named(_ name: FoundName, in reading: Reading) -> FoundName {
  let first = name.tokens.lowerBound
  let isDoing =
    first > 0 && Lexemes.doings.contains(reading.key(first - 1))
  guard name.entries.isEmpty, let last = name.words.last else { return name }
  let isOccasion =
    name.mention.kind == .organization && name.words.count > 1
    && Lexemes.occasions.contains(last.key)
  let isWork = name.words.count > 1 && Lexemes.works.contains(last.key)
  if name.mention.kind == .place, name.words.count > 1, Lexemes.noPlaces.contains(last.key) {
    return part(name.tokens, of: name, as: .organization, in: reading)
  }
  guard
    isWork || name.mention.kind != .place && (isDoing || isOccasion || hasDigit(name, in: reading))
  else { return name }
  return part(name.tokens, of: name, as: .other, in: reading)
}

/// Whether a digit stands in a name's last word; nobody is called so.
private func hasDigit(_ name: FoundName, in reading: Reading) -> Bool {
  guard name.isPerson, let last = name.words.last?.token else { return false }
  return reading.text.bytes[reading.tokens[last].range.indices].contains {
    $0 >= 0x30 && $0 <= 0x39
  }
}

/// The gazetteer's name that starts where a name does and goes on behind it; one that ends in a possessive
/// (`Saint John's`) only where nothing follows that could be had.
private func grown(_ name: FoundName, in reading: Reading) -> FoundName? {
  guard let first = name.words.first?.token,
    let sentence = reading.sentence(ofToken: first),
    let match = reading.longestEntry(at: first, before: reading.sentences[sentence].upperBound),
    match.tokens.count > 2, match.tokens.upperBound > name.tokens.upperBound,
    reading.tokens[match.tokens.upperBound - 1].kind != .possessive
      || !reading.hasWordOfContent(match.tokens.upperBound),
    let meaning = match.entries.first
  else { return nil }
  let kind: Mention.Kind = meaning.entry.kind.isPlace ? .place : .organization
  return part(match.tokens, of: name, as: kind, in: reading)
}

/// The country that leads an organization's name of role words, where a role's noun follows.
private func cut(_ name: FoundName, in reading: Reading) -> FoundName? {
  guard name.mention.kind == .organization, name.entries.isEmpty, name.words.count > 1,
    name.tokens.upperBound < reading.tokens.count,
    reading.flags(name.tokens.upperBound).contains(.role),
    let match = reading.longestEntry(at: name.words[0].token, before: name.tokens.upperBound),
    let meaning = match.entries.first, meaning.entry.kind == .country,
    name.words.allSatisfy({
      $0.token < match.tokens.upperBound || Lexemes.roleModifiers.contains($0.key)
    })
  else { return nil }
  let kind: Mention.Kind = meaning.use == .adjective ? .group : .place
  return part(match.tokens, of: name, as: kind, in: reading)
}

/// A person's name without the role before it, after the country that the role names.
private func withoutTitle(_ name: FoundName, in reading: Reading) -> [FoundName] {
  var start = name.tokens.lowerBound
  var hasRole = false
  var index = start
  while index < name.tokens.upperBound {
    if reading.isTitleWord(index)
      || index + 1 < name.tokens.upperBound && Lexemes.titles.contains(reading.key(index))
    {
      hasRole = true
      start = index + 1
    } else if !hasRole, let region = reading.region(at: index, before: name.tokens.upperBound) {
      index = region
      continue
    } else if !reading.modifiesTitle(index) {
      break
    }
    index += 1
  }
  guard hasRole else { return [name] }
  var parts: [FoundName] = []
  for token in name.tokens.lowerBound..<start {
    guard let match = reading.longestEntry(at: token, before: start),
      let meaning = match.entries.first,
      meaning.entry.kind == .country || meaning.entry.kind == .region
    else { continue }
    let kind: Mention.Kind = meaning.use == .adjective ? .group : .place
    parts.append(part(match.tokens, of: name, as: kind, in: reading))
    break
  }
  // "Secretary of Defense X": what follows the office belongs to it.
  if start < name.tokens.upperBound, reading.key(start) == Lexemes.of { start = index }
  if start < name.tokens.upperBound, reading.tokens[start].isCapitalized {
    parts.append(part(start..<name.tokens.upperBound, of: name, as: .person, in: reading))
  }
  return parts
}

/// "the senator from [Vermont Ann Reed]": a place behind "from" and the person, as two names.
private func withoutPlace(_ name: FoundName, in reading: Reading) -> [FoundName] {
  let first = name.tokens.lowerBound
  guard name.words.count > 2, first > 0, reading.key(first - 1) == Lexemes.from,
    let match = reading.longestEntry(at: first, before: name.tokens.upperBound),
    let entry = match.entries.first?.entry, entry.kind.isPlace,
    name.words.count(where: { $0.token >= match.tokens.upperBound }) > 1
  else { return [name] }
  return [
    part(match.tokens, of: name, as: .place, in: reading),
    part(match.tokens.upperBound..<name.tokens.upperBound, of: name, as: .person, in: reading),
  ]
}

/// A person and the body behind `of`, as two names.
private func withoutBody(_ name: FoundName, in reading: Reading) -> [FoundName] {
  guard name.isPerson, let of = name.tokens.first(where: { reading.key($0) == Lexemes.of }) else {
    return [name]
  }
  let rest = of + 1..<name.tokens.upperBound
  let head = name.tokens.lowerBound..<of
  guard !rest.isEmpty, name.words.count(where: { $0.token < of }) > 1 else { return [name] }
  return [
    part(head, of: name, as: .person, in: reading),
    part(rest, of: name, as: .organization, in: reading),
  ]
}

/// A person's name with the small letters behind its hyphen.
private func hyphenated(_ name: FoundName, in reading: Reading) -> FoundName {
  let tokens = reading.tokens
  var end = name.tokens.upperBound
  // The model may have taken the hyphen and not what follows.
  let takesHyphen = end > name.tokens.lowerBound && reading.isByte(end - 1, "-")
  let hyphen = takesHyphen ? end - 1 : end
  guard name.isPerson, name.words.count > 1, hyphen + 1 < tokens.count,
    reading.isByte(hyphen, "-"), !tokens[hyphen].flags.contains(.spaceBefore),
    tokens[hyphen + 1].isWord, !tokens[hyphen + 1].flags.contains(.spaceBefore),
    tokens[hyphen + 1].range.count <= 6, !tokens[hyphen + 1].isCapitalized || takesHyphen,
    !Lexemes.behindHyphens.contains(reading.key(hyphen + 1))
  else { return name }
  end = hyphen + 2
  return part(name.tokens.lowerBound..<end, of: name, as: .person, in: reading)
}

func part(
  _ tokens: Range<Int>, of name: FoundName, as kind: Mention.Kind, in reading: Reading
) -> FoundName {
  var mention = name.mention
  mention.kind = kind
  mention.range = reading.range(of: tokens)
  return takeApart(mention, tokens, in: reading)
}

extension Reading {
  /// Whether a token is a word that is neither a preposition nor another small word behind a name.
  fileprivate func hasWordOfContent(_ index: Int) -> Bool {
    index < tokens.count && tokens[index].isWord && !isSmallWord(index)
  }

  /// A noun for an office or rank that is no name itself: `President`, but not `Dean` or `King`.
  func isTitleWord(_ index: Int) -> Bool {
    guard tokens[index].isWord else { return false }
    let flags = flags(index)
    guard !flags.isDisjoint(with: [.role, .title]) else { return false }
    return flags.isDisjoint(with: [.forename, .surname])
      || Lexemes.honorifics.contains(key(index)) || Lexemes.offices.contains(key(index))
  }

  /// Whether a token may stand before or between the words of a title.
  func modifiesTitle(_ index: Int) -> Bool {
    let flags = flags(index)
    if tokens[index].kind == .possessive || isByte(index, "-") { return true }
    let key = key(index)
    return !flags.isDisjoint(with: [.country, .demonym, .organizationWord])
      || Lexemes.roleModifiers.contains(key) || Lexemes.bodies.contains(key)
      || key == Lexemes.of || key == Lexemes.the || key == Lexemes.to
  }
}
