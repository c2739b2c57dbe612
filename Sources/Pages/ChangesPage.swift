import NewsModel
import SiteModel

/// Editions that the page of changes tells in full, and those of which it gives the counts: together
/// more than keep their changes, so that what tells of a change has an anchor to lead to.
private let toldInFull = 10
private let toldByCounts = 100
/// Changes of one kind in one edition.
private let toldOfAKind = 30
/// Statements of one article in one edition.
private let toldOfAnArticle = 6

extension CorpusIndex {
  /// What each edition changed, newest first; then the newest articles, what the desk corrected, and
  /// which addresses moved.
  func changesPage(_ entry: SitePlan.Entry) -> Page {
    var sections: [Section] = []
    for edition in editions.prefix(toldInFull) { sections += self.sections(of: edition) }
    let older = editions.dropFirst(toldInFull).prefix(toldByCounts)
    if !older.isEmpty {
      sections.append(
        Section("older", "Older editions", [.paragraph([.text("What they changed, in figures.")])]))
      sections += older.map(counts)
    }
    sections += arrivals() + [corrected()] + addresses()
    return Page(
      path: entry.path, kind: .changes, title: "What changed",
      summary: "What each edition added, updated, corrected and withdrew.",
      trail: trail(), sections: sections, hasFeed: editions.contains { $0.feedTime != nil })
  }

  /// `Edition 7, 22 November 2026: 3 articles new`, linked.
  func stamp(of edition: Edition) -> [Span] {
    [
      .link(
        edition.name(called: settings.edition), Address(.page, "changes/#\(edition.anchor)")),
      .text(": \(edition.summary)."),
    ]
  }

  private func counts(of edition: Edition) -> Section {
    Section(
      edition.anchor, edition.name(called: settings.edition), level: 3,
      [.paragraph([.mark("", "meta"), .text("\(sentence(edition.summary)).")])])
  }

  private func sections(of edition: Edition) -> [Section] {
    var about: [Span] = [.text("\(sentence(edition.summary)).")]
    if let first = edition.first, let last = edition.last {
      about += [.text(" Articles from "), dayLink(first), .text(" to "), dayLink(last), .text(".")]
    }
    about.append(.text(" It holds \(edition.holdings)."))
    if let tool = edition.tool, let before = before(edition)?.tool, tool != before {
      about.append(
        .text(
          " Read by \(tool), the edition before by \(before): where no article and no correction changed, "
            + "the same words were read anew."))
    }
    var made = [
      Section(
        edition.anchor, edition.name(called: settings.edition),
        [.paragraph([.mark("", "meta")] + about)])
    ]
    let titles: [FactKind: String] = [
      .article: "Articles", .event: "Events", .actor: "Actors", .topic: "Topics",
    ]
    for kind in FactKind.allCases {
      let changes = edition.changes.filter { $0.kind == kind }
      guard let title = titles[kind], !changes.isEmpty else { continue }
      let total = edition.changed[kind]?.total ?? changes.count
      let shown = share(changes)
      var blocks: [PageBlock] = [.list(shown.map { item($0) })]
      if total > shown.count {
        blocks.append(
          .paragraph([.mark("", "note"), .text("\(digits(shown.count)) of \(digits(total)).")]))
      }
      made.append(Section("\(edition.anchor)-\(kind.rawValue)s", title, level: 3, blocks))
    }
    return made
  }

  private func before(_ edition: Edition) -> Edition? {
    editions.first { $0.number < edition.number }
  }

  /// Some of each sort, so that many new ones do not hide what was withdrawn.
  private func share(_ changes: [FactChange]) -> [FactChange] {
    guard changes.count > toldOfAKind else { return changes }
    let sorts = FactChange.What.allCases.map { what in changes.filter { $0.what == what } }
    let each = toldOfAKind / max(1, sorts.count { !$0.isEmpty })
    return sorts.flatMap { $0.prefix(each) }
  }

  private func item(_ change: FactChange) -> ListItem {
    var spans: [Span] = [.mark(sentence(change.what.rawValue), "label"), .text(" ")]
    spans.append(link(to: change))
    let words = change.words
    if !words.isEmpty { spans += [.text(" · "), .mark(words, "how")] }
    if let at = evidence(of: change) { spans += [.text(" · "), cited(at)] }
    if let goal = change.movedTo, let link = link(change.kind, goal) {
      spans += [.text(" · now part of "), link]
    }
    let quotations = statements(of: change)
    return ListItem(spans, quotations: quotations)
  }

  /// Linked where there is a page: what was withdrawn has none.
  private func link(to change: FactChange) -> Span {
    let name = shortened(change.name, to: 160)
    if change.what == .withdrawn { return .text(name) }
    return link(change.kind, change.id) ?? .text(name)
  }

  private func link(_ kind: FactKind, _ id: String) -> Span? {
    guard let index = factIndexes[kind]?[id] else { return nil }
    switch kind {
    case .article: return articleLink(index)
    case .event: return eventLink(index)
    case .actor: return actorLink(index)
    case .topic: return topicLink(index)
    case .statement: return nil
    }
  }

  /// The sentence that says so best, as the site is now.
  private func evidence(of change: FactChange) -> SentenceRef? {
    guard change.what != .withdrawn, let index = factIndexes[change.kind]?[change.id] else {
      return nil
    }
    switch change.kind {
    case .event: return corpus.events[index].bottomLine ?? corpus.events[index].evidence.first
    case .topic: return corpus.topics[index].evidence.first
    case .actor:
      let actor = corpus.actors[index]
      let added = Set(change.slots.first { $0.slot == "roles" }?.added ?? [])
      if let role = actor.roles.first(where: { added.contains($0.text) }) { return role.at }
      guard let first = actor.mentions.first else { return nil }
      return facts(first.article).mentions[first.mention].sentence.map {
        SentenceRef(article: first.article, sentence: $0)
      }
    case .article, .statement: return nil
    }
  }

  /// The new statements of an article and those with another speaker, as far as it still has them.
  private func statements(of change: FactChange) -> [(words: [Span], source: [Span])] {
    guard change.kind == .article, change.what != .withdrawn,
      let article = factIndexes[.article]?[change.id]
    else { return [] }
    let names = change.changedStatements + change.newStatements
    guard !names.isEmpty else { return [] }
    let id = facts(article).article.id
    let byID = Dictionary(
      articleStatements[article].map { (corpus.statements[$0].id(in: id), $0) },
      uniquingKeysWith: { first, _ in first })
    return names.compactMap { byID["\(id)-q\($0)"] }.prefix(toldOfAnArticle).map { quotation($0) }
  }

  /// What editions changed in one thing: a line each, newest first.
  func changeLog(_ changes: [EditionChange]) -> [Section] {
    guard !changes.isEmpty else { return [] }
    let items = changes.map { place -> ListItem in
      let change = place.change
      var spans: [Span] = [
        .mark(sentence(change.what.rawValue), "label"), .text(" "),
        .link(place.name, Address(.page, "changes/#\(place.anchor)")),
      ]
      if !change.words.isEmpty { spans += [.text(": "), .text(change.words)] }
      return ListItem(spans)
    }
    return [Section("changes", "What changed here", [.list(items)])]
  }

  private func sentence(_ words: String) -> String {
    words.prefix(1).uppercased() + words.dropFirst()
  }
}
