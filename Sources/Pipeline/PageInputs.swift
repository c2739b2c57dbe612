import FactStore
import NewsModel
import Pages
import SiteModel
import SourceText

/// What the pages of a build are made from, part by part, to compare with what they were made from
/// before.
struct PageInputs: Sendable {
  private let cells: CellDigests
  private let links: LinkTable
  /// Names templates, settings, the tool and the desk's notes: all that every page shows or may show.
  private let common: CellDigests.Digest

  init(plan: SitePlan, cells: CellDigests, look: StoreKey) {
    self.cells = cells
    links = plan.links
    var bytes = DigestBytes()
    bytes.put(CellDigests.Digest(high: look.high, low: look.low))
    bytes.put(plan.notesDigest)
    common = bytes.digest
  }

  /// What a page was made from, as the next build needs it; nil for a page that reads everything, or
  /// a part that cannot be told from another.
  func making(
    of entry: SitePlan.Entry, trace: PageTrace, source: PageSource, cited: SentenceUses.Cited?,
    uses: CellDigests.Digest?
  ) -> PageRecord.Making? {
    guard !trace.readsEverything else { return nil }
    var made = PageRecord.Making(
      digest: StoreKey(common), cells: trace.cells.map { cells.names[Int($0)] },
      addresses: unsettled(in: source), citedArticles: [], citedSentences: [])
    for sentence in cited?.at ?? [] {
      made.citedArticles.append(cells.names[sentence.article])
      made.citedSentences.append(sentence.sentence)
    }
    guard let digest = digest(of: made, entry, uses: uses) else { return nil }
    made.digest = digest
    return made
  }

  /// Whether all that a page was made from says what it said then.
  func isSame(
    _ made: PageRecord.Making, for entry: SitePlan.Entry, uses: CellDigests.Digest?
  ) -> Bool {
    digest(of: made, entry, uses: uses) == made.digest
  }

  /// The sentences that a page rested on; nil where an article is gone.
  func cited(by made: PageRecord.Making) -> [SentenceRef]? {
    var sentences: [SentenceRef] = []
    sentences.reserveCapacity(made.citedArticles.count)
    for (name, sentence) in zip(made.citedArticles, made.citedSentences) {
      guard let article = cells.article(named: name) else { return nil }
      sentences.append(SentenceRef(article: article, sentence: sentence))
    }
    return sentences
  }

  /// Names what every part says now; nil where one is gone.
  private func digest(
    of made: PageRecord.Making, _ entry: SitePlan.Entry, uses: CellDigests.Digest?
  ) -> StoreKey? {
    var bytes = DigestBytes()
    bytes.put(common)
    bytes.put(entry.part)
    bytes.put(entry.parts)
    bytes.put(uses) { $0.put($1) }
    for name in made.cells {
      guard let digest = cells.digest(named: name) else { return nil }
      bytes.put(digest)
    }
    for text in made.addresses {
      bytes.put(text)
      bytes.put(Address(text).flatMap { links.destination(of: $0)?.href(from: entry.path) })
    }
    return StoreKey(bytes.digest)
  }

  /// The addresses of a page whose goal hangs on which pages the site has, each once.
  private func unsettled(in source: PageSource) -> [String] {
    var found: [String] = []
    for link in source.links {
      switch link.scheme {
      case .date, .page, .file:
        let value = String(decoding: source.markdown[link.value.indices], as: UTF8.self)
        let text = Address(link.scheme, value).description
        if !found.contains(text) { found.append(text) }
      default: continue
      }
    }
    return found
  }
}

extension StoreKey {
  init(_ digest: CellDigests.Digest) { self.init(high: digest.high, low: digest.low) }
}
