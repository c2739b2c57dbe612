/// The world's files, seen from one folder; paths are below it, with `/` between their parts.
///
/// Pipeline, FactStore, Publishing and DevServer reach the disk through this protocol only, so that
/// a test can put a folder in memory in its place.
package protocol FileSystem: Sendable {
  /// Every file below a folder, by path; what cannot be read on the way is a problem, not an end.
  func list(_ folder: String) throws(FileError) -> Listing
  /// What tells a changed file from an unchanged one; nil where there is no file.
  func stamp(of path: String) throws(FileError) -> FileStamp?
  /// Whether a path leads, by symbolic links, to something that is not below the folder.
  func leadsOutside(_ path: String) -> Bool
  /// The path as the system knows it, for a library that writes a file itself; nil in memory.
  func place(of path: String) -> String?
  /// All bytes of a regular file of at most `limit` bytes.
  func read(_ path: String, limit: Int) throws(FileError) -> [UInt8]
  /// `count` bytes from an offset on; fewer where the file ends before.
  func read(_ path: String, at offset: Int, count: Int) throws(FileError) -> [UInt8]
  /// Puts bytes in place at once: a reader sees the old file or the new one, never a part.
  func write(_ path: String, _ bytes: [UInt8]) throws(FileError)
  /// Likewise for a file of the user's: where the path is a symbolic link the file that it leads to gets
  /// the bytes, and a file that is there keeps its mode and, where the system lets us, its owner.
  func rewrite(_ path: String, _ bytes: [UInt8]) throws(FileError)
  /// Makes a file that nobody reads yet, with the folders above it; not at once. The stamp is the new
  /// file's.
  @discardableResult
  func create(_ path: String, _ bytes: [UInt8]) throws(FileError) -> FileStamp
  /// Adds bytes at the end of a file, which it makes where there is none; not at once.
  func append(_ path: String, _ bytes: [UInt8]) throws(FileError)
  /// Gives a file another name, over the file that has it, at once; makes the folders above it.
  func move(_ path: String, to other: String) throws(FileError)
  /// Gives a folder with all that is in it another name, at once, and makes the folders above it; the
  /// stamps of its files stay. False, with nothing moved, where something has that name.
  func moveFolder(_ path: String, to other: String) throws(FileError) -> Bool
  /// Removes a file where there is one, then the folders that it leaves empty.
  func delete(_ path: String) throws(FileError)
  /// Removes a folder with all that is in it, where there is one.
  func deleteFolder(_ folder: String) throws(FileError)
  /// Likewise for a process that ends now and may not linger: what it has no time for is given the other
  /// name and goes behind its back. A `deleteFolder` of that name takes what may be left of it.
  func abandonFolder(_ folder: String, as other: String) throws(FileError)
  /// Holds a file's lock until the value goes; nil where another process has it.
  func lock(_ path: String) throws(FileError) -> FileLock?
}

extension FileSystem {
  package func rewrite(_ path: String, _ bytes: [UInt8]) throws(FileError) {
    try write(path, bytes)
  }

  package func leadsOutside(_ path: String) -> Bool { false }

  package func place(of path: String) -> String? { nil }

  package func deleteFolder(_ folder: String) throws(FileError) {
    for entry in (try? list(folder))?.entries ?? [] { try delete(entry.path) }
  }

  package func abandonFolder(_ folder: String, as other: String) throws(FileError) {
    try deleteFolder(folder)
  }

  package func exists(_ path: String) -> Bool { (try? stamp(of: path)) != nil }
}

/// Size, times and number of a file. Two stamps that are equal mean bytes that are equal, as long
/// as the file was not changed within the clock's grain of when the stamp was taken.
package struct FileStamp: Hashable, Sendable {
  package var size: Int
  /// Nanoseconds since 1970 of the last change of bytes, and of bytes or name.
  package var modified: Int64
  package var changed: Int64
  package var number: UInt64

  package init(size: Int, modified: Int64, changed: Int64 = 0, number: UInt64 = 0) {
    self.size = size
    self.modified = modified
    self.changed = changed
    self.number = number
  }
}

/// The files of a folder, sorted by path, and what could not be listed.
package struct Listing: Sendable {
  package struct Entry: Hashable, Sendable {
    package var path: String
    package var stamp: FileStamp

    package init(path: String, stamp: FileStamp) {
      self.path = path
      self.stamp = stamp
    }
  }

  package var entries: [Entry]
  package var problems: [FileError]

  package init(entries: [Entry] = [], problems: [FileError] = []) {
    self.entries = entries
    self.problems = problems
  }
}

/// What went wrong with one file.
package struct FileError: Error, Hashable, Sendable, CustomStringConvertible {
  package enum Kind: Hashable, Sendable {
    case notFound, notPermitted, readOnly, noSpace, isFolder, notRegular, linkLoop, badName
    case tooLarge(size: Int, limit: Int)
    /// Any other, by the system's number and words.
    case system(Int32, String)
  }

  package var kind: Kind
  package var path: String

  package init(_ kind: Kind, _ path: String) {
    self.kind = kind
    self.path = path
  }

  /// What is wrong, in words, without the path.
  package var reason: String {
    switch kind {
    case .notFound: "no such file"
    case .notPermitted: "permission denied"
    case .readOnly: "the file system is read-only"
    case .noSpace: "no space left on the disk"
    case .isFolder: "is a folder"
    case .notRegular: "not a regular file"
    case .linkLoop: "a symbolic link leads back to a folder above it"
    case .badName: "the name is not UTF-8"
    case .tooLarge(let size, let limit): "\(size) bytes, more than the limit of \(limit)"
    case .system(_, let words): words
    }
  }

  package var description: String { "\(path): \(reason)" }
}

/// A lock that is held as long as the value lives.
package final class FileLock: Sendable {
  private let release: @Sendable () -> Void

  package init(release: @escaping @Sendable () -> Void) { self.release = release }

  deinit { release() }
}
