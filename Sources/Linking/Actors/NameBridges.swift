import NewsModel

/// Which names of a node may make it one with the nodes of other articles.
///
/// An article that takes two bodies for one ("the University of Dorn and Moor Energy" read as a name) would
/// make them one on all pages. So where an actor has two full names, both count only if at least one in
/// twenty of the articles that use the rarer name use it beside the other; else only the one that more
/// articles use. An acronym that an article introduces is the actor's that it names there: two bodies
/// may have it.
struct NameBridges {
  private var uses: [FullName: Int] = [:]
  private var both: [NamePair: Int] = [:]
  private var introduced: Set<String> = []

  init(_ nodes: [ActorNode]) {
    for node in nodes where node.full.count > 1 {
      let names = node.full.map { FullName($0, of: node) }
      for (at, name) in names.enumerated() {
        uses[name] = 0
        for other in names[..<at] where other != name {
          both[NamePair(name, other), default: 0] += 1
        }
      }
    }
    for node in nodes {
      for form in node.full {
        let name = FullName(form, of: node)
        if let count = uses[name] { uses[name] = count + 1 }
      }
      guard node.kind != .person, node.kind != .place, node.full.contains(where: \.isFull)
      else { continue }
      for form in node.short { introduced.insert(form.key) }
    }
  }

  /// The full names of a node that count, in its order.
  func forms(of node: ActorNode) -> [NameForm] {
    if node.kind == .organization, node.entry == nil, node.curated == nil,
      let form = node.full.first, node.full.count == 1, !form.isFull,
      introduced.contains(form.key), isAcronym(node.names[0])
    {
      return []
    }
    guard node.full.count > 1 else { return node.full }
    let names = node.full.map { FullName($0, of: node) }
    let main = names.max { (uses[$0] ?? 0, $1.name) < (uses[$1] ?? 0, $0.name) }!
    return zip(node.full, names).filter { _, name in
      guard name != main else { return true }
      let fewer = min(uses[name] ?? 0, uses[main] ?? 0)
      return 20 * (both[NamePair(name, main)] ?? 0) >= fewer
    }.map(\.0)
  }
}

/// What two nodes have in common that bear one full name.
struct FullName: Hashable {
  var kind: Mention.Kind
  var name: String
  /// Of a name that each country has, whose it is.
  var holder: String?

  init(_ form: NameForm, of node: ActorNode) {
    kind = node.kind
    name = form.key
    guard kind == .organization else { return }
    // "US Congress" is the Congress of the United States.
    if let first = form.words.first, let country = shortStates[first], form.words.count > 1,
      form.words.dropFirst().allSatisfy(genericWords.contains)
    {
      name = form.words.dropFirst().joined(separator: "-")
      holder = country
      return
    }
    guard form.isGeneric else { return }
    holder = node.countries.first ?? "article \(node.article ?? -1)"
  }
}

/// Two names of one actor, whatever their order.
private struct NamePair: Hashable {
  var first: FullName
  var second: FullName

  init(_ a: FullName, _ b: FullName) {
    (first, second) = (a.name, a.holder ?? "") < (b.name, b.holder ?? "") ? (a, b) : (b, a)
  }
}
