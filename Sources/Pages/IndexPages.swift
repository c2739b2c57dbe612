import NewsModel
import SiteModel

extension CorpusIndex {
  /// All events, newest first, by month; undated ones last.
  func eventIndex(_ entry: SitePlan.Entry) -> Page {
    let shown = shown(entry) { Array($0.prefix(leadingItems)) }
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
                eventLine(index) + typeChip(corpus.events[index]) + [
                  .text(" "), shortBasis(corpus.events[index]),
                ])
            })
        ])
    }
    return indexPage(entry, "Events", counting: "event", sections)
  }

  /// All actors from A to Z, by kind's chip.
  func actorIndex(_ entry: SitePlan.Entry) -> Page {
    let shown = shown(entry) {
      first($0) { [actorArticles[$0].count, corpus.actors[$0].mentions.count] }
    }
    let isLeading = entry.isFirst && shown.count < items(of: entry).count
    let groups =
      isLeading
      ? [(title: "Named most", anchor: "most", items: shown)]
      : groups(of: shown) { letter(of: corpus.actors[$0].name) }
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
    return indexPage(entry, "Actors", counting: "actor", sections)
  }

  func topicIndex(_ entry: SitePlan.Entry) -> Page {
    let shown = shown(entry) {
      first($0) { [corpus.topics[$0].articles.count] }
    }
    let isLeading = entry.isFirst && shown.count < items(of: entry).count
    let groups =
      isLeading
      ? [(title: "Covered most", anchor: "most", items: shown)]
      : groups(of: shown) { letter(of: corpus.topics[$0].label) }
    let sections = groups.map { group in
      Section(
        "letter--\(group.anchor)", group.title,
        [
          .list(
            group.items.map { index in
              let topic = corpus.topics[index]
              return ListItem([
                topicItem(index), .text(" "),
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
    return indexPage(entry, "Topics", counting: "topic", sections)
  }

  /// All articles, newest first, by month; undated ones last.
  func briefingIndex(_ entry: SitePlan.Entry) -> Page {
    let shown = shown(entry) { Array($0.prefix(leadingItems)) }
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
    return indexPage(entry, "Briefings", counting: "article", sections)
  }

  /// A page of a list with its count and, where the list has parts, links to them.
  func indexPage(
    _ entry: SitePlan.Entry, _ title: String, counting noun: String, _ sections: [Section]
  ) -> Page {
    let isByName = entry.subject == .actors || entry.subject == .topics
    let total = items(of: entry).count
    var count = counted(part(entry)?.items.count ?? total, noun)
    if part(entry) == nil, total > (isByName ? itemsPerNamePart : itemsPerDatePart) {
      count += "; here the \(leadingItems) " + (isByName ? "in most articles" : "newest")
    } else if !isByName, total > 1 {
      count += ", newest first"
    }
    let others = partSections(entry, counting: noun)
    let above = part(entry).map { part in
      [Link(title, Address(.page, entry.path.value.prefix { $0 != "/" } + "/"))]
        + (part.parent.flatMap { parts(of: entry)[$0] }.map {
          [Link($0.title, Address(.page, $0.place))]
        } ?? [])
    }
    return Page(
      path: entry.path, kind: entry.kind,
      title: part(entry).map { "\(title): \($0.title)" } ?? title, summary: count + ".",
      trail: trail() + (above ?? []),
      sections: [Section("fold", nil, [.paragraph([.mark("", "meta"), .text(count + ".")])])]
        + (part(entry) == nil ? others + sections : sections + others))
  }

  /// The items with the highest counts, the highest first.
  private func first(_ items: [Int], by counts: (Int) -> [Int]) -> [Int] {
    let ranked = items.map { (item: $0, counts: counts($0)) }.sorted {
      $0.counts == $1.counts
        ? $0.item < $1.item : $1.counts.lexicographicallyPrecedes($0.counts)
    }
    return ranked.prefix(leadingItems).map(\.item)
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
