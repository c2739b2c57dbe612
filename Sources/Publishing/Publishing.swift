package import Diagnostics
package import Files
import Hashing
import SiteModel

/// What was published before, and whose it is.
package struct Published: Sendable {
  /// Files that Readout wrote, by path.
  package var files: [String: PublishedFile]
  /// Files that publications cut short may have put in place, with the hashes that they may have.
  var unfinished: [String: Set<ContentHash>]

  /// Whether no publication into this folder was cut short.
  package var isFinished: Bool { unfinished.isEmpty }

  /// Whether Readout may replace or remove what stands at a path.
  func owns(_ path: String) -> Bool { files[path] != nil || unfinished[path] != nil }
}

/// Finds what is published in a folder. `remembered` is what the store says of it, which holds only
/// where the manifest is the one that the store knows; else the manifest itself is read.
package func published(
  in files: any FileSystem, remembered: [String: PublishedFile]
) -> Published {
  let unfinished = readJournal(in: files)
  let manifest = manifestPath.value
  if let known = remembered[manifest]?.stamp, (try? files.stamp(of: manifest)) == known {
    return Published(files: remembered, unfinished: unfinished)
  }
  var found = (readManifest(in: files) ?? [:]).mapValues { PublishedFile(hash: $0) }
  if files.exists(manifest) { found[manifest] = PublishedFile(hash: nil) }
  return Published(files: found, unfinished: unfinished)
}

/// What a publication did.
package struct PublishReport: Sendable {
  /// Paths, in the order in which they were put in place.
  package var written: [String] = []
  package var deleted: [String] = []
  package var unchanged = 0
  /// Every file of the site as it now is, the manifest among them; none where nothing was published.
  package var files: [StagedFile] = []
}

/// Puts a site in place: the only code that writes below `public/`.
///
/// 1. Refuse where a file that Readout did not write stands in the way; nothing is written then.
/// 2. Put the manifest with the bytes that wait, and note in the journal what is about to come: from
///    here on no byte is written, so that a full disk cannot cut the publication short.
/// 3. Move files into place: new ones, a folder at a time where there is none yet; then changed pages,
///    then indexes, feeds and data, so that a page that was there never leads to one that is not there
///    yet.
/// 4. Remove files of the last site that this one does not have, if they are as Readout left them.
/// 5. Move the manifest into place, then drop the journal.
///
/// `staged` holds every file of the site but the manifest; `begins` is called before the first is moved.
/// Throws where the disk refuses; the files
/// not yet reached are then as they were.
package func publish(
  _ staged: consuming [StagedFile], over before: Published, manifest: SiteManifest,
  in files: any FileSystem, begins: () -> Void = {}
) throws(FileError) -> Diagnosed<PublishReport> {
  var placing = Placing(staged, in: files)
  let foreign = placing.staged.filter { file in
    if case .changed = file.change { return !before.owns(file.path.value) }
    return false
  }
  guard foreign.isEmpty else {
    try clearStaging(in: files)
    return Diagnosed(PublishReport(), foreign.map { inTheWay($0.path) })
  }

  var diagnostics: [Diagnostic] = []
  let (new, others) = placing.order
  let last = try stageManifest(manifest, listing: placing, in: files)
  let isChanged = last.change != .none || !new.isEmpty || !others.isEmpty
  if isChanged {
    try writeJournal(of: new + others, in: placing, and: last, after: before.unfinished, in: files)
  }
  begins()
  try placing.putNew(new)
  try placing.put(others)
  try remove(before, from: &placing, in: files, &diagnostics)
  try placing.putLast(last)
  try clearStaging(in: files)
  if isChanged || !before.isFinished { try files.delete(journalPath) }
  return Diagnosed(placing.finish(), diagnostics)
}

/// Removes what the site no longer has, where it is as Readout left it.
private func remove(
  _ before: Published, from placing: inout Placing, in files: any FileSystem,
  _ diagnostics: inout [Diagnostic]
) throws(FileError) {
  guard !before.files.isEmpty || !before.unfinished.isEmpty else { return }
  let now = Set(placing.staged.lazy.map(\.path.value))
  var old = before.files.filter { !now.contains($0.key) }
  for path in before.unfinished.keys where old[path] == nil && !now.contains(path) {
    old[path] = PublishedFile(hash: nil)
  }
  for (path, left) in old.sorted(by: { $0.key < $1.key }) where path != manifestPath.value {
    guard let stamp = try files.stamp(of: path) else { continue }
    let hashes = before.unfinished[path, default: []].union([left.hash].compactMap { $0 })
    let isAsLeft =
      stamp == left.stamp
      || (try? files.read(path, limit: 1 << 30)).map { hashes.contains(ContentHash(of: $0)) }
        ?? false
    guard isAsLeft else {
      diagnostics.append(
        Diagnostic(
          .warning, "changed-by-hand",
          "the site no longer has this file, but its bytes are not what Readout wrote: it stays",
          at: Diagnostic.Place(file: path), hints: ["remove it if you do not need it"]))
      continue
    }
    try files.delete(path)
    placing.noteDeleted(path)
  }
}

private func stageManifest(
  _ manifest: SiteManifest, listing placing: Placing, in files: any FileSystem
) throws(FileError) -> StagedFile {
  let stream = StagingStream(
    manifestPath, number: manifestNumber, before: nil, writes: true, in: files)
  try manifest.write(listing: placing.byPath, of: placing.staged) { bytes throws(FileError) in
    try stream.add(bytes)
  }
  return try stream.finish()
}

/// A number that no page's file has.
private let manifestNumber = Int(Int32.max)

private func inTheWay(_ path: SitePath) -> Diagnostic {
  Diagnostic(
    .error, "not-ours", "Readout did not write this file and will not replace it",
    at: Diagnostic.Place(file: path.value),
    hints: ["move it away, or choose another folder with --output"])
}
