import Knowledge
import Language
import NewsModel
import SourceText

/// Tells which actor a speaker's phrase means.
struct SpeakerResolver {
  let facts: ArticleFacts
  let context: QuoteContext
  /// Indexes into `facts.mentions` in order of their starts.
  private let order: [Int]
  /// The sex of each actor, as far as a forename or a title tells it.
  let sexes: [Gender]
  /// Who spoke, newest last: where, by which phrase, and who that is.
  private var spoken: [(token: Int, phrase: Range<Int>, actor: Int?)] = []
  /// As many of them as matter.
  var recent: ArraySlice<(token: Int, phrase: Range<Int>, actor: Int?)> { spoken.suffix(40) }

  init(_ facts: ArticleFacts, _ context: QuoteContext) {
    self.facts = facts
    self.context = context
    sexes = sexesOfPersons(in: facts, context)
    order = facts.mentions.indices.sorted {
      (facts.mentions[$0].range, $0) < (facts.mentions[$1].range, $1)
    }
  }

  mutating func note(_ phrase: Range<Int>, _ actor: Int?, at token: Int) {
    spoken.append((token, phrase, actor))
  }

  /// The actor of a base noun phrase; nil where the article does not tell.
  ///
  /// 1. The mention inside it, of which its end may cut a part: the last person; else a person whose office
  ///    it is, or who is named right behind its comma; else the last other one, where the head does not
  ///    mean another person. Of `the government of Norland`, Norland; of a label's initials, who has them.
  /// 2. A pronoun: see `person(meantBy:)`; `it`: the mention's own actor, else see `body(before:)`.
  /// 3. `who`: the nearest person before it.
  /// 4. A document by somebody: that one; without a name: whoever issued the last one of its kind that has one (`a Dorn readout`
  ///    before `the ministry readout`); else, of `the statement` alone, the last speaker.
  func actor(of base: Range<Int>, cue: Int) -> Int? {
    let phrase = whole(base, cue: cue)
    let head = phrase.upperBound - 1
    let kind = context.tagging.classes[head]
    if people.contains(context.tagging.hashes[phrase.lowerBound]) {
      return person(meantBy: phrase.lowerBound, cue: cue)
    }
    if let author = author(ofDocument: head) { return author }
    let inside = mentions(in: context.reading.range(of: phrase))
    if let person = inside.last(where: { $0.kind == .person && $0.form != .pronoun }) {
      if isNameOrRole(head) && !owns(person, head) || covers(person, head) { return person.actor }
      return
        (self.person(behind: phrase, before: cue) ?? self.person(inverted: phrase, behind: cue))?
        .actor
    }
    if let named = person(behind: phrase, before: cue) ?? person(inverted: phrase, behind: cue)
      ?? bearer(ofOffice: phrase, before: cue) ?? person(before: phrase, of: cue)
    {
      return named.actor
    }
    if let governed = country(governedBy: phrase) { return governed }
    if let called = person(withInitials: phrase) { return called }
    // "His father": he is not who speaks; "its spokesman" speaks for it.
    let others = inside.filter { one in
      (one.form != .pronoun || one.kind != .person || covers(one, head)) && !isHalfOfAdjective(one)
        && !isPlatform(one)
        && !inside.contains { $0.range != one.range && $0.range.contains(one.range) }
    }
    if let other = others.last(where: { $0.actor != nil }) {
      return isOfficer(head, of: other) || isOnlyFrom(other, head) ? nil : other.actor
    }
    if kind == .pronoun {
      if context.isSpelled(head, it) { return body(before: phrase.lowerBound) }
      return nil
    }
    if kind == .question, !context.isSpelled(head, which) {
      let sentence = context.sentence(of: head)
      let from = max(sentence.lowerBound, phrase.lowerBound - 24)
      guard from < phrase.lowerBound else { return nil }
      let before = context.reading.range(of: from..<phrase.lowerBound)
      // "Moor's case drew the traders, who": the traders are no person that was named before them.
      if let owner = relativeAntecedent(before: head), context.kind(owner.upperBound - 1) == .noun,
        mentions(in: context.reading.range(of: owner)).isEmpty
      {
        return nil
      }
      return mentions(in: before).last { $0.kind == .person && $0.actor != nil }?.actor
    }
    if documents.contains(context.tagging.hashes[head]) { return issuer(of: phrase) }
    return person(surnamed: phrase)
  }

  /// A phrase with the whole of a name that its end cuts: `the Council of Dorn` for `the Council`. It does
  /// not grow over its cue.
  func whole(_ phrase: Range<Int>, cue: Int) -> Range<Int> {
    guard let name = nameAcross(context.reading.range(of: phrase)) else { return phrase }
    let tokens = context.reading.tokens
    var (start, end) = (phrase.lowerBound, phrase.upperBound)
    while start > 0, tokens[start - 1].range.upper > name.lower { start -= 1 }
    while end < tokens.count, tokens[end].range.lower < name.upper { end += 1 }
    return (start..<end).contains(cue) ? phrase : start..<end
  }

  /// The name that lies over a bound of a range.
  private func nameAcross(_ range: TextRange) -> TextRange? {
    let near = TextRange(
      max(0, range.lower - 100), min(facts.article.text.count, range.upper + 100))
    return mentions(in: near).first {
      $0.form == .name && $0.range.overlaps(range) && !range.contains($0.range)
    }?.range
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

  /// The person whose office a phrase is, named right before the verb: "the party's leader and mayor, Olga
  /// Brandt, said"; of any other noun, named right behind its comma: "another witness, Ida Moor, said".
  private func person(behind phrase: Range<Int>, before cue: Int) -> Mention? {
    let sentence = context.sentence(of: phrase.lowerBound)
    guard sentence.contains(cue), phrase.upperBound < cue else { return nil }
    if let named = bearer(ofOffice: phrase, before: cue) ?? personBetweenCommas(behind: phrase) {
      return named
    }
    var end = context.verbGroupStart(cue, in: sentence)
    if end > phrase.upperBound, context.kind(end - 1) == .comma { end -= 1 }
    let between = phrase.upperBound..<max(phrase.upperBound, end)
    // "Many generals, including Moor": one of them.
    guard !between.isEmpty, between.count <= 16, !context.holdsVerb(between),
      !context.isSpelled(phrase.upperBound + 1, including),
      !between.contains(where: { context.kind($0) == .question || context.quotationAt[$0] >= 0 }),
      end > phrase.upperBound
    else { return nil }
    let offset = context.reading.tokens[end - 1].range.upper
    let named = mentions(in: context.reading.range(of: between)).last {
      $0.kind == .person && $0.form == .name && $0.range.upper == offset
    }
    guard let named else { return nil }
    let lead = context.reading.firstToken(from: named.range.lower) - 1
    if serves(phrase), context.kind(lead) != .comma { return nil }
    if (phrase.upperBound - 1..<end).contains(where: { isOffice($0) }) { return named }
    let isBehindComma =
      context.kind(phrase.upperBound) == .comma && phrase.upperBound + 1 < end
      && named.range.lower == context.reading.tokens[phrase.upperBound + 1].range.lower
    return isBehindComma && context.kind(phrase.upperBound - 1) == .noun ? named : nil
  }

  /// "The Dorn-based firm", "Norland-backed rebels": the place only tells which.
  private func isHalfOfAdjective(_ mention: Mention) -> Bool {
    let hyphen = context.reading.firstToken(from: mention.range.upper)
    guard context.kind(hyphen) == .dash, hyphen + 1 < context.tagging.hashes.count,
      context.reading.tokens[hyphen].range.lower == mention.range.upper
    else { return false }
    return adjectiveEnds.contains(context.tagging.hashes[hyphen + 1])
  }

  /// "A city Postbox account": who posts there speaks, and not the platform.
  private func isPlatform(_ mention: Mention) -> Bool {
    let next = context.reading.firstToken(from: mention.range.upper)
    return next < context.tagging.hashes.count && accounts.contains(context.tagging.hashes[next])
  }

  /// The one person whose last name a phrase ends in, where no mention was read there; among the first
  /// 500 actors, as no news has more.
  private func person(surnamed phrase: Range<Int>) -> Int? {
    let head = phrase.upperBound - 1
    guard context.kind(head) == .name, context.reading.tokens[head].isCapitalized else {
      return nil
    }
    let end = " " + facts.article.text[context.reading.tokens[head].range]
    let called = facts.actors.indices.prefix(500).filter {
      facts.actors[$0].kind == .person && facts.actors[$0].name.hasSuffix(end)
    }
    return called.count == 1 ? called[0] : nil
  }

  /// The country of `the government of Norland`.
  private func country(governedBy phrase: Range<Int>) -> Int? {
    let head = phrase.upperBound - 1
    guard governments.contains(context.tagging.hashes[head]), context.isSpelled(head + 1, of)
    else { return nil }
    let sentence = context.sentence(of: head)
    let near = head + 2..<min(head + 6, sentence.upperBound)
    guard !near.isEmpty else { return nil }
    let named = mentions(in: context.reading.range(of: near)).first
    guard let named, named.kind == .place,
      context.reading.firstToken(from: named.range.lower) <= head + 3,
      let actor = named.actor, facts.actors[actor].entry?.hasPrefix("country:") ?? false
    else { return nil }
    return actor
  }

  func isOffice(_ token: Int) -> Bool {
    let flags = context.reading.flags(token)
    return flags.contains(.title) || flags.contains(.role)
  }

  /// Whether a phrase means somebody who heads a place that is no country, as in `Dorn's governor`: such a
  /// place does not speak.
  private func isOfficer(_ head: Int, of place: Mention) -> Bool {
    guard place.kind == .place, place.form == .name, !covers(place, head),
      place.actor.map({ facts.actors[$0].entry?.hasPrefix("country:") ?? false }) == false
    else { return false }
    return isOffice(head)
  }

  /// Whether a place only tells where somebody is from: `Norland citizens` are not Norland, and `the Dorn
  /// Review` is not Dorn.
  private func isOnlyFrom(_ place: Mention, _ head: Int) -> Bool {
    let lead = context.reading.firstToken(from: place.range.lower)
    if (max(0, lead - 2)..<lead).contains(where: { formerly.contains(context.tagging.hashes[$0]) })
    {
      return true
    }
    guard !covers(place, head) else { return false }
    if commoners.contains(context.tagging.hashes[head]) { return true }
    guard place.kind == .place, place.form == .name, context.kind(head) == .name else {
      return false
    }
    return place.actor.map { facts.actors[$0].entry?.hasPrefix("country:") ?? false } == false
  }

  private func isNameOrRole(_ head: Int) -> Bool { context.tagging.classes[head] == .name }

  func mentions(in range: TextRange) -> [Mention] {
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

private let of = wordHash("of".utf8)
private let including = wordHash("including".utf8)
private let which = wordHash("which".utf8)
private let governments = hashes("government governments authorities")
/// Words that make an adjective of a name behind a hyphen; by hand.
private let adjectiveEnds = hashes(
  """
  based backed led born owned run funded supported aligned linked controlled occupied held affiliated
  trained made registered flagged
  """)
/// What somebody has on a platform; by hand.
private let accounts = hashes("account accounts feed page post posts thread user users channel")

/// Nouns for people who speak for no country and no body, though they be of it; by hand.
private let commoners = hashes(
  """
  citizens residents nationals people protesters demonstrators activists voters students researchers
  scientists scholars academics historians experts analysts doctors nurses families farmers workers
  fishermen women men children parents players athletes fans tourists journalists reporters writers
  artists politicians lawmakers legislators senators congressmen generals presidents candidates insiders
  operatives strategists consumers customers users veterans viewers politician lawmaker legislator senator
  candidate insider operative strategist runner consumer customer user veteran viewer citizen resident national protester activist voter student researcher scientist scholar
  academic historian expert analyst doctor nurse farmer worker fisherman woman man player athlete
  tourist journalist reporter writer artist
  captain captains pilot pilots driver drivers employee employees staffer staffers professor professors
  lecturer lecturers teacher teachers pupil pupils graduate graduates passenger passengers survivor survivors
  witness witnesses neighbor neighbors neighbour neighbours relative relatives patient patients inmate inmates
  refugee refugees migrant migrants sailor sailors supporter supporters critic critics shareholder
  shareholders defector defectors whistleblower whistleblowers columnist columnists correspondent
  correspondents commentator commentators biographer biographers
  """)

/// Words before a country's name that tell who speaks for it no more; by hand.
private let formerly = hashes("former ex retired onetime")

func hashes(_ words: String) -> Set<UInt32> {
  Set(words.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { wordHash($0.utf8) })
}
