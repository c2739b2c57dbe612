import NewsModel
import SiteModel

extension CorpusIndex {
  /// Dated events by month, newest first, each with its bottom line.
  func timelinePage(_ entry: SitePlan.Entry) -> Page {
    let shown = entry.share(datedEvents, each: indexItemsPerPart)
    let groups = groups(of: shown) { index in
      corpus.events[index].time?.days.map { month(of: $0.lowerBound) }
    }
    let sections = groups.map { group in
      Section(
        "month--\(group.anchor)", group.title,
        [
          .list(
            group.items.map { index in
              let event = corpus.events[index]
              var spans = eventLine(index)
              if let line = event.bottomLine {
                spans += [.text(" "), sentenceNumberWithOutlet(line)]
              }
              return ListItem(spans)
            })
        ])
    }
    var page = indexPage(
      entry, "Timeline", "\(counted(datedEvents.count, "dated event")), newest first.", sections)
    if entry.isFirst {
      page.sections[0].blocks += bars(
        "Events", of: datedEvents.compactMap { corpus.events[$0].time?.days?.lowerBound })
    }
    return page
  }

  private func sentenceNumberWithOutlet(_ ref: SentenceRef) -> Span {
    .link(outlet(of: ref.article) ?? "source", address(of: ref))
  }

  var datedEvents: [Int] { eventsByDay.filter { corpus.events[$0].time?.days != nil } }
}

/// Where the timeline has each month: its page and anchor.
func timelineMonths(of index: CorpusIndex) -> [String: LinkTable.Destination] {
  var months: [String: LinkTable.Destination] = [:]
  for (position, event) in index.datedEvents.enumerated() {
    let part = position / indexItemsPerPart
    let place = part == 0 ? "timeline/index.html" : "timeline/page-\(part + 1)/index.html"
    guard let day = index.corpus.events[event].time?.days?.lowerBound,
      let path = SitePath(place)
    else { continue }
    let month = String(day.description.prefix(7))
    if months[month] == nil {
      months[month] = LinkTable.Destination(path, fragment: "month-\(month)")
    }
  }
  return months
}
