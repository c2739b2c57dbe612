import Language
import NewsModel

extension QuoteContext {
  /// Leaves one attribution where two of a sentence nest, as in "X said that …, according to Y".
  ///
  /// 1. What stands behind a comma and `according to` is not among the words, nor what stands behind
  ///    a conjunction that brings the next speaker.
  /// 2. The inner one stays, where it has a clause and a speaker of its own and the outer one adds
  ///    no verb: those are the words, and the outer one only says where they were read.
  /// 3. The inner one goes where it says only what somebody thinks or wants, as in "X said he hopes",
  ///    and where the outer one's speaker was taken for its own.
  ///
  /// `found` is in order of sentences; so is the result.
  func unnested(_ found: [Attribution]) -> [Attribution] {
    var found = found
    for index in found.indices {
      cutSource(&found[index])
      if index + 1 < found.count { cutNext(&found[index], before: found[index + 1]) }
    }
    var isDropped = [Bool](repeating: false, count: found.count)
    for outer in found.indices {
      let near = max(0, outer - reach)..<min(found.count, outer + reach + 1)
      for inner in near where inner != outer && !isDropped[inner] && !isDropped[outer] {
        let (out, into) = (found[outer], found[inner])
        guard out.content.contains(into.cue), !isQuoted(into.cue), !kind(into.cue).isMark,
          let speaker = into.speaker
        else { continue }
        if out.content.contains(speaker.lowerBound) {
          if stance(of: into.cue) != .said || isSpelled(into.cue, according) {
            isDropped[inner] = out.content.overlaps(into.content)
          } else {
            isDropped[outer] = addsNothing(out, to: into, by: speaker)
          }
        } else if speaker == out.speaker, out.content.contains(into.content.lowerBound) {
          isDropped[inner] = true
        }
      }
    }
    return found.indices.filter { !isDropped[$0] }.map { found[$0] }
  }

  private func addsNothing(
    _ outer: Attribution, to inner: Attribution, by speaker: Range<Int>
  ) -> Bool {
    guard outer.content.overlaps(inner.content), stance(of: outer.cue) == .said,
      holdsClause(Array(inner.content.filter { $0 != inner.cue }), of: inner.cue)
    else { return false }
    let first = min(inner.cue, inner.content.lowerBound, speaker.lowerBound)
    let last = max(inner.cue + 1, inner.content.upperBound, speaker.upperBound)
    let rest = outer.content.filter { index in
      !(first..<last).contains(index) && index != outer.cue
    }
    return !holdsVerb(rest)
  }

  /// Ends the words where a conjunction brings the next speaker: "said …, while Y wrote …".
  private func cutNext(_ found: inout Attribution, before next: Attribution) {
    guard let speaker = next.speaker, found.content.lowerBound > found.cue,
      next.cue > found.cue, found.content.contains(next.cue), speaker.upperBound <= next.cue,
      speaker.lowerBound - 1 > found.content.lowerBound + 2, kind(speaker.lowerBound) != .pronoun,
      kind(speaker.lowerBound - 1) == .conjunction || kind(speaker.lowerBound - 1) == .subordinator,
      quotationAt[speaker.lowerBound] < 0
    else { return }
    var end = speaker.lowerBound - 1
    if kind(end - 1) == .comma { end -= 1 }
    found.content = found.content.lowerBound..<end
  }

  /// Ends the words before `, according to …` or `; according to …`, unless quoted words follow it.
  private func cutSource(_ found: inout Attribution) {
    let content = found.content
    let from = max(content.lowerBound, found.cue) + 2
    guard from < content.upperBound else { return }
    let source = (from..<content.upperBound).last { index in
      isSpelled(index, according) && isSpelled(index + 1, to) && quotationAt[index] < 0
        && [.comma, .closeQuote, .colon].contains(kind(index - 1))
    }
    guard let source, !content[source...].contains(where: { kind($0) == .openQuote }) else {
      return
    }
    let end = kind(source - 1) == .closeQuote ? source : source - 1
    if end > content.lowerBound { found.content = content.lowerBound..<end }
  }
}

/// How many attributions before and behind one may nest with it.
private let reach = 6
