import DevServer
import Foundation
import Synchronization
import TestSupport
import Testing

/// What counts as a change of a site that is served.
@Suite("Watching") struct WatchingTests {
  private let folder = ScratchFolder()

  /// A file that changed settings name counts from then on, and what lies beside it does not.
  @Test func aFileThatComesLaterIsWatched() async throws {
    let root = folder.path
    for name in ["settings", "pictures/logo.svg", "pictures/other.svg"] {
      try folder.write(name, "1")
    }
    let (logo, calls) = (Shared<String?>(nil), Shared(0))
    let isWatching = watch {
      let files = ["settings", logo.value].compactMap { $0 }
      return WatchedPlaces(folders: [root + "/seeds"], files: files.map { root + "/" + $0 })
    } changed: {
      calls.value += 1
    }
    #expect(isWatching)
    logo.value = "pictures/logo.svg"
    #expect(try await callsAfter(writing: "settings", calls) > 0)
    #expect(try await callsAfter(writing: "pictures/other.svg", calls) == 0)
    #expect(try await callsAfter(writing: "pictures/logo.svg", calls) > 0)
    try FileManager.default.createDirectory(
      atPath: root + "/seeds", withIntermediateDirectories: false)
    #expect(try await callsAfter(writing: "seeds/a.txt", calls) > 0)
  }

  /// Waits up to five seconds for the first call, and a quarter of a second for none.
  private func callsAfter(writing path: String, _ calls: Shared<Int>) async throws -> Int {
    try await Task.sleep(for: .milliseconds(250))
    let before = calls.value
    try folder.write(path, "2")
    let rounds = path.contains("other") ? 5 : 100
    for _ in 0..<rounds where calls.value == before { try await Task.sleep(for: .milliseconds(50)) }
    return calls.value - before
  }
}

private final class Shared<Value: Sendable>: Sendable {
  private let held: Mutex<Value>

  init(_ value: Value) { held = Mutex(value) }

  var value: Value {
    get { held.withLock { $0 } }
    set { held.withLock { $0 = newValue } }
  }
}
