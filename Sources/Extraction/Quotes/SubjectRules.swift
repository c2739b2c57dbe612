import Language
import SourceText

/// What grammar alone says of the subject of a verb of saying.
extension QuoteContext {
  /// Whether a phrase before a cue does not speak by it.
  ///
  /// 1. What others expect or see: "the raft is expected to sink", "was seen as a threat".
  /// 2. What others describe: "was built in May and described as “a jewel”"; not "what they described as".
  /// 3. What is called so: "a club called the Dorn Oars met again", where a verb follows the name.
  /// 4. An adjective: "amid false claims that", "was notably terse, refusing".
  /// 5. "It" where something is hard or easy to say.
  /// 6. What a passive with its doer is said of: "a year declared by the guild as a year of rest".
  func isNoSubject(_ speaker: Range<Int>, of cue: Int) -> Bool {
    guard speaker.upperBound <= cue else { return false }
    let isBare = speaker.allSatisfy { kind($0) == .adjective } && !isDetermined(speaker.lowerBound)
    if isBare, !plural.contains(tagging.hashes[speaker.lowerBound]) { return true }
    if isSpelled(cue, considering), kind(cue - 1) == .comma { return true }
    if kind(cue - 1) == .to, kind(cue - 2) == .adjective, hasFormOfBe(before: cue - 2),
      speaker.count == 1 || kind(speaker.lowerBound) == .participle,
      !nominative.contains(tagging.hashes[speaker.lowerBound])
    {
      return true
    }
    if hasAgent(cue), speaker.upperBound == cue, kind(cue) != .present { return true }
    guard kind(cue) == .participle || kind(cue) == .past else { return false }
    let group = verbGroupStart(cue, in: sentence(of: cue))
    let last = (group..<cue).last { kind($0) != .adverb && kind($0) != .openQuote }
    if let last, formsOfBe.contains(tagging.hashes[last]), seen.contains(verb(cue)) { return true }
    if predicating.contains(verb(cue)) || knowing.contains(verb(cue)), isSpelled(cue + 1, asWord),
      subjectPronoun(of: cue) == nil,
      !opensWithRelative(speaker)
    {
      return true
    }
    return naming.contains(verb(cue)) && kind(cue - 1) == .noun && namesSubject(cue)
  }

  /// Whether a phrase is a dateline: "DORN -- The guild published a report describing the ice".
  func isDateline(_ phrase: Range<Int>) -> Bool {
    opensSentence(phrase.lowerBound) && kind(phrase.upperBound) == .dash
      && phrase.allSatisfy { isUppercase($0) }
  }

  private func isUppercase(_ index: Int) -> Bool {
    let bytes = reading.text.bytes[reading.tokens[index].range.indices]
    return bytes.count > 1 && bytes.allSatisfy { $0 < 0x61 || $0 > 0x7A }
  }

  /// Whether somebody behind "by" does what a participle says; not in "answered by shutting the gate", nor in
  /// "said by telephone".
  func hasAgent(_ cue: Int) -> Bool {
    isSpelled(cue + 1, by) && cue + 2 < tagging.hashes.count && kind(cue + 2) != .gerund
      && !media.contains(tagging.hashes[cue + 2])
  }

  private func isDetermined(_ index: Int) -> Bool {
    [.determiner, .possessive, .pronoun, .number, .adverb].contains(kind(index - 1))
  }

  /// "It is hard": a form of be right before an adjective, or before its adverb.
  private func hasFormOfBe(before index: Int) -> Bool {
    let last = kind(index - 1) == .adverb ? index - 2 : index - 1
    return last >= 0 && formsOfBe.contains(tagging.hashes[last])
  }

  /// "What the mayor described as": the relative stands for what is described.
  private func opensWithRelative(_ speaker: Range<Int>) -> Bool {
    kind(speaker.lowerBound - 1) == .question || kind(speaker.lowerBound - 1) == .that
  }

  /// Whether a verb follows the name behind a verb of naming, so that both tell which thing acts.
  private func namesSubject(_ cue: Int) -> Bool {
    let end = sentence(of: cue).upperBound
    let first = kind(cue + 1) == .openQuote ? cue + 2 : cue + 1
    guard let name = tagging.nounPhrase(from: first, to: end), name.lowerBound == first,
      kind(name.upperBound - 1) == .name
    else { return false }
    var next = name.upperBound
    if kind(next) == .closeQuote { next += 1 }
    guard next < end else { return false }
    switch kind(next) {
    case .past, .present, .modal, .auxiliary: return true
    default: return false
    }
  }

  /// The `he`, `she` or `they` right before a cue's verbs, which can only be their subject: "the fleet, which
  /// he called".
  func subjectPronoun(of cue: Int) -> Range<Int>? {
    guard tagging.classes[cue].isVerb else { return nil }
    let sentence = sentence(of: cue)
    let group = verbGroupStart(cue, in: sentence)
    guard group > sentence.lowerBound, nominative.contains(tagging.hashes[group - 1]),
      isQuoted(group - 1) == isQuoted(cue)
    else { return nil }
    let last = (group..<cue).last { kind($0) != .adverb && kind($0) != .openQuote }
    if let last, formsOfBe.contains(tagging.hashes[last]), kind(cue) != .gerund { return nil }
    return group - 1..<group
  }

  /// The subject of a cue where another phrase was taken for it.
  ///
  /// 1. A pronoun right before its verbs.
  /// 2. The second of two phrases: "a point the country is making".
  /// 3. Behind "after telling …," at the start, the main clause's: "A day after warning of ice, Ida Moor left".
  func subject(of cue: Int, insteadOf chosen: Range<Int>) -> Range<Int> {
    if let pronoun = subjectPronoun(of: cue) { return pronoun }
    let sentence = sentence(of: cue)
    let group = verbGroupStart(cue, in: sentence)
    if kind(cue) == .gerund, kind(cue - 1) == .preposition || kind(cue - 1) == .subordinator,
      chosen.upperBound < cue, cue - sentence.lowerBound < 5,
      let main = mainSubject(behind: cue, in: sentence)
    {
      return main
    }
    if let own = subjectOfOwnClause(of: cue, group: group, insteadOf: chosen) { return own }
    if group < cue || kind(cue) == .past || kind(cue) == .present, chosen.upperBound < group,
      let next = tagging.nounPhrase(from: chosen.upperBound, to: group),
      next.lowerBound == chosen.upperBound, next.upperBound == group,
      kind(next.lowerBound) == .determiner, kind(chosen.upperBound - 1) == .noun
    {
      return next
    }
    return chosen
  }

  /// The phrase right before a cue's verbs, in a clause of its own that a comma and a conjunction open behind
  /// the chosen one: "A boat was sent to Ida Moor, but the mayor's office said".
  private func subjectOfOwnClause(
    of cue: Int, group: Int, insteadOf chosen: Range<Int>
  ) -> Range<Int>? {
    guard chosen.upperBound < group,
      let joint = (chosen.upperBound..<group).last(where: {
        kind($0) == .conjunction && kind($0 - 1) == .comma
      }), kind(joint + 1) == .determiner || kind(joint + 1) == .name,
      !(joint + 1..<group).contains(where: { kind($0).isMark || isFiniteVerb($0) })
    else { return nil }
    return tagging.nounPhrases(in: joint + 1..<group).last.flatMap {
      $0.upperBound == group && (kind(group - 1) == .noun || kind(group - 1) == .number) ? $0 : nil
    }
  }

  private func isFiniteVerb(_ index: Int) -> Bool { holdsVerb(index..<index + 1) }

  /// The phrase behind a comma that the first finite verb behind it follows.
  private func mainSubject(behind cue: Int, in sentence: Range<Int>) -> Range<Int>? {
    var index = cue + 1
    while index + 2 < sentence.upperBound {
      // In American print the mark that closes stands behind the comma.
      let first = kind(index + 1) == .closeQuote ? index + 2 : index + 1
      if kind(index) == .comma, quotationAt[first] < 0,
        let phrase = tagging.nounPhrase(from: first, to: sentence.upperBound),
        phrase.lowerBound == first
      {
        var end = phrase.upperBound
        if kind(end) == .openBracket {
          let close = (end..<min(end + 8, sentence.upperBound)).first { kind($0) == .closeBracket }
          end = close.map { $0 + 1 } ?? end
        }
        switch kind(end) {
        case .past, .present, .modal, .auxiliary: return phrase
        default: break
        }
      }
      index += 1
    }
    return nil
  }

  /// Whether a phrase is only a time, which nobody speaks for: "the one passed in September".
  func isTimeAlone(_ phrase: Range<Int>) -> Bool {
    timely.contains(tagging.hashes[phrase.upperBound - 1])
      && phrase.allSatisfy { [.noun, .name, .determiner, .number, .adjective].contains(kind($0)) }
      && !phrase.dropLast().contains { kind($0) == .name }
  }

  /// The verb of a reported clause whose subject has something between commas behind it, where the words
  /// were ended before that: "said some pilots, most of them young, left", "fears that the dam, which is
  /// old, will break".
  func verbBehindApposition(_ cue: Int, _ content: Range<Int>) -> Int? {
    let end = sentence(of: cue).upperBound
    guard content.lowerBound > cue, content.upperBound < end, kind(content.upperBound) == .comma
    else { return nil }
    let that = content.last { kind($0) == .that }
    guard that != nil || clausal.contains(verb(cue)) else { return nil }
    let subject = (that.map { $0 + 1 } ?? content.lowerBound)..<content.upperBound
    guard !subject.isEmpty, !holdsVerb(subject), kind(subject.upperBound - 1).isNominal,
      !subject.contains(where: { quotationAt[$0] >= 0 })
    else { return nil }
    let near =
      content.upperBound + 2..<max(content.upperBound + 2, min(end, content.upperBound + 40))
    return near.first { index in
      guard
        kind(index - 1) == .comma || kind(index - 1) == .closeQuote && kind(index - 2) == .comma
      else { return false }
      switch kind(index) {
      case .past, .modal, .auxiliary: return true
      case .present: return !tagging.reading.tokens[index].isCapitalized
      default: return false
      }
    }
  }

  /// The comma at which the words of a sentence's opening clause end, where its main clause was taken for some
  /// of them: "While some hoped that it would thaw, few of them sailed", "Despite fears that …, they …".
  func endOfOpeningClause(_ cue: Int, _ content: Range<Int>) -> Int? {
    let sentence = sentence(of: cue)
    let opens =
      opensWithClause(sentence, before: cue)
      || kind(sentence.lowerBound) == .preposition && kind(cue) == .noun
    guard opens, content.lowerBound > cue,
      !(sentence.lowerBound..<cue).contains(where: { kind($0) == .comma }),
      !content.contains(where: { quotationAt[$0] >= 0 })
    else { return nil }
    let commas = content.filter { kind($0) == .comma }
    guard commas.count == 1, let comma = commas.first, holdsVerb(content.lowerBound..<comma),
      let subject = tagging.nounPhrase(from: comma + 1, to: content.upperBound),
      subject.lowerBound == comma + 1, holdsVerb(subject.upperBound..<content.upperBound)
    else { return nil }
    return comma
  }

  /// The mark of the quotation whose last sentence an attribution's words start with: "“It is late. It is
  /// dark,” he said" are one person's words from the mark on.
  func openingOfSentences(_ start: Int, before cue: Int) -> Int? {
    guard start < cue, quotationAt[start] >= 0, opensSentence(start) else { return nil }
    let quotation = quotations[Int(quotationAt[start])]
    return quotation.isClosed && !quotation.isSingle && quotation.open < start
      && quotation.close < cue ? quotation.open : nil
  }
}

private let asWord = wordHash("as".utf8)
private let by = wordHash("by".utf8)
private let considering = wordHash("considering".utf8)
private let nominative = hashes("he she they")
/// What somebody speaks or writes by; by hand.
private let media = hashes(
  """
  telephone phone email e mail letter post text sms fax video radio satellite cable telegram message
  """)
/// Words tagged as adjectives that stand for several people; by hand.
private let plural = hashes("many some most few several others all both more none")
/// Spans and names of time that no paper speaks of as of people; by hand. "May" and "April" may be people.
private let timely = hashes(
  """
  day days week weeks month months year years decade decades hour hours minute minutes january february
  march september october november december morning evening night
  """)
/// Verbs with `as` besides those of describing: "recognized as the founder".
private let knowing = hashes("recognize know see consider refer regard name")

/// Verbs in whose passive somebody else expects or sees; by hand.
private let seen = raising.union(hashes("expect anticipate see view regard intend mean fear"))
