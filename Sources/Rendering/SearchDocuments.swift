import NewsModel
import SiteModel
import SourceText

/// One thing that a search can find, with what its result shows.
struct SearchDocument {
  /// The day of the first article that has it, where one of them is dated.
  var first: CalendarDay?
  var kind: String
  var title: String
  var path: String
  /// Date or outlet, beside the title.
  var detail: String
  /// Other names, which are found like the title.
  var aliases: [String] = []
  /// Its sentences in order; a result shows and links the one that has the words.
  var sentences = Sentences()

  /// Made when they are asked for: all of a large site at once would be as large as its articles.
  struct Sentences: Sequence {
    var text = UTF8Text("")
    var sentences: [Sentence] = []

    func makeIterator() -> AnyIterator<String> {
      var next = 0
      return AnyIterator {
        guard next < sentences.count else { return nil }
        defer { next += 1 }
        return text[sentences[next].range]
      }
    }
  }
}

/// Documents that are numbered together.
///
/// Of each kind the dated ones and, right behind, the undated ones, as far as the articles tell that have
/// them. In a space what the oldest article has comes first, so that an article of today adds numbers at
/// the end and leaves the files of all others as they are.
enum SearchSpace: Int, CaseIterable {
  case actor, undatedActor, topic, undatedTopic, event, undatedEvent, briefing, undatedBriefing

  /// What the space is called in the index's files: `a` and on.
  var letter: Character { Character(Unicode.Scalar(UInt8(ascii: "a") + UInt8(rawValue))) }
}

/// The documents of each space in the order of their numbers.
func searchDocuments(of corpus: Corpus, settings: SiteSettings) -> [[SearchDocument]] {
  var spaces = [[SearchDocument]](repeating: [], count: SearchSpace.allCases.count)
  func add(_ document: SearchDocument, to space: SearchSpace) {
    spaces[space.rawValue + (document.first == nil ? 1 : 0)].append(document)
  }
  let days = corpus.articles.map { $0.facts.article.published?.day }
  for actor in corpus.actors {
    add(
      SearchDocument(
        first: actor.mentions.lazy.compactMap { days[$0.article] }.min(),
        kind: "actor", title: actor.name, path: "actors/\(actor.id)/index.html",
        detail: actor.roles.last?.text ?? actor.kind.rawValue, aliases: actor.names.map(\.name)),
      to: .actor)
  }
  for topic in corpus.topics {
    add(
      SearchDocument(
        first: topic.articles.lazy.compactMap { days[$0] }.min(),
        kind: "topic", title: topic.heading, path: "topics/\(topic.id)/index.html", detail: ""),
      to: .topic)
  }
  for event in corpus.events {
    add(
      SearchDocument(
        first: event.articles.lazy.compactMap { days[$0] }.min(),
        kind: "event", title: event.title, path: "events/\(event.id)/index.html",
        detail: event.time?.value ?? "undated"),
      to: .event)
  }
  for (index, linked) in corpus.articles.enumerated() {
    let article = linked.facts.article
    add(
      SearchDocument(
        first: days[index], kind: "briefing", title: linked.facts.heading,
        path: "briefings/\(article.id)/index.html",
        detail: [article.publisher, article.published?.day.description].compactMap { $0 }
          .joined(separator: ", "),
        sentences: settings.publish == .full
          ? .init(text: article.text, sentences: linked.facts.sentences) : .init()),
      to: .briefing)
  }
  for space in spaces.indices {
    spaces[space].sort { a, b in
      if let first = a.first, let second = b.first, first != second { return first < second }
      return a.path < b.path
    }
  }
  return spaces
}
