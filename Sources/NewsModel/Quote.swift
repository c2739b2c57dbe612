package import SourceText

/// Words or thoughts that an article attributes to somebody.
package struct Quote: Hashable, Sendable {
  package enum Kind: String, Sendable, CaseIterable { case direct, mixed, indirect }

  /// What the cue says of the words: said them, or only believes, intends or wishes so.
  package enum Stance: String, Sendable, CaseIterable { case said, believed, intended }

  /// The words quoted or reported; for a direct quote without its outer marks.
  package var range: TextRange
  /// The stretches of the words in order, without an attribution that stands between them; one that
  /// equals `range` where nothing stands between.
  package var parts: [TextRange] { stretches.isEmpty ? [range] : stretches }
  /// Empty where there is one, as most quotes have it.
  private var stretches: [TextRange]
  package var kind: Kind
  package var stance: Stance
  /// The full noun phrase of the speaker, where there is one.
  @SmallRange package var speaker: TextRange?
  /// The noun phrase that the speaker's pronoun stands for, where the article tells.
  @SmallRange package var antecedent: TextRange?
  @SmallRange package var cue: TextRange?
  /// Index into the article's `actors`.
  @SmallIndex package var speakerActor: Int?
  /// Index into the article's `actors` of whom the words were said to.
  @SmallIndex package var addressee: Int?
  /// Whether the words have an ellipsis of the article's making.
  package var isTruncated: Bool
  /// Index into the article's `sentences` where the words start.
  @SmallNumber package var sentence: Int

  package init(
    _ kind: Kind, _ range: TextRange, stance: Stance = .said, speaker: TextRange? = nil,
    antecedent: TextRange? = nil, cue: TextRange? = nil, speakerActor: Int? = nil,
    addressee: Int? = nil,
    isTruncated: Bool = false, sentence: Int, parts: [TextRange]? = nil
  ) {
    self.kind = kind
    self.range = range
    stretches = parts == [range] ? [] : parts ?? []
    self.stance = stance
    self.speaker = speaker
    self.antecedent = antecedent
    self.cue = cue
    self.speakerActor = speakerActor
    self.addressee = addressee
    self.isTruncated = isTruncated
    self.sentence = sentence
  }
}
