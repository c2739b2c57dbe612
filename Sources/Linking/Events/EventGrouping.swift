import NewsModel

/// Mentions brought together as one happening.
struct EventGroup {
  /// Indexes of nodes, in order.
  var nodes: [Int]
  /// Articles whose main event it is, in order.
  var main: [Int]
  /// Why, a line each.
  var why: [String]
  /// Articles that belong here by their words alone: no mention of theirs was read as an event.
  var byWords: [Int] = []
  /// Those of `nodes` that the desk moved here: they tell the event's day only where no other does.
  var guests: Set<Int> = []
  /// Set by a correction.
  var pinned: CalendarDay?
  var title: String?
  var id: EventID?
  var isDropped = false
  var corrections: [AppliedCorrection] = []
}

/// Brings mentions together.
///
/// 1. Within an article, mentions of one class whose participants overlap and whose times agree.
/// 2. Articles on one happening by their words (`groupCoverage`): the main mention that most of them
///    share is their main event; each joins it with its main mention, or with another that agrees well,
///    else by its words alone, which is said. A mention agrees where its class is of the same family or
///    a participant that is no country is the same, and neither time nor every participant
///    contradicts it. An article whose main mention is of another day keeps its own event, unless it
///    came out within three days of the central one and one of the days lies before that article's news:
///    then it tells the same news, and the day is background. One that came out before the other's
///    day tells of its own.
/// 3. Across all articles, mentions of one class and day with a participant in common, and with
///    places that do not differ; two countries alone are not enough without the same mode.
///
/// 4. Meetings and calls whose sides are the same countries, where one report names who spoke for them and
///    the other does not (`joinMeetings`).
/// 5. Articles on one happening in none of which an event was read: one event without mentions, so
///    that no group of reports is lost.
///
/// Times contradict each other where they are more than a day apart; then the mentions stay apart.
func groupEvents(_ nodes: [EventNode], coverage: Coverage, countries: Set<Int>) -> [EventGroup] {
  var links = Links(count: nodes.count)
  joinWithinArticles(nodes, &links)
  let (mains, byWords) = joinByCoverage(nodes, coverage, countries, &links)
  joinAcross(nodes, countries: countries, &links)
  joinMeetings(nodes, countries: countries, &links)
  var groups: [Int: EventGroup] = [:]
  for index in nodes.indices {
    let root = links.root(index)
    groups[root, default: EventGroup(nodes: [], main: [], why: links.why[root] ?? [])].nodes.append(
      index)
  }
  for (article, node) in mains.enumerated() {
    if let node { groups[links.root(node)]!.main.append(article) }
  }
  for (article, node) in byWords {
    groups[links.root(node)]!.main.append(article)
    groups[links.root(node)]!.byWords.append(article)
  }
  let read = groups.keys.sorted().map { key in
    var group = groups[key]!
    group.main.sort()
    group.byWords.sort()
    return group
  }
  return read + wordGroups(mains, coverage)
}

/// Events of articles that share their words and in none of which an event was read.
private func wordGroups(_ mains: [Int?], _ coverage: Coverage) -> [EventGroup] {
  let groups = Dictionary(grouping: mains.indices, by: { coverage.happenings[$0] })
  return groups.keys.sorted().compactMap { key in
    let articles = groups[key]!
    guard articles.count > 1, articles.allSatisfy({ mains[$0] == nil }) else { return nil }
    return EventGroup(
      nodes: [], main: articles, why: ["the articles share their rare words"], byWords: articles)
  }
}

/// Sets that know the days and participants of all their mentions.
struct Links {
  fileprivate var parent: [Int]
  var days: [Int: ClosedRange<Int>] = [:]
  var why: [Int: [String]] = [:]

  init(count: Int) { parent = Array(0..<count) }

  func root(_ node: Int) -> Int {
    var node = node
    while parent[node] != node { node = parent[node] }
    return node
  }

  mutating func join(_ a: Int, _ b: Int, _ nodes: [EventNode], why reason: String?) -> Bool {
    let (first, second) = (min(root(a), root(b)), max(root(a), root(b)))
    guard first != second else { return true }
    let (x, y) = (days[first] ?? nodes[first].days, days[second] ?? nodes[second].days)
    guard timesAgree(x, y) else { return false }
    parent[second] = first
    // The narrower of two spans is the better known.
    if let day = [x, y].compactMap({ $0 }).min(by: {
      ($0.count, $0.lowerBound) < ($1.count, $1.lowerBound)
    }) {
      days[first] = day
    }
    for line in (why[second] ?? []) + (reason.map { [$0] } ?? [])
    where why[first]?.contains(line) != true && (why[first]?.count ?? 0) < 12 {
      why[first, default: []].append(line)
    }
    why[second] = nil
    return true
  }
}

private func joinWithinArticles(_ nodes: [EventNode], _ links: inout Links) {
  var start = 0
  while start < nodes.count {
    var end = start
    while end < nodes.count, nodes[end].article == nodes[start].article { end += 1 }
    for a in start..<end {
      for b in a + 1..<max(end, a + 1) {
        let (x, y) = (nodes[a], nodes[b])
        guard x.type == y.type, x.modality == y.modality, timesAgree(x.days, y.days),
          x.mode == y.mode || x.mode == nil || y.mode == nil,
          !Set(x.participants).isDisjoint(with: y.participants),
          placesAgree(x, y)
        else { continue }
        _ = links.join(a, b, nodes, why: nil)
      }
    }
    start = end
  }
}

/// How well two mentions agree; nil where they contradict each other or share nothing.
private func agreement(_ a: EventNode, _ b: EventNode, _ countries: Set<Int>) -> Int? {
  guard timesAgree(a.days, b.days) else { return nil }
  // Participants are few and named once each: sets would cost more than they save.
  let common = a.participants.filter { b.participants.contains($0) }
  let shared = common.count
  let sameFamily = family(of: a.type) == family(of: b.type)
  // A country in common says little: half of the world's news has it.
  let named = common.count { !countries.contains($0) }
  guard sameFamily || named > 0 else { return nil }
  if !a.participants.isEmpty, !b.participants.isEmpty, shared == 0,
    a.place != b.place || a.place == nil,
    a.mode != b.mode || a.mode == nil
  {
    return nil
  }
  return agreementScore(
    shared: shared, types: (a.type, b.type), modes: (a.mode, b.mode),
    isSamePlace: a.place != nil && a.place == b.place, areDated: a.days != nil && b.days != nil)
}

/// What mentions have in common, weighed; articles of one happening join by a mention from 4 on.
func agreementScore(
  shared: Int, types: (EventType, EventType), modes: (String?, String?), isSamePlace: Bool,
  areDated: Bool
) -> Int {
  var score = 2 * min(shared, 3)
  if types.0 == types.1 {
    score += 3
  } else if family(of: types.0) == family(of: types.1) {
    score += 1
  }
  if modes.0 != nil, modes.0 == modes.1 { score += 2 }
  if isSamePlace { score += 1 }
  if areDated { score += 1 }
  return score
}

/// Returns each article's main mention, and for articles without any mention one of the event that
/// their words put them with.
private func joinByCoverage(
  _ nodes: [EventNode], _ coverage: Coverage, _ countries: Set<Int>, _ links: inout Links
) -> (mains: [Int?], byWords: [(article: Int, node: Int)]) {
  var mains = [Int?](repeating: nil, count: coverage.happenings.count)
  var ofArticle = [[Int]](repeating: [], count: mains.count)
  for (index, node) in nodes.enumerated() {
    ofArticle[node.article].append(index)
    if node.isMain { mains[node.article] = index }
  }
  var byWords: [(Int, Int)] = []
  let groups = Dictionary(grouping: mains.indices, by: { coverage.happenings[$0] })
  for key in groups.keys.sorted() where groups[key]!.count > 1 {
    let articles = groups[key]!
    let candidates = articles.compactMap { mains[$0] }
    let central = candidates.max { first, second in
      let (a, b) = (
        support(of: first, among: articles, ofArticle, nodes, countries),
        support(of: second, among: articles, ofArticle, nodes, countries)
      )
      return (a, second) < (b, first)
    }
    guard let central else { continue }
    for article in articles where mains[article] != central {
      let own = mains[article]
      if let own,
        tellsOfAnotherDay(nodes[own], nodes[central]) || isEarly(nodes[own], for: nodes[central])
      {
        continue
      }
      // The main mention itself where it agrees, else one that agrees well.
      let agreeing = ofArticle[article].compactMap { index in
        agreement(nodes[index], nodes[central], countries).map { (index, $0) }
      }
      let best =
        agreeing.first { $0.0 == own }
        ?? agreeing.filter { $0.1 >= 4 }.max { ($0.1, $1.0) < ($1.1, $0.0) }
      let why = "the articles share their rare words"
      if let best,
        links.join(
          central, best.0, nodes, why: why + agreementWords(nodes[central], nodes[best.0]))
      {
        mains[article] = best.0
      } else {
        mains[article] = nil
        byWords.append((article, central))
      }
    }
  }
  return (mains, byWords)
}

private func agreementWords(_ a: EventNode, _ b: EventNode) -> String {
  var words: [String] = []
  if a.type == b.type { words.append("the same class") }
  let shared = Set(a.participants).intersection(b.participants).count
  if shared > 0 { words.append(shared == 1 ? "a participant" : "\(shared) participants") }
  if a.days != nil, b.days != nil { words.append("times that agree") }
  if a.place != nil, a.place == b.place { words.append("the place") }
  return words.isEmpty ? "" : ", " + words.joined(separator: ", ")
}

/// How many articles have a mention that agrees, weighed by how well.
private func support(
  of main: Int, among articles: [Int], _ ofArticle: [[Int]], _ nodes: [EventNode],
  _ countries: Set<Int>
) -> Int {
  articles.prefix(40).reduce(0) { sum, article in
    sum
      + (ofArticle[article].compactMap { agreement(nodes[main], nodes[$0], countries) }.max() ?? 0)
  }
}

private func joinAcross(_ nodes: [EventNode], countries: Set<Int>, _ links: inout Links) {
  var blocks: [[Int]: [Int]] = [:]
  for (index, node) in nodes.enumerated() {
    guard let days = node.days, days.count <= 3 else { continue }
    for participant in node.participants {
      for day in days {
        blocks[[Int(node.type.hash), day, participant], default: []].append(index)
      }
    }
  }
  for key in blocks.keys.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
    let block = blocks[key]!
    guard block.count > 1 else { continue }
    var heads: [Int] = []
    for index in block {
      let node = nodes[index]
      let head = heads.first { isOneHappening(nodes[$0], node, countries) }
      if let head {
        _ = links.join(
          head, index, nodes, why: "the same class, day and participants in several articles")
      } else if heads.count < 30 {
        heads.append(index)
      }
    }
  }
}

private func isOneHappening(_ a: EventNode, _ b: EventNode, _ countries: Set<Int>) -> Bool {
  let isDenial = Set([a.modality, b.modality]) == [.happened, .denied]
  guard a.modality == b.modality || isDenial, timesAgree(a.days, b.days),
    placesAgree(a, b),
    a.mode == b.mode || a.mode == nil || b.mode == nil
  else { return false }
  let shared = Set(a.participants).intersection(b.participants)
  let named = shared.filter { !countries.contains($0) }.count
  if a.article == b.article, a.sentence != b.sentence, shared.count < 2 { return false }
  return shared.count >= 2 && (named > 0 || a.mode == b.mode && a.mode != nil)
    || named >= 1 && a.mode != nil && a.mode == b.mode
}

extension EventType {
  /// A number that stays the same from run to run.
  var hash: UInt32 { rawValue.utf8.reduce(0) { $0 &* 31 &+ UInt32($1) } }
}
