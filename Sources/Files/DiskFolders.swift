import Glibc

extension DiskFiles {
  package func deleteFolder(_ folder: String) throws(FileError) {
    let names: [String?]
    do throws(FileError) {
      names = try self.names(in: folder)
    } catch {
      if error.kind == .notFound { return }
      throw error
    }
    for name in names.compactMap({ $0 }) {
      let path = folder + "/" + name
      // A symbolic link goes itself, not what it leads to.
      if unsafe unlink(location(of: path)) == 0 || errno == ENOENT { continue }
      guard errno == EISDIR || errno == EPERM else { throw systemError(path) }
      try deleteFolder(path)
    }
    if unsafe rmdir(location(of: folder)) != 0, errno != ENOENT { throw systemError(folder) }
  }

  /// Names in one folder in any order; nil for one that is not UTF-8.
  func names(in folder: String) throws(FileError) -> [String?] {
    guard let handle = unsafe opendir(location(of: folder)) else { throw systemError(folder) }
    defer { unsafe closedir(handle) }
    var names: [String?] = []
    while let entry = unsafe readdir(handle) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { start in
        unsafe String(
          validatingCString: UnsafeRawPointer(start).assumingMemoryBound(to: CChar.self))
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names
  }
}
