import FactStore
import Files

/// Files of a site that say how it is built, apart from its articles.
private let rulePaths = ["readout.yml", "curation", "Templates"]

/// Names all that a build reads by path and stamp, so that a build without any change can end here;
/// nil where a file is so new that a later change could have the same stamp.
func inputsKey(
  of sources: [SourceEntry], request: BuildRequest, logo: String?, in site: any FileSystem,
  started: FileStamp?
) -> StoreKey? {
  guard let started else { return nil }
  var words = ["\(request.stamp) \(request.seeds ?? "-") \(request.templates ?? "-")"]
  words.append("\(request.isStrict)")
  var newest: Int64 = 0
  func add(_ path: String, _ stamp: FileStamp) {
    newest = max(newest, stamp.changed)
    words.append("\(path)\u{0}\(stamp.size) \(stamp.modified) \(stamp.changed) \(stamp.number)")
  }
  for source in sources {
    add(source.path, source.stamp)
    if let sidecar = source.sidecar { add(sidecar.path, sidecar.stamp) }
  }
  for path in rulePaths + [request.templates, logo].compactMap({ $0 }) {
    if let stamp = try? site.stamp(of: path) {
      add(path, stamp)
    } else {
      for entry in (try? site.list(path))?.entries ?? [] { add(entry.path, entry.stamp) }
    }
  }
  guard newest < started.changed - 50_000_000 else { return nil }
  return StoreKey(of: words.joined(separator: "\n"))
}
