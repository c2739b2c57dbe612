import Knowledge
import Language
import NewsModel
import SourceText

/// A mention that is no name, with the actor that it refers to.
struct Reference {
  var range: TextRange
  var form: Mention.Form
  var actor: Int
  /// Index into the reading's sentences.
  var sentence: Int
}

/// Finds what refers to an actor without its name, in sentences of running text.
///
/// 1. Walk the text once with a memory of who was named when.
/// 2. `the defense secretary`: the person named last whose role has these words.
/// 3. `the ministry`: the organization named last whose name has this word.
/// 4. `he`, `she`, `his`, `her`: see `Pronouns`.
/// 5. `it said`: the organization or country that the sentence or the one before starts with; not the
///    country whose "forces" or "officials" do.
func findReferences(
  in table: inout ActorTable, of reading: Reading, isNews: (Int) -> Bool
) -> [Reference] {
  var references: [Reference] = []
  var memory = Memory(of: table)
  var next = 0
  for sentence in reading.sentences.indices {
    memory.begin(sentence)
    let isNews = isNews(sentence)
    for token in reading.sentences[sentence] {
      if next < table.found.count, table.found[next].tokens.lowerBound == token {
        if let actor = table.actorOf[next] {
          let isOfSeveral =
            table.found[next].mention.kind == .group
            && reading.isPlural(behind: table.found[next].tokens.upperBound)
          memory.note(actor, at: token, in: table, isBody: !isOfSeveral)
        }
        next += 1
        continue
      }
      guard isNews, next == 0 || token >= table.found[next - 1].tokens.upperBound else { continue }
      let limit =
        next < table.found.count
        ? min(table.found[next].tokens.lowerBound, reading.sentences[sentence].upperBound)
        : reading.sentences[sentence].upperBound
      guard
        let found = reference(
          at: token, before: limit, in: &table, memory, reading, nextName: next)
      else { continue }
      references.append(
        Reference(
          range: reading.range(of: found.tokens), form: found.form, actor: found.actor,
          sentence: sentence))
      memory.note(found.actor, at: token, in: table)
    }
  }
  return references
}

extension Reading {
  /// Whether the nouns of state that start at a token end with a plural.
  fileprivate func isPlural(behind start: Int) -> Bool {
    let nouns = (start..<tokens.count).prefix { Lexemes.stateNouns.contains(key($0)) }
    guard let last = nouns.last else { return false }
    let word = asciiLowercased(text[tokens[last].range])
    return word.hasSuffix("s") && !word.hasSuffix("ss")
  }
}

private func reference(
  at token: Int, before limit: Int, in table: inout ActorTable, _ memory: Memory,
  _ reading: Reading, nextName: Int
) -> (tokens: Range<Int>, form: Mention.Form, actor: Int)? {
  let range = reading.tokens[token].range
  guard range.count <= 7, reading.tokens[token].isWord else { return nil }
  switch reading.text.bytes[range.lower] | 0x20 {
  case UInt8(ascii: "h"), UInt8(ascii: "s"):
    guard let pronoun = Lexemes.pronouns[reading.key(token)],
      let actor = memory.person(for: pronoun, in: table)
    else { return nil }
    table.actors[actor].note(pronoun == .he ? .male : .female)
    return (token..<token + 1, .pronoun, actor)
  case UInt8(ascii: "t") where reading.key(token) == Lexemes.the:
    return described(from: token + 1, before: limit, in: table, memory, reading, nextName)
  case UInt8(ascii: "i") where reading.key(token) == Lexemes.it,
    UInt8(ascii: "t") where reading.key(token) == Lexemes.they:
    guard token + 1 < limit, Lexemes.speaking.contains(reading.key(token + 1)),
      let actor = memory.body
    else { return nil }
    return (token..<token + 1, .pronoun, actor)
  default: return nil
  }
}

/// What `the` leads to: a role's noun or an organization's, with words that a role or name has.
private func described(
  from first: Int, before limit: Int, in table: ActorTable, _ memory: Memory, _ reading: Reading,
  _ nextName: Int
) -> (tokens: Range<Int>, form: Mention.Form, actor: Int)? {
  var head = first
  while head < min(limit, first + 5), !reading.isRoleOrBody(head, limit), reading.modifiesRole(head)
  {
    head += 1
  }
  guard head < min(limit, first + 5), reading.isRoleOrBody(head, limit) else { return nil }
  let end = head + 1
  // A role beside a name belongs to the name.
  if nextName < table.found.count, table.found[nextName].tokens.lowerBound == end,
    table.found[nextName].isPerson
  {
    return nil
  }
  guard !table.roleHeads.contains(head) else { return nil }
  let words = (first..<end).map { reading.key($0) }
  let noun = reading.key(head)
  if reading.flags(head).contains(.role) {
    guard let actor = memory.person(withRole: noun, words: words, in: table) else { return nil }
    return (first..<end, .role, actor)
  }
  guard let actor = memory.body(named: noun, words: words, in: table) else { return nil }
  return (first..<end, .short, actor)
}

extension Reading {
  /// Whether a word says what a person or an organization is, and the phrase ends with it.
  ///
  /// `the school` is one; `the school board`, `the school-age` and `the head of` are not.
  fileprivate func isRoleOrBody(_ index: Int, _ limit: Int) -> Bool {
    guard isNoun(index) else { return false }
    guard index + 1 < limit else { return true }
    let next = tokens[index + 1]
    if isByte(index + 1, "-"), !next.flags.contains(.spaceBefore) { return false }
    return !next.isWord || !isNoun(index + 1) && key(index + 1) != Lexemes.of
  }

  private func isNoun(_ index: Int) -> Bool {
    guard tokens[index].isWord else { return false }
    if flags(index).contains(.role) { return true }
    return !tokens[index].isCapitalized && Lexemes.bodies.contains(key(index))
  }
}
