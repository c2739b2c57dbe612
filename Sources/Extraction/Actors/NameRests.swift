import Knowledge
import Language
import NewsModel

/// A name with what the names model left of it behind its end; of other kinds than persons.
///
/// 1. A number behind a hyphen: `-19` of `Corex-19`.
/// 2. Behind a university of a region, the town that tells which: `University of California, Davis`.
/// 3. Behind a plural's possessive, what the name is of: `'s Day` of `Farmers's Day`, up to the word that
///    ends the names of days; else as far as capitals go.
func withRest(_ name: FoundName, in reading: Reading) -> FoundName {
  let (tokens, end) = (reading.tokens, name.tokens.upperBound)
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
