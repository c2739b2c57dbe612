import Knowledge
import NewsModel

/// An actor or a topic of the desk's, by all of it that extraction looks at.
struct LexiconEntry: Hashable, Sendable {
  private struct Name: Hashable, Sendable {
    /// An article without one of them does not hold the name.
    var words: [WordKey]
    var bytes: [UInt8]
  }

  private var head: [UInt8]
  private var names: [Name]

  /// The entry as bytes with those of its names whose words pass; none where no name does.
  func bytes(where passes: ([WordKey]) -> Bool) -> [UInt8] {
    let held = names.filter { passes($0.words) }
    return held.isEmpty ? [] : head + held.flatMap(\.bytes)
  }

  static func entries(of actors: [CuratedActor], _ names: [AliasIndex.Alias]) -> [LexiconEntry] {
    var entries = actors.map { actor in
      LexiconEntry(
        head: sealed(
          "actor", actor.id.value, actor.name, actor.kind.rawValue, actor.country ?? "-"),
        names: [])
    }
    for name in names {
      let days = [name.from, name.through].map { $0?.description ?? "-" }
      let words = name.words.map(String.init).joined(separator: " ")
      entries[name.actor].names.append(
        Name(words: name.words, bytes: sealed("name", words, days[0], days[1])))
    }
    return entries
  }

  static func entries(of topics: [CuratedTopic], _ phrases: [[[String]]]) -> [LexiconEntry] {
    zip(topics, phrases).map { topic, phrases in
      LexiconEntry(
        head: sealed("topic", topic.id.value, topic.label),
        names: phrases.filter { !$0.isEmpty }.map { words in
          Name(
            words: words.map { wordKey(of: $0) }.filter { $0 != 0 },
            bytes: words.reduce(into: sealed("phrase")) { $0 += sealed($1) })
        })
    }
  }
}

/// Texts with their lengths, so that no two lists of them give the same bytes.
private func sealed(_ texts: String...) -> [UInt8] {
  texts.flatMap { Array("\($0.utf8.count):\($0)".utf8) }
}
