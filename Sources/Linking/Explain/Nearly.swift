import NewsModel
import SourceText

/// Events that an event could have been one with: by the score that compares mentions, with what they
/// share and what kept them apart; the five best.
func nearly(_ event: Event, in corpus: Corpus) -> [String] {
  let own = Traits(event, in: corpus)
  var found: [(score: Int, id: String, line: String)] = []
  for other in corpus.events where other.id != event.id {
    let traits = Traits(other, in: corpus)
    let shared = own.participants.filter { traits.participants.contains($0) }
    let named = shared.contains { !(corpus.actors[$0].entry?.hasPrefix("country:") ?? false) }
    guard named || family(of: event.type) == family(of: other.type), !shared.isEmpty else {
      continue
    }
    let score = agreementScore(
      shared: shared.count, types: (event.type, other.type), modes: (event.mode, other.mode),
      isSamePlace: event.place != nil && event.place == other.place,
      areDated: own.days != nil && traits.days != nil)
    guard score >= 4 else { continue }
    var alike = ["\(times(shared.count, of: "participant")) in common"]
    if event.type == other.type { alike.append("the same class") }
    if event.place != nil, event.place == other.place { alike.append("the same place") }
    let why =
      timesAgree(own.days, traits.days)
      ? "but the articles share too few rare words, or class, day or place differ"
      : "but the days are more than one apart"
    found.append(
      (
        score, other.id.value,
        "\(other.id), score \(score): \(alike.joined(separator: ", ")), \(why)"
      ))
  }
  return found.sorted { ($1.score, $0.id) < ($0.score, $1.id) }.prefix(5).map(\.line)
}

private struct Traits {
  var participants: [Int]
  var days: ClosedRange<Int>?

  init(_ event: Event, in corpus: Corpus) {
    participants = distinct(event.sources + event.targets)
    days = event.time?.days.map { $0.lowerBound.daysSinceEpoch...$0.upperBound.daysSinceEpoch }
  }
}

/// Topics that stand in the same articles, at least every second one of both; the five nearest.
func nearly(_ topic: Topic, in corpus: Corpus) -> [String] {
  let own = Set(topic.articles)
  var found: [(share: Double, id: String, line: String)] = []
  for other in corpus.topics where other.id != topic.id {
    let common = own.intersection(other.articles).count
    let share = Double(common) / Double(own.union(other.articles).count)
    guard share >= 0.5 else { continue }
    found.append(
      (
        share, other.id.value,
        "\(other.label) (\(other.id)), score \(decimal(share)): \(common) of "
          + "\(articles(own.union(other.articles).count)) have both; only the desk merges topics"
      ))
  }
  return found.sorted { ($1.share, $0.id) < ($0.share, $1.id) }.prefix(5).map(\.line)
}
