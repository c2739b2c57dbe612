import FactStore
import Pages

/// Why pages say something else than in the last build, for those who ask.
struct PageReasons: Sendable {
  let before: PartRecords
  let plan: SitePlan
  let cells: CellDigests
  /// Names templates and settings as they are.
  let look: StoreKey

  private static let most = 3

  /// What a page was made from that is another, or new to it, or gone; in words.
  func why(_ trace: PageTrace, after record: PageRecord) -> String {
    if before.look != look { return "templates or settings are others" }
    guard !trace.readsEverything, let made = record.made else {
      return "it lists everything, and shows something else"
    }
    let known = Set(made.cells)
    let numbers = trace.cells.map { Int($0) }
    let now = Set(numbers.map { cells.names[$0] })
    let changed = numbers.filter { cell in
      let name = cells.names[cell]
      return known.contains(name)
        && before.parts[name] != cells.digest(named: name).map { StoreKey($0) }
    }
    let added = numbers.filter { !known.contains(cells.names[$0]) }
    let gone = made.cells.count { !now.contains($0) }
    let reasons = [
      listing("changed: ", changed), listing("new to it: ", added),
      gone > 0 ? "no longer part of it: \(gone)" : nil,
    ].compactMap { $0 }
    return reasons.isEmpty ? "what it leads to has moved" : reasons.joined(separator: "; ")
  }

  private func listing(_ head: String, _ numbers: [Int]) -> String? {
    var words: [String] = []
    for number in numbers {
      let name = plan.words(forCell: number)
      if !words.contains(name) { words.append(name) }
    }
    guard !words.isEmpty else { return nil }
    let rest = words.count - Self.most
    return head + words.prefix(Self.most).joined(separator: ", ")
      + (rest > 0 ? " and \(rest) more" : "")
  }
}
