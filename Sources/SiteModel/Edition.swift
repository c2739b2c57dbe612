package import NewsModel

/// One state of the site's facts, with what changed since the one before.
package struct Edition: Hashable, Sendable {
  /// From 1, without gaps.
  package var number: Int
  /// Nil where nobody said when it was made: undated stays undated.
  package var date: EditionDate?
  /// First and last publication day of the articles that it holds.
  package var first: CalendarDay?
  package var last: CalendarDay?
  /// How many articles, events, actors, topics and statements it holds.
  package var counts: [FactKind: Int]
  package var changed: [FactKind: ChangeCounts]
  /// The changes by kind and id; of a large edition only the first of each kind, of an old one none.
  package var changes: [FactChange]
  package var basis: Basis
  /// Whether it stands in the site's history; a build that records none shows the one to come.
  package var isRecorded: Bool
  /// What read the articles, with its version; nil where the edition does not say.
  package var tool: String?

  /// What its changes were counted from.
  package enum Basis: String, Sendable {
    /// It is the first: nothing was before it.
    case first
    /// The edition before.
    case compared
    /// There was an edition before, but what it held could not be read.
    case unknown
  }

  package init(
    number: Int, date: EditionDate? = nil, first: CalendarDay? = nil, last: CalendarDay? = nil,
    counts: [FactKind: Int] = [:], changed: [FactKind: ChangeCounts] = [:],
    changes: [FactChange] = [], basis: Basis = .compared, isRecorded: Bool = true,
    tool: String? = nil
  ) {
    self.number = number
    self.date = date
    self.first = first
    self.last = last
    self.counts = counts
    self.changed = changed
    self.changes = changes
    self.basis = basis
    self.isRecorded = isRecorded
    self.tool = tool
  }
}

/// What a fact is about; the order is that of pages and files.
package enum FactKind: String, Sendable, CaseIterable {
  case article, event, actor, topic, statement
}

/// How many facts of a kind changed, and how.
package struct ChangeCounts: Hashable, Sendable {
  package var new = 0
  package var updated = 0
  package var corrected = 0
  package var withdrawn = 0

  package init() {}

  package subscript(what: FactChange.What) -> Int {
    get {
      switch what {
      case .new: new
      case .updated: updated
      case .corrected: corrected
      case .withdrawn: withdrawn
      }
    }
    set {
      switch what {
      case .new: new = newValue
      case .updated: updated = newValue
      case .corrected: corrected = newValue
      case .withdrawn: withdrawn = newValue
      }
    }
  }

  package var total: Int { new + updated + corrected + withdrawn }
}

/// One article, event, actor or topic that an edition changed.
package struct FactChange: Hashable, Sendable {
  package enum What: String, Sendable, CaseIterable {
    case new, updated
    /// The desk's own entries changed it.
    case corrected
    case withdrawn
  }

  package var kind: FactKind
  package var what: What
  /// As it is in the edition; of what was withdrawn as it was before.
  package var id: String
  package var name: String
  /// Of what was withdrawn, the id that has its facts now.
  package var movedTo: String?
  package var slots: [SlotChange]
  /// What the desk did, in words a reader may see.
  package var desk: [String]
  /// Of an article: the hashes of its new statements and of those that got another speaker, as the
  /// statements' ids have them after `-q`; the first of each. Withdrawn words are not repeated.
  package var newStatements: [String]
  package var changedStatements: [String]
  package var statements: ChangeCounts

  package init(
    _ kind: FactKind, _ what: What, id: String, name: String, movedTo: String? = nil,
    slots: [SlotChange] = [], desk: [String] = [], newStatements: [String] = [],
    changedStatements: [String] = [], statements: ChangeCounts = ChangeCounts()
  ) {
    self.kind = kind
    self.what = what
    self.id = id
    self.name = name
    self.movedTo = movedTo
    self.slots = slots
    self.desk = desk
    self.newStatements = newStatements
    self.changedStatements = changedStatements
    self.statements = statements
  }
}

/// One thing that is told of a fact, before and after.
package struct SlotChange: Hashable, Sendable {
  /// As readers name it: `title`, `place`, `roles`.
  package var slot: String
  /// Of a slot with one value; nil where there was or is none.
  package var from: String?
  package var to: String?
  /// Of a slot with several: the first that came or went, and how many did.
  package var added: [String]
  package var removed: [String]
  package var addedCount: Int
  package var removedCount: Int

  package init(
    _ slot: String, from: String? = nil, to: String? = nil, added: [String] = [],
    removed: [String] = [], addedCount: Int = 0, removedCount: Int = 0
  ) {
    self.slot = slot
    self.from = from
    self.to = to
    self.added = added
    self.removed = removed
    self.addedCount = addedCount
    self.removedCount = removedCount
  }
}

/// When an edition was made: a day, or a day with a time and its distance from UTC.
package struct EditionDate: Hashable, Sendable, CustomStringConvertible {
  package let day: CalendarDay
  /// `07:30:00`; nil for a day alone.
  package let time: String?
  /// `Z` or `+08:00`; empty for a day alone.
  package let offset: String

  package init(_ day: CalendarDay) {
    self.day = day
    time = nil
    offset = ""
  }

  /// Nil unless the text is `2026-11-22`, or such a day with a time and an offset, as
  /// `2026-11-22T07:30+08:00`; seconds may be left out.
  package init?(_ text: String) {
    guard let day = CalendarDay(iso: text) else { return nil }
    self.day = day
    let rest = text.dropFirst(10)
    if rest.isEmpty {
      time = nil
      offset = ""
      return
    }
    guard let found = rest.wholeMatch(of: /[T ](\d\d):(\d\d)(?::(\d\d))?(Z|[+-]\d\d:\d\d)/),
      let hour = Int(found.1), hour < 24, let minute = Int(found.2), minute < 60,
      Int(found.3 ?? "00")! < 60,
      found.4 == "Z" || Int(found.4.dropFirst().prefix(2))! < 24 && Int(found.4.suffix(2))! < 60
    else { return nil }
    time = "\(found.1):\(found.2):\(found.3 ?? "00")"
    offset = String(found.4)
  }

  /// As `init` takes it.
  package var description: String { time.map { "\(day)T\($0)\(offset)" } ?? "\(day)" }

  /// RFC 3339; a day alone starts at midnight UTC.
  package var timestamp: String { time == nil ? "\(day)T00:00:00Z" : description }
}
