import Knowledge
import NewsModel

/// One happening of an article with all that speaks of it, in order of the text.
struct EventCluster {
  /// The event as its best mention tells it, with what the others add.
  var event: EventMention
  var members: [EventCandidate]
}

/// Merges mentions of one happening.
///
/// Two mentions are one where their classes are the same, their modes do not exclude each other,
/// their days overlap or one has none, both are told as fact or both are not, and the participants of
/// one are among the other's: the same actor, or a country and one who speaks for it. Without
/// participants, a definite noun ("the attack") joins what was told before in its class.
///
/// Who claims responsibility becomes the source of the first attack told.
///
/// What captions say adds time, place and participants to what the text tells, and nothing else.
func mergeCandidates(
  _ candidates: [EventCandidate], supporting: [EventCandidate], of facts: ArticleFacts
) -> [EventCluster] {
  var clusters: [EventCluster] = []
  for candidate in candidates {
    if let best = bestCluster(for: candidate, clusters, facts) {
      clusters[best].add(candidate)
    } else {
      clusters.append(EventCluster(event: candidate.event, members: [candidate]))
    }
  }
  for candidate in supporting where !participants(candidate.event).isEmpty {
    guard let best = bestCluster(for: candidate, clusters, facts),
      overlap(candidate.event, clusters[best].event, facts) > 0
    else { continue }
    clusters[best].event.fill(from: candidate.event)
  }
  return clusters
}

/// How many clusters back a mention may join; more than the longest news tells, so that a text as long
/// as a book takes time as its length does.
private let reach = 500

/// How many mentions one happening may have, for the same reason.
private let mostMembers = 250

/// The cluster that shares most with a mention; of equals, the latest told.
private func bestCluster(
  for candidate: EventCandidate, _ clusters: [EventCluster], _ facts: ArticleFacts
) -> Int? {
  if candidate.row.mode == claim {
    return clusters.indices.suffix(reach).first { isClaimable(clusters[$0], by: candidate, facts) }
  }
  return clusters.indices.suffix(reach).filter { isSame(candidate, clusters[$0], facts) }.max {
    let a = overlap(candidate.event, clusters[$0].event, facts)
    let b = overlap(candidate.event, clusters[$1].event, facts)
    return a == b ? $0 < $1 : a < b
  }
}

/// "claimed responsibility for the attack": who says so is the source of what was told before.
private let claim = "claim"

private func isClaimable(
  _ cluster: EventCluster, by candidate: EventCandidate, _ facts: ArticleFacts
) -> Bool {
  cluster.event.type == candidate.event.type && isFact(cluster.event)
    && timesFit(candidate.event, cluster.event, facts)
    && cluster.members.contains { !$0.isBackground }
    && cluster.event.sources.allSatisfy { facts.actors[$0].country != nil }
}

private func isSame(
  _ candidate: EventCandidate, _ cluster: EventCluster, _ facts: ArticleFacts
) -> Bool {
  let a = candidate.event
  let b = cluster.event
  guard a.type == b.type, cluster.members.count < mostMembers,
    isCompatible(candidate, cluster.members),
    isFact(a) == isFact(b), timesFit(a, b, facts)
  else { return false }
  if participants(a).isEmpty || participants(b).isEmpty {
    if let here = a.place, let there = b.place {
      guard facts.mentions[here].actor == facts.mentions[there].actor else { return false }
      return true
    }
    return candidate.isDefinite || participants(b).isEmpty && abs(a.sentence - b.sentence) <= 3
      || a.sentence == b.sentence
      || candidate.row.frame.contains(.standsAlone)
  }
  guard
    isAmong(participants(a), participants(b), facts)
      || isAmong(participants(b), participants(a), facts)
  else { return false }
  return !isReversed(a, b, facts)
}

private func isCompatible(_ candidate: EventCandidate, _ members: [EventCandidate]) -> Bool {
  // Who "spoke by video and met in Dorn" did two things; "the talks" may be either, and "the chiefs
  // met" without place and time is loose talk of the call.
  let exclusive = ["call", "meet"]
  let isVague =
    candidate.row.mode == "meet" && candidate.event.place == nil && candidate.event.time == nil
    && members.allSatisfy { $0.event.sentence != candidate.event.sentence }
  if exclusive.contains(candidate.row.mode), !isVague,
    members.contains(where: { exclusive.contains($0.row.mode) && $0.row.mode != candidate.row.mode }
    )
  {
    return false
  }
  return candidate.row.isGeneral
    || members.allSatisfy { $0.row.isGeneral || $0.row.mode == candidate.row.mode }
}

private func isFact(_ event: EventMention) -> Bool { event.modality == .happened }

/// Whether the days of two events overlap, where both are known.
private func timesFit(_ a: EventMention, _ b: EventMention, _ facts: ArticleFacts) -> Bool {
  guard let first = a.time.flatMap({ facts.times[$0].days }),
    let second = b.time.flatMap({ facts.times[$0].days })
  else { return true }
  return first.overlaps(second)
}

private func participants(_ event: EventMention) -> [Int] { event.sources + event.targets }

private func isAmong(_ few: [Int], _ many: [Int], _ facts: ArticleFacts) -> Bool {
  few.allSatisfy { one in many.contains { isSameSide(one, $0, facts) } }
}

/// The same actor, or a country and somebody who speaks for it.
private func isSameSide(_ a: Int, _ b: Int, _ facts: ArticleFacts) -> Bool {
  if a == b { return true }
  let first = facts.actors[a]
  let second = facts.actors[b]
  guard let country = first.country, country == second.country else { return false }
  return isCountry(first) || isCountry(second)
}

private func isCountry(_ actor: LocalActor) -> Bool { actor.entry?.hasPrefix("country:") ?? false }

/// Whether the source of one is the target of the other: "A struck B" and "B struck A".
private func isReversed(_ a: EventMention, _ b: EventMention, _ facts: ArticleFacts) -> Bool {
  guard a.type != .consult, !a.sources.isEmpty, !b.targets.isEmpty else { return false }
  return isAmong(a.sources, b.targets, facts) && !isAmong(a.sources, b.sources, facts)
}

/// Two for each participant that both name, one for a country and somebody who speaks for it.
private func overlap(_ a: EventMention, _ b: EventMention, _ facts: ArticleFacts) -> Int {
  participants(a).reduce(0) { sum, one in
    if participants(b).contains(one) { return sum + 2 }
    return sum + (participants(b).contains { isSameSide(one, $0, facts) } ? 1 : 0)
  }
}

extension EventCluster {
  /// Takes a mention in: the fuller one lends trigger and participants, the others fill what it lacks.
  fileprivate mutating func add(_ candidate: EventCandidate) {
    members.append(candidate)
    if candidate.row.mode == claim, let claimant = candidate.event.sources.first {
      event.targets = (event.sources + event.targets).filter { $0 != claimant }
      event.sources = [claimant]
      event.evidence = Set(event.evidence + candidate.event.evidence).sorted()
      return
    }
    let isFuller = weight(candidate) > (members.map { weight($0) }.dropLast().max() ?? 0)
    var best = isFuller ? candidate.event : event
    let other = isFuller ? event : candidate.event
    best.fill(from: other)
    if candidate.row.isGeneral == false || best.mode == nil { best.mode = mode() ?? best.mode }
    for figure in other.figures where !best.figures.contains(figure) { best.figures.append(figure) }
    best.figures.sort { $0.range < $1.range }
    best.evidence = Set(event.evidence + candidate.event.evidence).sorted()
    event = best
  }

  /// The first mode that says more than a general one.
  private func mode() -> String? { members.first { !$0.row.isGeneral }?.row.mode }

  private func weight(_ candidate: EventCandidate) -> Int {
    let event = candidate.event
    return 3 * min(event.sources.count, 2) + 3 * min(event.targets.count, 2)
      + (candidate.isBackground ? 0 : 2) + (event.time == nil ? 0 : 1)
      + (candidate.row.isGeneral ? 0 : 1) + (candidate.row.frame.contains(.weak) ? 0 : 1)
      + (event.sentence == 0 ? 3 : 0)
  }
}

extension EventMention {
  /// Takes from another mention of the happening what this one lacks.
  ///
  /// A place comes only from close by, participants also from one that shares a participant.
  fileprivate mutating func fill(from other: EventMention) {
    let own = Set(sources + targets)
    let isClose =
      abs(sentence - other.sentence) <= 2 || !own.isDisjoint(with: other.sources + other.targets)
    if place == nil, abs(sentence - other.sentence) <= 3 { place = other.place }
    if time == nil { time = other.time }
    guard isClose else { return }
    if sources.isEmpty, !other.sources.contains(where: targets.contains) { sources = other.sources }
    if targets.isEmpty { targets = other.targets.filter { !sources.contains($0) } }
  }
}
