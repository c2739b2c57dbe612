package import Diagnostics
package import NewsModel
package import SiteModel

/// What readout.yml and the files of curation/ say.
package struct CuratedSite: Hashable, Sendable {
  package var settings: SiteSettings
  package var corrections: Corrections

  package init(settings: SiteSettings = SiteSettings(), corrections: Corrections = Corrections()) {
    self.settings = settings
    self.corrections = corrections
  }
}

/// Reads the site's settings and the desk's knowledge from the bytes of their files.
///
/// 1. Each file is YAML of a known shape; a key that is not known, a value of the wrong type and a
///    name that is taken are diagnostics with file, line and column, and the rest is read.
/// 2. What one file says of another's ids is checked: a side's actors, a merged topic.
///
/// `files` are paths below the site with their bytes; paths that no schema knows are an error, an
/// absent file is an empty one. docs/settings.md and docs/corrections.md describe each key.
package func loadCuration(
  _ files: [(path: String, bytes: [UInt8])]
) -> Diagnosed<CuratedSite> {
  var site = CuratedSite()
  var diagnostics: [Diagnostic] = []
  for file in files.sorted(by: { $0.path < $1.path }) {
    var sheet = Sheet(path: file.path)
    guard let root = sheet.parse(file.bytes) else {
      diagnostics += sheet.diagnostics
      continue
    }
    switch file.path {
    case "readout.yml": readSettings(root, into: &site.settings, &sheet)
    case "curation/actors.yml": site.corrections.actors = readActors(root, &sheet)
    case "curation/topics.yml": site.corrections.topics = readTopics(root, &sheet)
    case "curation/sides.yml": site.corrections.sides = readSides(root, &sheet)
    case "curation/corrections.yml": site.corrections.corrections = readCorrections(root, &sheet)
    default:
      sheet.report(
        .warning, "curation-file-unknown", "no part of the site reads this file", at: nil,
        hints: nearest(to: file.path, among: curationPaths).map { "did you mean '\($0)'?" })
    }
    diagnostics += sheet.diagnostics
  }
  site.settings.sides = site.corrections.sides
  return Diagnosed(site, diagnostics.inOrder())
}

/// The files that `loadCuration` reads, relative to the site's folder.
package let curationPaths = [
  "readout.yml", "curation/actors.yml", "curation/corrections.yml", "curation/sides.yml",
  "curation/topics.yml",
]
