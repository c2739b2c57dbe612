import NewsModel
import SiteModel

extension CorpusIndex {
  /// One happening: its bottom line and basis, then what each side says, and from which sources.
  func eventPage(_ at: Int, _ entry: SitePlan.Entry) -> Page {
    let event = corpus.events[at]
    var sections: [Section] = []
    if entry.isFirst {
      sections.append(eventFold(event))
      sections += disputes(event)
      sections += readouts(at)
    }
    sections += eventQuotes(at, entry)
    if entry.isFirst { sections += figures(event) }
    sections += eventSources(at, entry)
    if entry.isFirst {
      sections += storyAround(at)
      sections += whyGrouped(event)
      sections += changeLog(changes(ofEvent: at))
    }
    return Page(
      path: entry.path, kind: .event, title: event.title,
      summary: summary(of: event), trail: trail("Events", "events/"), sections: sections,
      hasFeed: entry.isFirst && hasFeed(of: event.articles),
      structuredData: entry.isFirst ? structuredData(for: event) : nil)
  }

  private func summary(of event: EventView) -> String {
    let time = event.time.map { words(of: $0) } ?? "undated"
    return "\(event.title), \(time): \(counted(event.articles.count, "article")), "
      + "\(counted(event.independentCount, "independent source"))."
  }

  private func eventFold(_ event: EventView) -> Section {
    var chips = typeChip(event)
    if let mode = event.mode, mode != "death" { chips += [.text(" "), .mark(mode, "chip")] }
    if let modality = words(of: event.modality) { chips += [.text(" "), .mark(modality, "warn")] }
    if event.time == nil { chips += [.text(" "), .mark("undated", "undated")] }
    var blocks: [PageBlock] = chips.isEmpty ? [] : [.paragraph([.mark("", "chips")] + chips)]
    if let line = event.bottomLine {
      blocks.append(.quotation([sentenceWords(line)], source: source(line)))
    }
    var facts: [ListItem] = []
    facts.append(
      ListItem(
        [.mark("When", "label"), .text(" ")] + when(event)
          + (event.time == nil
            ? [.text(" "), .mark("no report gives a date, and none has one of its own", "how")]
            : [])))
    let reports = event.articles.compactMap { self.facts($0).article.published?.day }.sorted()
    if let first = reports.first, let last = reports.last {
      var spans: [Span] = [.mark("Reported", "label"), .text(" "), dayLink(first)]
      if last != first { spans += [.text(" to "), dayLink(last)] }
      facts.append(ListItem(spans))
    }
    if !event.sources.isEmpty {
      facts.append(
        ListItem(
          [.mark("Who", "label"), .text(" ")]
            + event.sources.map { [actorLink($0)] }.joined(by: ", ")))
    }
    if !event.targets.isEmpty {
      facts.append(
        ListItem(
          [.mark(event.mode == "death" ? "Who" : "To or with", "label"), .text(" ")]
            + event.targets.map { [actorLink($0)] }.joined(by: ", ")))
    }
    if let place = event.place {
      facts.append(ListItem([.mark("Where", "label"), .text(" "), actorLink(place)]))
    }
    facts.append(ListItem([.mark("Basis", "label"), .text(" "), basis(event)]))
    blocks.append(.list(facts))
    if let place = event.place { blocks += locatorMap(corpus.actors[place]) }
    return Section("fold", nil, blocks)
  }

  /// Only where a rule of linking fired.
  private func disputes(_ event: EventView) -> [Section] {
    guard !event.disputes.isEmpty else { return [] }
    let items = event.disputes.map { dispute in
      ListItem(
        [.mark(dispute.slot.rawValue, "warn"), .text(" "), .text(dispute.rule)],
        items: dispute.sides.map { side in
          ListItem([
            .text("“\(side.text)” · "), cited(side.at), .text(" · "), published(side.at.article),
          ])
        })
    }
    return [Section("disputed", "Disputed", [.list(items)])]
  }

  private func eventQuotes(_ at: Int, _ entry: SitePlan.Entry) -> [Section] {
    // What the columns show is not shown again.
    let shown = entry.isFirst ? Set(readoutStatements(at)) : []
    let quotes = eventStatements.share(at, entry).filter { !shown.contains($0) }
    guard !quotes.isEmpty else { return [] }
    return [
      Section(
        "quotes", shown.isEmpty ? "Said about it" : "Also said about it",
        quotes.map { index in
          let quotation = quotation(index)
          return .quotation(quotation.words, source: quotation.source)
        })
    ]
  }

  private func figures(_ event: EventView) -> [Section] {
    guard !event.figures.isEmpty else { return [] }
    let items = event.figures.map { use in
      ListItem([
        .mark(words(of: use.figure), "number"), .text(" · "), cited(use.at), .text(" · "),
        published(use.at.article),
      ])
    }
    return [Section("figures", "Figures", figuresOverTime(event.figures) + [.list(items)])]
  }

  private func eventSources(_ at: Int, _ entry: SitePlan.Entry) -> [Section] {
    let event = corpus.events[at]
    let main = Set(event.main)
    let evidence = Dictionary(grouping: event.evidence, by: \.article)
    let shown = eventArticles.share(at, entry)
    guard !shown.isEmpty else { return [] }
    let items = shown.map { article -> ListItem in
      var spans: [Span] = [articleLink(article), .text(" · ")]
      if let outlet = outlet(of: article) { spans += [.text(outlet), .text(" · ")] }
      spans.append(published(article))
      spans += [
        .text(" "), .mark(main.contains(article) ? "main event" : "mentioned", "how"),
      ]
      if let original = corpus.articles[article].duplicateOf {
        spans += [.text(" "), .mark("copy of", "how"), .text(" "), articleLink(original)]
      }
      if let agency = corpus.articles[article].agency {
        spans += [.text(" "), .mark("wire copy of \(agency)", "how")]
      }
      let shown = (evidence[article] ?? []).prefix(3)
      return ListItem(
        spans,
        items: shown.map { ref in
          ListItem([sentenceWords(ref), .text(" "), sentenceNumber(ref)])
        })
    }
    return [Section("sources", "Sources", [.list(items)])]
  }

  /// `sentence 4`, linked.
  func sentenceNumber(_ ref: SentenceRef) -> Span {
    .link("sentence \(ref.sentence + 1)", address(of: ref))
  }

  private func storyAround(_ at: Int) -> [Section] {
    guard let story = corpus.events[at].story.map({ corpus.stories[$0] }), story.events.count > 1,
      let position = story.events.firstIndex(of: at)
    else { return [] }
    let near = story.events[max(0, position - 6)..<min(story.events.count, position + 7)]
    let items = near.map { index -> ListItem in
      let event = corpus.events[index]
      let time: Span =
        event.time.map { .link(words(of: $0), Address(.date, $0.value)) }
        ?? .mark("undated", "undated")
      return index == at
        ? ListItem([time, .text(" "), .mark(event.title, "here")])
        : ListItem([time, .text(" "), eventLink(index)])
    }
    return [Section("story", "Before and after", [.list(items)])]
  }

  /// Of one article there is nothing to explain.
  private func whyGrouped(_ event: EventView) -> [Section] {
    let reasons = event.articles.count > 1 ? reasons(event.why) : []
    return [
      Section(
        "why", reasons.isEmpty ? "If this is wrong" : "Why these reports are one event",
        reasons + corrections(event.corrections) + [
          howToCorrect(
            "notEvent \(event.id)", also: "splitEvent, mergeEvents, renameEvent, pinDate",
            line: "- notEvent: \(event.id)")
        ])
    ]
  }

  func corrections(_ applied: [AppliedCorrection]) -> [PageBlock] {
    guard !applied.isEmpty else { return [] }
    return [
      .list(
        applied.map { correction in
          ListItem(
            [.mark("Corrected", "label"), .text(" "), .text(correction.text)]
              + signature(of: correction))
        })
    ]
  }
}
