import NewsModel
import SiteModel

extension CorpusIndex {
  /// One subject or issue: who says what about it, week by week, and in which events.
  func topicPage(_ at: Int, _ entry: SitePlan.Entry) -> Page {
    let topic = corpus.topics[at]
    var sections: [Section] = []
    if entry.isFirst {
      sections.append(topicFold(at))
      sections += positions(at)
    }
    sections += eventLedger(at, entry)
    sections += quotes(at, entry)
    if entry.isFirst {
      sections += disputed(topic)
      sections += mainActors(at)
      sections += evidence(topic)
    }
    sections += topicSources(at, entry)
    if entry.isFirst {
      sections.append(
        Section(
          "why", "If this is wrong",
          [
            .paragraph([
              .mark("", "note"), .text("To rename, merge or drop it, in curation/topics.yml: "),
              .mark("- {id: \(topic.id), label: …}", "code"), .text(" or "),
              .mark("- {id: \(topic.id), drop: true}", "code"),
            ])
          ]))
    }
    return Page(
      path: entry.path, kind: .topic, title: topic.heading,
      summary: entry.isFirst ? summary(ofTopic: at) : "",
      trail: trail("Topics", "topics/"), sections: sections,
      hasFeed: entry.isFirst && hasFeed(of: topic.articles))
  }

  private func summary(ofTopic at: Int) -> String {
    let topic = corpus.topics[at]
    return "\(topic.heading): \(counted(topic.about.count, "article")) about it, "
      + "\(counted(topic.events.count, "event")), "
      + "\(counted(topicStatements[at].count, "statement"))."
  }

  private func topicFold(_ at: Int) -> Section {
    let topic = corpus.topics[at]
    var blocks: [PageBlock] = [
      .paragraph(
        [
          .mark("", "chips"),
          .mark(topic.kind == .subject ? "Subject" : "Issue", "chip"),
        ] + (topic.code.map { [.text(" "), .mark("IPTC \($0)", "chip")] } ?? []))
    ]
    if let description = topic.description { blocks.append(.paragraph([.text(description)])) }
    var rows: [ListItem] = []
    rows.append(
      ListItem(
        [
          .mark("Coverage", "label"), .text(" "),
          .text(
            topic.about.count == topic.articles.count
              ? "\(counted(topic.about.count, "article")) about it"
              : "\(counted(topic.about.count, "article")) about it, "
                + "\(counted(topic.articles.count, "article")) in all"),
        ]))
    let outlets = outletCounts(of: topic.articles)
    if !outlets.isEmpty {
      let shown = outlets.prefix(8).map {
        [Span.text($0.name), .mark(" \(digits($0.count))", "how")]
      }
      let more = outlets.count > 8 ? [Span.text(" and \(digits(outlets.count - 8)) more")] : []
      rows.append(
        ListItem([.mark("Outlets", "label"), .text(" ")] + shown.joined(by: ", ") + more))
    }
    func related(_ label: String, _ topics: [Int]) {
      guard !topics.isEmpty else { return }
      rows.append(
        ListItem(
          [.mark(label, "label"), .text(" ")]
            + topics.prefix(12).map { [topicLink($0)] }.joined(by: ", ")))
    }
    related("Broader", topic.broader)
    related("Narrower", topic.narrower)
    blocks.append(.list(rows))
    blocks += bars(
      "Articles", of: topic.articles.compactMap { facts($0).article.published?.day })
    return Section("fold", nil, blocks)
  }

  /// Who says what about it, a column for each side.
  private func positions(_ at: Int) -> [Section] {
    let sides = sides(of: topicStatements[at])
    let columns = columns(sides)
    guard columns.count > 1 else { return [] }
    let shown = columns.map { side -> Section in
      let anchor = slug(side.name)
      return Section(
        "side--\(anchor.isEmpty ? "unnamed" : anchor)", side.name, level: 3,
        positions(of: side).map { index in
          let quotation = quotation(index)
          return .quotation(quotation.words, source: quotation.source)
        })
    }
    return [
      Section(
        "positions", "Positions", statementsOverTime(columns) + others(sides, beside: columns))
    ] + shown
  }

  /// Three statements of a side, quoted ones first.
  private func positions(of side: Readout) -> [Int] {
    let quoted = side.statements.filter { quote($0).kind != .indirect }
    let reported = side.statements.filter { quote($0).kind == .indirect }
    return Array((quoted + reported).prefix(3))
  }

  /// What is said beside the positions.
  private func quotes(_ at: Int, _ entry: SitePlan.Entry) -> [Section] {
    let columns = entry.isFirst ? columns(sides(of: topicStatements[at])) : []
    let shown = columns.count > 1 ? Set(columns.flatMap(positions(of:))) : []
    return statements(
      topicStatements, of: at, entry, "quotes",
      shown.isEmpty ? "Said about it" : "Also said about it",
      naming: true, without: shown)
  }

  private func eventLedger(_ at: Int, _ entry: SitePlan.Entry) -> [Section] {
    let shown = topicEvents.share(at, entry)
    guard !shown.isEmpty else { return [] }
    // A ledger by week: neighbors of one week hang below it.
    let weeks = groups(of: shown) { event in
      corpus.events[event].time?.days.map { days in
        let week = days.lowerBound.week
        return ("Week \(week.week) of \(week.year)", "\(week.year)-w\(week.week)")
      }
    }
    let items = weeks.map { week in
      ListItem(
        [.mark(week.title, "label")],
        items: week.items.map {
          ListItem(eventLine($0) + [.text(" "), shortBasis(corpus.events[$0])])
        })
    }
    return [Section("ledger", "Events, week by week", [.list(items)])]
  }

  /// The disputes in its events, newest first.
  private func disputed(_ topic: TopicView) -> [Section] {
    let events = topic.events.filter { !corpus.events[$0].disputes.isEmpty }
      .sorted {
        (corpus.events[$1].time?.value ?? "", $0) < (corpus.events[$0].time?.value ?? "", $1)
      }
    guard !events.isEmpty else { return [] }
    return [Section("disputed", "Disputed", [.list(events.prefix(12).map(disputeLine))])]
  }

  private func mainActors(_ at: Int) -> [Section] {
    let speakers = ranked(topicStatements[at].compactMap { corpus.statements[$0].speaker })
    let doers = ranked(
      corpus.topics[at].events.flatMap { corpus.events[$0].sources + corpus.events[$0].targets }
        .filter { !corpus.actors[$0].isOutlet })
    guard !speakers.isEmpty || !doers.isEmpty else { return [] }
    var rows: [ListItem] = []
    if !speakers.isEmpty {
      rows.append(
        ListItem(
          [.mark("Speak of it", "label"), .text(" ")]
            + speakers.prefix(10).map { [actorLink($0)] }.joined(by: ", ")))
    }
    if !doers.isEmpty {
      rows.append(
        ListItem(
          [.mark("In its events", "label"), .text(" ")]
            + doers.prefix(10).map { [actorLink($0)] }.joined(by: ", ")))
    }
    return [Section("actors", "Main actors", [.list(rows)])]
  }

  private func evidence(_ topic: TopicView) -> [Section] {
    guard !topic.evidence.isEmpty else { return [] }
    // The first sentence of each of eight articles shows how it is named.
    var articles: Set<Int> = []
    let items = topic.evidence.filter { articles.insert($0.article).inserted }.prefix(8).map {
      ListItem([sentenceWords($0), .text(" · ")] + source($0))
    }
    return [Section("evidence", "Where it is named", [.list(Array(items))])]
  }

  private func topicSources(_ at: Int, _ entry: SitePlan.Entry) -> [Section] {
    let shown = topicArticles.share(at, entry)
    guard !shown.isEmpty else { return [] }
    let items = shown.map {
      ListItem(
        articleLine($0) + [
          .text(" "), .mark(isAbout($0, at, entry) ? "about it" : "mentions it", "how"),
        ])
    }
    return [Section("sources", "Covered in", [.list(items)])]
  }
}
