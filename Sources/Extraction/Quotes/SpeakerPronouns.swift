import Knowledge
import Language
import NewsModel
import SourceText

/// Words that stand for one person; by hand.
let people = hashes("he she himself herself")

extension SpeakerResolver {
  /// Whom `he` or `she` means as a speaker.
  ///
  /// 1. Where the verb goes on with what was said (`she added`), whoever of that sex spoke last, up to
  ///    twelve sentences before.
  /// 2. Else the actor of the mention, unless somebody else of that sex spoke last and the sentences
  ///    since then start with no other name.
  /// 3. Else whoever spoke last, or the person of that sex who was named last, at a sentence's start first.
  ///
  /// Names inside quotations are what others spoke of: they count for nothing.
  func person(meantBy head: Int, cue: Int) -> Int? {
    let addressed = addressees(before: head).union(lastAddressee(before: head, cue: cue))
    let sex: Gender = women.contains(context.tagging.hashes[head]) ? .female : .male
    let goesOn = continuing.contains(context.verb(cue))
    let own = mentions(in: context.reading.range(of: head..<head + 1)).last {
      $0.form == .pronoun
    }?.actor.flatMap { addressed.contains($0) ? nil : $0 }
    let last = recent.last { one in
      guard let actor = one.actor, facts.actors[actor].kind == .person else { return false }
      return (actor == own || agrees(actor, sex)) && !addressed.contains(actor)
        && sentences(from: one.token, to: head) <= (goesOn ? 12 : 4)
    }
    if goesOn, let last { return last.actor }
    // "Ida Moor would leave the port, he said": who stands in his own words is not he.
    let isBehindWords =
      context.kind(head - 1) == .comma && cue == head + 1
      && context.kind(cue + 1) == .stop
    let first = context.reading.tokens[context.sentence(of: head).lowerBound].range.lower
    let near = persons(before: head).filter { !isBehindWords || $0.range.lower < first }.filter {
      $0.actor.map { ($0 == own || agrees($0, sex)) && !addressed.contains($0) } ?? false
    }
    if let own, near.contains(where: { $0.actor == own }) || last == nil {
      guard let last, last.actor != own else { return own }
      let since = context.reading.tokens[last.token].range.upper
      return near.contains { $0.actor == own && $0.range.lower >= since } ? own : last.actor
    }
    if let last, !near.contains(where: { $0.actor != last.actor && opensSentence($0) }) {
      return last.actor
    }
    if let named = near.last(where: { opensSentence($0) || isSubject($0) }) ?? near.last {
      return named.actor
    }
    // A forename that the tables have for the other sex, right before.
    guard let latest = recent.last, sentences(from: latest.token, to: head) <= 1 else { return nil }
    return latest.actor.flatMap { facts.actors[$0].kind == .person ? $0 : nil }
  }

  /// Whether a verb follows a person, behind where they are from: "In May, Ida Moor of Dorn resigned"; not
  /// of whom something is: "the murder of journalist Ida Moor was".
  private func isSubject(_ mention: Mention) -> Bool {
    var next = context.reading.firstToken(from: mention.range.upper)
    if context.kind(next) == .preposition,
      let place = context.tagging.nounPhrase(
        from: next + 1, to: context.sentence(of: next).upperBound)
    {
      next = place.upperBound
    }
    switch context.kind(next) {
    case .past, .present, .modal, .auxiliary: break
    default: return false
    }
    var token = context.reading.firstToken(from: mention.range.lower) - 1
    var steps = 0
    while steps < 5, token >= 0, context.kind(token).isNominal || context.kind(token) == .adjective
    {
      token -= 1
      steps += 1
    }
    return token < 0 || context.kind(token) != .preposition
  }

  /// Whom "Speaking to Ida Moor of the Post, he said" speaks to: he is somebody else.
  private func addressees(before head: Int) -> Set<Int> {
    let sentence = context.sentence(of: head)
    let to = sentence.lowerBound + 1
    guard to < head, context.kind(to - 1) == .gerund, wordless.contains(context.verb(to - 1)),
      context.kind(to) == .to || context.kind(to) == .preposition,
      let comma = (to..<head).first(where: { context.kind($0) == .comma })
    else { return [] }
    return Set(mentions(in: context.reading.range(of: to..<comma)).compactMap(\.actor))
  }

  /// Whom the last speaker, whose name the article does not tell, spoke to just before: "A pilot told Ida Moor
  /// that the port was shut. He said" is the pilot's; not of a verb that answers.
  private func lastAddressee(before head: Int, cue: Int) -> Set<Int> {
    guard let last = recent.last, last.actor == nil, sentences(from: last.token, to: head) <= 2,
      !answering.contains(context.verb(cue))
    else { return [] }
    return addressee(behind: last.token).map { [$0] } ?? []
  }

  /// The organization or place that `it` means as a speaker.
  ///
  /// 1. None where a text spoke right before: "The lawsuit says so. It also claims".
  /// 2. The last that spoke, unless another one starts a sentence since; else that one. What only qualifies
  ///    a noun starts none: "Norlandic forces".
  /// 3. Else the last organization or country named that a verb follows.
  func body(before token: Int) -> Int? {
    guard thing(speakingBefore: token) == nil else { return nil }
    let wanted: Set<Mention.Kind> = [.organization, .place]
    let near = mentions(in: recentText(before: token)).filter {
      wanted.contains($0.kind) && $0.actor != nil && $0.form != .pronoun
    }
    let subjects = near.filter { opensSentence($0) && !qualifies($0) && speaks($0) }
    if let speaker = recent.last(where: { $0.actor != nil }), let actor = speaker.actor,
      sentences(from: speaker.token, to: token) <= 4, wanted.contains(facts.actors[actor].kind),
      !subjects.contains(where: { $0.actor != actor })
    {
      return actor
    }
    let speaking = near.last { speaks($0) && isSubject($0) }
    return (subjects.last ?? speaking)?.actor
  }

  /// Whether a mention is an organization or a country, or where a text is from: no other town speaks, but "the
  /// readout from Beijing" does.
  private func speaks(_ mention: Mention) -> Bool {
    let lead = context.reading.firstToken(from: mention.range.lower) - 1
    return mention.kind == .organization
      || mention.actor.flatMap { facts.actors[$0].entry }?.hasPrefix("country:") ?? false
      || lead > 0 && context.kind(lead) == .preposition
        && documents.contains(context.tagging.hashes[lead - 1])
  }

  /// The phrase of a text that nobody is known to have issued, where it spoke last, in the sentence of a
  /// token or the one before.
  func thing(speakingBefore token: Int) -> Range<Int>? {
    guard let last = recent.last, last.actor == nil, last.token < token,
      sentences(from: last.token, to: token) <= 1, !last.phrase.isEmpty,
      writings.contains(context.tagging.hashes[last.phrase.upperBound - 1])
    else { return nil }
    return last.phrase
  }

  /// Whether a mention stands before the noun that it qualifies.
  private func qualifies(_ mention: Mention) -> Bool {
    let next = context.reading.firstToken(from: mention.range.upper)
    return context.kind(next) == .noun || context.kind(next) == .adjective
  }

  private func persons(before token: Int) -> [Mention] {
    mentions(in: recentText(before: token)).filter {
      $0.kind == .person && $0.actor != nil && $0.form != .pronoun
        && context.quotationAt[context.reading.firstToken(from: $0.range.lower)] < 0
    }
  }

  /// The sentence of a token as far as it, and the three before.
  private func recentText(before token: Int) -> TextRange {
    let sentence = Int(context.sentenceAt[token])
    let first = context.reading.sentences[max(0, sentence - 3)].lowerBound
    let from = context.reading.tokens[first].range.lower
    return TextRange(from, max(from, context.reading.tokens[token].range.lower))
  }

  /// Whether a mention stands within the first tokens of its sentence, where subjects do.
  private func opensSentence(_ mention: Mention) -> Bool {
    let token = context.reading.firstToken(from: mention.range.lower)
    return token - context.sentence(of: token).lowerBound < 6
  }

  func sentences(from earlier: Int, to later: Int) -> Int {
    Int(context.sentenceAt[later] - context.sentenceAt[earlier])
  }

  private func agrees(_ actor: Int, _ sex: Gender) -> Bool { sexes[actor].agrees(with: sex) }
}

/// The sex of each actor: what the first forename or title of its mentions tells.
func sexesOfPersons(in facts: ArticleFacts, _ context: QuoteContext) -> [Gender] {
  let reading = context.reading
  var found = [Gender](repeating: .unknown, count: facts.actors.count)
  for mention in facts.mentions where mention.kind == .person && mention.form == .name {
    guard let actor = mention.actor, found[actor] == .unknown else { continue }
    let first = reading.firstToken(from: mention.range.lower)
    let end = reading.firstToken(from: mention.range.upper)
    found[actor] = reading.gender(ofTitleBefore: first)
    for token in first..<max(first, end - 1) where found[actor] == .unknown {
      found[actor] = reading.flags(token).gender
    }
  }
  return found
}

/// Texts and findings that speak for themselves; by hand.
private let writings = hashes(
  """
  lawsuit suit complaint study survey poll research paper report bill law act ruling verdict order
  indictment petition plan draft proposal book article story source review analysis investigation
  inquiry filing affidavit warrant contract treaty agreement resolution theory
  """)
private let answering = hashes("reply answer respond ask")
private let women = hashes("she herself")
