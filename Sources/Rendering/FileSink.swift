package import SiteModel

/// Takes the files of one part of the site as they are made, so that no large one is in memory whole.
package protocol FileSink {
  /// Takes a file that is made.
  mutating func put(_ file: OutputFile)
  /// Takes the next bytes of a file; until `end` no other file comes between.
  mutating func add(_ bytes: [UInt8], to path: SitePath)
  /// Ends the file that `add` took, or that was written at its place.
  mutating func end(_ path: SitePath)
  /// Where a library is to write a file itself, as the system knows it; nil where it cannot.
  mutating func place(for path: SitePath) -> String?
}

/// The files themselves, where they are few.
package struct FileList: FileSink {
  package private(set) var files: [OutputFile] = []
  private var waiting: [UInt8] = []

  package init() {}

  package mutating func put(_ file: OutputFile) { files.append(file) }
  package mutating func add(_ bytes: [UInt8], to path: SitePath) { waiting += bytes }
  package mutating func place(for path: SitePath) -> String? { nil }
  package mutating func end(_ path: SitePath) {
    files.append(OutputFile(path, waiting))
    waiting = []
  }
}

/// Bytes that go to a sink at once: enough that each write is worth its call.
let sinkStretch = 1 << 20
