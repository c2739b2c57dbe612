import Language
import NewsModel
import SourceText

/// Tells which actor a speaker's phrase means.
struct SpeakerResolver {
  let facts: ArticleFacts
  let context: QuoteContext
  /// Indexes into `facts.mentions` in order of their starts.
  private let order: [Int]
  /// The last speakers, newest last: where they spoke and who.
  private var spoken: [(token: Int, actor: Int)] = []

  init(_ facts: ArticleFacts, _ context: QuoteContext) {
    self.facts = facts
    self.context = context
    order = facts.mentions.indices.sorted {
      (facts.mentions[$0].range, $0) < (facts.mentions[$1].range, $1)
    }
  }

  mutating func note(_ actor: Int?, at token: Int) {
    if let actor { spoken.append((token, actor)) }
  }

  /// The actor of a base noun phrase; nil where the article does not tell.
  ///
  /// 1. The mention inside it: the last person; else the last other one, where the head is its name,
  ///    a document or an office and not another person.
  /// 2. A pronoun: the mention's own actor; else the last person, or organization, before it.
  /// 3. `who`: the nearest person before it.
  /// 4. A document without a name (`the statement`): the last speaker, whose document it is.
  func actor(of phrase: Range<Int>) -> Int? {
    let head = phrase.upperBound - 1
    let kind = context.tagging.classes[head]
    let inside = mentions(in: context.reading.range(of: phrase))
    if let person = inside.last(where: { $0.kind == .person && $0.form != .pronoun }) {
      return isNameOrRole(head) || covers(person, head) ? person.actor : nil
    }
    if let other = inside.last(where: { $0.actor != nil }) { return other.actor }
    if kind == .pronoun {
      if context.isSpelled(head, it) { return last(before: phrase.lowerBound, organization: true) }
      if context.isSpelled(head, he) || context.isSpelled(head, she) {
        return last(before: phrase.lowerBound, organization: false)
      }
      return nil
    }
    if kind == .question {
      let sentence = context.sentence(of: head)
      let from = max(sentence.lowerBound, phrase.lowerBound - 24)
      guard from < phrase.lowerBound else { return nil }
      let before = context.reading.range(of: from..<phrase.lowerBound)
      return mentions(in: before).last { $0.kind == .person && $0.actor != nil }?.actor
    }
    if phrase.count <= 2, documents.contains(context.tagging.hashes[head]), let last = spoken.last,
      isNear(last.token, phrase.lowerBound)
    {
      return last.actor
    }
    return nil
  }

  /// Whom the words were said to: the noun phrase right behind a verb that takes one.
  func addressee(behind cue: Int) -> Int? {
    guard addressing.contains(context.verb(cue)),
      let phrase = context.tagging.nounPhrase(
        from: cue + 1, to: context.sentence(of: cue).upperBound),
      context.tagging.classes[phrase.upperBound - 1] != .noun
    else { return nil }
    return mentions(in: context.reading.range(of: phrase)).last { $0.actor != nil }?.actor
  }

  private func covers(_ mention: Mention, _ head: Int) -> Bool {
    mention.range.contains(context.reading.tokens[head].range)
  }

  private func isNameOrRole(_ head: Int) -> Bool { context.tagging.classes[head] == .name }

  private func last(before token: Int, organization: Bool) -> Int? {
    let offset = context.reading.tokens[token].range.lower
    let sentence = Int(context.sentenceAt[token])
    let first = context.reading.sentences[max(0, sentence - 3)].lowerBound
    let from = context.reading.tokens[first].range.lower
    let wanted: Set<Mention.Kind> = organization ? [.organization, .place] : [.person]
    let near = mentions(in: TextRange(from, max(from, offset))).filter {
      wanted.contains($0.kind) && $0.actor != nil && $0.form != .pronoun
    }
    if let speaker = spoken.last, isNear(speaker.token, token),
      wanted.contains(facts.actors[speaker.actor].kind),
      !near.contains(where: { $0.actor != speaker.actor && opensSentence($0) })
    {
      return speaker.actor
    }
    return near.last(where: opensSentence)?.actor ?? near.last?.actor
  }

  /// Whether a mention stands within the first tokens of its sentence, where subjects do.
  private func opensSentence(_ mention: Mention) -> Bool {
    let token = context.reading.firstToken(from: mention.range.lower)
    return token - context.sentence(of: token).lowerBound < 6
  }

  private func isNear(_ earlier: Int, _ later: Int) -> Bool {
    context.sentenceAt[later] - context.sentenceAt[earlier] <= 4
  }

  private func mentions(in range: TextRange) -> [Mention] {
    var low = 0
    var high = order.count
    while low < high {
      let middle = (low + high) / 2
      if facts.mentions[order[middle]].range.start < range.start {
        low = middle + 1
      } else {
        high = middle
      }
    }
    var found: [Mention] = []
    while low < order.count, facts.mentions[order[low]].range.start < range.end {
      let mention = facts.mentions[order[low]]
      if mention.range.end <= range.end { found.append(mention) }
      low += 1
    }
    return found
  }
}

private let he = wordHash("he".utf8)
private let she = wordHash("she".utf8)
private let it = wordHash("it".utf8)

/// Texts that speak for whoever issued them.
private let documents = hashes(
  """
  statement readout communique release document text letter memo message report post tweet note
  declaration announcement summary transcript
  """)

/// Verbs whose object is whom the words go to.
private let addressing = hashes(
  """
  tell ask inform assure warn urge remind advise notify implore beg order instruct persuade promise
  reassure brief
  """)

func hashes(_ words: String) -> Set<UInt32> {
  Set(words.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { wordHash($0.utf8) })
}
