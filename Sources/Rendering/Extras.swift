package import Diagnostics
package import NewsModel
package import SiteModel
import SourceText

/// The site's files that are not pages, in parts that are made one after another.
package enum ExtraFiles: Sendable, CaseIterable {
  case database, search, statements, actors, articles, topics, events, tables, feeds, listings
  case lists, calendar, assets
}

/// Renders one part of the site's files that are not pages.
package func renderExtras(
  _ part: ExtraFiles, of corpus: Corpus, linking table: LinkTable, with templates: TemplateSet,
  to sink: inout some FileSink
) -> [Diagnostic] {
  let settings = templates.settings
  switch part {
  case .database: return writeDatabase(of: corpus, settings: settings, to: &sink)
  case .search: writeSearchIndex(of: corpus, settings: settings, to: &sink)
  case .statements: writeLines("statements", writeStatements, corpus, to: &sink)
  case .actors: writeLines("actors", writeActors, corpus, to: &sink)
  case .articles: writeLines("articles", writeArticles, corpus, to: &sink)
  case .topics: writeLines("topics", writeTopics, corpus, to: &sink)
  case .events: writeLines("events", writeEvents, corpus, to: &sink)
  case .tables: writeTables(of: corpus, to: &sink)
  case .feeds: put(siteFeeds(of: corpus, settings: settings), to: &sink)
  case .listings: put(listings(of: corpus, linking: table, settings: settings), to: &sink)
  case .lists: put(listFiles(of: corpus, settings: settings), to: &sink)
  case .calendar:
    put([calendarFile(of: corpus, settings: settings)].compactMap { $0 }, to: &sink)
  case .assets:
    for asset in templates.assets {
      if let path = SitePath(asset.path) { sink.put(OutputFile(path, asset.bytes)) }
    }
  }
  return []
}

private func put(_ files: [OutputFile], to sink: inout some FileSink) {
  for file in files { sink.put(file) }
}

/// Takes from a writer what is enough to be handed on.
typealias Drain = (inout JSONWriter) -> Void

/// JSON lines below data/: together they hold all that the pages show, by id; statements by article and id.
private func writeLines(
  _ name: String, _ write: (Corpus, inout JSONWriter, Drain) -> Void, _ corpus: Corpus,
  to sink: inout some FileSink
) {
  guard let path = SitePath("data/\(name).jsonl") else { return }
  var json = JSONWriter(room: 2 * sinkStretch)
  write(corpus, &json) { json in
    if json.bytes.count >= sinkStretch { sink.add(json.take(), to: path) }
  }
  sink.add(json.bytes, to: path)
  sink.end(path)
}
