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
    let shown = entry.share(actorsByName, each: indexItemsPerPart * 2)
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
    let shown = entry.share(topicsByName, each: indexItemsPerPart * 2)
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

  /// What a part of a long list spans, as `June 2024 to April 2024` or `C to F`.
  func span(ofPart part: Int, of subject: SitePlan.Subject) -> String? {
    func ends(_ items: [Int], each: Int, _ name: (Int) -> String?) -> String? {
      let start = min(items.count, part * each)
      let shown = items[start..<min(items.count, start + each)]
      guard let first = shown.first.map(name), let last = shown.last.map(name) else { return nil }
      let (from, to) = (first ?? "undated", last ?? "undated")
      return from == to ? from : "\(from) to \(to)"
    }
    func month(_ day: CalendarDay?) -> String? { day.map { self.month(of: $0).title } }
    switch subject {
    case .events:
      return ends(eventsByDay, each: indexItemsPerPart) {
        month(corpus.events[$0].time?.days?.lowerBound)
      }
    case .timeline:
      return ends(datedEvents, each: indexItemsPerPart) {
        month(corpus.events[$0].time?.days?.lowerBound)
      }
    case .briefings:
      return ends(articlesByDay, each: indexItemsPerPart) {
        month(facts($0).article.published?.day)
      }
    case .actors:
      return ends(actorsByName, each: indexItemsPerPart * 2) {
        letter(of: corpus.actors[$0].name)?.title
      }
    case .topics:
      return ends(topicsByName, each: indexItemsPerPart * 2) {
        letter(of: corpus.topics[$0].label)?.title
      }
    default: return nil
    }
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
