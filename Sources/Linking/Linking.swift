package import Diagnostics
package import NewsModel
import SourceText

/// Brings the facts of all articles together; the order in which they are given does not matter.
///
/// 1. Apply what the desk says of articles: withdrawn, redated, this mention is that actor.
/// 2. Compare the articles' words: copies of one text, reports of one happening, one story.
/// 3. Make the articles' actors one for one person, country or organization.
/// 4. Make their reports one for one happening, and chain happenings into stories.
/// 5. Choose the topics that the site is about; give each quote its speaker and event.
///
/// `sketches` may hold what `sketch(of:)` gave for articles before, by id; the rest are made here. They are
/// let go of before names are read, as either takes much memory.
/// What steps do not need of each other is done as `sharing` says; it changes nothing in the outcome.
package func link(
  _ given: [ArticleFacts], applying corrections: Corrections,
  sketches: consuming [ArticleID: ArticleSketch] = [:], sharing: WorkSharing = .none
) -> Diagnosed<Corpus> {
  var log = CorrectionLog()
  var corrected = correctArticles(given, by: corrections, log: &log)
  let order = placesInTime(corrected.facts)
  let (copies, coverage, agencies) = compareArticles(
    corrected.facts, sketches, order: order, sharing: sharing)
  let actors = linkActors(
    of: corrected.facts, coverage: coverage, corrections: corrections, forced: corrected.forced,
    log: &log, sharing: sharing)
  if !log.void.isEmpty {
    var rest = corrections
    rest.corrections.removeAll { each in log.void.contains { $0.correction == each } }
    let again = link(given, applying: rest, sharing: sharing)
    return Diagnosed(again.value, (again.diagnostics + log.void.map(\.problem)).inOrder())
  }
  removeSpeakers(corrections.corrections, from: &corrected, actors: actors, log: &log)
  let ground = EventGround(
    facts: corrected.facts, actors: actors, coverage: coverage,
    origins: origins(of: corrected.facts, agencies: agencies, copies: copies),
    countries: countries(corrected.facts, actors),
    nodes: eventNodes(of: corrected.facts, actors: actors, sharing: sharing), order: order)
  let before = log
  let (found, subjects) = sharing.both {
    var log = before
    let events = linkEvents(
      ground, corrections: corrections.corrections, log: &log, sharing: sharing)
    return (events: events, log: log)
  } _: {
    linkTopics(ground.facts, corrections: corrections)
  }
  var (events, topics) = (found.events, subjects)
  log = found.log
  moveMerged(corrections.topics, log: &log)
  connect(&topics, with: events)
  let stories = findStories(&events.events, coverage: coverage)
  var corpus = Corpus(
    actors: actors.actors, events: events.events, topics: topics.topics, stories: stories,
    statements: linkStatements(
      corrected.facts, actors: actors, events: events, topics: topics, sharing: sharing),
    notes: corrected.notes, retracted: corrected.retracted, decisions: log.decisions)
  corpus.articles = corrected.facts.indices.map { index in
    LinkedArticle(
      facts: corrected.facts[index], actors: actors.ofLocal[index],
      events: events.ofLocal[index], topics: topics.ofLocal[index],
      mainEvent: events.main[index], duplicateOf: copies[index]?.original,
      likeness: copies[index]?.share ?? 0, agency: agencies[index],
      corrections: corrected.corrections[index])
  }
  corpus.redirects = log.redirects(leadingInto: corpus)
  return Diagnosed(corpus, log.diagnostics.inOrder())
}

/// Finds copies of one text, and which articles are on one happening and one story.
private func compareArticles(
  _ facts: [ArticleFacts], _ known: consuming [ArticleID: ArticleSketch], order: [Int],
  sharing: WorkSharing
) -> (copies: [Likeness?], coverage: Coverage, agencies: [String?]) {
  let days = facts.map { $0.article.published?.day }
  let sketches = facts.map { known[$0.article.id] ?? sketch(of: $0.article) }
  known = [:]
  let (copies, coverage) = sharing.both {
    findCopies(sketches, order: order)
  } _: {
    groupCoverage(compare(sketches, sharing: sharing), days: days)
  }
  return (copies, coverage, sketches.map(\.agency))
}

/// For each article its rank by publication day, undated last, ties by id.
private func placesInTime(_ facts: [ArticleFacts]) -> [Int] {
  let sorted = facts.indices.sorted { first, second in
    let days = [first, second].map {
      facts[$0].article.published?.day.daysSinceEpoch ?? Int.max
    }
    return (days[0], first) < (days[1], second)
  }
  var places = [Int](repeating: 0, count: facts.count)
  for (place, index) in sorted.enumerated() { places[index] = place }
  return places
}

/// The groups of actors that the gazetteer knows as countries.
private func countries(_ facts: [ArticleFacts], _ actors: LinkedActors) -> Set<Int> {
  var found: Set<Int> = []
  for (article, facts) in facts.enumerated() {
    for (local, actor) in facts.actors.enumerated()
    where actor.entry?.hasPrefix("country:") ?? false {
      found.insert(actors.groups[article][local])
    }
  }
  return found
}

/// Takes the speaker from the quotes that the desk says an actor did not utter.
private func removeSpeakers(
  _ corrections: [Correction], from corrected: inout CorrectedArticles, actors: LinkedActors,
  log: inout CorrectionLog
) {
  for correction in corrections {
    guard case .notSpeaker(let anchor, let id) = correction.action,
      let (article, range) = resolve(anchor, by: correction, in: corrected.facts, &log)
    else { continue }
    let quotes = corrected.facts[article].quotes
    let current = log.current(.actors, id.value)
    let wrong = quotes.indices.filter { index in
      guard quotes[index].range.overlaps(range), let local = quotes[index].speakerActor,
        let actor = actors.ofLocal[article][local]
      else { return false }
      return actors.actors[actor].id.value == current
    }
    if wrong.isEmpty {
      log.miss(
        correction, "anchor-without-fact",
        "no statement of '\(id)' was read at '\(anchor.exact)' in article '\(anchor.article)'",
        hints: [])
    }
    for quote in wrong {
      corrected.facts[article].quotes[quote].speakerActor = nil
      corrected.corrections[article].append(correction.applied("a statement taken from \(id)"))
    }
  }
}

/// Tells each topic its events: those whose evidence has it, and those of articles about it.
private func connect(_ topics: inout LinkedTopics, with events: LinkedEvents) {
  var ofSentence: [SentenceRef: [Int]] = [:]
  for (index, event) in events.events.enumerated() {
    for sentence in event.evidence { ofSentence[sentence, default: []].append(index) }
  }
  for index in topics.topics.indices {
    var found = Set(topics.topics[index].evidence.flatMap { ofSentence[$0] ?? [] })
    found.formUnion(topics.topics[index].about.compactMap { events.main[$0] })
    topics.topics[index].events = found.sorted()
  }
}
