import Foundation
import Glibc
import Synchronization

/// Ends the process at SIGINT or SIGTERM, at once and tidily: what was begun is undone first, and what
/// must not be torn apart is finished first.
///
/// One for a process, as signals are.
package final class InterruptGate: Sendable {
  private struct State {
    var holds = 0
    var waiting: Int32?
    var undo: [(number: Int, run: @Sendable () -> Void)] = []
    var given = 0
  }

  private let state = Mutex(State())
  /// How many threads write a file just now.
  private let writers = Atomic<Int>(0)

  /// A signal that the process was started to ignore stays ignored.
  package init() {
    var ends: [Int32] = [-1, -1]
    guard unsafe pipe(&ends) == 0 else { return }
    arrivals.store(ends[1], ordering: .sequentiallyConsistent)
    for number in [SIGINT, SIGTERM] {
      var before = sigaction()
      unsafe sigaction(number, nil, &before)
      let ignores = unsafe before.__sigaction_handler.sa_handler.map {
        unsafe unsafeBitCast($0, to: Int.self) == 1
      }
      if ignores ?? false { continue }
      var action = sigaction()
      action.sa_flags = SA_RESTART
      unsafe action.__sigaction_handler.sa_handler = { number in
        // Of all that Swift offers, an atomic number and a system call are safe here.
        var byte = UInt8(truncatingIfNeeded: number)
        unsafe write(arrivals.load(ordering: .relaxed), &byte, 1)
      }
      unsafe sigaction(number, &action, nil)
    }
    let source = ends[0]
    let thread = Thread { [self] in
      var byte: UInt8 = 0
      while unsafe read(source, &byte, 1) >= 0 || errno == EINTR {
        if byte != 0 { arrived(Int32(byte)) }
        byte = 0
      }
    }
    thread.start()
  }

  /// What an interrupt does before the process ends, until `forget` gets the number; the last one given
  /// runs first.
  package func onInterrupt(_ undo: @escaping @Sendable () -> Void) -> Int {
    state.withLock { state in
      state.given += 1
      state.undo.append((state.given, undo))
      return state.given
    }
  }

  package func forget(_ number: Int) {
    state.withLock { $0.undo.removeAll { $0.number == number } }
  }

  /// Writes a file, unless an interrupt has begun to undo: then the thread waits for the end.
  ///
  /// One `writing` must not stand within another.
  func writing<Result>(_ write: () throws(FileError) -> Result) throws(FileError) -> Result {
    // Who undoes keeps the lock, so that nothing is begun behind its back.
    state.withLock { _ in _ = writers.add(1, ordering: .sequentiallyConsistent) }
    defer { writers.subtract(1, ordering: .sequentiallyConsistent) }
    return try write()
  }

  /// Until `release`, an interrupt waits; a second one does not.
  package func hold() { state.withLock { $0.holds += 1 } }

  package func release() {
    let signal: Int32? = state.withLock { state in
      state.holds -= 1
      return state.holds == 0 ? state.waiting : nil
    }
    if let signal { end(by: signal) }
  }

  private func arrived(_ signal: Int32) {
    state.withLock { state in
      if state.holds > 0, state.waiting == nil {
        state.waiting = signal
        return
      }
      // Nobody gets past `hold` or `writing` any more: the lock stays with this thread to the end.
      if state.holds == 0 {
        awaitWriters()
        for undo in state.undo.reversed() { undo.run() }
      }
      end(by: signal)
    }
  }

  /// A disk that does not answer keeps the process no longer than a second.
  private func awaitWriters() {
    for _ in 0..<10_000 where writers.load(ordering: .sequentiallyConsistent) > 0 { usleep(100) }
  }

  /// As if nobody had caught the signal, so that a shell knows.
  private func end(by number: Int32) -> Never {
    signal(number, SIG_DFL)
    kill(getpid(), number)
    while true { pause() }
  }
}

/// Where the handler writes what arrived; -1 until there is a gate.
private let arrivals = Atomic<Int32>(-1)
