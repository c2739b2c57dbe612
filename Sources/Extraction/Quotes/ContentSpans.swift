import Language

extension QuoteContext {
  /// Tokens that the reported words of a cue may start at, in order.
  ///
  /// 1. Left: the sentence's start, the opening mark of a quotation that runs into it, and clause
  ///    starts before the cue.
  /// 2. Right: the next words behind the cue, and quotations that open behind it.
  /// 3. The next sentence where the cue ends in a colon or a quotation follows.
  package func startCandidates(of cue: Int) -> [Int] {
    let sentence = sentence(of: cue)
    var starts: [Int] = []
    if let open = openBefore(sentence.lowerBound) { starts.append(open) }
    if let closed = quotation(closingBefore: sentence) {
      starts.append(closed.open)
      let first = self.sentence(of: closed.close).lowerBound
      if first != closed.open, !isBareStart(first) { starts.append(first) }
    }
    var left: [Int] = []
    let first = max(sentence.lowerBound, cue - farthestFromCue)
    for index in first..<cue where !isBareStart(index) {
      let before = kind(index - 1)
      let isClauseStart =
        index == sentence.lowerBound || before == .comma || before == .dash || before == .colon
        || before == .conjunction || before == .openBracket
      switch tagging.classes[index] {
      case .openQuote, .question, .that, .subordinator: left.append(index)
      default: if isClauseStart { left.append(index) }
      }
    }
    starts += left.prefix(3) + left.dropFirst(3).suffix(8)
    var right = cue + 1
    if isSpelled(cue, according) { right += 1 }
    let near = min(right + 14, sentence.upperBound)
    for index in right..<max(right, min(sentence.upperBound, cue + farthestFromCue)) {
      let isOpening = tagging.classes[index] == .openQuote
      if index < near ? !isBareStart(index) : isOpening { starts.append(index) }
    }
    let end = sentence.upperBound
    if end < reading.tokens.count,
      kind(end - 1) == .colon || tagging.classes[end] == .openQuote
    {
      starts.append(end)
    }
    return starts
  }

  /// The opening mark of a quotation that started in an earlier sentence of the block.
  private func openBefore(_ start: Int) -> Int? {
    guard quotationAt[start] >= 0 else { return nil }
    let open = quotations[Int(quotationAt[start])].open
    return open < start ? open : nil
  }

  /// Where the quotation that opens at a token started, paragraphs before it perhaps.
  func firstOpening(_ open: Int) -> Int {
    var first = open
    while let index = quotation(openingAt: first), let before = quotationBefore[index] {
      first = quotations[before].open
    }
    return first
  }

  private func isBareStart(_ index: Int) -> Bool {
    let kind = tagging.classes[index]
    return kind.isMark && kind != .openQuote
  }

  package func observeStart(_ start: Int, of cue: Int, _ features: inout QuoteFeatures) {
    let sentence = sentence(of: cue)
    let wide = 0..<tagging.classes.count
    let verb = verb(cue)
    let form = UInt32(tagging.classes[cue].rawValue)
    let side: UInt32 = start < cue ? 0 : start < sentence.upperBound ? 1 : 2
    let kind = UInt32(tagging.classes[start].rawValue)
    let spelled = word(start, in: wide)
    let before = code(start - 1, in: sentence)
    let gap = start < cue ? step(cue - start) | 16 : step(start - cue - 1)
    let group = verbGroupStart(cue, in: sentence)
    let subject = nounPhraseStart(endingAt: group, in: sentence)
    let beforeSubject = code(subject - 1, in: sentence)
    let next = code(cue + 1, in: sentence)
    features.add(200, gap, kind)
    features.add(201, gap, verb)
    features.add(202, verb << 2 &+ side, kind)
    features.add(203, verb << 2 &+ side, spelled)
    features.add(204, kind << 6 | before, side)
    features.add(205, spelled, before << 2 | side)
    features.add(206, beforeSubject << 6 | next, side)
    features.add(207, beforeSubject << 6 | next, gap)
    features.add(208, form, gap)
    features.add(209, form << 2 | side, kind)
    features.add(210, verb << 2 &+ side, beforeSubject)
    features.add(211, verb << 2 &+ side, next)
    features.add(212, code(group - 1, in: sentence) << 6 | next, side)
    features.add(213, word(cue + 1, in: sentence), side << 8 | gap)
    features.add(214, word(start - 1, in: sentence), kind << 2 | side)
    let isFirst: UInt32 = start == sentence.lowerBound ? 1 : 0
    let isEarlier: UInt32 = start < sentence.lowerBound ? 1 : 0
    let marks = marksBetween(start, cue)
    features.add(215, isFirst << 1 | isEarlier, beforeSubject << 6 | next)
    features.add(216, marks << 4 | side, kind)
    features.add(217, marks, gap)
    if start > cue, start - cue <= 5 {
      var signature: UInt32 = 1
      for index in cue + 1..<start { signature = signature &* 67 &+ code(index, in: sentence) }
      features.add(218, signature, kind)
      features.add(219, signature, verb)
      features.add(220, signature, spelled)
    }
    let inside: UInt32 = quotationAt[start] >= 0 ? 1 : 0
    let cueInside: UInt32 = isQuoted(cue) ? 1 : 0
    features.add(221, inside << 1 | cueInside, kind << 2 | side)
    // Where a quotation closes right before the speaker or the cue, it is mostly what was said.
    let own =
      quotation(closingAt: subject) ?? quotation(closingAt: cue)
      ?? (group - sentence.lowerBound < 12 ? quotation(closingBefore: sentence) : nil)
    if let own {
      let relation: UInt32 = start == own.open ? 0 : start < own.open ? 1 : start < cue ? 2 : 3
      let isUpper: UInt32 = reading.tokens[own.open + 1].isCapitalized ? 1 : 0
      let lead = step(own.open - self.sentence(of: own.open).lowerBound)
      features.add(225, relation << 1 | isUpper, lead)
      features.add(226, relation << 1 | isUpper, code(own.open - 1, in: wide))
      features.add(227, relation, code(own.close - 1, in: wide) << 6 | next)
      features.add(228, relation, verb)
      features.add(229, relation << 1 | isUpper, step(own.close - own.open))
    } else {
      features.add(230, isFirst << 1 | isEarlier, kind << 2 | side)
    }
    features.add(222, kind << 6 | code(start + 1, in: wide), side)
    features.add(223, gap, before << 6 | kind)
    features.add(224, isFirst, word(sentence.lowerBound, in: sentence) ^ side)
  }

  /// Commas and other marks between two tokens, three at most.
  private func marksBetween(_ a: Int, _ b: Int) -> UInt32 {
    var count: UInt32 = 0
    for index in min(a, b)..<max(a, b) where tagging.classes[index].isMark { count += 1 }
    return min(count, 3)
  }
}
