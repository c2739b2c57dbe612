import Dispatch
import Linking
import Synchronization

/// Work for that many cores, for a stage that is no task: the caller works with the others until all is
/// done, so that pieces may share out work of their own.
func workSharing(among workers: Int) -> WorkSharing {
  guard workers > 1 else { return .none }
  return WorkSharing { count, piece in
    let next = Mutex(0)
    DispatchQueue.concurrentPerform(iterations: min(workers, count)) { _ in
      while true {
        let number = next.withLock { next in
          defer { next += 1 }
          return next
        }
        guard number < count else { return }
        piece(number)
      }
    }
  }
}
