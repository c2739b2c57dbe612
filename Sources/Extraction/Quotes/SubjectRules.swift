import Language

/// What grammar alone says of the subject of a verb of saying.
extension QuoteContext {
  /// Whether a phrase before a cue does not speak by it.
  ///
  /// 1. What others expect or see: "the raft is expected to sink", "was seen as a threat".
  /// 2. What others describe: "was built in May and described as “a jewel”"; not "what they described as".
  /// 3. What is called so: "a club called the Dorn Oars met again", where a verb follows the name.
  /// 4. An adjective before a noun of saying: "amid false claims that".
  func isNoSubject(_ speaker: Range<Int>, of cue: Int) -> Bool {
    guard speaker.upperBound <= cue else { return false }
    if kind(cue) == .noun {
      return speaker.upperBound == cue && speaker.allSatisfy { kind($0) == .adjective }
    }
    guard kind(cue) == .participle || kind(cue) == .past else { return false }
    let group = verbGroupStart(cue, in: sentence(of: cue))
    let last = (group..<cue).last { kind($0) != .adverb && kind($0) != .openQuote }
    if let last, formsOfBe.contains(tagging.hashes[last]), seen.contains(verb(cue)) { return true }
    if predicating.contains(verb(cue)), isSpelled(cue + 1, asWord), subjectPronoun(of: cue) == nil,
      !opensWithRelative(speaker)
    {
      return true
    }
    return naming.contains(verb(cue)) && kind(cue - 1) == .noun && namesSubject(cue)
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
      guard kind(index - 1) == .comma else { return false }
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
      kind(sentence.lowerBound) == .subordinator
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
private let nominative = hashes("he she they")

/// Verbs in whose passive somebody else expects or sees; by hand.
private let seen = raising.union(hashes("expect anticipate see view regard intend mean fear"))
