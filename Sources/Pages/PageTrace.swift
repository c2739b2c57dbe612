import NewsModel

/// Notes which cells of the corpus a page was made from, so that the next build knows which pages may
/// say something else.
///
/// A cell is a part of the corpus that changes as a whole (`CellLayout`). One trace serves one page
/// after another, never two at once.
package final class PageTrace {
  /// The cells that the page was made from, each once, in the order of the first reading.
  package private(set) var cells: [UInt32] = []
  /// Whether the page was made from a list of everything there is: such a page is always made again.
  package private(set) var readsEverything = false
  /// For each cell the page that read it last, by number; empty where nothing is to be noted.
  private var readers: [UInt32]
  private var page: UInt32 = 0

  init(cells count: Int) { readers = Array(repeating: 0, count: count) }

  /// Forgets the page before.
  func begin() {
    page += 1
    cells.removeAll(keepingCapacity: true)
    readsEverything = false
  }

  func note(_ cell: Int) {
    guard cell < readers.count, readers[cell] != page else { return }
    readers[cell] = page
    cells.append(UInt32(cell))
  }

  func noteEverything() { readsEverything = true }
}

/// Where each part of a corpus stands among its cells, which are numbered through.
///
/// What many pages show of an actor, event or topic (its label) is apart from what few do (its body),
/// so that one more mention of a country does not touch each page that names it; and a page of older items
/// or of one part of a list has a cell of its own (`PartCells`), which a newer item does not touch.
struct CellLayout: Sendable {
  /// The facts of an article with what they are on the site, its statements and its copies.
  let articles = 0
  /// Title, type, time and place.
  let eventLabels: Int
  /// All else of an event, with its statements.
  let eventBodies: Int
  /// Name, kind and what the desk says.
  let actorLabels: Int
  let actorRoles: Int
  /// All else of an actor, with its statements, events and articles.
  let actorBodies: Int
  let topicLabels: Int
  let topicBodies: Int
  let stories: Int
  /// Which actor stands for a country.
  let countries: Int
  let parts: PartCells
  let count: Int

  init(of corpus: Corpus, _ lists: CorpusLists, _ parts: [SitePlan.Subject: [ListPart]]) {
    eventLabels = articles + corpus.articles.count
    eventBodies = eventLabels + corpus.events.count
    actorLabels = eventBodies + corpus.events.count
    actorRoles = actorLabels + corpus.actors.count
    actorBodies = actorRoles + corpus.actors.count
    topicLabels = actorBodies + corpus.actors.count
    topicBodies = topicLabels + corpus.topics.count
    stories = topicBodies + corpus.topics.count
    countries = stories + corpus.stories.count
    self.parts = PartCells(from: countries + 1, of: corpus, lists, parts)
    count = self.parts.end
  }
}
