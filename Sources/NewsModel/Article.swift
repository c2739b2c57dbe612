package import SourceText

/// One article as its file gives it: plain text, told apart into blocks, and what is known about it.
package struct Article: Hashable, Sendable {
  package var id: ArticleID
  /// The plain text that every offset counts; unaltered from .txt files, .md bodies and JSON lines.
  package var text: UTF8Text
  /// As metadata gives it, or the words of the title block; nil where there is neither.
  package var title: String?
  package var publisher: String?
  package var author: String?
  package var url: String?
  /// BCP 47; `en` unless metadata says otherwise.
  package var language: String
  package var published: PublicationDate?
  /// When the desk got the file, where metadata says so (`received:`); never the file system's time.
  package var received: CalendarDay?
  /// In order, without overlap; only white space lies between them.
  package var blocks: [Block]
  package var provenance: Provenance

  package init(
    id: ArticleID, text: UTF8Text, title: String? = nil, publisher: String? = nil,
    author: String? = nil, url: String? = nil, language: String = "en",
    published: PublicationDate? = nil, received: CalendarDay? = nil, blocks: [Block],
    provenance: Provenance
  ) {
    self.id = id
    self.text = text
    self.title = title
    self.publisher = publisher
    self.author = author
    self.url = url
    self.language = language
    self.published = published
    self.received = received
    self.blocks = blocks
    self.provenance = provenance
  }
}

/// A stretch of an article that plays one part.
package struct Block: Hashable, Sendable {
  package enum Kind: String, Sendable, CaseIterable {
    case title, dateline, paragraph, heading, caption, credit, teaser, furniture

    /// Whether its sentences are the article's own running text, which facts come from.
    package var isRunningText: Bool { self == .paragraph }
  }

  package var range: TextRange
  package var kind: Kind

  package init(_ kind: Kind, _ range: TextRange) {
    self.kind = kind
    self.range = range
  }
}

/// The day an article was published and how we know.
package struct PublicationDate: Hashable, Sendable {
  package enum Basis: String, Sendable, CaseIterable { case metadata, dateline, filename }

  package var day: CalendarDay
  package var basis: Basis
  /// The date and time as given, where more than a day was given.
  package var asGiven: String?
  /// Where in the text the date stands, for a dateline.
  package var range: TextRange?

  package init(_ day: CalendarDay, basis: Basis, asGiven: String? = nil, range: TextRange? = nil) {
    self.day = day
    self.basis = basis
    self.asGiven = asGiven
    self.range = range
  }
}

/// Where an article came from, byte for byte.
package struct Provenance: Hashable, Sendable {
  /// Path below the site, as `seeds/a.txt`.
  package var file: String
  /// The line of a JSON lines file, from 1.
  package var record: Int?
  /// SHA-256 of the file, or of the line for JSON lines; 64 hexadecimal digits.
  package var sha256: String
  package var byteCount: Int
  /// The encoding that the bytes were read as, as `utf-8` or `windows-1252`.
  package var encoding: String

  package init(
    file: String, record: Int? = nil, sha256: String, byteCount: Int, encoding: String = "utf-8"
  ) {
    self.file = file
    self.record = record
    self.sha256 = sha256
    self.byteCount = byteCount
    self.encoding = encoding
  }
}
