import Knowledge
import Language
import NewsModel
import SourceText

/// Modes that say what befell somebody, and not by what.
private let harms: Set<String> = ["kill", "injure"]

/// Tells whom disasters killed from whom somebody killed, where the verb leaves it open: no doer is named.
///
/// 1. An article that tells of more disasters than attacks: "The quake killed ten."
/// 2. What brings no killer stands in the sentence ("Fire kills nine"), or in the two before it, of an
///    article without attacks: "It killed nine."
/// 3. The article tells of no attack, arrest, charge or trial.
func classHarm(_ candidates: inout [EventCandidate], in tagging: Tagging) {
  let disasters = candidates.count { $0.event.type == .disaster && $0.row.mode != "death" }
  let attacks = candidates.count { $0.event.type == .assault && !harms.contains($0.row.mode) }
  let isNobodySought = !candidates.contains {
    [.coerce, .trial, .accuse].contains($0.event.type)
  }
  for index in candidates.indices
  where harms.contains(candidates[index].row.mode) && candidates[index].event.sources.isEmpty {
    let accident = tagging.accident(
      around: candidates[index].event.trigger, reaching: attacks == 0 ? 2 : 0)
    guard disasters > attacks || accident != nil || attacks == 0 && isNobodySought else { continue }
    candidates[index].event.type = .disaster
    candidates[index].event.mode = accident ?? "death"
    candidates[index].row.mode = accident ?? "death"
    candidates[index].row.isGeneral = true
  }
}

extension Tagging {
  /// The mode of the fire, crash or illness that the sentence of a range names, or one of some before it;
  /// not of "opened fire".
  fileprivate func accident(around range: TextRange, reaching back: Int) -> String? {
    guard let own = reading.sentence(ofToken: reading.firstToken(from: range.lower)) else {
      return nil
    }
    for sentence in (max(0, own - back)...own).reversed() {
      for token in reading.sentences[sentence] where classes[token] == .noun {
        let isDone =
          token > 0 && (classes[token - 1].isVerb || classes[token - 1] == .preposition)
        if !isDone, let mode = Cue.accidents[hashes[token]] { return mode }
      }
    }
    return nil
  }
}
