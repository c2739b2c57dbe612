import Files
import Publishing
import SiteModel

/// Where a build's files wait, and what they are compared with.
struct Staging: Sendable {
  let mode: BuildMode
  let published: Published
  let output: any FileSystem

  /// Compares a file with what is published; its bytes wait where this build publishes. No two files that
  /// wait have one number.
  func stage(_ file: OutputFile, number: Int) throws(FileError) -> StagedFile {
    try Publishing.stage(
      file, number: number, before: mode == .publish ? published.files[file.path.value] : nil,
      writes: mode == .publish, in: output)
  }

  /// Likewise for a file whose bytes come in pieces.
  func stream(to path: SitePath, number: Int) -> StagingStream {
    StagingStream(
      path, number: number, before: mode == .publish ? published.files[path.value] : nil,
      writes: mode == .publish, in: output)
  }

  /// The files of a page, all as the last build left them; nil where one is not.
  func asLeft(_ paths: [String]) -> [StagedFile]? {
    var staged: [StagedFile] = []
    for path in paths {
      // The path as the list of what is published has it, which is then in memory once.
      guard let known = published.files.index(forKey: path),
        let site = SitePath(published.files[known].key),
        let file = stagedAsLeft(site, before: published.files[known].value, in: output)
      else { return nil }
      staged.append(file)
    }
    return staged
  }
}
