import Glibc
import Synchronization

/// Calls a piece for each number below a count on so many threads, the caller's among them; returns when all
/// are done, so that pieces may share out work of their own.
///
/// On threads of its own: `DispatchQueue.concurrentPerform` gives one core only to what a piece shares out.
package func performOnThreads(
  _ threads: Int, count: Int, _ piece: @Sendable (Int) -> Void
) {
  let next = Atomic(0)
  @Sendable func work() {
    while true {
      let number = next.add(1, ordering: .relaxed).oldValue
      guard number < count else { return }
      piece(number)
    }
  }
  withoutActuallyEscaping(work) { work in
    let others = (1..<max(1, min(threads, count))).compactMap { _ in startThread(work) }
    work()
    for number in others.indices { pthread_join(others[number], nil) }
  }
}

/// A thread that calls a function and ends; nil where the system has none.
private func startThread(_ work: @escaping @Sendable () -> Void) -> pthread_t? {
  final class Call {
    let work: @Sendable () -> Void
    init(_ work: @escaping @Sendable () -> Void) { self.work = work }
  }
  let call = unsafe Unmanaged.passRetained(Call(work))
  var thread = pthread_t()
  let isStarted =
    unsafe pthread_create(
      &thread, nil,
      { call in
        unsafe Unmanaged<Call>.fromOpaque(call!).takeRetainedValue().work()
        return nil
      }, call.toOpaque()) == 0
  if !isStarted { unsafe call.release() }
  return isStarted ? thread : nil
}
