import Language

/// One attribution as the model decides it, in tokens.
struct Attribution {
  /// The verb, noun or mark that attributes; for `isContinued` that of the quotation before.
  var cue: Int
  var content: Range<Int>
  var speaker: Range<Int>?
  /// The cue's score, in units of a weight; marks that leave no doubt have the highest.
  var score: Int
  /// Whether the words go on from the quotation before, without a cue of their own.
  var isContinued = false
}

/// Decides attributions by the model.
struct AttributionReader {
  let context: QuoteContext
  let model: QuoteModel
  private var features = QuoteFeatures()

  init(_ context: QuoteContext, _ model: QuoteModel) {
    self.context = context
    self.model = model
  }

  /// Finds the attributions of one sentence, in order of their cues.
  ///
  /// 1. Each verb or noun of saying is scored as a cue.
  /// 2. The best start of the reported words is chosen, then the best end for it.
  /// 3. The best speaker is chosen for both, none among the choices.
  /// 4. A quotation of two words or more that is left over takes the cue of its sentence that scored
  ///    best, where that is above a lower threshold and its words reach the quotation.
  mutating func attributions(in sentence: Range<Int>) -> [Attribution] {
    var found: [Attribution] = []
    var doubtful: [(cue: Int, score: Int)] = []
    let threshold = context.hasMarks(sentence) ? 0 : cueThreshold
    for cue in context.cueCandidates(in: sentence) where !context.opensQuotedSentence(cue) {
      features.reset()
      context.observeCue(cue, &features)
      let score = model.score(features)
      if score > threshold {
        if let attribution = attribution(of: cue, score: score) { found.append(attribution) }
      } else if score > quotedCueThreshold
        || score > openingCueThreshold && context.quotation(openingWith: cue) != nil
      {
        doubtful.append((cue, score))
      }
    }
    if !doubtful.isEmpty { takeLeftOver(sentence, doubtful, &found) }
    return found
  }

  private mutating func takeLeftOver(
    _ sentence: Range<Int>, _ doubtful: [(cue: Int, score: Int)], _ found: inout [Attribution]
  ) {
    let ranked = doubtful.sorted { ($1.score, $0.cue) < ($0.score, $1.cue) }
    var decided: [Int: Attribution?] = [:]
    for token in sentence where context.tagging.classes[token] == .openQuote {
      guard let index = context.quotation(openingAt: token) else { continue }
      let quoted = context.quotations[index]
      guard quoted.isClosed, quoted.close - quoted.open > 2, !context.isTitle(quoted),
        !found.contains(where: { $0.content.overlaps(quoted.tokens) })
      else { continue }
      let isSentence = context.reading.tokens[token + 1].isCapitalized
      for (cue, score) in ranked
      where (!quoted.tokens.contains(cue) || cue == token + 1)
        && (isSentence || context.isSaying(cue))
      {
        let known = decided[cue] ?? attribution(of: cue, score: score)
        decided[cue] = known
        guard var attribution = known, attribution.content.overlaps(quoted.tokens)
        else { continue }
        if cue == token + 1, context.isJoined(token),
          let before = found.last(where: { $0.cue < cue && $0.speaker != nil })
        {
          // "He "praised it" and "urged calm"": one subject for both.
          attribution.speaker = before.speaker
        }
        guard attribution.speaker != nil else { continue }
        found.append(attribution)
        break
      }
    }
    found.sort { $0.cue < $1.cue }
  }

  private mutating func attribution(of cue: Int, score: Int) -> Attribution? {
    var best = (start: -1, score: Int.min)
    let opens = context.opensWords(behind: cue)
    for start in context.startCandidates(of: cue) where !opens || start > cue {
      features.reset()
      context.observeStart(start, of: cue, &features)
      let score = model.score(features)
      if score > best.score { best = (start, score) }
    }
    guard best.start >= 0 else { return nil }
    if let start = context.startBehindSource(cue, instead: best.start) { best.start = start }
    var end = (at: -1, score: Int.min)
    for candidate in context.endCandidates(of: cue, from: best.start) {
      features.reset()
      context.observeEnd(candidate, from: best.start, of: cue, &features)
      let score = model.score(features)
      if score > end.score { end = (candidate, score) }
    }
    guard end.at > best.start else { return nil }
    let first = best.start < cue ? context.firstOpening(best.start) : best.start
    let content = first..<end.at
    return Attribution(
      cue: cue, content: content, speaker: speaker(of: cue, content: content), score: score)
  }

  private mutating func speaker(of cue: Int, content: Range<Int>) -> Range<Int>? {
    if let controlled = context.controlledSubject(of: cue) { return controlled }
    var speaker: Range<Int>?
    features.reset()
    context.observeSpeaker(nil, of: cue, content: content, &features)
    var highest = model.score(features)
    for candidate in context.speakerCandidates(of: cue) {
      features.reset()
      context.observeSpeaker(candidate, of: cue, content: content, &features)
      let score = model.score(features)
      if score > highest { (speaker, highest) = (candidate, score) }
    }
    return speaker
  }
}

/// In units of a weight; above it precision rises and fewer indirect quotes are found. A sentence
/// with quotation marks needs none.
let cueThreshold = 5

/// The same for a cue beside a quotation that no other cue explains.
let quotedCueThreshold = -40

/// The same for a verb that a quotation opens with.
let openingCueThreshold = -120
