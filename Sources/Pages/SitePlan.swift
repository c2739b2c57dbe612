package import NewsModel
package import SiteModel

/// Which pages the site has, and what any of them says.
///
/// A page's content is made when it is asked for, so that a large site never stands in memory whole;
/// `page(at:uses:trace:)` is pure but for its trace, and may be called from any thread.
package final class SitePlan: Sendable {
  /// A page by its address, before anybody has asked what it says.
  package struct Entry: Hashable, Sendable {
    package var path: SitePath
    package var kind: Page.Kind
    var subject: Subject
    /// 0 is the page itself. Of a list the number of its `ListPart`, from 1; of an event, actor or topic
    /// the number of a part with older items (`ItemLists`), 1 with the oldest.
    package var part: Int
    /// The page itself counts as one.
    package var parts: Int
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
  package let entries: [Entry]
  package let links: LinkTable
  package let settings: SiteSettings
  let site: SiteIndex
  /// Newest first.
  package var editions: [Edition] { site.editions }

  init(entries: [Entry], links: LinkTable, settings: SiteSettings, site: SiteIndex) {
    self.entries = entries
    self.links = links
    self.settings = settings
    self.site = site
  }

  package var corpus: Corpus { site.corpus }

  /// What has feeds beside one of `entries`, where it says so.
  package func feedSubject(at position: Int) -> FeedSubject? {
    switch entries[position].subject {
    case .event(let at): .event(at)
    case .actor(let at): .actor(at)
    case .topic(let at): .topic(at)
    default: nil
    }
  }

  /// A trace for one page after another.
  package func trace() -> PageTrace { PageTrace(cells: site.cells.count) }

  /// What one of `entries` says; a briefing lists the pages that use its sentences. What it was made
  /// from is then in `trace`.
  package func page(at position: Int, uses: SentenceUses, trace: PageTrace? = nil) -> Page {
    let entry = entries[position]
    let trace = trace ?? PageTrace(cells: 0)
    let index = CorpusIndex(site: site, trace: trace)
    trace.begin()
    var page =
      switch entry.subject {
      case .front: index.frontPage(entry)
      case .event(let at): index.eventPage(at, entry)
      case .actor(let at): index.actorPage(at, entry)
      case .topic(let at): index.topicPage(at, entry)
      case .article(let at): index.briefingPage(at, entry, uses: uses.uses(of: at))
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
    page.sections.insert(contentsOf: index.deskNotes(entry), at: min(1, page.sections.count))
    if entry.parts > 1 {
      if !entry.isFirst {
        // No count, which each new item would change.
        page.title += " (older, part \(entry.part))"
        page.summary = page.title + "."
      }
      page.sections.append(entry.partsSection)
    }
    return page
  }
}
