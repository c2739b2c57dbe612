import NewsModel
import SourceText

/// When an event happened: the day that most of its mentions state, main ones before others, stated
/// days before counted ones; else the first report's publication day, for what has happened.
func eventTime(of group: EventGroup, _ ground: EventGround) -> EventTime? {
  let dated = group.nodes.filter { ground.nodes[$0].days != nil }
  let own = dated.filter { !group.guests.contains($0) }
  let nodes = own.isEmpty ? dated : own
  let mains = nodes.filter { group.main.contains(ground.nodes[$0].article) }
  let told = mains.isEmpty ? nodes : mains
  var votes: [String: (weight: Int, first: Int)] = [:]
  for index in told {
    let node = ground.nodes[index]
    let facts = ground.facts[node.article]
    guard let time = facts.events[node.local].time.map({ facts.times[$0] }), let days = time.days
    else { continue }
    // A span says less than a day.
    let weight = days.lowerBound == days.upperBound ? (node.isExplicit ? 12 : 10) : 3
    let value = dayValue(time.value ?? "", days)
    votes[value] = ((votes[value]?.weight ?? 0) + weight, votes[value]?.first ?? index)
  }
  if let best = votes.min(by: { ($1.value.weight, $0.key) < ($0.value.weight, $1.key) }) {
    let node = ground.nodes[best.value.first]
    let facts = ground.facts[node.article]
    let time = facts.times[facts.events[node.local].time!]
    let at = time.sentence.map { SentenceRef(article: node.article, sentence: $0) }
    return EventTime(
      value: best.key, days: time.days, basis: node.isExplicit ? .stated : .counted, evidence: at)
  }
  let modality = lead(of: group, ground).map { ground.nodes[$0].modality } ?? .happened
  guard modality == .happened,
    let day = ground.facts[firstReport(of: group, ground)].article.published?.day
  else { return nil }
  return EventTime(value: day.description, days: day...day, basis: .published)
}

/// A time of day is cut to its day, so that an event has one date for all who report it.
private func dayValue(_ value: String, _ days: ClosedRange<CalendarDay>) -> String {
  if days.lowerBound == days.upperBound { return days.lowerBound.description }
  return value.prefix { $0 != "T" }.description
}

/// The most central sentence among the event's evidence and the first two of its main articles: the
/// one whose words most of the other articles' leads share, weighed by how early it stands; that of
/// a single report is the event's own sentence where it is among the first three, else the first. An
/// event that is no article's main one has its own sentences alone.
func bottomLine(of event: Event, _ ground: EventGround) -> SentenceRef? {
  // The lead of an article speaks for its main event alone.
  var candidates: [SentenceRef] = []
  for article in event.main.prefix(12) {
    let sentences = ground.facts[article].sentences
    candidates += sentences.indices.prefix(2).map { SentenceRef(article: article, sentence: $0) }
  }
  candidates += event.evidence.filter {
    event.main.isEmpty || $0.sentence < 3 && event.main.contains($0.article)
  }.prefix(24)
  candidates = Set(candidates).sorted()
  if candidates.isEmpty { return event.evidence.first }
  let own = Set(event.evidence)
  let words = candidates.map { rareWords(of: $0, ground) }
  var best: (score: Double, at: SentenceRef)?
  for (index, candidate) in candidates.enumerated() {
    var score = 0.0
    for (other, more) in words.enumerated() where candidates[other].article != candidate.article {
      let shared = words[index].intersection(more).count
      score += Double(shared) / Double(max(8, words[index].count)) / Double(candidates.count)
    }
    if own.contains(candidate) { score += 0.35 }
    score += [0.3, 0.15, 0][min(2, candidate.sentence)]
    let length = ground.facts[candidate.article].sentences[candidate.sentence].range.count
    if length < 40 || length > 420 { score -= 0.3 }
    if best.map({ score > $0.score }) ?? true { best = (score, candidate) }
  }
  return best?.at
}

private func rareWords(of sentence: SentenceRef, _ ground: EventGround) -> Set<UInt64> {
  let facts = ground.facts[sentence.article]
  var scan = WordScan()
  scan.scan(facts.article.text.bytes, in: facts.sentences[sentence.sentence].range)
  return Set(scan.words.lazy.filter(\.isTerm).map(\.hash))
}
