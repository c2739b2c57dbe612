package import NewsModel
import SourceText

/// What belongs to each actor, event, topic and article, by its index in the corpus; every list is in
/// the order in which pages show it: newest first, undated items last.
package struct CorpusLists: Sendable {
  /// Statements by speaker, and those that name or address an actor, by index of the actor.
  private(set) var said: ItemLists
  private(set) var saidAbout: ItemLists
  /// Events in which an actor took part or that lie there.
  private(set) var actorEvents: ItemLists
  private(set) var actorArticles: ItemLists
  private(set) var eventStatements: ItemLists
  private(set) var eventArticles: ItemLists
  private(set) var topicStatements: ItemLists
  private(set) var topicArticles: ItemLists
  private(set) var topicEvents: ItemLists
  private(set) var articleStatements: ItemLists
  /// Later articles that are copies of one.
  private(set) var copies: ItemLists
  /// Newest first; undated ones last, by id.
  private(set) var articlesByDay: [Int]
  private(set) var eventsByDay: [Int]

  package init(of corpus: Corpus) {
    said = ItemLists(count: corpus.actors.count)
    saidAbout = said
    actorEvents = said
    actorArticles = said
    eventStatements = ItemLists(count: corpus.events.count)
    eventArticles = eventStatements
    topicStatements = ItemLists(count: corpus.topics.count)
    topicArticles = topicStatements
    topicEvents = topicStatements
    articleStatements = ItemLists(count: corpus.articles.count)
    copies = articleStatements
    let days = corpus.articles.map { $0.facts.article.published?.day }
    articlesByDay = corpus.articles.indices.sorted { isNewer(days[$0], $0, days[$1], $1) }
    let eventDays = corpus.events.map { $0.time?.days?.lowerBound }
    func articles(_ articles: [Int], to list: inout ItemLists, at: Int) {
      for article in articles.sorted(by: { isNewer(days[$0], $0, days[$1], $1) }) {
        list.add(article, to: at, isDated: days[article] != nil)
      }
    }
    for (at, topic) in corpus.topics.enumerated() {
      for event in topic.events.sorted(by: { isNewer(eventDays[$0], $0, eventDays[$1], $1) }) {
        topicEvents.add(event, to: at, isDated: eventDays[event] != nil)
      }
      articles(topic.articles, to: &topicArticles, at: at)
    }
    for (at, event) in corpus.events.enumerated() {
      articles(event.articles, to: &eventArticles, at: at)
    }
    eventsByDay = corpus.events.indices.sorted { isNewer(eventDays[$0], $0, eventDays[$1], $1) }

    for (index, actor) in corpus.actors.enumerated() {
      var named: [Int] = []
      for mention in actor.mentions where mention.article != named.last {
        named.append(mention.article)
      }
      articles(named, to: &actorArticles, at: index)
    }
    for event in eventsByDay {
      let value = corpus.events[event]
      let actors = value.sources + value.targets + (value.place.map { [$0] } ?? [])
      for actor in Set(actors) {
        actorEvents.add(event, to: actor, isDated: eventDays[event] != nil)
      }
    }
    var ofArticle = [[Int]](repeating: [], count: corpus.articles.count)
    for (index, statement) in corpus.statements.enumerated() where !corpus.isInside(index) {
      ofArticle[statement.article].append(index)
    }
    for article in articlesByDay {
      ofArticle[article].sort { corpus.statements[$0].quote < corpus.statements[$1].quote }
    }
    for index in articlesByDay.lazy.flatMap({ ofArticle[$0] }) {
      let statement = corpus.statements[index]
      let isDated = days[statement.article] != nil
      articleStatements.add(index, to: statement.article, isDated: isDated)
      if corpus.isCopied(statement) { continue }
      if let speaker = statement.speaker { said.add(index, to: speaker, isDated: isDated) }
      if let event = statement.event { eventStatements.add(index, to: event, isDated: isDated) }
      for topic in statement.topics { topicStatements.add(index, to: topic, isDated: isDated) }
      for actor in corpus.namedActors(in: statement) {
        saidAbout.add(index, to: actor, isDated: isDated)
      }
    }
    for (index, article) in corpus.articles.enumerated() {
      guard let original = article.duplicateOf else { continue }
      copies.add(index, to: original, isDated: days[index] != nil)
    }
    said.compact()
    saidAbout.compact()
    actorEvents.compact()
    actorArticles.compact()
    eventStatements.compact()
    eventArticles.compact()
    topicStatements.compact()
    topicArticles.compact()
    topicEvents.compact()
    articleStatements.compact()
  }
}

extension Corpus {
  /// Whether the article is a copy and its original has the same words: they count once.
  fileprivate func isCopied(_ statement: Statement) -> Bool {
    guard let original = original(of: statement.article) else { return false }
    let range = articles[statement.article].facts.quotes[statement.quote].range
    let text = articles[statement.article].facts.article.text
    let others = articles[original].facts.article.text
    return articles[original].facts.quotes.contains {
      $0.range.count == range.count
        && others.bytes[$0.range.indices].elementsEqual(text.bytes[range.indices])
    }
  }

  /// Whether a longer statement of the same speaker in the same article has the words already.
  fileprivate func isInside(_ index: Int) -> Bool {
    let at = statements[index].quote
    let quotes = articles[statements[index].article].facts.quotes
    let (range, speaker) = (quotes[at].range, quotes[at].speakerActor)
    // Quotes are in order of their starts: a longer one stands near by.
    return (max(0, at - 3)...min(quotes.count - 1, at + 3)).contains { other in
      quotes[other].range != range && quotes[other].range.contains(range)
        && quotes[other].speakerActor == speaker
    }
  }

  /// Actors that a statement's words name or that it is said to, without its speaker; by index.
  func namedActors(in statement: Statement) -> [Int] {
    // An article holds dozens of things, and a site has a hundred thousand statements.
    let actors = articles[statement.article].actors
    let mentions = articles[statement.article].facts.mentions
    let quote = articles[statement.article].facts.quotes[statement.quote]
    var found: Set<Int> = []
    var low = 0
    var high = mentions.count
    while low < high {
      let middle = (low + high) / 2
      if mentions[middle].range.start < quote.range.start {
        low = middle + 1
      } else {
        high = middle
      }
    }
    while low < mentions.count, mentions[low].range.start < quote.range.end {
      if let actor = mentions[low].actor.flatMap({ actors[$0] }) { found.insert(actor) }
      low += 1
    }
    if let addressee = quote.addressee.flatMap({ actors[$0] }) { found.insert(addressee) }
    if let speaker = statement.speaker { found.remove(speaker) }
    return found.sorted()
  }
}

/// Later days first, those without a day last; then by index, which is by id.
private func isNewer(_ a: CalendarDay?, _ i: Int, _ b: CalendarDay?, _ j: Int) -> Bool {
  switch (a, b) {
  case (let a?, let b?): a == b ? i < j : a > b
  case (_?, nil): true
  case (nil, _?): false
  case (nil, nil): i < j
  }
}
