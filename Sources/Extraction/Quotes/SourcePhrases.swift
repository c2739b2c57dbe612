import Language

extension QuoteContext {
  /// Where the words start behind an `according to` that opens its sentence, or its half: behind the comma after
  /// the source, or where the model has them start behind a further comma, as after an apposition.
  ///
  /// Nil for other cues, and where no comma follows the source.
  func startBehindSource(_ cue: Int, instead given: Int) -> Int? {
    let sentence = sentence(of: cue)
    guard cue == sentence.lowerBound || kind(cue - 1) == .colon, isSpelled(cue, according),
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
  /// X, fled`: before it they break off at an adverb behind a mark.
  ///
  /// Nil for other cues and where nothing goes on.
  func endBehindSource(_ cue: Int, from start: Int, instead given: Int) -> Int? {
    let sentence = sentence(of: cue)
    guard isSpelled(cue, according), given <= cue, cue - 3 > start, kind(cue - 1) == .comma,
      kind(cue - 2) == .adverb, kind(cue - 3).isMark || kind(cue - 3) == .conjunction,
      let source = tagging.nounPhrase(from: cue + 2, to: sentence.upperBound),
      kind(source.upperBound) == .comma
    else { return nil }
    var end = sentence.upperBound
    while end > source.upperBound + 1, kind(end - 1) == .stop { end -= 1 }
    return end > source.upperBound + 1 ? end : nil
  }

  /// Where the words end that go on behind an attribution between commas, as in `The move, X said,
  /// amounted to a retreat`: what stands before it has no verb of its own.
  ///
  /// Nil for other cues and where nothing goes on.
  func endBehindParenthesis(_ cue: Int, from start: Int, instead given: Int) -> Int? {
    let sentence = sentence(of: cue)
    guard start < given, given <= cue, start == sentence.lowerBound, kind(cue + 1) == .comma,
      cue + 2 < sentence.upperBound, !holdsVerb(start..<given),
      !(start..<given).contains(where: { quotationAt[$0] >= 0 })
    else { return nil }
    switch kind(cue + 2) {
    case .past, .present, .modal, .auxiliary: break
    default: return nil
    }
    var end = sentence.upperBound
    while end > cue + 3, kind(end - 1) == .stop { end -= 1 }
    return end
  }

  /// Whether a sentence has words of its own before a cue and its subject, as `The boats lie idle, X
  /// said`, so that a quotation before the sentence is not the cue's.
  func hasOwnWords(before cue: Int) -> Bool {
    let sentence = sentence(of: cue)
    guard quotation(closingBefore: sentence) != nil else { return false }
    let subject = nounPhraseStart(endingAt: verbGroupStart(cue, in: sentence), in: sentence)
    guard subject - 2 > sentence.lowerBound, kind(subject - 1) == .comma, subject < cue else {
      return false
    }
    let words = sentence.lowerBound..<subject - 1
    return holdsVerb(words) && !isQuoted(cue)
      && !words.contains { kind($0) == .comma || kind($0) == .question || quotationAt[$0] >= 0 }
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
