import Knowledge
import Language
import NewsModel

/// Names with the kind that the gazetteers or the article's other sentences give them: a body's name is nobody's,
/// and no place's.
///
/// 0. Two words or more that are a body's whole name in the gazetteers are no person, unless a title stands before.
/// 1. Such a word is an organization's name, or starts a company's longer one, more often than a place's.
/// 2. The tables know it as no forename, surname or place, and no title stands before it or longer name of a
///    person has it.
func agreeingOnKinds(_ names: [FoundName], in reading: Reading) -> [FoundName] {
  var ofBodies: [WordKey: Int] = [:]
  var ofPlaces: [WordKey: Int] = [:]
  var ofPeople: Set<WordKey> = []
  for name in names {
    guard let first = name.words.first else { continue }
    if name.mention.kind == .organization {
      if name.words.count == 1 || Lexemes.companyEnds.contains(name.words[1].key) {
        ofBodies[first.key, default: 0] += 1
      }
    } else if name.mention.kind == .place, name.words.count == 1 {
      ofPlaces[first.key, default: 0] += 1
    } else if name.isPerson, name.words.count > 1 || reading.hasTitle(before: name) {
      for word in name.words { ofPeople.insert(word.key) }
    }
  }
  let known: WordFlags = [.forename, .surname, .nickname, .city, .country, .demonym]
  return names.map { name in
    if isKnownBody(name, in: reading) {
      return part(name.tokens, of: name, as: .organization, in: reading)
    }
    guard name.isPerson || name.mention.kind == .place, name.words.count == 1,
      let word = name.words.first, let bodies = ofBodies[word.key],
      !ofPeople.contains(word.key), bodies > ofPlaces[word.key] ?? 0, name.entries.isEmpty,
      word.flags.isDisjoint(with: known)
    else { return name }
    return part(name.tokens, of: name, as: .organization, in: reading)
  }
}

private func isKnownBody(_ name: FoundName, in reading: Reading) -> Bool {
  guard name.isPerson, name.words.count > 1, !reading.hasTitle(before: name),
    let match = reading.longestEntry(at: name.words[0].token, before: name.tokens.upperBound)
  else { return false }
  return match.tokens.upperBound == name.tokens.upperBound
    && match.entries.allSatisfy { $0.entry.kind.isOrganization }
}

extension Reading {
  fileprivate func hasTitle(before name: FoundName) -> Bool {
    let before = name.tokens.lowerBound - 1
    return before >= 0 && (isHonorific(before) || isTitleWord(before))
  }
}
