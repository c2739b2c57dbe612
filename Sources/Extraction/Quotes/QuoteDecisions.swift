import Language

/// One attribution as the model decides it, in tokens.
struct Attribution {
  /// The verb, noun or mark that attributes; for `isContinued` that of the quotation before.
  var cue: Int
  var content: Range<Int>
  var speaker: Range<Int>?
  /// The cue's score, in units of a weight; marks that leave no doubt have the highest.
  var score: Int
  /// How sure all four decisions are together, by `Certainty`.
  var certainty = Int.max
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
    let threshold = context.hasMarks(sentence) ? 0 : doubtfulCueThreshold
    for cue in context.cueCandidates(in: sentence) where !context.opensQuotedSentence(cue) {
      let score = score(ofCue: cue)
      if score > threshold {
        if let attribution = attribution(of: cue, score: score) { found.append(attribution) }
      } else if score > quotedCueThreshold
        || score > spokenCueThreshold && context.isSaying(cue)
        || score > openingCueThreshold && context.quotation(openingWith: cue) != nil
      {
        doubtful.append((cue, score))
      }
    }
    if !doubtful.isEmpty { takeLeftOver(sentence, doubtful, &found) }
    return found
  }

  mutating func score(ofCue cue: Int) -> Int {
    features.reset()
    context.observeCue(cue, &features)
    return model.score(features)
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

  /// The best words and the best speaker for a cue; nil where no words fit.
  mutating func attribution(of cue: Int, score: Int) -> Attribution? {
    if let aside = context.invertedAside(cue) {
      return Attribution(
        cue: cue, content: aside.content, speaker: aside.speaker, score: score, certainty: .max)
    }
    var starts = Choice()
    let first =
      context.opensWords(behind: cue)
      ? cue + 1 : context.hasOwnWords(before: cue) ? context.sentence(of: cue).lowerBound : 0
    for start in context.startCandidates(of: cue)
    where start >= first && !context.isOthersQuotation(start, of: cue) {
      features.reset()
      context.observeStart(start, of: cue, &features)
      starts.offer(start, model.score(features))
    }
    guard var start = starts.best else { return nil }
    if let behind = context.startBehindSource(cue, instead: start) { start = behind }
    if let open = context.openingOfSentences(start, before: cue) { start = open }
    if let own = context.startOfOwnSentence(cue, instead: start) { start = own }
    var ends = ends(of: cue, from: start)
    guard var end = ends.best, end > start else { return nil }
    if context.holdsOwnSubject(cue, start..<end) {
      var behind = Choice()
      for start in context.startCandidates(of: cue) where start > cue {
        features.reset()
        context.observeStart(start, of: cue, &features)
        behind.offer(start, model.score(features))
      }
      guard let own = behind.best else { return nil }
      start = own
      ends = self.ends(of: cue, from: start)
      guard let last = ends.best, last > start else { return nil }
      end = last
    }
    if let comma = context.commaBehindFront(cue, start..<end)
      ?? context.verbBehindApposition(cue, start..<end)
    {
      var further = Choice()
      for end in context.endCandidates(of: cue, from: start) where end > comma + 1 {
        features.reset()
        context.observeEnd(end, from: start, of: cue, &features)
        further.offer(end, model.score(features))
      }
      end = further.best ?? end
    }
    if let comma = context.endOfOpeningClause(cue, start..<end)
      ?? context.endOfOpeningQuotation(cue, start..<end)
    {
      end = comma
    }
    if let behind = context.endBehindSource(cue, from: start, instead: end)
      ?? context.endBehindParenthesis(cue, from: start, instead: end)
      ?? context.endOfParted(cue, from: start, instead: end)
    {
      end = behind
    }
    if let stop = context.stopBeforeQuotation(cue, start..<end) { end = stop }
    let content = (start < cue ? context.firstOpening(start) : start)..<end
    let (speaker, margin) = speaker(of: cue, content: content)
    return Attribution(
      cue: cue, content: context.withoutSpeaker(speaker, content, of: cue),
      speaker: speaker.map { context.completed($0, cue: cue) },
      score: score,
      certainty: Certainty.of(
        cue: score, start: starts.margin, end: ends.margin, speaker: margin))
  }

  private mutating func ends(of cue: Int, from start: Int) -> Choice {
    var ends = Choice()
    for end in context.endCandidates(of: cue, from: start) {
      features.reset()
      context.observeEnd(end, from: start, of: cue, &features)
      ends.offer(end, model.score(features))
    }
    return ends
  }

  /// Who said it, and how far ahead of the next best choice that is.
  private mutating func speaker(
    of cue: Int, content: Range<Int>
  ) -> (phrase: Range<Int>?, margin: Int) {
    if let controlled = context.controlledSubject(of: cue) { return (controlled, .max) }
    let candidates = context.speakerCandidates(of: cue)
    var choice = Choice()
    choice.offer(-1, score(ofSpeaker: nil, of: cue, content: content))
    for (index, candidate) in candidates.enumerated() where !context.isDateline(candidate) {
      choice.offer(index, score(ofSpeaker: candidate, of: cue, content: content))
    }
    let best = choice.best.flatMap { $0 < 0 ? nil : candidates[$0] }
    let subject = best.map { context.subject(of: cue, insteadOf: $0) }
    return (subject.flatMap { context.isTimeAlone($0) ? nil : $0 }, choice.margin)
  }
}

extension AttributionReader {
  /// How well a phrase, or nobody, goes with a cue as the speaker of some words.
  mutating func score(ofSpeaker phrase: Range<Int>?, of cue: Int, content: Range<Int>) -> Int {
    features.reset()
    context.observeSpeaker(phrase, of: cue, content: content, &features)
    return model.score(features)
  }
}

/// The best of some choices, the first of equals, and how far it is ahead of the next.
private struct Choice {
  private(set) var best: Int?
  private var highest = Int.min
  private var second = Int.min

  mutating func offer(_ choice: Int, _ score: Int) {
    if best == nil || score > highest {
      (second, highest, best) = (highest, score, choice)
    } else if score > second {
      second = score
    }
  }

  var margin: Int { second == .min ? .max : highest - second }
}

/// How sure the four decisions on one attribution are together: their margins, in units of a weight.
///
/// The factors are those of a logistic regression on what the model, trained on four fifths of its
/// articles, found in the other fifth: whether the annotation has those words and that speaker. The
/// thresholds are those of the same articles: of all quotations read there, more than 81 in 100 are right.
enum Certainty {
  static func of(cue: Int, start: Int, end: Int, speaker: Int) -> Int {
    func bounded(_ margin: Int) -> Int { max(-32, min(32, margin)) }
    return 5 * bounded(cue) + bounded(start) + 5 * bounded(end) + 4 * bounded(speaker)
  }

  /// What reported words without marks need.
  static let clause = 205

  /// The same where no table knows the verb as one of saying.
  static let strangeVerb = 235

  /// The same where they are no clause, as in "rejected the offer".
  static let phrase = 180

  /// The same where no table says that the verb's object is what was said.
  static let strangePhrase = 265
}
/// In units of a weight; a cue in a sentence without quotation marks that scores less is none. With
/// marks it takes more than nothing.
let doubtfulCueThreshold = -16

/// The same for a cue beside a quotation that no other cue explains.
let quotedCueThreshold = -40

/// The same for a verb that the tables know as one of saying.
let spokenCueThreshold = -72

/// The same for a verb that a quotation opens with.
let openingCueThreshold = -120
