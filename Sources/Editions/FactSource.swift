import NewsModel
import SiteModel
import SourceText

/// A corpus as the slots of its facts ask for it.
struct FactSource: Sendable {
  let corpus: Corpus
  /// The desk's entries by id.
  let actorEntries: [ActorID: CuratedActor]
  let topicEntries: [TopicID: CuratedTopic]
  /// Where the statements of each article start in the corpus, which has them by article.
  private let starts: [Int]

  init(_ corpus: Corpus, curated: Corrections) {
    self.corpus = corpus
    actorEntries = Dictionary(
      curated.actors.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    topicEntries = Dictionary(
      curated.topics.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var starts = [Int](repeating: 0, count: corpus.articles.count + 1)
    for statement in corpus.statements { starts[statement.article + 1] += 1 }
    for index in corpus.articles.indices { starts[index + 1] += starts[index] }
    self.starts = starts
  }

  func count(of kind: FactKind) -> Int {
    switch kind {
    case .article: corpus.articles.count
    case .event: corpus.events.count
    case .actor: corpus.actors.count
    case .topic: corpus.topics.count
    case .statement: corpus.statements.count
    }
  }

  /// Of all but statements, which have no lines of their own.
  func id(_ kind: FactKind, _ index: Int) -> String {
    switch kind {
    case .article: article(index).id.value
    case .event: corpus.events[index].id.value
    case .actor: corpus.actors[index].id.value
    case .topic: corpus.topics[index].id.value
    case .statement: ""
    }
  }

  func article(_ index: Int) -> Article { corpus.articles[index].facts.article }

  func actor(_ index: Int?) -> String? { index.map { corpus.actors[$0].id.value } }

  func actors(_ indexes: [Int]) -> [String] { indexes.map { corpus.actors[$0].id.value } }

  func articles(_ indexes: [Int]) -> [String] { indexes.map { article($0).id.value } }

  func sentences(_ refs: [SentenceRef]) -> [String] {
    refs.map { ref in
      let facts = corpus.articles[ref.article].facts
      return facts.article.text[facts.sentences[ref.sentence].range]
    }
  }

  /// The statements of an article by the id of their speaker, which is empty where it is not known;
  /// each is named by what its id has after `-q`.
  func statements(of article: Int) -> [(speaker: String, names: [String])] {
    var bySpeaker: [Int: [String]] = [:]
    for statement in corpus.statements[starts[article]..<starts[article + 1]] {
      bySpeaker[statement.speaker ?? -1, default: []].append(statement.name)
    }
    return bySpeaker.map { ($0.key < 0 ? "" : corpus.actors[$0.key].id.value, $0.value) }
      .sorted { $0.0 < $1.0 }
  }
}

extension Statement {
  /// What its id has after `-q`.
  var name: String {
    let digits = String(digest, radix: 16)
    let padded = String(repeating: "0", count: 8 - digits.count) + digits
    return copy == 1 ? padded : "\(padded)-\(copy)"
  }
}
