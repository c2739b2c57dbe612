import Foundation
import Glibc

/// Calls back when files below some folders change, a moment after the last change; Linux's inotify.
///
/// `places` is asked again after each change, before the call, so that nothing that comes into a new
/// folder, or into one that changed settings name, is missed. Watches from when it returns on a thread of its own
/// until the process ends; false where the system has no watch to give.
package func watch(
  settle milliseconds: Int32 = 10, places: @escaping @Sendable () -> WatchedPlaces,
  changed: @escaping @Sendable () -> Void
) -> Bool {
  let handle = inotify_init1(Int32(IN_CLOEXEC))
  guard handle >= 0 else { return false }
  let first = WatchedFolders(places(), handle: handle)
  let thread = Thread {
    var watched = first
    while true {
      var isChanged = false
      while !isChanged {
        isChanged = readEvents(of: handle, wait: -1) { descriptor, name in
          !watched.single.contains(descriptor) || watched.names.contains(name)
        }
      }
      // A stream of changes without a pause is looked at ten times a second all the same.
      var rounds = 0
      while rounds < 100 / milliseconds,
        readEvents(of: handle, wait: milliseconds, counts: { _, _ in true })
      { rounds += 1 }
      watched = WatchedFolders(places(), handle: handle)
      changed()
    }
  }
  thread.start()
  return true
}

private let events = UInt32(
  IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_ATTRIB)

/// Paths of the disk that may not be there yet: folders with all below them, and files of whose folders
/// nothing else counts.
package struct WatchedPlaces: Sendable {
  package var folders: [String]
  package var files: [String]

  package init(folders: [String], files: [String]) {
    self.folders = folders
    self.files = files
  }
}

/// What is watched now; made again, it adds what is new.
private struct WatchedFolders: Sendable {
  private var all: Set<Int32> = []
  /// Folders of which only some files count.
  private(set) var single: Set<Int32> = []
  /// What counts in those: the files, and the folders that may come.
  let names: Set<String>

  init(_ places: WatchedPlaces, handle: Int32) {
    names = Set(
      (places.folders + places.files).map { ($0 as NSString).lastPathComponent })
    for folder in places.folders { add(below: folder, to: handle) }
    for file in places.files {
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
