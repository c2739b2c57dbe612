import Knowledge
import Language
import NewsModel
import SourceText

/// What became of the triggers of a sentence: the rank of each happening by the score that chooses the
/// main one, why others were left out, and triggers that tell nothing.
func weighEvents(
  in sentence: Range<Int>, sentence number: Int, of tagging: Tagging, facts: ArticleFacts
) -> [Weighed] {
  var weighed: [Weighed] = []
  for (found, cluster) in rankedEvents(in: tagging, of: facts) {
    for member in cluster.members where member.event.sentence == number {
      var one = found
      one.range = member.event.trigger
      if one.range != cluster.event.trigger {
        one.why += "; told best by '\(facts.article.text[cluster.event.trigger])'"
      }
      weighed.append(one)
    }
  }
  let scene = scene(
    of: sentence, sentence: number, tagging: tagging, facts: facts,
    mentions: facts.mentions.indices.filter { facts.mentions[$0].sentence == number },
    times: facts.times.indices.filter { facts.times[$0].sentence == number })
  for trigger in scene.triggers(.english) {
    let range = tagging.reading.range(of: trigger.span)
    guard !weighed.contains(where: { $0.range.overlaps(range) }) else { continue }
    let isQuoted = facts.quotes.contains { $0.kind == .direct && $0.range.contains(range.lower) }
    weighed.append(
      Weighed(
        kind: .event, range: range, isTaken: false,
        why: "\(trigger.row.type), no score: "
          + (isQuoted
            ? "within quoted words, said and not told"
            : "asked for or denied by another word, or without the participants that it needs")))
  }
  return weighed
}

/// The happenings of an article by rank.
func rankedEvents(
  in tagging: Tagging, of facts: ArticleFacts
) -> [(weighed: Weighed, cluster: EventCluster)] {
  let found = readEvents(in: tagging, of: facts)
  let clusters = found.clusters + found.leads
  let ranking = rank(found, of: facts)
  return ranking.enumerated().map { place, ranked in
    let event = clusters[ranked.cluster].event
    let weighed = Weighed(
      kind: .event, range: event.trigger, isTaken: ranked.verdict.isTaken,
      why: "\(event.type.rawValue), score \(decimal(ranked.score)), place \(place + 1) of "
        + "\(ranking.count): \(words(for: ranked.verdict, ranking))")
    return (weighed, clusters[ranked.cluster])
  }
}

private func words(for verdict: RankedEvent.Verdict, _ ranking: [RankedEvent]) -> String {
  switch verdict {
  case .main:
    ranking.count > 1
      ? "the main event, \(decimal(ranking[0].score - ranking[1].score)) ahead of the next"
      : "the main event"
  case .kept: "kept; the main event has \(decimal(ranking[0].score))"
  case .thin: "left out, one weak word late in the text without two sides"
  case .beyondLimit: "left out, the article has enough stronger ones"
  case .weak: "left out, \(decimal(leastEventScore)) needed"
  case .lead: "left out, of no class and not the main one"
  }
}
