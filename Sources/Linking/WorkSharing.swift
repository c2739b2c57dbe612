import Synchronization

/// How pieces of linking that do not depend on each other are done: one after the other, or on several
/// cores where Pipeline, which has them, says how.
package struct WorkSharing: Sendable {
  /// Calls a piece for each number below a count, in any order, and returns when all are done.
  package typealias Perform = @Sendable (_ count: Int, _ piece: @Sendable (Int) -> Void) -> Void

  private let perform: Perform

  package init(_ perform: @escaping Perform) { self.perform = perform }

  /// One piece after the other.
  package static let none = WorkSharing { count, piece in
    for number in 0..<count { piece(number) }
  }

  /// What each number below a count gives, in order; so many numbers make a piece.
  func map<Made: Sendable>(
    _ count: Int, by size: Int, _ make: @Sendable (Int) -> Made
  ) -> [Made] {
    let starts = Array(stride(from: 0, to: count, by: size))
    let parts = Mutex([[Made]](repeating: [], count: starts.count))
    perform(starts.count) { number in
      let made = (starts[number]..<min(starts[number] + size, count)).map { make($0) }
      parts.withLock { $0[number] = made }
    }
    var made: [Made] = []
    made.reserveCapacity(count)
    parts.withLock { parts in
      for part in parts.indices {
        made += parts[part]
        parts[part] = []
      }
    }
    return made
  }

  /// What two pieces give.
  func both<First: Sendable, Second: Sendable>(
    _ first: @Sendable () -> First, _ second: @Sendable () -> Second
  ) -> (First, Second) {
    let made = Mutex<(First?, Second?)>((nil, nil))
    perform(2) { number in
      if number == 0 {
        let value = first()
        made.withLock { $0.0 = value }
      } else {
        let value = second()
        made.withLock { $0.1 = value }
      }
    }
    return made.withLock { ($0.0!, $0.1!) }
  }
}
