package import NewsModel
package import SourceText

/// The version of the lines that `readout extract` prints; it changes when a field changes meaning.
package let factLinesSchema = 1

/// Appends one article's facts as one JSON object and a line end, as docs/facts.md describes.
///
/// Ranges are pairs of UTF-8 byte offsets into `text`. `id` is the id as the input gave it.
package func writeFactLine(_ facts: ArticleFacts, id: String, to json: inout JSONWriter) {
  let article = facts.article
  json.object { json in
    json.field("schema", factLinesSchema)
    json.field("id", id)
    json.field("text", article.text.description)
    json.field("title", article.title)
    json.field("language", article.language)
    json.key("published")
    json.object { json in
      json.field("date", article.published?.day.description)
      json.field("basis", article.published?.basis.rawValue ?? "none")
    }
    json.key("blocks")
    json.array { json in
      for block in article.blocks {
        json.object { json in
          json.fields(of: block.range)
          json.field("kind", block.kind.rawValue)
        }
      }
    }
    json.key("sentences")
    json.array { json in
      for sentence in facts.sentences { json.object { $0.fields(of: sentence.range) } }
    }
    writeActors(of: facts, to: &json)
    writeStatements(of: facts, to: &json)
    writeEvents(of: facts, to: &json)
  }
  json.newline()
}

private func writeActors(of facts: ArticleFacts, to json: inout JSONWriter) {
  json.key("mentions")
  json.array { json in
    for mention in facts.mentions {
      json.object { json in
        json.fields(of: mention.range)
        json.field("kind", mention.kind.rawValue)
        json.field("form", mention.form.rawValue)
        json.field("actor", mention.actor.map { facts.actors[$0].key })
      }
    }
  }
  json.key("actors")
  json.array { json in
    for actor in facts.actors {
      json.object { json in
        json.field("key", actor.key)
        json.field("name", actor.name)
        json.field("kind", actor.kind.rawValue)
        json.field("entry", actor.entry)
        json.field("country", actor.country)
        json.field("names", actor.names)
        json.key("roles")
        json.array { json in
          for role in actor.roles {
            json.object { json in
              json.fields(of: role.range)
              json.field("text", role.text)
              json.field("country", role.country)
            }
          }
        }
      }
    }
  }
}

private func writeStatements(of facts: ArticleFacts, to json: inout JSONWriter) {
  json.key("quotes")
  json.array { json in
    for quote in facts.quotes {
      json.object { json in
        json.fields(of: quote.range)
        if quote.parts.count > 1 {
          json.key("parts")
          json.array { json in
            for part in quote.parts { json.object { $0.fields(of: part) } }
          }
        }
        json.field("kind", quote.kind.rawValue)
        json.field("stance", quote.stance.rawValue)
        json.range("speaker", quote.speaker)
        json.range("antecedent", quote.antecedent)
        json.range("cue", quote.cue)
        json.field("actor", quote.speakerActor.map { facts.actors[$0].key })
        json.field("addressee", quote.addressee.map { facts.actors[$0].key })
        json.field("truncated", quote.isTruncated)
        json.field("sentence", quote.sentence)
      }
    }
  }
  json.key("times")
  json.array { json in
    for time in facts.times {
      json.object { json in
        json.fields(of: time.range)
        json.field("type", time.kind.rawValue)
        json.field("value", time.value)
        json.field("anchored", time.isAnchored)
        json.field("basis", time.basis.rawValue)
        json.field("mod", time.modifier)
      }
    }
  }
}

private func writeEvents(of facts: ArticleFacts, to json: inout JSONWriter) {
  json.key("events")
  json.array { json in
    for event in facts.events {
      json.object { json in
        json.field("type", event.type.rawValue)
        json.field("mode", event.mode)
        json.range("trigger", event.trigger)
        json.field("sources", event.sources.map { facts.actors[$0].key })
        json.field("targets", event.targets.map { facts.actors[$0].key })
        json.range("place", event.place.map { facts.mentions[$0].range })
        json.key("time")
        if let time = event.time.map({ facts.times[$0] }) {
          json.object { json in
            json.fields(of: time.range)
            json.field("value", time.value)
            json.field("basis", time.basis.rawValue)
          }
        } else {
          json.null()
        }
        json.field("modality", event.modality.rawValue)
        json.field("main", event.isMain)
        json.field("sentence", event.sentence)
        json.key("evidence")
        json.array { json in for sentence in event.evidence { json.value(sentence) } }
        json.key("figures")
        json.array { json in
          for figure in event.figures {
            json.object { json in
              json.fields(of: figure.range)
              json.key("low")
              json.value(figure.low)
              json.key("high")
              json.value(figure.high)
              json.field("unit", figure.unit)
              json.field("quantifier", figure.quantifier)
            }
          }
        }
      }
    }
  }
  json.key("topics")
  json.array { json in
    for topic in facts.topics {
      json.object { json in
        json.field("id", topic.id.value)
        json.field("label", topic.label)
        json.field("kind", topic.kind.rawValue)
        json.field("code", topic.code)
        json.key("score")
        json.value(topic.score)
        json.field("about", topic.isAbout)
        json.key("sentences")
        json.array { json in for sentence in topic.sentences { json.value(sentence) } }
      }
    }
  }
}

extension JSONWriter {
  fileprivate mutating func fields(of range: TextRange) {
    field("start", range.lower)
    field("end", range.upper)
  }

  fileprivate mutating func range(_ name: StaticString, _ range: TextRange?) {
    key(name)
    if let range { object { $0.fields(of: range) } } else { null() }
  }
}
