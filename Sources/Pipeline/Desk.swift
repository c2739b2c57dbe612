import Curation
import Diagnostics
import Extraction
import Files
import NewsModel

/// The largest file of settings or curation that is read, in bytes.
private let largestSheet = 16 << 20

/// Reads readout.yml and curation/*.yml; what is not there is as if it were empty.
func loadDesk(in site: any FileSystem) -> Diagnosed<CuratedSite> {
  var files: [(path: String, bytes: [UInt8])] = []
  var diagnostics: [Diagnostic] = []
  let listed = ((try? site.list("curation"))?.entries ?? []).map(\.path)
    .filter { $0.hasSuffix(".yml") || $0.hasSuffix(".yaml") }
  for path in ["readout.yml"] + listed {
    do throws(FileError) {
      files.append((path, try site.read(path, limit: largestSheet)))
    } catch {
      guard error.kind != .notFound else { continue }
      diagnostics.append(
        Diagnostic(
          .error, "unreadable-file", "cannot be read: \(error.reason)",
          at: Diagnostic.Place(file: path)))
    }
  }
  let read = loadCuration(files)
  return Diagnosed(read.value, diagnostics + read.diagnostics)
}

extension CuratedSite {
  /// What extraction has to know of it.
  var lexicon: Lexicon { Lexicon(actors: corrections.actors, topics: corrections.topics) }
}
