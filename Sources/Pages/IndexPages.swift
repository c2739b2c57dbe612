import NewsModel
import SiteModel

extension CorpusIndex {
  /// All events, newest first, by month; undated ones last.
  func eventIndex(_ entry: SitePlan.Entry) -> Page {
    let shown = entry.share(eventsByDay, each: indexItemsPerPart)
    let groups = groups(of: shown) { index in
      corpus.events[index].time?.days.map { month(of: $0.lowerBound) }
    }
    let sections = groups.map { group in
      Section(
        "period--\(group.anchor)", group.title,
        [
          .list(
            group.items.map { index in
              ListItem(
                eventLine(index) + [
                  .text(" "), .mark(words(of: corpus.events[index].type), "chip"), .text(" "),
                  basis(corpus.events[index]),
                ])
            })
        ])
    }
    return indexPage(
      entry, "Events",
      "\(counted(corpus.events.count, "event")) in \(counted(corpus.articles.count, "article")).",
      sections)
  }

  /// All actors from A to Z, by kind's chip.
  func actorIndex(_ entry: SitePlan.Entry) -> Page {
    let order = corpus.actors.indices.sorted {
      let (a, b) = (slug(corpus.actors[$0].name), slug(corpus.actors[$1].name))
      return a == b ? $0 < $1 : a < b
    }
    let shown = entry.share(order, each: indexItemsPerPart * 2)
    let groups = groups(of: shown) { letter(of: corpus.actors[$0].name) }
    let sections = groups.map { group in
      Section(
        "letter--\(group.anchor)", group.title,
        [
          .list(
            group.items.map { index in
              let actor = corpus.actors[index]
              return ListItem([
                actorLink(index), .text(" "), .mark(words(of: actor.kind), "chip"), .text(" "),
                .mark(
                  [
                    counted(actorArticles[index].count, "article"),
                    said[index].isEmpty ? nil : counted(said[index].count, "statement"),
                  ].compactMap { $0 }.joined(separator: ", "), "how"),
              ])
            })
        ])
    }
    return indexPage(entry, "Actors", "\(counted(corpus.actors.count, "actor")).", sections)
  }

  func topicIndex(_ entry: SitePlan.Entry) -> Page {
    let order = corpus.topics.indices.sorted {
      let (a, b) = (slug(corpus.topics[$0].label), slug(corpus.topics[$1].label))
      return a == b ? $0 < $1 : a < b
    }
    let shown = entry.share(order, each: indexItemsPerPart * 2)
    let groups = groups(of: shown) { letter(of: corpus.topics[$0].label) }
    let sections = groups.map { group in
      Section(
        "letter--\(group.anchor)", group.title,
        [
          .list(
            group.items.map { index in
              let topic = corpus.topics[index]
              return ListItem([
                topicLink(index), .text(" "),
                .mark(topic.kind == .subject ? "Subject" : "Issue", "chip"), .text(" "),
                .mark(
                  [
                    counted(topic.articles.count, "article"),
                    topic.events.isEmpty ? nil : counted(topic.events.count, "event"),
                  ].compactMap { $0 }.joined(separator: ", "), "how"),
              ])
            })
        ])
    }
    return indexPage(entry, "Topics", "\(counted(corpus.topics.count, "topic")).", sections)
  }

  /// All articles, newest first, by month; undated ones last.
  func briefingIndex(_ entry: SitePlan.Entry) -> Page {
    let shown = entry.share(articlesByDay, each: indexItemsPerPart)
    let groups = groups(of: shown) { facts($0).article.published.map { month(of: $0.day) } }
    let sections = groups.map { group in
      Section(
        "period--\(group.anchor)", group.title,
        [
          .list(
            group.items.map { index in
              var spans = articleLine(index)
              if let event = corpus.articles[index].mainEvent {
                spans += [.text(" · "), eventLink(event)]
              }
              if corpus.articles[index].duplicateOf != nil {
                spans += [.text(" "), .mark("copy", "how")]
              }
              return ListItem(spans)
            })
        ])
    }
    return indexPage(
      entry, "Briefings", "\(counted(corpus.articles.count, "article")), newest first.", sections)
  }

  func indexPage(
    _ entry: SitePlan.Entry, _ title: String, _ summary: String, _ sections: [Section]
  ) -> Page {
    Page(
      path: entry.path, kind: entry.kind, title: title, summary: summary, trail: trail(),
      sections: [Section("fold", nil, [.paragraph([.mark("", "meta"), .text(summary)])])] + sections
    )
  }

  /// `April 2024` with the anchor `2024-04`.
  func month(of day: CalendarDay) -> (title: String, anchor: String) {
    ("\(monthNames[day.month - 1]) \(day.year)", String(day.description.prefix(7)))
  }

  private func letter(of name: String) -> (title: String, anchor: String)? {
    guard let first = slug(name).first, first.isLetter else { return ("0 to 9", "digits") }
    return (first.uppercased(), String(first))
  }

  /// Neighbors with one key as a group; those without a key are "Undated".
  func groups(
    of items: [Int], by key: (Int) -> (title: String, anchor: String)?
  ) -> [(title: String, anchor: String, items: [Int])] {
    var groups: [(title: String, anchor: String, items: [Int])] = []
    for item in items {
      let found = key(item) ?? ("Undated", "undated")
      if groups.last?.anchor == found.anchor {
        groups[groups.count - 1].items.append(item)
      } else {
        groups.append((found.title, found.anchor, [item]))
      }
    }
    return groups
  }
}
