import Language
import SourceText

extension QuoteContext {
  /// The tokens of a sentence that may attribute words to somebody: verbs, `according to` and nouns
  /// that name an act of saying.
  package func cueCandidates(in sentence: Range<Int>) -> [Int] {
    sentence.filter { index in
      let kind = tagging.classes[index]
      if kind.isVerb { return true }
      if kind == .noun || kind == .adverb { return cueWords.contains(tagging.hashes[index]) }
      if tagging.hashes[index] == according { return isSpelled(index + 1, to) }
      return false
    }
  }

  package func observeCue(_ cue: Int, _ features: inout QuoteFeatures) {
    let sentence = sentence(of: cue)
    let verb = verb(cue)
    let form = UInt32(tagging.classes[cue].rawValue)
    let next = word(cue + 1, in: sentence)
    let previous = word(cue - 1, in: sentence)
    let nextCode = code(cue + 1, in: sentence)
    let previousCode = code(cue - 1, in: sentence)
    features.add(100)
    features.add(101, verb)
    features.add(102, verb, form)
    features.add(103, verb, next)
    features.add(104, verb, nextCode)
    features.add(105, verb, previous)
    features.add(106, verb, previousCode)
    features.add(107, form << 6 | nextCode, code(cue + 2, in: sentence))
    features.add(108, form << 6 | previousCode, code(cue - 2, in: sentence))
    features.add(109, next, form)
    features.add(110, word(cue + 2, in: sentence), nextCode)
    features.add(111, previous, form)
    features.add(112, form, previousCode << 6 | nextCode)
    features.add(113, tagging.hashes[cue])

    let isInside = UInt32(isQuoted(cue) ? 1 : 0)
    let start = verbGroupStart(cue, in: sentence)
    let subject = nounPhraseStart(endingAt: start, in: sentence)
    let beforeSubject = code(subject - 1, in: sentence)
    let opens = opensQuotation(after: cue, in: sentence)
    features.add(114, isInside, verb)
    features.add(115, beforeSubject, nextCode)
    features.add(116, verb, opens << 1 | isInside)
    features.add(117, beforeSubject, verb)
    features.add(118, word(start - 1, in: sentence), form)
    features.add(119, verb, code(start - 1, in: sentence))
    if start < cue { features.add(120, tagging.hashes[start], form) }
    if start < cue { features.add(121, tagging.hashes[start], verb) }
    if previousCode == UInt32(WordClass.to.rawValue), cue - 2 >= sentence.lowerBound {
      features.add(122, self.verb(cue - 2))
      features.add(123, self.verb(cue - 2), verb)
    }
    let that = hasThat(after: cue, in: sentence)
    features.add(124, verb, that)
    features.add(125, form, that << 1 | opens)
    features.add(126, beforeSubject << 6 | previousCode, nextCode)
    features.add(128, form, opens << 1 | isInside)
    features.add(129, opens, code(start - 1, in: sentence) << 6 | beforeSubject)
    let closes: UInt32 = quotation(closingAt: subject) != nil ? 1 : 0
    let inverted: UInt32 = quotation(closingAt: cue) != nil ? 1 : 0
    let follows: UInt32 = quotation(closingBefore: sentence) != nil ? 1 : 0
    let leads: UInt32 =
      sentence.upperBound < reading.tokens.count
        && tagging.classes[sentence.upperBound] == .openQuote ? 1 : 0
    let around = closes << 3 | inverted << 2 | follows << 1 | leads
    features.add(130, around, form << 1 | isInside)
    features.add(131, around, verb)
    features.add(132, follows, step(cue - sentence.lowerBound))
    features.add(133, leads << 6 | code(sentence.upperBound - 1, in: sentence), verb)
    features.add(127, nextCode << 6 | code(cue + 2, in: sentence), verb)
  }

  /// How far behind the cue a quotation opens: 1 to 3 for the next four tokens, the next nine,
  /// later in the clause; 0 for none.
  private func opensQuotation(after cue: Int, in sentence: Range<Int>) -> UInt32 {
    // Farther than this no mark belongs to the cue; a line of a million words is one sentence.
    for index in cue + 1..<max(cue + 1, min(cue + 80, sentence.upperBound)) {
      switch tagging.classes[index] {
      case .openQuote: return index < cue + 5 ? 1 : index < cue + 10 ? 2 : 3
      case .comma, .stop, .colon, .dash:
        if index > cue + 1 { return 0 }
      case .past, .present, .auxiliary, .modal: return 0
      default: break
      }
    }
    return 0
  }

  /// 1 where `that` follows before any mark or other verb, within nine tokens; 2 directly.
  private func hasThat(after cue: Int, in sentence: Range<Int>) -> UInt32 {
    for index in cue + 1..<min(cue + 10, max(cue + 1, sentence.upperBound)) {
      let kind = tagging.classes[index]
      if kind == .that { return index == cue + 1 ? 2 : 1 }
      if kind.isMark || kind.isVerb { return 0 }
    }
    return 0
  }
}

let according = wordHash("according".utf8)
let to = wordHash("to".utf8)

/// Nouns and adverbs that attribute; by hand from the cues of the training articles and the
/// nouns of FrameNet's Statement frame.
private let cueWords: Set<UInt32> = Set(
  """
  statement claim call criticism view opinion belief suggestion remark comment assertion accusation
  allegation report announcement pledge promise vow warning hope fear concern demand proposal support
  opposition endorsement praise prediction idea argument notion confidence words message speech interview
  reportedly allegedly apparently purportedly supposedly evidently seemingly admission declaration
  contention conviction insistence plan intention desire wish question request denial rumor news word tweet
  tweets statements claims calls remarks comments accusations allegations reports promises warnings
  hopes fears concerns demands proposals attacks criticisms views words confident convinced sure aware
  concerned worried skeptical clear adamant certain doubtful optimistic unaware
  """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { wordHash($0.utf8) })
