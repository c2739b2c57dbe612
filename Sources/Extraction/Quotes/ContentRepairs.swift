import Language

/// Words that the model cut wrongly, told by grammar alone.
extension QuoteContext {
  /// Whether words hold their cue although they are the clause behind it, with its own subject before it:
  /// `A clerk of the port, Ida Moor, said the ice was thin`. What stands between words that are parted is an
  /// attribution between marks.
  func holdsOwnSubject(_ cue: Int, _ content: Range<Int>) -> Bool {
    guard content.lowerBound < cue, cue + 1 < content.upperBound, clausal.contains(verb(cue)),
      kind(cue) == .past || kind(cue) == .present, !kind(cue + 1).isMark,
      content.lowerBound == sentence(of: cue).lowerBound
    else { return false }
    let before = content.lowerBound..<verbGroupStart(cue, in: sentence(of: cue))
    guard !before.contains(where: { quotationAt[$0] >= 0 }),
      !holdsVerb(withoutRelatives(before)), before.contains(where: { kind($0).isNominal })
    else { return false }
    let clause = (cue + 1..<content.upperBound).prefix { kind($0) != .comma && kind($0) != .stop }
    return holdsVerb(clause)
  }

  /// The tokens of a range but for clauses between commas that a relative pronoun opens.
  private func withoutRelatives(_ range: Range<Int>) -> [Int] {
    var isRelative = false
    return range.filter { index in
      if kind(index) == .comma { isRelative = kind(index + 1) == .question }
      return !isRelative
    }
  }

  /// Whether a cue is a participle that only tells whose its noun is, within the words: in `the rules described
  /// by the port “are old”` the port says nothing of the kind.
  func isDescription(_ cue: Int, within content: Range<Int>) -> Bool {
    content.contains(cue) && content.lowerBound < cue && hasAgent(cue)
      && (kind(cue) == .past || kind(cue) == .participle) && kind(cue - 1).isNominal
      && tagging.nounPhrase(from: cue + 2, to: content.upperBound).map {
        kind($0.upperBound) != .comma
      } ?? false
  }

  /// Where the words of an `according to` start that were begun in a sentence before: at their own sentence's
  /// start, where that has a clause before the cue. `“Go.” Two boats sank, according to X` is X's from `Two` on.
  func startOfOwnSentence(_ cue: Int, instead given: Int) -> Int? {
    let first = sentence(of: cue).lowerBound
    guard isSpelled(cue, according), given < first, cue - first > 3, kind(cue - 1) == .comma,
      quotationAt[first] < 0 || quotations[Int(quotationAt[first])].open >= first,
      holdsVerb((first..<cue - 1).filter { quotationAt[$0] < 0 })
    else { return nil }
    return first
  }

  /// Where the words of an opening clause end that are a quotation with the clause's comma in it: `After he said
  /// that “we go,” the port was shut`.
  func endOfOpeningQuotation(_ cue: Int, _ content: Range<Int>) -> Int? {
    guard content.lowerBound > cue, opensWithClause(sentence(of: cue), before: cue) else {
      return nil
    }
    let open = kind(content.lowerBound) == .that ? content.lowerBound + 1 : content.lowerBound
    guard let index = quotation(openingAt: open), quotations[index].isClosed else { return nil }
    let end = quotations[index].close + 1
    guard end < content.upperBound, kind(end - 2) == .comma,
      let subject = tagging.nounPhrase(from: end, to: content.upperBound),
      subject.lowerBound == end, holdsVerb(subject.upperBound..<content.upperBound)
    else { return nil }
    return end
  }

  /// The full stop of reported words that were led on over a quotation of the next sentence: that one is direct
  /// words of the same speaker or another's. `She said the ice was “thin”. “We wait.”`
  func stopBeforeQuotation(_ cue: Int, _ content: Range<Int>) -> Int? {
    let end = sentence(of: cue).upperBound
    guard content.lowerBound > cue, content.lowerBound < end, end < content.upperBound,
      quotationAt[content.lowerBound] < 0, block(of: end) == block(of: cue),
      let index = quotation(openingAt: end), quotations[index].isClosed,
      quotations[index].close - end > 4, quotationBefore[index] == nil
    else { return nil }
    return kind(end - 1) == .stop ? end - 1 : end
  }

  /// Words without the speaker behind their last comma: `The gate is shut, Ida Moor, the mayor, told the crews`.
  func withoutSpeaker(_ speaker: Range<Int>?, _ content: Range<Int>, of cue: Int) -> Range<Int> {
    guard let speaker, content.upperBound <= cue, speaker.upperBound <= content.upperBound,
      speaker.lowerBound - 1 > content.lowerBound, kind(speaker.lowerBound - 1) == .comma,
      quotationAt[speaker.lowerBound] < 0,
      !holdsVerb(speaker.lowerBound..<content.upperBound),
      holdsVerb(content.lowerBound..<speaker.lowerBound - 1)
    else { return content }
    return content.lowerBound..<speaker.lowerBound - 1
  }

  /// Whether a sentence opens with a subordinate clause that a cue is the verb of: `Hours after X said`.
  func opensWithClause(_ sentence: Range<Int>, before cue: Int) -> Bool {
    guard
      let opening = sentence.prefix(3).first(where: { index in
        kind(index) == .subordinator || temporal.contains(tagging.hashes[index])
      }), opening < cue
    else { return false }
    return !(sentence.lowerBound..<cue).contains { kind($0) == .comma }
      && !holdsVerb(sentence.lowerBound..<opening)
  }

  /// Whether a quotation of the sentence behind a cue's has an attribution of its own: then it is not the cue's,
  /// unless a colon leads to it.
  func isOthersQuotation(_ start: Int, of cue: Int) -> Bool {
    let end = sentence(of: cue).upperBound
    guard start == end, kind(end - 1) != .colon, let index = quotation(openingAt: start) else {
      return false
    }
    let behind = quotations[index].close + 1
    return isAttributed(quotations[index])
      || quotations[index].isClosed && kind(behind) == .comma
        && sentence(of: quotations[index].close).contains(behind)
  }

  /// Whether a cue leads to its words by a colon or comma, and nothing right behind them says who said them: no
  /// cue of another sentence has them then.
  func leadsTo(_ content: Range<Int>, from cue: Int) -> Bool {
    let open = content.lowerBound
    guard cue < open, let index = quotation(openingAt: open), sentence(of: cue).contains(open - 1),
      sentence(of: quotations[index].close).upperBound == quotations[index].close + 1,
      bareReport(behind: quotations[index]) == nil
    else { return false }
    return kind(open - 1) == .colon || open == cue + 1
      || kind(open - 1) == .comma && open == cue + 2
  }
}

private let temporal = hashes("after before since until when while as once although though")
