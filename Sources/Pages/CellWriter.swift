import NewsModel
import SiteModel
import SourceText

/// Writes what each cell says. Another element of the corpus is named by its id, never by its index,
/// which moves as articles come and go.
///
/// Whatever a page may read of a cell has to be here: DigestTests count the fields of each type.
struct CellWriter {
  let site: SiteIndex
  let corpus: Corpus
  let lists: CorpusLists
  private let sides: [(code: String, actor: Int)]
  let articleIDs: [CellDigests.Digest]
  let eventIDs: [CellDigests.Digest]
  let actorIDs: [CellDigests.Digest]
  let topicIDs: [CellDigests.Digest]
  private let known: Set<ActorID>

  init(_ site: SiteIndex) {
    self.site = site
    corpus = site.corpus
    lists = site.lists
    sides = site.allSides.countries.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    func digest(_ id: String) -> CellDigests.Digest {
      var bytes = DigestBytes()
      bytes.put(id)
      return bytes.digest
    }
    articleIDs = corpus.articles.map { digest($0.facts.article.id.value) }
    eventIDs = corpus.events.map { digest($0.id.value) }
    actorIDs = corpus.actors.map { digest($0.id.value) }
    topicIDs = corpus.topics.map { digest($0.id.value) }
    known = Set(corpus.actors.map(\.id))
  }

  func article(
    _ at: Int, facts: CellDigests.Digest?, _ corrections: CellDigests.Digest
  ) -> CellDigests.Digest {
    let linked = corpus.articles[at]
    var bytes = DigestBytes()
    bytes.put(facts) { $0.put($1) }
    bytes.put(linked.actors) { bytes, actor in bytes.put(actor) { $0.put(actorIDs[$1]) } }
    bytes.put(linked.events) { bytes, event in bytes.put(event) { $0.put(eventIDs[$1]) } }
    bytes.put(linked.topics) { bytes, topic in bytes.put(topic) { $0.put(topicIDs[$1]) } }
    bytes.put(linked.mainEvent) { $0.put(eventIDs[$1]) }
    bytes.put(linked.duplicateOf) { $0.put(articleIDs[$1]) }
    bytes.put(linked.likeness)
    bytes.put(linked.agency)
    bytes.put(linked.corrections) { $0.put($1) }
    if !linked.corrections.isEmpty { bytes.put(corrections) }
    bytes.put(lists.articleStatements[at]) { bytes, index in
      let statement = corpus.statements[index]
      bytes.put(Int(statement.digest))
      bytes.put(statement.copy)
      bytes.put(statement.quote)
      bytes.put(statement.speaker) { $0.put(actorIDs[$1]) }
      bytes.put(statement.event) { $0.put(eventIDs[$1]) }
      bytes.put(statement.topics) { $0.put(topicIDs[$1]) }
    }
    bytes.put(lists.copies[at]) { $0.put(articleIDs[$1]) }
    return bytes.digest
  }

  func eventLabel(_ at: Int) -> CellDigests.Digest {
    let event = corpus.events[at]
    var bytes = DigestBytes()
    bytes.put(event.id.value)
    bytes.put(event.title)
    bytes.put(event.type.rawValue)
    bytes.put(event.mode)
    bytes.put("\(event.modality)")
    bytes.put(event.time) { bytes, time in
      bytes.put(time.value)
      bytes.put(time.days?.lowerBound)
      bytes.put(time.days?.upperBound)
      bytes.put(time.basis.rawValue)
      bytes.put(time.evidence) { put($1, to: &$0) }
    }
    bytes.put(event.place) { $0.put(actorIDs[$1]) }
    return bytes.digest
  }

  func eventBody(_ at: Int) -> CellDigests.Digest {
    let event = corpus.events[at]
    var bytes = DigestBytes()
    for actors in [event.sources, event.targets] { bytes.put(actors) { $0.put(actorIDs[$1]) } }
    for articles in [event.articles, event.main] { bytes.put(articles) { $0.put(articleIDs[$1]) } }
    bytes.put(event.evidence) { put($1, to: &$0) }
    bytes.put(event.bottomLine) { put($1, to: &$0) }
    bytes.put(event.figures) { bytes, use in
      put(use.figure, to: &bytes)
      put(use.at, to: &bytes)
      bytes.put(use.day)
    }
    bytes.put(event.disputes) { bytes, dispute in
      bytes.put(dispute.slot.rawValue)
      bytes.put(dispute.rule)
      bytes.put(dispute.sides) { bytes, side in
        bytes.put(side.text)
        put(side.at, to: &bytes)
      }
    }
    bytes.put(event.story) { $0.put(corpus.stories[$1].id) }
    bytes.put(event.outletCount)
    bytes.put(event.independentCount)
    bytes.put(event.why)
    bytes.put(event.corrections) { $0.put($1) }
    bytes.put(lists.eventStatements[at]) { put(statement: $1, to: &$0) }
    bytes.put(lists.eventArticles[at]) { $0.put(articleIDs[$1]) }
    for list in [lists.eventStatements, lists.eventArticles] { bytes.put(list.datedCount(at)) }
    put(site.changes(.event, event.id.value), to: &bytes)
    return bytes.digest
  }

  func actorLabel(_ at: Int) -> CellDigests.Digest {
    let actor = corpus.actors[at]
    var bytes = DigestBytes()
    bytes.put(actor.id.value)
    bytes.put(actor.name)
    bytes.put(actor.kind.rawValue)
    bytes.put(actor.entry)
    bytes.put(actor.country)
    bytes.put(actor.isOutlet ? 1 : 0)
    bytes.put(actor.description)
    bytes.put(actor.links)
    return bytes.digest
  }

  func actorRoles(_ at: Int) -> CellDigests.Digest {
    var bytes = DigestBytes()
    bytes.put(corpus.actors[at].roles) { bytes, role in
      bytes.put(role.text)
      put(role.at, to: &bytes)
      bytes.put(role.range.lower)
      bytes.put(role.range.upper)
      bytes.put(role.day)
    }
    return bytes.digest
  }

  func actorBody(_ at: Int) -> CellDigests.Digest {
    let actor = corpus.actors[at]
    var bytes = DigestBytes()
    bytes.put(actor.names) { bytes, use in
      bytes.put(use.name)
      bytes.put(use.count)
      bytes.put(use.first)
      bytes.put(use.last)
    }
    bytes.put(actor.mentions) { bytes, mention in
      bytes.put(articleIDs[mention.article])
      bytes.put(mention.mention)
    }
    bytes.put(actor.evidence)
    bytes.put(actor.candidates) { bytes, candidate in
      bytes.put(candidate.actor.value)
      bytes.put(known.contains(candidate.actor) ? 1 : 0)
      bytes.put(candidate.verdict.rawValue)
      bytes.put(candidate.score)
      bytes.put(candidate.why)
    }
    bytes.put(actor.corrections) { $0.put($1) }
    bytes.put(lists.said[at]) { put(statement: $1, to: &$0) }
    bytes.put(lists.saidAbout[at]) { put(statement: $1, to: &$0) }
    bytes.put(lists.actorEvents[at]) { $0.put(eventIDs[$1]) }
    bytes.put(lists.actorArticles[at]) { $0.put(articleIDs[$1]) }
    for list in [lists.said, lists.saidAbout, lists.actorEvents, lists.actorArticles] {
      bytes.put(list.datedCount(at))
    }
    put(site.changes(.actor, actor.id.value), to: &bytes)
    return bytes.digest
  }

  func topicLabel(_ at: Int) -> CellDigests.Digest {
    let topic = corpus.topics[at]
    var bytes = DigestBytes()
    bytes.put(topic.id.value)
    bytes.put(topic.label)
    bytes.put(topic.kind.rawValue)
    bytes.put(topic.code)
    bytes.put(topic.description)
    return bytes.digest
  }

  func topicBody(_ at: Int) -> CellDigests.Digest {
    let topic = corpus.topics[at]
    var bytes = DigestBytes()
    for articles in [topic.articles, topic.about] { bytes.put(articles) { $0.put(articleIDs[$1]) } }
    bytes.put(topic.evidence) { put($1, to: &$0) }
    for topics in [topic.broader, topic.narrower] { bytes.put(topics) { $0.put(topicIDs[$1]) } }
    bytes.put(topic.score)
    bytes.put(topic.events) { $0.put(eventIDs[$1]) }
    bytes.put(lists.topicEvents[at]) { $0.put(eventIDs[$1]) }
    bytes.put(lists.topicStatements[at]) { put(statement: $1, to: &$0) }
    bytes.put(lists.topicArticles[at]) { $0.put(articleIDs[$1]) }
    for list in [lists.topicEvents, lists.topicStatements, lists.topicArticles] {
      bytes.put(list.datedCount(at))
    }
    return bytes.digest
  }

  func story(_ story: Story) -> CellDigests.Digest {
    var bytes = DigestBytes()
    bytes.put(story.title)
    bytes.put(story.events) { $0.put(eventIDs[$1]) }
    return bytes.digest
  }

  var countries: CellDigests.Digest {
    var bytes = DigestBytes()
    bytes.put(sides) { bytes, side in
      bytes.put(side.code)
      bytes.put(actorIDs[side.actor])
    }
    return bytes.digest
  }

  private func put(_ changes: [EditionChange], to bytes: inout DigestBytes) {
    bytes.put(changes) { bytes, change in
      bytes.put(change.name)
      bytes.put(change.anchor)
      bytes.put("\(change.change)")
    }
  }

  private func put(_ sentence: SentenceRef, to bytes: inout DigestBytes) {
    bytes.put(articleIDs[sentence.article])
    bytes.put(sentence.sentence)
  }

  private func put(_ figure: Figure, to bytes: inout DigestBytes) {
    bytes.put(figure.range.lower)
    bytes.put(figure.range.upper)
    bytes.put(figure.low)
    bytes.put(figure.high)
    bytes.put(figure.unit)
    bytes.put(figure.quantifier)
  }

  func put(statement index: Int, to bytes: inout DigestBytes) {
    let statement = corpus.statements[index]
    bytes.put(articleIDs[statement.article])
    bytes.put(statement.quote)
  }
}
