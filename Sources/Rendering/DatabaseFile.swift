import Diagnostics
import NewsModel
import SiteModel
import SourceText

/// data/readout.sqlite: the records of data/*.jsonl as tables with foreign keys, and full-text search
/// over sentences and statements (FTS5), as Datasette shows them. The index of sentences knows words
/// alone and not phrases, as it would otherwise be as large as the text. No index keeps the sizes of its texts,
/// which only ranking asks for, and counts then.
func writeDatabase(
  of corpus: Corpus, settings: SiteSettings, to sink: inout some FileSink
) -> [Diagnostic] {
  guard let path = SitePath("data/readout.sqlite") else { return [] }
  func fill(_ database: Database) {
    database.execute(schema)
    writeRecords(corpus, settings, to: database)
    writeLinks(corpus, to: database)
    database.execute(
      """
      INSERT INTO sentences_fts(sentences_fts) VALUES('rebuild');
      INSERT INTO statements_fts(statements_fts) VALUES('rebuild');
      """)
  }
  let problem: String?
  if let place = sink.place(for: path) {
    problem = Database.write(at: place, fill: fill)
    if problem == nil { sink.end(path) }
  } else {
    let words = corpus.articles.reduce(0) { $0 + $1.facts.article.text.count }
    let made = Database.bytes(room: 16 * words + (64 << 20), fill: fill)
    problem = made.problem
    if problem == nil { sink.put(OutputFile(path, made.bytes)) }
  }
  return problem.map {
    [
      Diagnostic(
        .error, "database-not-written", "data/readout.sqlite could not be made: \($0)",
        hints: ["see that the disk has room, and build again"])
    ]
  } ?? []
}

/// Records have numbers, from 1 in the order of data/*.jsonl, and links are by number: ids in their place
/// would make the file half as large again. Datasette shows the name of what a number links to.
private let schema = """
  CREATE TABLE articles (number INTEGER PRIMARY KEY, id TEXT UNIQUE, title TEXT, publisher TEXT,
    published TEXT, basis TEXT, url TEXT, file TEXT, sha256 TEXT,
    duplicate_of INTEGER REFERENCES articles(number));
  CREATE TABLE sentences (rowid INTEGER PRIMARY KEY, article INTEGER REFERENCES articles(number),
    number INTEGER, start INTEGER, "end" INTEGER, text TEXT);
  CREATE TABLE actors (number INTEGER PRIMARY KEY, id TEXT UNIQUE, name TEXT, kind TEXT, country TEXT);
  CREATE TABLE names (actor INTEGER REFERENCES actors(number), name TEXT, count INTEGER, first TEXT,
    last TEXT);
  CREATE TABLE mentions (actor INTEGER REFERENCES actors(number),
    article INTEGER REFERENCES articles(number), start INTEGER, "end" INTEGER, form TEXT);
  CREATE TABLE events (number INTEGER PRIMARY KEY, id TEXT UNIQUE, title TEXT, type TEXT, mode TEXT,
    modality TEXT, time TEXT, first_day TEXT, last_day TEXT, basis TEXT,
    place INTEGER REFERENCES actors(number), outlets INTEGER, independent INTEGER);
  CREATE TABLE event_actors (event INTEGER REFERENCES events(number),
    actor INTEGER REFERENCES actors(number), part TEXT);
  CREATE TABLE event_articles (event INTEGER REFERENCES events(number),
    article INTEGER REFERENCES articles(number), is_main INTEGER);
  CREATE TABLE topics (number INTEGER PRIMARY KEY, id TEXT UNIQUE, label TEXT, kind TEXT, iptc TEXT);
  CREATE TABLE topic_articles (topic INTEGER REFERENCES topics(number),
    article INTEGER REFERENCES articles(number), is_about INTEGER);
  CREATE TABLE statements (rowid INTEGER PRIMARY KEY, id TEXT,
    article INTEGER REFERENCES articles(number), sentence INTEGER, start INTEGER, "end" INTEGER,
    kind TEXT, speaker INTEGER REFERENCES actors(number), cue TEXT,
    event INTEGER REFERENCES events(number), text TEXT);
  CREATE VIRTUAL TABLE sentences_fts USING fts5(text, content='sentences', content_rowid='rowid', detail=none,
    columnsize=0);
  CREATE VIRTUAL TABLE statements_fts USING fts5(text, content='statements', content_rowid='rowid',
    columnsize=0);
  """

/// The number of a record, by its place in the corpus.
private func number(_ index: Int?) -> DatabaseValue { index.map { .number($0 + 1) } ?? .null }

private func writeRecords(_ corpus: Corpus, _ settings: SiteSettings, to database: Database) {
  database.prepare(table: "articles", columns: 10)
  for (index, linked) in corpus.articles.enumerated() {
    let article = linked.facts.article
    database.insert([
      number(index), .init(article.id.value), .init(article.title), .init(article.publisher),
      .init(article.published?.day.description), .init(article.published?.basis.rawValue ?? "none"),
      .init(article.url), .init(article.provenance.file), .init(article.provenance.sha256),
      number(linked.duplicateOf),
    ])
  }
  database.prepare(table: "sentences", columns: 6)
  for (index, linked) in corpus.articles.enumerated() where settings.publish == .full {
    let text = linked.facts.article.text
    for (sentence, value) in linked.facts.sentences.enumerated() {
      database.insert([
        .null, number(index), number(sentence), .init(value.range.lower), .init(value.range.upper),
        .bytes(text.bytes[value.range.indices]),
      ])
    }
  }
  database.prepare(table: "actors", columns: 5)
  for (index, actor) in corpus.actors.enumerated() {
    database.insert([
      number(index), .init(actor.id.value), .init(actor.name), .init(actor.kind.rawValue),
      .init(actor.country),
    ])
  }
  database.prepare(table: "events", columns: 13)
  for (index, event) in corpus.events.enumerated() {
    database.insert([
      number(index), .init(event.id.value), .init(event.title), .init(event.type.rawValue),
      .init(event.mode), .init(event.modality.rawValue), .init(event.time?.value),
      .init(event.time?.days?.lowerBound.description),
      .init(event.time?.days?.upperBound.description), .init(event.time?.basis.rawValue ?? "none"),
      number(event.place), .init(event.outletCount), .init(event.independentCount),
    ])
  }
  database.prepare(table: "topics", columns: 5)
  for (index, topic) in corpus.topics.enumerated() {
    database.insert([
      number(index), .init(topic.id.value), .init(topic.label), .init(topic.kind.rawValue),
      .init(topic.code),
    ])
  }
  database.prepare(table: "statements", columns: 11)
  for statement in corpus.statements {
    let quote = corpus.articles[statement.article].facts.quotes[statement.quote]
    let article = corpus.articles[statement.article].facts.article.id
    let bytes = corpus.articles[statement.article].facts.article.text.bytes
    database.insert([
      .null, .init(statement.id(in: article)), number(statement.article),
      number(quote.sentence),
      .init(quote.range.lower), .init(quote.range.upper), .init(quote.kind.rawValue),
      number(statement.speaker), quote.cue.map { .bytes(bytes[$0.indices]) } ?? .null,
      number(statement.event), .bytes(bytes[quote.range.indices]),
    ])
  }
}

/// The tables that join the records.
private func writeLinks(_ corpus: Corpus, to database: Database) {
  database.prepare(table: "names", columns: 5)
  for (index, actor) in corpus.actors.enumerated() {
    for use in actor.names {
      database.insert([
        number(index), .init(use.name), .init(use.count), .init(use.first?.description),
        .init(use.last?.description),
      ])
    }
  }
  database.prepare(table: "mentions", columns: 5)
  for (index, actor) in corpus.actors.enumerated() {
    for reference in actor.mentions {
      let mention = corpus.articles[reference.article].facts.mentions[reference.mention]
      database.insert([
        number(index), number(reference.article), .init(mention.range.lower),
        .init(mention.range.upper), .init(mention.form.rawValue),
      ])
    }
  }
  database.prepare(table: "event_actors", columns: 3)
  for (index, event) in corpus.events.enumerated() {
    for (part, actors) in [("source", event.sources), ("target", event.targets)] {
      for actor in actors { database.insert([number(index), number(actor), .init(part)]) }
    }
  }
  database.prepare(table: "event_articles", columns: 3)
  for (index, event) in corpus.events.enumerated() {
    let main = Set(event.main)
    for article in event.articles {
      database.insert([number(index), number(article), .init(main.contains(article) ? 1 : 0)])
    }
  }
  database.prepare(table: "topic_articles", columns: 3)
  for (index, topic) in corpus.topics.enumerated() {
    let about = Set(topic.about)
    for article in topic.articles {
      database.insert([number(index), number(article), .init(about.contains(article) ? 1 : 0)])
    }
  }
}
