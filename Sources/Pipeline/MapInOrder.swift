/// Transforms stretches of a list on several cores, and hands on what they gave in the list's order.
///
/// The only task group of the tool. At most `4 * workers` results wait, so that a slow stretch does
/// not make memory grow. `consume` runs on the caller's side, one result at a time.
func mapInOrder<Item: Sendable, Made: Sendable>(
  _ items: [Item], by size: Int, workers: Int,
  _ transform: @escaping @Sendable (ArraySlice<Item>, Int) -> Made,
  then consume: (Made) -> Void
) async {
  let starts = Array(stride(from: 0, to: items.count, by: max(1, size)))
  await withTaskGroup(of: (Int, Made).self) { group in
    var next = 0
    var due = 0
    var running = 0
    var waiting: [Int: Made] = [:]
    while due < starts.count {
      while running < workers, next < starts.count, next - due < 4 * workers {
        let number = next
        let range = starts[number]..<min(starts[number] + max(1, size), items.count)
        group.addTask { (number, transform(items[range], range.lowerBound)) }
        next += 1
        running += 1
      }
      guard let (number, made) = await group.next() else { return }
      running -= 1
      waiting[number] = made
      while let ready = waiting.removeValue(forKey: due) {
        consume(ready)
        due += 1
      }
    }
  }
}
