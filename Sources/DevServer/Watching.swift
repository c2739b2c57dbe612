import Foundation
import Glibc

/// Calls back when files below some folders change, a moment after the last change; Linux's inotify.
///
/// `folders` are watched with all below them; of `files`' folders only those files count. Paths are
/// of the disk; what is not there yet is looked for again after each change. Runs on a thread of its
/// own until the process ends; nil where the system has no watch to give.
package func watch(
  folders: [String], files: [String], settle milliseconds: Int32 = 25,
  changed: @escaping @Sendable () -> Void
) -> Bool {
  let handle = inotify_init1(Int32(IN_CLOEXEC))
  guard handle >= 0 else { return false }
  let names = Set(files.compactMap { $0.split(separator: "/").last.map(String.init) })
  let thread = Thread {
    var watched: [Int32: String] = [:]
    var single: Set<Int32> = []
    while true {
      for folder in folders { addFolders(below: folder, to: handle, &watched) }
      for file in files {
        let parent = (file as NSString).deletingLastPathComponent
        let descriptor = unsafe inotify_add_watch(handle, parent.isEmpty ? "." : parent, events)
        if descriptor >= 0, watched[descriptor] == nil { single.insert(descriptor) }
      }
      var isChanged = false
      while !isChanged {
        isChanged = readEvents(of: handle, wait: -1) { descriptor, name in
          !single.contains(descriptor) || names.contains(name)
            || folders.contains { $0.hasSuffix("/" + name) }
        }
      }
      while readEvents(of: handle, wait: milliseconds, counts: { _, _ in true }) {}
      changed()
    }
  }
  thread.start()
  return true
}

private let events = UInt32(
  IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_ATTRIB)

private func addFolders(below folder: String, to handle: Int32, _ watched: inout [Int32: String]) {
  func add(_ path: String) {
    let descriptor = unsafe inotify_add_watch(handle, path, events)
    if descriptor >= 0 { watched[descriptor] = path }
  }
  var isFolder: ObjCBool = false
  guard unsafe FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder),
    isFolder.boolValue
  else { return }
  add(folder)
  for case let path as String in FileManager.default.enumerator(atPath: folder) ?? .init() {
    let full = folder + "/" + path
    if unsafe FileManager.default.fileExists(atPath: full, isDirectory: &isFolder),
      isFolder.boolValue
    {
      add(full)
    }
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
