import NewsModel

/// The arrays of a corpus as one page reads them (`CorpusIndex`).
struct CorpusView {
  fileprivate let index: CorpusIndex

  init(index: CorpusIndex) { self.index = index }

  var articles: TracedList<ArticleView> { TracedList(index) }
  var events: TracedList<EventView> { TracedList(index) }
  var actors: TracedList<ActorView> { TracedList(index) }
  var topics: TracedList<TopicView> { TracedList(index) }
  var stories: TracedList<StoryView> { TracedList(index) }
  var statements: TracedList<StatementView> { TracedList(index) }
  var redirects: [Redirect] {
    index.trace.noteEverything()
    return index.site.corpus.redirects
  }
  var decisions: [AppliedCorrection] {
    index.trace.noteEverything()
    return index.site.corpus.decisions
  }
  var retracted: [Retraction] {
    index.trace.noteEverything()
    return index.site.corpus.retracted
  }
}

/// One element of an array of the corpus, by its index.
protocol TracedItem {
  /// What a page gets; an item notes what is read of it.
  associatedtype Value
  static func count(in corpus: Corpus) -> Int
  static func value(at: Int, _ index: CorpusIndex) -> Value
}

/// An array of the corpus: to ask for one element notes that element alone, to ask how many there are
/// notes everything.
struct TracedList<Item: TracedItem>: RandomAccessCollection {
  private let index: CorpusIndex

  init(_ index: CorpusIndex) { self.index = index }

  var startIndex: Int { 0 }
  var endIndex: Int {
    index.trace.noteEverything()
    return Item.count(in: index.site.corpus)
  }
  subscript(at: Int) -> Item.Value { Item.value(at: at, index) }
}

/// An article, which is one cell.
struct ArticleView: TracedItem {
  private let site: SiteIndex
  private let at: Int

  static func count(in corpus: Corpus) -> Int { corpus.articles.count }
  static func value(at: Int, _ index: CorpusIndex) -> ArticleView {
    index.trace.note(index.site.cells.articles + at)
    return ArticleView(site: index.site, at: at)
  }

  private var article: LinkedArticle { _read { yield site.corpus.articles[at] } }
  var facts: ArticleFacts { _read { yield site.corpus.articles[at].facts } }
  var actors: SmallIndexes { article.actors }
  var events: SmallIndexes { article.events }
  var topics: SmallIndexes { article.topics }
  var mainEvent: Int? { article.mainEvent }
  var duplicateOf: Int? { article.duplicateOf }
  var likeness: Double { article.likeness }
  var agency: String? { article.agency }
  var corrections: [AppliedCorrection] { article.corrections }
}

/// A statement, which belongs to the cell of its article.
enum StatementView: TracedItem {
  static func count(in corpus: Corpus) -> Int { corpus.statements.count }
  static func value(at: Int, _ index: CorpusIndex) -> Statement {
    let statement = index.site.corpus.statements[at]
    index.trace.note(index.site.cells.articles + statement.article)
    return statement
  }
}

enum StoryView: TracedItem {
  static func count(in corpus: Corpus) -> Int { corpus.stories.count }
  static func value(at: Int, _ index: CorpusIndex) -> Story {
    index.trace.note(index.site.cells.stories + at)
    return index.site.corpus.stories[at]
  }
}

struct EventView: TracedItem {
  private let index: CorpusIndex
  private let at: Int

  static func count(in corpus: Corpus) -> Int { corpus.events.count }
  static func value(at: Int, _ index: CorpusIndex) -> EventView { EventView(index: index, at: at) }

  private var label: Event {
    _read {
      index.trace.note(index.site.cells.eventLabels + at)
      yield index.site.corpus.events[at]
    }
  }
  private var body: Event {
    _read {
      index.trace.note(index.site.cells.eventBodies + at)
      yield index.site.corpus.events[at]
    }
  }

  var id: EventID { label.id }
  var title: String { label.title }
  var type: EventType { label.type }
  var mode: String? { label.mode }
  var modality: EventMention.Modality { label.modality }
  var time: EventTime? { label.time }
  var place: Int? { label.place }
  var sources: [Int] { body.sources }
  var targets: [Int] { body.targets }
  var articles: [Int] { body.articles }
  var main: [Int] { body.main }
  var evidence: [SentenceRef] { body.evidence }
  var bottomLine: SentenceRef? { body.bottomLine }
  var figures: [FigureUse] { body.figures }
  var disputes: [Dispute] { body.disputes }
  var story: Int? { body.story }
  var outletCount: Int { body.outletCount }
  var independentCount: Int { body.independentCount }
  var why: [String] { body.why }
  var corrections: [AppliedCorrection] { body.corrections }
}

struct ActorView: TracedItem {
  private let index: CorpusIndex
  private let at: Int

  static func count(in corpus: Corpus) -> Int { corpus.actors.count }
  static func value(at: Int, _ index: CorpusIndex) -> ActorView { ActorView(index: index, at: at) }

  private var label: Actor {
    _read {
      index.trace.note(index.site.cells.actorLabels + at)
      yield index.site.corpus.actors[at]
    }
  }
  private var body: Actor {
    _read {
      index.trace.note(index.site.cells.actorBodies + at)
      yield index.site.corpus.actors[at]
    }
  }

  var id: ActorID { label.id }
  var name: String { label.name }
  var kind: Mention.Kind { label.kind }
  var entry: String? { label.entry }
  var country: String? { label.country }
  var isOutlet: Bool { label.isOutlet }
  var description: String? { label.description }
  var links: [String] { label.links }
  var roles: [RoleUse] {
    index.trace.note(index.site.cells.actorRoles + at)
    return index.site.corpus.actors[at].roles
  }
  var names: [NameUse] { body.names }
  var mentions: [MentionRef] { body.mentions }
  var evidence: [String] { body.evidence }
  var candidates: [ActorCandidate] { body.candidates }
  var corrections: [AppliedCorrection] { body.corrections }
}

struct TopicView: TracedItem {
  private let index: CorpusIndex
  private let at: Int

  static func count(in corpus: Corpus) -> Int { corpus.topics.count }
  static func value(at: Int, _ index: CorpusIndex) -> TopicView { TopicView(index: index, at: at) }

  private var head: Topic {
    _read {
      index.trace.note(index.site.cells.topicLabels + at)
      yield index.site.corpus.topics[at]
    }
  }
  private var body: Topic {
    _read {
      index.trace.note(index.site.cells.topicBodies + at)
      yield index.site.corpus.topics[at]
    }
  }

  var id: TopicID { head.id }
  var label: String { head.label }
  var heading: String { head.heading }
  var kind: TopicAssignment.Kind { head.kind }
  var code: String? { head.code }
  var description: String? { head.description }
  var articles: [Int] { body.articles }
  var about: [Int] { body.about }
  var evidence: [SentenceRef] { body.evidence }
  var events: [Int] { body.events }
  var broader: [Int] { body.broader }
  var narrower: [Int] { body.narrower }
  var score: Double { body.score }
}
