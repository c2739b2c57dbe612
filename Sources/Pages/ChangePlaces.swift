import NewsModel
import SiteModel

/// A change by its edition and its number there.
struct ChangePlace: Sendable {
  var edition: Int
  var change: Int
}

/// Where editions, newest first, tell of events and actors that they did not withdraw.
func changePlaces(in editions: [Edition]) -> [FactKind: [String: [ChangePlace]]] {
  var found: [FactKind: [String: [ChangePlace]]] = [:]
  for (at, edition) in editions.enumerated() {
    for (place, change) in edition.changes.enumerated() where change.what != .withdrawn {
      guard change.kind == .event || change.kind == .actor else { continue }
      found[change.kind, default: [:]][change.id, default: []].append(
        ChangePlace(edition: at, change: place))
    }
  }
  return found
}

/// Where the things that editions tell of stand in the corpus; nothing else is looked up.
func placesOfFacts(
  in corpus: Corpus, toldBy editions: [Edition]
) -> [FactKind: [String: Int]] {
  var told: [FactKind: Set<String>] = [:]
  for edition in editions {
    for change in edition.changes {
      told[change.kind, default: []].insert(change.id)
      if let goal = change.movedTo { told[change.kind, default: []].insert(goal) }
    }
  }
  var found: [FactKind: [String: Int]] = [:]
  func look(_ kind: FactKind, _ count: Int, _ id: (Int) -> String) {
    guard let wanted = told[kind] else { return }
    for index in 0..<count where wanted.contains(id(index)) {
      found[kind, default: [:]][id(index)] = index
    }
  }
  look(.article, corpus.articles.count) { corpus.articles[$0].facts.article.id.value }
  look(.event, corpus.events.count) { corpus.events[$0].id.value }
  look(.actor, corpus.actors.count) { corpus.actors[$0].id.value }
  look(.topic, corpus.topics.count) { corpus.topics[$0].id.value }
  return found
}
