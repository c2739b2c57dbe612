import NewsModel
import SiteModel
import SourceText

extension CorpusIndex {
  /// One article: what it says in short, then its text with every sentence numbered and marked.
  func briefingPage(_ at: Int, _ entry: SitePlan.Entry, uses: [SentenceUses.Use]) -> Page {
    let linked = corpus.articles[at]
    let article = linked.facts.article
    var sections = [briefingFold(at)]
    sections += inShort(at)
    sections += annotatedText(at, uses: uses)
    sections += quotes(at)
    sections += differences(at) + copiesOf(at)
    sections += unresolved(at)
    sections += deskCorrections(ofArticle: at)
    sections.append(provenance(article))
    var page = Page(
      path: entry.path, kind: .briefing, title: title(of: at), summary: summary(ofArticle: at),
      trail: trail("Briefings", "briefings/"), sections: sections,
      structuredData: structuredData(forArticle: at))
    page.titleLanguage = foreignLanguage(of: at)
    return page
  }

  private func summary(ofArticle at: Int) -> String {
    let facts = facts(at)
    let day = facts.article.published.map { words(of: $0.day) } ?? "undated"
    return [facts.article.publisher, day, counted(facts.sentences.count, "sentence")]
      .compactMap { $0 }.joined(separator: ", ") + "."
  }

  private func briefingFold(_ at: Int) -> Section {
    let linked = corpus.articles[at]
    let article = linked.facts.article
    var rows: [ListItem] = []
    func row(_ label: String, _ spans: [Span]) {
      rows.append(ListItem([.mark(label, "label"), .text(" ")] + spans))
    }
    if let outlet = article.publisher { row("Outlet", [.text(outlet)]) }
    if let author = article.author { row("By", [.text(author)]) }
    if let published = article.published {
      row(
        "Published",
        [
          .link(words(of: published.day), Address(.date, published.day.description)), .text(" "),
          .mark(words(of: published.basis), "how"),
        ])
    } else {
      row(
        "Published",
        [.mark("undated", "undated"), .text(" "), .mark("nothing gives a date", "how")])
    }
    if let main = linked.mainEvent {
      let event = corpus.events[main]
      row("Happened", when(event, within: at))
    }
    if let received = article.received {
      row("Arrived", [.link(words(of: received), Address(.date, received.description))])
    }
    if let agency = linked.agency { row("Wire", [.text("copy of \(agency)")]) }
    if let original = linked.duplicateOf {
      row(
        "Copy of",
        [
          articleLink(original), .text(" "),
          .mark("\(Int((linked.likeness * 100).rounded())) % in common", "how"),
        ])
    }
    row("Adds", adds(at))
    if let url = article.url { row("Source", [.link(url, Address(.web, url))]) }
    return Section("fold", nil, [.list(rows)])
  }

  /// What no other article of the site says: events that it alone reports.
  private func adds(_ at: Int) -> [Span] {
    let events = Set(corpus.articles[at].events.compactMap { $0 }).sorted()
    let alone = events.filter { corpus.events[$0].articles == [at] }
    let told =
      "\(counted(events.count, "event")), \(counted(articleStatements[at].count, "statement"))"
    if events.isEmpty { return [.text(told)] }
    if alone.isEmpty { return [.text(told), .text("; no event that no other article reports")] }
    return [.text(told + "; alone with ")]
      + alone.prefix(4).map { [eventLink($0)] }.joined(by: ", ")
      + (alone.count > 4 ? [.text(" and \(alone.count - 4) more")] : [])
  }

  /// Who, what, when, where, each with the sentence that first says it.
  private func inShort(_ at: Int) -> [Section] {
    let linked = corpus.articles[at]
    let facts = linked.facts
    var rows: [ListItem] = []
    func row(_ label: String, _ parts: [[Span]], limit: Int = 8) {
      guard !parts.isEmpty else { return }
      let rest = parts.count > limit ? [Span.text(" and \(parts.count - limit) more")] : []
      rows.append(
        ListItem(
          [.mark(label, "label"), .text(" ")] + Array(parts.prefix(limit)).joined(by: "; ") + rest))
    }
    var seenEvents: Set<Int> = []
    let mentions = facts.events.enumerated().sorted {
      ($0.element.isMain ? 0 : 1, $0.offset) < ($1.element.isMain ? 0 : 1, $1.offset)
    }
    row(
      "What",
      mentions.compactMap { index, mention in
        guard let event = linked.events[index], seenEvents.insert(event).inserted else {
          return nil
        }
        return [eventLink(event), .text(" "), number(at, mention.sentence)]
      }, limit: 6)
    var first: [Int: Int] = [:]
    var counts: [Int: Int] = [:]
    for mention in facts.mentions {
      guard let actor = mention.actor.flatMap({ linked.actors[$0] }) else { continue }
      counts[actor, default: 0] += 1
      if let sentence = mention.sentence, first[actor] == nil { first[actor] = sentence }
    }
    let named = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
    func who(_ keep: (Int) -> Bool) -> [[Span]] {
      named.filter(keep).map { actor in
        [actorLink(actor)] + (first[actor].map { [.text(" "), number(at, $0)] } ?? [])
      }
    }
    let scenes = scenes(of: at)
    row(
      "Who",
      who { actor in
        let kind = corpus.actors[actor].kind
        return kind == .person || kind == .organization
          || kind == .place && !scenes.contains(actor)
            && corpus.actors[actor].entry?.hasPrefix("country:") ?? false
      })
    row("Where", who { corpus.actors[$0].kind == .place && scenes.contains($0) })
    var seenDays: Set<String> = []
    row(
      "When",
      facts.times.compactMap { time in
        guard let value = dayValue(of: time, in: facts.article), let days = time.days,
          let sentence = time.sentence, seenDays.insert(value).inserted
        else { return nil }
        let shown = EventTime(value: value, days: days, basis: .stated)
        return [
          .link(words(of: shown), Address(.date, value)),
          .text(" “\(facts.article.text[time.range])” "),
          number(at, sentence),
        ]
      }, limit: 6)
    row(
      "About",
      linked.topics.enumerated().compactMap { index, topic in
        guard let topic, facts.topics[index].isAbout else { return nil }
        let sentence = facts.topics[index].sentences.first
        return [topicLink(topic)] + (sentence.map { [.text(" "), number(at, $0)] } ?? [])
      })
    return rows.isEmpty ? [] : [Section("short", "In short", [.list(rows)])]
  }

  /// The day or span of a date, and the day of a part of one; nil for a bare clock time, which leaves open
  /// of which day it is.
  private func dayValue(of time: TimeExpression, in article: Article) -> String? {
    guard let value = time.value, let days = time.days else { return nil }
    switch time.kind {
    case .date: return value
    case .time:
      let day = days.lowerBound
      let isClock = value.contains { $0 == ":" }
      guard day == days.upperBound, time.basis != .text, !isClock || day != article.published?.day
      else { return nil }
      return day.description
    default: return nil
    }
  }

  /// The places of an article: all but countries that only act, as "Chinese ships" has one, and states of the
  /// United States that only tell whose somebody is, as "a senator of Ohio".
  ///
  /// A country or such a state is a place where an event took place there, or a preposition of place leads its name.
  private func scenes(of at: Int) -> Set<Int> {
    let linked = corpus.articles[at]
    let facts = linked.facts
    let eventPlaces = Set(facts.events.compactMap(\.place))
    var scenes: Set<Int> = []
    for (index, mention) in facts.mentions.enumerated() {
      guard let local = mention.actor, let actor = linked.actors[local] else { continue }
      let entry = facts.actors[local].entry ?? ""
      let isWide = entry.hasPrefix("country:") || entry.hasPrefix("region:US-")
      let isScene =
        !isWide || eventPlaces.contains(index)
        || mention.kind == .place && mention.form == .name
          && isLocated(mention.range, in: facts.article.text)
      if isScene { scenes.insert(actor) }
    }
    return scenes
  }

  /// Whether "in", "at" or the like stands before a name, "the" between them or not.
  private func isLocated(_ range: TextRange, in text: UTF8Text) -> Bool {
    let start = max(0, range.lower - 20)
    let words = text[TextRange(start, range.lower)].split { !$0.isLetter }.map { $0.lowercased() }
    let last = words.last == "the" ? words.dropLast().last : words.last
    return last.map {
      ["in", "at", "near", "around", "across", "inside", "outside", "off"].contains($0)
    }
      ?? false
  }

  /// The number of a sentence of the page itself, linked.
  private func number(_ article: Int, _ sentence: Int) -> Span {
    .link("\(sentence + 1)", address(of: SentenceRef(article: article, sentence: sentence)))
  }

  private func quotes(_ at: Int) -> [Section] {
    let quotes = articleStatements[at].map { quotation($0, within: at) }
    guard !quotes.isEmpty else { return [] }
    return [
      Section(
        "quotes", "Quotes (\(digits(quotes.count)))",
        quotes.map { .quotation($0.words, source: $0.source) })
    ]
  }

  /// Times that could not be counted, each with why.
  private func unresolved(_ at: Int) -> [Section] {
    let facts = facts(at)
    var words: [String] = []
    var sentences: [String: [Int]] = [:]
    for time in facts.times where time.basis == .unresolved {
      let text = facts.article.text[time.range]
      var places = sentences[text] ?? []
      if sentences[text] == nil { words.append(text) }
      if let sentence = time.sentence, places.last != sentence { places.append(sentence) }
      sentences[text] = places
    }
    let why =
      facts.article.published == nil
      ? "relative, and the article has no date" : "relative to something the text does not date"
    let items = words.prefix(40).map { text -> ListItem in
      let places = sentences[text] ?? []
      var spans: [Span] = [.text("“\(text)” "), .mark(why, "how")]
      for sentence in places.prefix(5) { spans += [.text(" "), number(at, sentence)] }
      if places.count > 5 { spans.append(.text(" and \(places.count - 5) more")) }
      return ListItem(spans)
    }
    guard !items.isEmpty else { return [] }
    return [Section("unresolved", "Not resolved", [.list(items)])]
  }

  private func provenance(_ article: Article) -> Section {
    let provenance = article.provenance
    var file = provenance.file
    if let record = provenance.record { file += ", line \(record)" }
    return Section(
      "provenance", "Where this comes from",
      [
        .list([
          ListItem([.mark("File", "label"), .text(" "), .mark(file, "code")]),
          ListItem([.mark("SHA-256", "label"), .text(" "), .mark(provenance.sha256, "code")]),
          ListItem([
            .mark("Length", "label"),
            .text(" \(counted(provenance.byteCount, "byte")), read as \(provenance.encoding)"),
          ]),
          ListItem([.mark("Made by", "label"), .text(" Readout \(toolVersion)")]),
        ]),
        howToCorrect(
          "published \(article.id) --to DAY", also: "moveArticle, mention, speaker, retract",
          line: "- {published: \(article.id), to: \"DAY\"}"),
      ])
  }
}
