import Language
package import NewsModel
import SourceText

/// What the desk adds to the built-in tables.
package struct Lexicon: Hashable, Sendable {
  package let actors: [CuratedActor]
  package let topics: [CuratedTopic]
  /// The actors' names by first word.
  let aliases: AliasIndex
  /// The words of each topic's label and phrases, in lower case.
  let phrases: [[[String]]]
  private let entries: [LexiconEntry]

  package init(actors: [CuratedActor] = [], topics: [CuratedTopic] = []) {
    self.actors = actors
    self.topics = topics
    let names = curatedNames(of: actors)
    aliases = AliasIndex(names)
    phrases = topics.map { topic in
      ([topic.label] + topic.phrases).map { phrase in
        let text = UTF8Text(phrase)
        return tokenize(text, in: text.range).map { asciiLowercased(text[$0.range]) }
      }
    }
    entries = LexiconEntry.entries(of: actors, names) + LexiconEntry.entries(of: topics, phrases)
  }

  /// All that facts may depend on, in bytes: two lexicons that give the same bytes give every article
  /// the same facts.
  package var bytes: [UInt8] { entries.flatMap { $0.bytes { _ in true } } }

  /// The part of `bytes` that the facts of an article with these words may depend on: the entries with
  /// the names that the article may hold whole, each word by its key, as extraction compares them.
  package func bytes(concerning words: WordFilter) -> [UInt8] {
    entries.flatMap { $0.bytes { $0.allSatisfy(words.mayHold) } }
  }
}
