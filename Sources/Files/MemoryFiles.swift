import Synchronization

/// A folder in memory, for tests and for a build that must leave no trace.
package final class MemoryFiles: FileSystem {
  private struct State {
    var files: [String: (bytes: [UInt8], stamp: FileStamp)] = [:]
    var unreadable: Set<String> = []
    var locks: Set<String> = []
    var room: Int?
    var changes: Int?
  }

  private let state = Mutex(State())

  package init(_ files: [String: String] = [:]) {
    for (path, text) in files { put(path, Array(text.utf8)) }
  }

  /// Every path with its bytes.
  package var tree: [String: [UInt8]] { state.withLock { $0.files.mapValues(\.bytes) } }

  /// Refuses to read a file, as a disk without the permission does.
  package func makeUnreadable(_ path: String) {
    state.withLock { _ = $0.unreadable.insert(path) }
  }

  /// Refuses to write more than so many bytes from now on, as a full disk does.
  package func limitRoom(to bytes: Int?) { state.withLock { $0.room = bytes } }

  /// Refuses every change but so many from now on, as the disk looks to a process that was killed then.
  package func limitChanges(to count: Int?) { state.withLock { $0.changes = count } }

  private func takeChange(_ path: String) throws(FileError) {
    let isAllowed = state.withLock { state in
      guard let left = state.changes else { return true }
      state.changes = max(0, left - 1)
      return left > 0
    }
    guard isAllowed else { throw FileError(.readOnly, path) }
  }

  package func list(_ folder: String) throws(FileError) -> Listing {
    let prefix = folder.isEmpty ? "" : folder + "/"
    let found = state.withLock { state in
      state.files.filter { $0.key.hasPrefix(prefix) }
        .map { Listing.Entry(path: $0.key, stamp: $0.value.stamp) }
    }
    guard !found.isEmpty || folder.isEmpty else { throw FileError(.notFound, folder) }
    return Listing(
      entries: found.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) })
  }

  package func stamp(of path: String) throws(FileError) -> FileStamp? {
    state.withLock { $0.files[path]?.stamp }
  }

  package func read(_ path: String, limit: Int) throws(FileError) -> [UInt8] {
    let (bytes, isReadable) = state.withLock {
      ($0.files[path]?.bytes, !$0.unreadable.contains(path))
    }
    guard let bytes else { throw FileError(.notFound, path) }
    guard isReadable else { throw FileError(.notPermitted, path) }
    guard bytes.count <= limit else {
      throw FileError(.tooLarge(size: bytes.count, limit: limit), path)
    }
    return bytes
  }

  package func read(_ path: String, at offset: Int, count: Int) throws(FileError) -> [UInt8] {
    let bytes = try read(path, limit: .max)
    return Array(bytes.dropFirst(offset).prefix(count))
  }

  package func append(_ path: String, _ bytes: [UInt8]) throws(FileError) {
    try takeChange(path)
    try takeRoom(bytes.count, path)
    put(path, bytes, after: true)
  }

  package func write(_ path: String, _ bytes: [UInt8]) throws(FileError) {
    try takeChange(path)
    try takeRoom(bytes.count, path)
    put(path, bytes)
  }

  private func takeRoom(_ count: Int, _ path: String) throws(FileError) {
    let fits = state.withLock { state in
      guard let room = state.room else { return true }
      guard count <= room else { return false }
      state.room = room - count
      return true
    }
    guard fits else { throw FileError(.noSpace, path) }
  }

  package func create(_ path: String, _ bytes: [UInt8]) throws(FileError) -> FileStamp {
    try write(path, bytes)
    return try stamp(of: path) ?? FileStamp(size: bytes.count, modified: 0)
  }

  package func moveFolder(_ path: String, to other: String) throws(FileError) -> Bool {
    try takeChange(path)
    return try state.withLock { state throws(FileError) in
      let names = state.files.keys.filter { $0.hasPrefix(path + "/") }
      guard !names.isEmpty else { throw FileError(.notFound, path) }
      guard !state.files.keys.contains(where: { $0 == other || $0.hasPrefix(other + "/") }) else {
        return false
      }
      for name in names {
        state.files[other + name.dropFirst(path.count)] = state.files.removeValue(forKey: name)
      }
      return true
    }
  }

  package func move(_ path: String, to other: String) throws(FileError) {
    try takeChange(path)
    let moved = state.withLock { state in
      guard let file = state.files.removeValue(forKey: path) else { return false }
      state.files[other] = file
      return true
    }
    if !moved { throw FileError(.notFound, path) }
  }

  package func delete(_ path: String) throws(FileError) {
    try takeChange(path)
    state.withLock { _ = $0.files.removeValue(forKey: path) }
  }

  package func lock(_ path: String) throws(FileError) -> FileLock? {
    guard state.withLock({ $0.locks.insert(path).inserted }) else { return nil }
    return FileLock { [weak self] in self?.state.withLock { _ = $0.locks.remove(path) } }
  }

  /// In place of the bytes that are there, or after them.
  private func put(_ path: String, _ bytes: [UInt8], after: Bool = false) {
    state.withLock { state in
      let now = memoryClock.add(100_000_000, ordering: .relaxed).newValue
      // Taken out, so that a long file is not copied for each piece.
      var all = after ? state.files.removeValue(forKey: path)?.bytes ?? [] : []
      if all.isEmpty { all = bytes } else { all += bytes }
      state.files[path] = (all, FileStamp(size: all.count, modified: now, changed: now))
    }
  }
}

/// Nanoseconds that pass a tenth of a second with each file written, in all folders alike, so that a
/// test need not wait for stamps to differ.
private let memoryClock = Atomic<Int64>(0)
