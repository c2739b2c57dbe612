import NewsModel
package import SiteModel

/// Which pages the site has, and what any of them says.
///
/// A page's content is made when it is asked for, so that a large site never stands in memory whole;
/// `page(at:)` is pure and may be called from any thread.
package struct SitePlan: Sendable {
  /// A page by its address, before anybody has asked what it says.
  package struct Entry: Hashable, Sendable {
    package var path: SitePath
    package var kind: Page.Kind
    var subject: Subject
    /// From 0; a long page is split.
    var part: Int
    var parts: Int
  }

  /// What a page is about: an index into the array of the corpus.
  enum Subject: Hashable, Sendable {
    case front
    case event(Int)
    case actor(Int)
    case topic(Int)
    case article(Int)
    case events, actors, topics, briefings, timeline, search, changes, gaps, about, missing
  }

  /// By path.
  package var entries: [Entry]
  package var links: LinkTable
  package var settings: SiteSettings
  let index: CorpusIndex
  /// For each article, the pages that use its sentences, by sentence and then in order of their paths.
  private(set) var uses: [[SentenceUse]]

  /// A page that rests on a sentence.
  struct SentenceUse: Sendable {
    var sentence: Int
    var link: Link
  }

  init(entries: [Entry], links: LinkTable, settings: SiteSettings, index: CorpusIndex) {
    self.entries = entries
    self.links = links
    self.settings = settings
    self.index = index
    uses = Array(repeating: [], count: index.corpus.articles.count)
  }

  /// What one of `entries` says.
  package func page(at position: Int) -> Page {
    let entry = entries[position]
    var page =
      switch entry.subject {
      case .front: index.frontPage(entry)
      case .event(let at): index.eventPage(at, entry)
      case .actor(let at): index.actorPage(at, entry)
      case .topic(let at): index.topicPage(at, entry)
      case .article(let at): index.briefingPage(at, entry, uses: uses[at])
      case .events: index.eventIndex(entry)
      case .actors: index.actorIndex(entry)
      case .topics: index.topicIndex(entry)
      case .briefings: index.briefingIndex(entry)
      case .timeline: index.timelinePage(entry)
      case .search: index.searchPage(entry)
      case .changes: index.changesPage(entry)
      case .gaps: index.gapsPage(entry)
      case .about: index.aboutPage(entry)
      case .missing: index.missingPage(entry)
      }
    page.language = settings.language
    if entry.part > 0 { page.title += " (\(entry.part + 1) of \(entry.parts))" }
    if entry.parts > 1 { page.sections.append(partsSection(entry)) }
    return page
  }

  /// The sentences that a page rests on, each once, in the order in which it shows them.
  package struct CitedSentences: Sendable {
    fileprivate var link: Link
    fileprivate var at: [SentenceRef]
  }

  /// What one of `entries` rests on, from what it says; nil for pages that only list others.
  package func sentences(at position: Int) -> CitedSentences? {
    let link: Link
    switch entries[position].subject {
    case .front: link = Link("Front page", Address(.page, "/"))
    case .event(let at):
      let event = index.corpus.events[at]
      link = Link(event.title, Address(.event, event.id.value))
    case .actor(let at):
      let actor = index.corpus.actors[at]
      link = Link(actor.name, Address(.actor, actor.id.value))
    case .topic(let at):
      let topic = index.corpus.topics[at]
      link = Link(topic.label, Address(.topic, topic.id.value))
    default: return nil
    }
    var cited = CitedSentences(link: link, at: [])
    var seen: Set<String> = []
    page(at: position).eachAddress { address in
      guard address.scheme == .sentence, seen.insert(address.value).inserted,
        let hash = address.value.utf8.lastIndex(of: UInt8(ascii: "#")),
        let article = index.places[String(address.value[..<hash])],
        let number = Int(address.value[hash...].dropFirst(2))
      else { return }
      cited.at.append(SentenceRef(article: article, sentence: number - 1))
    }
    return cited
  }

  /// Notes which sentences a page uses; parts of one page count once.
  package mutating func addUses(_ cited: CitedSentences?) {
    guard let cited else { return }
    for at in cited.at {
      let isKnown = uses[at.article].contains {
        $0.sentence == at.sentence && $0.link == cited.link
      }
      if !isKnown {
        uses[at.article].append(SentenceUse(sentence: at.sentence, link: cited.link))
      }
    }
  }

  /// Brings the uses into a stable order: by sentence, then as the pages came, which is by path.
  package mutating func sortUses() {
    for article in uses.indices {
      uses[article] = uses[article].enumerated().sorted {
        ($0.element.sentence, $0.offset) < ($1.element.sentence, $1.offset)
      }.map(\.element)
    }
  }

  private func partsSection(_ entry: Entry) -> Section {
    let base = entry.path.value.split(separator: "/").dropLast(entry.part == 0 ? 1 : 2)
      .joined(separator: "/")
    let items = (0..<entry.parts).map { part -> ListItem in
      let place = part == 0 ? base + "/" : base + "/page-\(part + 1)/"
      let span = index.span(ofPart: part, of: entry.subject)
      let words = "Page \(part + 1)" + (span.map { ": \($0)" } ?? "")
      return part == entry.part
        ? ListItem([.mark(words, "here")]) : ListItem([.link(words, Address(.page, place))])
    }
    return Section("parts", "More pages", [.list(items)])
  }
}

extension Page {
  func eachAddress(_ body: (Address) -> Void) {
    for section in sections { for block in section.blocks { block.eachAddress(body) } }
  }
}

extension PageBlock {
  fileprivate func eachAddress(_ body: (Address) -> Void) {
    switch self {
    case .paragraph(let words): words.eachAddress(body)
    case .list(let items), .numbered(let items, _):
      for item in items { item.eachAddress(body) }
    case .quotation(let words, let source):
      words.eachAddress(body)
      source.eachAddress(body)
    }
  }
}

extension ListItem {
  fileprivate func eachAddress(_ body: (Address) -> Void) {
    spans.eachAddress(body)
    for quotation in quotations {
      quotation.words.eachAddress(body)
      quotation.source.eachAddress(body)
    }
    for item in items { item.eachAddress(body) }
  }
}

extension [Span] {
  fileprivate func eachAddress(_ body: (Address) -> Void) {
    for case .link(_, let address, _) in self { body(address) }
  }
}
