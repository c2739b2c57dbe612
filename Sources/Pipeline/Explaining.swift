import Linking
import NewsModel
import SourceText

/// What `readout explain` explains.
package enum Explained: String, Sendable, CaseIterable {
  case actor, event, topic, page, sentence
}

extension Inspection {
  /// Why something is on the site: evidence, rule and score, what nearly belonged, and the lines that
  /// would correct it. Nil where the site has no such thing.
  ///
  /// An actor may be named by any name it goes by; a page by its address; a sentence as
  /// `article-id#s3`.
  package func explain(_ what: Explained, _ id: String) -> String? {
    switch what {
    case .actor:
      let actor = corpus.actors.first { $0.id.value == id }
      let found = actor.map { [$0] } ?? actors(named: id, in: corpus)
      return found.isEmpty
        ? nil : found.map { explainActor($0, in: corpus) }.joined(separator: "\n")
    case .event:
      return corpus.events.first { $0.id.value == id }.map { explainEvent($0, in: corpus) }
    case .topic:
      return corpus.topics.first { $0.id.value == id }.map { explainTopic($0, in: corpus) }
    case .page: return explainPage(id)
    case .sentence: return explainSentence(id)
    }
  }

  /// Ids that an explanation could be asked for.
  package func ids(of what: Explained) -> [String] {
    switch what {
    case .actor: corpus.actors.map(\.id.value)
    case .event: corpus.events.map(\.id.value)
    case .topic: corpus.topics.map(\.id.value)
    case .page: pages
    case .sentence: corpus.articles.map { $0.facts.article.id.value + "#s1" }
    }
  }
}
