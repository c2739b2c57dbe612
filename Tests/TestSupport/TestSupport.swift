import Foundation

/// Files of this repository, for tests that read its own sources and fixtures.
package enum Repository {
  /// The folder that holds Package.swift.
  package static let root: String = {
    var parts = #filePath.split(separator: "/").map(String.init)
    parts.removeLast(3)
    return "/" + parts.joined(separator: "/")
  }()

  /// Paths below the root of the files below a folder that end so, sorted.
  package static func files(under folder: String, ending: String = "") -> [String] {
    let top = root + "/" + folder
    guard let walker = FileManager.default.enumerator(atPath: top) else { return [] }
    return walker.compactMap { $0 as? String }
      .filter { $0.hasSuffix(ending) && !isFolder(top + "/" + $0) }
      .map { folder.isEmpty ? $0 : folder + "/" + $0 }.sorted()
  }

  /// The text of a file by its path below the root; nil where there is none or it is not text.
  package static func text(_ path: String) -> String? {
    try? String(contentsOfFile: root + "/" + path, encoding: .utf8)
  }

  /// A folder beside the repository that holds annotated articles; nil where a clone has none, and
  /// tests that want it say so and pass.
  package static func shared(_ path: String) -> String? {
    let found = root + "/../shared/" + path
    return FileManager.default.fileExists(atPath: found) ? found : nil
  }

  private static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && isFolder.boolValue
  }
}

/// A new empty folder that goes when the test is over.
package final class ScratchFolder: Sendable {
  package let path: String

  package init() {
    path = NSTemporaryDirectory() + "readout-test-" + UUID().uuidString
    try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  /// Writes a text below the folder.
  package func write(_ name: String, _ text: String) throws {
    let place = path + "/" + name
    try FileManager.default.createDirectory(
      atPath: (place as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(fileURLWithPath: place))
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}
