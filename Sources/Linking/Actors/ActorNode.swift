import Knowledge
import NewsModel

/// One article's actor, as a node of the site's graph of names.
struct ActorNode {
  /// Index into the site's articles; nil for an actor that only curation/actors.yml names.
  @SmallIndex var article: Int?
  @SmallNumber var local: Int
  /// Index into `Corrections.actors`, where the desk names this actor.
  @SmallIndex var curated: Int?
  var kind: Mention.Kind
  var entry: String?
  /// Countries of the actor and of its roles, in order of first use.
  var countries: [String]
  /// Content words of its roles, as `defense`, `secretary`.
  var roleWords: Set<String>
  var names: [String]
  var full: [NameForm]
  var short: [NameForm]
  /// Actors of the desk's whose names these are on other days.
  var barred: [Int] = []
  /// The actor that a correction says this is, whatever its names.
  var forced: ActorID?
}

/// Makes a node for each actor of each article, in order, and one for each actor of the desk's.
func actorNodes(
  of facts: [ArticleFacts], curated: [CuratedActor], sharing: WorkSharing
) -> [ActorNode] {
  let aliases = CuratedNames(curated)
  // Many articles use the same names: each piece of them reads a name once.
  let pieces = stride(from: 0, to: facts.count, by: 1_000).map {
    $0..<min($0 + 1_000, facts.count)
  }
  let made = sharing.map(pieces.count, by: 1) { readNodes(of: pieces[$0], in: facts, aliases) }
  var nodes: [ActorNode] = []
  nodes.reserveCapacity(made.reduce(curated.count) { $0 + $1.count })
  for piece in made { nodes += piece }
  var pool = NamePool()
  for (index, actor) in curated.enumerated() {
    let local = LocalActor(
      key: actor.id.value, name: actor.name, kind: actor.kind, country: actor.country,
      names: [actor.name])
    var node = node(of: local, pool: &pool)
    node.curated = index
    nodes.append(node)
  }
  return nodes
}

private func readNodes(
  of articles: Range<Int>, in facts: [ArticleFacts], _ aliases: CuratedNames
) -> [ActorNode] {
  var pool = NamePool()
  var nodes: [ActorNode] = []
  for index in articles {
    let day = facts[index].article.published?.day
    let home = mainCountry(of: facts[index])
    for (local, actor) in facts[index].actors.enumerated() {
      var node = node(of: actor, pool: &pool)
      node.article = index
      node.local = local
      if node.countries.isEmpty, node.kind == .organization, node.entry == nil,
        (node.full + node.short).contains(where: { $0.isGeneric }), let home
      {
        node.countries = [home]
      }
      (node.curated, node.barred) = aliases.actor(
        of: actor, forms: node.full + node.short, on: day)
      nodes.append(node)
    }
  }
  return nodes
}

/// The country that an article names most, twice and twice as often as any other: that of a parliament or
/// court without one.
private func mainCountry(of facts: ArticleFacts) -> String? {
  var counts: [String: Int] = [:]
  for mention in facts.mentions {
    guard let actor = mention.actor, facts.actors[actor].kind != .person,
      let country = facts.actors[actor].country
    else { continue }
    counts[country, default: 0] += 1
  }
  let ranked = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
  guard let best = ranked.first, best.value >= 2,
    best.value >= 2 * (ranked.dropFirst().first?.value ?? 0)
  else { return nil }
  return best.key
}

private func node(of actor: LocalActor, pool: inout NamePool) -> ActorNode {
  var countries: [String] = []
  for country in [actor.country] + actor.roles.map(\.country) {
    if let country, !countries.contains(country) { countries.append(country) }
  }
  var node = ActorNode(
    article: nil, local: 0, kind: actor.kind, entry: actor.entry, countries: countries,
    roleWords: [], names: [], full: [], short: [])
  for name in [actor.name] + actor.names where !node.names.contains(name) {
    let form = pool.form(of: name, kind: actor.kind)
    guard !form.words.isEmpty else { continue }
    node.names.append(name)
    let isFull = actor.kind == .person ? form.isFull : form.isFull || node.full.isEmpty
    if isFull {
      if !node.full.contains(form) { node.full.append(form) }
    } else if !node.short.contains(form) {
      node.short.append(form)
    }
  }
  if actor.kind == .organization, node.countries.isEmpty {
    for name in node.names where node.countries.isEmpty {
      if let state = pool.state(of: name) { node.countries = [state] }
    }
  }
  for role in actor.roles { node.roleWords.formUnion(pool.roleWords(of: role.text)) }
  // Most often the same, and then in memory once.
  if node.names == actor.names { node.names = actor.names }
  return node
}

/// Forms by name, so that each spelling is read once.
private struct NamePool {
  private var persons: [String: NameForm] = [:]
  private var others: [String: NameForm] = [:]
  private var roles: [String: Set<String>] = [:]
  private var states: [String: String?] = [:]

  /// The country of a body of state whose name says it: "Parliament of Norland", where all other words are such
  /// as each country's has.
  mutating func state(of name: String) -> String? {
    if let known = states[name] { return known }
    let made = stateInName(name)
    states[name] = made
    return made
  }

  mutating func form(of name: String, kind: Mention.Kind) -> NameForm {
    if kind == .person {
      if let known = persons[name] { return known }
      let made = NameForm(name, kind: kind)
      persons[name] = made
      return made
    }
    let key = kind == .organization ? name : "\u{1}" + name
    if let known = others[key] { return known }
    let made = NameForm(name, kind: kind)
    others[key] = made
    return made
  }

  mutating func roleWords(of role: String) -> Set<String> {
    if let known = roles[role] { return known }
    let words = Set(
      slug(role).split(separator: "-").map { spellings[String($0)] ?? String($0) }
        .filter { $0.utf8.count > 3 && !["former", "then", "acting", "deputy"].contains($0) })
    roles[role] = words
    return words
  }
}

private func stateInName(_ name: String) -> String? {
  let words = name.split(separator: " ").map(String.init)
  guard (2...8).contains(words.count) else { return nil }
  func isGeneric(_ words: some Sequence<String>) -> Bool {
    words.allSatisfy {
      let word = slug($0)
      return genericWords.contains(word) || officeFillers.contains(word)
    }
  }
  for start in words.indices {
    for end in (start + 1...min(words.count, start + 4)).reversed() {
      guard end - start < words.count, isGeneric(words[..<start]), isGeneric(words[end...]) else {
        continue
      }
      let land = entries(named: words[start..<end].joined(separator: " "))
      if let first = land.first, first.entry.kind == .country { return first.entry.country }
    }
  }
  return nil
}

/// The names that the desk gave, by form.
struct CuratedNames {
  private var holders: [String: [(actor: Int, alias: CuratedAlias)]] = [:]

  init(_ actors: [CuratedActor]) {
    for (index, actor) in actors.enumerated() {
      for alias in [CuratedAlias(actor.name)] + actor.aliases {
        holders[NameForm(alias.name, kind: .person).key, default: []].append((index, alias))
        let other = NameForm(alias.name, kind: .organization).key
        if other != NameForm(alias.name, kind: .person).key {
          holders[other, default: []].append((index, alias))
        }
      }
    }
  }

  /// The desk's actor whose name or alias, on that day, is one of the local actor's names or roles;
  /// the longest name decides, and nothing where two actors hold it. Barred are those that held a
  /// name on other days only.
  func actor(
    of local: LocalActor, forms: [NameForm], on day: CalendarDay?
  ) -> (actor: Int?, barred: [Int]) {
    guard !holders.isEmpty else { return (nil, []) }
    var barred: Set<Int> = []
    let roles = local.roles.map { NameForm($0.text, kind: .person) }
    for form in (forms + roles).sorted(by: { ($1.words.count, $0.key) < ($0.words.count, $1.key) })
    {
      let held = Set((holders[form.key] ?? []).filter { holds($0.alias, on: day) }.map(\.actor))
      if held.count == 1 { return (held.first, []) }
      barred.formUnion((holders[form.key] ?? []).map(\.actor))
    }
    return (nil, barred.sorted())
  }

  private func holds(_ alias: CuratedAlias, on day: CalendarDay?) -> Bool {
    if alias.from == nil, alias.through == nil { return true }
    guard let day else { return false }
    if let from = alias.from, day < from { return false }
    if let through = alias.through, day > through { return false }
    return true
  }
}
