import Knowledge
import Language
import NewsModel
import SourceText

/// The most events that one article keeps; the longest articles tell a dozen happenings.
private let mostEvents = 12

/// Ranks the happenings of an article, marks the main one and keeps the strongest, in order.
///
/// The score adds: how early it is told, whether the title has its class and its participants, how
/// many sentences speak of it, how central its participants are, whether it is told as fact and near
/// the publication date, and takes off for background and for mere statements.
func selectEvents(
  _ found: FoundEvents, of facts: ArticleFacts, tagging: Tagging
) -> [EventMention] {
  let clusters = found.clusters + found.leads
  var kept: [EventMention] = []
  for ranked in rank(found, of: facts) where ranked.verdict.isTaken {
    var event = clusters[ranked.cluster].event
    event.isMain = ranked.verdict == .main
    // A call is in two places; the one that stands near is another happening's.
    if event.mode == "call" { event.place = nil }
    if event.isMain {
      let scenery = Scenery(facts: facts, tagging: tagging, title: found.title)
      event.place = scenery.place(of: event, told: clusters[ranked.cluster])
      if isBackground(event.time, facts) {
        event.time = scenery.time(of: event).flatMap {
          facts.times[$0].sentence == event.sentence ? $0 : nil
        }
      } else if isOpen(event.time, facts) {
        event.time = scenery.time(of: event) ?? event.time
      }
    }
    kept.append(event)
  }
  return kept.sorted { $0.trigger < $1.trigger }
}

/// Whether a day lies weeks before the report and only a later sentence has it, as the background of news does.
private func isBackground(_ time: Int?, _ facts: ArticleFacts) -> Bool {
  guard let time, let days = facts.times[time].days, let published = facts.article.published?.day
  else { return false }
  return published.daysSinceEpoch - days.upperBound.daysSinceEpoch > 30
    && facts.times[time].sentence ?? 0 > 4
}

/// Whether nothing is said of an event's day: no time, or the year of the report.
private func isOpen(_ time: Int?, _ facts: ArticleFacts) -> Bool {
  guard let time else { return true }
  guard let days = facts.times[time].days else { return false }
  let (first, last) = (days.lowerBound.daysSinceEpoch, days.upperBound.daysSinceEpoch)
  let published = facts.article.published?.day.daysSinceEpoch
  return last - first > 300 && published.map { $0 - last < 60 } ?? true
}

/// The happenings of an article before the strongest are chosen.
struct FoundEvents {
  /// Those of a class.
  var clusters: [EventCluster]
  /// What the lead tells and no class holds.
  var leads: [EventCluster]
  var title: TitleWords
}

/// A happening with its score, and what became of it.
struct RankedEvent {
  enum Verdict {
    case main, kept
    /// One weak trigger late in the text, without two sides.
    case thin
    /// The article has as many stronger ones as it keeps.
    case beyondLimit
    case weak
    /// Of no class, and another one is the main one.
    case lead

    var isTaken: Bool { self == .main || self == .kept }
  }

  /// Index into the clusters with the leads behind them.
  var cluster: Int
  var score: Double
  var verdict: Verdict
}

/// What a happening that is not the main one has to score above.
let leastEventScore = -4.0

/// Ranks the happenings of an article, the main one first.
func rank(_ found: FoundEvents, of facts: ArticleFacts) -> [RankedEvent] {
  let clusters = found.clusters + found.leads
  let counts = mentionCounts(facts)
  let scores = clusters.map { score($0, of: facts, title: found.title, counts: counts) }
  let order = clusters.indices.sorted {
    scores[$0] == scores[$1]
      ? clusters[$0].event.trigger < clusters[$1].event.trigger : scores[$0] > scores[$1]
  }
  let limit = min(mostEvents, 3 + facts.sentences.count / 3)
  var kept = 0
  return order.enumerated().map { place, index in
    let verdict: RankedEvent.Verdict =
      if place == 0 {
        .main
      } else if isThin(clusters[index]) {
        .thin
      } else if index >= found.clusters.count {
        .lead
      } else if kept >= limit {
        .beyondLimit
      } else {
        scores[index] > leastEventScore ? .kept : .weak
      }
    kept += verdict.isTaken ? 1 : 0
    return RankedEvent(cluster: index, score: scores[index], verdict: verdict)
  }
}

/// Whether a happening rests on one weak trigger late in the text, without two sides.
private func isThin(_ cluster: EventCluster) -> Bool {
  guard cluster.members.allSatisfy({ $0.row.frame.contains(.weak) }) else { return false }
  let event = cluster.event
  let hasSides = event.sources.count >= 2 || !event.sources.isEmpty && !event.targets.isEmpty
  return !hasSides && event.evidence.count == 1 && (event.sentence > 4 || event.time == nil)
}

/// For each actor its share of the article's mentions of actors.
private func mentionCounts(_ facts: ArticleFacts) -> [Double] {
  var counts = Array(repeating: 0.0, count: facts.actors.count)
  for mention in facts.mentions { if let actor = mention.actor { counts[actor] += 1 } }
  let most = max(counts.max() ?? 1, 1)
  return counts.map { $0 / most }
}

private func score(
  _ cluster: EventCluster, of facts: ArticleFacts, title: TitleWords, counts: [Double]
) -> Double {
  let event = cluster.event
  let first = cluster.members[0]
  var score = 0.0
  // The lead tells the news: the first sentence above all.
  let early = [4.0, 2.0, 1.5, 1.0, 0.5]
  let told = cluster.members.filter { !$0.isBackground }.map(\.event.sentence).min()
  if let told { score += told < early.count ? early[told] : 0 }
  if told.map({ $0 > 11 }) ?? false { score -= 1 }
  score += 0.5 * Double(min(event.evidence.count - 1, 4))
  // What no class holds is the news only where no class comes near.
  if event.type == .other { score -= 1.5 }
  score += 3 * title.share(in: event.sentence)
  if title.types.contains(event.type) || first.isTitled { score += 1.5 }
  if title.modes.contains(event.type.rawValue + (event.mode ?? "")) { score += 1.5 }
  let participants = event.sources + event.targets
  score += Double(min(participants.filter { title.names($0, facts) }.count, 2)) * 0.75
  score += participants.map { counts[$0] }.max() ?? 0
  score += event.sources.count >= 2 || !event.sources.isEmpty && !event.targets.isEmpty ? 0.5 : 0
  if event.modality == .happened { score += 0.75 }
  if event.modality == .conditional { score -= 1 }
  if cluster.members.allSatisfy(\.isBackground) { score -= 1.5 }
  if cluster.members.allSatisfy({ $0.row.frame.contains(.weak) }) { score -= 1 }
  if statements.contains(event.type) { score -= 0.5 }
  score += recency(event, facts)
  // Of one sentence's triggers the first is the one that the sentence states.
  score -=
    0.1 * Double(first.event.trigger.lower - facts.sentences[event.sentence].range.lower) / 60
  return score
}

private let statements: Set<EventType> = [.support, .request, .accuse, .reject, .threaten]

/// Up to a point for days close to the publication date; a minus for what lies weeks or years before.
private func recency(_ event: EventMention, _ facts: ArticleFacts) -> Double {
  guard let published = facts.article.published?.day,
    let days = event.time.flatMap({ facts.times[$0].days })
  else { return 0 }
  let age = published.daysSinceEpoch - days.upperBound.daysSinceEpoch
  if age > 365 { return -6 }
  if age > 30 { return -2 }
  if age > 10 { return -1 }
  return age >= -3 ? 0.75 : 0
}
