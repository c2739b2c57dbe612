package import Files
import Foundation
package import Hashing
import NewsModel
package import SiteModel
import SourceText

/// The path of the file that lists all others; it is put in place last.
package let manifestPath = SitePath("data/manifest.json")!

/// What the manifest says beside the files: docs/data.md describes each field.
package struct SiteManifest: Sendable {
  /// Name and version, as `readout 0.1.0`.
  package var tool: String
  package var settings: SiteSettings
  /// By name.
  package var counts: [String: Int]

  package init(tool: String, settings: SiteSettings, counts: [String: Int]) {
    self.tool = tool
    self.settings = settings
    self.counts = counts
  }

  /// The manifest's own bytes, in pieces of a megabyte; the files come in order of their paths.
  func write(
    listing order: Placing.Order, of files: [StagedFile],
    to take: ([UInt8]) throws(FileError) -> Void
  ) throws(FileError) {
    var problem: FileError?
    var json = JSONWriter(room: 1 << 21)
    func drain(_ json: inout JSONWriter) {
      guard problem == nil else { return }
      do throws(FileError) { try take(json.take()) } catch { problem = error }
    }
    json.object { json in
      json.field("tool", tool)
      json.key("settings")
      json.object { json in
        json.field("title", settings.title)
        json.field("description", settings.description)
        json.field("baseURL", settings.baseURL)
        json.field("language", settings.language)
        json.field("timeZone", settings.timeZone)
        json.field("sections", settings.sections.map(\.rawValue))
        json.field("publish", settings.publish.rawValue)
        json.field("edition", settings.edition)
        json.field("leadingEvents", settings.leadingEvents)
        json.field("sides", settings.sides.map(\.name))
      }
      json.key("counts")
      json.object { json in
        for (name, count) in counts.sorted(by: { $0.key < $1.key }) {
          json.key(escaping: name)
          json.value(count)
        }
      }
      json.key("files")
      json.object { json in
        for place in order {
          json.key(escaping: files[Int(place)].path.value)
          json.value(files[Int(place)].hash.hex)
          if json.bytes.count >= 1 << 20 { drain(&json) }
        }
      }
    }
    json.newline()
    drain(&json)
    if let problem { throw problem }
  }
}

/// The files that the manifest of a published site names, by path, with their hashes where those can be
/// read; nil where there is none.
package func readManifest(in files: any FileSystem) -> [String: ContentHash?]? {
  guard let bytes = try? files.read(manifestPath.value, limit: 1 << 30),
    let object = try? JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any]
  else { return nil }
  guard let hashes = object["files"] as? [String: String] else { return nil }
  var found: [String: ContentHash?] = [:]
  for (path, hash) in hashes where SitePath(path) != nil {
    found.updateValue(ContentHash(hex: hash), forKey: path)
  }
  return found
}
