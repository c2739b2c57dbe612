import Language
import SourceText

extension QuoteContext {
  /// Attributions that the clause around a quotation makes, where the model's cue is too weak.
  ///
  /// 1. `“…” is how X summed it up`, `“…” was what X said`: the verb behind `how` or `what` is the cue of the
  ///    quotation that is the clause's subject, whatever else the model took for its words.
  /// 2. `“….” X posted on Monday`: a verb of saying without an object, in a sentence right behind a
  ///    quotation that nobody has.
  ///
  /// `found` is in order of sentences; so is the result, which holds what is left of it.
  func framed(_ found: [Attribution]) -> [Attribution] {
    let known = coverage(of: found)
    let cues = Set(found.map(\.cue))
    var predicates: [Attribution] = []
    var reports: [Attribution] = []
    for quotation in quotations where quotation.isClosed && !quotation.isSingle {
      guard quotation.close - quotation.open > 2 else { continue }
      let content = firstOpening(quotation.open)..<quotation.close + 1
      if let (speaker, cue) = predicate(behind: quotation) {
        predicates.append(Attribution(cue: cue, content: content, speaker: speaker, score: .max))
      } else if !known.overlaps(reading.range(of: quotation.tokens)),
        let (speaker, cue) = bareReport(behind: quotation), !cues.contains(cue)
      {
        reports.append(Attribution(cue: cue, content: content, speaker: speaker, score: 0))
      }
    }
    guard !predicates.isEmpty || !reports.isEmpty else { return found }
    let taken = coverage(of: predicates)
    let own = Set(predicates.map(\.cue))
    let kept = found.filter {
      !own.contains($0.cue) && !taken.overlaps(reading.range(of: $0.content))
    }
    return (kept + predicates + reports).sorted {
      ($0.cue, $0.content.lowerBound) < ($1.cue, $1.content.lowerBound)
    }
  }

  /// `is how X summed it up` right behind a quotation.
  private func predicate(behind quotation: Quotation) -> (speaker: Range<Int>, cue: Int)? {
    let verb = quotation.close + 1
    guard isSpelled(verb, isWord) || isSpelled(verb, was),
      isSpelled(verb + 1, how) || isSpelled(verb + 1, what)
    else { return nil }
    let end = sentence(of: verb).upperBound
    guard let subject = tagging.nounPhrase(from: verb + 2, to: end),
      let cue = (subject.upperBound..<min(end, subject.upperBound + 40)).first(where: {
        framing.contains(self.verb($0)) && tagging.classes[$0] != .noun
          && tagging.classes[$0] != .name
      })
    else { return nil }
    return (subject, cue)
  }

  /// A subject, with an apposition perhaps, and its verb of saying, right behind a finished quotation,
  /// with neither object nor clause.
  func bareReport(behind quotation: Quotation) -> (speaker: Range<Int>, cue: Int)? {
    let first = quotation.close + 1
    guard first < reading.tokens.count, block(of: first) == block(of: quotation.close),
      opensSentence(first) || [.comma, .stop].contains(kind(quotation.close - 1))
    else { return nil }
    let end = sentence(of: first).upperBound
    guard let subject = tagging.nounPhrase(from: first, to: end) else { return nil }
    var cue = subject.upperBound
    if kind(cue) == .comma {
      let close = (cue + 1..<min(end, cue + 20)).first { kind($0) == .comma }
      guard let close, !holdsVerb(cue + 1..<close) else { return nil }
      cue = close + 1
    }
    guard cue + 1 < end, kind(cue) == .past || kind(cue) == .present,
      telling.contains(verb(cue)), kind(cue + 1) == .preposition || kind(cue + 1) == .stop
    else { return nil }
    return (subject, cue)
  }
}

private let isWord = wordHash("is".utf8)
private let was = wordHash("was".utf8)
private let how = wordHash("how".utf8)
private let what = wordHash("what".utf8)
