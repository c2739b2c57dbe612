package import Diagnostics
package import NewsModel
package import SiteModel
import SourceText

/// Files that say what the corpus says, and need no plan of the site; in parts that are made one after
/// another, the longest first.
package enum DataPart: Sendable, CaseIterable {
  case database, search, statements, actors, articles, topics, events, tables
}

/// Renders one part of the files that say what the corpus says.
package func renderData(
  _ part: DataPart, of corpus: Corpus, settings: SiteSettings, to sink: inout some FileSink
) -> [Diagnostic] {
  switch part {
  case .database: return writeDatabase(of: corpus, settings: settings, to: &sink)
  case .search: writeSearchIndex(of: corpus, settings: settings, to: &sink)
  case .statements: writeLines("statements", writeStatements, corpus, to: &sink)
  case .actors: writeLines("actors", writeActors, corpus, to: &sink)
  case .articles: writeLines("articles", writeArticles, corpus, to: &sink)
  case .topics: writeLines("topics", writeTopics, corpus, to: &sink)
  case .events: writeLines("events", writeEvents, corpus, to: &sink)
  case .tables: writeTables(of: corpus, to: &sink)
  }
  return []
}

/// The other files of a site that are not pages, in parts.
package enum ExtraPart: Sendable, CaseIterable { case feeds, listings, lists, calendar, assets }

/// Renders one part of the other files that are not pages.
package func renderExtras(
  _ part: ExtraPart, of corpus: Corpus, linking table: LinkTable, with templates: TemplateSet
) -> [OutputFile] {
  let settings = templates.settings
  return switch part {
  case .feeds: siteFeeds(of: corpus, settings: settings)
  case .listings: listings(of: corpus, linking: table, settings: settings)
  case .lists: listFiles(of: corpus, settings: settings)
  case .calendar: [calendarFile(of: corpus, settings: settings)].compactMap { $0 }
  case .assets:
    templates.assets.compactMap { asset in
      SitePath(asset.path).map { OutputFile($0, asset.bytes) }
    }
  }
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
