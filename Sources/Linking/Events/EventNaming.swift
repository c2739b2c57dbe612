import NewsModel
import SourceText

/// Gives each group its title and id; equal ids get a number, in order of the first report.
func assignIdentifiers(
  _ groups: inout [EventGroup], _ ground: EventGround, sharing: WorkSharing
) {
  let unnamed = groups.filter { $0.id == nil }
  let places = groups.indices.filter { groups[$0].id == nil }
  let read = sharing.map(unnamed.count, by: 64) { at in
    let group = unnamed[at]
    return (
      title: title(of: group, ground), day: eventTime(of: group, ground)?.value,
      order: (ground.order[firstReport(of: group, ground)], group.nodes.first ?? -1)
    )
  }
  var taken = Set(groups.compactMap { $0.id?.value })
  for at in unnamed.indices.sorted(by: { read[$0].order < read[$1].order }) {
    let index = places[at]
    groups[index].title = groups[index].title ?? read[at].title
    let id = identifier(groups[index], on: read[at].day, taken: taken)
    groups[index].id = id
    taken.insert(id.value)
  }
}

/// Leaves a redirect where an event has another address only because the desk renamed or merged an actor
/// that its title names.
func moveRenamed(_ groups: [EventGroup], _ ground: EventGround, log: inout CorrectionLog) {
  guard !log.formerNames.isEmpty else { return }
  var former = ground
  former.formerNames = log.formerNames
  former.firstNodes = firstNodes(of: ground.facts)
  var taken = Set(groups.compactMap { $0.id?.value })
  for group in groups {
    var old = group
    old.title = title(of: group, former)
    guard let id = group.id, old.title != group.title else { continue }
    let before = identifier(old, on: eventTime(of: group, ground)?.value, taken: [])
    guard taken.insert(before.value).inserted else { continue }
    log.move(.events, from: before.value, to: id.value)
  }
}

/// The id of a group by its title and the day that its mentions give.
func identifier(_ group: EventGroup, on day: String?, taken: Set<String>) -> EventID {
  let time = group.pinned.map { $0.description } ?? day ?? "undated"
  var named = group.title ?? "event"
  // "The United States", but not the desk's "The harbor call".
  if named.hasPrefix("The "), named.dropFirst(4).first?.isUppercase ?? false {
    named.removeFirst(4)
  }
  let words = slug(named).split(separator: "-")
  var title = words.first.map(String.init) ?? "event"
  // Sixty bytes, so that the day always fits into an id's eighty.
  for word in words.dropFirst() where title.utf8.count + word.utf8.count < 60 {
    title += "-" + word
  }
  let base = EventID(slugging: "\(title) \(time)").value
  if !taken.contains(base) { return EventID(unchecked: base) }
  return EventID(unchecked: (2...).lazy.map { "\(base)-\($0)" }.first { !taken.contains($0) }!)
}

/// The mention that names the event: of the articles whose main event it is, else of all, the one
/// published first; so that what is reported later moves no address.
func lead(of group: EventGroup, _ ground: EventGround) -> Int? {
  let main = group.nodes.filter { group.main.contains(ground.nodes[$0].article) }
  func key(_ index: Int) -> (Int, Int, Int) {
    let node = ground.nodes[index]
    return (node.isMain ? 0 : 1, ground.order[node.article], index)
  }
  return (main.isEmpty ? group.nodes : main).min { key($0) < key($1) }
}

/// The article that reported it first.
func firstReport(of group: EventGroup, _ ground: EventGround) -> Int {
  lead(of: group, ground).map { ground.nodes[$0].article }
    ?? group.byWords.min { ground.order[$0] < ground.order[$1] } ?? 0
}

private func title(of group: EventGroup, _ ground: EventGround) -> String {
  let first = ground.facts[firstReport(of: group, ground)].article
  guard let lead = lead(of: group, ground) else { return first.title ?? "Reports of \(first.id)" }
  let node = ground.nodes[lead]
  let article = ground.facts[node.article]
  let event = article.events[node.local]
  // "Iraqi" tells of whom, and names nobody.
  func names(_ locals: [Int]) -> [String] {
    distinct(
      locals.filter { article.actors[$0].kind != .group }.map {
        name(of: $0, in: node.article, ground)
      })
  }
  // Where a report was filed is too little to name an event by.
  let dateline = article.article.blocks.first { $0.kind == .dateline }?.range
  let place = event.place.map { article.mentions[$0] }
    .flatMap { place in
      let inCapitals = article.article.text[place.range].allSatisfy { !$0.isLowercase }
      return inCapitals || dateline?.contains(place.range.lower) ?? false ? nil : place
    }
  let isMain = group.main.contains(node.article) && node.isMain
  return eventTitle(
    sources: names(event.sources), targets: names(event.targets), type: node.type,
    mode: node.told, place: place?.actor.map { name(of: $0, in: node.article, ground) },
    preposition: place.map { preposition(before: $0.range, in: article.article.text) } ?? "in",
    isOfPeople: event.targets.contains { article.actors[$0].kind == .person },
    headline: isMain ? article.article.title ?? leadSentence(of: article) : nil)
}

/// The preposition right before a place, "the" left out, where it is one that a title may repeat.
private func preposition(before range: TextRange, in text: UTF8Text) -> String {
  let start = max(0, range.lower - 24)
  let words = text[TextRange(start, range.lower)].split { !$0.isLetter }.map(String.init)
  let last = words.last == "the" ? words.dropLast().last : words.last
  let kept: Set<String> = ["at", "near", "around", "off", "outside", "along"]
  return last.flatMap { kept.contains($0) ? $0 : nil } ?? "in"
}

/// The first sentence without its stop, which names an event where an article has no headline.
private func leadSentence(of facts: ArticleFacts) -> String? {
  guard let lead = facts.sentences.first else { return nil }
  let words = facts.article.text[lead.range].split(whereSeparator: \.isWhitespace)
    .joined(separator: " ")
  return String(words.reversed().drop { $0 == "." }.reversed())
}

private func name(of local: Int, in article: Int, _ ground: EventGround) -> String {
  if !ground.formerNames.isEmpty,
    let former = ground.formerNames[ground.firstNodes[article] + local]
  {
    return former
  }
  return ground.actors.ofLocal[article][local].map { ground.actors.actors[$0].name }
    ?? ground.facts[article].actors[local].name
}
