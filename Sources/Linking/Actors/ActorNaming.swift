import Knowledge
import NewsModel
import SourceText

/// A root of the graph as it will be an actor: what it is called, and whether it gets a page.
struct ActorDraft {
  var root: Int
  var members: [Int]
  var id: ActorID
  var name: String
  var kind: Mention.Kind
  var entry: String?
  var country: String?
  var curated: Int?
  var hasPage: Bool
  var articleCount: Int
  var corrections: [AppliedCorrection] = []
}

/// What each local actor does in its article, by node.
struct ActorParts {
  var speaks: [Bool]
  var acts: [Bool]

  init(_ nodes: [ActorNode], facts: [ArticleFacts]) {
    speaks = Array(repeating: false, count: nodes.count)
    acts = speaks
    var base = 0
    for article in facts {
      for quote in article.quotes {
        if let actor = quote.speakerActor { speaks[base + actor] = true }
      }
      for event in article.events {
        for actor in event.sources + event.targets { acts[base + actor] = true }
        if let place = event.place, let actor = article.mentions[place].actor {
          acts[base + actor] = true
        }
      }
      base += article.actors.count
    }
  }
}

/// Names each root, decides which get a page, and gives each its identifier.
///
/// The name is the desk's, else the gazetteer's, else the full name that most articles use (names with
/// initials or all in capitals only where there is no other), ties by spelling. The identifier is the
/// name's slug. Of several actors with one slug the desk's keeps it, then the gazetteer's, then the
/// one reported first; the others add their country, else their kind, else a number, so that an
/// article that arrives later moves no address.
///
/// A page goes to: what the desk names; persons and organizations with a full name, that speak, take
/// part in an event, or are named in two articles; countries, places of events, and places that two
/// articles name. Nationalities count to their country and have none of their own.
func draftActors(
  _ graph: ActorGraph, parts: ActorParts, curated: [CuratedActor], days: [CalendarDay?],
  sharing: WorkSharing
) -> [ActorDraft] {
  let roots = graph.roots
  var drafts = sharing.map(roots.count, by: 64) {
    draft(of: roots[$0], graph, parts: parts, curated: curated)
  }
  let ranks = drafts.map { rank($0, graph, days) }
  let order = drafts.indices.sorted { ranks[$0] < ranks[$1] }
  var taken: Set<String> = []
  for index in order {
    let draft = drafts[index]
    let base = draft.curated.map { curated[$0].id.value } ?? draft.id.value
    var options = [base]
    if let country = draft.country { options.append("\(base)-\(country.lowercased())") }
    options.append("\(base)-\(draft.kind.rawValue)")
    let free =
      options.first { !taken.contains($0) }
      ?? (2...).lazy.map { "\(base)-\($0)" }.first { !taken.contains($0) }!
    taken.insert(free)
    drafts[index].id = ActorID(unchecked: free)
  }
  return drafts
}

private func rank(
  _ draft: ActorDraft, _ graph: ActorGraph, _ days: [CalendarDay?]
) -> (Int, Int, Int, Int) {
  let first =
    draft.members.compactMap { graph.nodes[$0].article }
    .map { days[$0]?.daysSinceEpoch ?? Int.max }.min() ?? Int.max
  let entry = draft.entry.map { $0.hasPrefix("country:") ? 0 : 1 } ?? 2
  return (draft.curated == nil ? 1 : 0, draft.hasPage ? entry : 3, first, draft.root)
}

private func draft(
  of root: Int, _ graph: ActorGraph, parts: ActorParts, curated: [CuratedActor]
) -> ActorDraft {
  let members = graph.members(of: root)
  // A node holds a dozen things: it is not taken out whole.
  let nodes = graph.nodes
  let entry = mostCommon(members.lazy.compactMap { nodes[$0].entry })
  let desk = graph.curated(root).map { curated[$0] }
  let takesPart = members.contains { parts.speaks[$0] || parts.acts[$0] }
  var kind =
    desk?.kind
    ?? mostCommon(members.lazy.filter { nodes[$0].article != nil }.map { nodes[$0].kind.rawValue })
    .flatMap { Mention.Kind(rawValue: $0) } ?? nodes[members[0]].kind
  if kind == .other, desk == nil, let told = kindOfSpeaker(members, nodes, parts) { kind = told }
  let isCountry = entry?.hasPrefix("country:") ?? false
  let articleCount = Set(members.lazy.compactMap { nodes[$0].article }).count
  let canonical = desk?.name ?? canonicalName(members, nodes, entry: entry)
  let isFull =
    entry != nil || members.contains { nodes[$0].full.contains(where: { $0.isFull }) }
  var hasPage =
    switch isCountry ? .place : kind {
    case .person, .organization: isFull || takesPart || articleCount >= 2
    case .place: isCountry || takesPart || articleCount >= 2
    case .group, .other: false
    }
  if desk != nil { hasPage = articleCount > 0 }
  return ActorDraft(
    root: root, members: members, id: ActorID(slugging: canonical), name: canonical,
    kind: isCountry && kind == .group ? .place : kind, entry: entry,
    country: desk?.country ?? mostCommon(members.lazy.compactMap { nodes[$0].countries.first }),
    curated: graph.curated(root), hasPage: hasPage, articleCount: articleCount)
}

/// What speaks is a person or a body where a third of the articles read it as one, though most could not
/// tell; nil for what does not.
private func kindOfSpeaker(
  _ members: [Int], _ nodes: [ActorNode], _ parts: ActorParts
) -> Mention.Kind? {
  guard members.contains(where: { parts.speaks[$0] }) else { return nil }
  let told = members.filter {
    nodes[$0].article != nil && (nodes[$0].kind == .person || nodes[$0].kind == .organization)
  }
  guard told.count * 3 >= members.count else { return nil }
  return mostCommon(told.lazy.map { nodes[$0].kind.rawValue }).flatMap {
    Mention.Kind(rawValue: $0)
  }
}

private func canonicalName(_ members: [Int], _ nodes: [ActorNode], entry: String?) -> String {
  // A country is called by its own name, not by that of its people.
  let known = entry == nil ? [] : members.filter { nodes[$0].entry == entry }
  let own = known.filter { nodes[$0].kind != .group }
  if own.isEmpty, let entry, entry.hasPrefix("country:"),
    let nation = country(code: String(entry.dropFirst(8)))
  {
    return nation.name
  }
  if let name = mostCommon((own.isEmpty ? known : own).lazy.compactMap({ nodes[$0].names.first })) {
    return name
  }
  var counts: [String: Int] = [:]
  for member in members { for name in nodes[member].names { counts[name, default: 0] += 1 } }
  let best = counts.min { first, second in
    (quality(first.key), -first.value, first.key) < (quality(second.key), -second.value, second.key)
  }
  return best?.key ?? "unnamed"
}

/// 0 for a name of several whole words, more for what is less fit to be the actor's name.
private func quality(_ name: String) -> Int {
  let words = name.split(separator: " ")
  var grade = words.count >= 2 ? 0 : 4
  if words.contains(where: { $0.filter { $0 != "." }.count == 1 }) { grade += 1 }
  if name.utf8.count > 6, !name.utf8.contains(where: { $0 >= 0x61 && $0 <= 0x7A }) { grade += 2 }
  return grade
}

/// The most frequent value; ties go to the least.
func mostCommon<Values: Sequence>(_ values: Values) -> Values.Element?
where Values.Element: Hashable & Comparable {
  var rest = values.makeIterator()
  guard let first = rest.next() else { return nil }
  var sameCount = 1
  var other = rest.next()
  while let next = other, next == first {
    sameCount += 1
    other = rest.next()
  }
  guard let other else { return first }
  var counts = [first: sameCount, other: 1]
  while let value = rest.next() { counts[value, default: 0] += 1 }
  return counts.min { ($1.value, $0.key) < ($0.value, $1.key) }?.key
}
