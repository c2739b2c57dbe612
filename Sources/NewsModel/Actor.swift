package import SourceText

/// One person, country, organization or place over the whole site.
package struct Actor: Sendable {
  package var id: ActorID
  package var name: String
  package var kind: Mention.Kind
  /// The gazetteer's entry, as `country:CN`.
  package var entry: String?
  /// ISO 3166 alpha-2.
  package var country: String?
  /// Whether it reports the news: what it says is no country's word.
  package var isOutlet: Bool
  /// The desk's own words, from curation/actors.yml.
  package var description: String?
  package var links: [String]
  /// Most used first, then by spelling.
  package var names: [NameUse]
  /// By day, undated last.
  package var roles: [RoleUse]
  /// In order of article and offset.
  package var mentions: [MentionRef]
  /// Why the articles' actors were taken to be one, a line each.
  package var evidence: [String]
  package var candidates: [ActorCandidate]
  package var corrections: [AppliedCorrection]

  package init(
    id: ActorID, name: String, kind: Mention.Kind, entry: String? = nil, country: String? = nil,
    isOutlet: Bool = false, description: String? = nil, links: [String] = [], names: [NameUse] = [],
    roles: [RoleUse] = [], mentions: [MentionRef] = [], evidence: [String] = [],
    candidates: [ActorCandidate] = [], corrections: [AppliedCorrection] = []
  ) {
    self.id = id
    self.name = name
    self.kind = kind
    self.entry = entry
    self.country = country
    self.isOutlet = isOutlet
    self.description = description
    self.links = links
    self.names = names
    self.roles = roles
    self.mentions = mentions
    self.evidence = evidence
    self.candidates = candidates
    self.corrections = corrections
  }
}

/// A mention: indexes into `Corpus.articles` and that article's `mentions`.
package struct MentionRef: Hashable, Sendable {
  private let articlePlace: UInt32
  private let mentionPlace: UInt32
  package var article: Int { Int(articlePlace) }
  package var mention: Int { Int(mentionPlace) }

  package init(article: Int, mention: Int) {
    articlePlace = UInt32(article)
    mentionPlace = UInt32(mention)
  }
}

/// A spelling with how often it was used, and the first and last publication day it was used on.
package struct NameUse: Hashable, Sendable {
  package var name: String
  package var count: Int
  package var first: CalendarDay?
  package var last: CalendarDay?

  package init(_ name: String, count: Int, first: CalendarDay? = nil, last: CalendarDay? = nil) {
    self.name = name
    self.count = count
    self.first = first
    self.last = last
  }
}

/// A role as one source gave it.
package struct RoleUse: Hashable, Sendable {
  package var text: String
  package var at: SentenceRef
  package var range: TextRange
  package var day: CalendarDay?

  package init(_ text: String, at: SentenceRef, range: TextRange, day: CalendarDay? = nil) {
    self.text = text
    self.at = at
    self.range = range
    self.day = day
  }
}

/// Another actor that may be the same, or that looks the same and is not.
package struct ActorCandidate: Hashable, Sendable {
  package enum Verdict: String, Sendable { case maybeSame, notSame }
  package var actor: ActorID
  package var verdict: Verdict
  package var score: Double
  package var why: String

  package init(_ actor: ActorID, _ verdict: Verdict, score: Double, why: String) {
    self.actor = actor
    self.verdict = verdict
    self.score = score
    self.why = why
  }
}
