import NewsModel
import SiteModel

extension CorpusIndex {
  /// Dated events by month, newest first, each with its bottom line.
  func timelinePage(_ entry: SitePlan.Entry) -> Page {
    let shown = shown(entry) { Array($0.prefix(leadingItems)) }
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
    var page = indexPage(entry, "Timeline", counting: "dated event", sections)
    if entry.isFirst {
      page.sections[0].blocks += bars(
        "Events", of: datedEvents.compactMap { corpus.events[$0].time?.days?.lowerBound })
    }
    return page
  }

  private func sentenceNumberWithOutlet(_ ref: SentenceRef) -> Span {
    .link(outlet(of: ref.article) ?? "source", address(of: ref))
  }
}
