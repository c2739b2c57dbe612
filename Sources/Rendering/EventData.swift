import NewsModel
import SiteModel
import SourceText

/// data/events.jsonl: one object an event.
func writeEvents(_ corpus: Corpus, to json: inout JSONWriter, _ drain: Drain) {
  for event in corpus.events {
    json.object { json in
      json.field("id", event.id.value)
      json.field("title", event.title)
      json.field("type", event.type.rawValue)
      json.field("mode", event.mode)
      json.field("modality", event.modality.rawValue)
      json.key("time")
      if let time = event.time {
        json.object { json in
          json.field("value", time.value)
          json.field("first", time.days?.lowerBound.description)
          json.field("last", time.days?.upperBound.description)
          json.field("basis", time.basis.rawValue)
        }
      } else {
        json.null()
      }
      json.field("place", event.place.map { corpus.actors[$0].id.value })
      json.field("sources", event.sources.map { corpus.actors[$0].id.value })
      json.field("targets", event.targets.map { corpus.actors[$0].id.value })
      json.field("articles", event.articles.map { corpus.articles[$0].facts.article.id.value })
      json.field("main", event.main.map { corpus.articles[$0].facts.article.id.value })
      json.key("evidence")
      json.array { json in
        for ref in event.evidence { json.object { $0.write(ref, of: corpus) } }
      }
      json.key("figures")
      json.array { json in
        for use in event.figures {
          json.object { json in
            json.key("low")
            json.value(use.figure.low)
            json.key("high")
            json.value(use.figure.high)
            json.field("unit", use.figure.unit)
            json.field("quantifier", use.figure.quantifier)
            json.write(use.at, of: corpus)
          }
        }
      }
      json.field("outlets", event.outletCount)
      json.field("independent", event.independentCount)
      json.field("story", event.story.map { corpus.stories[$0].id })
    }
    json.newline()
    drain(&json)
  }
}
