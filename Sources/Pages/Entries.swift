import NewsModel
import SiteModel

/// Items of one list on one page of an event, actor or topic; longer lists go on at the next part.
let itemsPerPart = 60
/// Items of a list of its own on one page (`ListPart`).
let itemsPerDatePart = 250
let itemsPerMonth = 600
let itemsPerNamePart = 500
/// What the first page of a list shows where the list has parts.
let leadingItems = 100

/// Every page that the site could have, two at one path included.
func entries(of index: CorpusIndex) -> [SitePlan.Entry] {
  var made: [SitePlan.Entry] = []
  func add(
    _ place: String, _ kind: Page.Kind, _ subject: SitePlan.Subject, items: Int = 0, each: Int = 1
  ) {
    let parts = max(1, (items + each - 1) / each)
    for part in 0..<parts {
      let place = part == 0 ? place : place + "page-\(part + 1)/"
      guard let path = SitePath(place + "index.html") else { continue }
      made.append(
        SitePlan.Entry(path: path, kind: kind, subject: subject, part: part, parts: parts))
    }
  }
  let corpus = index.corpus
  add("", .front, .front)
  for (at, event) in corpus.events.enumerated() {
    let items = max(event.articles.count, index.eventStatements[at].count)
    add("events/\(event.id)/", .event, .event(at), items: items, each: itemsPerPart)
  }
  for (at, actor) in corpus.actors.enumerated() {
    let items = max(
      max(index.said[at].count, index.saidAbout[at].count),
      max(index.actorEvents[at].count, index.actorArticles[at].count))
    add("actors/\(actor.id)/", .actor, .actor(at), items: items, each: itemsPerPart)
  }
  for (at, topic) in corpus.topics.enumerated() {
    let items = max(index.topicStatements[at].count, max(topic.events.count, topic.articles.count))
    add("topics/\(topic.id)/", .topic, .topic(at), items: items, each: itemsPerPart)
  }
  for (at, article) in corpus.articles.enumerated() {
    add("briefings/\(article.facts.article.id)/", .briefing, .article(at))
  }
  let lists: [(String, Page.Kind, SitePlan.Subject)] = [
    ("events/", .index, .events), ("actors/", .index, .actors), ("topics/", .index, .topics),
    ("briefings/", .index, .briefings), ("timeline/", .timeline, .timeline),
  ]
  for (place, kind, list) in lists {
    add(place, kind, list)
    for (number, part) in (index.parts[list] ?? []).enumerated() {
      guard let path = SitePath(part.place + "index.html") else { continue }
      made.append(
        SitePlan.Entry(path: path, kind: kind, subject: list, part: number + 1, parts: 1))
    }
  }
  add("search/", .search, .search)
  add("changes/", .changes, .changes)
  add("gaps/", .gaps, .gaps)
  add("about/", .about, .about)
  if let path = SitePath("404.html") {
    made.append(
      SitePlan.Entry(path: path, kind: .missing, subject: .missing, part: 0, parts: 1))
  }
  return made
}

extension SitePlan.Entry {
  /// This part's share of a list.
  func share<Element>(_ items: [Element], each: Int = itemsPerPart) -> [Element] {
    let start = min(items.count, part * each)
    return Array(items[start..<min(items.count, start + each)])
  }

  var isFirst: Bool { part == 0 }
}

/// The trail of a page below an index.
func trail(_ words: String? = nil, _ place: String? = nil) -> [Link] {
  var links = [Link("Front page", Address(.page, "/"))]
  if let words, let place { links.append(Link(words, Address(.page, place))) }
  return links
}
