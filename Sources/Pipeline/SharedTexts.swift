import NewsModel
import Synchronization

/// What the facts of many articles have alike (actors, topics, names), each kept once.
final class SharedTexts: Sendable {
  private let known = Mutex(Known())
  /// Whether facts keep why names were taken to be one actor, which only an explanation shows.
  private let keepsEvidence: Bool

  private struct Known {
    var texts: Set<String> = []
    var actors: Set<LocalActor> = []

    mutating func share(_ text: inout String) {
      // Up to fifteen bytes a string needs no memory of its own.
      guard text.utf8.count > 15 else { return }
      text = texts.insert(text).memberAfterInsert
    }

    mutating func share(_ text: inout String?) {
      if text != nil { share(&text!) }
    }

    mutating func share(_ actor: inout LocalActor) {
      if let index = actors.firstIndex(of: actor) {
        actor = actors[index]
        return
      }
      var fields = actor.fields
      share(&fields.key)
      share(&fields.name)
      share(&fields.entry)
      for name in fields.names.indices { share(&fields.names[name]) }
      for line in fields.evidence.indices { share(&fields.evidence[line]) }
      actor.fields = fields
      // A role has its place in the article: no other has the like.
      if fields.roles.isEmpty { actors.insert(actor) }
    }
  }

  init(keepsEvidence: Bool) { self.keepsEvidence = keepsEvidence }

  /// Puts the one copy of each in place of the article's own.
  func share(_ facts: inout ArticleFacts) {
    if !keepsEvidence {
      for at in facts.actors.indices where !facts.actors[at].evidence.isEmpty {
        facts.actors[at].evidence = []
      }
    }
    known.withLock { known in
      known.share(&facts.article.publisher)
      for at in facts.actors.indices { known.share(&facts.actors[at]) }
      for at in facts.topics.indices {
        var id = facts.topics[at].id.value
        known.share(&id)
        facts.topics[at].id = TopicID(unchecked: id)
        known.share(&facts.topics[at].label)
        known.share(&facts.topics[at].code)
      }
    }
  }
}
