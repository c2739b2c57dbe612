import Files
import Synchronization
import Testing

@Suite("Threads") struct ThreadTests {
  @Test(arguments: [1, 2, 7])
  func eachPieceIsDoneOnceBeforeTheCallReturns(threads: Int) {
    let done = Mutex([Int](repeating: 0, count: 500))
    performOnThreads(threads, count: 500) { number in done.withLock { $0[number] += 1 } }
    #expect(done.withLock { $0 } == [Int](repeating: 1, count: 500))
    performOnThreads(threads, count: 0) { _ in Issue.record("nothing is to be done") }
  }

  /// Two pieces that wait for each other end only where they run at once, also within a piece.
  @Test func piecesOfAPieceRunAtOnceToo() {
    let met = Mutex(0)
    performOnThreads(2, count: 2) { _ in
      let arrived = Mutex(0)
      performOnThreads(2, count: 2) { _ in
        arrived.withLock { $0 += 1 }
        while arrived.withLock({ $0 }) < 2 {}
      }
      met.withLock { $0 += 1 }
    }
    #expect(met.withLock { $0 } == 2)
  }
}
