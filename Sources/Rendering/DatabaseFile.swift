import Diagnostics
import NewsModel
import SiteModel
import SourceText

/// data/readout.sqlite: the records of data/*.jsonl as tables with foreign keys, and full-text search
/// over sentences and statements (FTS5), as Datasette shows them. The index of sentences knows words
/// alone and not phrases, as it would otherwise be as large as the text.
func databaseFile(of corpus: Corpus, settings: SiteSettings) -> Diagnosed<[OutputFile]> {
  let database = Database()
  database.execute(schema)
  writeRecords(corpus, settings, to: database)
  writeLinks(corpus, to: database)
  database.execute(
    """
    INSERT INTO sentences_fts(sentences_fts) VALUES('rebuild');
    INSERT INTO statements_fts(statements_fts) VALUES('rebuild');
    """)
  let bytes = database.serialized()
  guard database.problem == nil, let path = SitePath("data/readout.sqlite") else {
    return Diagnosed(
      [],
      [
        Diagnostic(
          .error, "database-not-written",
          "data/readout.sqlite could not be made: \(database.problem ?? "unknown")")
      ])
  }
  return Diagnosed([OutputFile(path, bytes)])
}

private let schema = """
  CREATE TABLE articles (id TEXT PRIMARY KEY, title TEXT, publisher TEXT, published TEXT, basis TEXT,
    url TEXT, file TEXT, sha256 TEXT, duplicate_of TEXT REFERENCES articles(id));
  CREATE TABLE sentences (rowid INTEGER PRIMARY KEY, article TEXT REFERENCES articles(id),
    number INTEGER, start INTEGER, "end" INTEGER, text TEXT);
  CREATE TABLE actors (id TEXT PRIMARY KEY, name TEXT, kind TEXT, country TEXT);
  CREATE TABLE names (actor TEXT REFERENCES actors(id), name TEXT, count INTEGER, first TEXT, last TEXT);
  CREATE TABLE mentions (actor TEXT REFERENCES actors(id), article TEXT REFERENCES articles(id),
    start INTEGER, "end" INTEGER, form TEXT);
  CREATE TABLE events (id TEXT PRIMARY KEY, title TEXT, type TEXT, mode TEXT, modality TEXT, time TEXT,
    first_day TEXT, last_day TEXT, basis TEXT, place TEXT REFERENCES actors(id), outlets INTEGER,
    independent INTEGER);
  CREATE TABLE event_actors (event TEXT REFERENCES events(id), actor TEXT REFERENCES actors(id), part TEXT);
  CREATE TABLE event_articles (event TEXT REFERENCES events(id), article TEXT REFERENCES articles(id),
    is_main INTEGER);
  CREATE TABLE topics (id TEXT PRIMARY KEY, label TEXT, kind TEXT, iptc TEXT);
  CREATE TABLE topic_articles (topic TEXT REFERENCES topics(id), article TEXT REFERENCES articles(id),
    is_about INTEGER);
  CREATE TABLE statements (rowid INTEGER PRIMARY KEY, id TEXT UNIQUE, article TEXT REFERENCES articles(id),
    sentence INTEGER, start INTEGER, "end" INTEGER, kind TEXT, speaker TEXT REFERENCES actors(id),
    cue TEXT, event TEXT REFERENCES events(id), text TEXT);
  CREATE VIRTUAL TABLE sentences_fts USING fts5(text, content='sentences', content_rowid='rowid', detail=none);
  CREATE VIRTUAL TABLE statements_fts USING fts5(text, content='statements', content_rowid='rowid');
  """

private func writeRecords(_ corpus: Corpus, _ settings: SiteSettings, to database: Database) {
  database.prepare(table: "articles", columns: 9)
  for linked in corpus.articles {
    let article = linked.facts.article
    database.insert([
      .init(article.id.value), .init(article.title), .init(article.publisher),
      .init(article.published?.day.description), .init(article.published?.basis.rawValue ?? "none"),
      .init(article.url), .init(article.provenance.file), .init(article.provenance.sha256),
      .init(linked.duplicateOf.map { corpus.articles[$0].facts.article.id.value }),
    ])
  }
  database.prepare(table: "sentences", columns: 6)
  for linked in corpus.articles where settings.publish == .full {
    let article = linked.facts.article
    for (number, sentence) in linked.facts.sentences.enumerated() {
      database.insert([
        .null, .init(article.id.value), .init(number + 1), .init(sentence.range.lower),
        .init(sentence.range.upper), .init(article.text[sentence.range]),
      ])
    }
  }
  database.prepare(table: "actors", columns: 4)
  for actor in corpus.actors {
    database.insert([
      .init(actor.id.value), .init(actor.name), .init(actor.kind.rawValue), .init(actor.country),
    ])
  }
  database.prepare(table: "events", columns: 12)
  for event in corpus.events {
    database.insert([
      .init(event.id.value), .init(event.title), .init(event.type.rawValue), .init(event.mode),
      .init(event.modality.rawValue), .init(event.time?.value),
      .init(event.time?.days?.lowerBound.description),
      .init(event.time?.days?.upperBound.description), .init(event.time?.basis.rawValue ?? "none"),
      .init(event.place.map { corpus.actors[$0].id.value }), .init(event.outletCount),
      .init(event.independentCount),
    ])
  }
  database.prepare(table: "topics", columns: 4)
  for topic in corpus.topics {
    database.insert([
      .init(topic.id.value), .init(topic.label), .init(topic.kind.rawValue), .init(topic.code),
    ])
  }
  database.prepare(table: "statements", columns: 11)
  for statement in corpus.statements {
    let facts = corpus.articles[statement.article].facts
    let quote = facts.quotes[statement.quote]
    database.insert([
      .null, .init(statement.id.value), .init(facts.article.id.value), .init(quote.sentence + 1),
      .init(quote.range.lower), .init(quote.range.upper), .init(quote.kind.rawValue),
      .init(statement.speaker.map { corpus.actors[$0].id.value }),
      .init(quote.cue.map { facts.article.text[$0] }),
      .init(statement.event.map { corpus.events[$0].id.value }),
      .init(facts.article.text[quote.range]),
    ])
  }
}

/// The tables that join the records.
private func writeLinks(_ corpus: Corpus, to database: Database) {
  func id(_ article: Int) -> String { corpus.articles[article].facts.article.id.value }
  database.prepare(table: "names", columns: 5)
  for actor in corpus.actors {
    for use in actor.names {
      database.insert([
        .init(actor.id.value), .init(use.name), .init(use.count), .init(use.first?.description),
        .init(use.last?.description),
      ])
    }
  }
  database.prepare(table: "mentions", columns: 5)
  for actor in corpus.actors {
    for reference in actor.mentions {
      let facts = corpus.articles[reference.article].facts
      let mention = facts.mentions[reference.mention]
      database.insert([
        .init(actor.id.value), .init(facts.article.id.value), .init(mention.range.lower),
        .init(mention.range.upper), .init(mention.form.rawValue),
      ])
    }
  }
  database.prepare(table: "event_actors", columns: 3)
  for event in corpus.events {
    for (part, actors) in [("source", event.sources), ("target", event.targets)] {
      for actor in actors {
        database.insert([
          .init(event.id.value), .init(corpus.actors[actor].id.value), .init(part),
        ])
      }
    }
  }
  database.prepare(table: "event_articles", columns: 3)
  for event in corpus.events {
    let main = Set(event.main)
    for article in event.articles {
      database.insert([
        .init(event.id.value), .init(id(article)), .init(main.contains(article) ? 1 : 0),
      ])
    }
  }
  database.prepare(table: "topic_articles", columns: 3)
  for topic in corpus.topics {
    let about = Set(topic.about)
    for article in topic.articles {
      database.insert([
        .init(topic.id.value), .init(id(article)), .init(about.contains(article) ? 1 : 0),
      ])
    }
  }
}
