import NewsModel
import SiteModel

/// A page of a list that is too long for one: where it stands, what it is called, what it holds.
///
/// A list by date is split by year, a long year by month, a long month by day; a list from A to Z by
/// the first letter, then by two letters and more. So an article that comes changes the part that it
/// belongs to and no address; a part that was split stays, as the list of its own parts.
struct ListPart: Sendable {
  /// Below the site, as `timeline/2024-04/`.
  var place: String
  /// `April 2024`, `Ma`.
  var title: String
  /// What the part is filed under, as `2024-04`.
  var key: String
  /// Where its items stand in the order of the list.
  var items: Range<Int>
  var parent: Int?
  /// Empty where the part shows its items itself.
  var children: [Int] = []
}

/// What an item is filed under, at each depth; nil where it cannot be told further.
typealias PartKey = (_ item: Int, _ depth: Int) -> (key: String, title: String)?

/// The parts of a list in its order, each before its own parts; a part with more items than the limit
/// of its depth is split further. The last limit holds for all below.
func listParts(
  of items: [Int], below folder: String, limits: [Int], by key: PartKey
) -> [ListPart] {
  var parts: [ListPart] = []
  func add(_ range: Range<Int>, _ key: String, _ title: String, parent: Int?) -> Int {
    parts.append(
      ListPart(place: "\(folder)\(key)/", title: title, key: key, items: range, parent: parent))
    if let parent { parts[parent].children.append(parts.count - 1) }
    return parts.count - 1
  }
  func split(_ range: Range<Int>, depth: Int, parent: Int?) {
    var start = range.lowerBound
    while start < range.upperBound {
      guard let first = key(items[start], depth) else { return number(range, parent: parent) }
      var end = start + 1
      while end < range.upperBound, key(items[end], depth)?.key == first.key { end += 1 }
      let part = add(start..<end, first.key, first.title, parent: parent)
      if end - start > limits[min(depth, limits.count - 1)] {
        split(start..<end, depth: depth + 1, parent: part)
      }
      start = end
    }
  }
  /// What nothing tells apart is counted.
  func number(_ range: Range<Int>, parent: Int?) {
    guard let parent, let limit = limits.last else { return }
    for (count, start) in stride(from: range.lowerBound, to: range.upperBound, by: limit)
      .enumerated()
    {
      let end = min(range.upperBound, start + limit)
      _ = add(
        start..<end, "\(parts[parent].key)/\(count + 1)",
        "\(parts[parent].title), part \(count + 1)",
        parent: parent)
    }
  }
  split(0..<items.count, depth: 0, parent: nil)
  return parts
}

/// Years, months, days; `undated` apart.
func partKey(ofDay day: CalendarDay?, at depth: Int) -> (key: String, title: String)? {
  guard let day else { return depth == 0 ? ("undated", "Undated") : nil }
  let iso = day.description
  switch depth {
  case 0: return (String(iso.prefix(4)), String(day.year))
  case 1: return (String(iso.prefix(7)), "\(monthNames[day.month - 1]) \(day.year)")
  case 2: return (iso, words(of: day))
  default: return nil
  }
}

/// One letter, two letters and so on of a name's slug; what starts with no letter is apart.
func partKey(ofName name: String, at depth: Int) -> (key: String, title: String)? {
  let slug = slug(name)
  guard depth < 8 else { return nil }
  guard let first = slug.first, first.isLetter else {
    return depth == 0 ? ("digits", "0 to 9") : nil
  }
  let short = String(slug.prefix(depth + 1))
  let key = short + String(repeating: "-", count: depth + 1 - short.utf8.count)
  return (key, short.prefix(1).uppercased() + short.dropFirst())
}

extension [ListPart] {
  /// The parts without parts of their own before and behind one; nil where there is none.
  func neighbors(ofLeaf at: Int) -> [Int?] {
    [
      self[..<at].lastIndex { $0.children.isEmpty },
      self[(at + 1)...].firstIndex { $0.children.isEmpty },
    ]
  }
}

extension CorpusLists {
  /// The parts of each list that has some; the timeline always does, for dates link to its years.
  func parts(
    of corpus: Corpus, actorsByName: [Int], topicsByName: [Int]
  ) -> [SitePlan.Subject: [ListPart]] {
    func byDate(_ items: [Int], _ folder: String, _ day: (Int) -> CalendarDay?) -> [ListPart] {
      listParts(of: items, below: folder, limits: [itemsPerDatePart, itemsPerMonth]) {
        partKey(ofDay: day($0), at: $1)
      }
    }
    func byName(_ items: [Int], _ folder: String, _ name: (Int) -> String) -> [ListPart] {
      listParts(of: items, below: folder, limits: [itemsPerNamePart]) {
        partKey(ofName: name($0), at: $1)
      }
    }
    func day(_ event: Int) -> CalendarDay? { corpus.events[event].time?.days?.lowerBound }
    var made: [SitePlan.Subject: [ListPart]] = [
      .timeline: byDate(eventsByDay.filter { day($0) != nil }, "timeline/", day)
    ]
    if eventsByDay.count > itemsPerDatePart {
      made[.events] = byDate(eventsByDay, "events/dates/", day)
    }
    if articlesByDay.count > itemsPerDatePart {
      made[.briefings] = byDate(articlesByDay, "briefings/dates/") {
        corpus.articles[$0].facts.article.published?.day
      }
    }
    if actorsByName.count > itemsPerNamePart {
      made[.actors] = byName(actorsByName, "actors/names/") { corpus.actors[$0].name }
    }
    if topicsByName.count > itemsPerNamePart {
      made[.topics] = byName(topicsByName, "topics/names/") { corpus.topics[$0].label }
    }
    return made
  }
}

extension CorpusIndex {
  /// The part that a page of a list is; nil for its first page.
  func part(_ entry: SitePlan.Entry) -> ListPart? {
    entry.part > 0 ? parts(of: entry)[entry.part - 1] : nil
  }

  /// What a page of a list shows of it: its part, or on the first page all, or of a list in parts
  /// those that `leading` chooses. Nothing where a part has parts of its own.
  func shown(_ entry: SitePlan.Entry, leading: ([Int]) -> [Int]) -> [Int] {
    let items = items(of: entry)
    if let part = part(entry) { return part.children.isEmpty ? Array(items[part.items]) : [] }
    let limit =
      entry.kind == .timeline || entry.subject == .events || entry.subject == .briefings
      ? itemsPerDatePart : itemsPerNamePart
    return items.count > limit ? leading(items) : items
  }

  /// Links to the parts of a list, or of a part.
  func partSections(_ entry: SitePlan.Entry, counting noun: String) -> [Section] {
    let all = parts(of: entry)
    func link(_ part: ListPart) -> Span { .link(part.title, Address(.page, part.place)) }
    func count(_ part: ListPart) -> Span { .mark(counted(part.items.count, noun), "how") }
    guard let own = part(entry) else {
      let isByName = entry.subject == .actors || entry.subject == .topics
      let top = all.filter { $0.parent == nil }
      let items = top.map { part in
        ListItem(
          [link(part), .text(" "), count(part)]
            + (part.children.isEmpty ? [] : [.text(": ")])
            + part.children.map { [link(all[$0])] }.joined(by: ", "))
      }
      return items.isEmpty
        ? [] : [Section("parts", isByName ? "From A to Z" : "By date", [.list(items)])]
    }
    guard own.children.isEmpty else {
      return own.children.map { child in
        Section(
          "month--\(all[child].key.replacing("/", with: "-"))", all[child].title,
          [
            .paragraph([
              .link(counted(all[child].items.count, noun), Address(.page, all[child].place))
            ])
          ])
      }
    }
    let neighbors = all.neighbors(ofLeaf: entry.part - 1)
    let items = zip(["Before", "After"], neighbors).compactMap { word, neighbor in
      neighbor.map { ListItem([.mark(word, "how"), .text(" "), link(all[$0])]) }
    }
    return items.isEmpty ? [] : [Section("parts", "More of this list", [.list(items)])]
  }
}

/// Where the timeline has each year and month: its page, and the anchor of a month on it.
func timelineMonths(of index: CorpusIndex) -> [String: LinkTable.Destination] {
  var months: [String: LinkTable.Destination] = [:]
  let parts = index.parts[.timeline] ?? []
  for part in parts {
    guard let path = SitePath(part.place + "index.html"), part.key.utf8.count <= 7 else { continue }
    months[part.key] = LinkTable.Destination(path)
    guard part.parent == nil, part.children.isEmpty else { continue }
    for event in index.datedEvents[part.items] {
      guard let day = index.corpus.events[event].time?.days?.lowerBound else { continue }
      let month = String(day.description.prefix(7))
      months[month] = LinkTable.Destination(path, fragment: "month-\(month)")
    }
  }
  return months
}
