import Files
import Linking

/// Work for that many cores, for a stage that is no task.
func workSharing(among workers: Int) -> WorkSharing {
  guard workers > 1 else { return .none }
  return WorkSharing { count, piece in performOnThreads(workers, count: count, piece) }
}
