package import NewsModel
package import SiteModel

/// For each article the pages that rest on its sentences, by sentence and then in order of their paths.
package struct SentenceUses: Sendable {
  private var byArticle: [[Mark]]
  /// Links to the pages, each once.
  private var links: [Link] = []

  /// A page that rests on a sentence.
  struct Use: Sendable {
    var sentence: Int
    var link: Link
  }

  /// A use with its page by number: a large site has half a million.
  private struct Mark {
    var sentence: Int32
    var page: Int32
  }

  /// The sentences that one page rests on, each once, in the order in which it shows them.
  package struct Cited: Sendable {
    fileprivate var link: Link
    package fileprivate(set) var at: [SentenceRef]
  }

  /// Nothing used yet.
  package init(of plan: SitePlan) {
    byArticle = Array(repeating: [], count: plan.site.corpus.articles.count)
  }

  /// Notes what a page uses; pages come in order of their paths, and parts of one page count once.
  package mutating func add(_ cited: Cited?) {
    guard let cited else { return }
    if links.last != cited.link { links.append(cited.link) }
    for at in cited.at {
      let mark = Mark(sentence: Int32(at.sentence), page: Int32(links.count - 1))
      let isKnown = byArticle[at.article].contains {
        $0.page == mark.page && $0.sentence == mark.sentence
      }
      if !isKnown { byArticle[at.article].append(mark) }
    }
  }

  /// The uses of an article's sentences.
  func uses(of article: Int) -> [Use] {
    byArticle[article].map { Use(sentence: Int($0.sentence), link: links[Int($0.page)]) }
  }

  /// Titles of the pages that rest on a sentence of an article, sentences counted from 0.
  package func pages(on sentence: Int, of article: Int) -> [String] {
    uses(of: article).filter { $0.sentence == sentence }.map(\.link.words)
  }

  /// Names the uses of an article's sentences.
  package func digest(of article: Int) -> CellDigests.Digest {
    var bytes = DigestBytes()
    bytes.put(byArticle[article]) { bytes, mark in
      let link = links[Int(mark.page)]
      bytes.put(Int(mark.sentence))
      bytes.put(link.words)
      bytes.put(link.address.scheme.rawValue)
      bytes.put(link.address.value)
    }
    return bytes.digest
  }

  /// Brings the uses into their order, once all pages have been noted.
  package mutating func sort() {
    for article in byArticle.indices {
      byArticle[article] = byArticle[article].enumerated().sorted {
        ($0.element.sentence, $0.offset) < ($1.element.sentence, $1.offset)
      }.map(\.element)
    }
  }
}

extension SitePlan {
  /// Whether one of `entries` shows which pages use its sentences, so that it is made after them.
  package func showsUses(at position: Int) -> Bool {
    if case .article = entries[position].subject { true } else { false }
  }

  /// The uses of all pages, by composing each; a build gathers them as it makes the pages.
  package func sentenceUses() -> SentenceUses {
    var uses = SentenceUses(of: self)
    for position in entries.indices where !showsUses(at: position) {
      uses.add(cited(by: page(at: position, uses: uses), at: position))
    }
    uses.sort()
    return uses
  }

  /// The index of the article that one of `entries` is about, where it shows who uses its sentences.
  package func article(at position: Int) -> Int? {
    if case .article(let at) = entries[position].subject { at } else { nil }
  }

  /// What one of `entries` rests on, from what it says; nil for pages that only list others.
  package func cited(by page: Page, at position: Int) -> SentenceUses.Cited? {
    guard let link = citingLink(at: position) else { return nil }
    var cited = SentenceUses.Cited(link: link, at: [])
    var seen: Set<SentenceRef> = []
    page.eachAddress { address in
      guard address.scheme == .sentence, let article = site.places[address.value] else { return }
      let at = SentenceRef(article: article, sentence: Int(address.sentence) - 1)
      if seen.insert(at).inserted { cited.at.append(at) }
    }
    return cited
  }

  /// What one of `entries` rests on, as an earlier build found.
  package func cited(_ sentences: [SentenceRef], at position: Int) -> SentenceUses.Cited? {
    citingLink(at: position).map { SentenceUses.Cited(link: $0, at: sentences) }
  }

  private func citingLink(at position: Int) -> Link? {
    switch entries[position].subject {
    case .front: return Link("Front page", Address(.page, "/"))
    case .event(let at):
      let event = site.corpus.events[at]
      return Link(event.title, Address(.event, event.id.value))
    case .actor(let at):
      let actor = site.corpus.actors[at]
      return Link(actor.name, Address(.actor, actor.id.value))
    case .topic(let at):
      let topic = site.corpus.topics[at]
      return Link(topic.label, Address(.topic, topic.id.value))
    default: return nil
    }
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
