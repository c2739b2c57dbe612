import NewsModel
import SiteModel
import SourceText

/// One thing that a search can find, with what its result shows.
struct SearchDocument {
  var kind: String
  var title: String
  var path: String
  /// Date or outlet, beside the title.
  var detail: String
  /// Other names, which are found like the title.
  var aliases: [String] = []
  /// Its sentences in order; a result shows and links the one that has the words.
  var sentences = Sentences()

  /// Made when they are asked for: all of a large site at once would be as large as its articles.
  struct Sentences: Sequence {
    var text = UTF8Text("")
    var sentences: [Sentence] = []

    func makeIterator() -> AnyIterator<String> {
      var next = 0
      return AnyIterator {
        guard next < sentences.count else { return nil }
        defer { next += 1 }
        return text[sentences[next].range]
      }
    }
  }
}

/// The search index as script files, so that it works from a double click as from a server.
///
/// 1. Documents in the order of their weight: actors, topics, events, then articles, newest first.
/// 2. For each word the documents that have it, in `search/words/`, split by the word's first letters.
/// 3. What results show, in `search/pages/`, a few documents a file.
func writeSearchIndex(
  of corpus: Corpus, settings: SiteSettings, to sink: inout some FileSink
) {
  let documents = searchDocuments(of: corpus, settings: settings)
  var words = WordTable()
  for (number, document) in documents.enumerated() {
    words.add(document.title, document: number, sentence: 0)
    for alias in document.aliases { words.add(alias, document: number, sentence: 0) }
    words.add(document.detail, document: number, sentence: 0)
    for (index, sentence) in document.sentences.enumerated() {
      words.add(sentence, document: number, sentence: index + 1)
    }
  }
  var shards: [String] = []
  words.eachShard { key, json in
    shards.append(key)
    if let path = SitePath("search/words/\(key).js") {
      sink.put(OutputFile(path, script("readoutWords", [quoted(key), json])))
    }
  }
  let pages = writePages(documents, to: &sink)
  var json = JSONWriter()
  json.object { json in
    json.field("count", documents.count)
    json.field("shards", shards)
    json.key("pages")
    json.array { json in for first in pages { json.value(first) } }
  }
  let index = script("readoutIndex", [json.bytes])
  if let path = SitePath("search/index.js") { sink.put(OutputFile(path, index)) }
}

private func searchDocuments(of corpus: Corpus, settings: SiteSettings) -> [SearchDocument] {
  var made: [SearchDocument] = []
  for actor in corpus.actors {
    made.append(
      SearchDocument(
        kind: "actor", title: actor.name, path: "actors/\(actor.id)/index.html",
        detail: actor.roles.last?.text ?? actor.kind.rawValue,
        aliases: actor.names.map(\.name)))
  }
  for topic in corpus.topics {
    made.append(
      SearchDocument(
        kind: "topic", title: topic.heading, path: "topics/\(topic.id)/index.html", detail: ""))
  }
  for event in corpus.events {
    made.append(
      SearchDocument(
        kind: "event", title: event.title, path: "events/\(event.id)/index.html",
        detail: event.time?.value ?? "undated"))
  }
  let days = corpus.articles.map { $0.facts.article.published?.day }
  let order = corpus.articles.indices.sorted {
    switch (days[$0], days[$1]) {
    case (let a?, let b?): a == b ? $0 < $1 : a > b
    case (_?, nil): true
    case (nil, _?): false
    case (nil, nil): $0 < $1
    }
  }
  for index in order {
    let facts = corpus.articles[index].facts
    let article = facts.article
    made.append(
      SearchDocument(
        kind: "briefing", title: facts.heading,
        path: "briefings/\(article.id)/index.html",
        detail: [article.publisher, article.published?.day.description].compactMap { $0 }
          .joined(separator: ", "),
        sentences: settings.publish == .full
          ? .init(text: article.text, sentences: facts.sentences) : .init()))
  }
  return made
}

/// Documents in files of some kilobytes; gives the number of each file's first document.
private func writePages(_ documents: [SearchDocument], to sink: inout some FileSink) -> [Int] {
  var firsts: [Int] = []
  var next = 0
  while next < documents.count {
    firsts.append(next)
    var json = JSONWriter()
    json.array { json in
      while next < documents.count, json.bytes.count < 12_000 {
        let document = documents[next]
        json.array { json in
          for text in [document.kind, document.title, document.path, document.detail] {
            json.value(text)
          }
          json.array { json in for sentence in document.sentences { json.value(sentence) } }
        }
        next += 1
      }
    }
    if let path = SitePath("search/pages/\(firsts.count - 1).js") {
      sink.put(
        OutputFile(
          path, script("readoutPages", [Array(String(firsts.count - 1).utf8), json.bytes])))
    }
  }
  return firsts
}

/// A call of a function that the search script defines.
private func script(_ function: String, _ arguments: [[UInt8]]) -> [UInt8] {
  Array("\(function)(".utf8) + Array(arguments.joined(separator: Array(",".utf8)))
    + Array(");\n".utf8)
}

func quoted(_ text: String) -> [UInt8] {
  var json = JSONWriter()
  json.value(text)
  return json.bytes
}
