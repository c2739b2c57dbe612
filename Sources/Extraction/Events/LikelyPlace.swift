import NewsModel
import SourceText

/// Where a main event most likely took place, when no clause of its own says so.
///
/// 1. A call, a statement or a refusal has no place: who made it may be far from where it is reported.
/// 2. A place of the sentence that tells the event, behind "in", "at" or "near".
/// 3. For what correspondents are sent to, and what nobody reports from afar, the dateline's place;
///    not where the article's lead names another place.
func likelyPlace(of cluster: EventCluster, in facts: ArticleFacts) -> Int? {
  let event = cluster.event
  guard !placeless.contains(event.type), event.mode != "call" else { return nil }
  for member in cluster.members where !member.isBackground && member.event.sentence < 3 {
    if let far = member.farPlace { return far }
  }
  guard reportedOnSite.contains(event.type), event.sentence == 0, event.modality == .happened,
    let dateline = facts.article.blocks.first(where: { $0.kind == .dateline })?.range
  else { return nil }
  let lead = facts.sentences[0].range
  let participants = event.sources + event.targets
  let others = facts.mentions.contains { mention in
    mention.kind == .place && lead.contains(mention.range.lower)
      && !dateline.contains(mention.range.lower)
      && !(mention.actor.map(participants.contains) ?? true)
  }
  guard !others else { return nil }
  let place = facts.mentions.indices.first {
    facts.mentions[$0].kind == .place && dateline.contains(facts.mentions[$0].range.lower)
  }
  // A capital may be where the report was filed, and the deed another country's.
  guard let place, let country = facts.mentions[place].actor.flatMap({ facts.actors[$0].country })
  else { return nil }
  let sides = participants.compactMap { facts.actors[$0].country }
  return sides.isEmpty || sides.contains(country) ? place : nil
}

/// What is said or decided, and has no scene.
private let placeless: Set<EventType> = [
  .agree, .support, .request, .accuse, .reject, .threaten, .sanction, .aid,
]

/// What a report's own place is the scene of as a rule.
private let reportedOnSite: Set<EventType> = [.consult, .protest, .trial]
