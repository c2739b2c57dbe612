import NewsModel
import SiteModel

private let rankingRule =
  "Ranked by independent sources times recency: an event half a year older than the newest counts "
  + "half. An event that no article is mainly about counts three tenths."

extension CorpusIndex {
  /// The edition at a glance: what it holds, the leading events, and what to be careful with.
  func frontPage(_ entry: SitePlan.Entry) -> Page {
    var sections = [edition()]
    for part in settings.sections {
      switch part {
      case .leading: sections += leading()
      case .disputed: sections += disputedNow()
      case .movers: sections += movers()
      case .topics: sections += topicsNow()
      case .ahead: sections += datesAhead()
      case .undated: sections += undatedArticles()
      case .index: sections.append(everything())
      case .data: sections.append(downloads())
      case .made: sections.append(howMade())
      }
    }
    return Page(
      path: entry.path, kind: .front, title: settings.title, summary: settings.description,
      sections: sections, hasFeed: hasFeed(of: corpus.articles.indices))
  }

  private func everything() -> Section {
    let lists = [
      ("Events by date", "events/"), ("Actors from A to Z", "actors/"),
      ("Topics from A to Z", "topics/"), ("Briefings by date", "briefings/"),
      ("Timeline", "timeline/"), ("What changed", "changes/"), ("What is missing", "gaps/"),
    ]
    return Section(
      "lists", "All of it", [.list(lists.map { ListItem([.link($0.0, Address(.page, $0.1))]) })])
  }

  private func downloads() -> Section {
    let tables = ["articles", "actors", "events", "statements", "topics"]
    let links = tables.map { [Span.link($0, Address(.file, "data/\($0).jsonl"))] }
    let sheets = tables.map { [Span.link($0, Address(.file, "data/\($0).csv"))] }
    return Section(
      "data", "Take it with you",
      [
        .paragraph([.text("As JSON lines: ")] + links.joined(by: ", ") + [.text(".")]),
        .paragraph([.text("As CSV: ")] + sheets.joined(by: ", ") + [.text(".")]),
        .paragraph([
          .text("All in one: "),
          .link("SQLite", Address(.file, "data/readout.sqlite")), .text("."),
        ]),
      ] + subscriptions())
  }

  /// What a reader's own programs can follow.
  private func subscriptions() -> [PageBlock] {
    var links: [[Span]] = []
    if hasFeed(of: corpus.articles.indices) {
      links += [("Atom", "feed.xml"), ("JSON Feed", "feed.json")].map {
        [.link($0.0, Address(.file, $0.1))]
      }
    }
    if !eventsAhead.isEmpty {
      links.append([.link("calendar of dates ahead", Address(.file, "calendar.ics"))])
    }
    return links.isEmpty
      ? [] : [.paragraph([.text("To follow: ")] + links.joined(by: ", ") + [.text(".")])]
  }

  private func howMade() -> Section {
    Section(
      "made", "How this was made",
      [
        .paragraph([
          .text(
            "A program read the articles and chose sentences; it wrote none. Each statement links to "
              + "the sentence that makes it. "),
          .link("More", Address(.page, "about/")), .text("."),
        ])
      ])
  }

  private func edition() -> Section {
    let days = corpus.articles.compactMap { $0.facts.article.published?.day }.sorted()
    var spans: [Span] = [.mark("", "meta")]
    if editions.isEmpty, let edition = settings.edition { spans += [.text(edition), .text(" · ")] }
    if let first = days.first, let last = days.last {
      spans += [dayLink(first), .text(" to "), dayLink(last), .text(" · ")]
    }
    let counts: [(String, String)] = [
      (counted(corpus.articles.count, "article"), "briefings/"),
      (counted(corpus.events.count, "event"), "events/"),
      (counted(corpus.actors.count, "actor"), "actors/"),
      (counted(corpus.topics.count, "topic"), "topics/"),
    ]
    spans += counts.map { [.link($0.0, Address(.page, $0.1))] }.joined(by: ", ")
    spans.append(.text(", \(counted(corpus.statements.count, "statement"))."))
    var blocks: [PageBlock] = [.paragraph([.text(settings.description)])]
    if corpus.articles.isEmpty {
      blocks.append(
        .paragraph([.text("No article has been read yet: this site fills when one has.")]))
    }
    if let newest = editions.first {
      blocks.append(.paragraph([.mark("", "meta")] + stamp(of: newest)))
    }
    return Section("edition", nil, blocks + [.paragraph(spans)])
  }

  private func leading() -> [Section] {
    let ranked = leadingWeights()
    guard !ranked.isEmpty else { return undatedLeading() }
    return [
      Section(
        "leading", "Leading events",
        [
          .list(ranked.prefix(settings.leadingEvents).map { leadingItem($0.event) }),
          .paragraph([.mark("", "note"), .text(rankingRule)]),
        ])
    ]
  }

  /// Events by independent sources times recency: each half year since the last event halves the
  /// weight. Undated events and those to come do not lead.
  func leadingWeights() -> [(event: Int, weight: Double)] {
    let last = newestArticle?.adding(days: 1)
    let newest = eventsByDay.lazy.compactMap { corpus.events[$0].time?.days?.lowerBound }
      .first { day in last.map { day <= $0 } ?? true }
    guard let newest else { return [] }
    var weights: [(event: Int, weight: Double)] = []
    for index in corpus.events.indices {
      let event = corpus.events[index]
      guard let day = event.time?.days?.lowerBound, day <= newest else { continue }
      let age = newest.daysSinceEpoch - day.daysSinceEpoch
      let sources = Double(max(1, event.independentCount))
      weights.append((index, sources * (event.main.isEmpty ? 0.3 : 1) / (1 + Double(age) / 180)))
    }
    return weights.sorted { a, b in a.weight == b.weight ? a.event < b.event : a.weight > b.weight }
  }

  private func undatedLeading() -> [Section] {
    let ranked = corpus.events.indices.sorted {
      let (a, b) = (corpus.events[$0].independentCount, corpus.events[$1].independentCount)
      return a == b ? $0 < $1 : a > b
    }
    guard !ranked.isEmpty else { return [] }
    return [
      Section("leading", "Events", [.list(ranked.prefix(settings.leadingEvents).map(leadingItem))])
    ]
  }

  private func leadingItem(_ index: Int) -> ListItem {
    let event = corpus.events[index]
    let quotations = event.bottomLine.map {
      [(words: [sentenceWords($0)], source: source($0))]
    }
    let sides = sides(of: eventStatements[index]).prefix(4).map(\.name)
    var spans = [
      eventLink(index), .text(" "), Span.mark(event.time.map { words(of: $0) } ?? "undated", "how"),
      .text(event.articles.count == 1 ? " · " : " "), shortBasis(event),
    ]
    if sides.count > 1 {
      spans += [.text(" · "), .mark("sides: " + sides.joined(separator: ", "), "how")]
    }
    return ListItem(spans, quotations: quotations ?? [])
  }

  private func disputedNow() -> [Section] {
    let disputed = eventsByDay.filter { !corpus.events[$0].disputes.isEmpty }
    guard !disputed.isEmpty else { return [] }
    return [Section("disputed", "Disputed", [.list(disputed.prefix(6).map(disputeLine))])]
  }

  /// An event with the rule that found its sources to differ.
  func disputeLine(_ event: Int) -> ListItem {
    ListItem(eventLine(event) + [.text(": "), .text(corpus.events[event].disputes[0].rule)])
  }

  private func topicsNow() -> [Section] {
    let shown = corpus.topics.indices.sorted {
      let (a, b) = (corpus.topics[$0], corpus.topics[$1])
      return (b.about.count, b.events.count, a.id.value) < (
        a.about.count, a.events.count, b.id.value
      )
    }.prefix(12)
    guard !shown.isEmpty else { return [] }
    let items = shown.map { index -> ListItem in
      let topic = corpus.topics[index]
      var spans: [Span] = [
        topicItem(index), .text(" "), .mark(counted(topic.articles.count, "article"), "how"),
      ]
      let dated = topic.events.filter { corpus.events[$0].time?.days != nil }.max {
        (corpus.events[$0].time!.days!.lowerBound, $1) < (
          corpus.events[$1].time!.days!.lowerBound, $0
        )
      }
      if let event = dated ?? topic.events.first {
        spans += [.text(" · ")] + [eventLink(event)]
      }
      return ListItem(spans)
    }
    return [Section("topics", "Topics", [.list(items)])]
  }

  /// Actors that speak or act in the most articles, then named in the most; none that reports them.
  private func movers() -> [Section] {
    let acts = corpus.actors.indices.map { articlesActedIn($0) }
    let ranked = corpus.actors.indices.filter {
      !corpus.actors[$0].mentions.isEmpty && !corpus.actors[$0].isOutlet
    }.sorted {
      let (a, b) = (acts[$0], acts[$1])
      let (c, d) = (actorArticles[$0].count, actorArticles[$1].count)
      return a == b ? c == d ? $0 < $1 : c > d : a > b
    }
    guard !ranked.isEmpty else { return [] }
    let items = ranked.prefix(12).map { index in
      let counts = [
        (said[index].count, "statement"), (actorEvents[index].count, "event"),
        (actorArticles[index].count, "article"),
      ].filter { $0.0 > 0 }.prefix(2).map { counted($0.0, $0.1) }
      return ListItem([
        actorLink(index), .text(" "), .mark(counts.joined(separator: ", "), "how"),
      ])
    }
    return [Section("movers", "Who speaks and acts in most articles", [.list(Array(items))])]
  }

  private func datesAhead() -> [Section] {
    let ahead = eventsAhead
    guard let last = newestArticle, !ahead.isEmpty else { return [] }
    return [
      Section(
        "ahead", "Dates ahead",
        [
          .list(ahead.prefix(10).map { ListItem(eventLine($0)) }),
          .paragraph([
            .mark("", "note"),
            .text("Ahead of the newest article, of "), dayLink(last), .text("; "),
            .link("as a calendar", Address(.file, "calendar.ics")), .text("."),
          ]),
        ])
    ]
  }

  private func undatedArticles() -> [Section] {
    let undated = corpus.articles.indices.filter {
      corpus.articles[$0].facts.article.published == nil
    }
    guard !undated.isEmpty || !leftOut.isEmpty else { return [] }
    var items = undated.prefix(12).map { ListItem(articleLine($0)) }
    if undated.count > 12 {
      items.append(
        ListItem([
          .link("and \(digits(undated.count - 12)) more", Address(.page, "gaps/"))
        ]))
    }
    if !leftOut.isEmpty {
      items.append(
        ListItem([
          .link(
            "\(counted(leftOut.count, "file")) left out, as nothing could be read",
            Address(.page, "gaps/#left-out"))
        ]))
    }
    let title = leftOut.isEmpty ? "Undated articles" : "Undated and unreadable"
    return [Section("undated", title, [.list(Array(items))])]
  }
}
