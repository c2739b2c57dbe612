import Foundation
import Glibc

extension DiskFiles {
  /// Whether this folder is another one or lies below it, by where links lead; neither has to exist.
  package func isWithin(_ other: DiskFiles) -> Bool {
    let (own, top) = (realFolder, other.realFolder)
    return own == top || own.hasPrefix(top.hasSuffix("/") ? top : top + "/")
  }

  /// Whether anything has this path.
  package var isThere: Bool { realPath(of: "") != nil }

  /// Where the folder is, or would be: the part of its path that exists without links, then the rest.
  private var realFolder: String {
    var (there, rest) = (root, "")
    while true {
      if let real = DiskFiles(root: there.isEmpty ? "." : there).realPath(of: "") {
        return real == "/" && !rest.isEmpty ? rest : real + rest
      }
      guard !there.isEmpty, there != "/" else { return root }
      let cut = there.lastIndex(of: "/")
      rest = "/" + there[(cut.map { there.index(after: $0) } ?? there.startIndex)...] + rest
      there = cut.map { $0 == there.startIndex ? "/" : String(there[..<$0]) } ?? ""
    }
  }

  package func deleteFolder(_ folder: String) throws(FileError) {
    var most = Int.max
    _ = try delete(folder, atMost: &most)
  }

  /// As many files as take a moment are removed here, the rest by a process that outlives this one.
  package func abandonFolder(_ folder: String, as other: String) throws(FileError) {
    var most = 2_000
    if try delete(folder, atMost: &most) { return }
    guard try moveFolder(folder, to: other), removeBehindUs(location(of: other)) else {
      for name in [folder, other] { try deleteFolder(name) }
      return
    }
  }

  /// Removes a folder with all that is in it; false where more files are in it than it may remove.
  private func delete(_ folder: String, atMost most: inout Int) throws(FileError) -> Bool {
    let names: [String?]
    do throws(FileError) {
      names = try self.names(in: folder)
    } catch {
      if error.kind == .notFound { return true }
      throw error
    }
    for name in names.compactMap({ $0 }) {
      guard most > 0 else { return false }
      most -= 1
      let path = folder + "/" + name
      // A symbolic link goes itself, not what it leads to.
      if unsafe unlink(location(of: path)) == 0 || errno == ENOENT { continue }
      guard errno == EISDIR || errno == EPERM else { throw systemError(path) }
      guard try delete(path, atMost: &most) else { return false }
    }
    if unsafe rmdir(location(of: folder)) != 0, errno != ENOENT { throw systemError(folder) }
    return true
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

/// Starts `rm` on a folder, without our streams: no pipe that waits for our end waits for its. False where
/// it cannot be started.
private func removeBehindUs(_ path: String) -> Bool {
  let removal = Process()
  removal.executableURL = URL(fileURLWithPath: "/bin/rm")
  removal.arguments = ["-rf", "--", path]
  removal.standardInput = FileHandle.nullDevice
  removal.standardOutput = FileHandle.nullDevice
  removal.standardError = FileHandle.nullDevice
  return (try? removal.run()) != nil
}
