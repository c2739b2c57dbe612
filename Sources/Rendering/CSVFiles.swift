import NewsModel
import SiteModel
import SourceText

/// The same records as data/*.jsonl as tables (RFC 4180), one row a record, lists joined by `; `.
func writeTables(of corpus: Corpus, to sink: inout some FileSink) {
  func id(_ article: Int) -> String { corpus.articles[article].facts.article.id.value }
  func actors(_ indexes: [Int]) -> String {
    indexes.map { corpus.actors[$0].id.value }.joined(separator: "; ")
  }
  let articles = corpus.articles.lazy.map { linked -> [String] in
    let article = linked.facts.article
    return [
      article.id.value, article.title ?? "", article.publisher ?? "",
      article.published?.day.description ?? "", article.published?.basis.rawValue ?? "none",
      article.url ?? "", article.provenance.file, article.provenance.sha256,
      String(linked.facts.sentences.count), linked.duplicateOf.map(id) ?? "",
    ]
  }
  let events = corpus.events.lazy.map { event -> [String] in
    [
      event.id.value, event.title, event.type.rawValue, event.mode ?? "", event.modality.rawValue,
      event.time?.value ?? "", event.time?.basis.rawValue ?? "none",
      event.place.map { corpus.actors[$0].id.value } ?? "", actors(event.sources),
      actors(event.targets), String(event.articles.count), String(event.outletCount),
      String(event.independentCount), event.articles.map(id).joined(separator: "; "),
    ]
  }
  let people = corpus.actors.lazy.map { actor -> [String] in
    [
      actor.id.value, actor.name, actor.kind.rawValue, actor.country ?? "",
      actor.names.map(\.name).joined(separator: "; "), String(actor.mentions.count),
    ]
  }
  let statements = corpus.statements.lazy.map { statement -> [String] in
    let quote = corpus.articles[statement.article].facts.quotes[statement.quote]
    let article = corpus.articles[statement.article].facts.article.id
    let text = corpus.articles[statement.article].facts.article.text
    return [
      statement.id(in: article), article.value, String(quote.sentence + 1),
      quote.kind.rawValue,
      statement.speaker.map { corpus.actors[$0].id.value } ?? "",
      quote.cue.map { text[$0] } ?? "", text[quote.range],
      statement.event.map { corpus.events[$0].id.value } ?? "",
      corpus.articles[statement.article].facts.article.published?.day.description ?? "",
    ]
  }
  let topics = corpus.topics.lazy.map { topic -> [String] in
    [
      topic.id.value, topic.label, topic.kind.rawValue, topic.code ?? "",
      String(topic.articles.count), String(topic.about.count),
    ]
  }
  write(
    "articles",
    "id,title,publisher,published,basis,url,file,sha256,sentences,duplicate_of", articles, to: &sink
  )
  write(
    "events",
    "id,title,type,mode,modality,time,time_basis,place,sources,targets,articles,outlets,independent,article_ids",
    events, to: &sink)
  write("actors", "id,name,kind,country,names,mentions", people, to: &sink)
  write(
    "statements", "id,article,sentence,kind,speaker,cue,text,event,published", statements, to: &sink
  )
  write("topics", "id,label,kind,iptc,articles,about", topics, to: &sink)
}

/// `rows` are made one by one: a hundred thousand at once would be larger than the file.
private func write(
  _ name: String, _ head: String, _ rows: some Sequence<[String]>, to sink: inout some FileSink
) {
  guard let path = SitePath("data/\(name).csv") else { return }
  var bytes = Array(head.utf8) + [0x0D, 0x0A]
  for row in rows {
    for (index, cell) in row.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      append(cell, to: &bytes)
    }
    bytes += [0x0D, 0x0A]
    if bytes.count >= sinkStretch {
      sink.add(bytes, to: path)
      bytes.removeAll(keepingCapacity: true)
    }
  }
  sink.add(bytes, to: path)
  sink.end(path)
}

/// Quoted where RFC 4180 asks. Article text is hostile: a cell that a spreadsheet would take for a formula gets
/// an apostrophe first (OWASP, "CSV injection"), and control characters, which a terminal obeys, are shown
/// as their pictures.
private func append(_ cell: String, to bytes: inout [UInt8]) {
  let mayControl = cell.utf8.contains { $0 < 0x20 && $0 != 0x0A || $0 == 0x7F || $0 == 0xC2 }
  let cell = mayControl ? printable(cell) : cell
  let first = cell.utf8.first ?? 0
  let isFormula = "=+-@\t\r".utf8.contains(first)
  let needsQuotes =
    isFormula || cell.utf8.contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }
  guard needsQuotes else {
    bytes.append(contentsOf: cell.utf8)
    return
  }
  bytes.append(0x22)
  if isFormula { bytes.append(UInt8(ascii: "'")) }
  for byte in cell.utf8 {
    if byte == 0x22 { bytes.append(0x22) }
    bytes.append(byte)
  }
  bytes.append(0x22)
}
