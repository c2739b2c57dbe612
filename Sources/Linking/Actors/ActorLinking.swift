import NewsModel
import SourceText

/// The site's actors, and which of them each local actor is.
struct LinkedActors {
  /// Those with a page, by id.
  var actors: [Actor]
  /// For each article, for each of its actors, an index into `actors`; nil where it has no page.
  var ofLocal: [[Int?]]
  /// For each article, for each of its actors, a number that is the same for one actor over the site.
  var groups: [[Int]]
}

/// Brings the articles' actors together and applies what the desk says of actors.
func linkActors(
  _ facts: inout [ArticleFacts], coverage: Coverage, corrections: Corrections,
  forced: [ForcedActor], log: inout CorrectionLog
) -> LinkedActors {
  var nodes = actorNodes(of: facts, curated: corrections.actors)
  let bases = firstNodes(of: facts)
  for mark in forced { nodes[bases[mark.article] + mark.local].forced = mark.id }
  let days = facts.map { $0.article.published?.day }
  let keptApart = corrections.corrections.compactMap { correction in
    if case .notSame(let a, let b) = correction.action { (a, b) } else { nil }
  }
  let parts = ActorParts(nodes, facts: facts)
  var graph = ActorGraph(nodes: nodes, coverage: coverage, keptApart: keptApart)
  groupActors(&graph)
  var drafts = draftActors(graph, parts: parts, curated: corrections.actors, days: days)
  applyActorCorrections(
    corrections.corrections, to: &drafts, graph: &graph, facts: facts, log: &log)
  joinForced(
    forced.map { (bases[$0.article] + $0.local, $0) }, to: &drafts, graph, log: &log)
  return build(drafts, graph: graph, facts: facts, bases: bases, corrections: corrections)
}

/// A local actor that a correction made, and the actor that it is.
struct ForcedActor {
  var article: Int
  var local: Int
  var id: ActorID
  /// Those that made it, in the order of the file.
  var corrections: [Correction]
}

/// For each article, the number of the node of its first actor.
func firstNodes(of facts: [ArticleFacts]) -> [Int] {
  var next = 0
  return facts.map { article in
    defer { next += article.actors.count }
    return next
  }
}

private func build(
  _ drafts: [ActorDraft], graph: ActorGraph, facts: [ArticleFacts], bases: [Int],
  corrections: Corrections
) -> LinkedActors {
  let uses = MentionUses(facts, bases: bases)
  // A correction may have given all its mentions to others.
  let shown = drafts.filter {
    $0.hasPage && $0.articleCount > 0 && $0.members.contains(where: uses.hasAny)
  }.sorted { $0.id < $1.id }
  var indexOfRoot: [Int: Int] = [:]
  for (index, draft) in shown.enumerated() {
    for member in draft.members { indexOfRoot[member] = index }
  }
  var actors = shown.map { actor(from: $0, graph: graph, facts: facts, uses: uses, corrections) }
  addCandidates(to: &actors, graph.candidates, indexOfRoot, corrections)
  var groupOfNode = Array(graph.nodes.indices)
  for draft in drafts { for member in draft.members { groupOfNode[member] = draft.root } }
  let ofLocal = facts.indices.map { article in
    facts[article].actors.indices.map { indexOfRoot[bases[article] + $0] }
  }
  let groups = facts.indices.map { article in
    facts[article].actors.indices.map { groupOfNode[bases[article] + $0] }
  }
  return LinkedActors(actors: actors, ofLocal: ofLocal, groups: groups)
}

/// The mentions of each node, in order.
private struct MentionUses {
  var ofNode: [[Int]]

  func hasAny(_ node: Int) -> Bool { node < ofNode.count && !ofNode[node].isEmpty }

  init(_ facts: [ArticleFacts], bases: [Int]) {
    ofNode = Array(repeating: [], count: (bases.last ?? 0) + (facts.last?.actors.count ?? 0))
    for (article, base) in bases.enumerated() {
      for (index, mention) in facts[article].mentions.enumerated() {
        if let actor = mention.actor { ofNode[base + actor].append(index) }
      }
    }
  }
}

private func actor(
  from draft: ActorDraft, graph: ActorGraph, facts: [ArticleFacts], uses: MentionUses,
  _ corrections: Corrections
) -> Actor {
  let desk = draft.curated.map { corrections.actors[$0] }
  var made = Actor(
    id: draft.id, name: draft.name, kind: draft.kind, entry: draft.entry, country: draft.country,
    description: desk?.description, links: desk?.links ?? [])
  var names: [String: NameUse] = [:]
  for member in draft.members {
    guard let article = graph.nodes[member].article else { continue }
    let day = facts[article].article.published?.day
    for index in uses.ofNode[member] {
      made.mentions.append(MentionRef(article: article, mention: index))
      let mention = facts[article].mentions[index]
      guard mention.form == .name || mention.form == .short else { continue }
      let words = facts[article].article.text[mention.range]
      count(words, on: day, in: &names)
    }
    for role in facts[article].actors[graph.nodes[member].local].roles {
      guard let sentence = facts[article].sentence(at: role.range) else { continue }
      let at = SentenceRef(article: article, sentence: sentence)
      made.roles.append(RoleUse(role.text, at: at, range: role.range, day: day))
    }
  }
  made.mentions.sort { ($0.article, $0.mention) < ($1.article, $1.mention) }
  made.names = names.values.sorted { ($1.count, $0.name) < ($0.count, $1.name) }
  made.roles.sort {
    ($0.day?.daysSinceEpoch ?? Int.max, $0.at, $0.range)
      < ($1.day?.daysSinceEpoch ?? Int.max, $1.at, $1.range)
  }
  made.evidence = evidence(of: draft, graph)
  made.corrections = draft.corrections
  return made
}

private func evidence(of draft: ActorDraft, _ graph: ActorGraph) -> [String] {
  var lines: [String] = []
  if let entry = draft.entry { lines.append("the gazetteer's entry \(entry)") }
  if draft.curated != nil { lines.append("named in curation/actors.yml") }
  let full = draft.members.filter { graph.nodes[$0].full.contains(where: \.isFull) }
  if full.count > 1, draft.entry == nil {
    lines.append("\(articles(full.count)) give the name in full")
  }
  let reasons = graph.reasons(of: graph.root(of: draft.root))
  lines += reasons.prefix(20)
  if reasons.count > 20 { lines.append("and \(reasons.count - 20) more of this kind") }
  return lines
}

private func count(_ name: String, on day: CalendarDay?, in names: inout [String: NameUse]) {
  func note(_ use: inout NameUse) {
    use.count += 1
    if let day {
      use.first = min(use.first ?? day, day)
      use.last = max(use.last ?? day, day)
    }
  }
  note(&names[name, default: NameUse(name, count: 0)])
}

private func addCandidates(
  to actors: inout [Actor], _ candidates: [(a: Int, b: Int, score: Double, why: String)],
  _ indexOfRoot: [Int: Int], _ corrections: Corrections
) {
  var apart: Set<[ActorID]> = []
  for correction in corrections.corrections {
    guard case .notSame(let a, let b) = correction.action else { continue }
    apart.insert([a, b].sorted())
    let why = "curation/corrections.yml, line \(correction.line)"
    for (one, other) in [(a, b), (b, a)] {
      guard let index = actors.firstIndex(where: { $0.id == one }),
        actors.contains(where: { $0.id == other })
      else { continue }
      actors[index].candidates.append(ActorCandidate(other, .notSame, score: 0, why: why))
    }
  }
  var best: [[Int]: (score: Double, why: String)] = [:]
  for candidate in candidates {
    guard let a = indexOfRoot[candidate.a], let b = indexOfRoot[candidate.b], a != b else {
      continue
    }
    let key = [min(a, b), max(a, b)]
    let known = best[key] ?? (-1, "")
    if (known.score, candidate.why) < (candidate.score, known.why) {
      best[key] = (candidate.score, candidate.why)
    }
  }
  for (key, found) in best.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
    let ids = key.map { actors[$0].id }
    if apart.contains(ids.sorted()) { continue }
    for (one, other) in [(0, 1), (1, 0)] {
      actors[key[one]].candidates.append(
        ActorCandidate(ids[other], .maybeSame, score: found.score, why: found.why))
    }
  }
  for index in actors.indices {
    actors[index].candidates.sort { ($1.score, $0.actor) < ($0.score, $1.actor) }
  }
}

extension ArticleFacts {
  /// The index of the sentence in which a range starts; nil outside running text.
  func sentence(at range: TextRange) -> Int? {
    var low = 0
    var high = sentences.count
    while low < high {
      let middle = (low + high) / 2
      if sentences[middle].range.end <= range.start { low = middle + 1 } else { high = middle }
    }
    return low < sentences.count && sentences[low].range.contains(range.lower) ? low : nil
  }
}
