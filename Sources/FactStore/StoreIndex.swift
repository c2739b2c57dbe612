package import Diagnostics
package import Files
package import Hashing

/// What the last build left behind: which bytes gave which facts, which pages gave which files.
///
/// Everything in it can be made again from the site's own folder.
package struct StoreIndex: Sendable {
  /// By the path of a file with articles.
  package var sources: [String: SourceRecord] = [:]
  /// Where each article's facts are kept, by all that the article says.
  package var facts: [StoreKey: PackPlace] = [:]
  /// Names the desk's lists as they were when all of `facts` last held.
  package var rules: StoreKey?
  /// By the path of a published file; `saveStore` is given those of its build.
  package var outputs: [String: OutputRecord] = [:]
  package var last: LastBuild?
  /// Sizes of the packs that the places point into, by number.
  var packs: [Int: Int] = [:]

  package init() {}
}

/// 128 bits of a SHA-256: names bytes, or several values by their bytes.
package struct StoreKey: Hashable, Sendable, Comparable {
  package let high: UInt64
  package let low: UInt64

  package init(of bytes: [UInt8]) { self.init(ContentHash(of: bytes)) }

  package init(of text: String) { self.init(of: Array(text.utf8)) }

  package init(_ hash: ContentHash) {
    (high, low, _, _) = hash.words
  }

  /// Names several values in their order.
  package init(joining keys: [StoreKey]) {
    var writer = ByteWriter()
    for key in keys { writer.put(key) }
    self.init(of: writer.bytes)
  }

  package init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  package static func < (a: StoreKey, b: StoreKey) -> Bool {
    (a.high, a.low) < (b.high, b.low)
  }
}

/// What one source file gave.
package struct SourceRecord: Hashable, Sendable {
  /// Nil where the file was so new that a later change may have the same stamp.
  package var stamp: FileStamp?
  package var sidecarStamp: FileStamp?
  /// Names the path and the bytes, with the sidecar's.
  package var key: StoreKey
  /// Each article's id, and what names all that it says, in the file's order.
  package var articles: [KeyedArticle]
  package var diagnostics: [Diagnostic]

  package init(
    stamp: FileStamp?, sidecarStamp: FileStamp?, key: StoreKey, articles: [KeyedArticle],
    diagnostics: [Diagnostic]
  ) {
    self.stamp = stamp
    self.sidecarStamp = sidecarStamp
    self.key = key
    self.articles = articles
    self.diagnostics = diagnostics
  }
}

/// One article of a source file.
package struct KeyedArticle: Hashable, Sendable {
  package var id: String
  package var key: StoreKey

  package init(id: String, key: StoreKey) {
    self.id = id
    self.key = key
  }
}

/// Where one article's facts are: a stretch of a pack.
package struct PackPlace: Hashable, Sendable {
  var pack: Int
  var offset: Int
  package var count: Int
  var checksum: UInt64
}

/// What one page gave: the files made from it, what its links ask of other pages, and what it was made
/// from.
package struct PageRecord: Hashable, Sendable {
  /// Names the page's source and the templates.
  package var fingerprint: StoreKey
  package var files: [String]
  /// Hashes of the addresses within the site that it leads to, and of those that it offers; sorted.
  package var wants: [UInt64]
  package var offers: [UInt64]
  package var made: Making?

  /// What a page was made from, so that the next build knows whether to make it again.
  package struct Making: Hashable, Sendable {
    /// Names what all of it said.
    package var digest: StoreKey
    /// Names of the parts of the corpus, in the order in which the page read them.
    package var cells: [UInt64]
    /// Its addresses whose goal the corpus alone does not say, as `date:2024-04-16`, each once.
    package var addresses: [String]
    /// The sentences that it rests on, in its order: names of articles, and the sentences' numbers.
    package var citedArticles: [UInt64]
    package var citedSentences: [Int]

    package init(
      digest: StoreKey, cells: [UInt64], addresses: [String], citedArticles: [UInt64],
      citedSentences: [Int]
    ) {
      self.digest = digest
      self.cells = cells
      self.addresses = addresses
      self.citedArticles = citedArticles
      self.citedSentences = citedSentences
    }
  }

  package init(
    fingerprint: StoreKey, files: [String], wants: [UInt64], offers: [UInt64],
    made: Making? = nil
  ) {
    self.fingerprint = fingerprint
    self.files = files
    self.wants = wants
    self.offers = offers
    self.made = made
  }
}

/// A published file.
package struct OutputRecord: Hashable, Sendable {
  package var hash: ContentHash
  /// As the file was just after it was put in place; nil where that is not known.
  package var stamp: FileStamp?

  package init(hash: ContentHash, stamp: FileStamp?) {
    self.hash = hash
    self.stamp = stamp
  }
}

/// How the last build that was published ended.
package struct LastBuild: Hashable, Sendable {
  /// Names all that the build read: each file by path and stamp, settings, templates, tool.
  package var inputs: StoreKey
  package var diagnostics: [Diagnostic]
  /// Figures of its report, by name.
  package var counts: [String: Int]

  package init(inputs: StoreKey, diagnostics: [Diagnostic], counts: [String: Int]) {
    self.inputs = inputs
    self.diagnostics = diagnostics
    self.counts = counts
  }
}
