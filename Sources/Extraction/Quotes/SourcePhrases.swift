import Language

extension QuoteContext {
  /// Where the words start behind an `according to` that opens its sentence, or its half as in
  /// `fled; according to X, they` and `fled but, according to X, came back`: behind the comma after
  /// the source, or where the model has them start behind a further comma, as after an apposition.
  ///
  /// Nil for other cues, and where no comma follows the source.
  func startBehindSource(_ cue: Int, instead given: Int) -> Int? {
    let sentence = sentence(of: cue)
    guard
      cue == sentence.lowerBound || kind(cue - 1) == .colon
        || kind(cue - 1) == .comma && kind(cue - 2) == .conjunction, isSpelled(cue, according),
      let source = tagging.nounPhrase(from: cue + 2, to: sentence.upperBound)
    else { return nil }
    let comma = (source.upperBound..<sentence.upperBound).first { kind($0) == .comma }
    guard let comma, comma + 1 < sentence.upperBound else { return nil }
    let isApposition =
      kind(source.upperBound - 1) == .name && given > comma + 1 && kind(given - 1) == .comma
      && !holdsVerb(comma..<given)
    return isApposition ? given : comma + 1
  }

  /// Where the words end that go on behind an `according to` between commas, as in `then, according to
  /// X, fled` and `One boat was, according to X, lost`: before it they break off at an adverb behind a mark or
  /// at a word that nothing ends with.
  ///
  /// Nil for other cues and where nothing goes on.
  func endBehindSource(_ cue: Int, from start: Int, instead given: Int) -> Int? {
    let sentence = sentence(of: cue)
    guard isSpelled(cue, according), given <= cue, cue - 3 > start, kind(cue - 1) == .comma,
      kind(cue - 2) == .adverb && (kind(cue - 3).isMark || kind(cue - 3) == .conjunction)
        || breaksOff(cue - 2),
      let source = tagging.nounPhrase(from: cue + 2, to: sentence.upperBound),
      kind(source.upperBound) == .comma
    else { return nil }
    var end = sentence.upperBound
    while end > source.upperBound + 1, kind(end - 1) == .stop { end -= 1 }
    return end > source.upperBound + 1 ? end : nil
  }

  /// Whether a token needs something behind it: a form of `be`, `including`, a preposition.
  private func breaksOff(_ index: Int) -> Bool {
    switch kind(index) {
    case .auxiliary, .modal, .preposition, .determiner, .subordinator, .that, .to, .conjunction:
      true
    default: formsOfBe.contains(tagging.hashes[index]) || isSpelled(index, includingWord)
    }
  }

  /// The comma behind which the clause of some reported words begins where those before it are only its
  /// setting, as in `announced that from 3 May, boats would need a pass`.
  ///
  /// Nil where they have a verb, do not open with a preposition, or no clause follows.
  func commaBehindFront(_ cue: Int, _ content: Range<Int>) -> Int? {
    guard content.lowerBound > cue, clausal.contains(verb(cue)) || announcing.contains(verb(cue)),
      !holdsVerb(content)
    else { return nil }
    let first = kind(content.lowerBound) == .that ? content.lowerBound + 1 : content.lowerBound
    guard kind(first) == .preposition, kind(content.lowerBound) == .that || first == cue + 1
    else { return nil }
    let sentence = sentence(of: cue)
    var comma = content.upperBound
    if kind(comma) == .openBracket {
      let close = (comma..<min(comma + 8, sentence.upperBound)).first { kind($0) == .closeBracket }
      guard let close else { return nil }
      comma = close + 1
    }
    guard comma + 2 < sentence.upperBound, kind(comma) == .comma else { return nil }
    switch kind(comma + 1) {
    case .determiner, .noun, .name, .pronoun, .number, .adjective, .gerund: break
    default: return nil
    }
    let rest = comma + 1..<min(comma + 40, sentence.upperBound)
    return holdsVerb(rest.prefix { kind($0) != .comma }) ? comma : nil
  }

  /// The words and the speaker around an attribution that is turned round between commas, as in `As the ice
  /// melts, says the survey, it sinks`, or at the end, as in `It is too late, argued the guild's master`.
  ///
  /// Nil for other cues, and where it quotes before them.
  func invertedAside(_ cue: Int) -> (content: Range<Int>, speaker: Range<Int>)? {
    let sentence = sentence(of: cue)
    guard kind(cue) == .present || kind(cue) == .past, clausal.contains(verb(cue)),
      kind(cue - 1) == .comma, cue - 3 > sentence.lowerBound,
      holdsVerb(sentence.lowerBound..<cue - 1),
      let source = tagging.nounPhrase(from: cue + 1, to: sentence.upperBound),
      source.lowerBound == cue + 1, kind(source.lowerBound) != .pronoun,
      kind(source.lowerBound) == .determiner || kind(source.lowerBound) == .name,
      !(sentence.lowerBound..<source.upperBound).contains(where: { quotationAt[$0] >= 0 })
    else { return nil }
    var last = source.upperBound
    if isSpelled(last, ofWord),
      let rest = tagging.nounPhrase(from: last + 1, to: sentence.upperBound),
      rest.lowerBound == last + 1
    {
      last = rest.upperBound
    }
    if kind(last) == .comma { last += 1 }
    while last < sentence.upperBound, kind(last) == .name { last += 1 }
    if last < sentence.upperBound, kind(last) == .stop, last + 1 == sentence.upperBound {
      return (sentence.lowerBound..<cue - 1, source)
    }
    guard kind(sentence.lowerBound) == .subordinator, kind(source.upperBound) == .comma,
      source.upperBound + 2 < sentence.upperBound
    else { return nil }
    switch kind(source.upperBound + 1) {
    case .determiner, .noun, .name, .pronoun, .number, .adjective: break
    default: return nil
    }
    guard holdsVerb(source.upperBound + 1..<sentence.upperBound) else { return nil }
    var end = sentence.upperBound
    while end > source.upperBound + 1, kind(end - 1) == .stop { end -= 1 }
    return (sentence.lowerBound..<end, source)
  }

  /// Where the words end that go on behind an attribution between commas, as in `The move, X said,
  /// amounted to a retreat`: what stands before it has no verb of its own.
  ///
  /// Nil for other cues and where nothing goes on.
  func endBehindParenthesis(_ cue: Int, from start: Int, instead given: Int) -> Int? {
    let sentence = sentence(of: cue)
    guard start < given, given <= cue, start == sentence.lowerBound, !holdsVerb(start..<given),
      !(start..<given).contains(where: { quotationAt[$0] >= 0 }),
      let comma = (cue + 1..<min(cue + 10, max(cue + 1, sentence.upperBound))).first(where: {
        tagging.classes[$0].isMark
      }), kind(comma) == .comma, comma + 1 < sentence.upperBound, !holdsVerb(cue + 1..<comma)
    else { return nil }
    switch kind(comma + 1) {
    case .past, .present, .modal, .auxiliary: break
    default: return nil
    }
    var end = sentence.upperBound
    while end > comma + 2, kind(end - 1) == .stop { end -= 1 }
    return end
  }

  /// Where a quotation ends that its attribution parts, as in `“It is,” X said on Friday, “too late.”`: with
  /// the second half where that goes on in small letters; before the cue where it is a sentence of its own
  /// that a further verb brings, as in `“It is,” X said, adding, “We go.”`
  func endOfParted(_ cue: Int, from start: Int, instead given: Int) -> Int? {
    guard start < cue, let first = quotation(openingAt: start), quotations[first].isClosed,
      quotations[first].close < cue, kind(quotations[first].close - 1) == .comma
    else { return nil }
    let sentence = sentence(of: cue)
    guard let open = (cue + 1..<max(cue + 1, sentence.upperBound)).first(where: { opensAt($0) }),
      let second = quotation(openingAt: open), quotations[second].isClosed,
      kind(open - 1) == .comma, !holdsVerb(cue + 1..<open)
    else { return nil }
    let hasVerb = (cue + 1..<open).contains { kind($0) == .gerund && kind($0 - 1) == .comma }
    // "I" has its capital anywhere.
    let goesOn =
      !reading.tokens[open + 1].isCapitalized
      || isSpelled(open + 1, firstPerson) && !(cue + 1..<open).contains { kind($0) == .gerund }
    if goesOn { return max(given, quotations[second].close + 1) }
    return hasVerb && given > open ? quotations[first].close + 1 : nil
  }

  /// Whether a sentence has words of its own before a cue and its subject, as `The boats lie idle, X
  /// said`, so that a quotation before the sentence is not the cue's.
  func hasOwnWords(before cue: Int) -> Bool {
    let sentence = sentence(of: cue)
    guard quotation(closingBefore: sentence) != nil else { return false }
    let group = verbGroupStart(cue, in: sentence)
    guard let comma = (sentence.lowerBound..<group).last(where: { kind($0) == .comma }),
      comma - 1 > sentence.lowerBound, comma + 1 < group || isSpelled(cue, according),
      (comma + 1..<group).allSatisfy({
        kind($0).isNominal || kind($0) == .possessive || kind($0) == .preposition
      })
    else { return false }
    let words = sentence.lowerBound..<comma
    return (holdsVerb(words) || holdsBareVerb(words)) && !isQuoted(cue)
      && !words.contains { kind($0) == .comma || kind($0) == .question || quotationAt[$0] >= 0 }
  }

  /// Whether a word that reads as a noun has its object right behind it, as only a verb has: "rangers patrol
  /// two shores".
  private func holdsBareVerb(_ words: Range<Int>) -> Bool {
    guard kind(words.lowerBound).isNominal else { return false }
    return words.dropFirst().contains { index in
      kind(index) == .noun && kind(index - 1) == .noun && index + 1 < words.upperBound
        && (kind(index + 1) == .number || kind(index + 1) == .determiner)
    }
  }

  /// Whether quoted words open right behind a cue far from its sentence's start, so that a quotation
  /// before the sentence is not the cue's.
  func opensWords(behind cue: Int) -> Bool {
    let sentence = sentence(of: cue)
    guard cue - sentence.lowerBound > 8, quotation(closingBefore: sentence) != nil else {
      return false
    }
    return (cue + 1..<min(cue + 5, max(cue + 1, sentence.upperBound))).contains {
      kind($0) == .openQuote
    }
  }
}

private let firstPerson = wordHash("i".utf8)
private let ofWord = wordHash("of".utf8)
private let includingWord = wordHash("including".utf8)

/// Verbs whose clause may have its setting first, besides those that report clauses alone; by hand.
private let announcing = hashes("announce declare confirm reveal explain indicate")
