import Diagnostics
import NewsModel
import Yams

/// Reads curation/actors.yml: a list of actors, each with a name.
func readActors(_ root: Node, _ sheet: inout Sheet) -> [CuratedActor] {
  let keys = ["id", "name", "kind", "aliases", "country", "description", "links"]
  var actors: [CuratedActor] = []
  var ids: [ActorID: Int] = [:]
  var names: [String: [(alias: CuratedAlias, actor: ActorID)]] = [:]
  for node in sheet.list(root, of: "curation/actors.yml") {
    guard let values = sheet.mapping(node, keys: keys, of: "an actor") else { continue }
    let line = node.mark?.line ?? 1
    guard let name = sheet.text(values["name"], of: "name") else {
      sheet.report(.error, "name-missing", "an actor has a name", at: node.mark)
      continue
    }
    let given: ActorID? = sheet.identifier(values["id"], of: "id")
    let id = given ?? ActorID(slugging: name)
    if let other = ids[id] {
      sheet.report(
        .error, "id-taken", "id '\(id)' already names the actor of line \(other)", at: node.mark,
        hints: ["give it an id of its own, as 'id: \(id)-2'"])
      continue
    }
    ids[id] = line
    var actor = CuratedActor(
      id: id, name: name, kind: sheet.choice(values["kind"], of: "kind") ?? .person, line: line)
    actor.country = sheet.text(values["country"], of: "country")
      .flatMap { sheet.country($0, at: values["country"]?.mark) }
    actor.description = sheet.text(values["description"], of: "description")
    actor.links = sheet.texts(values["links"], of: "a link").filter { link in
      let isAddress = link.text.hasPrefix("https://") || link.text.hasPrefix("http://")
      if !isAddress {
        sheet.report(
          .error, "not-an-address", "a link is an http or https address, not '\(link.text)'",
          at: link.mark)
      }
      return isAddress
    }.map(\.text)
    claim(CuratedAlias(name), for: id, at: values["name"]?.mark, &names, &sheet)
    for word in sheet.texts(values["aliases"], of: "an alias") {
      guard let alias = sheet.alias(word.text, at: word.mark),
        claim(alias, for: id, at: word.mark, &names, &sheet)
      else { continue }
      actor.aliases.append(alias)
    }
    actors.append(actor)
  }
  return actors
}

/// Notes that a name is an actor's; false where another has it in the same days.
@discardableResult
private func claim(
  _ alias: CuratedAlias, for id: ActorID, at mark: Mark?,
  _ names: inout [String: [(alias: CuratedAlias, actor: ActorID)]], _ sheet: inout Sheet
) -> Bool {
  let key = slug(alias.name)
  for known in names[key] ?? [] where overlaps(known.alias, alias) {
    if known.actor == id {
      sheet.report(
        .warning, "alias-twice", "alias '\(alias.name)' stands twice for actor '\(id)'", at: mark)
    } else {
      sheet.report(
        .error, "alias-taken", "alias '\(alias.name)' already names actor '\(known.actor)'",
        at: mark, hints: ["give it a period, as '\(alias.name) @ 2021-01-22..2025-01-20'"])
    }
    return false
  }
  names[key, default: []].append((alias, id))
  return true
}

private func overlaps(_ a: CuratedAlias, _ b: CuratedAlias) -> Bool {
  if let end = a.through, let start = b.from, end < start { return false }
  if let end = b.through, let start = a.from, end < start { return false }
  return true
}

/// Reads curation/topics.yml: a list of topics, each with a label or an id.
func readTopics(_ root: Node, _ sheet: inout Sheet) -> [CuratedTopic] {
  let keys = ["id", "label", "phrases", "merges", "drop", "description"]
  var topics: [CuratedTopic] = []
  var owners: [String: Int] = [:]
  for node in sheet.list(root, of: "curation/topics.yml") {
    guard let values = sheet.mapping(node, keys: keys, of: "a topic") else { continue }
    let line = node.mark?.line ?? 1
    let given: TopicID? = sheet.identifier(values["id"], of: "id")
    let label = sheet.text(values["label"], of: "label")
    guard let id = given ?? label.map({ TopicID(slugging: $0) }) else {
      sheet.report(.error, "name-missing", "a topic has a label or an id", at: node.mark)
      continue
    }
    var topic = CuratedTopic(
      id: id, label: label ?? id.value.split(separator: "-").joined(separator: " "), line: line)
    topic.phrases = sheet.texts(values["phrases"], of: "a phrase").map(\.text)
    topic.merges = sheet.texts(values["merges"], of: "a merged topic").compactMap {
      sheet.identifier($0.text, of: "a merged topic", at: $0.mark)
    }
    topic.description = sheet.text(values["description"], of: "description")
    if let drop = values["drop"] {
      if let flag = drop.bool {
        topic.isDropped = flag
      } else {
        sheet.report(.error, "wrong-type", "drop is true or false", at: drop.mark)
      }
    }
    let taken = ([id] + topic.merges).first { owners[$0.value] != nil }
    if let taken, let other = owners[taken.value] {
      sheet.report(
        .error, "id-taken", "topic '\(taken)' already belongs to the entry of line \(other)",
        at: node.mark)
      continue
    }
    for name in [id] + topic.merges { owners[name.value] = line }
    topics.append(topic)
  }
  return topics
}

/// Reads curation/sides.yml: a list of sides, each with actors or countries.
func readSides(_ root: Node, _ sheet: inout Sheet) -> [CuratedSide] {
  var sides: [CuratedSide] = []
  var owners: [String: String] = [:]
  for node in sheet.list(root, of: "curation/sides.yml") {
    let keys = ["name", "actors", "countries"]
    guard let values = sheet.mapping(node, keys: keys, of: "a side") else { continue }
    guard let name = sheet.text(values["name"], of: "name") else {
      sheet.report(.error, "name-missing", "a side has a name", at: node.mark)
      continue
    }
    var side = CuratedSide(name: name, line: node.mark?.line ?? 1)
    for word in sheet.texts(values["actors"], of: "an actor's id") {
      guard let id: ActorID = sheet.identifier(word.text, of: "an actor's id", at: word.mark),
        belongs(id.value, to: name, at: word.mark, &owners, &sheet)
      else { continue }
      side.actors.append(id)
    }
    for word in sheet.texts(values["countries"], of: "a country") {
      guard let code = sheet.country(word.text, at: word.mark),
        belongs(code, to: name, at: word.mark, &owners, &sheet)
      else { continue }
      side.countries.append(code)
    }
    if side.actors.isEmpty, side.countries.isEmpty {
      sheet.report(
        .warning, "side-empty", "side '\(name)' has neither actors nor countries", at: node.mark)
    }
    sides.append(side)
  }
  return sides
}

private func belongs(
  _ member: String, to side: String, at mark: Mark?, _ owners: inout [String: String],
  _ sheet: inout Sheet
) -> Bool {
  if let owner = owners[member] {
    sheet.report(
      .error, "side-taken", "'\(member)' already belongs to side '\(owner)'", at: mark)
    return false
  }
  owners[member] = side
  return true
}
