import Language

extension QuoteContext {
  /// Tokens that the reported words may end before, in order.
  ///
  /// 1. Clause bounds up to the end of the start's or the cue's sentence, whichever is later.
  /// 2. The ends of quotations that reach or follow beyond it.
  /// 3. The end of the quotation alone where it opens with the cue, as in `she "urged calm"`.
  package func endCandidates(of cue: Int, from start: Int) -> [Int] {
    let cueSentence = sentence(of: cue)
    let limit = min(
      max(cueSentence.upperBound, sentence(of: start).upperBound),
      max(start, cue) + farthestFromCue)
    let from = max(start + 1, cueSentence.lowerBound)
    var ends: [Int] = []
    for index in from..<max(from, limit) {
      if index <= cue {
        if index > cue { continue }
        if isBound(index) || cue - index < 10 && startsPhrase(index) { ends.append(index) }
      } else if isBound(index) {
        ends.append(index)
      }
    }
    if !tagging.classes[limit - 1].isMark || tagging.classes[limit - 1] == .closeQuote {
      ends.append(limit)
    }
    for beyond in quotationEnds(from: start, limit: limit) where !ends.contains(beyond) {
      ends.append(beyond)
    }
    if start > cue, let own = quotation(openingWith: cue), own.tokens.contains(start) {
      return [own.close + 1]
    }
    return ends
  }

  private func isBound(_ index: Int) -> Bool {
    if kind(index - 1) == .closeQuote { return true }
    switch tagging.classes[index] {
    case .comma, .stop, .colon, .dash, .openBracket, .closeBracket, .conjunction, .subordinator,
      .question, .that, .preposition, .gerund, .to, .adverb, .openQuote, .mark:
      return true
    default: return false
    }
  }

  private func startsPhrase(_ index: Int) -> Bool {
    switch tagging.classes[index] {
    case .pronoun, .name, .determiner, .noun, .auxiliary, .adjective: true
    default: false
    }
  }

  /// The ends of the quotation that opens at `start`, with its later paragraphs, and of those that
  /// open behind `limit` without other words between.
  private func quotationEnds(from start: Int, limit: Int) -> [Int] {
    var ends: [Int] = []
    func follow(_ first: Int) {
      var index: Int? = first
      while let at = index, ends.count < 12 {
        ends.append(quotations[at].close + 1)
        index = quotations[at].next
      }
    }
    if quotationAt[start] >= 0 { follow(Int(quotationAt[start])) }
    if quotationAt[limit - 1] >= 0 { follow(Int(quotationAt[limit - 1])) }
    // Reported words do not go on with a quotation behind their full stop that has its own speaker.
    let isReported = quotationAt[start] < 0 && kind(limit - 1) == .stop
    if let next = quotation(openingAt: limit), mayFollow(limit),
      !isReported || !isAttributed(quotations[next])
    {
      follow(next)
    }
    if let last = ends.max(), last > limit, let next = quotation(openingAt: last), mayFollow(last) {
      follow(next)
    }
    var seen: Set<Int> = []
    return ends.filter { $0 > start && ($0 > limit || kind($0 - 1) == .closeQuote) }
      .filter { seen.insert($0).inserted }
  }

  /// Whether a quotation's own sentence goes on behind it, or one that only tells who said it follows.
  func isAttributed(_ quotation: Quotation) -> Bool {
    let behind = quotation.close + 1
    guard quotation.isClosed, behind < reading.tokens.count else { return false }
    return kind(quotation.close - 1) == .comma
      || sentence(of: quotation.close).contains(behind) && !tagging.classes[behind].isMark
      || bareReport(behind: quotation) != nil
  }

  /// Whether a token stands in the paragraph of the one before it.
  private func mayFollow(_ open: Int) -> Bool { open > 0 && block(of: open) == block(of: open - 1) }

  package func observeEnd(
    _ end: Int, from start: Int, of cue: Int, _ features: inout QuoteFeatures
  ) {
    let sentence = sentence(of: cue)
    let wide = 0..<tagging.classes.count
    let verb = verb(cue)
    let side: UInt32 = start > cue ? 0 : end <= cue ? 1 : 2
    let last = code(end - 1, in: wide)
    let next = code(end, in: sentence)
    let first = UInt32(tagging.classes[start].rawValue)
    let isFinal: UInt32 = end >= sentence.upperBound - 1 ? 1 : 0
    let isBeyond: UInt32 = end > sentence.upperBound ? 1 : 0
    let place = side << 2 | isFinal << 1 | isBeyond
    let length = step(end - start)
    features.add(300, place, first)
    features.add(301, place, verb)
    features.add(302, place, next)
    features.add(303, place << 6 | next, word(end, in: sentence))
    features.add(304, place << 6 | next, last)
    features.add(305, verb << 3 &+ place, next)
    features.add(306, length, place)
    features.add(307, length << 6 | next, first)
    features.add(308, word(end - 1, in: wide), next << 3 | place)
    features.add(309, next << 6 | code(end + 1, in: sentence), place)
    let ahead = next << 12 | code(end + 1, in: sentence) << 6 | code(end + 2, in: sentence)
    features.add(341, ahead, place)
    features.add(342, ahead, last)
    features.add(310, word(end, in: sentence), word(end + 1, in: sentence))
    features.add(311, first << 6 | next, place)
    let commas = count(of: .comma, in: start..<end)
    let verbs = verbCount(in: start..<end)
    features.add(312, commas << 4 | verbs, place)
    features.add(313, verbs << 6 | next, place)
    features.add(314, commas << 6 | next, first)
    features.add(315, quoteBalance(start, end), place)
    features.add(316, quoteBalance(start, end), next << 6 | last)
    if start > cue, quotationAt[cue] >= 0 {
      let close = quotations[Int(quotationAt[cue])].close
      let relation: UInt32 = end == close + 1 ? 0 : end == close ? 1 : end < close ? 2 : 3
      features.add(343, relation, isQuoted(cue) ? 1 : 0)
      features.add(344, relation << 6 | next, isQuoted(cue) ? 1 : 0)
    }
    if quotationAt[end - 1] >= 0, kind(end - 1) == .closeQuote {
      let open = quotations[Int(quotationAt[end - 1])].open
      let own: UInt32 = open == start ? 0 : open < start ? 1 : open < cue ? 2 : 3
      let opensSentence: UInt32 = self.sentence(of: open).lowerBound == open ? 1 : 0
      let crosses: UInt32 = block(of: open) == block(of: cue) ? 0 : 1
      let standing = own << 2 | opensSentence << 1 | crosses
      features.add(330, standing, place)
      features.add(331, standing, code(end - 2, in: wide))
      features.add(332, standing, word(open - 1, in: wide))
      features.add(333, standing, step(open - cue) << 6 | code(open - 1, in: wide))
      features.add(334, standing, verbCount(in: cue..<max(cue, open)))
      features.add(335, standing << 6 | code(end - 2, in: wide), next)
      features.add(336, standing << 6 | code(open - 1, in: wide), first)
      let owner = lastVerb(before: open, after: cue)
      features.add(338, standing, owner)
      let words = wordsBehind(end)
      features.add(339, standing, step(words))
      features.add(340, standing << 4 | step(words), code(end - 2, in: wide))
      features.add(337, standing << 6 | code(end, in: wide), code(end + 1, in: wide))
    }
    let rest = restOfSentence(behind: end)
    features.add(345, rest, next << 3 | place)
    features.add(346, rest << 6 | code(end + 1, in: sentence), next << 3 | place)
    features.add(347, rest, verb << 3 &+ place)
    features.add(348, rest << 6 | last, place << 6 | first)
    let verbAhead = verbBefore(sentence.upperBound, from: end)
    features.add(317, verbAhead << 6 | next, place)
    features.add(318, verbAhead << 6 | next, verbs << 6 | first)
    if side > 0 {
      let group = verbGroupStart(cue, in: sentence)
      let subject = nounPhraseStart(endingAt: group, in: sentence)
      let atSubject: UInt32 = end == subject ? 1 : end == subject - 1 ? 2 : end == group ? 3 : 0
      features.add(319, atSubject, next << 2 | side)
      features.add(320, step(cue - end), next << 2 | side)
      features.add(321, code(cue + 1, in: sentence) << 6 | code(cue - 1, in: sentence), place)
      features.add(322, step(sentence.upperBound - cue - 1), place)
    } else {
      features.add(323, word(start, in: wide), next << 3 | place)
      features.add(324, word(start, in: wide), place << 4 | length)
      features.add(325, step(end - start), verb)
      features.add(326, step(sentence.upperBound - end), next << 3 | place)
    }
  }

  private func count(of kind: WordClass, in range: Range<Int>) -> UInt32 {
    var count: UInt32 = 0
    for index in range where tagging.classes[index] == kind {
      count += 1
      if count == 3 { break }
    }
    return count
  }

  private func verbCount(in range: Range<Int>) -> UInt32 {
    var count: UInt32 = 0
    for index in range where count < 3 {
      switch tagging.classes[index] {
      case .past, .present, .modal, .auxiliary: count += 1
      default: break
      }
    }
    return count
  }

  /// The last verb between a cue and a token behind it, as a number; 0 for none.
  private func lastVerb(before open: Int, after cue: Int) -> UInt32 {
    guard open > cue + 1 else { return 0 }
    for index in (cue + 1..<open).reversed() where tagging.classes[index].isVerb {
      return verb(index)
    }
    return 0
  }

  /// What stands between a token and the end of its sentence: a quotation, and a verb of saying outside
  /// quotations before it.
  private func restOfSentence(behind end: Int) -> UInt32 {
    let limit = min(sentence(of: end - 1).upperBound, end + 60)
    guard end < limit else { return 4 }
    var says: UInt32 = 0
    for index in end..<limit {
      if tagging.classes[index] == .openQuote { return 1 | says << 1 }
      if quotationAt[index] < 0, tagging.classes[index].isVerb, isSaying(index) { says = 1 }
    }
    return says << 1
  }

  /// Words from a token to the end of the sentence before it.
  private func wordsBehind(_ end: Int) -> Int {
    let limit = sentence(of: end - 1).upperBound
    guard end < limit else { return 0 }
    return (end..<limit).count { !tagging.classes[$0].isMark }
  }

  /// 1 where a finite verb stands between an end and the sentence's, before any mark; 2 behind one.
  private func verbBefore(_ limit: Int, from end: Int) -> UInt32 {
    var code: UInt32 = 1
    guard end < limit else { return 3 }
    for index in end..<limit {
      switch tagging.classes[index] {
      case .past, .present, .modal, .auxiliary: return code
      case .comma, .dash, .colon: if index > end { code = 2 }
      default: break
      }
    }
    return 0
  }

  /// How the span stands to quotation marks: 0 none, 1 mark to mark, 2 cuts one at its end,
  /// 3 starts inside one, 4 holds one whole.
  private func quoteBalance(_ start: Int, _ end: Int) -> UInt32 {
    let atEnd = quotationAt[end - 1]
    let atStart = quotationAt[start]
    if atStart >= 0, quotations[Int(atStart)].open < start {
      return atEnd == atStart && quotations[Int(atEnd)].close + 1 != end ? 5 : 3
    }
    if atEnd >= 0, quotations[Int(atEnd)].close + 1 != end { return 2 }
    if atStart >= 0, atEnd >= 0 { return 1 }
    if atEnd >= 0 { return 4 }
    return tagging.classes[start..<end].contains { $0 == .openQuote } ? 6 : 0
  }
}
