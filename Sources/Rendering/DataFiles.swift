import NewsModel
import SiteModel
import SourceText

/// data/articles.jsonl.
func writeArticles(_ corpus: Corpus, to json: inout JSONWriter, _ drain: Drain) {
  for linked in corpus.articles {
    let article = linked.facts.article
    json.object { json in
      json.field("id", article.id.value)
      json.field("title", article.title)
      json.field("publisher", article.publisher)
      json.field("author", article.author)
      json.field("url", article.url)
      json.field("language", article.language)
      json.key("published")
      json.object { json in
        json.field("date", article.published?.day.description)
        json.field("basis", article.published?.basis.rawValue ?? "none")
      }
      json.field("received", article.received?.description)
      json.field("file", article.provenance.file)
      if let record = article.provenance.record { json.field("record", record) }
      json.field("sha256", article.provenance.sha256)
      json.field("bytes", article.provenance.byteCount)
      json.field("encoding", article.provenance.encoding)
      json.key("blocks")
      json.array { json in
        for block in article.blocks {
          json.object { json in
            json.write(block.range)
            json.field("kind", block.kind.rawValue)
          }
        }
      }
      json.key("sentences")
      json.array { json in
        for sentence in linked.facts.sentences { json.object { $0.write(sentence.range) } }
      }
      json.field(
        "duplicateOf", linked.duplicateOf.map { corpus.articles[$0].facts.article.id.value })
      json.key("likeness")
      json.value(linked.likeness)
      json.field("agency", linked.agency)
      json.field("mainEvent", linked.mainEvent.map { corpus.events[$0].id.value })
    }
    json.newline()
    drain(&json)
  }
}

/// data/actors.jsonl.
func writeActors(_ corpus: Corpus, to json: inout JSONWriter, _ drain: Drain) {
  for actor in corpus.actors {
    json.object { json in
      json.field("id", actor.id.value)
      json.field("name", actor.name)
      json.field("kind", actor.kind.rawValue)
      json.field("entry", actor.entry)
      json.field("country", actor.country)
      json.key("names")
      json.array { json in
        for use in actor.names {
          json.object { json in
            json.field("name", use.name)
            json.field("count", use.count)
            json.field("first", use.first?.description)
            json.field("last", use.last?.description)
          }
        }
      }
      json.key("roles")
      json.array { json in
        for role in actor.roles {
          json.object { json in
            json.field("text", role.text)
            json.write(role.at, of: corpus)
            json.write(role.range)
            json.field("date", role.day?.description)
          }
        }
      }
      json.key("mentions")
      json.array { json in
        for reference in actor.mentions {
          // Not the facts in a variable: to copy them costs more than to write the line.
          let mention = corpus.articles[reference.article].facts.mentions[reference.mention]
          json.object { json in
            json.field("article", corpus.articles[reference.article].facts.article.id.value)
            json.write(mention.range)
            json.field("form", mention.form.rawValue)
          }
        }
      }
    }
    json.newline()
    drain(&json)
  }
}

/// data/statements.jsonl.
func writeStatements(_ corpus: Corpus, to json: inout JSONWriter, _ drain: Drain) {
  for statement in corpus.statements {
    // Not the facts in a variable: to copy them costs more than to write the line.
    let quote = corpus.articles[statement.article].facts.quotes[statement.quote]
    let article = corpus.articles[statement.article].facts.article.id
    let text = corpus.articles[statement.article].facts.article.text
    json.object { json in
      json.field("id", statement.id(in: article))
      json.field("article", article.value)
      json.write(quote.range)
      json.field("text", quote.range, of: text)
      if quote.parts.count > 1 {
        // Without the attribution that stands between them.
        json.key("parts")
        json.array { json in
          for part in quote.parts { json.object { $0.write(part) } }
        }
      }
      json.field("kind", quote.kind.rawValue)
      json.field("stance", quote.stance.rawValue)
      json.field("speaker", statement.speaker.map { corpus.actors[$0].id.value })
      json.field("speakerText", quote.antecedent ?? quote.speaker, of: text)
      json.field("cue", quote.cue, of: text)
      json.field("sentence", quote.sentence + 1)
      json.field("event", statement.event.map { corpus.events[$0].id.value })
      json.field("topics", statement.topics.map { corpus.topics[$0].id.value })
    }
    json.newline()
    drain(&json)
  }
}

/// data/topics.jsonl.
func writeTopics(_ corpus: Corpus, to json: inout JSONWriter, _ drain: Drain) {
  func ids(_ articles: [Int]) -> [String] {
    articles.map { corpus.articles[$0].facts.article.id.value }
  }
  for topic in corpus.topics {
    json.object { json in
      json.field("id", topic.id.value)
      json.field("label", topic.label)
      json.field("kind", topic.kind.rawValue)
      json.field("iptc", topic.code)
      json.field("articles", ids(topic.articles))
      json.field("about", ids(topic.about))
      json.key("evidence")
      json.array { json in
        for ref in topic.evidence { json.object { $0.write(ref, of: corpus) } }
      }
      json.field("events", topic.events.map { corpus.events[$0].id.value })
      json.field("broader", topic.broader.map { corpus.topics[$0].id.value })
    }
    json.newline()
    drain(&json)
  }
}

extension JSONWriter {
  mutating func write(_ range: TextRange) {
    field("start", range.lower)
    field("end", range.upper)
  }

  /// The article's id and the sentence's number from 1, as its anchor has it.
  mutating func write(_ ref: SentenceRef, of corpus: Corpus) {
    field("article", corpus.articles[ref.article].facts.article.id.value)
    field("sentence", ref.sentence + 1)
  }
}
