import Language
import SourceText

extension QuoteContext {
  /// The phrase that a chosen one belongs to as a speaker.
  ///
  /// 1. Of what only says which or where somebody is, the somebody: `Ida Moor of Dorn` for `Dorn`, `the
  ///    crews' union (CU)` for `CU`; not where a preposition or a verb stands before that too.
  /// 2. `one` with its noun; without the day or span before a name, as in `for ten days Norland denied`.
  /// 3. What reads as a verb or an adjective and is the head: see `headed`.
  func completed(_ given: Range<Int>, cue: Int) -> Range<Int> {
    var phrase = given
    let sentence = sentence(of: cue)
    if let named = phraseBefore(bracketOf: phrase, cue: cue) { phrase = named }
    for _ in 0..<3 where kind(phrase.upperBound) != .possessive {
      let before = phrase.lowerBound - 1
      guard before > sentence.lowerBound, phrase.upperBound <= cue || before > cue,
        complements.contains(tagging.hashes[before])
      else { break }
      var start = phraseStart(endingAt: before, in: sentence)
      // "the College of Dorn in Norland": its name goes on behind "of".
      if start - 2 > sentence.lowerBound, isSpelled(start - 1, of), kind(start - 2) == .name,
        kind(start) == .name
      {
        start = phraseStart(endingAt: start - 1, in: sentence)
      }
      let lead = kind(start - 1)
      // "With Ida Moor of Dorn calling it a trap": she is the subject behind the preposition.
      let isAbsolute = kind(cue) == .gerund && isSpelled(start - 1, with)
      // "is a task for Ida Moor, who": the phrase before says what something is.
      guard start < before,
        isAbsolute || lead != .preposition && !lead.isVerb,
        kind(phrase.upperBound - 1) != .name || start == 0
          || !formsOfBe.contains(tagging.hashes[start - 1]),
        start > cue || before <= cue,
        kind(before - 1) == .noun || kind(before - 1) == .name || isPartial(before - 1)
      else { break }
      phrase = start..<before
    }
    let next = phrase.upperBound
    if phrase.count == 1, isSpelled(phrase.lowerBound, one), next < cue {
      if let noun = tagging.nounPhrase(from: next, to: cue) {
        phrase = phrase.lowerBound..<noun.upperBound
      } else if kind(next) == .present || kind(next) == .base, !endsInS(next) {
        // "One study in": behind "one" no verb stands without its ending.
        phrase = phrase.lowerBound..<next + 1
      }
    }
    return headed(withoutTime(phrase), cue: cue)
  }

  /// The noun phrase that brackets explain which close before the cue and hold a phrase.
  private func phraseBefore(bracketOf phrase: Range<Int>, cue: Int) -> Range<Int>? {
    let sentence = sentence(of: cue)
    guard phrase.upperBound < cue,
      let close = (phrase.upperBound..<min(cue, phrase.upperBound + 12)).first(where: {
        kind($0) == .openBracket || kind($0) == .closeBracket
      }), kind(close) == .closeBracket,
      let open = (max(sentence.lowerBound, phrase.lowerBound - 12)..<phrase.lowerBound).last(
        where: {
          kind($0) == .openBracket || kind($0) == .closeBracket
        }), kind(open) == .openBracket
    else { return nil }
    let start = phraseStart(endingAt: open, in: sentence)
    return start < open ? start..<open : nil
  }

  private func phraseStart(endingAt end: Int, in sentence: Range<Int>) -> Int {
    let start = nounPhraseStart(endingAt: end, in: sentence)
    return tagging.nounPhrases(in: start..<end).last.flatMap {
      $0.upperBound == end ? $0.lowerBound : nil
    } ?? end
  }

  /// A pronoun or quantifier that takes `of`.
  private func isPartial(_ index: Int) -> Bool { partial.contains(tagging.hashes[index]) }

  private func withoutTime(_ phrase: Range<Int>) -> Range<Int> {
    let last = (phrase.lowerBound..<phrase.upperBound - 1).last { index in
      kind(index + 1) == .name
        && (spans.contains(tagging.hashes[index]) && kind(index) == .noun
          || kind(index) == .number
            && months.contains(tagging.hashes[index - 1 < 0 ? 0 : index - 1]))
    }
    return last.map { $0 + 1..<phrase.upperBound } ?? phrase
  }

  /// The full noun phrase around a speaker's base phrase.
  ///
  /// 1. What `of`, `for`, `in`, `at`, `from` or `with` adds, brackets behind a name, and a phrase
  ///    that `and` joins from the left.
  /// 2. An apposition between commas that ends at the cue, or at the next mark behind it.
  func speakerExtent(_ given: Range<Int>, cue: Int) -> Range<Int> {
    let base = headed(given, cue: cue)
    let sentence = sentence(of: cue)
    let isLeft = base.upperBound <= cue
    let limit = isLeft ? verbGroupStart(cue, in: sentence) : sentence.upperBound
    var end = base.upperBound
    if isPartial(base.upperBound - 1), isSpelled(base.upperBound, of) {
      end = withComplements(end, limit: limit, sentence)
    } else if kind(base.lowerBound) != .pronoun, kind(base.lowerBound) != .question {
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

  /// A base phrase with a head that reads as a verb: `opinion polls indicated`, where between the phrase
  /// and the cue's own verb group nothing else stands.
  func headed(_ given: Range<Int>, cue: Int) -> Range<Int> {
    let base = withCompound(given)
    // "According to state media": a noun that reads as a verb behind "to".
    if base.lowerBound == cue + 3, isSpelled(cue, according), kind(cue + 2).isVerb,
      kind(base.lowerBound) == .noun
    {
      return cue + 2..<base.upperBound
    }
    let head = base.upperBound
    // "The Dorn-based firm": the name is half of an adjective.
    if kind(head) == .dash, kind(head + 1).isVerb, isTight(head), isTight(head + 1),
      let rest = tagging.nounPhrase(from: head + 2, to: sentence(of: cue).upperBound),
      !(base.lowerBound..<rest.upperBound).contains(cue)
    {
      return base.lowerBound..<rest.upperBound
    }
    // "A government official said": nothing but a head stands before the verb.
    if head < cue, kind(head) == .adjective, kind(base.upperBound - 1) == .noun,
      verbGroupStart(cue, in: sentence(of: cue)) == head + 1
    {
      return base.lowerBound..<head + 1
    }
    guard head < cue, kind(head) == .present, kind(base.upperBound - 1) == .noun,
      tagging.reading.tokens[head].range.count > 3, endsInS(head),
      verbGroupStart(cue, in: sentence(of: cue)) == head + 1
    else { return base }
    return base.lowerBound..<head + 1
  }

  /// A phrase that starts within a compound of hyphens, with all of it and its article: "the 40-year-old
  /// pilot" for "old pilot".
  private func withCompound(_ phrase: Range<Int>) -> Range<Int> {
    var start = phrase.lowerBound
    while start > 1, isByte(start - 1, "-"), isTight(start - 1), isTight(start) { start -= 2 }
    guard start < phrase.lowerBound else { return phrase }
    if start > 0, kind(start - 1) == .determiner { start -= 1 }
    return start..<phrase.upperBound
  }

  private func isByte(_ index: Int, _ byte: Unicode.Scalar) -> Bool {
    reading.text.bytes[reading.tokens[index].range.indices].elementsEqual([UInt8(ascii: byte)])
  }

  private func isTight(_ index: Int) -> Bool {
    !reading.tokens[index].flags.contains(.spaceBefore)
  }

  private func endsInS(_ index: Int) -> Bool {
    let range = reading.tokens[index].range
    return reading.text.bytes[range.upper - 1] | 0x20 == UInt8(ascii: "s")
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
      return apposition(behind: end, limit: limit - 1)
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

  /// Where an apposition behind a comma ends: before a further comma that a finite verb follows, as in
  /// `the mayor, Ida Moor, signed the order, saying`.
  private func apposition(behind comma: Int, limit: Int) -> Int {
    guard kind(comma + 1) != .question else { return limit }
    return (comma + 1..<limit).first { index in
      guard kind(index) == .comma else { return false }
      // "The mayor, Ida Moor, Tuesday signed the order, saying".
      let next = days.contains(tagging.hashes[index + 1]) ? index + 2 : index + 1
      switch kind(next) {
      case .past, .present, .modal, .auxiliary: return true
      default: return false
      }
    } ?? limit
  }

  private func holdsQuotation(_ range: Range<Int>) -> Bool {
    range.contains { tagging.classes[$0] == .openQuote || tagging.classes[$0] == .closeQuote }
  }
}

private let and = wordHash("and".utf8)
private let of = wordHash("of".utf8)
private let one = wordHash("one".utf8)
private let with = wordHash("with".utf8)
/// Words that stand for a part of what `of` names; by hand.
private let partial = hashes(
  "one two three some many most all both several each none others few half another")
private let days = hashes("monday tuesday wednesday thursday friday saturday sunday")
/// Spans of time, in the plural; by hand.
private let spans = hashes("hours days weeks months years decades minutes")
private let months = hashes(
  """
  january february march april may june july august september october november december
  """)
private let complements: Set<UInt32> = Set(
  ["of", "for", "in", "at", "from", "with"].map { wordHash($0.utf8) })
