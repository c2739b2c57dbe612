import NewsModel

/// One article's report of a happening, in terms of the whole site.
struct EventNode {
  var article: Int
  var local: Int
  var type: EventType
  /// The mode that mentions are compared by; `told` is the mention's own.
  var mode: String?
  var told: String?
  var modality: EventMention.Modality
  /// Groups of `LinkedActors`, sources and targets, in order.
  var participants: [Int]
  var place: Int?
  /// The days that the text gives or counts; nil where it gives none.
  var days: ClosedRange<Int>?
  var isExplicit: Bool
  var sentence: Int
  var isMain: Bool
  /// Countries of the participants, in order; ISO 3166.
  var sides: [String] = []
  /// The country that the place lies in or is, and whether it is one.
  var placeCountry: String?
  var isPlaceCountry = false
  /// The article's day of publication, counted since 1970.
  var published: Int?

  /// Its days; for a span of more than a month, as a year, the month before publication.
  var newsDays: ClosedRange<Int>? {
    guard let days, days.count > 31, let published else { return days }
    return days.overlaps(published - 31...published) ? published - 31...published : days
  }

  /// Whether it lies no more than three days before publication.
  var isNews: Bool {
    guard let days, let published else { return false }
    return days.upperBound >= published - 3
  }
}

/// Modes under which one report may tell what another tells by a wider word.
private let sameDeeds = ["shoot": "kill", "stab": "kill", "injure": "kill", "lockdown": "curfew"]

/// Makes a node for each event mention, in order of article and text.
func eventNodes(
  of facts: [ArticleFacts], actors: LinkedActors, sharing: WorkSharing
) -> [EventNode] {
  let made = sharing.map(facts.count, by: 256) { index in
    let article = facts[index]
    let groups = actors.groups[index]
    var nodes: [EventNode] = []
    for (local, event) in article.events.enumerated() {
      let time = event.time.map { article.times[$0] }
      let days = time?.days.map { $0.lowerBound.daysSinceEpoch...$0.upperBound.daysSinceEpoch }
      let actors = (event.sources + event.targets).map { article.actors[$0] }
      let scene = event.place.flatMap { article.mentions[$0].actor }.map { article.actors[$0] }
      nodes.append(
        EventNode(
          article: index, local: local, type: event.type,
          mode: event.mode.map { sameDeeds[$0] ?? $0 }, told: event.mode, modality: event.modality,
          participants: distinct((event.sources + event.targets).map { groups[$0] }),
          place: event.place.flatMap { article.mentions[$0].actor }.map { groups[$0] }, days: days,
          isExplicit: time?.basis == .explicit, sentence: event.sentence, isMain: false,
          sides: Set(actors.compactMap(\.country)).sorted(), placeCountry: scene?.country,
          isPlaceCountry: scene?.entry?.hasPrefix("country:") ?? false,
          published: article.article.published?.day.daysSinceEpoch))
    }
    if let main = mainMention(of: article) { nodes[main].isMain = true }
    return nodes
  }
  return Array(made.joined())
}

/// The mention that the reader marked as the article's main event, else the first in the first three
/// sentences that names who took part; nil where neither is there.
private func mainMention(of article: ArticleFacts) -> Int? {
  let events = article.events
  if let marked = events.indices.first(where: { events[$0].isMain }) { return marked }
  return events.indices.first {
    events[$0].sentence < 3 && !(events[$0].sources.isEmpty && events[$0].targets.isEmpty)
  }
}

/// Classes that readers take for each other: one happening is a call to one and an agreement to
/// another. Grouped by PLOVER's own quad classes, with force, protest and disaster kept apart.
func family(of type: EventType) -> Int {
  switch type {
  case .agree, .consult, .support, .cooperate, .aid, .yield: 0
  case .request, .accuse, .reject, .threaten, .sanction: 1
  case .mobilize, .coerce, .assault, .retreat: 2
  case .protest: 3
  case .appoint, .vote: 4
  case .disaster: 5
  case .trial: 6
  case .launch: 7
  case .other: 8
  }
}

/// Whether two spans of days can be one event's: they overlap or are a day apart, as reports in
/// different time zones are; true where either is not known.
func timesAgree(_ a: ClosedRange<Int>?, _ b: ClosedRange<Int>?) -> Bool {
  guard let a, let b else { return true }
  return a.lowerBound <= b.upperBound + 1 && b.lowerBound <= a.upperBound + 1
}

/// Whether two places can be one event's: the same, or a country and a place in it; true where either is
/// not known.
func placesAgree(_ a: EventNode, _ b: EventNode) -> Bool {
  guard let first = a.place, let second = b.place, first != second else { return true }
  guard let country = a.placeCountry, country == b.placeCountry else { return false }
  return a.isPlaceCountry || b.isPlaceCountry
}
