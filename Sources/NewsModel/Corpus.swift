/// Every article of a site, linked: one actor for one person, one event for one happening.
///
/// Indexes are into this value's own arrays, which are sorted by id.
package struct Corpus: Sendable {
  package var articles: [LinkedArticle]
  package var actors: [Actor]
  package var events: [Event]
  package var topics: [Topic]
  package var stories: [Story]
  package var statements: [Statement]
  /// Addresses that moved: an old id and the one that it is now.
  package var redirects: [Redirect]
  /// The desk's notes, in the order of curation/corrections.yml.
  package var notes: [EditorNote]
  /// Articles that the desk withdrew, by id; nothing else here rests on them.
  package var retracted: [Retraction]
  /// What the desk struck out, as that something is no actor, in the order of curation/corrections.yml.
  package var decisions: [AppliedCorrection]

  package init(
    articles: [LinkedArticle] = [], actors: [Actor] = [], events: [Event] = [],
    topics: [Topic] = [], stories: [Story] = [], statements: [Statement] = [],
    redirects: [Redirect] = [], notes: [EditorNote] = [], retracted: [Retraction] = [],
    decisions: [AppliedCorrection] = []
  ) {
    self.articles = articles
    self.actors = actors
    self.events = events
    self.topics = topics
    self.stories = stories
    self.statements = statements
    self.redirects = redirects
    self.notes = notes
    self.retracted = retracted
    self.decisions = decisions
  }
}

/// An article's facts with what each local thing is on the whole site.
package struct LinkedArticle: Sendable {
  package var facts: ArticleFacts
  /// For each of `facts.actors`, an index into `Corpus.actors`; nil where it has no page.
  package var actors: SmallIndexes
  /// For each of `facts.events`, an index into `Corpus.events`; nil where it has no page.
  package var events: SmallIndexes
  /// For each of `facts.topics`, an index into `Corpus.topics`; nil where it has no page.
  package var topics: SmallIndexes
  /// The event that the article is mainly about, an index into `Corpus.events`.
  @SmallIndex package var mainEvent: Int?
  /// The earliest article of which this is a copy or near-copy, an index into `Corpus.articles`.
  @SmallIndex package var duplicateOf: Int?
  /// Share of shingles in common with `duplicateOf`, 0 to 1.
  package var likeness: Double
  /// The agency whose wire copy this is, as its own text says.
  package var agency: String?
  /// What the desk corrected in this article.
  package var corrections: [AppliedCorrection]

  package init(
    facts: ArticleFacts, actors: SmallIndexes, events: SmallIndexes, topics: SmallIndexes,
    mainEvent: Int? = nil, duplicateOf: Int? = nil, likeness: Double = 0,
    agency: String? = nil, corrections: [AppliedCorrection] = []
  ) {
    self.facts = facts
    self.actors = actors
    self.events = events
    self.topics = topics
    self.mainEvent = mainEvent
    self.duplicateOf = duplicateOf
    self.likeness = likeness
    self.agency = agency
    self.corrections = corrections
  }
}

/// A sentence of an article: indexes into `Corpus.articles` and that article's `sentences`.
package struct SentenceRef: Hashable, Sendable, Comparable {
  private let articlePlace: UInt32
  private let sentencePlace: UInt32
  package var article: Int { Int(articlePlace) }
  package var sentence: Int { Int(sentencePlace) }

  package init(article: Int, sentence: Int) {
    articlePlace = UInt32(article)
    sentencePlace = UInt32(sentence)
  }

  package static func < (a: SentenceRef, b: SentenceRef) -> Bool {
    (a.article, a.sentence) < (b.article, b.sentence)
  }
}

extension Corpus {
  /// The earliest article of which one is a copy or near-copy, by index; asked of thousands of articles, none
  /// of which is copied for it.
  package func original(of article: Int) -> Int? { articles[article].duplicateOf }

  /// The ids of all that has a page of its own.
  package var idsWithPages: [Redirect.Family: Set<String>] {
    [
      .actors: Set(actors.map(\.id.value)), .events: Set(events.map(\.id.value)),
      .topics: Set(topics.map(\.id.value)), .briefings: Set(articles.map(\.facts.article.id.value)),
    ]
  }
}

/// An address that moved.
package struct Redirect: Hashable, Sendable {
  package enum Family: String, Sendable { case actors, events, topics, briefings }
  package var family: Family
  package var old: String
  package var new: String

  package init(_ family: Family, from old: String, to new: String) {
    self.family = family
    self.old = old
    self.new = new
  }
}

/// What a desk corrected, for the page that shows it.
package struct AppliedCorrection: Hashable, Sendable {
  /// In words a reader may see, as "merged with X".
  package var text: String
  package var by: String?
  package var day: String?
  package var why: String?

  package init(_ text: String, by: String? = nil, day: String? = nil, why: String? = nil) {
    self.text = text
    self.by = by
    self.day = day
    self.why = why
  }
}

/// A note of the desk's on one page.
package struct EditorNote: Hashable, Sendable {
  /// The page's path below the site, as `actors/lloyd-austin`.
  package var page: String
  package var text: String
  package var correction: AppliedCorrection
  /// The line in curation/corrections.yml, from 1.
  package var line: Int

  package init(page: String, text: String, correction: AppliedCorrection, line: Int) {
    self.page = page
    self.text = text
    self.correction = correction
    self.line = line
  }
}

/// An article that the desk withdrew.
package struct Retraction: Hashable, Sendable {
  package var article: ArticleID
  package var title: String?
  package var correction: AppliedCorrection

  package init(article: ArticleID, title: String?, correction: AppliedCorrection) {
    self.article = article
    self.title = title
    self.correction = correction
  }
}
