import NewsModel
import SourceText

/// The site's actors, and which of them each local actor is.
struct LinkedActors {
  /// Those with a page, by id.
  var actors: [Actor]
  /// For each article, for each of its actors, an index into `actors`; nil where it has no page.
  var ofLocal: [SmallIndexes]
  /// For each article, for each of its actors, a number that is the same for one actor over the site.
  var groups: [[Int]]
}

/// Brings the articles' actors (`actorNodes`) together and applies what the desk says of actors.
func linkActors(
  of facts: [ArticleFacts], coverage: Coverage, corrections: Corrections,
  forced: [ForcedActor], log: inout CorrectionLog, sharing: WorkSharing
) -> LinkedActors {
  var nodes = actorNodes(of: facts, curated: corrections.actors, sharing: sharing)
  let bases = firstNodes(of: facts)
  for mark in forced { nodes[bases[mark.article] + mark.local].forced = mark.id }
  let days = facts.map { $0.article.published?.day }
  let keptApart = corrections.corrections.compactMap { correction in
    if case .notSame(let a, let b) = correction.action { (a, b) } else { nil }
  }
  let parts = ActorParts(nodes, facts: facts)
  var graph = ActorGraph(nodes: nodes, coverage: coverage, keptApart: keptApart)
  groupActors(&graph)
  var drafts = draftActors(
    graph, parts: parts, curated: corrections.actors, days: days, sharing: sharing)
  applyActorCorrections(
    corrections.corrections, to: &drafts, graph: &graph, facts: facts, log: &log)
  joinForced(
    forced.map { (bases[$0.article] + $0.local, $0) }, to: &drafts, graph, log: &log)
  return build(
    drafts, graph: graph, facts: facts, bases: bases, corrections: corrections, sharing: sharing)
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
  corrections: Corrections, sharing: WorkSharing
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
  let publishers = Set(facts.compactMap(\.article.publisher))
  var actors = sharing.map(shown.count, by: 8) {
    actor(
      from: shown[$0], graph: graph, facts: facts, uses: uses, corrections, publishers: publishers)
  }
  addCandidates(to: &actors, graph.candidates, indexOfRoot, corrections)
  var groupOfNode = Array(graph.nodes.indices)
  for draft in drafts { for member in draft.members { groupOfNode[member] = draft.root } }
  let ofLocal = facts.indices.map { article in
    SmallIndexes(facts[article].actors.indices.map { indexOfRoot[bases[article] + $0] })
  }
  let groups = facts.indices.map { article in
    facts[article].actors.indices.map { groupOfNode[bases[article] + $0] }
  }
  return LinkedActors(actors: actors, ofLocal: ofLocal, groups: groups)
}

/// The mentions of each node, in order.
private struct MentionUses {
  /// Where in `mentions` those of each node start.
  private var starts: [Int32]
  private var mentions: [Int32]

  func hasAny(_ node: Int) -> Bool { node + 1 < starts.count && starts[node] < starts[node + 1] }

  func of(_ node: Int) -> ArraySlice<Int32> {
    mentions[Int(starts[node])..<Int(starts[node + 1])]
  }

  init(_ facts: [ArticleFacts], bases: [Int]) {
    let count = (bases.last ?? 0) + (facts.last?.actors.count ?? 0)
    starts = Array(repeating: 0, count: count + 1)
    for (article, base) in bases.enumerated() {
      for mention in facts[article].mentions {
        if let actor = mention.actor { starts[base + actor + 1] += 1 }
      }
    }
    for node in 0..<count { starts[node + 1] += starts[node] }
    mentions = Array(repeating: 0, count: Int(starts[count]))
    var next = starts
    for (article, base) in bases.enumerated() {
      for (index, mention) in facts[article].mentions.enumerated() {
        guard let actor = mention.actor else { continue }
        mentions[Int(next[base + actor])] = Int32(index)
        next[base + actor] += 1
      }
    }
  }
}

private func actor(
  from draft: ActorDraft, graph: ActorGraph, facts: [ArticleFacts], uses: MentionUses,
  _ corrections: Corrections, publishers: Set<String>
) -> Actor {
  let desk = draft.curated.map { corrections.actors[$0] }
  var made = Actor(
    id: draft.id, name: draft.name, kind: draft.kind, entry: draft.entry, country: draft.country,
    isOutlet: publishers.contains(draft.name)
      || isOutlet(draft.name, draft.kind, entry: draft.entry),
    description: desk?.description,
    links: desk?.links ?? [])
  var names = NameUses()
  for member in draft.members {
    guard let article = graph.nodes[member].article else { continue }
    let day = facts[article].article.published?.day
    for index in uses.of(member) {
      made.mentions.append(MentionRef(article: article, mention: Int(index)))
      let mention = facts[article].mentions[Int(index)]
      guard mention.form == .name || mention.form == .short else { continue }
      if !made.isOutlet, draft.kind == .organization,
        isCalledOutlet(mention.range, in: facts[article].article.text)
      {
        made.isOutlet = true
      }
      names.count(facts[article].article.text, mention.range, on: day)
    }
    for role in facts[article].actors[graph.nodes[member].local].roles {
      guard let sentence = facts[article].sentence(at: role.range) else { continue }
      let at = SentenceRef(article: article, sentence: sentence)
      made.roles.append(RoleUse(role.text, at: at, range: role.range, day: day))
    }
  }
  made.mentions.sort { ($0.article, $0.mention) < ($1.article, $1.mention) }
  made.names = names.uses.sorted { ($1.count, $0.name) < ($0.count, $1.name) }
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
  let full = draft.members.filter { graph.nodes[$0].full.contains(where: { $0.isFull }) }
  if full.count > 1, draft.entry == nil {
    lines.append("\(articles(full.count)) give the name in full")
  }
  let reasons = graph.reasons(of: graph.root(of: draft.root))
  lines += reasons.prefix(20)
  if reasons.count > 20 { lines.append("and \(reasons.count - 20) more of this kind") }
  return lines
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
