import Files
import Pipeline
import Synchronization

/// One line on a terminal that says how far a build is; in a pipe a line for each phase, where that is
/// asked for, else nothing.
final class ProgressLine: Sendable {
  private struct State {
    var phase: Phase?
    var since = 0.0
    var shown = 0.0
  }

  private let isShown: Bool
  private let isPlain: Bool
  private let state = Mutex(State())

  init(isShown: Bool, isVerbose: Bool = false) {
    let isTerminal = Surroundings.errorIsTerminal
    self.isShown = isShown && isTerminal
    isPlain = isShown && isVerbose && !isTerminal
    if self.isShown { _ = interrupts.onInterrupt { Surroundings.printError("\r\u{1B}[K") } }
  }

  /// Shows at most ten times a second, with the time left where it can be told.
  func show(_ progress: Progress) {
    if isPlain, progress.done == 0 {
      let count = progress.total > 0 ? ": \(grouped(progress.total))" : ""
      Surroundings.printError(progress.phase.rawValue + count + "\n")
    }
    guard isShown else { return }
    let now = Surroundings.seconds
    let since: Double? = state.withLock { state in
      if state.phase != progress.phase {
        state.phase = progress.phase
        state.since = now
      } else if now - state.shown < 0.1 {
        return nil
      }
      state.shown = now
      return state.since
    }
    guard let since else { return }
    var text = "\(progress.phase.rawValue)"
    if progress.total > 0 {
      text += " \(grouped(progress.done)) of \(grouped(progress.total))"
      let spent = now - since
      if progress.done > 0, spent > 1 {
        let left = spent / Double(progress.done) * Double(progress.total - progress.done)
        text += ", \(Int(left.rounded(.up))) s left"
      }
    }
    Surroundings.printError("\r\u{1B}[K\(text)")
  }

  func clear() {
    if isShown { Surroundings.printError("\r\u{1B}[K") }
  }
}
