import Foundation
import Glibc

/// Calls back when files below some folders change, a moment after the last change; Linux's inotify.
///
/// `folders` are watched with all below them; of `files`' folders only those files count. Paths are
/// of the disk; what is not there yet is looked for again after each change, before the call, so that
/// nothing that comes into a new folder is missed. Watches from when it returns on a thread of its own
/// until the process ends; false where the system has no watch to give.
package func watch(
  folders: [String], files: [String], settle milliseconds: Int32 = 10,
  changed: @escaping @Sendable () -> Void
) -> Bool {
  let handle = inotify_init1(Int32(IN_CLOEXEC))
  guard handle >= 0 else { return false }
  let names = Set(files.compactMap { $0.split(separator: "/").last.map(String.init) })
  let first = WatchedFolders(folders: folders, files: files, handle: handle)
  let thread = Thread {
    var watched = first
    while true {
      var isChanged = false
      while !isChanged {
        isChanged = readEvents(of: handle, wait: -1) { descriptor, name in
          !watched.single.contains(descriptor) || names.contains(name)
            || folders.contains { $0.hasSuffix("/" + name) }
        }
      }
      // A stream of changes without a pause is looked at ten times a second all the same.
      var rounds = 0
      while rounds < 100 / milliseconds,
        readEvents(of: handle, wait: milliseconds, counts: { _, _ in true })
      { rounds += 1 }
      watched = WatchedFolders(folders: folders, files: files, handle: handle)
      changed()
    }
  }
  thread.start()
  return true
}

private let events = UInt32(
  IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_ATTRIB)

/// What is watched now; made again, it adds what is new.
private struct WatchedFolders: Sendable {
  private var all: Set<Int32> = []
  /// Folders of which only some files count.
  private(set) var single: Set<Int32> = []

  init(folders: [String], files: [String], handle: Int32) {
    for folder in folders { add(below: folder, to: handle) }
    for file in files {
      let parent = (file as NSString).deletingLastPathComponent
      let descriptor = unsafe inotify_add_watch(handle, parent.isEmpty ? "." : parent, events)
      if descriptor >= 0, !all.contains(descriptor) { single.insert(descriptor) }
    }
  }

  private mutating func add(below folder: String, to handle: Int32) {
    guard isFolder(folder) else { return }
    let paths = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    for path in [folder] + paths.map({ folder + "/" + $0 }) where isFolder(path) {
      let descriptor = unsafe inotify_add_watch(handle, path, events)
      if descriptor >= 0 { all.insert(descriptor) }
    }
  }

  private func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && isFolder.boolValue
  }
}

/// Waits for events, for ever where `wait` is -1; whether one of them counts.
private func readEvents(
  of handle: Int32, wait milliseconds: Int32, counts: (Int32, String) -> Bool
) -> Bool {
  var polled = pollfd(fd: handle, events: Int16(POLLIN), revents: 0)
  guard unsafe poll(&polled, 1, milliseconds) > 0 else { return false }
  var buffer = [UInt8](repeating: 0, count: 1 << 16)
  let got = unsafe buffer.withUnsafeMutableBytes { unsafe read(handle, $0.baseAddress, $0.count) }
  var found = false
  var at = 0
  let header = MemoryLayout<inotify_event>.size
  while at + header <= got {
    let event = unsafe buffer.withUnsafeBytes {
      unsafe $0.loadUnaligned(fromByteOffset: at, as: inotify_event.self)
    }
    let name = buffer[(at + header)..<min(got, at + header + Int(event.len))].prefix { $0 != 0 }
    if counts(event.wd, String(decoding: name, as: UTF8.self)) { found = true }
    at += header + Int(event.len)
  }
  return found
}
