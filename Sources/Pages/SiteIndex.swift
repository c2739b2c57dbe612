import NewsModel
import SiteModel

/// A corpus seen from its actors, events and topics; every list is in the order in which pages show it.
///
/// Pages read it through a `CorpusIndex`, which notes what each of them reads.
final class SiteIndex: Sendable {
  let corpus: Corpus
  let settings: SiteSettings
  let cells: CellLayout
  let lists: CorpusLists
  /// From A to Z by folded name.
  let actorsByName: [Int]
  let topicsByName: [Int]
  let allSides: Sides
  /// Where an article stands in `corpus.articles`, by its id.
  let places: [String: Int]
  /// Where an actor stands in `corpus.actors`.
  let actorPlaces: [ActorID: Int]
  /// Newest first.
  let datedEvents: [Int]
  /// Of the lists that have some.
  let parts: [SitePlan.Subject: [ListPart]]
  /// By the address of the page, as `actors/x`.
  let notes: [String: [EditorNote]]
  /// Newest first.
  let editions: [Edition]
  /// By file and line.
  let leftOut: [LeftOut]
  /// Where the editions tell of an event or an actor, by its id.
  private let changeLogs: [FactKind: [String: [ChangePlace]]]
  /// Where the things that editions tell of stand in the corpus, by id.
  let factIndexes: [FactKind: [String: Int]]

  init(
    _ corpus: Corpus, settings: SiteSettings, editions: [Edition] = [], leftOut: [LeftOut] = [],
    lists: CorpusLists? = nil
  ) {
    self.corpus = corpus
    self.leftOut = leftOut
    self.settings = settings
    self.editions = editions
    changeLogs = changePlaces(in: editions)
    factIndexes = placesOfFacts(in: corpus, toldBy: editions)
    notes = notesByPage(of: corpus)
    let lists = lists ?? CorpusLists(of: corpus)
    self.lists = lists
    actorsByName = byName(corpus.actors.map(\.name))
    topicsByName = byName(corpus.topics.map(\.label))
    parts = lists.parts(of: corpus, actorsByName: actorsByName, topicsByName: topicsByName)
    cells = CellLayout(of: corpus, lists, parts)
    datedEvents = lists.eventsByDay.filter { corpus.events[$0].time?.days != nil }
    allSides = Sides(of: corpus, declared: settings.sides)
    actorPlaces = Dictionary(
      uniqueKeysWithValues: corpus.actors.enumerated().map { ($0.element.id, $0.offset) })
    places = Dictionary(
      uniqueKeysWithValues: corpus.articles.enumerated().map {
        ($0.element.facts.article.id.value, $0.offset)
      })
  }

  /// What a list of the site holds, in its order.
  func items(of list: SitePlan.Subject) -> [Int] {
    switch list {
    case .timeline: datedEvents
    case .events: lists.eventsByDay
    case .actors: actorsByName
    case .topics: topicsByName
    case .briefings: lists.articlesByDay
    default: []
    }
  }

  /// What editions changed in an event or an actor, newest first.
  func changes(_ kind: FactKind, _ id: String) -> [EditionChange] {
    (changeLogs[kind]?[id] ?? []).map { place in
      let edition = editions[place.edition]
      return EditionChange(
        name: edition.name(called: settings.edition), anchor: edition.anchor,
        change: edition.changes[place.change])
    }
  }
}

/// One change with the name and the anchor of its edition.
struct EditionChange {
  var name: String
  var anchor: String
  var change: FactChange
}

/// The positions of names from A to Z; of equal ones by position, which is by id.
private func byName(_ names: [String]) -> [Int] {
  names.enumerated().map { (key: slug($0.element), at: $0.offset) }
    .sorted { ($0.key, $0.at) < ($1.key, $1.at) }.map(\.at)
}
