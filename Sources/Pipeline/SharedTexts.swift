import NewsModel
import Synchronization

/// Texts that the facts of many articles have (topics, gazetteer entries, names), each kept once.
final class SharedTexts: Sendable {
  private let known = Mutex<Set<String>>([])

  /// Puts the one copy of each text in place of the article's own.
  func share(_ facts: inout ArticleFacts) {
    known.withLock { known in
      func share(_ text: inout String) {
        // Up to fifteen bytes a string needs no memory of its own.
        guard text.utf8.count > 15 else { return }
        text = known.insert(text).memberAfterInsert
      }
      func share(_ text: inout String?) {
        if text != nil { share(&text!) }
      }
      share(&facts.article.publisher)
      for at in facts.actors.indices {
        share(&facts.actors[at].key)
        share(&facts.actors[at].name)
        share(&facts.actors[at].entry)
        for name in facts.actors[at].names.indices { share(&facts.actors[at].names[name]) }
        for line in facts.actors[at].evidence.indices { share(&facts.actors[at].evidence[line]) }
      }
      for at in facts.topics.indices {
        var id = facts.topics[at].id.value
        share(&id)
        facts.topics[at].id = TopicID(unchecked: id)
        share(&facts.topics[at].label)
        share(&facts.topics[at].code)
      }
    }
  }
}
