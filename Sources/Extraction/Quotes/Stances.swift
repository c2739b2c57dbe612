import Language
import NewsModel

extension QuoteContext {
  /// What a cue says of the words, by its verb or noun; saying where no table knows better.
  func stance(of cue: Int) -> Quote.Stance {
    let verb = verb(cue)
    if intending.contains(verb) { return .intended }
    if believing.contains(verb) { return .believed }
    return .said
  }
}

/// Cues of belief, perception and feeling; by hand after FrameNet's Opinion, Expectation,
/// Awareness and Emotion frames.
private let believing = hashes(
  """
  believe think expect hope fear know feel doubt assume consider see view suspect guess imagine
  anticipate regard worry understand presume reckon perceive trust wonder realize appear seem deem
  interpret remember forget foresee envision speculate find recognize regret mistrust resent like
  prefer support oppose favor admire hate love respect belief opinion view hopes fears views concern
  concerns confidence conviction confident convinced sure aware concerned worried skeptical doubtful
  optimistic unaware seemingly apparently evidently
  """)

/// Cues of will and intention; after FrameNet's Desiring and Purpose frames.
private let intending = hashes(
  """
  want plan intend seek wish desire aim mean try attempt decide prepare hesitate refuse decline
  choose agree determine resolve consider intention plans desire wish
  """)
