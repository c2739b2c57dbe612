import Glibc
import Synchronization

/// A folder on the disk.
package struct DiskFiles: FileSystem {
  /// Absolute, or relative to where the process was started; without a slash at its end. Where it is
  /// empty, paths are taken as they are given.
  package let root: String
  private let gate: InterruptGate?

  /// Where there is a gate, no file is begun once an interrupt undoes.
  package init(root: String, gate: InterruptGate? = nil) {
    self.root = root.count > 1 && root.hasSuffix("/") ? String(root.dropLast()) : root
    self.gate = gate
  }

  /// The path that the system knows.
  package func location(of path: String) -> String {
    path.isEmpty ? root : root.isEmpty ? path : root + "/" + path
  }

  package func place(of path: String) -> String? { location(of: path) }

  package func list(_ folder: String) throws(FileError) -> Listing {
    var listing = Listing()
    guard let status = try status(folder) else { throw FileError(.notFound, folder) }
    guard status.isFolder else { throw FileError(.notRegular, folder) }
    walk(folder, above: [status.identity], into: &listing)
    listing.entries.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    listing.problems.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    return listing
  }

  package func stamp(of path: String) throws(FileError) -> FileStamp? {
    guard let status = try status(path), !status.isFolder else { return nil }
    return status.stamp
  }

  package func leadsOutside(_ path: String) -> Bool {
    guard let real = realPath(of: path), let top = realPath(of: "") else { return false }
    return !real.hasPrefix(top.hasSuffix("/") ? top : top + "/")
  }

  package func read(_ path: String, limit: Int) throws(FileError) -> [UInt8] {
    let file = try openFile(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    defer { close(file) }
    guard let status = FileStatus(descriptor: file) else { throw systemError(path) }
    guard !status.isFolder else { throw FileError(.isFolder, path) }
    guard status.isRegular else { throw FileError(.notRegular, path) }
    let size = status.stamp.size
    guard size <= limit else { throw FileError(.tooLarge(size: size, limit: limit), path) }
    return try read(file, at: 0, count: size, path)
  }

  package func read(_ path: String, at offset: Int, count: Int) throws(FileError) -> [UInt8] {
    let file = try openFile(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    defer { close(file) }
    return try read(file, at: offset, count: count, path)
  }

  package func write(_ path: String, _ bytes: [UInt8]) throws(FileError) {
    let scratch = scratchName(beside: path)
    try writing { () throws(FileError) in
      do throws(FileError) {
        _ = try put(scratch, bytes, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC)
        try move(scratch, to: path)
      } catch {
        unsafe unlink(location(of: scratch))
        throw FileError(error.kind, path)
      }
    }
  }

  package func rewrite(_ path: String, _ bytes: [UInt8]) throws(FileError) {
    guard let old = FileStatus(path: location(of: path)), let real = realPath(of: path) else {
      guard isLink(path) else { return try write(path, bytes) }
      // A link that leads to nothing yet: the system makes what it leads to.
      _ = try put(path, bytes, O_WRONLY | O_CREAT | O_CLOEXEC)
      return
    }
    guard unsafe access(real, W_OK) == 0 else { throw systemError(path) }
    let disk = DiskFiles(root: "")
    let scratch = scratchName(beside: real)
    do throws(FileError) {
      _ = try disk.create(scratch, bytes)
      unsafe chown(scratch, old.owner, old.group)
      guard unsafe chmod(scratch, old.mode) == 0 else { throw systemError(path) }
      try disk.move(scratch, to: real)
    } catch {
      unsafe unlink(scratch)
      throw FileError(error.kind, path)
    }
  }

  package func create(_ path: String, _ bytes: [UInt8]) throws(FileError) -> FileStamp {
    try writing { () throws(FileError) in
      try put(path, bytes, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC)
    }
  }

  package func append(_ path: String, _ bytes: [UInt8]) throws(FileError) {
    try writing { () throws(FileError) in
      _ = try put(path, bytes, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC)
    }
  }

  package func move(_ path: String, to other: String) throws(FileError) {
    if unsafe rename(location(of: path), location(of: other)) == 0 { return }
    guard errno == ENOENT else { throw systemError(other) }
    try makeFolders(above: other)
    guard unsafe rename(location(of: path), location(of: other)) == 0 else {
      throw systemError(other)
    }
  }

  package func moveFolder(_ path: String, to other: String) throws(FileError) -> Bool {
    var isTried = false
    while unsafe rename(location(of: path), location(of: other)) != 0 {
      switch errno {
      case ENOTEMPTY, EEXIST, ENOTDIR: return false
      case ENOENT where !isTried:
        isTried = true
        try makeFolders(above: other)
      default: throw systemError(other)
      }
    }
    return true
  }

  package func delete(_ path: String) throws(FileError) {
    if unsafe unlink(location(of: path)) != 0, errno != ENOENT, errno != ENOTDIR {
      throw systemError(path)
    }
    var parts = path.split(separator: "/").dropLast()
    while !parts.isEmpty, unsafe rmdir(location(of: parts.joined(separator: "/"))) == 0 {
      parts.removeLast()
    }
  }

  package func lock(_ path: String) throws(FileError) -> FileLock? {
    try makeFolders(above: path)
    let file = try openFile(path, O_RDWR | O_CREAT | O_CLOEXEC)
    guard flock(file, LOCK_EX | LOCK_NB) == 0 else {
      let isHeld = errno == EWOULDBLOCK
      let problem = systemError(path)
      close(file)
      if isHeld { return nil }
      throw problem
    }
    return FileLock { close(file) }
  }
}

extension DiskFiles {
  private func walk(_ folder: String, above: [FileStatus.Identity], into listing: inout Listing) {
    let names: [String?]
    do throws(FileError) {
      names = try self.names(in: folder)
    } catch {
      listing.problems.append(error)
      return
    }
    for name in names {
      guard let name else {
        listing.problems.append(FileError(.badName, folder.isEmpty ? "." : folder))
        continue
      }
      let path = folder.isEmpty ? name : folder + "/" + name
      do throws(FileError) {
        guard let status = try status(path) else { throw FileError(.notFound, path) }
        if status.isFolder {
          guard !above.contains(status.identity) else { throw FileError(.linkLoop, path) }
          walk(path, above: above + [status.identity], into: &listing)
        } else if status.isRegular {
          listing.entries.append(Listing.Entry(path: path, stamp: status.stamp))
        } else {
          throw FileError(.notRegular, path)
        }
      } catch {
        listing.problems.append(error)
      }
    }
  }

  /// Follows symbolic links; nil where nothing is there.
  private func status(_ path: String) throws(FileError) -> FileStatus? {
    if let status = FileStatus(path: location(of: path)) { return status }
    if errno == ENOENT || errno == ENOTDIR { return nil }
    throw systemError(path)
  }

  /// Absolute, without symbolic links; nil where nothing is there.
  func realPath(of path: String) -> String? {
    guard let real = unsafe realpath(location(of: path), nil) else { return nil }
    defer { unsafe free(real) }
    return unsafe String(validatingCString: real)
  }

  private func isThere(_ location: String) -> Bool { FileStatus(path: location) != nil }

  private func isLink(_ path: String) -> Bool {
    var byte: CChar = 0
    return unsafe readlink(location(of: path), &byte, 1) > 0
  }

  private func openFile(_ path: String, _ flags: Int32) throws(FileError) -> Int32 {
    guard !path.utf8.contains(0) else { throw FileError(.badName, path) }
    let file = unsafe open(location(of: path), flags, 0o644)
    if file < 0 { throw systemError(path) }
    return file
  }

  private func read(
    _ file: Int32, at offset: Int, count: Int, _ path: String
  ) throws(FileError) -> [UInt8] {
    var failed = false
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, done in
      while done < count {
        let got = unsafe pread(file, buffer.baseAddress! + done, count - done, offset + done)
        if got < 0, errno == EINTR { continue }
        failed = got < 0
        if got <= 0 { break }
        done += got
      }
    }
    if failed { throw systemError(path) }
    return bytes
  }

  private func put(
    _ path: String, _ bytes: [UInt8], _ flags: Int32
  ) throws(FileError) -> FileStamp {
    var opened: Int32? = nil
    do throws(FileError) {
      opened = try openFile(path, flags)
    } catch {
      guard error.kind == .notFound else { throw error }
      try makeFolders(above: path)
    }
    let file: Int32
    if let opened { file = opened } else { file = try openFile(path, flags) }
    var problem: FileError? = nil
    unsafe bytes.withUnsafeBytes { buffer in
      var written = 0
      while written < buffer.count {
        let put = unsafe Glibc.write(file, buffer.baseAddress! + written, buffer.count - written)
        if put < 0, errno == EINTR { continue }
        if put < 0 {
          problem = systemError(path)
          return
        }
        written += put
      }
    }
    let status = FileStatus(descriptor: file)
    if close(file) != 0, problem == nil { problem = systemError(path) }
    if let problem { throw problem }
    guard let status else { throw FileError(.notFound, path) }
    return status.stamp
  }

  private func writing<Result>(
    _ write: () throws(FileError) -> Result
  ) throws(FileError) -> Result {
    if let gate { try gate.writing(write) } else { try write() }
  }

  private func makeFolders(above path: String) throws(FileError) {
    let location = location(of: path).utf8
    // Upwards to a folder that is there or can be made, then down again.
    var missing: [String] = []
    var end = location.endIndex
    while let slash = location[..<end].lastIndex(of: UInt8(ascii: "/")), slash > location.startIndex
    {
      let folder = String(location[..<slash]) ?? ""
      if unsafe mkdir(folder, 0o755) == 0 || errno == EEXIST { break }
      let problem = systemError(path)
      if problem.kind == .readOnly || problem.kind == .notPermitted, isThere(folder) { break }
      guard problem.kind == .notFound else { throw problem }
      missing.append(folder)
      end = slash
    }
    for folder in missing.reversed() where unsafe mkdir(folder, 0o755) != 0 && errno != EEXIST {
      throw systemError(path)
    }
  }
}

/// Unlike any other name of this process, and hidden.
private func scratchName(beside path: String) -> String {
  let number = scratchNames.add(1, ordering: .relaxed).newValue
  let folder = path.lastIndex(of: "/").map { path[...$0] } ?? ""
  return "\(folder).readout-\(getpid())-\(number)"
}

private let scratchNames = Atomic(0)
