import NewsModel
import SiteModel

extension CorpusIndex {
  func searchPage(_ entry: SitePlan.Entry) -> Page {
    Page(
      path: entry.path, kind: .search, title: "Search",
      summary: "Names, titles, dates and words of every page.", trail: trail(),
      sections: [
        Section(
          "find", nil,
          [
            .paragraph([
              .text(
                "Type a name, a title or a word into the field above. Without scripts, these lists serve: "
              ),
              .link("actors", Address(.page, "actors/")), .text(", "),
              .link("topics", Address(.page, "topics/")), .text(", "),
              .link("events", Address(.page, "events/")), .text(", "),
              .link("briefings", Address(.page, "briefings/")), .text("."),
            ])
          ])
      ])
  }

  func missingPage(_ entry: SitePlan.Entry) -> Page {
    Page(
      path: entry.path, kind: .missing, title: "Not found",
      summary: "No page has this address.", trail: trail(),
      sections: [
        Section(
          "find", nil,
          [
            .paragraph([
              .text("No page has this address; it may have been renamed. Try the "),
              .link("search", Address(.page, "search/")), .text(" or the lists of "),
              .link("actors", Address(.page, "actors/")), .text(", "),
              .link("events", Address(.page, "events/")), .text(" and "),
              .link("topics", Address(.page, "topics/")), .text("."),
            ])
          ]
            // An address that leads on from any depth, where no script is run.
            + (settings.baseURL.map { base in
              [
                .paragraph([
                  .text("The site starts at "), .link(base, Address(.web, base)), .text("."),
                ])
              ]
            } ?? []))
      ])
  }

  /// The articles that came in last.
  func arrivals() -> [Section] {
    let dated = corpus.articles.indices.compactMap { index -> (Int, CalendarDay)? in
      let article = facts(index).article
      return (article.received ?? article.published?.day).map { (index, $0) }
    }.sorted { $0.1 == $1.1 ? $0.0 < $1.0 : $0.1 > $1.1 }
    guard !dated.isEmpty else { return [] }
    return [
      Section(
        "arrivals", "Newest articles",
        [.list(dated.prefix(60).map { ListItem([dayLink($0.1), .text(" "), articleLink($0.0)]) })])
    ]
  }

  /// All that the desk's corrections changed, as they stand now.
  func corrected() -> Section {
    var items: [ListItem] = []
    for (index, actor) in corpus.actors.enumerated() {
      items += actor.corrections.map { item(actorLink(index), $0) }
    }
    for (index, event) in corpus.events.enumerated() {
      items += event.corrections.map { item(eventLink(index), $0) }
    }
    for (index, article) in corpus.articles.enumerated() {
      items += article.corrections.map { item(articleLink(index), $0) }
    }
    items += corpus.retracted.map { item(.text($0.title ?? $0.article.value), $0.correction) }
    items += corpus.decisions.map { item(nil, $0) }
    return Section(
      "corrections", "Corrections by the desk",
      [items.isEmpty ? .paragraph([.text("None.")]) : .list(items)])
  }

  /// Addresses that moved; of many the first, as each has its page anyway.
  func addresses() -> [Section] {
    let all = corpus.redirects
    guard !all.isEmpty else { return [] }
    let items = all.prefix(150).map { redirect in
      ListItem([
        .mark("\(redirect.family.rawValue)/\(redirect.old)/", "code"), .text(" is now "),
        .link(
          "\(redirect.family.rawValue)/\(redirect.new)/",
          Address(.page, "\(redirect.family.rawValue)/\(redirect.new)/")),
      ])
    }
    return [
      Section("redirects", "Addresses that moved (\(digits(all.count)))", [.list(Array(items))])
    ]
  }

  private func item(_ page: Span?, _ correction: AppliedCorrection) -> ListItem {
    let spans: [Span] = page.map { [$0, .text(": ")] } ?? []
    return ListItem(spans + [.text(correction.text)] + signature(of: correction))
  }

  /// What the material cannot answer.
  func gapsPage(_ entry: SitePlan.Entry) -> Page {
    var sections: [Section] = []
    func add(_ name: String, _ title: String, _ items: [ListItem], of total: Int) {
      guard total > 0 else { return }
      var blocks: [PageBlock] = [.list(items)]
      if total > items.count {
        blocks.append(
          .paragraph([.mark("", "note"), .text("\(digits(items.count)) of \(digits(total)).")]))
      }
      sections.append(Section(name, "\(title) (\(digits(total)))", blocks))
    }
    let limit = 150
    add(
      "left-out", "Files left out", leftOut.prefix(limit).map(leftOutLine), of: leftOut.count)
    let undated = corpus.articles.indices.filter { facts($0).article.published == nil }
    add(
      "undated", "Undated articles", undated.prefix(limit).map { ListItem(articleLine($0)) },
      of: undated.count)
    let single = eventsByDay.filter {
      corpus.events[$0].independentCount <= 1 && !corpus.events[$0].main.isEmpty
    }
    if single.count > limit, single.count * 10 > corpus.events.count * 9 {
      // Where nearly all are, to list them says nothing.
      sections.append(
        Section(
          "single", "Events with one independent source (\(digits(single.count)))",
          [
            .paragraph([
              .text("Nearly all: \(digits(single.count)) of \(digits(corpus.events.count)). "),
              .link("All events", Address(.page, "events/")),
            ])
          ]))
    } else {
      add(
        "single", "Events with one independent source",
        single.prefix(limit).map { ListItem(eventLine($0)) }, of: single.count)
    }
    let silent = corpus.actors.indices.filter {
      (corpus.actors[$0].kind == .person || corpus.actors[$0].kind == .organization)
        && !corpus.actors[$0].isOutlet && said[$0].isEmpty && actedIn($0) > 0
    }.sorted {
      let (a, b) = (corpus.actors[$0].mentions.count, corpus.actors[$1].mentions.count)
      return a == b ? $0 < $1 : a > b
    }
    add(
      "silent", "Took part, never quoted",
      silent.prefix(limit).map {
        ListItem([
          actorLink($0), .text(" "), .mark(counted(actedIn($0), "event"), "how"),
        ])
      }, of: silent.count)
    let oneSided = eventsByDay.filter { index in
      corpus.events[index].sources.count + corpus.events[index].targets.count > 1
        && sides(of: eventStatements[index]).count == 1
    }
    add(
      "one-sided", "Only one side speaks",
      oneSided.prefix(limit).map {
        ListItem(
          eventLine($0) + [
            .text(" "), .mark("only " + sides(of: eventStatements[$0])[0].name, "how"),
          ])
      }, of: oneSided.count)
    if sections.isEmpty {
      sections.append(
        Section(
          "none", nil,
          [
            .paragraph([
              .text(
                corpus.articles.isEmpty
                  ? "There are no articles yet." : "Nothing is missing by these rules.")
            ])
          ]))
    }
    return Page(
      path: entry.path, kind: .gaps, title: "What is missing",
      summary:
        "Files left out, undated articles, events with one source, actors never quoted, sides without words.",
      trail: trail(), sections: sections)
  }
}
