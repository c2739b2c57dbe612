import Knowledge
import Language
import NewsModel
import SourceText

/// A name with what the names model left of it behind its end; of other kinds than persons.
///
/// Behind a country its war is of the name: `War` of "Norland War". Else:
/// 1. A number behind a hyphen: `-19` of `Corex-19`.
/// 2. Behind a university of a region, the town that tells which: `University of California, Davis`.
/// 3. Behind a plural's possessive, what the name is of: `'s Day` of `Farmers's Day`, up to the word that
///    ends the names of days; else as far as capitals go.
func withRest(_ name: FoundName, in reading: Reading) -> FoundName {
  let (tokens, end) = (reading.tokens, name.tokens.upperBound)
  if end < tokens.count, tokens[end].isCapitalized, Lexemes.wars.contains(reading.key(end)),
    name.entries.contains(where: { $0.entry.kind == .country }), name.words.count < 3
  {
    var war = part(name.tokens.lowerBound..<end + 1, of: name, as: .other, in: reading)
    war.entries = []
    return war
  }
  guard name.entries.isEmpty, end + 1 < tokens.count else { return name }
  if reading.isByte(end, "-"), !tokens[end].flags.contains(.spaceBefore),
    tokens[end + 1].kind == .number, !tokens[end + 1].flags.contains(.spaceBefore)
  {
    return part(name.tokens.lowerBound..<end + 2, of: name, as: name.mention.kind, in: reading)
  }
  if let campus = campus(behind: name, in: reading) {
    return part(name.tokens.lowerBound..<campus, of: name, as: .organization, in: reading)
  }
  guard name.words.count > 1, name.mention.kind != .place, tokens[end].kind == .possessive,
    let last = name.words.last, Lexemes.collectives.contains(last.key),
    name.words.allSatisfy({ tokens[$0.token].isCapitalized })
  else { return name }
  var upper = end + 1
  while upper < min(tokens.count, end + 6), tokens[upper].isWord, tokens[upper].isCapitalized,
    tokens[upper].flags.contains(.spaceBefore)
  {
    upper += 1
    if Lexemes.occasions.contains(reading.key(upper - 1)) { break }
  }
  guard upper > end + 1 else { return name }
  return part(name.tokens.lowerBound..<upper, of: name, as: name.mention.kind, in: reading)
}

/// Where the name of a region's university ends with the town behind its comma.
private func campus(behind name: FoundName, in reading: Reading) -> Int? {
  let end = name.tokens.upperBound
  guard name.mention.kind == .organization, name.words.count > 2,
    name.words[0].key == Lexemes.university, name.words[1].key == Lexemes.of,
    reading.isByte(end, ","), end + 1 < reading.tokens.count,
    let sentence = reading.sentence(ofToken: end),
    let region = reading.longestEntry(at: name.words[2].token, before: end),
    region.tokens.upperBound == end, region.entries.contains(where: { $0.entry.kind == .region }),
    let town = reading.longestEntry(
      at: end + 1, before: reading.sentences[sentence].upperBound),
    town.entries.contains(where: { $0.entry.kind == .city })
  else { return nil }
  return town.tokens.upperBound
}

/// A person's name whose first name has a small second half, which the names models took for its end:
/// `Sun-` and `Dorn` of "Sun-wo Dorn".
func givenNamesWhole(_ names: [FoundName], in reading: Reading) -> [FoundName] {
  let tokens = reading.tokens
  var made: [FoundName] = []
  for name in names {
    if let last = made.last, last.tokens.upperBound > name.tokens.lowerBound { continue }
    guard let end = endOfGivenName(name, in: reading) else {
      made.append(name)
      continue
    }
    var upper = end + 1
    while upper < tokens.count, upper <= end + 2, tokens[upper].isWord, tokens[upper].isCapitalized
    {
      upper += 1
    }
    made.append(part(name.tokens.lowerBound..<upper, of: name, as: .person, in: reading))
  }
  return made
}

/// The token that ends `Sun-wo` behind a name of one word, where a capitalized word follows.
private func endOfGivenName(_ name: FoundName, in reading: Reading) -> Int? {
  let tokens = reading.tokens
  let hyphen = name.tokens.lowerBound + 1
  guard name.words.count == 1, name.entries.isEmpty, hyphen + 2 < tokens.count,
    name.tokens.upperBound <= hyphen + 1, reading.isSecondHalf(hyphen + 1),
    tokens[hyphen + 2].isWord, tokens[hyphen + 2].isCapitalized,
    tokens[hyphen + 2].flags.contains(.spaceBefore)
  else { return nil }
  return hyphen + 1
}

/// A person's last name with the first name of two halves that was not found: `Dorn` of "Sun-wo Dorn".
func withGivenName(_ name: FoundName, in reading: Reading) -> FoundName {
  let (tokens, first) = (reading.tokens, name.tokens.lowerBound)
  guard name.words.count == 1, first >= 3, reading.isSecondHalf(first - 1),
    tokens[first - 3].isCapitalized, reading.flags(first - 3).contains(.forename)
  else { return name }
  return part(first - 3..<name.tokens.upperBound, of: name, as: .person, in: reading)
}

extension Reading {
  /// Whether a token may be the second half of a first name, with its hyphen before it: `wo` of "Sun-wo".
  fileprivate func isSecondHalf(_ index: Int) -> Bool {
    let token = tokens[index]
    return token.isWord && !token.isCapitalized && token.range.count <= 6
      && !token.flags.contains(.spaceBefore) && isByte(index - 1, "-")
      && !tokens[index - 1].flags.contains(.spaceBefore)
      && !Lexemes.behindHyphens.contains(key(index))
      && flags(index).isDisjoint(with: [.role, .title])
  }
}
