import NewsModel
import SiteModel

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
    _ place: String, _ kind: Page.Kind, _ subject: SitePlan.Subject, older: Int = 0
  ) {
    let parts = 1 + older
    for part in 0..<parts {
      let place = part == 0 ? place : place + "older-\(part)/"
      guard let path = SitePath(place + "index.html") else { continue }
      made.append(
        SitePlan.Entry(path: path, kind: kind, subject: subject, part: part, parts: parts))
    }
  }
  let corpus = index.corpus
  let lists = index.site.lists
  add("", .front, .front)
  for (at, event) in corpus.events.enumerated() {
    add("events/\(event.id)/", .event, .event(at), older: lists.olderParts(ofEvent: at))
  }
  for (at, actor) in corpus.actors.enumerated() {
    add("actors/\(actor.id)/", .actor, .actor(at), older: lists.olderParts(ofActor: at))
  }
  for (at, topic) in corpus.topics.enumerated() {
    add("topics/\(topic.id)/", .topic, .topic(at), older: lists.olderParts(ofTopic: at))
  }
  for (at, article) in corpus.articles.enumerated() {
    add("briefings/\(article.facts.article.id)/", .briefing, .article(at))
  }
  let indexes: [(String, Page.Kind, SitePlan.Subject)] = [
    ("events/", .index, .events), ("actors/", .index, .actors), ("topics/", .index, .topics),
    ("briefings/", .index, .briefings), ("timeline/", .timeline, .timeline),
  ]
  for (place, kind, list) in indexes {
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

/// The trail of a page below an index.
func trail(_ words: String? = nil, _ place: String? = nil) -> [Link] {
  var links = [Link("Front page", Address(.page, "/"))]
  if let words, let place { links.append(Link(words, Address(.page, place))) }
  return links
}
