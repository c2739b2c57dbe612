import Knowledge
import Language
import NewsModel
import SourceText

/// Mends names by what the gazetteers and the words behind tell.
///
/// 1. A long name of the gazetteers (`People's Republic of China`) that was found in pieces is one.
/// 2. A country before a role's words is a name of its own: `US` in `US Defense Secretary`.
func repair(_ names: [FoundName], in reading: Reading) -> [FoundName] {
  var result: [FoundName] = []
  result.reserveCapacity(names.count)
  for name in names {
    if let last = result.last, last.tokens.upperBound > name.tokens.lowerBound {
      continue  // inside a name that grew
    }
    result.append(grown(name, in: reading) ?? cut(name, in: reading) ?? name)
  }
  return result
}

/// The gazetteer's name that starts where a name does and goes on behind it.
private func grown(_ name: FoundName, in reading: Reading) -> FoundName? {
  guard !name.isPerson, name.entries.isEmpty, let first = name.words.first?.token,
    let sentence = reading.sentence(ofToken: first),
    let match = reading.longestEntry(at: first, before: reading.sentences[sentence].upperBound),
    match.tokens.count > 2, match.tokens.upperBound > name.tokens.upperBound,
    let meaning = match.entries.first
  else { return nil }
  var mention = name.mention
  mention.kind = meaning.entry.kind.isPlace ? .place : .organization
  mention.range = reading.range(of: match.tokens)
  return takeApart(mention, match.tokens, in: reading)
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
  var mention = name.mention
  mention.kind = meaning.use == .adjective ? .group : .place
  mention.range = reading.range(of: match.tokens)
  return takeApart(mention, match.tokens, in: reading)
}
