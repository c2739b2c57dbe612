import NewsModel
import SourceText

/// The site's events, and which of them each event mention is.
struct LinkedEvents {
  /// Those with a page, by id.
  var events: [Event]
  /// For each article, for each of its event mentions, an index into `events`.
  var ofLocal: [SmallIndexes]
  /// For each article, the event that it is mainly about.
  var main: [Int?]
}

/// What the steps of event linking ask of the site.
struct EventGround {
  var facts: [ArticleFacts]
  var actors: LinkedActors
  var coverage: Coverage
  var origins: [String]
  /// Groups of actors that are countries.
  var countries: Set<Int>
  var nodes: [EventNode]
  /// For each article its place in time: by publication day, undated last, then by id.
  var order: [Int]
  /// Names to take in place of those that the desk gave, by the number of a node (`firstNodes`).
  var formerNames: [Int: String] = [:]
  var firstNodes: [Int] = []
}

/// Brings the articles' events together, applies what the desk says of them, and describes each.
///
/// A page goes to an event that is an article's main event, that two articles report, that has a
/// stated or counted day, a class of deeds and somebody known on each side, or that is a meeting which names who
/// met and when, and no other page may be of; the rest stay in their articles.
func linkEvents(
  _ ground: EventGround, corrections: [Correction], log: inout CorrectionLog, sharing: WorkSharing
) -> LinkedEvents {
  let all = groupEvents(ground.nodes, coverage: ground.coverage, countries: ground.countries)
  var groups = all.filter { hasPage($0, ground) }
  var haveMet: Set<[Int]> = []
  for group in groups where isMeeting(group, ground) {
    haveMet.formUnion(pairs(of: parties(of: group, ground)))
  }
  for group in all where isMeeting(group, ground) && !hasPage(group, ground) {
    let pairs = pairs(of: parties(of: group, ground))
    guard haveMet.isDisjoint(with: pairs) else { continue }
    haveMet.formUnion(pairs)
    groups.append(group)
  }
  assignIdentifiers(&groups, ground, sharing: sharing)
  moveRenamed(groups, ground, log: &log)
  applyEventCorrections(corrections, to: &groups, ground, log: &log)
  groups.removeAll { $0.isDropped || $0.nodes.isEmpty && $0.byWords.isEmpty }
  groups.sort { $0.id! < $1.id! }
  let named = groups
  var linked = LinkedEvents(
    events: sharing.map(named.count, by: 64) { event(from: named[$0], ground) },
    ofLocal: ground.facts.map { SmallIndexes($0.events.map { _ in nil }) },
    main: ground.facts.map { _ in nil })
  for (index, group) in groups.enumerated() {
    for node in group.nodes {
      linked.ofLocal[ground.nodes[node].article][ground.nodes[node].local] = index
    }
    for article in group.main { linked.main[article] = index }
  }
  return linked
}

private func hasPage(_ group: EventGroup, _ ground: EventGround) -> Bool {
  if !group.main.isEmpty { return true }
  let nodes = group.nodes.map { ground.nodes[$0] }
  if nodes.contains(where: { $0.type != .other && !$0.participants.isEmpty }),
    Set(nodes.map { ground.origins[$0.article] }).count > 1
  {
    return true
  }
  return nodes.contains { node in
    guard node.days?.count ?? 99 <= 3, deeds.contains(node.type), node.modality != .conditional
    else { return false }
    let facts = ground.facts[node.article]
    let event = facts.events[node.local]
    let sides =
      event.type == .consult ? [event.sources + event.targets] : [event.sources, event.targets]
    return sides.allSatisfy { $0.contains(where: facts.isKnown) }
      && event.sources.count + event.targets.count > 1
  }
}

extension ArticleFacts {
  /// Whether an actor is more than a name in passing: the gazetteer has it, it has a role, or the
  /// article names it again.
  func isKnown(_ actor: Int) -> Bool {
    actors[actor].entry != nil || !actors[actor].roles.isEmpty
      || mentions.count { $0.actor == actor } > 1
  }
}

/// Classes of what is done, as against what is said, put to a vote or put before the public.
let deeds: Set<EventType> = [
  .agree, .consult, .support, .cooperate, .aid, .yield, .sanction, .mobilize, .coerce, .assault,
  .retreat,
  .appoint, .trial,
]

/// Whether reports speak of a meeting, call or visit that took place between two parties or more, and say
/// when: in an article without a date "last week" says when too, though no calendar can tell.
private func isMeeting(_ group: EventGroup, _ ground: EventGround) -> Bool {
  group.nodes.contains {
    let node = ground.nodes[$0]
    return node.type == .consult && node.modality == .happened
      && (node.days != nil || node.published == nil && isTimed(node, ground))
  }
    && parties(of: group, ground).count >= 2
}

/// Whether the text has words for when it happened, resolved or not.
private func isTimed(_ node: EventNode, _ ground: EventGround) -> Bool {
  ground.facts[node.article].events[node.local].time != nil
}

/// Who takes part, as indexes of the site's actors.
private func parties(of group: EventGroup, _ ground: EventGround) -> Set<Int> {
  var parties: Set<Int> = []
  for node in group.nodes.map({ ground.nodes[$0] }) {
    let event = ground.facts[node.article].events[node.local]
    let actors = ground.actors.ofLocal[node.article]
    for local in event.sources + event.targets {
      if let actor = actors[local] { parties.insert(actor) }
    }
  }
  return parties
}

private func pairs(of parties: Set<Int>) -> [[Int]] {
  let sorted = parties.sorted()
  return sorted.indices.flatMap { i in sorted[(i + 1)...].map { [sorted[i], $0] } }
}

private func event(from group: EventGroup, _ ground: EventGround) -> Event {
  let nodes = group.nodes.map { ground.nodes[$0] }
  let mains = nodes.filter { group.main.contains($0.article) }
  let typed = mains.isEmpty ? nodes : mains
  var made = Event(
    id: group.id!, title: group.title ?? "", type: mostCommon(typed.map(\.type)) ?? .other)
  made.mode = mostCommon(typed.filter { $0.type == made.type }.compactMap(\.told))
  made.modality =
    mostCommon(typed.map(\.modality.rawValue))
    .flatMap { EventMention.Modality(rawValue: $0) } ?? .happened
  made.time =
    group.pinned.map { EventTime(value: $0.description, days: $0...$0, basis: .pinned) }
    ?? eventTime(of: group, ground)
  addParticipants(to: &made, nodes, ground)
  made.articles = Set(nodes.map(\.article) + group.byWords).sorted()
  made.main = group.main
  made.evidence = Set(
    nodes.flatMap { node in
      (ground.facts[node.article].events[node.local].evidence + [node.sentence])
        .map { SentenceRef(article: node.article, sentence: $0) }
    }
  ).sorted()
  made.figures = figures(nodes, ground)
  made.disputes = disputes(
    of: nodes, figures: made.figures, facts: ground.facts, origins: ground.origins)
  made.bottomLine = bottomLine(of: made, ground)
  made.outletCount = Set(made.articles.map { outlet(of: ground.facts[$0].article) }).count
  made.independentCount = Set(made.articles.map { ground.origins[$0] }).count
  made.why = why(group, made, ground)
  made.corrections = group.corrections
  return made
}

private func addParticipants(to event: inout Event, _ nodes: [EventNode], _ ground: EventGround) {
  var (sources, targets, places): ([Int], [Int], [Int]) = ([], [], [])
  for node in nodes {
    let linked = ground.actors.ofLocal[node.article]
    let mention = ground.facts[node.article].events[node.local]
    sources += mention.sources.compactMap { linked[$0] }
    targets += mention.targets.compactMap { linked[$0] }
    places +=
      mention.place.flatMap { ground.facts[node.article].mentions[$0].actor }
      .flatMap { linked[$0] }.map { [$0] } ?? []
  }
  event.sources = byFrequency(sources)
  event.targets = byFrequency(targets).filter { !event.sources.contains($0) || targets.count == 1 }
  // A call is in two places.
  event.place = event.mode == "call" ? nil : mostCommon(places)
  if event.type == .consult { dropSpokenFor(from: &event, nodes, ground) }
}

/// Takes a country out where somebody of it takes part: "the United States" beside its minister.
private func dropSpokenFor(from event: inout Event, _ nodes: [EventNode], _ ground: EventGround) {
  var spokenFor: Set<String> = []
  var countryOf: [Int: String] = [:]
  for node in nodes {
    let facts = ground.facts[node.article]
    let mention = facts.events[node.local]
    for local in mention.sources + mention.targets {
      guard let country = facts.actors[local].country,
        let actor = ground.actors.ofLocal[node.article][local]
      else { continue }
      if facts.actors[local].entry == "country:\(country)" {
        countryOf[actor] = country
      } else if facts.actors[local].kind == .person {
        spokenFor.insert(country)
      }
    }
  }
  func isSpokenFor(_ actor: Int) -> Bool { countryOf[actor].map(spokenFor.contains) ?? false }
  event.sources.removeAll(where: isSpokenFor)
  event.targets.removeAll { isSpokenFor($0) || event.sources.contains($0) }
}

private func byFrequency(_ values: [Int]) -> [Int] {
  var counts: [Int: Int] = [:]
  for value in values { counts[value, default: 0] += 1 }
  return counts.keys.sorted { (-counts[$0]!, $0) < (-counts[$1]!, $1) }
}

private func figures(_ nodes: [EventNode], _ ground: EventGround) -> [FigureUse] {
  var uses: [FigureUse] = []
  for node in nodes {
    let day = ground.facts[node.article].article.published?.day
    for figure in ground.facts[node.article].events[node.local].figures {
      let use = FigureUse(
        figure, at: SentenceRef(article: node.article, sentence: node.sentence), day: day)
      if !uses.contains(use) { uses.append(use) }
    }
  }
  return uses.sorted {
    ($0.figure.unit, $0.at, $0.figure.range) < ($1.figure.unit, $1.at, $1.figure.range)
  }
}

private func why(_ group: EventGroup, _ event: Event, _ ground: EventGround) -> [String] {
  var lines = group.why
  if event.articles.count == 1 { lines.append("one article reports it") }
  if group.nodes.isEmpty { lines.append("no event was read in any of them") }
  for article in group.nodes.isEmpty ? [] : group.byWords {
    lines.append(
      "“\(ground.facts[article].heading)” is here by its words alone: no mention in it agrees")
  }
  return lines
}
