import NewsModel

/// Joins actors that an article names only in short with the ones that others name in full; see
/// `groupActors`, rule 6.
///
/// A short name can be a person's last word, or any short form that some article uses beside the full
/// name ("PCG", "Xi"). One such person with grounds is the actor. An acronym that one organization
/// alone has needs no more. Otherwise the name stays apart, one actor a story, with candidates.
func joinShortNames(_ graph: inout ActorGraph) {
  let holders = shortNameHolders(graph)
  var alone: [ShortName: [Int]] = [:]
  var profiles: [Int: ActorProfile] = [:]
  func profile(_ root: Int) -> ActorProfile {
    if let known = profiles[root] { return known }
    let made = ActorProfile(graph.members(of: root), in: graph)
    profiles[root] = made
    return made
  }
  var joins: [(node: Int, holder: Int, why: String)] = []
  let nodes = graph.nodes
  for index in nodes.indices where isShort(index, nodes) {
    let node = nodes[index]
    guard graph.memberCount(of: graph.root(of: index)) == 1 || node.kind != .person,
      let form = node.short.first ?? node.full.first
    else { continue }
    let short = ShortName(form, of: node.kind)
    let mine = ActorProfile([index], in: graph)
    let known = (holders[short] ?? []).filter { $0 != graph.root(of: index) }
    let supported = known.map { ($0, profile($0).grounds(with: mine)) }
      .filter { !$0.1.isEmpty && !profile($0.0).contradicts(mine) }
    if let (holder, grounds) = best(supported) {
      let why =
        "“\(node.names[0])” alone is “\(name(holder, graph))”: \(grounds.joined(separator: ", "))"
      joins.append((index, holder, why))
    } else if node.kind == .organization, known.count == 1, isAcronym(node.names[0]) {
      joins.append(
        (index, known[0], "“\(node.names[0])” is introduced as “\(name(known[0], graph))”"))
    } else {
      let why =
        known.count > 1 ? "several actors have this name" : "the last name alone, no other grounds"
      for holder in known.prefix(5) { graph.note(index, holder, score: 0.3, why: why) }
      alone[short, default: []].append(index)
    }
  }
  for (node, holder, why) in withoutBridges(joins, in: graph) { graph.join(node, holder, why: why) }
  for key in alone.keys.sorted() { joinAlike(alone[key]!, in: &graph) }
}

/// The joins without those that would make two full names one: a body's short name that several articles have
/// is one actor, so it is the one that most of them mean, or nobody's where as many mean another.
private func withoutBridges(
  _ joins: [(node: Int, holder: Int, why: String)], in graph: ActorGraph
) -> [(node: Int, holder: Int, why: String)] {
  var votes: [Int: [Int: Int]] = [:]
  for join in joins {
    votes[graph.root(of: join.node), default: [:]][graph.root(of: join.holder), default: 0] += 1
  }
  return joins.filter { join in
    let counts = votes[graph.root(of: join.node)]!
    let own = counts[graph.root(of: join.holder)]!
    return counts.allSatisfy { $0.key == graph.root(of: join.holder) || $0.value < own }
  }
}

/// Short names that no full name took: one actor where story or office is the same.
private func joinAlike(_ nodes: [Int], in graph: inout ActorGraph) {
  var kept: [Int] = []
  for node in nodes {
    let mine = ActorProfile([node], in: graph)
    let twin = kept.first {
      let other = ActorProfile([$0], in: graph)
      return !other.contradicts(mine) && !other.grounds(with: mine).isEmpty
    }
    if let twin {
      let why = "“\(graph.nodes[node].names[0])” without a full name in both, on the same grounds"
      graph.join(twin, node, why: why)
    } else if kept.count < 20 {
      kept.append(node)
    }
  }
}

private func best(_ supported: [(Int, [String])]) -> (Int, [String])? {
  let ranked = supported.sorted { ($1.1.count, $0.0) < ($0.1.count, $1.0) }
  guard let first = ranked.first else { return nil }
  if ranked.count > 1, ranked[1].1.count == first.1.count { return nil }
  return first
}

/// Whether a node has only a short name, by which alone it could be known.
private func isShort(_ index: Int, _ nodes: [ActorNode]) -> Bool {
  guard nodes[index].forced == nil, nodes[index].curated == nil, nodes[index].entry == nil else {
    return false
  }
  return switch nodes[index].kind {
  case .person: nodes[index].full.isEmpty
  case .organization: nodes[index].full.allSatisfy { !$0.isFull }
  default: false
  }
}

/// A family name, or the first word of something else's short name.
private struct ShortName: Hashable, Comparable {
  var isPerson: Bool
  var word: String

  init(_ form: NameForm, of kind: Mention.Kind) {
    isPerson = kind == .person
    word = isPerson ? form.family : form.words[0]
  }

  static func < (a: ShortName, b: ShortName) -> Bool {
    (a.isPerson ? 1 : 0, a.word) < (b.isPerson ? 1 : 0, b.word)
  }
}

/// Capitals only, two to eight letters.
func isAcronym(_ name: String) -> Bool {
  let letters = name.utf8.filter { $0 != UInt8(ascii: ".") }
  return (2...8).contains(letters.count) && letters.allSatisfy { $0 >= 0x41 && $0 <= 0x5A }
}

/// For each short name, the roots with a full name that it can stand for.
private func shortNameHolders(_ graph: ActorGraph) -> [ShortName: [Int]] {
  var holders: [ShortName: Set<Int>] = [:]
  let nodes = graph.nodes
  for root in graph.roots {
    for member in graph.members(of: root) {
      // A place is no body that has an acronym; those that have one, the gazetteers know.
      guard nodes[member].forced == nil, nodes[member].kind != .place,
        nodes[member].full.contains(where: { $0.isFull }) || nodes[member].curated != nil
      else { continue }
      for form in nodes[member].short {
        holders[ShortName(form, of: nodes[member].kind), default: []].insert(root)
      }
      guard nodes[member].kind == .person else { continue }
      for form in nodes[member].full {
        holders[ShortName(form, of: .person), default: []].insert(root)
      }
    }
  }
  return holders.mapValues { $0.sorted() }
}
