/// One happening over the whole site.
package struct Event: Sendable {
  package var id: EventID
  /// Made from its participants, type and place by a stated rule; or the desk's own.
  package var title: String
  package var type: EventType
  package var mode: String?
  package var modality: EventMention.Modality
  package var time: EventTime?
  /// Index into `Corpus.actors`.
  package var place: Int?
  /// Indexes into `Corpus.actors`, the most named first.
  package var sources: [Int]
  package var targets: [Int]
  /// Indexes into `Corpus.articles` of all that report it, in order.
  package var articles: [Int]
  /// Those of `articles` whose main event it is.
  package var main: [Int]
  /// In order of article and sentence.
  package var evidence: [SentenceRef]
  /// The most central sentence, which pages show as the bottom line.
  package var bottomLine: SentenceRef?
  package var figures: [FigureUse]
  package var disputes: [Dispute]
  /// Index into `Corpus.stories`.
  package var story: Int?
  /// Articles by origin: outlets, and what is left after copies are folded.
  package var outletCount: Int
  package var independentCount: Int
  /// Why its mentions were taken to be one, a line each.
  package var why: [String]
  package var corrections: [AppliedCorrection]

  package init(
    id: EventID, title: String, type: EventType, mode: String? = nil,
    modality: EventMention.Modality = .happened, time: EventTime? = nil, place: Int? = nil,
    sources: [Int] = [], targets: [Int] = [], articles: [Int] = [], main: [Int] = [],
    evidence: [SentenceRef] = [], bottomLine: SentenceRef? = nil, figures: [FigureUse] = [],
    disputes: [Dispute] = [], story: Int? = nil, outletCount: Int = 0,
    independentCount: Int = 0, why: [String] = [], corrections: [AppliedCorrection] = []
  ) {
    self.id = id
    self.title = title
    self.type = type
    self.mode = mode
    self.modality = modality
    self.time = time
    self.place = place
    self.sources = sources
    self.targets = targets
    self.articles = articles
    self.main = main
    self.evidence = evidence
    self.bottomLine = bottomLine
    self.figures = figures
    self.disputes = disputes
    self.story = story
    self.outletCount = outletCount
    self.independentCount = independentCount
    self.why = why
    self.corrections = corrections
  }
}

/// When an event happened, and how we know.
package struct EventTime: Hashable, Sendable {
  package enum Basis: String, Sendable {
    /// A date in the text.
    case stated
    /// A relative time counted from the publication date.
    case counted
    /// Only the publication date of the first report.
    case published
    /// The desk pinned it.
    case pinned
  }

  /// TIMEX3 value, as `2024-04-16` or `2024-04`.
  package var value: String
  package var days: ClosedRange<CalendarDay>?
  package var basis: Basis
  /// The words that say so.
  package var evidence: SentenceRef?

  package init(
    value: String, days: ClosedRange<CalendarDay>?, basis: Basis, evidence: SentenceRef? = nil
  ) {
    self.value = value
    self.days = days
    self.basis = basis
    self.evidence = evidence
  }
}

/// A figure with the sentence that gives it.
package struct FigureUse: Hashable, Sendable {
  package var figure: Figure
  package var at: SentenceRef
  /// The publication day of its article.
  package var day: CalendarDay?

  package init(_ figure: Figure, at: SentenceRef, day: CalendarDay? = nil) {
    self.figure = figure
    self.at = at
    self.day = day
  }
}

/// Sources that contradict each other about one event.
package struct Dispute: Hashable, Sendable {
  package enum Slot: String, Sendable { case figure, date, denial }
  package var slot: Slot
  /// The rule that fired, in words a reader may see.
  package var rule: String
  package var sides: [Side]

  /// What one sentence says.
  package struct Side: Hashable, Sendable {
    package var text: String
    package var at: SentenceRef
    package init(_ text: String, at: SentenceRef) {
      self.text = text
      self.at = at
    }
  }

  package init(_ slot: Slot, rule: String, sides: [Side]) {
    self.slot = slot
    self.rule = rule
    self.sides = sides
  }
}

/// A chain of events that share actors and topics over time.
package struct Story: Sendable {
  package var id: String
  package var title: String
  /// Indexes into `Corpus.events`, oldest first.
  package var events: [Int]

  package init(id: String, title: String, events: [Int]) {
    self.id = id
    self.title = title
    self.events = events
  }
}

/// A subject or issue over the whole site.
package struct Topic: Sendable {
  package var id: TopicID
  package var label: String
  package var kind: TopicAssignment.Kind
  /// IPTC Media Topic code.
  package var code: String?
  package var description: String?
  /// Indexes into `Corpus.articles` of all that mention it, and of those about it.
  package var articles: [Int]
  package var about: [Int]
  package var evidence: [SentenceRef]
  /// Indexes into `Corpus.events`.
  package var events: [Int]
  /// Indexes into `Corpus.topics`.
  package var broader: [Int]
  package var narrower: [Int]
  package var score: Double

  package init(
    id: TopicID, label: String, kind: TopicAssignment.Kind, code: String? = nil,
    description: String? = nil, articles: [Int] = [], about: [Int] = [],
    evidence: [SentenceRef] = [], events: [Int] = [], broader: [Int] = [], narrower: [Int] = [],
    score: Double = 0
  ) {
    self.id = id
    self.label = label
    self.kind = kind
    self.code = code
    self.description = description
    self.articles = articles
    self.about = about
    self.evidence = evidence
    self.events = events
    self.broader = broader
    self.narrower = narrower
    self.score = score
  }

  /// The label as it stands alone, with a capital; a first word that has one anywhere stays.
  package var heading: String {
    let first = label.prefix { $0 != " " }
    return first.contains(where: \.isUppercase)
      ? label : label.prefix(1).uppercased() + label.dropFirst()
  }
}

/// A quote on the site: indexes into `Corpus.articles` and that article's `quotes`.
package struct Statement: Sendable {
  /// A hash of the quote's words, and which quote of the article with that hash it is, from 1: with the
  /// article's id they name the statement.
  package var digest: UInt32
  @SmallNumber package var copy: Int
  @SmallNumber package var article: Int
  @SmallNumber package var quote: Int
  /// Index into `Corpus.actors`.
  @SmallIndex package var speaker: Int?
  /// Index into `Corpus.events`.
  @SmallIndex package var event: Int?
  /// Indexes into `Corpus.topics`.
  package var topics: [Int]

  package init(
    digest: UInt32, copy: Int = 1, article: Int, quote: Int, speaker: Int?, event: Int?,
    topics: [Int] = []
  ) {
    self.digest = digest
    self.copy = copy
    self.article = article
    self.quote = quote
    self.speaker = speaker
    self.event = event
    self.topics = topics
  }

  /// The name of the statement: its article's, `-q` and eight hexadecimal digits; made when it is asked
  /// for, as a hundred thousand names are long.
  package func id(in article: ArticleID) -> String {
    let digits = String(digest, radix: 16)
    let padded = String(repeating: "0", count: 8 - digits.count) + digits
    return "\(article)-q\(padded)" + (copy == 1 ? "" : "-\(copy)")
  }
}
