import NewsModel
import SiteModel

/// A corpus as one page reads it: whatever it reads is noted.
///
/// Everything that a page says comes through here. A reading is noted where it happens, so that no
/// page can rest on something that its record does not name.
struct CorpusIndex {
  let site: SiteIndex
  let trace: PageTrace

  var settings: SiteSettings { site.settings }
  var corpus: CorpusView { CorpusView(index: self) }

  var said: CellList { CellList(site.lists.said, site.cells.actorBodies, self) }
  var saidAbout: CellList { CellList(site.lists.saidAbout, site.cells.actorBodies, self) }
  var actorEvents: CellList { CellList(site.lists.actorEvents, site.cells.actorBodies, self) }
  var actorArticles: CellList { CellList(site.lists.actorArticles, site.cells.actorBodies, self) }
  var eventStatements: CellList {
    CellList(site.lists.eventStatements, site.cells.eventBodies, self)
  }
  var eventArticles: CellList { CellList(site.lists.eventArticles, site.cells.eventBodies, self) }
  var topicStatements: CellList {
    CellList(site.lists.topicStatements, site.cells.topicBodies, self)
  }
  var topicArticles: CellList { CellList(site.lists.topicArticles, site.cells.topicBodies, self) }
  var topicEvents: CellList { CellList(site.lists.topicEvents, site.cells.topicBodies, self) }
  var articleStatements: CellList {
    CellList(site.lists.articleStatements, site.cells.articles, self)
  }
  var copies: CellList { CellList(site.lists.copies, site.cells.articles, self) }

  var eventsByDay: [Int] { everything(site.lists.eventsByDay) }
  var datedEvents: [Int] { everything(site.datedEvents) }

  /// Where a country's actor stands in `corpus.actors`, by ISO 3166 alpha-2.
  var countries: [String: Int] {
    trace.note(site.cells.countries)
    return site.allSides.countries
  }

  /// Of the lists that have some.
  var parts: [SitePlan.Subject: [ListPart]] {
    trace.noteEverything()
    return site.parts
  }
  /// The parts of the list that a page is of; a page of one part may read that, its parent and its
  /// neighbors.
  func parts(of entry: SitePlan.Entry) -> [ListPart] {
    note(entry)
    return site.parts[entry.subject] ?? []
  }
  /// What the list holds that a page is of; a page of one part may read the items of its part.
  func items(of entry: SitePlan.Entry) -> [Int] {
    note(entry)
    return site.items(of: entry.subject)
  }
  private func note(_ entry: SitePlan.Entry) {
    if let cell = site.cells.parts.cell(of: entry) {
      trace.note(cell)
    } else {
      trace.noteEverything()
    }
  }
  /// Whether an article that stands on a page of a topic is about it.
  func isAbout(_ article: Int, _ topic: Int, _ entry: SitePlan.Entry) -> Bool {
    trace.note(site.cells.parts.cell(of: entry) ?? site.cells.topicBodies + topic)
    return site.corpus.topics[topic].isAbout(article)
  }
  /// Newest first.
  var editions: [Edition] {
    trace.noteEverything()
    return site.editions
  }
  /// What the pages were not made from.
  var leftOut: [LeftOut] {
    trace.noteEverything()
    return site.leftOut
  }
  /// Where the things that editions tell of stand in the corpus, by id.
  var factIndexes: [FactKind: [String: Int]] {
    trace.noteEverything()
    return site.factIndexes
  }
  /// What editions changed in an event.
  func changes(ofEvent at: Int) -> [EditionChange] {
    trace.note(site.cells.eventBodies + at)
    return site.changes(.event, site.corpus.events[at].id.value)
  }
  /// What editions changed in an actor.
  func changes(ofActor at: Int) -> [EditionChange] {
    trace.note(site.cells.actorBodies + at)
    return site.changes(.actor, site.corpus.actors[at].id.value)
  }

  /// The side that an actor speaks for (`Sides`).
  func side(of actor: Int) -> Sides.Side? {
    trace.note(site.cells.countries)
    trace.note(site.cells.actorLabels + actor)
    let side = site.allSides.side(of: actor)
    if let place = side?.actor { trace.note(site.cells.actorLabels + place) }
    return side
  }

  /// Actors that a statement's words name or that it is said to, without its speaker; by index.
  func namedActors(in statement: Statement) -> [Int] {
    trace.note(site.cells.articles + statement.article)
    return site.corpus.namedActors(in: statement)
  }

  private func everything(_ list: [Int]) -> [Int] {
    trace.noteEverything()
    return list
  }
}

/// Lists that belong to the cells of one kind, by the same index.
struct CellList {
  private let lists: ItemLists
  private let base: Int
  private let site: SiteIndex
  private let trace: PageTrace

  init(_ lists: ItemLists, _ base: Int, _ index: CorpusIndex) {
    self.lists = lists
    self.base = base
    site = index.site
    trace = index.trace
  }

  subscript(at: Int) -> SmallNumbers {
    trace.note(base + at)
    return lists[at]
  }

  /// What of a list stands on one of the pages that share it.
  func share(_ at: Int, _ entry: SitePlan.Entry) -> [Int] {
    trace.note(site.cells.parts.cell(of: entry) ?? base + at)
    return lists.share(at, part: entry.part)
  }
}
