import Language

extension QuoteContext {
  /// The full noun phrase around a speaker's base phrase.
  ///
  /// 1. What `of`, `for`, `in`, `at`, `from` or `with` adds, brackets behind a name, and a phrase
  ///    that `and` joins from the left.
  /// 2. An apposition between commas that ends at the cue, or at the next mark behind it.
  func speakerExtent(_ base: Range<Int>, cue: Int) -> Range<Int> {
    let sentence = sentence(of: cue)
    let isLeft = base.upperBound <= cue
    let limit = isLeft ? verbGroupStart(cue, in: sentence) : sentence.upperBound
    var end = base.upperBound
    if kind(base.lowerBound) != .pronoun, kind(base.lowerBound) != .question {
      end = withComplements(end, limit: limit, sentence)
      // "According to the ruling, a host must": what follows a thing is the clause, not its name.
      let isSource = cue == sentence.lowerBound && isSpelled(cue, according)
      if !isSource || kind(base.upperBound - 1) == .name {
        end = withApposition(end, isLeft: isLeft, limit: limit, sentence)
      }
    }
    var start = base.lowerBound
    if isLeft, end == limit, start - 2 >= sentence.lowerBound, isSpelled(start - 1, and) {
      let joined = nounPhraseStart(endingAt: start - 1, in: sentence)
      if joined < start - 1, joined == sentence.lowerBound { start = joined }
    }
    return start..<end
  }

  private func withComplements(_ from: Int, limit: Int, _ sentence: Range<Int>) -> Int {
    var end = from
    while end < limit {
      if kind(end) == .openBracket {
        let close = (end..<min(end + 8, limit)).first { kind($0) == .closeBracket }
        guard let close else { return end }
        end = close + 1
        continue
      }
      guard kind(end) == .preposition, complements.contains(tagging.hashes[end]),
        let phrase = tagging.nounPhrase(from: end + 1, to: limit)
      else { return end }
      end = phrase.upperBound
    }
    return end
  }

  private func withApposition(
    _ end: Int, isLeft: Bool, limit: Int, _ sentence: Range<Int>
  ) -> Int {
    guard end < limit, kind(end) == .comma, end + 1 < limit else { return end }
    if isLeft {
      guard kind(limit - 1) == .comma, limit - 1 > end, !holdsQuotation(end..<limit) else {
        return end
      }
      switch kind(end + 1) {
      case .determiner, .noun, .name, .number, .adjective, .question: break
      default: return end
      }
      return limit - 1
    }
    switch kind(end + 1) {
    case .determiner, .noun, .question: break
    default: return end
    }
    var index = end + 1
    while index < limit {
      switch kind(index) {
      case .comma, .stop, .colon, .dash, .openQuote: return index
      case .past, .present, .modal, .auxiliary, .gerund:
        // A clause of its own, unless a relative pronoun opened it.
        if kind(end + 1) != .question { return end }
      default: break
      }
      index += 1
    }
    return limit
  }

  private func holdsQuotation(_ range: Range<Int>) -> Bool {
    range.contains { tagging.classes[$0] == .openQuote || tagging.classes[$0] == .closeQuote }
  }
}

private let and = wordHash("and".utf8)
private let complements: Set<UInt32> = Set(
  ["of", "for", "in", "at", "from", "with"].map { wordHash($0.utf8) })
