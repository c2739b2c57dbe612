import NewsModel
import SiteModel

private let latestEvents = 3

extension CorpusIndex {
  /// One person, country, organization or place: who that is by whose words, what it said and did.
  func actorPage(_ at: Int, _ entry: SitePlan.Entry) -> Page {
    let actor = corpus.actors[at]
    var sections: [Section] = []
    if entry.isFirst { sections += [actorFold(at), latest(at)].compactMap { $0 } }
    sections += statements(said, of: at, entry, "said", "Said", naming: false)
    sections += statements(
      saidAbout, of: at, entry, "about", "Said about or to \(actor.name)", naming: true)
    sections += deeds(at, entry)
    if entry.isFirst {
      sections += counterparts(at)
      sections += topics(at)
      sections += whereNamed(at)
      sections += roles(actor)
      sections += labels(actor)
      sections += identity(at)
    }
    sections += coverage(at, entry)
    if entry.isFirst { sections += changeLog(changes(ofActor: at)) }
    return Page(
      path: entry.path, kind: .actor, title: actor.name,
      summary: entry.isFirst ? summary(ofActor: at) : "",
      trail: trail("Actors", "actors/"), sections: sections,
      hasFeed: entry.isFirst && hasFeed(of: actorArticles[at]),
      structuredData: entry.isFirst ? structuredData(for: actor) : nil)
  }

  private func summary(ofActor at: Int) -> String {
    "\(corpus.actors[at].name): \(counted(said[at].count, "statement")), "
      + "\(counted(actorEvents[at].count, "event")), "
      + "\(counted(actorArticles[at].count, "article"))."
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
    if let role = latestRole(of: actor) {
      rows.append(
        ListItem(
          [
            .mark("Latest role", "label"), .text(" “\(role.text)” · "), cited(role.at),
            .text(" · "), published(role.at.article),
          ])
      )
    }
    if let code = actor.country, let country = countries[code], country != at {
      rows.append(ListItem([.mark("Country", "label"), .text(" "), actorLink(country)]))
    }
    // A name that is the title says no more than how often it stands, which the next row says.
    if actor.names.map(\.name) != [actor.name] {
      let names = actor.names.map { use -> [Span] in
        var words = counted(use.count, "time")
        if let days = days(from: use.first, to: use.last) { words += ", " + days }
        return [.text(use.name), .text(" "), .mark("(\(words))", "how")]
      }
      if !names.isEmpty {
        rows.append(ListItem([.mark("Named", "label"), .text(" ")] + names.joined(by: "; ")))
      }
    }
    let articles = actorArticles[at].compactMap { facts($0).article.published?.day }
    let span = days(from: articles.last, to: articles.first).map { ", " + $0 } ?? ""
    let outlets = Set(actorArticles[at].compactMap { outlet(of: $0) }).count
    rows.append(
      ListItem(
        [
          .mark("Mentioned", "label"),
          .text(
            " \(counted(actor.mentions.count, "time")) in "
              + counted(actorArticles[at].count, "article")
              + (outlets > 0 && actorArticles[at].count > 1
                ? ", \(counted(outlets, "outlet"))" : "")),
        ] + (span.isEmpty ? [] : [.mark(span, "how")])))
    for link in actor.links {
      rows.append(
        ListItem([.mark("See", "label"), .text(" "), .link(link, Address(.web, link))]))
    }
    blocks.append(.list(rows))
    blocks += locatorMap(actor)
    blocks += bars(
      "Mentions", of: actor.mentions.compactMap { facts($0.article).article.published?.day })
    return Section("fold", nil, blocks)
  }

  /// `16 Apr 2024 to 1 May 2024`, or the one day.
  private func days(from first: CalendarDay?, to last: CalendarDay?) -> String? {
    guard let first else { return nil }
    let last = last ?? first
    return shortWords(of: first) + (last == first ? "" : " to \(shortWords(of: last))")
  }

  private func latest(_ at: Int) -> Section? {
    guard !actorEvents[at].isEmpty else { return nil }
    let items = actorEvents[at].prefix(latestEvents).map { index -> ListItem in
      var quotations: [(words: [Span], source: [Span])] = []
      if let line = corpus.events[index].bottomLine {
        quotations.append((words: [sentenceWords(line)], source: source(line)))
      }
      return ListItem(deed(index, of: at), quotations: quotations)
    }
    return Section("latest", "Latest events", [.list(items)])
  }

  /// The date and title of an event.
  func eventLine(_ index: Int) -> [Span] {
    let event = corpus.events[index]
    let time: Span =
      event.time.map { .link(words(of: $0), Address(.date, $0.value)) }
      ?? .mark("undated", "undated")
    return [time, .text(" "), eventLink(index)]
  }

  /// A list of statements as quotations, newest first.
  func statements(
    _ all: CellList, of at: Int, _ entry: SitePlan.Entry, _ name: String, _ title: String,
    naming: Bool, without shownBefore: Set<Int> = []
  ) -> [Section] {
    let shown = all.share(at, entry).filter { !shownBefore.contains($0) }
    guard !shown.isEmpty else { return [] }
    let heading =
      entry.isFirst ? "\(title) (\(digits(all[at].count - shownBefore.count)))" : title
    return [
      Section(
        name, heading,
        shown.map { index in
          let quotation = quotation(index, naming: naming)
          return .quotation(quotation.words, source: quotation.source)
        })
    ]
  }

  /// The events that are not among the latest.
  private func deeds(_ at: Int, _ entry: SitePlan.Entry) -> [Section] {
    let shown = actorEvents.share(at, entry).dropFirst(entry.isFirst ? latestEvents : 0)
    guard !shown.isEmpty else { return [] }
    return [
      Section(
        "deeds", "Earlier: did, and was done to", [.list(shown.map { ListItem(deed($0, of: at)) })])
    ]
  }

  /// An event with the part that an actor had in it.
  private func deed(_ index: Int, of at: Int) -> [Span] {
    let event = corpus.events[index]
    let part = part(of: at, in: event)
    var spans = eventLine(index) + [.text(" · "), .mark(part.words, "how")]
    for (word, others) in part.others where !others.isEmpty {
      spans.append(.mark(word, "how"))
      spans += others.prefix(5).map { [actorLink($0)] }.joined(by: ", ")
      if others.count > 5 { spans.append(.mark(" and \(others.count - 5) more", "how")) }
    }
    return spans
  }

  /// What an actor did in an event, and the others in it by their part: those who did it too, and those
  /// to whom or by whom it was done. Who meets or talks has the same part on either side.
  private func part(
    of actor: Int, in event: EventView
  ) -> (words: String, others: [(word: String, actors: [Int])]) {
    func others(_ actors: [Int]) -> [Int] {
      Set(actors).subtracting([actor]).sorted().filter { !corpus.actors[$0].isOutlet }
    }
    let (doers, subjects) = (others(event.sources), others(event.targets))
    let all = others(event.sources + event.targets)
    let isMutual = event.type == .consult
    if event.sources.contains(actor), !isMutual, !subjects.isEmpty {
      return ("acted", [(" with ", doers), (" toward ", subjects)])
    }
    if event.targets.contains(actor), !event.sources.contains(actor), !isMutual {
      return doers.isEmpty
        ? ("was its subject", [(" with ", subjects)])
        : (
          "acted on by",
          [(" ", doers), (subjects.count == 1 ? ", as was " : ", as were ", subjects)]
        )
    }
    let isIn = event.sources.contains(actor) || event.targets.contains(actor)
    return (isIn ? "took part" : "took place there", [(" with ", all)])
  }

  /// Who else took part; who reports of it did not.
  private func partners(of actor: Int, in index: Int) -> [Int] {
    let event = corpus.events[index]
    return Set(event.sources + event.targets).subtracting([actor]).sorted()
      .filter { !corpus.actors[$0].isOutlet }
  }

  /// With whom, as a table of counts; not those of one event, which names them right above.
  private func counterparts(_ at: Int) -> [Section] {
    let others = actorEvents[at].flatMap { partners(of: at, in: $0) }
    guard !others.isEmpty, actorEvents[at].count > 1 || others.count > 5 else { return [] }
    var counts: [Int: Int] = [:]
    for other in others { counts[other, default: 0] += 1 }
    let items = ranked(others).prefix(12).map { other in
      ListItem([actorLink(other), .text(" "), .mark(counted(counts[other]!, "event"), "how")])
    }
    return [Section("counterparts", "With whom", network(at, ranked(others)) + [.list(items)])]
  }

  /// What its statements are about, the most frequent first.
  private func topics(_ at: Int) -> [Section] {
    let all = said[at].flatMap { corpus.statements[$0].topics }
    guard !all.isEmpty else { return [] }
    let counts = Dictionary(all.map { ($0, 1) }, uniquingKeysWith: +)
    let items = ranked(all).prefix(12).map { topic in
      ListItem([
        topicLink(topic), .text(" "), .mark(counted(counts[topic]!, "statement"), "how"),
      ])
    }
    return [Section("topics", "Speaks of", [.list(items)])]
  }

  /// The sentences that name a person or body of whom nothing else is known; one of each of six articles.
  private func whereNamed(_ at: Int) -> [Section] {
    let kind = corpus.actors[at].kind
    guard kind == .person || kind == .organization, said[at].isEmpty, saidAbout[at].isEmpty,
      actorEvents[at].isEmpty
    else { return [] }
    var articles: Set<Int> = []
    let items = corpus.actors[at].mentions.compactMap { mention -> ListItem? in
      guard let sentence = facts(mention.article).mentions[mention.mention].sentence,
        articles.count < 6, articles.insert(mention.article).inserted
      else { return nil }
      let at = SentenceRef(article: mention.article, sentence: sentence)
      return ListItem([sentenceWords(at), .text(" · ")] + source(at))
    }
    return items.isEmpty ? [] : [Section("named", "Where it is named", [.list(items)])]
  }

  private func identity(_ at: Int) -> [Section] {
    let actor = corpus.actors[at]
    var blocks = reasons(actor.evidence)
    let hasReasons = !blocks.isEmpty
    let candidates = actor.candidates.compactMap { candidate -> ListItem? in
      guard let other = site.actorPlaces[candidate.actor] else { return nil }
      let verdict = candidate.verdict == .maybeSame ? "May be the same" : "Not the same"
      return ListItem([
        .mark(verdict, "label"), .text(" "), actorLink(other), .text(": "), .text(candidate.why),
      ])
    }
    if !candidates.isEmpty { blocks.append(.list(candidates)) }
    blocks += corrections(actor.corrections)
    blocks.append(
      howToCorrect(
        "same \(actor.id) OTHER", also: "notSame, renameActor, kind, notActor",
        line: "- same: [\(actor.id), OTHER]"))
    let title =
      !hasReasons
      ? "If this is wrong"
      : actor.names.count > 1 ? "Why these names are one actor" : "Why the name means this actor"
    return [Section("why", title, blocks)]
  }

  private func coverage(_ at: Int, _ entry: SitePlan.Entry) -> [Section] {
    let shown = actorArticles.share(at, entry)
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
