package import Diagnostics
package import SiteModel

/// What a build did and what was wrong, in figures and in words.
package struct BuildReport: Sendable {
  /// Articles in the site; of those, extracted now and taken from the store.
  package var articles = 0
  package var extracted = 0
  package var reused = 0
  /// Source files whose bytes were read.
  package var filesRead = 0
  package var words = 0
  /// Pages in the site; composed and rendered now.
  package var pages = 0
  package var composed = 0
  package var rendered = 0
  /// Files of the site.
  package var written = 0
  package var unchanged = 0
  package var deleted = 0
  package var events = 0
  package var actors = 0
  package var topics = 0
  package var quotes = 0
  /// Files that differ from what is published, where a build only compares.
  package var different: [String] = []
  /// Whether the site was put in place, or was so already.
  package var isPublished = false
  /// The site's newest edition; nil where nothing had changed and none was looked for.
  package var edition: Edition?
  /// Whether this build made it.
  package var isNewEdition = false
  package var diagnostics: [Diagnostic] = []
  package var timings: [Timing] = []
  /// Why each article was read and each file written, where that was asked for.
  package var reasons: [Reason] = []

  package init() {}

  /// A phase with the seconds that it took.
  package struct Timing: Hashable, Sendable {
    package var phase: Phase
    package var seconds: Double
  }

  package struct Reason: Hashable, Sendable {
    package var what: String
    package var why: String
  }

  /// Figures that the manifest and the store keep.
  package var counts: [String: Int] {
    [
      "articles": articles, "pages": pages, "events": events, "actors": actors, "topics": topics,
      "statements": quotes, "words": words,
    ]
  }

  package func count(of severity: Diagnostic.Severity) -> Int {
    diagnostics.count { $0.severity == severity }
  }
}

/// The steps of a build, in order.
package enum Phase: String, Sendable, CaseIterable {
  case list, read, extract, link, edition, plan, pages, check, publish, store

  /// Whether it needs much memory after a phase that left much free.
  var takesMemory: Bool {
    self == .pages || self == .check || self == .publish || self == .store
  }
}

/// How far a phase is; `total` is 0 where it is not known.
package struct Progress: Sendable {
  package var phase: Phase
  package var done: Int
  package var total: Int
}
