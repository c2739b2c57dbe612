import Language
import NewsModel
import SourceText

extension QuoteContext {
  /// Attributions that marks alone make, of quotations that no cue explains.
  ///
  /// 1. `“…” — Name`, up to a mark or the line's end.
  /// 2. `NAME: …` or `((NAME)) …` at the start of a paragraph, where two paragraphs or more start so, as
  ///    transcripts do, or the words behind the colon are quoted; not of a `((NAME))` that asks in half of its turns.
  /// 3. A paragraph that is one quotation, behind a paragraph that ends in a quotation, and a quotation
  ///    that fills its sentences, behind a sentence of quoted words: the same speaker goes on.
  func markedAttributions(besides found: [Attribution]) -> [Attribution] {
    var marked = dashAttributions(besides: found)
    marked += transcriptAttributions(besides: found)
    let known = (found + marked).sorted { $0.content.lowerBound < $1.content.lowerBound }
    return marked + continuedQuotations(known)
  }

  private func dashAttributions(besides found: [Attribution]) -> [Attribution] {
    let known = coverage(of: found.filter { $0.score > 0 })
    return quotations.compactMap { quotation in
      let dash = quotation.close + 1
      guard quotation.isClosed, !quotation.isSingle, quotation.close - quotation.open > 2,
        kind(dash) == .dash, kind(dash + 1) == .name,
        !known.overlaps(reading.range(of: quotation.tokens))
      else { return nil }
      var end = dash + 1
      while kind(end) == .name, end == dash + 1 || !opensLine(end) { end += 1 }
      guard end - dash <= 7, end >= reading.tokens.count || kind(end).isMark || opensLine(end)
      else { return nil }
      return Attribution(
        cue: dash, content: quotation.tokens, speaker: dash + 1..<end, score: .max)
    }
  }

  private func transcriptAttributions(besides found: [Attribution]) -> [Attribution] {
    var turns: [(name: Range<Int>, colon: Int, end: Int)] = []
    // By a label's words: how often it speaks and how often it asks.
    var manners: [String: (turns: Int, questions: Int)] = [:]
    let sentences = reading.sentences
    for index in sentences.indices
    where index == 0 || reading.blocks[index - 1] != reading.blocks[index] {
      let start = sentences[index].lowerBound
      let isBracketed = kind(start) == .openBracket && kind(start + 1) == .openBracket
      let first = isBracketed ? start + 2 : kind(start) == .openQuote ? start + 1 : start
      var colon = first
      while kind(colon) == .name, colon - first < 5 { colon += 1 }
      let isLabel =
        isBracketed
        ? kind(colon) == .closeBracket && kind(colon + 1) == .closeBracket
        : kind(colon) == .colon
      guard colon > first, isLabel, colon < sentences[index].upperBound else { continue }
      var last = index
      while last + 1 < sentences.count, reading.blocks[last + 1] == reading.blocks[index] {
        last += 1
      }
      let end = sentences[last].upperBound
      if isBracketed {
        let label = reading.text[reading.range(of: first..<colon)]
        manners[label, default: (0, 0)].turns += 1
        if isByte(end - 1, "?") { manners[label]!.questions += 1 }
      }
      let mark = isBracketed ? colon + 1 : colon
      // "Yes, of course." is too little to stand alone.
      if end - mark > (isBracketed ? 9 : 4) { turns.append((first..<colon, mark, end)) }
    }
    let known = Set(found.map(\.content))
    return turns.compactMap { turn in
      guard turns.count > 1 || kind(turn.colon + 1) == .openQuote else { return nil }
      let manner = manners[reading.text[reading.range(of: turn.name)]] ?? (1, 0)
      guard manner.questions * 2 < manner.turns || manner.turns < 3 else { return nil }
      let content = turn.colon + 1..<turn.end
      // "Adults: 10 crowns": a list's label speaks no sentence.
      guard !known.contains(content), holdsVerb(content) else { return nil }
      return Attribution(cue: turn.colon, content: content, speaker: turn.name, score: .max)
    }
  }

  private func isByte(_ index: Int, _ byte: Unicode.Scalar) -> Bool {
    reading.text.bytes[reading.tokens[index].range.lower] == UInt8(ascii: byte)
  }

  private func continuedQuotations(_ known: [Attribution]) -> [Attribution] {
    let covered = coverage(of: known)
    var all = known
    // By the token behind their words, and behind the sentence of their cue.
    var ending: [Int: [Int]] = [:]
    func file(_ index: Int) {
      let ends = [all[index].content.upperBound, sentence(of: all[index].cue).upperBound]
      for end in Set(ends) { ending[end, default: []].append(index) }
    }
    for index in all.indices { file(index) }
    for index in quotations.indices {
      guard let quotation = wholeQuotation(from: index) else { continue }
      let open = quotation.open
      guard open > 0, quotation.close - open > 4,
        !covered.overlaps(reading.range(of: quotation.tokens))
      else { continue }
      let opensBlock = block(of: open) != block(of: open - 1)
      guard opensBlock ? fillsBlock(quotation) : fillsSentences(quotation) else { continue }
      let before = ending[open]?.last { index in
        let last = all[index]
        guard last.content.upperBound <= open else { return false }
        if opensBlock {
          return block(of: last.content.upperBound - 1) + 1 == block(of: open)
            && kind(last.content.lowerBound) == .openQuote
        }
        // "She said that the mill was shut. “We go.”": behind reported words only behind a verb of saying.
        return block(of: last.cue) == block(of: open)
          && (words(of: last).kind != .indirect
            || clausal.contains(verb(last.cue)) && stance(of: last.cue) == .said
              && sentence(of: last.cue).upperBound == open)
      }
      guard let before, all[before].speaker != nil else { continue }
      var next = all[before]
      next.content = quotation.tokens
      next.isContinued = true
      all.append(next)
      file(all.count - 1)
    }
    return Array(all[known.count...])
  }

  /// A closed quotation by its index, or all paragraphs of one that opens there and is closed later.
  private func wholeQuotation(from index: Int) -> Quotation? {
    var whole = quotations[index]
    guard !whole.isSingle, quotationBefore[index] == nil else { return nil }
    while let next = whole.next {
      whole.close = quotations[next].close
      whole.isClosed = quotations[next].isClosed
      whole.next = quotations[next].next
    }
    return whole.isClosed ? whole : nil
  }

  func coverage(of found: [Attribution]) -> TextCoverage {
    TextCoverage(found.lazy.map { reading.range(of: $0.content) })
  }

  private func fillsBlock(_ quotation: Quotation) -> Bool {
    let (before, behind) = (quotation.open - 1, quotation.close + 1)
    return (behind >= reading.tokens.count || block(of: behind) != block(of: quotation.open))
      && (kind(before) == .closeQuote || kind(before) == .stop)
  }

  private func fillsSentences(_ quotation: Quotation) -> Bool {
    opensSentence(quotation.open)
      && sentence(of: quotation.close).upperBound == quotation.close + 1
  }

  private func opensLine(_ index: Int) -> Bool {
    index < reading.tokens.count && reading.tokens[index].flags.contains(.lineBefore)
  }
}
