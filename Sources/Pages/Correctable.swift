import NewsModel
import SiteModel

/// Why something is on a page as it is, and what to do where it is wrong.
extension CorpusIndex {
  /// Each reason once, with how often it holds; the first twelve.
  func reasons(_ lines: [String]) -> [PageBlock] {
    var order: [String] = []
    var counts: [String: Int] = [:]
    for line in lines {
      if counts[line] == nil { order.append(line) }
      counts[line, default: 0] += 1
    }
    guard !order.isEmpty else { return [] }
    return [
      .list(
        order.prefix(12).map { line in
          let count = counts[line] ?? 1
          return ListItem([.text(line)] + (count > 1 ? [.mark(" × \(count)", "how")] : []))
        })
    ]
  }

  /// The command that corrects, and the line that does the same by hand.
  func howToCorrect(
    _ command: String, also others: String, line: String, in file: String = "corrections.yml"
  ) -> PageBlock {
    .paragraph([
      .mark("", "note"), .text("To correct it: "), .mark("readout correct \(command)", "code"),
      .text(" (or \(others)) shows what would change. By hand, in curation/\(file): "),
      .mark(line, "code"),
    ])
  }

  /// PLOVER's class, where it says something; nobody's death is a disaster by itself.
  func typeChip(_ event: EventView) -> [Span] {
    if event.mode == "death" { return [.text(" "), .mark("Death", "chip")] }
    return event.type == .other ? [] : [.text(" "), .mark(words(of: event.type), "chip")]
  }
}
