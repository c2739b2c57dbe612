import Knowledge
import Language
import NewsModel
import SourceText

/// Settles what the gazetteers' names mean in this article, and brings the names of one entry together.
///
/// 1. Count for each country how many names speak for it.
/// 2. Of several meanings take the one whose country the article speaks of, then the most prominent.
/// 3. A capital that speaks, acts or is dealt with is its government; otherwise it is a place.
/// 4. A country's adjective is the state before a word of state (`Chinese authorities`).
func joinEntries(in table: inout ActorTable, of reading: Reading) {
  let support = Support(of: table)
  var actorOf: [Entry: Int] = [:]
  for index in table.found.indices where table.actorOf[index] == nil {
    let name = table.found[index]
    guard !name.entries.isEmpty, !name.isPerson else { continue }
    guard let meaning = meaning(of: index, in: table, support: support, reading: reading) else {
      continue
    }
    if meaning.use == .seat { table.isMetonym[index] = true }
    if meaning.entry.kind == .country,
      meaning.use == .name || meaning.use == .acronym
        || meaning.use == .alias, name.mention.kind == .other
    {
      table.found[index].mention.kind = .place
    }
    if let actor = actorOf[meaning.entry] {
      table.add(index, to: actor)
    } else {
      let kind: Mention.Kind = meaning.entry.kind.isPlace ? .place : .organization
      let actor = table.start(with: index, kind: kind)
      table.actors[actor].entry = meaning.entry
      table.actors[actor].country = meaning.entry.country
      actorOf[meaning.entry] = actor
    }
    guard let actor = table.actorOf[index] else { continue }
    explain(table.text(index, in: reading), meaning, in: &table.actors[actor])
  }
}

private func explain(_ text: String, _ meaning: NamedEntry, in actor: inout GatheredActor) {
  let name = meaning.entry.name
  switch meaning.use {
  case .name: break
  case .alias: if text != name { actor.explain("“\(text)” is another name of \(name)") }
  case .acronym: actor.explain("“\(text)” stands for \(name)")
  case .adjective, .people: actor.explain("“\(text)” is the adjective of \(name)")
  case .seat: actor.explain("“\(text)” speaks or acts as the seat of \(name)’s government")
  }
}

/// What the names of an article say about which countries it speaks of.
private struct Support {
  /// How many names speak for each country, adjectives and cities among them.
  var countries: [String: Int] = [:]
  /// How many names of places inside it each country has.
  var inside: [String: Int] = [:]
  /// How often each name is used.
  var uses: [WordKey: Int] = [:]
  /// The country that stands behind a name's first comma: `Dorn, Norland`.
  var homes: [WordKey: String] = [:]

  init(of table: ActorTable) {
    for (index, name) in table.found.enumerated() where !name.isPerson {
      uses[name.whole, default: 0] += 1
      if homes[name.whole] == nil { homes[name.whole] = countryBehind(index, in: table) }
      guard let first = name.entries.first(where: { $0.use != .seat })?.entry,
        let country = first.country
      else { continue }
      // A party or ministry by a name that many countries have speaks for none of them.
      guard first.kind.isPlace || name.words.count == 1 else { continue }
      let isClear =
        first.kind == .country || first.population > 1_000_000
        || name.entries.allSatisfy { $0.entry.country == country }
      if isClear { countries[country, default: 0] += 1 }
      if first.kind != .country, first.kind.isPlace, isClear { inside[country, default: 0] += 1 }
    }
  }
}

private func meaning(
  of index: Int, in table: ActorTable, support: Support, reading: Reading
) -> NamedEntry? {
  let name = table.found[index]
  let capitals = reading.tokens[name.tokens.lowerBound].flags.contains(.allCaps)
  let isGroup = name.mention.kind == .group
  var entries = name.entries.filter { meaning in
    switch meaning.use {
    case .acronym: capitals || name.tokens.count > 1 || name.words.count == 1
    case .adjective, .people: isGroup || name.mention.kind == .other
    case .name, .alias, .seat: true
    }
  }
  if isGroup, let adjective = entries.first(where: { $0.use == .adjective }) {
    return isState(after: name.tokens.upperBound, in: reading) ? adjective : nil
  }
  if let seat = entries.first(where: { $0.use == .seat }), isActing(name, in: reading) {
    return seat
  }
  entries.removeAll { $0.use == .seat || $0.use == .people }
  if name.mention.kind == .organization {
    // An organization that only shares a town's name is no town.
    entries.removeAll { $0.entry.kind != .country && $0.entry.kind.isPlace }
  }
  if entries.contains(where: { $0.entry.kind == .company }),
    entries.contains(where: { $0.entry.kind.isNatural })
  {
    // A river or a forest has "the", a company of its name has not.
    let isBehindThe =
      name.tokens.lowerBound > 0 && reading.key(name.tokens.lowerBound - 1) == Lexemes.the
    entries.removeAll { isBehindThe ? $0.entry.kind == .company : $0.entry.kind.isNatural }
  }
  entries.removeAll { isFar($0.entry, name, support) }
  let neighbor = countryBehind(index, in: table)
  // "Dorn, Norland" is no small town elsewhere that has the name too.
  if let home = support.homes[name.whole] {
    entries.removeAll {
      $0.entry.kind == .city && $0.entry.population < 500_000 && $0.entry.country != home
    }
  }
  guard entries.count > 1 else { return entries.first }
  let best = entries.enumerated().max { a, b in
    let (x, y) = (weight(a.element), weight(b.element))
    return x == y ? a.offset > b.offset : x < y
  }
  func weight(_ meaning: NamedEntry) -> Int {
    let entry = meaning.entry
    let country = entry.country ?? ""
    if let neighbor { return entry.kind != .country && country == neighbor ? 100 : 0 }
    if entry.kind == .country {
      // The name itself spoke for the country once each time.
      let others = (support.countries[country] ?? 0) - (support.uses[name.whole] ?? 0)
      return others > 0 ? 30 : 12
    }
    if entry.kind.isOrganization { return 11 }
    var size = entry.kind == .city ? min(9, entry.population / 100_000) : 9
    // "Washington" alone is the capital; the state has its word or a town beside it.
    if entry.kind == .city, isCapital(entry, of: name), !isRegion(index, in: table, reading) {
      size = 12
    }
    return size + min(10, 2 * (support.inside[country] ?? 0))
  }
  return best?.element
}

/// Whether a name is also that of the government which sits in a town.
private func isCapital(_ entry: Entry, of name: FoundName) -> Bool {
  name.entries.contains { $0.use == .seat && $0.entry.country == entry.country }
}

/// "Washington state", "state of Washington", "Dorn, Washington".
private func isRegion(_ index: Int, in table: ActorTable, _ reading: Reading) -> Bool {
  let (first, end) = (table.found[index].tokens.lowerBound, table.found[index].tokens.upperBound)
  if end < reading.tokens.count, reading.key(end) == Lexemes.state { return true }
  if first >= 2, reading.key(first - 1) == Lexemes.of, reading.key(first - 2) == Lexemes.state {
    return true
  }
  guard index > 0, first > 0, reading.isByte(first - 1, ",") else { return false }
  let before = table.found[index - 1]
  return before.tokens.upperBound == first - 1 && before.mention.kind == .place
}

/// A party, ministry or army that many countries have, in an article that never names its country.
private func isFar(_ entry: Entry, _ name: FoundName, _ support: Support) -> Bool {
  guard let country = entry.country, name.words.count > 1 else { return false }
  switch entry.kind {
  case .party, .government, .military:
    return !support.countries.isEmpty && support.countries[country] == nil
  default: return false
  }
}

/// The country of the name right behind a comma, as in `Springfield, Illinois`.
private func countryBehind(_ index: Int, in table: ActorTable) -> String? {
  guard index + 1 < table.found.count else { return nil }
  let (name, next) = (table.found[index], table.found[index + 1])
  guard next.tokens.lowerBound == name.tokens.upperBound + 1, !next.isPerson,
    let entry = next.entries.first?.entry, entry.kind == .country || entry.kind == .region
  else { return nil }
  return entry.country
}

/// Whether a word of state follows, so that `Chinese` is the state, not its people or food.
private func isState(after end: Int, in reading: Reading) -> Bool {
  guard end < reading.tokens.count else { return false }
  let next = reading.tokens[end]
  if next.kind == .punctuation, reading.text.bytes[next.range.lower] == UInt8(ascii: "-") {
    return !next.flags.contains(.spaceBefore)
  }
  // `Chinese and Philippine vessels`
  if wordKey(reading.text, next.range) == Lexemes.and, end + 2 < reading.tokens.count,
    reading.tokens[end + 1].isCapitalized
  {
    return Lexemes.stateNouns.contains(wordKey(reading.text, reading.tokens[end + 2].range))
  }
  return Lexemes.stateNouns.contains(wordKey(reading.text, next.range))
}

/// Whether a capital's name stands for the government in it.
private func isActing(_ name: FoundName, in reading: Reading) -> Bool {
  let tokens = reading.tokens
  let (first, end) = (name.tokens.lowerBound, name.tokens.upperBound)
  func key(_ index: Int) -> WordKey { wordKey(reading.text, tokens[index].range) }
  func byte(_ index: Int) -> UInt8 { reading.text.bytes[tokens[index].range.lower] }
  let before = first > 0 ? key(first - 1) : 0
  if Lexemes.locative.contains(before) { return false }
  if Lexemes.partner.contains(before) {
    // `flights between Lima and ...`: only what states have stands between governments.
    if hasStateNoun(before: first - 1), !isInList(end) { return true }
  }
  guard end < tokens.count else { return false }
  // `Washington-Beijing talks`, `talks between Washington and Beijing`
  if Lexemes.seatNouns.contains(key(end)) { return before != Lexemes.and }
  if tokens[end].kind == .possessive {
    return end + 1 < tokens.count && Lexemes.seatNouns.contains(key(end + 1))
  }
  // `Beijing, in turn, said`
  var verb = end
  if byte(end) == UInt8(ascii: ",") {
    let limit = min(tokens.count, end + 7)
    guard let close = (end + 1..<limit).first(where: { byte($0) == UInt8(ascii: ",") }),
      close + 1 < tokens.count
    else { return false }
    // `in Kabul, Afghanistan, said`: a list of places is no subject.
    if tokens[end + 1].isCapitalized { return false }
    verb = close + 1
  }
  // Auxiliaries and an adverb may stand between: `Beijing has repeatedly said`, `Tokyo also denied`.
  for index in verb..<min(verb + 3, tokens.count) {
    guard tokens[index].kind == .word, !tokens[index].isCapitalized else { return false }
    let word = key(index)
    if Lexemes.governing.contains(word) { return before != Lexemes.of }
    guard Lexemes.beforeVerbs.contains(word) || endsInLy(index) else { return false }
  }
  return false

  /// Whether one of the three words before is what governments have with each other.
  func hasStateNoun(before index: Int) -> Bool {
    (max(0, index - 3)..<index).contains { Lexemes.dealings.contains(key($0)) }
  }

  /// Whether the name is one of places: `and Oslo (OSL)`, `Oslo, Bergen`.
  func isInList(_ end: Int) -> Bool {
    end < tokens.count && byte(end) == UInt8(ascii: "(")
  }

  func endsInLy(_ index: Int) -> Bool {
    let upper = tokens[index].range.upper
    return tokens[index].range.count > 4 && reading.text.bytes[upper - 1] == UInt8(ascii: "y")
      && reading.text.bytes[upper - 2] == UInt8(ascii: "l")
  }
}
