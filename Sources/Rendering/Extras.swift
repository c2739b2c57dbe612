package import Diagnostics
package import NewsModel
package import SiteModel

/// The site's files that are not pages: assets and data.
package func renderExtras(
  of corpus: Corpus, with templates: TemplateSet
) -> Diagnosed<[OutputFile]> {
  var files = templates.assets.compactMap { asset in
    SitePath(asset.path).map { OutputFile($0, asset.bytes) }
  }
  files += dataFiles(of: corpus)
  return Diagnosed(files)
}
