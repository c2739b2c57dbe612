import NewsModel
import SiteModel

/// Items of one list on one page of an event, actor or topic before older ones get pages of their own,
/// and on each of those.
let itemsPerPart = 60

/// Lists of one kind, one for each thing that they belong to, by its index; undated items stand last.
struct ItemLists: Sendable {
  private var items: [SmallNumbers]
  /// How many of each list have a date.
  private var dated: [Int]

  init(count: Int) {
    items = Array(repeating: SmallNumbers(), count: count)
    dated = Array(repeating: 0, count: count)
  }

  subscript(at: Int) -> SmallNumbers { items[at] }

  func datedCount(_ at: Int) -> Int { dated[at] }

  /// Lets go of the room that lists made while they grew.
  mutating func compact() {
    for at in items.indices { items[at] = items[at].compact }
  }

  /// Items come in the order of the list.
  mutating func add(_ item: Int, to at: Int, isDated: Bool) {
    items[at].append(item)
    if isDated { dated[at] += 1 }
  }

  /// How many pages of older items a list needs.
  func olderParts(_ at: Int) -> Int {
    max(olderPartCount(of: dated[at]), olderPartCount(of: items[at].count - dated[at]))
  }

  /// What of a list stands on a page: 0 is the first, 1 that of the oldest items.
  ///
  /// Parts are counted from the oldest item, so that one that comes with a later date moves no other
  /// from its part; and undated items by themselves, so that they move none that has a date.
  func share(_ at: Int, part: Int) -> [Int] {
    let first = dated[at]
    let undated = partRange(part, of: items[at].count - first)
    return items[at][partRange(part, of: first)]
      + Array(items[at][first + undated.lowerBound..<first + undated.upperBound])
  }
}

/// The first page keeps 60 to 119 items.
private func olderPartCount(of count: Int) -> Int { max(0, count / itemsPerPart - 1) }

/// Places in a list from newest to oldest.
private func partRange(_ part: Int, of count: Int) -> Range<Int> {
  let older = olderPartCount(of: count)
  if part == 0 { return 0..<(count - older * itemsPerPart) }
  if part > older { return 0..<0 }
  let end = count - (part - 1) * itemsPerPart
  return (end - itemsPerPart)..<end
}

extension SitePlan.Entry {
  var isFirst: Bool { part == 0 }

  /// The folder of the page and of its parts, with a slash at its end.
  private var place: String {
    path.value.split(separator: "/").dropLast(isFirst ? 1 : 2).map { $0 + "/" }.joined()
  }

  private func link(to part: Int) -> ListItem {
    let words =
      part == 0 ? "Newest" : part == 1 && parts > 2 ? "Part 1, the oldest" : "Part \(part)"
    if part == self.part { return ListItem([.mark(words, "here")]) }
    return ListItem([.link(words, Address(.page, part == 0 ? place : place + "older-\(part)/"))])
  }

  /// Links from the first page to all parts, and from a part to its neighbors and both ends, so that a
  /// new part changes only the one beside it.
  var partsSection: Section {
    let near = isFirst ? Array(1..<parts) : [part + 1, part, part - 1, 1]
    var shown: [Int] = [0]
    for part in isFirst ? near.reversed() : near
    where (1..<parts).contains(part) && !shown.contains(part) {
      shown.append(part)
    }
    return Section("parts", "Older items", [.list(shown.map(link))])
  }
}
