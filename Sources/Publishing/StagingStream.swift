package import Files
import Hashing
package import SiteModel

/// Bytes of one file that come in pieces, and wait to be compared with what is published.
///
/// Until all are here nobody knows whether they differ, so they are put where changed bytes wait. Those
/// that do not differ stay there until the staging folder goes: to remove the last file of the folder
/// would remove the folder, in which other threads put theirs.
package final class StagingStream {
  private let path: SitePath
  private let number: Int
  private let before: PublishedFile?
  /// Nil where nothing is to wait.
  private let files: (any FileSystem)?
  private let output: any FileSystem
  private let hash = HashStream()
  private var size = 0
  private var isBegun = false
  private var isElsewhere = false
  private var waiting: String { "\(stagingFolder)/\(number)" }

  /// As for `stage`; the path is one of an overview.
  package init(
    _ path: SitePath, number: Int, before: PublishedFile?, writes: Bool, in files: any FileSystem
  ) {
    self.path = path
    self.number = number
    self.before = before
    self.files = writes ? files : nil
    output = files
  }

  package func add(_ bytes: [UInt8]) throws(FileError) {
    hash.add(bytes)
    size += bytes.count
    guard let files else { return }
    if isBegun { try files.append(waiting, bytes) } else { try files.create(waiting, bytes) }
    isBegun = true
  }

  /// Where somebody else is to write the bytes, in place of `add`; nil where nothing waits, or the files
  /// are not on a disk.
  package func place() throws(FileError) -> String? {
    guard let files, let place = files.place(of: waiting) else { return nil }
    try files.create(waiting, [])
    isElsewhere = true
    return place
  }

  /// Compares all that was added, or written at the place; asked for once.
  package func finish() throws(FileError) -> StagedFile {
    if isElsewhere, let files {
      size = try read(waiting, of: files, into: hash)
    } else if !isBegun {
      try add([])
    }
    let hash = hash.finish()
    let stamp = try output.stamp(of: path.value)
    if let stamp, stamp.size == size {
      var isSame = before?.hash == hash && before?.stamp == stamp
      if !isSame { isSame = try hashOfPublished() == hash }
      if isSame {
        return StagedFile(path: path, hash: hash, change: .none, stamp: stamp)
      }
    }
    var staged = StagedFile(
      path: path, hash: hash, change: stamp == nil ? .new(number) : .changed(number))
    if let files { staged.stamp = try files.stamp(of: waiting) }
    return staged
  }

  private func hashOfPublished() throws(FileError) -> ContentHash {
    let hash = HashStream()
    _ = try read(path.value, of: output, into: hash)
    return hash.finish()
  }

  /// Bytes of a file, which go to the hash a stretch at a time.
  private func read(
    _ path: String, of files: any FileSystem, into hash: HashStream
  ) throws(FileError) -> Int {
    var size = 0
    while case let bytes = try files.read(path, at: size, count: 1 << 20), !bytes.isEmpty {
      hash.add(bytes)
      size += bytes.count
    }
    return size
  }
}
