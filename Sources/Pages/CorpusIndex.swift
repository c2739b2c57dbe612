import NewsModel
import SiteModel
import SourceText

/// A corpus seen from its actors, events and topics; every list is in the order in which pages show it.
struct CorpusIndex: Sendable {
  let corpus: Corpus
  let settings: SiteSettings
  /// Statements by speaker, and those that name or address an actor, by index of the actor.
  private(set) var said: [[Int]]
  private(set) var saidAbout: [[Int]]
  /// Events in which an actor took part or that lie there; newest first.
  private(set) var actorEvents: [[Int]]
  private(set) var actorArticles: [[Int]]
  private(set) var eventStatements: [[Int]]
  private(set) var topicStatements: [[Int]]
  private(set) var articleStatements: [[Int]]
  /// Later articles that are copies of one.
  private(set) var copies: [[Int]]
  /// Newest first; undated ones last, by id.
  private(set) var articlesByDay: [Int]
  private(set) var eventsByDay: [Int]
  /// From A to Z by folded name.
  let actorsByName: [Int]
  let topicsByName: [Int]
  let allSides: Sides
  /// Where a country's actor stands in `corpus.actors`, by ISO 3166 alpha-2.
  var countries: [String: Int] { allSides.countries }
  /// Where an article stands in `corpus.articles`, by its id.
  let places: [String: Int]
  /// The events of each topic, newest first; undated ones last.
  private(set) var topicEvents: [[Int]]
  /// Of the lists that have some.
  private(set) var parts: [SitePlan.Subject: [ListPart]] = [:]
  /// By the address of the page, as `actors/x`.
  let notes: [String: [EditorNote]]
  /// Newest first.
  let editions: [Edition]
  /// Where the editions tell of an event or an actor, by its id.
  let changeLogs: [FactKind: [String: [ChangePlace]]]
  /// Where the things that editions tell of stand in the corpus, by id.
  let factIndexes: [FactKind: [String: Int]]

  init(_ corpus: Corpus, settings: SiteSettings, editions: [Edition] = []) {
    self.corpus = corpus
    self.settings = settings
    self.editions = editions
    changeLogs = changePlaces(in: editions)
    factIndexes = placesOfFacts(in: corpus, toldBy: editions)
    notes = notesByPage(of: corpus)
    said = Array(repeating: [], count: corpus.actors.count)
    saidAbout = said
    actorEvents = said
    actorArticles = said
    eventStatements = Array(repeating: [], count: corpus.events.count)
    topicStatements = Array(repeating: [], count: corpus.topics.count)
    articleStatements = Array(repeating: [], count: corpus.articles.count)
    copies = articleStatements
    actorsByName = byName(corpus.actors.map(\.name))
    topicsByName = byName(corpus.topics.map(\.label))
    allSides = Sides(of: corpus, declared: settings.sides)
    places = Dictionary(
      uniqueKeysWithValues: corpus.articles.enumerated().map {
        ($0.element.facts.article.id.value, $0.offset)
      })

    let days = corpus.articles.map { $0.facts.article.published?.day }
    articlesByDay = corpus.articles.indices.sorted { isNewer(days[$0], $0, days[$1], $1) }
    let eventDays = corpus.events.map { $0.time?.days?.lowerBound }
    topicEvents = corpus.topics.map { topic in
      topic.events.sorted { isNewer(eventDays[$0], $0, eventDays[$1], $1) }
    }
    eventsByDay = corpus.events.indices.sorted { isNewer(eventDays[$0], $0, eventDays[$1], $1) }

    for (index, actor) in corpus.actors.enumerated() {
      var last = -1
      for mention in actor.mentions where mention.article != last {
        actorArticles[index].append(mention.article)
        last = mention.article
      }
      actorArticles[index].sort { isNewer(days[$0], $0, days[$1], $1) }
    }
    for event in eventsByDay {
      let value = corpus.events[event]
      let actors = value.sources + value.targets + (value.place.map { [$0] } ?? [])
      for actor in Set(actors).sorted() { actorEvents[actor].append(event) }
    }
    let order = corpus.statements.indices.sorted { a, b in
      let (left, right) = (corpus.statements[a], corpus.statements[b])
      return left.article == right.article
        ? left.quote < right.quote
        : isNewer(days[left.article], left.article, days[right.article], right.article)
    }
    for index in order {
      let statement = corpus.statements[index]
      if isInside(index) { continue }
      articleStatements[statement.article].append(index)
      if isCopied(statement) { continue }
      if let speaker = statement.speaker { said[speaker].append(index) }
      if let event = statement.event { eventStatements[event].append(index) }
      for topic in statement.topics { topicStatements[topic].append(index) }
      for actor in namedActors(in: statement) { saidAbout[actor].append(index) }
    }
    for (index, article) in corpus.articles.enumerated() {
      if let original = article.duplicateOf { copies[original].append(index) }
    }
    parts = makeParts()
  }

  /// Whether the article is a copy and its original has the same words: they count once.
  private func isCopied(_ statement: Statement) -> Bool {
    guard let original = corpus.articles[statement.article].duplicateOf else { return false }
    let facts = corpus.articles[statement.article].facts
    let words = facts.article.text[facts.quotes[statement.quote].range]
    let others = corpus.articles[original].facts
    return others.quotes.contains { others.article.text[$0.range] == words }
  }

  /// Whether a longer statement of the same speaker in the same article has the words already.
  private func isInside(_ index: Int) -> Bool {
    let statement = corpus.statements[index]
    let quotes = corpus.articles[statement.article].facts.quotes
    let quote = quotes[statement.quote]
    func holds(_ other: Quote) -> Bool {
      other.range != quote.range && other.range.contains(quote.range)
        && other.speakerActor == quote.speakerActor
    }
    // Quotes are in order of their starts: a longer one stands near by.
    return quotes[max(0, statement.quote - 3)...min(quotes.count - 1, statement.quote + 3)]
      .contains(where: holds)
  }

  /// Actors that a statement's words name or that it is said to, without its speaker; by index.
  func namedActors(in statement: Statement) -> [Int] {
    let article = corpus.articles[statement.article]
    let facts = article.facts
    let quote = facts.quotes[statement.quote]
    var found: Set<Int> = []
    let mentions = facts.mentions
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
      if let actor = mentions[low].actor.flatMap({ article.actors[$0] }) { found.insert(actor) }
      low += 1
    }
    if let addressee = quote.addressee.flatMap({ article.actors[$0] }) { found.insert(addressee) }
    if let speaker = statement.speaker { found.remove(speaker) }
    return found.sorted()
  }
}

/// The positions of names from A to Z; of equal ones by position, which is by id.
private func byName(_ names: [String]) -> [Int] {
  names.enumerated().map { (key: slug($0.element), at: $0.offset) }
    .sorted { ($0.key, $0.at) < ($1.key, $1.at) }.map(\.at)
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
