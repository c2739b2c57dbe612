import Language

extension QuoteContext {
  /// Where the words start behind an `according to` that opens its sentence: behind the comma after
  /// the source, or where the model has them start behind a further comma, as after an apposition.
  ///
  /// Nil for other cues, and where no comma follows the source.
  func startBehindSource(_ cue: Int, instead given: Int) -> Int? {
    let sentence = sentence(of: cue)
    guard cue == sentence.lowerBound, isSpelled(cue, according),
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
