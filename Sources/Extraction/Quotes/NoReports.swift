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

/// Verbs that "it" is the subject of without standing for anything; by hand.
private let impersonal = hashes("emerge look seem appear follow turn happen transpire")
