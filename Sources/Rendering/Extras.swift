package import Diagnostics
package import NewsModel
package import SiteModel
import SourceText

/// The site's files that are not pages, in parts that are made one after another, so that the bytes of
/// only one are in memory at once.
package enum ExtraFiles: Sendable, CaseIterable {
  case database, search, statements, actors, articles, topics, events, tables, feeds, listings
  case lists, calendar, assets
}

/// Renders one part of the site's files that are not pages.
package func renderExtras(
  _ part: ExtraFiles, of corpus: Corpus, linking table: LinkTable, with templates: TemplateSet
) -> Diagnosed<[OutputFile]> {
  let settings = templates.settings
  switch part {
  case .database: return databaseFile(of: corpus, settings: settings)
  case .search: return Diagnosed(searchIndex(of: corpus, settings: settings))
  case .statements: return records("statements", writeStatements, corpus)
  case .actors: return records("actors", writeActors, corpus)
  case .articles: return records("articles", writeArticles, corpus)
  case .topics: return records("topics", writeTopics, corpus)
  case .events: return records("events", writeEvents, corpus)
  case .tables: return Diagnosed(csvFiles(of: corpus))
  case .feeds: return Diagnosed(siteFeeds(of: corpus, settings: settings))
  case .listings: return Diagnosed(listings(of: corpus, linking: table, settings: settings))
  case .lists: return Diagnosed(listFiles(of: corpus, settings: settings))
  case .calendar:
    return Diagnosed([calendarFile(of: corpus, settings: settings)].compactMap { $0 })
  case .assets:
    return Diagnosed(
      templates.assets.compactMap { asset in
        SitePath(asset.path).map { OutputFile($0, asset.bytes) }
      })
  }
}

/// JSON lines below data/: together they hold all that the pages show, by id; statements by article and id.
private func records(
  _ name: String, _ write: (Corpus, inout JSONWriter) -> Void, _ corpus: Corpus
) -> Diagnosed<[OutputFile]> {
  // Twice what the largest of these files takes; to grow by doubling takes three times the file.
  var json = JSONWriter(room: 4 * corpus.articles.reduce(0) { $0 + $1.facts.article.text.count })
  write(corpus, &json)
  let bytes = json.bytes
  return Diagnosed([SitePath("data/\(name).jsonl").map { OutputFile($0, bytes) }].compactMap { $0 })
}
