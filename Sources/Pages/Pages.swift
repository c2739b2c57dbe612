package import Diagnostics
package import NewsModel
package import SiteModel

/// Decides which pages the site has and gives each its address.
///
/// 1. One page for each event, actor, topic and article; the front page, indexes and tools besides.
///    What is too long for one page goes on at `older-1/` and further (`ItemLists`); the lists of events, actors and
///    their like have parts by period and by letter (`ListPart`).
/// 2. Two pages at one path are an error; the first keeps the path.
/// 3. The link table knows every page and every sentence.
///
/// `editions` are the site's, newest first; the pages say what they changed. `leftOut` are the files of
/// which no article was read. `lists` are those of the corpus, where somebody has them already.
package func planSite(
  of corpus: Corpus, settings: SiteSettings, editions: [Edition] = [], leftOut: [LeftOut] = [],
  lists: CorpusLists? = nil
) -> Diagnosed<SitePlan> {
  let site = SiteIndex(
    corpus, settings: settings, editions: editions, leftOut: leftOut, lists: lists)
  let index = CorpusIndex(site: site, trace: PageTrace(cells: 0))
  var table = LinkTable()
  var diagnostics: [Diagnostic] = []
  var taken: [SitePath: SitePlan.Entry] = [:]
  for entry in entries(of: index) {
    if let other = taken[entry.path] {
      diagnostics.append(collision(entry, other, in: corpus))
    } else {
      taken[entry.path] = entry
    }
  }
  let kept = taken.values.sorted { $0.path < $1.path }
  table.pages = Set(kept.map(\.path))
  for entry in kept where entry.part == 0 {
    switch entry.subject {
    case .event(let at): table.events[corpus.events[at].id.value] = entry.path
    case .actor(let at): table.actors[corpus.actors[at].id.value] = entry.path
    case .topic(let at): table.topics[corpus.topics[at].id.value] = entry.path
    case .article(let at):
      let facts = corpus.articles[at].facts
      table.briefings[facts.article.id.value] = (entry.path, facts.sentences.count)
    default: break
    }
  }
  diagnostics += misplacedNotes(site, pages: table.pages)
  table.months = timelineMonths(of: index)
  table.files = dataFiles(index)
  return Diagnosed(
    SitePlan(entries: kept, links: table, settings: settings, site: site), diagnostics)
}

private func collision(
  _ entry: SitePlan.Entry, _ other: SitePlan.Entry, in corpus: Corpus
) -> Diagnostic {
  func name(_ entry: SitePlan.Entry) -> String {
    switch entry.subject {
    case .event(let at): "event '\(corpus.events[at].title)'"
    case .actor(let at): "actor '\(corpus.actors[at].name)'"
    case .topic(let at): "topic '\(corpus.topics[at].label)'"
    case .article(let at): "article \(corpus.articles[at].facts.article.provenance.file)"
    default: "the \(entry.kind.rawValue) page"
    }
  }
  return Diagnostic(
    .error, "path-taken",
    "path '\(entry.path)' of \(name(entry)) already belongs to \(name(other))",
    at: Diagnostic.Place(file: entry.path.value),
    hints: ["give one of them another id"])
}

/// The files that pages may link to; Rendering writes them.
private func dataFiles(_ index: CorpusIndex) -> Set<SitePath> {
  let tables = ["articles", "actors", "events", "statements", "topics"]
  let names =
    tables.map { "data/\($0).jsonl" } + tables.map { "data/\($0).csv" } + ["data/readout.sqlite"]
    + (index.eventsAhead.isEmpty ? [] : ["calendar.ics"])
    + (index.hasFeed(of: index.corpus.articles.indices) ? ["feed.xml", "feed.json"] : [])
  return Set(names.compactMap(SitePath.init))
}
