package import NewsModel

/// What each cell of a corpus (`CellLayout`) says, as 128 bits of a SHA-256, and each cell's name, which
/// stays the same from build to build.
///
/// A page whose cells all have the digests that they had when it was made says what it said then.
package struct CellDigests: Sendable {
  package struct Digest: Hashable, Sendable {
    package var high: UInt64
    package var low: UInt64

    package init(high: UInt64, low: UInt64) {
      self.high = high
      self.low = low
    }
  }

  /// By number, as in `PageTrace.cells`.
  package private(set) var names: [UInt64] = []
  private var digests: [Digest] = []
  /// Cells by name; none for a name that two cells share.
  private var places: [UInt64: Int32] = [:]
  private var articleCount = 0

  /// Nil for a cell that is gone, or that cannot be told from another.
  package func digest(named name: UInt64) -> Digest? {
    guard let place = places[name], place >= 0 else { return nil }
    return digests[Int(place)]
  }

  /// The article that a cell holds, by its index in the corpus; nil for other cells.
  package func article(named name: UInt64) -> Int? {
    guard let place = places[name], place >= 0, place < articleCount else { return nil }
    return Int(place)
  }

  fileprivate mutating func add(_ family: String, _ id: String, _ digest: Digest) {
    var name: UInt64 = 0xcbf2_9ce4_8422_2325  // FNV-1a.
    for byte in family.utf8 { name = (name ^ UInt64(byte)) &* 0x100_0000_01b3 }
    for byte in id.utf8 { name = (name ^ UInt64(byte)) &* 0x100_0000_01b3 }
    places[name] = places[name] == nil ? Int32(names.count) : -1
    names.append(name)
    digests.append(digest)
  }

  fileprivate mutating func endArticles() { articleCount = names.count }
}

extension SitePlan {
  /// The digests of all cells, in the order of `CellLayout`.
  ///
  /// `facts` names all that an article's facts were made from, as 128 bits; an article that the desk
  /// corrected is told by `corrections` besides, which names everything that the desk says.
  package func cellDigests(
    facts: [ArticleID: CellDigests.Digest], corrections: CellDigests.Digest
  ) -> CellDigests {
    let writer = CellWriter(site)
    var made = CellDigests()
    let corpus = site.corpus
    for at in corpus.articles.indices {
      let id = corpus.articles[at].facts.article.id
      made.add("article ", id.value, writer.article(at, facts: facts[id], corrections))
    }
    made.endArticles()
    for at in corpus.events.indices {
      made.add("event ", corpus.events[at].id.value, writer.eventLabel(at))
    }
    for at in corpus.events.indices {
      made.add("event body ", corpus.events[at].id.value, writer.eventBody(at))
    }
    for at in corpus.actors.indices {
      made.add("actor ", corpus.actors[at].id.value, writer.actorLabel(at))
    }
    for at in corpus.actors.indices {
      made.add("actor roles ", corpus.actors[at].id.value, writer.actorRoles(at))
    }
    for at in corpus.actors.indices {
      made.add("actor body ", corpus.actors[at].id.value, writer.actorBody(at))
    }
    for at in corpus.topics.indices {
      made.add("topic ", corpus.topics[at].id.value, writer.topicLabel(at))
    }
    for at in corpus.topics.indices {
      made.add("topic body ", corpus.topics[at].id.value, writer.topicBody(at))
    }
    for story in corpus.stories { made.add("story ", story.id, writer.story(story)) }
    made.add("countries", "", writer.countries)
    return made
  }

  /// Names the desk's notes, which every page may show.
  package var notesDigest: CellDigests.Digest {
    var bytes = DigestBytes()
    bytes.put(site.notes.sorted { $0.key < $1.key }) { bytes, page in
      bytes.put(page.key)
      bytes.put(page.value) { bytes, note in
        bytes.put(note.text)
        bytes.put(note.correction)
      }
    }
    return bytes.digest
  }
}
