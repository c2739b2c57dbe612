import Knowledge
import Language
import NewsModel
import SourceText

/// A role phrase in the text: `China's defense minister`, `his Chinese counterpart`.
struct RolePhrase {
  var tokens: Range<Int>
  /// Key of the noun that says what the person is: `minister`, `counterpart`.
  var head: WordKey
  var headToken: Int
}

/// Finds the roles that the text gives to persons beside their names.
///
/// 1. Right before the name: `US Defense Secretary X`, `the head of the agency, X`.
/// 2. Behind it: `X, the foreign minister of Y,`.
func findRoles(in table: inout ActorTable, of reading: Reading) {
  for index in table.found.indices {
    guard let actor = table.actorOf[index], table.actors[actor].kind == .person else { continue }
    let name = table.found[index]
    let owner = index > 0 ? table.found[index - 1] : nil
    if let phrase = rolePhrase(before: name, owner: owner, of: reading) {
      add(phrase, beside: index, to: actor, in: &table, of: reading)
    }
    if let phrase = rolePhrase(behind: name.tokens.upperBound, of: reading) {
      add(phrase, beside: index, to: actor, in: &table, of: reading)
    }
  }
}

private func add(
  _ phrase: RolePhrase, beside index: Int, to actor: Int, in table: inout ActorTable,
  of reading: Reading
) {
  table.roleHeads.insert(phrase.headToken)
  // "leaders", "officials": of more than one, and so not what this one is.
  guard !reading.isPluralRole(phrase.headToken) else { return }
  let range = reading.range(of: phrase.tokens)
  let country = country(named: phrase.tokens, of: reading)
  if reading.tellsAlone(phrase, country: country),
    !isNamed(actor, within: phrase.tokens, beside: index, table)
  {
    table.actors[actor].roles.append(Role(reading.text[range], range, country: country))
  }
  table.actors[actor].roleWords.append((phrase.head, phrase.tokens.map { reading.key($0) }))
  if table.actors[actor].country == nil { table.actors[actor].country = country }
}

/// Whether a name of the actor itself stands inside a role: in "Reed's former lawyer" it is another's. `index` is the
/// name that the role is beside.
private func isNamed(
  _ actor: Int, within tokens: Range<Int>, beside index: Int, _ table: ActorTable
) -> Bool {
  var first = index
  while first > 0, table.found[first - 1].tokens.upperBound > tokens.lowerBound { first -= 1 }
  return table.found[first...].prefix { $0.tokens.lowerBound < tokens.upperBound }.indices.contains
  {
    table.actorOf[$0] == actor && tokens.overlaps(table.found[$0].tokens)
  }
}

/// The first country that names inside a range of tokens speak of; none that somebody only knows of or is sent
/// to: "expert on Norland", "ambassador to Norland", "envoy for Norland".
func country(named tokens: Range<Int>, of reading: Reading) -> String? {
  var index = tokens.lowerBound
  while index < tokens.upperBound {
    guard reading.tokens[index].isCapitalized,
      let match = reading.longestEntry(at: index, before: tokens.upperBound)
    else {
      index += 1
      continue
    }
    let next = match.tokens.upperBound
    // "Norland War veteran": of the war, not of the land.
    let isWar = next < tokens.upperBound && Lexemes.wars.contains(reading.key(next))
    if !isWar, !reading.isAbroad(index, in: tokens) {
      let use = match.entries[0]
      if use.entry.kind == .country || use.entry.kind.isOrganization { return use.entry.country }
      if let seat = match.entries.first(where: { $0.use == .seat }) { return seat.entry.country }
    }
    index = next
  }
  return nil
}

extension Reading {
  /// Whether the words before a country say that an office deals with it.
  fileprivate func isAbroad(_ index: Int, in tokens: Range<Int>) -> Bool {
    var before = index - 1
    if tokens.contains(before), Lexemes.articles.contains(key(before)) { before -= 1 }
    guard tokens.contains(before) else { return false }
    return Lexemes.abroad.contains(key(before))
      || key(before) == Lexemes.for && tokens.contains(before - 1)
        && Lexemes.envoys.contains(key(before - 1))
  }
}

/// The role that ends right before a name, or before the comma before it.
///
/// Behind a preposition a comma before needs one behind: in "according to an agent, X had" it ends no apposition.
/// `owner` is the name found before, which may end the role: `president of the European Commission X`.
private func rolePhrase(
  before name: FoundName, owner: FoundName?, of reading: Reading
) -> RolePhrase? {
  let first = name.tokens.lowerBound
  guard let sentence = reading.sentence(ofToken: first) else { return nil }
  let start = reading.sentences[sentence].lowerBound
  var end = first
  var hasComma = false
  if end - 1 > start, reading.isComma(end - 1) {
    end -= 1
    hasComma = true
  }
  // Honorifics between role and name: `Foreign Minister Dr. X`.
  while end - 1 > start, reading.isPureHonorific(end - 1) { end -= 1 }
  guard end > start else { return nil }
  if var phrase = nounPhrase(endingAt: end, from: start, of: reading) {
    if end == first {
      let lower = listStart(before: phrase.tokens.lowerBound, from: start, of: reading)
      phrase.tokens = lower..<phrase.tokens.upperBound
    }
    // Behind a comma a role needs a beginning, so that a list of offices is none.
    guard
      !hasComma
        || phrase.tokens.lowerBound < phrase.headToken
          && (reading.endsPhrase(name.tokens.upperBound, in: sentence)
            || !reading.hangsOnPreposition(phrase.tokens.lowerBound, from: start))
    else { return nil }
    return phrase
  }
  if end == first, let phrase = office(endingAt: end, from: start, of: reading) { return phrase }
  guard let owner, owner.tokens.upperBound == end, !owner.isPerson else { return nil }
  var of = owner.tokens.lowerBound - 1
  while of > start, Lexemes.articles.contains(reading.key(of)) { of -= 1 }
  guard of > start, Lexemes.ofPrepositions.contains(reading.key(of)),
    let phrase = nounPhrase(endingAt: of, from: start, of: reading)
  else { return nil }
  return RolePhrase(
    tokens: phrase.tokens.lowerBound..<end, head: phrase.head, headToken: phrase.headToken)
}

/// Where the roles start that "and" and commas join to one: `pilot, author, and`. Only words in lower case: "the king
/// and Prime Minister X" are two, as are "the president and former mayor X".
private func listStart(before first: Int, from start: Int, of reading: Reading) -> Int {
  guard first - 1 > start, reading.key(first - 1) == Lexemes.and,
    !reading.tokens[first].isCapitalized, !Lexemes.statuses.contains(reading.key(first))
  else { return first }
  var (lower, end) = (first, first - 1)
  while true {
    if reading.isComma(end - 1) { end -= 1 }
    guard end > start, let role = nounPhrase(endingAt: end, from: start, of: reading),
      !reading.tokens[role.headToken].isCapitalized
    else { return lower }
    (lower, end) = (role.tokens.lowerBound, role.tokens.lowerBound)
    guard end - 1 > start, reading.isComma(end - 1) else { return lower }
  }
}

/// `Secretary of State`, `head of security`: an office and the words of offices that it is of.
private func office(endingAt end: Int, from start: Int, of reading: Reading) -> RolePhrase? {
  var of = end - 1
  while of > start, of > end - 5,
    Lexemes.roleModifiers.contains(reading.key(of))
      || reading.key(of) == Lexemes.and
  {
    of -= 1
  }
  guard of < end - 1, of > start, reading.key(of) == Lexemes.of,
    let phrase = nounPhrase(endingAt: of, from: start, of: reading)
  else { return nil }
  return RolePhrase(
    tokens: phrase.tokens.lowerBound..<end, head: phrase.head, headToken: phrase.headToken)
}

/// The noun phrase whose last token is a role's noun.
private func nounPhrase(
  endingAt end: Int, from start: Int, of reading: Reading
) -> RolePhrase? {
  let head = end - 1
  guard reading.tokens[head].isWord, reading.flags(head).contains(.role),
    !reading.isPureHonorific(head)
  else { return nil }
  var first = head
  while first > start, reading.modifiesRole(first - 1) { first -= 1 }
  if let whole = reading.startOfName(through: first, before: head, from: start) { first = whole }
  // A possessive belongs to the word before it; a hyphen and an article never lead; "state of emergency
  // President X" is no office of emergencies.
  while first < head,
    reading.tokens[first].kind != .word || Lexemes.quantifiers.contains(reading.key(first))
      || reading.hangsOnOf(first, from: start)
  {
    first += 1
  }
  if first > start, Lexemes.possessives.contains(reading.key(first - 1)) { first -= 1 }
  return RolePhrase(tokens: first..<end, head: reading.key(head), headToken: head)
}

/// The role behind a name and a comma, up to the next comma or the sentence's end.
private func rolePhrase(behind end: Int, of reading: Reading) -> RolePhrase? {
  guard end + 1 < reading.tokens.count, reading.isComma(end),
    let sentence = reading.sentence(ofToken: end)
  else { return nil }
  let limit = min(reading.sentences[sentence].upperBound, end + 18)
  var first = end + 1
  // `X, 54, a lawyer`: an age stands between.
  if first + 1 < limit, reading.tokens[first].kind == .number, reading.isComma(first + 1) {
    first += 2
  }
  let hasArticle = first < limit && Lexemes.articles.contains(reading.key(first))
  if hasArticle { first += 1 }
  var head = first
  // Behind an article the role's own adjectives may be any: "the long-serving ruler".
  var others = hasArticle ? 2 : 0
  while head < limit, !(reading.flags(head).contains(.role) && !reading.isRoleNext(head + 1, limit))
  {
    if !reading.modifiesRole(head), !Lexemes.possessives.contains(reading.key(head)) {
      guard others > 0, reading.mayDescribe(head) else { return nil }
      others -= 1
    }
    head += 1
  }
  guard head < limit, reading.flags(head).contains(.role) else { return nil }
  var last = head + 1
  if last < limit, Lexemes.ofPrepositions.contains(reading.key(last)) {
    let close = (last..<limit).first { reading.closesApposition($0) }
    if let close { last = close }
  } else if last < limit, !reading.closesApposition(last) {
    // `X, a spokesman who ...` gives a role; `X, minister said` gives none.
    guard Lexemes.relatives.contains(reading.key(last)) else { return nil }
  }
  return RolePhrase(tokens: first..<last, head: reading.key(head), headToken: head)
}

extension Reading {
  func key(_ index: Int) -> WordKey { wordKey(text, tokens[index].range) }

  func isByte(_ index: Int, _ byte: Unicode.Scalar) -> Bool {
    tokens[index].range.count == 1 && text.bytes[tokens[index].range.lower] == UInt8(ascii: byte)
  }

  func isComma(_ index: Int) -> Bool { isByte(index, ",") }

  /// `Mr`, `Dr`: before a name, but no role.
  fileprivate func isPureHonorific(_ index: Int) -> Bool {
    let flags = flags(index)
    return flags.contains(.title) && flags.isDisjoint(with: .role) && tokens[index].isCapitalized
  }

  /// Whether a token may stand inside a role before its noun.
  func modifiesRole(_ index: Int) -> Bool {
    let token = tokens[index]
    switch token.kind {
    case .possessive: return true
    case .punctuation: return isByte(index, "-") && !token.flags.contains(.spaceBefore)
    case .word:
      let key = key(index)
      if Lexemes.roleModifiers.contains(key) { return true }
      if flags(index).contains(.role) { return true }
      // A word that opens the sentence is capitalized for that alone.
      return token.isCapitalized && !Lexemes.openers.contains(key)
    default: return false
    }
  }

  fileprivate func isRoleNext(_ index: Int, _ limit: Int) -> Bool {
    index < limit && tokens[index].isWord && flags(index).contains(.role)
  }

  fileprivate func closesApposition(_ index: Int) -> Bool {
    let token = tokens[index]
    if token.kind == .punctuation { return !isByte(index, "-") }
    return token.isQuote || Lexemes.relatives.contains(key(index))
  }
}
