package import Diagnostics
package import NewsModel
package import SiteModel

/// The site's files that are not pages: assets, data, feeds, listings and the search index.
package func renderExtras(
  of corpus: Corpus, linking table: LinkTable, with templates: TemplateSet
) -> Diagnosed<[OutputFile]> {
  let settings = templates.settings
  var files = templates.assets.compactMap { asset in
    SitePath(asset.path).map { OutputFile($0, asset.bytes) }
  }
  files += dataFiles(of: corpus)
  files += csvFiles(of: corpus)
  files += feeds(of: corpus, settings: settings)
  files += listings(of: corpus, linking: table, settings: settings)
  files += listFiles(of: corpus, settings: settings)
  files += searchIndex(of: corpus, settings: settings)
  files += [calendarFile(of: corpus, settings: settings)].compactMap { $0 }
  let database = databaseFile(of: corpus, settings: settings)
  return Diagnosed(files + database.value, database.diagnostics)
}
