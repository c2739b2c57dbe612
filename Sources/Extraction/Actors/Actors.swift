import Knowledge
import Language
import NewsModel
import SourceText

/// Brings the names of one actor in one article together.
///
/// 1. Take the names apart; what the article introduces an acronym as wins over the gazetteers, the desk's
///    own names over what the names model found.
/// 2. Join the names of each person, of each entry of the gazetteers, and of all others.
/// 3. Find the roles that stand beside persons' names.
/// 4. Find what refers to an actor without its name: roles, short forms, pronouns.
/// 5. Number the actors by their first mention.
///
/// The mentions are in order of the text, without overlap. Names keep form `name`, short ones too;
/// roles, nominal short forms (`the ministry`) and pronouns come in running text only. An adjective
/// as `Chinese` refers to its country where it stands for the state, otherwise to no actor.
func resolveActors(
  names: [Mention], in reading: Reading, of article: Article, using lexicon: Lexicon
) -> (mentions: [Mention], actors: [LocalActor]) {
  var found = repair(
    agreeingOnKinds(takeApart(names, in: reading), in: reading), in: reading)
  found = applyIntroductions(to: found, in: reading)
  found = applyCuratedNames(to: found, in: reading, of: article, using: lexicon)
  var table = ActorTable(found)
  joinCurated(in: &table, of: reading, using: lexicon)
  joinPeople(in: &table, of: reading)
  joinEntries(in: &table, of: reading)
  joinOthers(in: &table, of: reading)
  findRoles(in: &table, of: reading)
  let references = findReferences(in: &table, of: reading) {
    reading.isRunningText(sentence: $0, of: article)
  }
  return number(table, references, in: reading, of: article, using: lexicon)
}

/// Numbers the actors by first mention and writes them down.
private func number(
  _ table: ActorTable, _ references: [Reference], in reading: Reading, of article: Article,
  using lexicon: Lexicon
) -> (mentions: [Mention], actors: [LocalActor]) {
  let sentences = reading.newsSentenceIndexes(of: article)
  var mentions: [Mention] = []
  mentions.reserveCapacity(table.found.count + references.count)
  for (index, name) in table.found.enumerated() {
    var mention = name.mention
    mention.actor = table.actorOf[index]
    if table.isMetonym[index] { mention.form = .metonym }
    mentions.append(mention)
  }
  for reference in references {
    mentions.append(
      Mention(
        table.actors[reference.actor].kind, reference.range, form: reference.form,
        actor: reference.actor, sentence: sentences[reference.sentence]))
  }
  mentions.sort { $0.range < $1.range }
  var numbers: [Int?] = Array(repeating: nil, count: table.actors.count)
  var actors: [LocalActor] = []
  var keys: Set<String> = []
  for index in mentions.indices {
    guard let gathered = mentions[index].actor else { continue }
    if numbers[gathered] == nil {
      numbers[gathered] = actors.count
      actors.append(localActor(gathered, of: table, in: reading, using: lexicon, &keys))
    }
    mentions[index].actor = numbers[gathered]
  }
  return (mentions, actors)
}

private func localActor(
  _ index: Int, of table: ActorTable, in reading: Reading, using lexicon: Lexicon,
  _ keys: inout Set<String>
) -> LocalActor {
  let gathered = table.actors[index]
  let curated = gathered.curated.map { lexicon.actors[$0] }
  var name = curated?.name ?? gathered.entry?.name ?? table.text(gathered.fullest, in: reading)
  name = oneLine(name)
  let base = curated?.id.value ?? ActorID(slugging: name).value
  var key = base
  var count = 2
  while !keys.insert(key).inserted {
    key = "\(base)-\(count)"
    count += 1
  }
  var spellings: [String] = []
  var seen: [WordKey] = []
  for found in gathered.names {
    let mention = table.found[found].mention
    guard mention.form == .name, mention.kind != .group || gathered.kind == .group else { continue }
    // `US` and `U.S.` have one key and differ in length; most spellings need not be read again.
    let spelling = table.found[found].whole &+ UInt64(mention.range.count)
    guard !seen.contains(spelling) else { continue }
    seen.append(spelling)
    let text = oneLine(reading.text[mention.range])
    if !spellings.contains(text) { spellings.append(text) }
  }
  return LocalActor(
    key: key, name: name, kind: gathered.kind, entry: gathered.entry?.id, country: gathered.country,
    names: spellings, roles: gathered.roles, evidence: gathered.evidence)
}

/// A name that runs over a line's end as one line.
private func oneLine(_ name: String) -> String {
  guard name.utf8.contains(where: { $0 == 0x0A || $0 == 0x0D || $0 == 0x09 }) else { return name }
  return name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
}
