import Knowledge
import Language
import NewsModel
import SourceText

/// The aliases of the desk's actors by the key of their first word; made once for a lexicon.
struct AliasIndex: Hashable, Sendable {
  struct Alias: Hashable, Sendable {
    var words: [WordKey]
    /// Index into the lexicon's actors.
    var actor: Int
    var from: CalendarDay?
    var through: CalendarDay?

    /// Whether it holds for an article of a day; one with a period holds for no undated article.
    func holds(on day: CalendarDay?) -> Bool {
      if from == nil, through == nil { return true }
      guard let day else { return false }
      return from.map { $0 <= day } ?? true && through.map { day <= $0 } ?? true
    }
  }

  var byFirstWord: [WordKey: [Alias]] = [:]

  init(_ aliases: [Alias]) {
    for alias in aliases { byFirstWord[alias.words[0], default: []].append(alias) }
    for (first, aliases) in byFirstWord {
      byFirstWord[first] = aliases.sorted { $0.words.count > $1.words.count }
    }
  }
}

/// The names and aliases of the desk's actors that have a word, in the order of the lists.
func curatedNames(of actors: [CuratedActor]) -> [AliasIndex.Alias] {
  actors.enumerated().flatMap { index, actor in
    ([CuratedAlias(actor.name)] + actor.aliases).compactMap { alias in
      let text = UTF8Text(alias.name)
      let reading = Language.read(text, blocks: [text.range])
      let words = reading.tokens.indices.map { reading.key($0) }.filter { $0 != 0 }
      guard !words.isEmpty else { return nil }
      return AliasIndex.Alias(
        words: words, actor: index, from: alias.from, through: alias.through)
    }
  }
}

/// Gives the names that the desk knows to its actors; they win over what the names model found,
/// unless that is a longer name that holds the alias.
func applyCuratedNames(
  to names: [FoundName], in reading: Reading, of article: Article, using lexicon: Lexicon
) -> [FoundName] {
  guard !lexicon.aliases.byFirstWord.isEmpty else { return names }
  let sentences = reading.newsSentenceIndexes(of: article)
  var result: [FoundName] = []
  var waiting = names[...]
  var token = 0
  while token < reading.tokens.count {
    guard let (alias, end) = curatedAlias(at: token, reading, article, lexicon) else {
      token += 1
      continue
    }
    while let first = waiting.first, first.tokens.upperBound <= token {
      result.append(waiting.removeFirst())
    }
    let holder = waiting.first {
      $0.tokens.lowerBound <= token && $0.tokens.upperBound >= end && $0.tokens.count > end - token
    }
    // A title or article in front makes a name no longer one.
    if let holder, holder.words.count > alias.words.count {
      token = end
      continue
    }
    while let first = waiting.first, first.tokens.lowerBound < end { waiting.removeFirst() }
    let actor = lexicon.actors[alias.actor]
    let start = reading.key(token) == Lexemes.the && end > token + 1 ? token + 1 : token
    let isName = (start..<end).contains { reading.tokens[$0].isCapitalized }
    let form: Mention.Form = isName ? .name : actor.kind == .person ? .role : .short
    let sentence = reading.sentence(ofToken: token).flatMap { sentences[$0] }
    var name = takeApart(
      Mention(actor.kind, reading.range(of: start..<end), form: form, sentence: sentence),
      start..<end, in: reading)
    name.curated = alias.actor
    result.append(name)
    token = end
  }
  return result + waiting
}

/// The longest alias that starts at a token and holds for the article, with the end of its tokens.
private func curatedAlias(
  at token: Int, _ reading: Reading, _ article: Article, _ lexicon: Lexicon
) -> (alias: AliasIndex.Alias, end: Int)? {
  guard let aliases = lexicon.aliases.byFirstWord[reading.key(token)] else { return nil }
  for alias in aliases where alias.holds(on: article.published?.day) {
    var at = token
    var matched = 0
    while at < reading.tokens.count, matched < alias.words.count {
      let key = reading.key(at)
      if key == alias.words[matched] {
        matched += 1
      } else if key != 0 || matched == 0 {
        break
      }
      at += 1
    }
    if matched == alias.words.count { return (alias, at) }
  }
  return nil
}

/// Starts an actor for each of the desk's that the article names.
func joinCurated(in table: inout ActorTable, of reading: Reading, using lexicon: Lexicon) {
  var actorOf: [Int: Int] = [:]
  for index in table.found.indices {
    guard let curated = table.found[index].curated else { continue }
    let entry = lexicon.actors[curated]
    if let actor = actorOf[curated] {
      table.add(index, to: actor)
      if table.found[index].words.count > table.words(ofActor: actor).count {
        table.actors[actor].fullest = index
      }
    } else {
      let actor = table.start(with: index, kind: entry.kind)
      table.actors[actor].curated = curated
      table.actors[actor].country = entry.country
      if entry.kind == .person { table.note(deskName: nameWords(entry.name), of: actor) }
      actorOf[curated] = actor
    }
    guard let actor = table.actorOf[index] else { continue }
    let text = table.text(index, in: reading)
    table.actors[actor].explain("“\(text)” is a name of \(entry.name) in curation/actors.yml")
  }
}

/// The words of a name that stands in no text.
private func nameWords(_ name: String) -> [FoundName.Word] {
  let text = UTF8Text(name)
  let reading = Language.read(text, blocks: [text.range])
  guard !reading.tokens.isEmpty else { return [] }
  return takeApart(Mention(.person, text.range), 0..<reading.tokens.count, in: reading).words
}
