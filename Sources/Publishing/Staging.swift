package import Files
package import Hashing
package import SiteModel

/// Where new bytes wait until all of a site is ready; below the published folder, so that putting
/// them in place is one rename.
let stagingFolder = ".readout-staging"
/// What an interrupted build left of it, on its way out.
private let abandonedFolder = ".readout-abandoned"
/// Where new files wait at their own paths, so that a folder can be put in place whole.
let newFolder = stagingFolder + "/new"

/// One file of the site that is to be, with its new bytes waiting where they differ.
package struct StagedFile: Sendable {
  package enum Change: Hashable, Sendable {
    case none
    /// No file is there yet, or another; the number names the waiting bytes where they do not wait in
    /// a folder like the one that they go to.
    case new(Int)
    case changed(Int)
  }

  package var path: SitePath
  package var hash: ContentHash
  package var change: Change
  /// Of the file as it is, or of the bytes that wait.
  package var stamp: FileStamp?

  /// Where its bytes are until it is put in place.
  package var location: String {
    switch change {
    case .none: path.value
    case .new where !path.isOverview: "\(newFolder)/\(path.value)"
    case .new(let number), .changed(let number): "\(stagingFolder)/\(number)"
    }
  }
}

/// A published file as the last build left it.
package struct PublishedFile: Hashable, Sendable {
  /// Nil where that is not known.
  package var hash: ContentHash?
  /// As it was just after it was put in place; nil where that is not known.
  package var stamp: FileStamp?

  package init(hash: ContentHash?, stamp: FileStamp? = nil) {
    self.hash = hash
    self.stamp = stamp
  }
}

/// Compares a file with what is published, and puts changed bytes where `publish` finds them.
///
/// `number` is the caller's, another for each file, so that files can be staged from any thread.
/// Where `writes` is false, nothing waits: the result only says whether the file would change.
package func stage(
  _ file: OutputFile, number: Int, before: PublishedFile?, writes: Bool = true,
  in files: any FileSystem
) throws(FileError) -> StagedFile {
  let hash = ContentHash(of: file.bytes)
  let stamp = try files.stamp(of: file.path.value)
  if let stamp, stamp.size == file.bytes.count {
    let isAsLeft = before?.hash == hash && before?.stamp == stamp
    if isAsLeft || (try? files.read(file.path.value, limit: file.bytes.count)) == file.bytes {
      return StagedFile(path: file.path, hash: hash, change: .none, stamp: stamp)
    }
  }
  var staged = StagedFile(
    path: file.path, hash: hash, change: stamp == nil ? .new(number) : .changed(number))
  if writes { staged.stamp = try files.create(staged.location, file.bytes) }
  return staged
}

/// The file as the last build left it, where it still is so; nil where it has to be made again.
package func stagedAsLeft(
  _ path: SitePath, before: PublishedFile?, in files: any FileSystem
) -> StagedFile? {
  guard let before, let hash = before.hash, let left = before.stamp,
    (try? files.stamp(of: path.value)) == left
  else {
    return nil
  }
  return StagedFile(path: path, hash: hash, change: .none, stamp: left)
}

/// Removes what a build left waiting: this one that will not be published, or one that was killed.
package func clearStaging(in files: any FileSystem) throws(FileError) {
  try files.deleteFolder(stagingFolder)
  try files.deleteFolder(abandonedFolder)
}

/// Likewise for a build that an interrupt ends, which leaves nothing that counts and does not linger.
package func abandonStaging(in files: any FileSystem) throws(FileError) {
  try files.abandonFolder(stagingFolder, as: abandonedFolder)
}
