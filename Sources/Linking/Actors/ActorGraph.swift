import NewsModel

/// Nodes brought together, with the reasons; two that must not be one never become one.
struct ActorGraph {
  let nodes: [ActorNode]
  let coverage: Coverage
  private var parent: [Int]
  private var groups: [[Int]]
  private var curatedOf: [Int?]
  /// The gazetteer's entry of each root.
  private var entryOf: [String?]
  private var barredOf: [Int: Set<Int>] = [:]
  private var reasonsOf: [Int: [String]] = [:]
  /// For each root, the names on which the desk or an article keeps actors apart.
  private var names: [Int: Set<String>] = [:]
  private var keptApart: [(String, String)]
  /// Pairs of nodes that may be one, with a score and why.
  private(set) var candidates: [(a: Int, b: Int, score: Double, why: String)] = []

  init(nodes: [ActorNode], coverage: Coverage, keptApart: [(ActorID, ActorID)]) {
    self.nodes = nodes
    self.coverage = coverage
    let namesakes = namesakes(in: nodes)
    self.keptApart = keptApart.map { ($0.value, $1.value) } + namesakes
    parent = Array(nodes.indices)
    groups = nodes.indices.map { [$0] }
    curatedOf = nodes.map(\.curated)
    entryOf = nodes.map(\.entry)
    for (index, node) in nodes.enumerated() where !node.barred.isEmpty {
      barredOf[index] = Set(node.barred)
    }
    let held = Set(self.keptApart.flatMap { [$0.0, $0.1] })
    guard !held.isEmpty else { return }
    for (index, node) in nodes.enumerated() {
      var slugs = Set(node.names.map { slug($0) }).intersection(held)
      // Who is called both is the one with the word.
      for (bare, whole) in namesakes where slugs.contains(whole) { slugs.remove(bare) }
      if !slugs.isEmpty { names[index] = slugs }
    }
  }

  func root(of node: Int) -> Int {
    var node = node
    while parent[node] != node { node = parent[node] }
    return node
  }

  /// The nodes of a root, in order.
  func members(of root: Int) -> [Int] { groups[root].sorted() }

  func memberCount(of root: Int) -> Int { groups[root].count }

  /// Why the nodes of a root are one, in the order in which they were joined.
  func reasons(of root: Int) -> [String] { reasonsOf[root] ?? [] }

  var roots: [Int] { parent.indices.filter { parent[$0] == $0 } }

  /// The desk's actor that a root is.
  func curated(_ root: Int) -> Int? { curatedOf[root] }

  /// Makes two nodes one; false where they already are, or must not be and the desk did not ask.
  @discardableResult
  mutating func join(
    _ a: Int, _ b: Int, isAsked: Bool = false, why: @autoclosure () -> String? = nil
  ) -> Bool {
    let (first, second) = (min(root(of: a), root(of: b)), max(root(of: a), root(of: b)))
    guard first != second, isAsked || mayJoin(first, second) else { return false }
    parent[second] = first
    parent[b] = first
    parent[a] = first
    groups[first].append(contentsOf: groups[second])
    groups[second] = []
    curatedOf[first] = curatedOf[first] ?? curatedOf[second]
    entryOf[first] = entryOf[first] ?? entryOf[second]
    if let more = barredOf[second] { barredOf[first, default: []].formUnion(more) }
    let lines = (reasonsOf[second] ?? []) + (why().map { [$0] } ?? [])
    for line in lines where reasonsOf[first]?.contains(line) != true {
      reasonsOf[first, default: []].append(line)
    }
    reasonsOf[second] = nil
    if let more = names[second] { names[first, default: []].formUnion(more) }
    return true
  }

  /// Whether two roots may be one: not where the desk keeps them apart, nor where the gazetteers know
  /// them as two, however many names between them would make them one.
  func mayJoin(_ a: Int, _ b: Int) -> Bool {
    if let x = curatedOf[a], let y = curatedOf[b] {
      if x != y { return false }
    } else if let x = entryOf[a], let y = entryOf[b], x != y {
      return false
    }
    if let x = curatedOf[a], barredOf[b]?.contains(x) ?? false { return false }
    if let y = curatedOf[b], barredOf[a]?.contains(y) ?? false { return false }
    guard !keptApart.isEmpty, let first = names[a], let second = names[b] else { return true }
    return !keptApart.contains {
      (first.contains($0.0) && second.contains($0.1))
        || (first.contains($0.1) && second.contains($0.0))
    }
  }

  mutating func note(_ a: Int, _ b: Int, score: Double, why: String) {
    candidates.append((min(a, b), max(a, b), score, why))
  }
}

/// The names of fathers and sons that an article names both, as slugs: what one article tells apart is two on
/// all pages.
private func namesakes(in nodes: [ActorNode]) -> [(String, String)] {
  var found: Set<[String]> = []
  var sons: [Int: [NameForm]] = [:]
  for node in nodes where node.kind == .person {
    guard let article = node.article else { continue }
    for form in node.full where form.suffix == "jr" || form.suffix == "sr" {
      sons[article, default: []].append(form)
    }
  }
  guard !sons.isEmpty else { return [] }
  for node in nodes where node.kind == .person {
    for son in node.article.flatMap({ sons[$0] }) ?? [] where !node.full.contains(son) {
      for form in node.full where form.suffix == nil && form.words == son.words {
        found.insert([form.key, son.key])
      }
    }
  }
  return found.sorted { $0.lexicographicallyPrecedes($1) }.map { ($0[0], $0[1]) }
}

/// What is known of a root beyond its names: grounds to join it with another, or not to.
struct ActorProfile {
  var countries: Set<String> = []
  var roleWords: Set<String> = []
  var stories: Set<Int> = []
  var articles: Set<Int> = []

  init(_ members: [Int], in graph: ActorGraph) {
    for member in members {
      countries.formUnion(graph.nodes[member].countries)
      roleWords.formUnion(graph.nodes[member].roleWords)
      guard let article = graph.nodes[member].article else { continue }
      articles.insert(article)
      stories.insert(graph.coverage.stories[article])
    }
  }

  /// Grounds for being one, in words: same story, same country, same office.
  func grounds(with other: ActorProfile) -> [String] {
    var grounds: [String] = []
    if !stories.isDisjoint(with: other.stories) { grounds.append("in the same story") }
    if let country = countries.intersection(other.countries).min() {
      grounds.append("same country (\(country))")
    }
    if let word = roleWords.intersection(other.roleWords).min() {
      grounds.append("same office (“\(word)”)")
    }
    return grounds
  }

  func contradicts(_ other: ActorProfile) -> Bool {
    !countries.isEmpty && !other.countries.isEmpty && countries.isDisjoint(with: other.countries)
  }
}
