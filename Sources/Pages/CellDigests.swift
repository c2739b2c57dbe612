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

  /// Each cell that can be told from all others, with what it says.
  package var named: some Sequence<(name: UInt64, digest: Digest)> {
    names.indices.lazy.filter { places[names[$0]] == Int32($0) }.map { (names[$0], digests[$0]) }
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

/// Writes the cells of a corpus, some at a time.
package struct CellWork: Sendable {
  private let site: SiteIndex
  private let writer: CellWriter
  private let facts: [ArticleID: CellDigests.Digest]
  private let corrections: CellDigests.Digest

  fileprivate init(
    _ site: SiteIndex, facts: [ArticleID: CellDigests.Digest], corrections: CellDigests.Digest
  ) {
    self.site = site
    writer = CellWriter(site)
    self.facts = facts
    self.corrections = corrections
  }

  package var count: Int { site.cells.count }

  /// What some cells say, by their numbers.
  package func digests(of cells: Range<Int>) -> [CellDigests.Digest] { cells.map(digest) }

  /// All cells with what they say, by number.
  package func named(_ digests: [CellDigests.Digest]) -> CellDigests {
    var made = CellDigests()
    let corpus = site.corpus
    for article in corpus.articles { add("article ", article.facts.article.id.value) }
    made.endArticles()
    for event in corpus.events { add("event ", event.id.value) }
    for event in corpus.events { add("event body ", event.id.value) }
    for actor in corpus.actors { add("actor ", actor.id.value) }
    for actor in corpus.actors { add("actor roles ", actor.id.value) }
    for actor in corpus.actors { add("actor body ", actor.id.value) }
    for topic in corpus.topics { add("topic ", topic.id.value) }
    for topic in corpus.topics { add("topic body ", topic.id.value) }
    for story in corpus.stories { add("story ", story.id) }
    add("countries", "")
    for cell in site.cells.countries + 1..<site.cells.count {
      switch site.cells.parts.part(at: cell) {
      case .actor(let at, let part): add("actor part ", "\(corpus.actors[at].id)/\(part)")
      case .topic(let at, let part): add("topic part ", "\(corpus.topics[at].id)/\(part)")
      case .list(let list, let part): add("list part ", site.parts[list]?[part - 1].place ?? "")
      }
    }
    return made

    func add(_ family: String, _ id: String) { made.add(family, id, digests[made.names.count]) }
  }

  private func digest(of cell: Int) -> CellDigests.Digest {
    let (cells, corpus) = (site.cells, site.corpus)
    return switch cell {
    case ..<cells.eventLabels:
      writer.article(cell, facts: facts[corpus.articles[cell].facts.article.id], corrections)
    case ..<cells.eventBodies: writer.eventLabel(cell - cells.eventLabels)
    case ..<cells.actorLabels: writer.eventBody(cell - cells.eventBodies)
    case ..<cells.actorRoles: writer.actorLabel(cell - cells.actorLabels)
    case ..<cells.actorBodies: writer.actorRoles(cell - cells.actorRoles)
    case ..<cells.topicLabels: writer.actorBody(cell - cells.actorBodies)
    case ..<cells.topicBodies: writer.topicLabel(cell - cells.topicLabels)
    case ..<cells.stories: writer.topicBody(cell - cells.topicBodies)
    case ..<cells.countries: writer.story(corpus.stories[cell - cells.stories])
    case cells.countries: writer.countries
    default: writer.part(cells.parts.part(at: cell))
    }
  }
}

extension SitePlan {
  /// A cell in words: the kind of what it is of, and its id.
  package func words(forCell cell: Int) -> String {
    let (cells, corpus) = (site.cells, site.corpus)
    return switch cell {
    case ..<cells.eventLabels: "article \(corpus.articles[cell].facts.article.id)"
    case ..<cells.eventBodies: "event \(corpus.events[cell - cells.eventLabels].id)"
    case ..<cells.actorLabels: "event \(corpus.events[cell - cells.eventBodies].id)"
    case ..<cells.actorRoles: "actor \(corpus.actors[cell - cells.actorLabels].id)"
    case ..<cells.actorBodies: "actor \(corpus.actors[cell - cells.actorRoles].id)"
    case ..<cells.topicLabels: "actor \(corpus.actors[cell - cells.actorBodies].id)"
    case ..<cells.topicBodies: "topic \(corpus.topics[cell - cells.topicLabels].id)"
    case ..<cells.stories: "topic \(corpus.topics[cell - cells.topicBodies].id)"
    case ..<cells.countries: "story \(corpus.stories[cell - cells.stories].id)"
    case cells.countries: "the actors that stand for countries"
    default:
      switch cells.parts.part(at: cell) {
      case .actor(let at, let part): "part \(part) of actor \(corpus.actors[at].id)"
      case .topic(let at, let part): "part \(part) of topic \(corpus.topics[at].id)"
      case .list(let list, let part): "the list \(site.parts[list]?[part - 1].place ?? "")"
      }
    }
  }

  /// What it takes to write the digests of all cells, in the order of `CellLayout`.
  ///
  /// `facts` names all that an article's facts were made from, as 128 bits; an article that the desk
  /// corrected is told by `corrections` besides, which names everything that the desk says.
  package func cellWork(
    facts: [ArticleID: CellDigests.Digest], corrections: CellDigests.Digest
  ) -> CellWork {
    CellWork(site, facts: facts, corrections: corrections)
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
