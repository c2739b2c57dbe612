import Knowledge
import Language
import NewsModel
import SourceText

/// How much speaks for the subjects and issues that a sentence has words for.
func weighTopics(
  in tokens: Range<Int>, sentence: Int, of reading: Reading, facts: ArticleFacts
) -> [Weighed] {
  weighSubjects(in: tokens, sentence: sentence, of: reading, facts: facts)
    + weighIssues(sentence: sentence, of: reading, facts: facts)
}

/// Subjects by their share of the article's evidence, the five leading ones of each level.
private func weighSubjects(
  in tokens: Range<Int>, sentence: Int, of reading: Reading, facts: ArticleFacts
) -> [Weighed] {
  let hits = subjectHits(in: reading, of: facts)
  let scores = subjectScores(of: hits)
  var here: Set<Int> = []
  for hit in hits where hit.sentence == sentence {
    hit.evidence.visit { subject, weight in if weight > 0 { here.insert(subject) } }
  }
  let total = scores.indices.filter { mediaTopics[$0].isBroad }
    .reduce(0) { $0 + max(0, scores[$1].sum) }
  guard total > 0 else { return [] }
  return [true, false].flatMap { isBroad in
    let ranked = scores.indices.filter { mediaTopics[$0].isBroad == isBroad && scores[$0].sum > 0 }
      .sorted { (scores[$1].sum, $0) < (scores[$0].sum, $1) }
    return ranked.prefix(5).enumerated().filter { here.contains($0.element) }.map {
      place, subject in
      let topic = mediaTopics[subject]
      let isTaken = facts.topics.contains { $0.code == topic.code }
      return Weighed(
        kind: .topic, range: reading.range(of: tokens), isTaken: isTaken,
        why: "\(isBroad ? "subject" : "finer subject") '\(topic.label)', place \(place + 1), "
          + "\(decimal(scores[subject].sum)) from \(scores[subject].terms) terms, "
          + "\(Int((scores[subject].sum / total * 100).rounded()))% of the article's"
          + (isTaken ? "" : ": left out, the leading ones have more"))
    }
  }
}

private func weighIssues(sentence: Int, of reading: Reading, facts: ArticleFacts) -> [Weighed] {
  issueCandidates(in: tagWords(of: reading).withVerbsBehindModals(), of: facts).enumerated()
    .compactMap { place, issue in
      guard let use = issue.uses.first(where: { $0.sentence == sentence }) else { return nil }
      let isTaken = facts.topics.contains { $0.label == issue.label }
      let verdict =
        if isTaken {
          ""
        } else if issue.weight < leastIssueWeight {
          ": left out, \(decimal(leastIssueWeight)) needed"
        } else if place >= mostIssues {
          ": left out, \(mostIssues) weigh more"
        } else {
          ": left out, a subject or the desk names it"
        }
      return Weighed(
        kind: .topic, range: use.range, isTaken: isTaken,
        why: "issue '\(issue.label)', place \(place + 1), weight \(decimal(issue.weight))\(verdict)"
      )
    }
}
