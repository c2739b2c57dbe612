import NewsModel
import SiteModel

/// Cells of the pages that hold one part of a list, so that such a page is made again only where its own
/// items are others: the pages of older items of an actor or topic, and the parts of the site's lists.
struct PartCells: Sendable {
  /// What one such cell is of; parts are counted as in `SitePlan.Entry`.
  enum Part {
    case actor(Int, part: Int)
    case topic(Int, part: Int)
    case list(SitePlan.Subject, part: Int)
  }

  /// The lists of the site that have parts, in the order of their cells.
  static let lists: [SitePlan.Subject] = [.timeline, .events, .briefings, .actors, .topics]

  /// The number of the first cell of each actor, topic and list, with that behind the last.
  private let actors: [Int]
  private let topics: [Int]
  private let ofLists: [Int]

  /// `start` is the number of the first of these cells.
  init(
    from start: Int, of corpus: Corpus, _ lists: CorpusLists,
    _ parts: [SitePlan.Subject: [ListPart]]
  ) {
    var next = start
    func starts(_ counts: some Sequence<Int>) -> [Int] {
      var made = [next]
      for count in counts {
        next += count
        made.append(next)
      }
      return made
    }
    actors = starts(corpus.actors.indices.lazy.map { lists.olderParts(ofActor: $0) })
    topics = starts(corpus.topics.indices.lazy.map { lists.olderParts(ofTopic: $0) })
    ofLists = starts(Self.lists.lazy.map { parts[$0]?.count ?? 0 })
  }

  /// Behind the last cell.
  var end: Int { ofLists[ofLists.count - 1] }

  /// The cell of a page that holds a part and nothing else of its subject; nil for other pages.
  func cell(of entry: SitePlan.Entry) -> Int? {
    guard entry.part > 0 else { return nil }
    switch entry.subject {
    case .actor(let at): return actors[at] + entry.part - 1
    case .topic(let at): return topics[at] + entry.part - 1
    default: return Self.lists.firstIndex(of: entry.subject).map { ofLists[$0] + entry.part - 1 }
    }
  }

  /// What a cell is of.
  func part(at cell: Int) -> Part {
    if cell < topics[0] {
      let at = place(of: cell, in: actors)
      return .actor(at, part: cell - actors[at] + 1)
    }
    if cell < ofLists[0] {
      let at = place(of: cell, in: topics)
      return .topic(at, part: cell - topics[at] + 1)
    }
    let at = place(of: cell, in: ofLists)
    return .list(Self.lists[at], part: cell - ofLists[at] + 1)
  }

  /// The last place whose number is at most that of the cell.
  private func place(of cell: Int, in starts: [Int]) -> Int {
    var (low, high) = (0, starts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= cell { low = middle } else { high = middle }
    }
    return low
  }
}

extension CorpusLists {
  /// How many pages of older items an actor has beside its own.
  func olderParts(ofActor at: Int) -> Int {
    [said, saidAbout, actorEvents, actorArticles].map { $0.olderParts(at) }.max() ?? 0
  }

  func olderParts(ofTopic at: Int) -> Int {
    [topicStatements, topicEvents, topicArticles].map { $0.olderParts(at) }.max() ?? 0
  }

  func olderParts(ofEvent at: Int) -> Int {
    [eventArticles, eventStatements].map { $0.olderParts(at) }.max() ?? 0
  }
}

extension CellWriter {
  /// What a page of one part shows: its items, and of a list of the site what stands around it.
  func part(_ part: PartCells.Part) -> CellDigests.Digest {
    var bytes = DigestBytes()
    switch part {
    case .actor(let at, let part):
      for list in [lists.said, lists.saidAbout] {
        bytes.put(list.share(at, part: part)) { put(statement: $1, to: &$0) }
      }
      bytes.put(lists.actorEvents.share(at, part: part)) { $0.put(eventIDs[$1]) }
      bytes.put(lists.actorArticles.share(at, part: part)) { $0.put(articleIDs[$1]) }
    case .topic(let at, let part):
      bytes.put(lists.topicEvents.share(at, part: part)) { $0.put(eventIDs[$1]) }
      bytes.put(lists.topicStatements.share(at, part: part)) { put(statement: $1, to: &$0) }
      bytes.put(lists.topicArticles.share(at, part: part)) { bytes, article in
        bytes.put(articleIDs[article])
        bytes.put(corpus.topics[at].isAbout(article) ? 1 : 0)
      }
    case .list(let list, let part):
      put(list, part - 1, to: &bytes)
    }
    return bytes.digest
  }

  private func put(_ list: SitePlan.Subject, _ number: Int, to bytes: inout DigestBytes) {
    guard let all = site.parts[list] else { return }
    func put(_ part: ListPart) {
      bytes.put(part.place)
      bytes.put(part.title)
      bytes.put(part.key)
      bytes.put(part.items.count)
    }
    func put(link place: Int?) {
      bytes.put(place) { bytes, at in
        bytes.put(all[at].place)
        bytes.put(all[at].title)
      }
    }
    put(all[number])
    put(link: all[number].parent)
    bytes.put(all[number].children.count)
    for child in all[number].children { put(all[child]) }
    guard all[number].children.isEmpty else { return }
    for neighbor in all.neighbors(ofLeaf: number) { put(link: neighbor) }
    let ids =
      switch list {
      case .timeline, .events: eventIDs
      case .actors: actorIDs
      case .topics: topicIDs
      default: articleIDs
      }
    bytes.put(site.items(of: list)[all[number].items]) { $0.put(ids[$1]) }
  }
}

extension Topic {
  /// Whether an article is about it, by its index; `about` is in order.
  func isAbout(_ article: Int) -> Bool {
    var (low, high) = (0, about.count)
    while low < high {
      let middle = (low + high) / 2
      if about[middle] < article { low = middle + 1 } else { high = middle }
    }
    return low < about.count && about[low] == article
  }
}
