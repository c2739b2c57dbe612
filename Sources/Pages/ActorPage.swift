import NewsModel
import SiteModel

extension CorpusIndex {
  /// One person, country, organization or place: who that is by whose words, what it said and did.
  func actorPage(_ at: Int, _ entry: SitePlan.Entry) -> Page {
    let actor = corpus.actors[at]
    var sections: [Section] = []
    if entry.isFirst { sections += [actorFold(at), latest(at)].compactMap { $0 } }
    sections += statements(said[at], entry, "said", "Said", naming: false)
    sections += statements(
      saidAbout[at], entry, "about", "Said about or to \(actor.name)", naming: true)
    sections += deeds(at, entry)
    if entry.isFirst {
      sections += counterparts(at)
      sections += roles(actor)
      sections += labels(actor)
      sections += identity(at)
    }
    sections += coverage(at, entry)
    return Page(
      path: entry.path, kind: .actor, title: actor.name,
      summary:
        "\(actor.name): \(counted(said[at].count, "statement")), "
        + "\(counted(actorEvents[at].count, "event")), "
        + "\(counted(actorArticles[at].count, "article")).",
      trail: trail("Actors", "actors/"), sections: sections,
      hasFeed: entry.isFirst,
      structuredData: entry.isFirst ? structuredData(for: actor) : nil)
  }

  private func actorFold(_ at: Int) -> Section {
    let actor = corpus.actors[at]
    var blocks: [PageBlock] = [
      .paragraph([.mark("", "chips"), .mark(words(of: actor.kind), "chip")])
    ]
    if let description = actor.description {
      blocks.append(
        .paragraph([.text(description), .text(" "), .mark("the desk's own words", "how")]))
    }
    var rows: [ListItem] = []
    if let role = actor.roles.last(where: { $0.day != nil }) ?? actor.roles.first {
      rows.append(
        ListItem(
          [.mark("Latest role", "label"), .text(" "), .text("“\(role.text)” · ")] + source(role.at))
      )
    }
    if let code = actor.country, let country = countries[code], country != at {
      rows.append(ListItem([.mark("Country", "label"), .text(" "), actorLink(country)]))
    }
    let names = actor.names.map { use -> [Span] in
      var spans: [Span] = [.text(use.name), .text(" "), .mark("×\(use.count)", "how")]
      if let first = use.first {
        spans += [.text(" "), .mark(shortWords(of: first), "how")]
        if let last = use.last, last != first {
          spans += [.mark(" to \(shortWords(of: last))", "how")]
        }
      }
      return spans
    }
    if !names.isEmpty {
      rows.append(ListItem([.mark("Named", "label"), .text(" ")] + names.joined(by: "; ")))
    }
    rows.append(ListItem([.mark("Mentioned", "label"), .text(" ")] + mentionsOverTime(actor)))
    for link in actor.links {
      rows.append(
        ListItem([.mark("See", "label"), .text(" "), .link(link, Address(.web, link))]))
    }
    blocks.append(.list(rows))
    return Section("fold", nil, blocks)
  }

  /// `24 times in 6 articles`, with a bar for each month from the first to the last.
  private func mentionsOverTime(_ actor: Actor) -> [Span] {
    let articles = Set(actor.mentions.map(\.article)).count
    let words = "\(counted(actor.mentions.count, "time")) in \(counted(articles, "article"))"
    let months = actor.mentions.compactMap { mention in
      facts(mention.article).article.published.map { $0.day.year * 12 + $0.day.month - 1 }
    }
    guard let first = months.min(), let last = months.max(), last > first else {
      return [.text(words)]
    }
    // At most two years of months; longer spans are counted by year.
    let byYear = last - first > 35
    let (low, high) = byYear ? (first / 12, last / 12) : (first, last)
    guard high > low else { return [.text(words)] }
    var counts = Array(repeating: 0, count: high - low + 1)
    for month in months { counts[(byYear ? month / 12 : month) - low] += 1 }
    let unit = byYear ? "year" : "month"
    let from = byYear ? "\(low)" : "\(monthNames[low % 12]) \(low / 12)"
    let said = counts.map(String.init).joined(separator: ", ")
    return [
      .text(words), .text(" "),
      .link(
        "by \(unit) from \(from): \(said)",
        Address(.figure, "spark-" + counts.map(String.init).joined(separator: "-"))),
    ]
  }

  private func latest(_ at: Int) -> Section? {
    guard !actorEvents[at].isEmpty else { return nil }
    let items = actorEvents[at].prefix(3).map { index -> ListItem in
      let event = corpus.events[index]
      var quotations: [(words: [Span], source: [Span])] = []
      if let line = event.bottomLine {
        quotations.append((words: [.text(sentenceText(line))], source: source(line)))
      }
      return ListItem(
        eventLine(index) + [.text(" "), .mark(part(of: at, in: event), "how")],
        quotations: quotations)
    }
    return Section("latest", "Latest", [.list(items)])
  }

  /// The date and title of an event.
  func eventLine(_ index: Int) -> [Span] {
    let event = corpus.events[index]
    let time: Span =
      event.time.map { .link(words(of: $0), Address(.date, $0.value)) }
      ?? .mark("undated", "undated")
    return [time, .text(" "), eventLink(index)]
  }

  private func part(of actor: Int, in event: Event) -> String {
    if event.sources.contains(actor) { return "acted" }
    if event.targets.contains(actor) { return "was acted on or met" }
    return "place"
  }

  /// A list of statements as quotations, newest first.
  func statements(
    _ all: [Int], _ entry: SitePlan.Entry, _ name: String, _ title: String, naming: Bool
  ) -> [Section] {
    let shown = entry.share(all)
    guard !shown.isEmpty else { return [] }
    let heading = entry.isFirst ? "\(title) (\(digits(all.count)))" : title
    return [
      Section(
        name, heading,
        shown.map { index in
          let quotation = quotation(index, naming: naming)
          return .quotation(quotation.words, source: quotation.source)
        })
    ]
  }

  private func deeds(_ at: Int, _ entry: SitePlan.Entry) -> [Section] {
    let shown = entry.share(actorEvents[at])
    guard !shown.isEmpty else { return [] }
    let items = shown.map { index -> ListItem in
      let event = corpus.events[index]
      let others = Set(event.sources + event.targets).subtracting([at]).sorted()
      var spans = eventLine(index) + [.text(" "), .mark(part(of: at, in: event), "how")]
      if !others.isEmpty {
        spans += [.text(" with ")] + others.prefix(5).map { [actorLink($0)] }.joined(by: ", ")
      }
      return ListItem(spans)
    }
    return [Section("deeds", "Did, and was done to", [.list(items)])]
  }

  /// With whom, as a table of counts.
  private func counterparts(_ at: Int) -> [Section] {
    let others = actorEvents[at].flatMap { index -> [Int] in
      let event = corpus.events[index]
      return Set(event.sources + event.targets).subtracting([at]).sorted()
    }
    guard !others.isEmpty else { return [] }
    var counts: [Int: Int] = [:]
    for other in others { counts[other, default: 0] += 1 }
    let items = ranked(others).prefix(12).map { other in
      ListItem([actorLink(other), .text(" "), .mark(counted(counts[other]!, "event"), "how")])
    }
    return [Section("counterparts", "With whom", [.list(Array(items))])]
  }

  private func roles(_ actor: Actor) -> [Section] {
    guard actor.roles.count > 1 else { return [] }
    let items = actor.roles.prefix(40).map { role in
      ListItem([.text("“\(role.text)” · ")] + source(role.at))
    }
    return [Section("roles", "Roles as the sources give them", [.list(Array(items))])]
  }

  /// What each outlet calls the actor, where two or more do.
  private func labels(_ actor: Actor) -> [Section] {
    var outlets: [String: [RoleUse]] = [:]
    for role in actor.roles {
      guard let outlet = outlet(of: role.at.article) else { continue }
      if outlets[outlet]?.contains(where: { $0.text == role.text }) != true {
        outlets[outlet, default: []].append(role)
      }
    }
    guard outlets.count > 1 else { return [] }
    let items = outlets.sorted { $0.key < $1.key }.prefix(20).map { outlet, roles in
      ListItem(
        [.mark(outlet, "label"), .text(" ")]
          + roles.prefix(4).map { [.link("“\($0.text)”", address(of: $0.at))] }.joined(by: ", "))
    }
    return [Section("labels", "How outlets label \(actor.name)", [.list(Array(items))])]
  }

  private func identity(_ at: Int) -> [Section] {
    let actor = corpus.actors[at]
    var blocks: [PageBlock] = []
    if !actor.evidence.isEmpty {
      blocks.append(.list(actor.evidence.prefix(12).map { ListItem([.text($0)]) }))
    }
    let candidates = actor.candidates.compactMap { candidate -> ListItem? in
      guard let other = corpus.actors.firstIndex(where: { $0.id == candidate.actor }) else {
        return nil
      }
      let verdict = candidate.verdict == .maybeSame ? "May be the same" : "Not the same"
      return ListItem([
        .mark(verdict, "label"), .text(" "), actorLink(other), .text(": "), .text(candidate.why),
      ])
    }
    if !candidates.isEmpty { blocks.append(.list(candidates)) }
    blocks += corrections(actor.corrections)
    blocks.append(
      .paragraph([
        .mark("", "note"), .text("Wrong? Put a line into curation/corrections.yml, as "),
        .mark("- same: [\(actor.id), …]", "code"), .text(", "),
        .mark("- notSame: [\(actor.id), …]", "code"), .text(" or "),
        .mark("- notActor: \(actor.id)", "code"), .text("."),
      ]))
    return [Section("why", "Why these names are one actor", blocks)]
  }

  private func coverage(_ at: Int, _ entry: SitePlan.Entry) -> [Section] {
    let shown = entry.share(actorArticles[at])
    guard !shown.isEmpty else { return [] }
    return [Section("sources", "Named in", [.list(shown.map { ListItem(articleLine($0)) })])]
  }

  /// Title, outlet and date of an article.
  func articleLine(_ article: Int) -> [Span] {
    var spans: [Span] = [articleLink(article), .text(" · ")]
    if let outlet = outlet(of: article) { spans += [.text(outlet), .text(" · ")] }
    spans.append(published(article))
    return spans
  }
}
