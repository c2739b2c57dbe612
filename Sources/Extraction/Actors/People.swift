import Knowledge
import Language
import NewsModel
import SourceText

/// Brings the names of each person together.
///
/// 0. A father and a son of one name are told apart by what the article calls them.
/// 1. Full names: the same words, an initial for a forename, a nickname, or a longer form.
/// 2. Single words: the surname first, then any other part, of the person named last before.
/// 3. Two people of one surname stay two: a title or forename of the other gender keeps apart.
func joinPeople(in table: inout ActorTable, of reading: Reading) {
  setGenerationsApart(in: &table, of: reading)
  for index in table.found.indices where table.found[index].isPerson {
    guard table.actorOf[index] == nil, table.found[index].fullWords.count > 1 else { continue }
    joinFullName(index, in: &table, of: reading)
  }
  joinSingleNames(in: &table, of: reading)
}

private func joinFullName(_ index: Int, in table: inout ActorTable, of reading: Reading) {
  let name = table.found[index]
  if let actor = table.byWhole[name.whole], table.actors[actor].kind == .person {
    table.add(index, to: actor)
    table.actors[actor].note(genderBefore(name, in: reading))
    return
  }
  let candidates =
    table.actors(withWord: name.words[name.words.count - 1].key)
    + table.actors(withWord: name.words[0].key)
  let title = genderBefore(name, in: reading)
  let same = candidates.last {
    table.actors[$0].kind == .person && table.actors[$0].gender.agrees(with: title)
      && agree(name.words, table.words(ofActor: $0))
  }
  if let actor = same {
    let fullest = table.actors[actor].fullest
    let (a, b) = (table.text(index, in: reading), table.text(fullest, in: reading))
    table.actors[actor].explain("“\(a)” agrees with “\(b)” word by word")
    table.add(index, to: actor)
    if name.words.count > table.found[fullest].words.count { table.actors[actor].fullest = index }
    table.actors[actor].note(title)
    return
  }
  let actor = table.start(with: index, kind: .person)
  table.actors[actor].note(title)
  table.actors[actor].note(gender(ofForename: name.words))
}

private func joinSingleNames(in table: inout ActorTable, of reading: Reading) {
  var lastSeen = Array(repeating: -1, count: table.actors.count)
  var settled: [WordKey: Int] = [:]
  let bodies = founders(of: table.found)
  for index in table.found.indices {
    let name = table.found[index]
    if let actor = table.actorOf[index] {
      if actor < lastSeen.count { lastSeen[actor] = index }
      continue
    }
    guard name.mayBeShortForPerson(in: reading), let word = name.fullWords.first else { continue }
    let title = genderBefore(name, in: reading)
    var best: (rank: Int, actor: Int)?
    for actor in table.actors(withWord: word.key) where table.actors[actor].kind == .person {
      guard table.actors[actor].gender.agrees(with: title) else { continue }
      let part = part(of: word.key, in: table.words(ofActor: actor))
      guard part > 0, name.isPerson || part == 3 else { continue }
      // A surname outranks a forename; then whoever the word was used for before, then the person
      // named last before, then the first after.
      let isSettled = settled[word.key] == actor
      let rank =
        part * 4_000_000 + (isSettled ? 2_000_000 : 0)
        + (lastSeen[actor] >= 0 ? min(lastSeen[actor], 1_000_000) + 1000 : max(0, 900 - actor))
      if rank > best?.rank ?? 0 { best = (rank, actor) }
    }
    if let actor = best?.actor {
      let (short, full) = (
        table.text(index, in: reading), table.text(table.actors[actor].fullest, in: reading)
      )
      if short != full {
        table.actors[actor].explain("“\(short)” is part of the name “\(full)”")
      }
      table.found[index].mention.kind = .person
      table.found[index].entries = []
      table.add(index, to: actor)
      table.actors[actor].note(title)
      lastSeen[actor] = index
      settled[word.key] = actor
    } else if name.isPerson, bodies.contains(word.key) {
      table.found[index].mention.kind = .organization
    } else if name.isPerson {
      let actor = table.start(with: index, kind: .person)
      table.actors[actor].note(title)
      if name.words.count > 1 || name.words[0].flags.isDisjoint(with: .surname) {
        table.actors[actor].note(gender(ofForename: name.words))
      }
      lastSeen.append(index)
    }
  }
}

/// The first words of bodies' names that end as such names do: `Moor` of `Moor Motor Company`, so that
/// "Moor" alone, where nobody has the name, is the company.
private func founders(of names: [FoundName]) -> Set<WordKey> {
  Set(
    names.compactMap { name in
      guard name.mention.kind == .organization, name.words.count > 1, let first = name.words.first,
        let last = name.words.last, last.flags.contains(.organizationWord),
        first.flags.isDisjoint(with: [.organizationWord, .country, .demonym, .placeWord, .city])
      else { return nil }
      return first.key
    })
}

extension FoundName {
  /// The words without particles that lead to a surname, so that `al-Assad` counts as one.
  var fullWords: ArraySlice<Word> {
    var words = words[...]
    while words.count > 1, let first = words.first, Lexemes.particles.contains(first.key) {
      words = words.dropFirst()
    }
    return words
  }

  /// Whether one word, whatever kind the names model gave it, may stand for a person named in full.
  ///
  /// A name that the gazetteers know as a country stays one, as does one behind `in` or `from`.
  func mayBeShortForPerson(in reading: Reading) -> Bool {
    guard fullWords.count == 1, let word = words.last else { return false }
    if isPerson { return true }
    guard mention.kind != .group, word.flags.isDisjoint(with: [.country, .demonym]),
      acronymLetters(of: self, in: reading) == nil || entries.isEmpty
    else { return false }
    guard tokens.lowerBound > 0 else { return true }
    let before = wordKey(reading.text, reading.tokens[tokens.lowerBound - 1].range)
    return !Lexemes.locative.contains(before) && before != Lexemes.the
      && before != Lexemes.of
  }
}

extension GatheredActor {
  mutating func note(_ found: Gender) { if gender == .unknown { gender = found } }
}

/// Whether two names of two words or more may be one person's.
private func agree(_ a: [FoundName.Word], _ b: [FoundName.Word]) -> Bool {
  let (short, long) = a.count <= b.count ? (a, b) : (b, a)
  guard short.count > 1, let first = short.first, let last = short.last,
    short.agreesOnGeneration(with: long)
  else { return false }
  if last.key == long[long.count - 1].key {
    guard isSameForename(first, long[0]) else { return isSuffix(short, of: long) }
    let inner = (short.dropFirst().dropLast(), long.dropFirst().dropLast())
    // Different second names keep apart: `George W.` and `George H. W.`
    if inner.0.isEmpty { return true }
    if inner.0.count != inner.1.count {
      return isSubsequence(inner.0, of: inner.1) && !hasInitial(inner.0)
    }
    return zip(inner.0, inner.1).allSatisfy { isSameForename($0, $1) }
  }
  // `Nicolás Maduro` of `Nicolás Maduro Moros`; not for initials alone.
  return short.count < long.count && zip(short, long).allSatisfy { $0.key == $1.key }
    && !last.isInitial
}

private func isSuffix(_ short: [FoundName.Word], of long: [FoundName.Word]) -> Bool {
  short.count < long.count && zip(short, long.suffix(short.count)).allSatisfy { $0.key == $1.key }
}

private func hasInitial(_ words: ArraySlice<FoundName.Word>) -> Bool {
  words.contains { $0.isInitial }
}

private func isSubsequence(
  _ short: ArraySlice<FoundName.Word>, of long: ArraySlice<FoundName.Word>
) -> Bool {
  var rest = long
  for word in short {
    guard let at = rest.firstIndex(where: { isSameForename(word, $0) }) else { return false }
    rest = rest[(at + 1)...]
  }
  return true
}

/// The same word, an initial of it, or its nickname.
private func isSameForename(_ a: FoundName.Word, _ b: FoundName.Word) -> Bool {
  if a.key == b.key { return true }
  if a.isInitial || b.isInitial { return a.letter == b.letter && a.letter != 0 }
  return isNickname(a.key, b.key)
}

/// 3 where a word is the surname of a name, 2 its first word, 1 another; 0 where it is none.
private func part(of key: WordKey, in words: [FoundName.Word]) -> Int {
  guard words.count > 1 else { return words.first?.key == key ? 3 : 0 }
  if words[words.count - 1].key == key { return 3 }
  if words[0].key == key {
    // Where the family name stands first (`Dong Jun`, `Kim Jong-un`) it is the short form.
    let isFamily = words[0].flags.contains(.surname) && !words[0].flags.contains(.forename)
    return isFamily ? 3 : 2
  }
  return words.contains { $0.key == key && !$0.isInitial } ? 1 : 0
}

private func gender(ofForename words: [FoundName.Word]) -> Gender {
  words.dropLast(words.count > 1 ? 1 : 0).lazy.filter { !$0.isInitial }.map { $0.flags.gender }
    .first { $0 != .unknown } ?? .unknown
}

/// What a title before a name tells, as `Mrs` or `King`.
private func genderBefore(_ name: FoundName, in reading: Reading) -> Gender {
  // The mention may have had its title cut off, so the token before is the title either way.
  reading.gender(ofTitleBefore: name.tokens.lowerBound)
}

extension WordFlags {
  /// What a forename tells; a word that is both tells the first.
  var gender: Gender { contains(.female) ? .female : contains(.male) ? .male : .unknown }
}

extension Reading {
  /// What the title right before a token tells, where one stands there.
  func gender(ofTitleBefore token: Int) -> Gender {
    guard token > 0 else { return .unknown }
    let key = key(token - 1)
    if Lexemes.maleHonorifics.contains(key) { return .male }
    return Lexemes.femaleHonorifics.contains(key) ? .female : .unknown
  }
}
