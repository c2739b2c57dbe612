package import NewsModel
import SourceText

/// Why reports are one event, what rests on it, and the lines to paste.
package func explainEvent(_ event: Event, in corpus: Corpus) -> String {
  func id(_ article: Int) -> String { corpus.articles[article].facts.article.id.value }
  func name(_ actor: Int) -> String { corpus.actors[actor].name }
  var lines = ["\(event.title) (id \(event.id))"]
  var facts = [
    "class \(event.type.rawValue)\(event.mode.map { ", \($0)" } ?? ""), \(event.modality)"
  ]
  if let time = event.time {
    let at = time.evidence.map { ": \(id($0.article)), sentence \($0.sentence + 1)" } ?? ""
    facts.append("day \(time.value), \(words(for: time.basis))\(at)")
  } else {
    facts.append("no day is known")
  }
  if let place = event.place { facts.append("place \(name(place))") }
  if !event.sources.isEmpty { facts.append("who: \(some(event.sources.map(name)))") }
  if !event.targets.isEmpty { facts.append("to whom: \(some(event.targets.map(name)))") }
  lines += section("What was read", facts)
  lines += section("Why these are one", event.why)
  lines += section(
    "Reports",
    event.articles.map { article in
      let linked = corpus.articles[article]
      var notes = [event.main.contains(article) ? "main event" : "in passing"]
      if let original = linked.duplicateOf {
        notes.append("\(Int((linked.likeness * 100).rounded()))% a copy of \(id(original))")
      }
      if let agency = linked.agency { notes.append("wire copy of \(agency)") }
      return "\(id(article)): \(notes.joined(separator: ", "))"
    })
  lines += section(
    "Sources",
    [
      "\(times(event.articles.count, of: "article")), \(times(event.outletCount, of: "outlet")), "
        + times(event.independentCount, of: "independent source"),
      "one publisher counts once, wire copy counts as its agency, copies count as their original",
    ])
  lines += section(
    "Disputed",
    event.disputes.map { dispute in
      let sides = dispute.sides.map {
        "“\($0.text)” (\(id($0.at.article)), sentence \($0.at.sentence + 1))"
      }
      return "\(dispute.rule): \(sides.joined(separator: " and "))"
    })
  if let story = event.story {
    let others = corpus.stories[story].events.map { corpus.events[$0].id.value }
    lines += section("Story", [some(others)])
  }
  lines += section("Nearly belonged", nearly(event, in: corpus))
  lines += section("Depends on it", dependents(of: event, in: corpus))
  lines += section("Corrected", event.corrections.map(\.line))
  lines += ["", "If it is wrong, paste into curation/corrections.yml:"]
  lines += pasteLines(for: event, in: corpus).flatMap {
    $0.split(separator: "\n").map { "  \($0)" }
  }
  return lines.joined(separator: "\n") + "\n"
}

/// The corrections that an event's page offers, each as an entry to paste.
package func pasteLines(for event: Event, in corpus: Corpus) -> [String] {
  var actions: [Correction.Action] = []
  if event.articles.count > 1, let last = event.articles.last {
    actions.append(.splitEvent(event.id, [corpus.articles[last].facts.article.id]))
  }
  if let story = event.story {
    let other = corpus.stories[story].events.map { corpus.events[$0].id }.first { $0 != event.id }
    if let other { actions.append(.mergeEvents(event.id, other)) }
  }
  actions.append(.renameEvent(event.id, to: event.title))
  if let day = event.time?.days?.lowerBound { actions.append(.pinDate(event.id, day)) }
  actions.append(.notEvent(event.id))
  return actions.map { Correction($0, line: 0).yaml }
}

private func dependents(of event: Event, in corpus: Corpus) -> [String] {
  guard let index = corpus.events.firstIndex(where: { $0.id == event.id }) else { return [] }
  let said = corpus.statements.count { $0.event == index }
  let topics = corpus.topics.filter { $0.events.contains(index) }
  var lines: [String] = []
  if !event.main.isEmpty {
    lines.append(
      "main event of \(articles(event.main.count)): "
        + some(event.main.map { corpus.articles[$0].facts.article.id.value }))
  }
  if said > 0 { lines.append(times(said, of: "statement")) }
  if !topics.isEmpty {
    lines.append("\(times(topics.count, of: "topic")): " + some(topics.map(\.id.value)))
  }
  return lines
}

private func words(for basis: EventTime.Basis) -> String {
  switch basis {
  case .stated: "as the text states"
  case .counted: "counted from the publication date"
  case .published: "the publication day of the first report"
  case .pinned: "set by the desk"
  }
}
