import Diagnostics
import NewsModel
import Yams

/// For each action, the other keys that an entry with it has.
private let actions: [(name: String, keys: [String])] = [
  ("same", []), ("notSame", []), ("renameActor", ["to"]), ("kind", ["to"]), ("notActor", []),
  ("mention", ["article", "before", "after", "is"]),
  ("speaker", ["article", "before", "after", "is"]),
  ("notSpeaker", ["article", "before", "after", "actor"]), ("moveArticle", ["to"]),
  ("mergeEvents", []), ("splitEvent", ["articles"]), ("renameEvent", ["to"]), ("pinDate", ["to"]),
  ("notEvent", []), ("published", ["to"]), ("retract", []), ("note", ["text"]),
]

private let signatures = ["by", "on", "why"]

/// Reads curation/corrections.yml: a list whose entries have one action each.
func readCorrections(_ root: Node, _ sheet: inout Sheet) -> [Correction] {
  var corrections: [Correction] = []
  var seen: [Correction.Action: Int] = [:]
  for node in sheet.list(root, of: "curation/corrections.yml") {
    guard let (action, line) = readAction(node, &sheet) else { continue }
    if let other = seen[action] {
      sheet.report(
        .warning, "correction-twice", "the same correction stands in line \(other)", at: node.mark)
      continue
    }
    seen[action] = line
    let mapping = node.mapping!
    corrections.append(
      Correction(
        action, by: sheet.text(mapping["by"], of: "by"), day: sheet.text(mapping["on"], of: "on"),
        why: sheet.text(mapping["why"], of: "why"), line: line))
  }
  return corrections
}

private func readAction(_ node: Node, _ sheet: inout Sheet) -> (Correction.Action, Int)? {
  let names = actions.map(\.name)
  let given = node.mapping.map { $0.keys.compactMap { $0.scalar?.string } } ?? []
  let named = names.filter { given.contains($0) }
  guard let name = named.first else {
    // Without an action, a key that is nearly one says what was meant.
    let known = names + actions.flatMap(\.keys) + signatures
    let unknown = given.first { !known.contains($0) } ?? given.first ?? ""
    let near = nearest(to: unknown, among: names).map { "did you mean '\($0)'?" }
    sheet.report(
      .error, "action-missing", "a correction says what to do", at: node.mark,
      hints: near.isEmpty ? ["one of \(names.joined(separator: ", "))"] : near)
    return nil
  }
  if named.count > 1 {
    sheet.report(
      .error, "several-actions", "a correction has one action, not '\(named[0])' and '\(named[1])'",
      at: node.mark, hints: ["make two entries of it"])
    return nil
  }
  let keys = [name] + actions.first { $0.name == name }!.keys + signatures
  guard let values = sheet.mapping(node, keys: keys, of: "'\(name)'") else { return nil }
  guard let action = action(name, values, node, &sheet) else { return nil }
  return (action, node.mark?.line ?? 1)
}

private func action(
  _ name: String, _ values: [String: Node], _ node: Node, _ sheet: inout Sheet
) -> Correction.Action? {
  let subject = values[name]
  for key in actions.first(where: { $0.name == name })!.keys
  where values[key] == nil && key != "before" && key != "after" {
    sheet.report(.error, "key-missing", "'\(name)' needs the key '\(key)'", at: node.mark)
    return nil
  }
  switch name {
  case "same": return pair(subject, name, &sheet).map { .same($0, $1) }
  case "notSame": return pair(subject, name, &sheet).map { .notSame($0, $1) }
  case "mergeEvents": return pair(subject, name, &sheet).map { .mergeEvents($0, $1) }
  case "renameActor":
    guard let id: ActorID = sheet.identifier(subject, of: "an actor's id"),
      let to = sheet.text(values["to"], of: "to")
    else { return nil }
    return .renameActor(id, to: to)
  case "kind":
    guard let id: ActorID = sheet.identifier(subject, of: "an actor's id"),
      let to: Mention.Kind = sheet.choice(values["to"], of: "a kind")
    else { return nil }
    return .kind(id, to)
  case "notActor":
    return sheet.identifier(subject, of: "an actor's id").map { .notActor($0) }
  case "mention", "speaker", "notSpeaker": return anchored(name, values, &sheet)
  case "moveArticle":
    guard let id: ArticleID = sheet.identifier(subject, of: "an article's id"),
      let to: EventID = sheet.identifier(values["to"], of: "an event's id")
    else { return nil }
    return .moveArticle(id, to: to)
  case "splitEvent":
    guard let id: EventID = sheet.identifier(subject, of: "an event's id") else { return nil }
    let articles = sheet.texts(values["articles"], of: "an article's id")
      .compactMap { sheet.identifier($0.text, of: "an article's id", at: $0.mark) as ArticleID? }
    return articles.isEmpty ? nil : .splitEvent(id, articles)
  case "renameEvent":
    guard let id: EventID = sheet.identifier(subject, of: "an event's id"),
      let to = sheet.text(values["to"], of: "to")
    else { return nil }
    return .renameEvent(id, to: to)
  case "pinDate":
    guard let id: EventID = sheet.identifier(subject, of: "an event's id"),
      let to = sheet.day(values["to"], of: "to")
    else { return nil }
    return .pinDate(id, to)
  case "notEvent":
    return sheet.identifier(subject, of: "an event's id").map { .notEvent($0) }
  case "published":
    guard let id: ArticleID = sheet.identifier(subject, of: "an article's id"),
      let to = sheet.day(values["to"], of: "to")
    else { return nil }
    return .published(id, to)
  case "retract":
    return sheet.identifier(subject, of: "an article's id").map { .retract($0) }
  default:
    guard let page = sheet.text(subject, of: "a page"),
      let text = sheet.text(values["text"], of: "text")
    else { return nil }
    return .note(page: page, text: text)
  }
}

private func pair<ID: Identifier>(
  _ node: Node?, _ name: String, _ sheet: inout Sheet
) -> (ID, ID)? {
  let words = sheet.texts(node, of: "an id")
  guard words.count == 2 else {
    sheet.report(
      .error, "wrong-type", "'\(name)' names two ids", at: node?.mark,
      hints: ["as '\(name): [first, second]'"])
    return nil
  }
  let ids = words.compactMap { sheet.identifier($0.text, of: "an id", at: $0.mark) as ID? }
  guard ids.count == 2 else { return nil }
  if ids[0] == ids[1] {
    sheet.report(
      .error, "same-id-twice", "'\(name)' names '\(ids[0])' twice", at: node?.mark)
    return nil
  }
  return (ids[0], ids[1])
}

private func anchored(
  _ name: String, _ values: [String: Node], _ sheet: inout Sheet
) -> Correction.Action? {
  let actor = values[name == "notSpeaker" ? "actor" : "is"]
  guard let exact = sheet.text(values[name], of: "the exact words"),
    let article: ArticleID = sheet.identifier(values["article"], of: "an article's id"),
    let id: ActorID = sheet.identifier(actor, of: "an actor's id")
  else { return nil }
  let anchor = TextAnchor(
    article: article, exact: exact, before: sheet.text(values["before"], of: "before") ?? "",
    after: sheet.text(values["after"], of: "after") ?? "")
  switch name {
  case "mention": return .mention(anchor, is: id)
  case "speaker": return .speaker(anchor, is: id)
  default: return .notSpeaker(anchor, id)
  }
}
