import Knowledge
import Language
import NewsModel

extension QuoteContext {
  /// Whether an attribution says what somebody said, and not only that somebody spoke of something.
  ///
  /// 1. What marks alone attribute stands.
  /// 2. The subject of a passive verb of saying is no speaker: "was called “a hero”".
  /// 3. `I`, `we` and `you` outside quotations name nobody: that is how interviews go.
  /// 4. Direct words stand, but for what a verb of naming names; mixed words need a speaker, and a
  ///    clause behind a cue of will.
  /// 5. Words without marks need a speaker, a cue that is not negated and takes a clause, four sure
  ///    decisions, and a clause: "declined a meeting" and "called for trust" report none. A verb that no
  ///    table knows needs surer decisions, and one of deeds reports nothing: "sentenced a man who fled". Verbs whose object may be the
  ///    words without a clause need surer decisions: "rejected the offer"; a thing just spoken of, as in
  ///    "announced the measure", tells nothing.
  func isStatement(_ found: Attribution) -> Bool {
    if kind(found.cue).isMark { return true }
    if let speaker = found.speaker, isPassive(found.cue, of: speaker) { return false }
    if let speaker = found.speaker, isNoSubject(speaker, of: found.cue) { return false }
    if isSubjectOfOwnWords(found.cue, found.content) || isImpersonal(found) { return false }
    if isDescription(found.cue, within: found.content) { return false }
    if let speaker = found.speaker, speaker.count == 1,
      firstAndSecond.contains(tagging.hashes[speaker.lowerBound]) && !isQuoted(found.cue)
    {
      return false
    }
    if let speaker = found.speaker, isSpelled(found.cue, according), isRelative(speaker) {
      return false
    }
    let words = words(of: found)
    if words.kind == .direct { return !christening.contains(verb(found.cue)) }
    guard let speaker = found.speaker, !onlyNames(found.cue, speaker) else { return false }
    if words.kind == .mixed, stance(of: found.cue) != .intended { return saysMixed(found) }
    if speaker.count == 1 {
      let word = tagging.hashes[speaker.lowerBound]
      if firstAndSecond.contains(word) { return false }
      // "It felt like": nobody's belief. "One could argue": nobody's word.
      if word == it, stance(of: found.cue) == .believed { return false }
      if word == one, kind(speaker.lowerBound - 1) != .determiner, hasModal(found.cue) {
        return false
      }
    }
    let isClause = holdsClause(reportedTokens(found).flatMap { Array($0) }, of: found.cue)
    // "Declined an offer that “…”": will alone says none of the words.
    if words.kind == .mixed { return isClause }
    guard found.certainty >= Certainty.clause, !isNegated(found.cue), !isAhead(found.cue),
      !isPassive(found.cue, of: speaker, isFar: true),
      !wordless.contains(verb(found.cue))
    else { return false }
    // "A call between two presidents": a talk, and no words of it.
    if isSpelled(found.cue + 1, between), kind(found.cue - 1) == .determiner { return false }
    if isBarePredicate(found) || isReducedPassive(found.cue) || isOwed(found.cue)
      || isReducedObject(found) || isVerdict(found.cue) || isMutual(found.cue)
    {
      return false
    }
    if isClause {
      let first = found.content.lowerBound
      if perceiving.contains(verb(found.cue)), kind(first) != .that { return false }
      // "Declared an emergency so he could pay": what for, and not what.
      if first > found.cue, isSpelled(first, soWord) { return false }
      return isSaying(found.cue) || stance(of: found.cue) != .said
        || found.certainty >= Certainty.strangeVerb && !isDeed(found.cue)
    }
    if presenting.contains(verb(found.cue)), isBareThing(found.content) { return false }
    if evidencing.contains(verb(found.cue)) { return false }
    // "Attacked a convoy": in words somebody is attacked for something.
    if verb(found.cue) == attackWord, !found.content.contains(where: { isSpelled($0, forWord) }) {
      return false
    }
    let isStating = stating.contains(verb(found.cue))
    guard found.certainty >= (isStating ? Certainty.phrase : Certainty.strangePhrase),
      isSaying(found.cue), stance(of: found.cue) == .said, found.content.count > 1
    else { return false }
    return isStating && found.content.lowerBound > found.cue
      || opensBehind(found.cue, found.content) && !addressing.contains(verb(found.cue))
        && !naming.contains(verb(found.cue))
  }

  /// Whether tokens hold a clause.
  ///
  /// 1. Behind `say`, `according to` and their like any verb makes one, and so does a pronoun that
  ///    can only be a subject at the start: what they report is a clause.
  /// 2. Elsewhere it is a finite verb outside subordinate clauses, an infinitive or `-ing` form that
  ///    opens the words, an infinitive behind whom a directive verb addresses, what somebody is
  ///    accused of doing, or what something is described as.
  /// 3. To judge aloud is to say something, with a noun phrase too: "condemned the raid".
  func holdsClause(_ tokens: [Int], of cue: Int) -> Bool {
    if let first = tokens.first, tokens.count > 2 {
      if kind(first) == .gerund || subjects.contains(tagging.hashes[first]) { return true }
    }
    if !tagging.classes[cue].isVerb || clausal.contains(verb(cue)) {
      return tokens.contains { isFinite($0) || kind($0) == .participle || kind($0) == .past }
    }
    if judging.contains(verb(cue)), tokens.count > 2 { return true }
    let predicates = predicating.contains(verb(cue))
    let accuses = accusing.contains(verb(cue))
    var owed = 1
    var hasNominal = false
    var inVerb = false
    var hasGerund = false
    for (place, index) in tokens.enumerated() {
      let kind = tagging.classes[index]
      if kind == .colon { return false }
      if isFinite(index) {
        if !inVerb { owed -= 1 }
        if owed == 0 { return true }
        inVerb = true
        continue
      }
      if kind != .adverb, kind != .participle, kind != .base { inVerb = false }
      switch kind {
      case .to:
        let opens =
          place == 0 || self.kind(index - 1) == .comma || self.kind(index - 1) == .question
        let directs = directive.contains(verb(cue)) && hasNominal && !hasGerund
        if opens || directs, opensInfinitive(index) { return true }
      case .question, .subordinator: if hasNominal { owed += 1 }
      case .that:
        let before = self.kind(index - 1)
        if hasNominal, before == .noun || before == .name { owed += 1 }
      case .preposition:
        if hasNominal, predicates, isSpelled(index, asWord) { return true }
        if hasNominal, clauseOpening.contains(tagging.hashes[index]),
          verbBeforeMark(behind: index)
        {
          owed += 1
        }
      case .gerund:
        if accuses, self.kind(index - 1) == .preposition { return true }
        hasGerund = true
      case .noun, .name, .pronoun: hasNominal = true
      default: break
      }
    }
    return false
  }

  /// Whether any token of a range is a finite verb.
  func holdsVerb(_ tokens: some Sequence<Int>) -> Bool { tokens.contains { isFinite($0) } }

  private func isFinite(_ index: Int) -> Bool {
    switch tagging.classes[index] {
    case .modal, .auxiliary: return true
    case .present: return kind(index - 1) != .preposition && kind(index - 1) != .determiner
    case .past:
      // "the two armed forces": a participle inside a noun phrase.
      if [.number, .adjective, .determiner].contains(kind(index - 1)), kind(index + 1) == .noun {
        return false
      }
      return !(kind(index - 1).isNominal && isSpelled(index + 1, by))
    case .base: return [.pronoun, .name, .noun].contains(kind(index - 1))
    default: return false
    }
  }

  private func opensInfinitive(_ to: Int) -> Bool {
    var index = to + 1
    if kind(index) == .openQuote { index += 1 }
    while kind(index) == .adverb { index += 1 }
    return kind(index).isVerb || kind(index) == .auxiliary
  }

  private func verbBeforeMark(behind index: Int) -> Bool {
    let end = sentence(of: index).upperBound
    return holdsVerb((index + 1..<max(index + 1, end)).prefix { !tagging.classes[$0].isMark })
  }

  /// Whether a speaker is the subject of a passive cue, right before it or, where `isFar`, anywhere.
  private func isPassive(_ cue: Int, of speaker: Range<Int>, isFar: Bool = false) -> Bool {
    guard kind(cue) == .participle || kind(cue) == .past, stance(of: cue) == .said else {
      return false
    }
    let group = verbGroupStart(cue, in: sentence(of: cue))
    let last = (group..<cue).last { kind($0) != .adverb && kind($0) != .openQuote }
    guard let last, formsOfBe.contains(tagging.hashes[last]) else { return false }
    return speaker.upperBound == group || isFar && speaker.upperBound < group
  }

  /// Whether a verb of naming is a participle behind a noun, as in "a drug called Somna": what it names is
  /// nobody's words.
  private func onlyNames(_ cue: Int, _ speaker: Range<Int>) -> Bool {
    guard naming.contains(verb(cue)) || wordless.contains(verb(cue)),
      kind(cue) == .participle || kind(cue) == .past
    else { return false }
    guard kind(cue - 1).isNominal else { return false }
    // A noun behind a verb or a preposition is no subject: "there is a drug called".
    let before = kind(speaker.lowerBound - 1)
    return speakerExtent(speaker, cue: cue).upperBound != cue || before.isVerb
      || before == .auxiliary || before == .preposition
  }

  /// "The aim is to encourage trade": an infinitive behind a form of `be` is still to be said.
  private func isAhead(_ cue: Int) -> Bool {
    kind(cue - 1) == .to && cue > 1 && formsOfBe.contains(tagging.hashes[cue - 2])
  }

  /// A verb of saying what something is like, without the words that say it: "videos depicting her dancing".
  private func isBarePredicate(_ found: Attribution) -> Bool {
    picturing.contains(verb(found.cue)) && found.content.lowerBound > found.cue
      && !found.content.contains { kind($0) == .that || isSpelled($0, asWord) || isSpelled($0, to) }
  }

  /// "The storm, estimated to have cost millions": what others estimate.
  private func isReducedPassive(_ cue: Int) -> Bool {
    (kind(cue) == .participle || kind(cue) == .past) && kind(cue + 1) == .to
      && raising.contains(verb(cue))
  }

  /// "A report eventually found": a noun of saying whose words would start with its own verb.
  private func isSubjectOfOwnWords(_ cue: Int, _ content: Range<Int>) -> Bool {
    guard kind(cue) == .noun, content.lowerBound == cue + 1 else { return false }
    let first = content.first { kind($0) != .adverb } ?? cue + 1
    return kind(first) == .past || kind(first) == .auxiliary || kind(first) == .modal
  }

  /// Whether a verb tells what somebody did: one of the events' table of deeds, or of no speech at all.
  func isDeed(_ cue: Int) -> Bool {
    if doing.contains(verb(cue)) { return true }
    let index = TriggerIndex.english
    return index.rows(for: tagging.hashes[cue]).contains {
      EventType(rawValue: index.rows[Int($0)].type).map { deedTypes.contains($0) } ?? false
    }
  }

  /// "The measure", "this argument": a noun that "the" or "this" says is known, and no more.
  private func isBareThing(_ content: Range<Int>) -> Bool {
    content.count == 2 && kind(content.lowerBound) == .determiner
      && knownThings.contains(tagging.hashes[content.lowerBound])
  }

  private func hasModal(_ cue: Int) -> Bool {
    (verbGroupStart(cue, in: sentence(of: cue))..<cue).contains { kind($0) == .modal }
  }

  /// Whether a speaker is a relative pronoun that may stand for a thing.
  func isThing(_ speaker: Range<Int>) -> Bool {
    isRelative(speaker)
      && (kind(speaker.lowerBound) == .that || isSpelled(speaker.lowerBound, which))
  }

  private func isRelative(_ speaker: Range<Int>) -> Bool {
    speaker.count == 1
      && (kind(speaker.lowerBound) == .question || kind(speaker.lowerBound) == .that)
  }

  /// Whether words start right behind their cue, or behind its preposition or mark.
  private func opensBehind(_ cue: Int, _ content: Range<Int>) -> Bool {
    content.lowerBound == cue + 1
      || content.lowerBound == cue + 2
        && [.preposition, .openQuote, .adverb].contains(kind(cue + 1))
  }

  private func isNegated(_ cue: Int) -> Bool {
    (verbGroupStart(cue, in: sentence(of: cue))..<cue).contains {
      negations.contains(tagging.hashes[$0])
    }
  }
}

private let which = wordHash("which".utf8)
private let one = wordHash("one".utf8)
private let asWord = wordHash("as".utf8)
private let by = wordHash("by".utf8)

let formsOfBe = hashes("be is are was were been being am isn't aren't wasn't weren't")

private let firstAndSecond = hashes(
  "i we you me us i'd i'm i've i'll we'd we've we'll we're you'd you've you'll you're")

private let between = wordHash("between".utf8)
private let soWord = wordHash("so".utf8)
/// Classes of events that nobody brings about by saying so alone.
private let deedTypes: Set<EventType> = [
  .vote, .trial, .assault, .coerce, .disaster, .launch, .mobilize, .protest, .retreat, .sanction,
]

/// Verbs of doing that a clause may follow; by hand.
private let doing = hashes(
  """
  travel travelled remain include operate allow arrange upgrade upgrading circulate press justify symbolizing
  carry get subpoena subpoenaed file issue offer credit promote deceased
  """)
private let attackWord = wordHash("attack".utf8)
private let forWord = wordHash("for".utf8)
private let knownThings = hashes("the this that these those")

/// Verbs of what somebody goes through or something looks like, unless a clause with "that" follows; by hand.
private let perceiving = hashes("see appear seem")

private let negations = hashes(
  """
  not never n't isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't
  can't cannot couldn't shouldn't
  """)

/// Prepositions that also open a clause of time.
private let clauseOpening = hashes("after before since until till as")
