import NewsModel
import SiteModel
import SourceText

/// JSON-LD with the terms of schema.org; `<`, `>` and `&` are escaped, so that a script element may
/// hold it.
extension CorpusIndex {
  func structuredData(for event: EventView) -> String {
    write { json in
      json.field("@type", "Event")
      json.field("name", event.title)
      if let days = event.time?.days {
        json.field("startDate", days.lowerBound.description)
        json.field("endDate", days.upperBound.description)
      }
      if let place = event.place {
        json.key("location")
        json.object { json in
          json.field("@type", "Place")
          json.field("name", corpus.actors[place].name)
        }
      }
      json.key("actor")
      json.array { json in
        for index in event.sources + event.targets { named(corpus.actors[index], &json) }
      }
    }
  }

  func structuredData(for actor: ActorView) -> String {
    write { json in
      json.field("@type", schemaType(of: actor.kind))
      json.field("name", actor.name)
      let others = actor.names.map(\.name).filter { $0 != actor.name }
      if !others.isEmpty { json.field("alternateName", others) }
      if let description = actor.description { json.field("description", description) }
    }
  }

  func structuredData(forArticle at: Int) -> String {
    let linked = corpus.articles[at]
    let article = linked.facts.article
    return write { json in
      json.field("@type", "NewsArticle")
      json.field("headline", title(of: at))
      json.field("inLanguage", article.language)
      if let day = article.published?.day { json.field("datePublished", day.description) }
      if let author = article.author { json.field("author", author) }
      if let publisher = article.publisher {
        json.key("publisher")
        json.object { json in
          json.field("@type", "Organization")
          json.field("name", publisher)
        }
      }
      if let url = article.url, url.hasPrefix("http") { json.field("isBasedOn", url) }
      json.key("about")
      json.array { json in
        for index in linked.topics.compactMap({ $0 }).prefix(8) {
          json.object { json in
            json.field("@type", "Thing")
            json.field("name", corpus.topics[index].label)
          }
        }
      }
    }
  }

  private func named(_ actor: ActorView, _ json: inout JSONWriter) {
    json.object { json in
      json.field("@type", schemaType(of: actor.kind))
      json.field("name", actor.name)
    }
  }

  private func schemaType(of kind: Mention.Kind) -> String {
    switch kind {
    case .person: "Person"
    case .organization: "Organization"
    case .place: "Place"
    case .group, .other: "Thing"
    }
  }

  private func write(_ body: (inout JSONWriter) -> Void) -> String {
    var json = JSONWriter()
    json.object { json in
      json.field("@context", "https://schema.org")
      body(&json)
    }
    return String(decoding: json.bytes, as: UTF8.self)
  }
}
