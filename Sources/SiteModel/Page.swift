/// One page of the site as what it says, in the order in which it says it.
package struct Page: Sendable {
  package enum Kind: String, Sendable, CaseIterable {
    case front, event, actor, topic, briefing, index, timeline, search, changes, gaps, about
    case missing
  }

  package var path: SitePath
  package var kind: Kind
  package var title: String
  /// BCP 47, where the title's is known to be another than the page's.
  package var titleLanguage: String?
  /// One sentence for search engines and previews.
  package var summary: String
  package var language: String
  /// From the front page down, without this page.
  package var trail: [Link]
  package var sections: [Section]
  /// Whether a `feed.xml` lies beside it.
  package var hasFeed: Bool
  /// One JSON-LD object (schema.org), without white space around it; nil where none applies.
  package var structuredData: String?

  package init(
    path: SitePath, kind: Kind, title: String, summary: String, language: String = "en",
    trail: [Link] = [], sections: [Section] = [], hasFeed: Bool = false,
    structuredData: String? = nil
  ) {
    self.path = path
    self.kind = kind
    self.title = title
    self.summary = summary
    self.language = language
    self.trail = trail
    self.sections = sections
    self.hasFeed = hasFeed
    self.structuredData = structuredData
  }
}

/// What has feeds beside its page: an index into an array of the corpus.
package enum FeedSubject: Hashable, Sendable {
  case event(Int)
  case actor(Int)
  case topic(Int)
}

/// Words that lead somewhere.
package struct Link: Hashable, Sendable {
  package var words: String
  package var address: Address

  package init(_ words: String, _ address: Address) {
    self.words = words
    self.address = address
  }
}

/// A part of a page under its own heading; the first has none, as the page's title stands over it.
package struct Section: Sendable {
  /// The anchor and the class, as `readouts`.
  package var name: String
  package var title: String?
  /// 2 to 4.
  package var level: Int
  package var blocks: [PageBlock]

  package init(_ name: String, _ title: String?, level: Int = 2, _ blocks: [PageBlock]) {
    self.name = name
    self.title = title
    self.level = level
    self.blocks = blocks
  }
}

/// A paragraph, a list, or words of a source set apart.
package enum PageBlock: Sendable {
  case paragraph([Span])
  case list([ListItem])
  case numbered([ListItem], from: Int)
  /// Words of a source, then who said them and where.
  case quotation([Span], source: [Span])
}

/// An item of a list with what hangs below it.
package struct ListItem: Sendable {
  package var spans: [Span]
  package var quotations: [(words: [Span], source: [Span])]
  package var items: [ListItem]

  package init(
    _ spans: [Span], quotations: [(words: [Span], source: [Span])] = [], items: [ListItem] = []
  ) {
    self.spans = spans
    self.quotations = quotations
    self.items = items
  }
}

/// Words on a page. The text may be an article's and hostile; Composition escapes all of it.
package enum Span: Hashable, Sendable {
  case text(String)
  case link(String, Address, title: String?)

  package static func link(_ words: String, _ address: Address) -> Span {
    .link(words, address, title: nil)
  }
  package static func mark(_ words: String, _ name: String) -> Span {
    .link(words, Address(.mark, name), title: nil)
  }
  /// Words in another language than the page's, as a BCP 47 tag; empty ones at the start of a paragraph
  /// tell the language of all of it.
  package static func foreign(_ words: String, _ language: String) -> Span {
    .mark(words, languageMark + language)
  }
}

/// What the mark of words in another language begins with.
package let languageMark = "lang-"
