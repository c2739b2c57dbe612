import NewsModel

/// Brings the articles' actors together, each rule on what the ones before left apart.
///
/// 1. The desk's actors, by name or alias on the article's day.
/// 2. The same gazetteer entry.
/// 3. The same full name and kind; a name that each country has ("Supreme Court") needs the country, two
///    names of one actor need articles enough that use both (`NameBridges`), and an acronym that some
///    article introduces waits for rule 6.
/// 4. A kind that fewer articles give a name of two words is the others' kind misread; of one word,
///    where at most half as many do, and no gazetteer's entry is a person with an office.
/// 5. Full names of persons that can be one name, on grounds where the match is weak.
/// 6. Short names and acronyms that another article introduces, on grounds.
///
/// What fails only for want of grounds becomes a candidate. The outcome depends on the set of nodes
/// alone: they are in order of article and offset, and each rule's pairs are sorted.
func groupActors(_ graph: inout ActorGraph) {
  joinByKey(&graph) { $0.curated.map { "\($0)" } }
  joinByKey(&graph) { $0.forced == nil ? $0.entry : nil }
  joinFullNames(&graph)
  joinMisreadKinds(&graph)
  joinPersons(&graph)
  joinShortNames(&graph)
}

private func joinByKey(_ graph: inout ActorGraph, _ key: (ActorNode) -> String?) {
  var first: [String: Int] = [:]
  for (index, node) in graph.nodes.enumerated() {
    guard let key = key(node) else { continue }
    if let known = first[key] { graph.join(known, index) } else { first[key] = index }
  }
}

private func joinFullNames(_ graph: inout ActorGraph) {
  // A node with an entry stands first, so that names without one follow the gazetteer's.
  let order =
    graph.nodes.indices.filter { graph.nodes[$0].entry != nil }
    + graph.nodes.indices.filter { graph.nodes[$0].entry == nil }
  let bridges = NameBridges(graph.nodes)
  var first: [FullName: [Int]] = [:]
  for index in order where graph.nodes[index].forced == nil {
    for form in bridges.forms(of: graph.nodes[index]) {
      let key = FullName(form, of: graph.nodes[index])
      let holders = first[key] ?? []
      let holder = holders.first {
        isOneName($0, index, in: graph)
          && graph.mayJoin(graph.root(of: $0), graph.root(of: index))
      }
      if let holder {
        graph.join(holder, index)
      } else {
        first[key, default: []].append(index)
      }
    }
  }
}

/// Whether two nodes of one full name and kind are one actor: persons whose offices are of different
/// countries, in different words, in different stories are two; so are different gazetteer entries.
private func isOneName(_ a: Int, _ b: Int, in graph: ActorGraph) -> Bool {
  // A node is not taken out whole: it holds a dozen things, and a site has a hundred thousand nodes.
  let nodes = graph.nodes
  if let x = nodes[a].entry, let y = nodes[b].entry, x != y { return false }
  guard nodes[a].kind == .person, let x = nodes[a].article, let y = nodes[b].article else {
    return true
  }
  let contradicts =
    !nodes[a].roleWords.isEmpty && !nodes[b].roleWords.isEmpty && !nodes[a].countries.isEmpty
    && !nodes[b].countries.isEmpty
    && !nodes[a].countries.contains { nodes[b].countries.contains($0) }
    && nodes[a].roleWords.isDisjoint(with: nodes[b].roleWords)
  return !contradicts || graph.coverage.stories[x] == graph.coverage.stories[y]
}

private func joinMisreadKinds(_ graph: inout ActorGraph) {
  var holders: [String: Set<Int>] = [:]
  for index in graph.nodes.indices where graph.nodes[index].forced == nil {
    guard let form = graph.nodes[index].full.first ?? graph.nodes[index].short.first else {
      continue
    }
    holders[form.unorderedKey, default: []].insert(graph.root(of: index))
  }
  for key in holders.keys.sorted() where holders[key]!.count > 1 {
    let roots = Set(holders[key]!.map { graph.root(of: $0) })
    // What the gazetteer knows is the major one, whatever the counts.
    let weighed = roots.map { ($0, graph.memberCount(of: $0)) }.sorted { first, second in
      let known = [first, second].map { graph.nodes[$0.0].entry == nil ? 1 : 0 }
      return (known[0], second.1, first.0) < (known[1], first.1, second.0)
    }
    guard let (major, count) = weighed.first else { continue }
    let isLong = key.utf8.contains(UInt8(ascii: "-"))
    for (minor, few) in weighed.dropFirst() {
      let (kind, other) = (graph.nodes[major].kind, graph.nodes[minor].kind)
      guard kind != other, graph.nodes[minor].entry == nil else { continue }
      let isPerson = other == .person && !graph.nodes[minor].roleWords.isEmpty
      if isLong || few * 2 <= count && !isPerson {
        graph.join(
          major, minor,
          why: "read as \(other.rawValue) in \(articles(few)) and as \(kind.rawValue) in \(count)")
      } else if graph.root(of: major) != graph.root(of: minor) {
        graph.note(major, minor, score: 0.5, why: "the same name, read as another kind")
      }
    }
  }
}

func articles(_ count: Int) -> String { count == 1 ? "1 article" : "\(count) articles" }
