import NewsModel
import SiteModel
import SourceText

/// One thing that a search can find, with what its result shows.
struct SearchDocument {
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
/// Of each kind the dated and the undated ones, as far as the articles tell that have them. In a space what
/// the oldest article has comes first, so that an article of today adds numbers at the end and
/// leaves the files of all others as they are.
enum SearchSpace: Int, CaseIterable {
  case actor, undatedActor, topic, undatedTopic, event, undatedEvent, briefing, undatedBriefing

  /// What the space is called in the index's files: `a` and on.
  var letter: Character { Character(Unicode.Scalar(UInt8(ascii: "a") + UInt8(rawValue))) }

  /// The space of undated documents beside that of dated ones.
  fileprivate func of(_ day: CalendarDay?) -> Int { day == nil ? rawValue + 1 : rawValue }
}

/// The documents of each space in the order of their numbers.
func searchDocuments(of corpus: Corpus, settings: SiteSettings) -> [[SearchDocument]] {
  var spaces = Array(
    repeating: [(day: CalendarDay?, document: SearchDocument)](), count: SearchSpace.allCases.count)
  let days = corpus.articles.map { $0.facts.article.published?.day }
  for actor in corpus.actors {
    let first = actor.mentions.lazy.compactMap { days[$0.article] }.min()
    spaces[SearchSpace.actor.of(first)].append(
      (
        first,
        SearchDocument(
          kind: "actor", title: actor.name, path: "actors/\(actor.id)/index.html",
          detail: actor.roles.last?.text ?? actor.kind.rawValue, aliases: actor.names.map(\.name))
      ))
  }
  for topic in corpus.topics {
    let first = topic.articles.lazy.compactMap { days[$0] }.min()
    spaces[SearchSpace.topic.of(first)].append(
      (
        first,
        SearchDocument(
          kind: "topic", title: topic.heading, path: "topics/\(topic.id)/index.html", detail: "")
      ))
  }
  for event in corpus.events {
    let first = event.articles.lazy.compactMap { days[$0] }.min()
    spaces[SearchSpace.event.of(first)].append(
      (
        first,
        SearchDocument(
          kind: "event", title: event.title, path: "events/\(event.id)/index.html",
          detail: event.time?.value ?? "undated")
      ))
  }
  for (index, linked) in corpus.articles.enumerated() {
    let article = linked.facts.article
    spaces[SearchSpace.briefing.of(days[index])].append(
      (
        days[index],
        SearchDocument(
          kind: "briefing", title: linked.facts.heading,
          path: "briefings/\(article.id)/index.html",
          detail: [article.publisher, article.published?.day.description].compactMap { $0 }
            .joined(separator: ", "),
          sentences: settings.publish == .full
            ? .init(text: article.text, sentences: linked.facts.sentences) : .init())
      ))
  }
  return spaces.map { space in
    space.indices.sorted { a, b in
      if let first = space[a].day, let second = space[b].day, first != second {
        return first < second
      }
      return space[a].document.path < space[b].document.path
    }.map { space[$0].document }
  }
}
