import Language
import NewsModel
import SourceText

/// What the marks make of an attribution's words.
struct QuotedWords {
  var kind: Quote.Kind
  var range: TextRange
  var parts: [TextRange]
  var isTruncated: Bool
}

extension QuoteContext {
  /// Tells the words of an attribution direct, mixed or indirect, and cuts out what stands between.
  ///
  /// 1. Quotations that fill the words, but for the attribution itself, are direct; the outer marks
  ///    are left out, and a comma before the last one.
  /// 2. Otherwise a quotation of two words or more, or of one, among other words makes them mixed.
  /// 3. A quoted sentence behind what the words are about, as in `said of the flood, “We …”`, is direct.
  /// 4. An attribution in the middle of reported words parts them at the marks around it.
  func words(of found: Attribution) -> QuotedWords {
    let content = found.content
    if let words = wordsOfOwnSentence(found) ?? wordsBehindSubject(found) { return words }
    let isTruncated = content.contains { isEllipsis($0) }
    let quoted = outermostQuotations(in: content)
    let outside = wordsOutside(quoted, of: content)
    if let first = quoted.first, quotations[first].open == content.lowerBound,
      outside.isEmpty || isAttribution(outside, of: found)
    {
      let parts = quoted.compactMap { inner(of: quotations[$0]) }
      if let first = parts.first, let last = parts.last {
        return QuotedWords(
          kind: .direct, range: first.union(last), parts: parts, isTruncated: isTruncated)
      }
    }
    if let whole = wholeQuotation(in: quoted, of: found), let words = inner(of: whole) {
      return QuotedWords(kind: .direct, range: words, parts: [words], isTruncated: isTruncated)
    }
    let opening = quotation(openingWith: found.cue)
    let isQuoted = opening.map { $0.tokens.contains(content.lowerBound) } ?? false
    if isTurn(found) {
      let range = reading.range(of: content)
      return QuotedWords(kind: .direct, range: range, parts: [range], isTruncated: isTruncated)
    }
    let kind: Quote.Kind = quoted.isEmpty && !isQuoted ? .indirect : .mixed
    let parts = reported(found)
    let range = parts.reduce(parts[0]) { $0.union($1) }
    return QuotedWords(kind: kind, range: range, parts: parts, isTruncated: isTruncated)
  }

  /// The quotation behind a cue that opens a sentence of its own behind another, finished quotation: in
  /// `"We go." She wrote, "We stay."` only the second is the cue's.
  private func wordsOfOwnSentence(_ found: Attribution) -> QuotedWords? {
    let quoted = outermostQuotations(in: found.content)
    guard quoted.count > 1,
      let next = quoted.firstIndex(where: { quotations[$0].open > found.cue }), next > 0
    else { return nil }
    let before = quotations[quoted[next - 1]]
    guard before.isClosed, before.close < found.cue, isFullStop(before.close - 1),
      before.close + 1 < reading.tokens.count, reading.tokens[before.close + 1].isCapitalized
    else { return nil }
    let parts = quoted[next...].compactMap { inner(of: quotations[$0]) }
    guard let first = parts.first, let last = parts.last else { return nil }
    let isTruncated = found.content.contains { isEllipsis($0) }
    return QuotedWords(
      kind: .direct, range: first.union(last), parts: parts, isTruncated: isTruncated)
  }

  /// The quoted sentence that a cue leads to, where what stands before the cue is not quoted, as in `A member of
  /// the board, X said, “We go.”`, `Of the plan, which was old, he said: “We go.”`
  private func wordsBehindSubject(_ found: Attribution) -> QuotedWords? {
    let content = found.content
    guard content.contains(found.cue), let open = openingMark(behind: found.cue, in: content),
      let index = quotation(openingAt: open), quotations[index].isClosed,
      quotations[index].close + 1 == content.upperBound, reading.tokens[open + 1].isCapitalized,
      !isTitle(quotations[index]),
      !(content.lowerBound..<found.cue).contains(where: { quotationAt[$0] >= 0 }),
      let words = inner(of: quotations[index])
    else { return nil }
    return QuotedWords(
      kind: .direct, range: words, parts: [words],
      isTruncated: quotations[index].tokens.contains { isEllipsis($0) })
  }

  /// The first mark that opens a quotation behind a cue: right behind it, or behind a comma or colon and no
  /// other verb.
  private func openingMark(behind cue: Int, in content: Range<Int>) -> Int? {
    let near = cue + 1..<min(cue + 14, content.upperBound)
    guard let open = near.first(where: { kind($0) == .openQuote }) else { return nil }
    if open == cue + 1 { return open }
    return (kind(open - 1) == .comma || kind(open - 1) == .colon) && !holdsVerb(cue + 1..<open)
      ? open : nil
  }

  /// Whether words stand behind a speaker's label at the start of a paragraph, as an interview prints them.
  private func isTurn(_ found: Attribution) -> Bool {
    guard found.score == .max, !found.isContinued, let speaker = found.speaker,
      speaker.upperBound <= found.cue, found.content.lowerBound == found.cue + 1
    else { return false }
    return kind(found.cue) == .colon || kind(found.cue) == .closeBracket
  }

  private func isFullStop(_ index: Int) -> Bool {
    kind(index) == .stop
      && reading.text.bytes[reading.tokens[index].range.lower] == UInt8(ascii: ".")
  }

  /// The quoted sentence that ends the words, where a phrase and a comma or colon stand before it.
  private func wholeQuotation(in quoted: [Int], of found: Attribution) -> Quotation? {
    guard quoted.count == 1, found.content.lowerBound > found.cue else { return nil }
    let quotation = quotations[quoted[0]]
    let open = quotation.open
    guard quotation.close + 1 == found.content.upperBound, open > found.content.lowerBound,
      kind(open - 1) == .comma || kind(open - 1) == .colon,
      reading.tokens[open + 1].isCapitalized, !isTitle(quotation),
      !holdsVerb(found.content.lowerBound..<open),
      !(found.content.lowerBound..<open).contains(where: { quotationAt[$0] >= 0 })
    else { return nil }
    return quotation
  }

  /// Indexes of the quotations that lie wholly in a range and in no other of its quotations.
  private func outermostQuotations(in content: Range<Int>) -> [Int] {
    var low = 0
    var high = quotations.count
    while low < high {
      let middle = (low + high) / 2
      if quotations[middle].open < content.lowerBound { low = middle + 1 } else { high = middle }
    }
    var found: [Int] = []
    while low < quotations.count, quotations[low].open < content.upperBound {
      let close = quotations[low].close
      if close < content.upperBound, found.last.map({ quotations[$0].close < close }) ?? true {
        found.append(low)
      }
      low += 1
    }
    return found
  }

  private func wordsOutside(_ quoted: [Int], of content: Range<Int>) -> [Int] {
    content.filter { index in
      !tagging.classes[index].isMark && !quoted.contains { quotations[$0].tokens.contains(index) }
    }
  }

  /// Whether words outside the marks are one stretch that holds the cue.
  private func isAttribution(_ outside: [Int], of found: Attribution) -> Bool {
    guard let first = outside.first, let last = outside.last, found.content.contains(found.cue),
      first <= found.cue, found.cue <= last
    else { return false }
    return !(first...last).contains { index in quotationAt[index] >= 0 }
  }

  /// The words between the marks; nil where there are none.
  private func inner(of quotation: Quotation) -> TextRange? {
    var last = quotation.isClosed ? quotation.close - 1 : quotation.close
    // The comma is the attribution's, not the speaker's.
    if quotation.isClosed, kind(last) == .comma { last -= 1 }
    guard last > quotation.open else { return nil }
    return reading.range(of: quotation.open + 1..<last + 1)
  }

  private func reported(_ found: Attribution) -> [TextRange] {
    let parts = reportedTokens(found)
    return (parts.isEmpty ? [found.content] : parts).map { reading.range(of: $0) }
  }

  /// The reported words without the attribution that stands between them; empty where no other words
  /// are left.
  func reportedTokens(_ found: Attribution) -> [Range<Int>] {
    var content = found.content
    // "That year, the mayor said, ...": before its cue it belongs to a noun.
    if tagging.classes[content.lowerBound] == .that, content.count > 2,
      content.lowerBound > found.cue || !opensSentence(content.lowerBound)
    {
      // "Said that, before the vote, the mayor": no comma opens the words.
      let rest = trimmed(content.lowerBound + 1..<content.upperBound)
      if !rest.isEmpty { content = rest }
    }
    // A closing mark whose opening one stands before the words.
    if let last = content.last, kind(last) == .closeQuote, quotationAt[last] >= 0,
      quotations[Int(quotationAt[last])].open < content.lowerBound, content.count > 1
    {
      content = trimmed(content.lowerBound..<last)
    }
    guard content.contains(found.cue) else { return [content] }
    var first = min(found.cue, found.speaker?.lowerBound ?? found.cue)
    var last = max(found.cue + 1, found.speaker?.upperBound ?? 0)
    while first > content.lowerBound, !isBreak(first - 1) { first -= 1 }
    while last < content.upperBound, !isBreak(last) { last += 1 }
    let left = trimmed(content.lowerBound..<max(content.lowerBound, first))
    let right = trimmed(min(last, content.upperBound)..<content.upperBound)
    return [left, right].filter { !$0.isEmpty }
  }

  private func isBreak(_ index: Int) -> Bool {
    switch tagging.classes[index] {
    case .comma, .dash, .colon, .stop, .closeQuote, .openQuote: true
    default: false
    }
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var range = range
    while let first = range.first, isBreak(first), tagging.classes[first] != .openQuote {
      range = first + 1..<range.upperBound
    }
    while let last = range.last, [.comma, .dash, .colon].contains(tagging.classes[last]) {
      range = range.lowerBound..<last
    }
    return range
  }

  /// Three points, or U+2026.
  private func isEllipsis(_ index: Int) -> Bool {
    guard tagging.classes[index] == .stop else { return false }
    let range = reading.tokens[index].range
    let first = reading.text.bytes[range.lower]
    return first == 0xE2 || first == UInt8(ascii: ".") && range.count >= 3
  }
}
