import Language

/// One attribution as the model decides it, in tokens.
struct Attribution {
  var cue: Int
  var content: Range<Int>
  var speaker: Range<Int>?
  /// The cue's score above the threshold, in units of a weight.
  var score: Int
}

/// Finds the attributions of one sentence, in order of their cues.
///
/// 1. Each verb or noun of saying is scored as a cue.
/// 2. The best start of the reported words is chosen, then the best end for it.
/// 3. The best speaker is chosen for both, none among the choices.
func attributions(
  in sentence: Range<Int>, _ context: QuoteContext, _ model: QuoteModel, threshold: Int,
  _ features: inout QuoteFeatures
) -> [Attribution] {
  var found: [Attribution] = []
  for cue in context.cueCandidates(in: sentence) {
    features.reset()
    context.observeCue(cue, &features)
    let score = model.score(features) - threshold
    guard score > 0 else { continue }
    var best = (start: -1, score: Int.min)
    for start in context.startCandidates(of: cue) {
      features.reset()
      context.observeStart(start, of: cue, &features)
      let score = model.score(features)
      if score > best.score { best = (start, score) }
    }
    guard best.start >= 0 else { continue }
    var end = (at: -1, score: Int.min)
    for candidate in context.endCandidates(of: cue, from: best.start) {
      features.reset()
      context.observeEnd(candidate, from: best.start, of: cue, &features)
      let score = model.score(features)
      if score > end.score { end = (candidate, score) }
    }
    guard end.at > best.start else { continue }
    let content = best.start..<end.at
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
    found.append(Attribution(cue: cue, content: content, speaker: speaker, score: score))
  }
  return found
}
