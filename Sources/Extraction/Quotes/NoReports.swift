import Knowledge
import Language
import NewsModel

/// What looks like a report of somebody's words and is none.
extension QuoteContext {
  /// Whether a cue reports words that are quoted in part. A verb that no table knows as one of saying does so
  /// with the quotation or "that" right behind it, or by a sure decision: "it completed its first “soft landing”"
  /// reports nothing.
  func saysMixed(_ found: Attribution) -> Bool {
    return !tagging.classes[found.cue].isVerb || isSaying(found.cue)
      || stance(of: found.cue) != .said || addressing.contains(verb(found.cue))
      || presenting.contains(verb(found.cue))
      || kind(found.content.lowerBound) == .openQuote || kind(found.cue + 1) == .that
      || found.certainty >= Certainty.strangeVerb && !isDeed(found.cue)
  }

  /// What somebody is still to say, and what something is for: "are required to report", "in order to tell".
  func isOwed(_ cue: Int) -> Bool {
    guard kind(cue - 1) == .to, cue > 2 else { return false }
    if isSpelled(cue - 2, order), kind(cue - 3) == .preposition { return true }
    guard kind(cue - 2) == .participle || kind(cue - 2) == .past, owing.contains(verb(cue - 2))
    else { return false }
    let last = kind(cue - 3) == .adverb ? cue - 4 : cue - 3
    return last >= 0 && formsOfBe.contains(tagging.hashes[last])
  }

  /// "Factors cited for the fall": what others cite.
  func isReducedObject(_ found: Attribution) -> Bool {
    guard let speaker = found.speaker, speaker.upperBound == found.cue, speaker.count == 1,
      kind(speaker.lowerBound) == .noun, kind(found.cue) == .past || kind(found.cue) == .participle
    else { return false }
    return kind(found.cue + 1) == .preposition && citing.contains(verb(found.cue))
  }

  /// "An adult found guilty of theft": what a court found.
  func isVerdict(_ cue: Int) -> Bool {
    cue + 1 < tagging.hashes.count && verdicts.contains(tagging.hashes[cue + 1])
      && verb(cue) == find
  }

  /// "Both sides blamed each other": no words that one of them said.
  func isMutual(_ cue: Int) -> Bool {
    isSpelled(cue + 1, each) && isSpelled(cue + 2, other)
      || isSpelled(cue + 1, oneWord) && isSpelled(cue + 2, another)
  }

  /// "It" that stands for nobody: "it was found that", "it emerged that", "it is safe to say".
  func isImpersonal(_ found: Attribution) -> Bool {
    let cue = found.cue
    guard let speaker = found.speaker, speaker.count == 1, isSpelled(speaker.lowerBound, it),
      speaker.upperBound <= cue, tagging.classes[cue].isVerb
    else { return false }
    if impersonal.contains(verb(cue)) { return true }
    if kind(cue - 1) == .to, kind(cue - 2) == .noun || kind(cue - 2) == .adjective,
      cue > 2, formsOfBe.contains(tagging.hashes[cue - 3])
    {
      return true
    }
    guard kind(cue) == .participle || kind(cue) == .past else { return false }
    let group = verbGroupStart(cue, in: sentence(of: cue))
    let last = (group..<cue).last { kind($0) != .adverb && kind($0) != .openQuote }
    return last.map { formsOfBe.contains(tagging.hashes[$0]) } ?? false
  }
}

private let order = wordHash("order".utf8)
private let (each, other) = (wordHash("each".utf8), wordHash("other".utf8))
private let (oneWord, another) = (wordHash("one".utf8), wordHash("another".utf8))

private let find = wordHash("find".utf8)
private let verdicts = hashes("guilty liable innocent dead alive")

/// Verbs in whose passive somebody is made to do something; by hand.
private let owing = hashes(
  "require oblige force expect ask tell order allow urge ban forbid want need design set schedule")

/// Verbs of bringing forward that need an object; by hand.
private let citing = hashes("cite mention raise name list give note quote")

/// Verbs that "it" is the subject of without standing for anything; by hand.
private let impersonal = hashes("emerge look seem appear follow turn happen transpire")
