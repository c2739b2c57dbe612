import Knowledge
import Language
import NewsModel
import SourceText

/// Brings together the names that no gazetteer has: organizations, places, groups and other things.
///
/// 1. One spelling is one actor, whatever kind each use was given.
/// 2. An acronym in brackets behind a name, or of its initials, stands for it; one that is introduced so by
///    its letters does everywhere.
/// 3. A short form has the first or last words of a longer name that no other name shares.
func joinOthers(in table: inout ActorTable, of reading: Reading) {
  let waiting = table.found.indices.filter {
    table.actorOf[$0] == nil && !table.found[$0].words.isEmpty
      && !isAdjective(table.found[$0])
  }
  let introduced = introductions(among: table.found, in: reading)
  var byInitials: [[UInt8]: [Int]] = [:]
  for actor in table.actors.indices where table.actors[actor].kind != .person {
    note(initialsOf: actor, in: &byInitials, table, reading)
  }
  // Long names first, so that each short form finds what it is short for; then by position.
  let order = waiting.sorted {
    let (a, b) = (table.found[$0].words.count, table.found[$1].words.count)
    return a == b ? $0 < $1 : a > b
  }
  for index in order {
    let name = table.found[index]
    if let actor = table.byWhole[name.whole],
      table.actors[actor].kind != .person || name.words.count > 1
    {
      table.add(index, to: actor)
    } else if let (actor, why) = longer(for: index, in: table, introduced, byInitials, of: reading)
    {
      table.add(index, to: actor)
      table.actors[actor].explain(why)
    } else {
      let actor = table.start(with: index, kind: name.mention.kind)
      note(initialsOf: actor, in: &byInitials, table, reading)
    }
  }
  for actor in table.actors.indices {
    table.actors[actor].names.sort()
    guard table.actors[actor].entry == nil, table.actors[actor].curated == nil else { continue }
    let kind = commonKind(of: table.actors[actor], in: table)
    let isPerson = table.actors[actor].kind == .person
    let fullest = table.found[table.actors[actor].fullest]
    // A ship that was taken for somebody once; not Ida Moor, who was taken for a thing.
    if !isPerson
      || kind != .person && !fullest.words.contains(where: { $0.flags.contains(.forename) })
    {
      table.actors[actor].kind = kind
    }
  }
}

/// A country's adjective that does not stand for the state refers to no actor.
private func isAdjective(_ name: FoundName) -> Bool {
  name.mention.kind == .group && name.entries.contains { $0.use == .adjective }
    && !name.entries.contains { $0.use == .people }
}

/// The kind that most of an actor's names were given; of equals the one of its first name. A law or prize
/// whose letters read as a body's is what its name says.
private func commonKind(of actor: GatheredActor, in table: ActorTable) -> Mention.Kind {
  let fullest = table.found[actor.fullest]
  if fullest.mention.kind == .other, fullest.words.count > 1,
    Lexemes.works.contains(fullest.words.last!.key)
  {
    return .other
  }
  var counts: [Mention.Kind: Int] = [:]
  for name in actor.names { counts[table.found[name].mention.kind, default: 0] += 1 }
  let most = counts.values.max() ?? 0
  return actor.names.lazy.map { table.found[$0].mention.kind }.first { counts[$0] == most }
    ?? actor.kind
}

/// The actor with a longer name that a name is short for, and why.
private func longer(
  for index: Int, in table: ActorTable, _ introduced: [WordKey: Int],
  _ byInitials: [[UInt8]: [Int]], of reading: Reading
) -> (actor: Int, why: String)? {
  let name = table.found[index]
  let text = table.text(index, in: reading)
  for other in [index - 1, index + 1] where table.found.indices.contains(other) {
    guard let actor = table.actorOf[other], table.actors[actor].kind != .person else { continue }
    // "Oslo (DPA)" is a dateline: a place is called only by its own letters.
    if isBracketed(table.found[max(index, other)], behind: table.found[min(index, other)], reading),
      table.actors[actor].kind != .place
        || initials(of: table.found[other].words, in: reading).contains(where: {
          $0 == acronymLetters(of: name, in: reading)
        })
    {
      return (actor, "“\(text)” stands in brackets beside “\(table.text(other, in: reading))”")
    }
  }
  if let full = introduced[name.whole], let actor = table.actorOf[full] {
    return (actor, "“\(text)” is introduced as “\(table.text(full, in: reading))”")
  }
  if let letters = acronymLetters(of: name, in: reading), let full = byInitials[letters] {
    guard full.count == 1 else { return nil }
    let fullText = table.text(table.actors[full[0]].fullest, in: reading)
    return (full[0], "“\(text)” has the initials of “\(fullText)”")
  }
  let sharing = table.actors(withWord: name.words[0].key).filter {
    guard table.actors[$0].kind != .person else { return false }
    let full = table.found[table.actors[$0].fullest]
    if isHead(name, of: full, in: reading), !isIntroduced($0, before: index, in: table) {
      return false
    }
    return isShort(name, for: full, in: reading) || isHead(name, of: full, in: reading)
      || isDirection(name, of: table.actors[$0], in: reading)
  }
  // Of several take the one named last before, but only for a word as `the Commission`.
  guard let actor = sharing.max(by: { nearness($0) < nearness($1) }),
    sharing.count == 1 || name.words[0].flags.contains(.organizationWord)
  else { return nil }
  let fullText = table.text(table.actors[actor].fullest, in: reading)
  return (actor, "“\(text)” is short for “\(fullText)”")

  func nearness(_ actor: Int) -> Int { table.actors[actor].names.last { $0 < index } ?? -1 }
}

func isBracketed(_ a: FoundName, behind b: FoundName, _ reading: Reading) -> Bool {
  let open = b.tokens.upperBound
  guard a.tokens.lowerBound == open + 1, a.words.count == 1 || b.words.count == 1 else {
    return false
  }
  return reading.isByte(open, "(")
}

/// The small letters of an acronym; nil where a name is none.
func acronymLetters(of name: FoundName, in reading: Reading) -> [UInt8]? {
  guard name.words.count == 1 else { return nil }
  let token = reading.tokens[name.words[0].token]
  guard token.flags.contains(.allCaps), token.range.count <= 12 else { return nil }
  let letters = reading.text.bytes[token.range.indices]
    .filter { $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A }.map { $0 | 0x20 }
  return letters.count > 1 ? letters : nil
}

/// Files an actor under the first letters of its name's words, with and without the small words.
private func note(
  initialsOf actor: Int, in byInitials: inout [[UInt8]: [Int]], _ table: ActorTable,
  _ reading: Reading
) {
  for letters in initials(of: table.words(ofActor: actor), in: reading) {
    byInitials[letters, default: []].append(actor)
  }
}

/// The first letters of a name's words, with and without the small words; none of one word.
func initials(of words: [FoundName.Word], in reading: Reading) -> [[UInt8]] {
  guard words.count > 1, words.count <= 12 else { return [] }
  let all = words.map(\.letter)
  let capitals = words.filter { reading.tokens[$0.token].isCapitalized }.map(\.letter)
  return capitals != all && capitals.count > 1 ? [all, capitals] : [all]
}

/// Whether a name is the start or the end of a longer one of its sort.
private func isShort(_ name: FoundName, for full: FoundName, in reading: Reading) -> Bool {
  let (short, long) = (name.words, full.words)
  guard short.count < long.count, name.mention.kind == full.mention.kind else { return false }
  guard full.mention.kind == .organization || full.mention.kind == .other else { return false }
  if zip(short, long).allSatisfy({ $0.key == $1.key }) {
    // `Huawei` of `Huawei Technologies`: what is left out says what sort of thing it is.
    let common: WordFlags = [.organizationWord, .placeWord, .country, .demonym]
    return short.contains { $0.flags.isDisjoint(with: common) }
      && (long[short.count].flags.contains(.organizationWord)
        || short.count == 1 && long[long.count - 1].flags.contains(.organizationWord))
  }
  // `Scientology` of `Church of Scientology`: where the rest names no place.
  if short.count == 1, name.entries.isEmpty, long[long.count - 1].key == short[0].key,
    long[long.count - 2].key == Lexemes.of, long[0].flags.contains(.organizationWord)
  {
    return true
  }
  // `State Department` of `US State Department`: what is left out says whose it is.
  return short.count > 1 && zip(short, long.suffix(short.count)).allSatisfy { $0.key == $1.key }
    && long.dropLast(short.count).allSatisfy {
      !$0.flags.isDisjoint(with: [.country, .demonym, .placeWord, .city])
    }
}

/// Whether a name is the word alone that says what sort of body a longer one is: `the Commission` of the
/// `Commission on Harbors` and of the `Harbor Commission`. `The House` is no `White House`, nor are `House Pilots`
/// the House: a chamber's word alone is what a nation has.
private func isHead(_ name: FoundName, of full: FoundName, in reading: Reading) -> Bool {
  guard name.words.count == 1, full.words.count > 1, name.mention.kind == .organization,
    full.mention.kind == .organization, name.words[0].flags.contains(.organizationWord),
    name.isBehindThe(in: reading)
  else { return false }
  let (key, words) = (name.words[0].key, full.words)
  if words[0].key == key { return Lexemes.joining.contains(words[1].key) }
  guard words[words.count - 1].key == key else { return false }
  let owners: WordFlags =
    full.entries.isEmpty ? [.country, .demonym, .placeWord, .city] : [.country, .demonym]
  return !Lexemes.chambers.contains(key)
    || words.dropLast().allSatisfy { !$0.flags.isDisjoint(with: owners) }
}

/// Whether an actor is named before a name, or soon behind it: `the Senate` of most of an article is no
/// other nation's that the last paragraph names in full.
private func isIntroduced(_ actor: Int, before index: Int, in table: ActorTable) -> Bool {
  let start = table.found[index].tokens.lowerBound
  return table.actors[actor].names.contains { table.found[$0].tokens.lowerBound < start + 120 }
}

/// Whether a name is `the North` of `North Korea`.
private func isDirection(
  _ name: FoundName, of actor: GatheredActor, in reading: Reading
) -> Bool {
  guard actor.entry?.kind == .country, name.words.count == 1,
    Lexemes.directions.contains(name.words[0].key)
  else { return false }
  return name.isBehindThe(in: reading)
}

extension FoundName {
  fileprivate func isBehindThe(in reading: Reading) -> Bool {
    guard let first = words.first?.token, first > 0 else { return false }
    return reading.key(first - 1) == Lexemes.the
  }
}
