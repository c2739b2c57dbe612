import NewsModel
import SourceText

/// What differs between two states of a site's content: what appears, goes, gets another address, or
/// changes its title, date, parts or members.
///
/// 1. An old id is followed to the new one through the addresses that moved. An event that has another
///    id and the same evidence is the same event.
/// 2. Members are compared by the ids that they have afterwards, so that what moves as a whole is told
///    once.
func changes(from old: Corpus, to new: Corpus) -> [SiteChange] {
  let (before, after) = (CorpusView(old), CorpusView(new))
  var moved: [SiteChange.Kind: [String: String]] = [:]
  for redirect in new.redirects where !old.redirects.contains(redirect) {
    let kinds: [Redirect.Family: SiteChange.Kind] = [
      .actors: .actor, .events: .event, .topics: .topic,
    ]
    if let kind = kinds[redirect.family] { moved[kind, default: [:]][redirect.old] = redirect.new }
  }
  followEvidence(from: before, to: after, &moved)
  var changes: [SiteChange] = []
  for kind in [SiteChange.Kind.article, .actor, .event, .topic, .statement] {
    changes += compare(kind, before.things[kind] ?? [:], after.things[kind] ?? [:], moved)
  }
  changes += new.notes.filter { !old.notes.contains($0) }.map {
    SiteChange(.page, $0.page, "gets the note “\(shortened($0.text))”")
  }
  return changes
}

/// Something of a site in words: what it is called, and what it has.
private struct Thing {
  var name: String
  /// One value each, as a title or a day.
  var values: [(name: String, value: String)] = []
  /// Ids of things of a kind.
  var members: [(name: String, kind: SiteChange.Kind, ids: Set<String>)] = []
  /// What makes two things with different ids the same.
  var evidence: [String] = []
}

private struct CorpusView {
  var things: [SiteChange.Kind: [String: Thing]] = [:]

  init(_ corpus: Corpus) {
    let articles = corpus.articles.map(\.facts.article.id.value)
    func ids(_ indexes: [Int]) -> Set<String> { Set(indexes.map { articles[$0] }) }
    func actors(_ indexes: [Int]) -> Set<String> { Set(indexes.map { corpus.actors[$0].id.value }) }
    for linked in corpus.articles {
      let article = linked.facts.article
      var thing = Thing(name: linked.facts.heading)
      thing.values = [("publication day", article.published.map { "\($0.day)" } ?? "none")]
      let main = linked.mainEvent.map { corpus.events[$0].id.value }
      thing.members = [("main event", .event, Set([main].compactMap { $0 }))]
      things[.article, default: [:]][article.id.value] = thing
    }
    for actor in corpus.actors {
      var thing = Thing(name: actor.name)
      thing.values = [
        ("name", "“\(actor.name)”"), ("kind", actor.kind.rawValue),
        ("mentions", "\(actor.mentions.count)"),
      ]
      thing.members = [("article", .article, ids(actor.mentions.map(\.article)))]
      things[.actor, default: [:]][actor.id.value] = thing
    }
    for event in corpus.events {
      var thing = Thing(name: event.title)
      thing.values = [
        ("title", "“\(event.title)”"), ("day", event.time?.value ?? "none"),
        ("type", event.type.rawValue),
      ]
      thing.members = [
        ("article", .article, ids(event.articles)),
        ("participant", .actor, actors(event.sources + event.targets)),
        ("place", .actor, actors(event.place.map { [$0] } ?? [])),
      ]
      thing.evidence = event.evidence.map { "\(articles[$0.article])#\($0.sentence)" }
      things[.event, default: [:]][event.id.value] = thing
    }
    for topic in corpus.topics {
      var thing = Thing(name: topic.label)
      thing.values = [("label", "“\(topic.label)”")]
      thing.members = [
        ("article", .article, ids(topic.articles)),
        ("event", .event, Set(topic.events.map { corpus.events[$0].id.value })),
      ]
      things[.topic, default: [:]][topic.id.value] = thing
    }
    for statement in corpus.statements {
      let facts = corpus.articles[statement.article].facts
      let range = facts.quotes[statement.quote].range
      var thing = Thing(name: shortened(facts.article.text[range]))
      let speaker = statement.speaker.map { corpus.actors[$0].id.value }
      thing.members = [("speaker", .actor, Set([speaker].compactMap { $0 }))]
      let id = "\(facts.article.id) byte \(range.lower)"
      things[.statement, default: [:]][id] = thing
    }
  }
}

/// Pairs an event that went with one that appeared where both have the same sentences.
private func followEvidence(
  from before: CorpusView, to after: CorpusView,
  _ moved: inout [SiteChange.Kind: [String: String]]
) {
  let (old, new) = (before.things[.event] ?? [:], after.things[.event] ?? [:])
  var appeared: [[String]: String] = [:]
  for (id, thing) in new where old[id] == nil { appeared[thing.evidence] = id }
  for (id, thing) in old where new[id] == nil && moved[.event]?[id] == nil {
    if let goal = appeared[thing.evidence] { moved[.event, default: [:]][id] = goal }
  }
}

private func compare(
  _ kind: SiteChange.Kind, _ old: [String: Thing], _ new: [String: Thing],
  _ moved: [SiteChange.Kind: [String: String]]
) -> [SiteChange] {
  var changes: [SiteChange] = []
  var renamed: Set<String> = []
  for (id, thing) in old.sorted(by: { $0.key < $1.key }) {
    if let same = new[id] {
      let text = differences(thing, same, moved)
      let name = kind == .statement ? "“\(thing.name)” " : ""
      if !text.isEmpty { changes.append(SiteChange(kind, id, name + text)) }
    } else if let goal = moved[kind]?[id], let same = new[goal] {
      if old[goal] != nil {
        changes.append(SiteChange(kind, id, "“\(thing.name)” goes into \(goal)"))
      } else {
        renamed.insert(goal)
        let text = differences(thing, same, moved)
        changes.append(SiteChange(kind, id, "is now \(goal)" + (text.isEmpty ? "" : "; " + text)))
      }
    } else {
      changes.append(SiteChange(kind, id, "“\(thing.name)” goes"))
    }
  }
  for (id, thing) in new.sorted(by: { $0.key < $1.key })
  where old[id] == nil && !renamed.contains(id) {
    changes.append(SiteChange(kind, id, "“\(thing.name)” appears"))
  }
  return changes
}

/// Each value as before and after, and members that come or go.
private func differences(
  _ old: Thing, _ new: Thing, _ moved: [SiteChange.Kind: [String: String]]
) -> String {
  var parts: [String] = []
  for (was, now) in zip(old.values, new.values) where was.value != now.value {
    parts.append("\(was.name) \(was.value) → \(now.value)")
  }
  for (was, now) in zip(old.members, new.members) {
    let before = Set(was.ids.map { moved[was.kind]?[$0] ?? $0 })
    parts += before.subtracting(now.ids).sorted().map { "without \(was.name) \($0)" }
    parts += now.ids.subtracting(before).sorted().map { "with \(was.name) \($0)" }
  }
  return parts.joined(separator: "; ")
}

/// The first words of a longer text, on one line.
private func shortened(_ text: String) -> String {
  let words = text.split(whereSeparator: \.isWhitespace)
  return words.count > 8
    ? words.prefix(8).joined(separator: " ") + " …" : words.joined(separator: " ")
}
