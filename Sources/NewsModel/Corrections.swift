/// What the desk knows and corrected: the values of curation/*.yml, checked.
package struct Corrections: Hashable, Sendable {
  package var actors: [CuratedActor] = []
  package var topics: [CuratedTopic] = []
  package var sides: [CuratedSide] = []
  package var corrections: [Correction] = []

  package init() {}
}

/// An entry of curation/actors.yml.
package struct CuratedActor: Hashable, Sendable {
  package var id: ActorID
  package var name: String
  package var kind: Mention.Kind
  package var aliases: [CuratedAlias]
  package var country: String?
  package var description: String?
  package var links: [String]
  /// The line in curation/actors.yml, from 1.
  package var line: Int

  package init(
    id: ActorID, name: String, kind: Mention.Kind, aliases: [CuratedAlias] = [],
    country: String? = nil, description: String? = nil, links: [String] = [], line: Int
  ) {
    self.id = id
    self.name = name
    self.kind = kind
    self.aliases = aliases
    self.country = country
    self.description = description
    self.links = links
    self.line = line
  }
}

/// A name that holds from one day to another, as `the secretary @ 2021-01-22..2025-01-20`.
package struct CuratedAlias: Hashable, Sendable {
  package var name: String
  package var from: CalendarDay?
  package var through: CalendarDay?

  package init(_ name: String, from: CalendarDay? = nil, through: CalendarDay? = nil) {
    self.name = name
    self.from = from
    self.through = through
  }
}

/// An entry of curation/topics.yml.
package struct CuratedTopic: Hashable, Sendable {
  package var id: TopicID
  package var label: String
  package var phrases: [String]
  package var merges: [TopicID]
  package var isDropped: Bool
  package var description: String?
  package var line: Int

  package init(
    id: TopicID, label: String, phrases: [String] = [], merges: [TopicID] = [],
    isDropped: Bool = false, description: String? = nil, line: Int
  ) {
    self.id = id
    self.label = label
    self.phrases = phrases
    self.merges = merges
    self.isDropped = isDropped
    self.description = description
    self.line = line
  }
}

/// An entry of curation/sides.yml: a column of the readouts.
package struct CuratedSide: Hashable, Sendable {
  package var name: String
  package var actors: [ActorID]
  /// ISO 3166 alpha-2.
  package var countries: [String]
  package var line: Int

  package init(name: String, actors: [ActorID] = [], countries: [String] = [], line: Int) {
    self.name = name
    self.actors = actors
    self.countries = countries
    self.line = line
  }
}

/// An entry of curation/corrections.yml.
package struct Correction: Hashable, Sendable {
  package enum Action: Hashable, Sendable {
    case same(ActorID, ActorID)
    case notSame(ActorID, ActorID)
    case renameActor(ActorID, to: String)
    case kind(ActorID, Mention.Kind)
    case notActor(ActorID)
    case mention(TextAnchor, is: ActorID)
    case speaker(TextAnchor, is: ActorID)
    case notSpeaker(TextAnchor, ActorID)
    case moveArticle(ArticleID, to: EventID)
    case mergeEvents(EventID, EventID)
    case splitEvent(EventID, [ArticleID])
    case renameEvent(EventID, to: String)
    case pinDate(EventID, CalendarDay)
    case notEvent(EventID)
    case published(ArticleID, CalendarDay)
    case retract(ArticleID)
    case note(page: String, text: String)
  }

  package var action: Action
  package var by: String?
  package var day: String?
  package var why: String?
  /// The line in curation/corrections.yml, from 1.
  package var line: Int

  package init(
    _ action: Action, by: String? = nil, day: String? = nil, why: String? = nil, line: Int
  ) {
    self.action = action
    self.by = by
    self.day = day
    self.why = why
    self.line = line
  }
}

/// Exact words of an article with what stands before and after; never an offset.
package struct TextAnchor: Hashable, Sendable {
  package var article: ArticleID
  package var exact: String
  package var before: String
  package var after: String

  package init(article: ArticleID, exact: String, before: String = "", after: String = "") {
    self.article = article
    self.exact = exact
    self.before = before
    self.after = after
  }
}
