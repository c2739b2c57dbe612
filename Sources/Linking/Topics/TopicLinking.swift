import Knowledge
import NewsModel
import SourceText

/// The site's topics, and which of them each assignment is.
struct LinkedTopics {
  /// Those with a page, by id.
  var topics: [Topic]
  /// For each article, for each of its assignments, an index into `topics`.
  var ofLocal: [SmallIndexes]
}

/// Assignments brought together under one key.
struct TopicDraft {
  var id: TopicID
  var kind: TopicAssignment.Kind
  var code: String?
  var labels: [String] = []
  var uses: [(article: Int, local: Int)] = []
  /// Index into the desk's topics.
  var desk: Int?
  var weight = 0.0
  /// The highest score that an article gives it.
  var best = 0.0
  var articles: Set<Int> = []
  var about: Set<Int> = []
  /// Articles in which it acts, as `acts` says.
  var acting: Set<Int> = []
  /// In how many articles of the site the country that it names acts.
  var actingElsewhere = 0
}

/// Brings the articles' topics together and chooses those that the site is about.
///
/// 1. Subjects are one by their IPTC code, issues by their label without article, case and plural;
///    the desk's labels, phrases and merges come before both.
/// 2. A subject has a page where an article is about it. An issue has one where two articles have it
///    and its weight is 4 or more: 2 for an article about it, 1 for one that mentions it, and 1 more for
///    an article in which a statement or an event concerns it. The weight only grows as articles come.
///    One that no article is about needs more of them the more articles there are (`leastMentioning`).
///    On a site of one article no second can confirm an issue: each that it gives 0.4 or more has a page.
/// 3. Who acts is no issue: a city, a seat of government, or a country that events and statements come
///    from in more than a third of its articles, or in more articles than it is an issue of, has its actor page
///    instead.
/// 4. The label is the spelling that most articles use, ties by spelling; the id does not depend on it.
func linkTopics(_ facts: [ArticleFacts], corrections: Corrections) -> LinkedTopics {
  build(draftTopics(facts, corrections: corrections), facts, corrections)
}

/// What an issue has to weigh for a page.
let leastTopicWeight = 4.0

/// How many articles have to mention what none is about: two, and one more for each hundred of the site, as
/// by chance two of many hundreds share any phrase.
private func leastMentioning(among articles: Int) -> Int { 2 + articles / 100 }

/// The articles' topics, brought together by key.
func draftTopics(_ facts: [ArticleFacts], corrections: Corrections) -> [String: TopicDraft] {
  let desk = DeskTopics(corrections.topics)
  var drafts: [String: TopicDraft] = [:]
  for (article, facts) in facts.enumerated() {
    var concerned: Set<Int>?
    for (local, topic) in facts.topics.enumerated() {
      let named = desk.topic(of: topic)
      let key = named.map { "desk \($0)" } ?? topic.code ?? topicKey(topic.label)
      guard !key.isEmpty else { continue }
      // Taken out of the table while it grows: a second holder would copy its arrays each time.
      var draft =
        drafts.removeValue(forKey: key)
        ?? TopicDraft(id: id(of: topic, named, corrections), kind: topic.kind)
      draft.desk = named
      draft.code = draft.code ?? topic.code
      if topic.kind == .subject { draft.kind = .subject }
      draft.labels.append(topic.label)
      draft.best = max(draft.best, topic.score)
      draft.uses.append((article, local))
      if draft.articles.insert(article).inserted { draft.weight += 1 }
      if topic.isAbout, draft.about.insert(article).inserted { draft.weight += 1 }
      let sentences = concerned ?? concernedSentences(facts)
      concerned = sentences
      if !sentences.isDisjoint(with: topic.sentences) { draft.weight += 1 }
      if topic.kind == .issue, acts(topic, in: facts) { draft.acting.insert(article) }
      drafts[key] = draft
    }
  }
  let acting = actingCountries(facts)
  for (key, draft) in drafts where draft.kind == .issue {
    guard let label = draft.labels.first,
      let country = entries(named: label).first(where: { $0.entry.kind == .country })
    else { continue }
    drafts[key]!.actingElsewhere = acting[country.entry.id] ?? 0
  }
  return drafts
}

private func id(of topic: TopicAssignment, _ desk: Int?, _ corrections: Corrections) -> TopicID {
  if let desk { return corrections.topics[desk].id }
  return topic.kind == .subject ? topic.id : TopicID(slugging: topicKey(topic.label))
}

/// Sentences in which something is said or happens.
private func concernedSentences(_ facts: ArticleFacts) -> Set<Int> {
  Set(facts.quotes.map(\.sentence) + facts.events.map(\.sentence))
}

/// In how many articles each country does or says something, by its entry.
private func actingCountries(_ facts: [ArticleFacts]) -> [String: Int] {
  var counts: [String: Int] = [:]
  for facts in facts {
    let acting = Set(facts.events.flatMap(\.sources) + facts.quotes.compactMap(\.speakerActor))
    for actor in acting {
      guard let entry = facts.actors[actor].entry, entry.hasPrefix("country:") else { continue }
      counts[entry, default: 0] += 1
    }
  }
  return counts
}

/// Whether an issue's name is a city or seat, or that of a country on the giving side of an event or
/// statement.
private func acts(_ topic: TopicAssignment, in facts: ArticleFacts) -> Bool {
  guard
    let actor = facts.actors.firstIndex(where: {
      $0.name == topic.label || $0.names.contains(topic.label)
    }), let entry = facts.actors[actor].entry
  else { return false }
  if entry.hasPrefix("city:") || entries(named: topic.label).contains(where: { $0.use == .seat }) {
    return true
  }
  return facts.events.contains { $0.sources.contains(actor) }
    || facts.quotes.contains { $0.speakerActor == actor }
}

func hasPage(
  _ draft: TopicDraft, among articles: Int, _ corrections: Corrections
) -> Bool {
  if let desk = draft.desk { return !corrections.topics[desk].isDropped }
  if draft.kind == .subject { return !draft.about.isEmpty }
  if draft.acting.count * 3 > draft.articles.count || draft.actingElsewhere > draft.articles.count {
    return false
  }
  if articles == 1 { return draft.best >= 0.4 }
  if draft.about.isEmpty, draft.articles.count < leastMentioning(among: articles) { return false }
  return draft.articles.count >= 2 && draft.weight >= leastTopicWeight
}

private func build(
  _ drafts: [String: TopicDraft], _ facts: [ArticleFacts], _ corrections: Corrections
) -> LinkedTopics {
  var shown = drafts.keys.sorted().map { drafts[$0]! }.filter {
    hasPage($0, among: facts.count, corrections)
  }
  shown.sort { ($0.id, $0.code ?? "") < ($1.id, $1.code ?? "") }
  var taken: Set<TopicID> = []
  var linked = LinkedTopics(
    topics: [], ofLocal: facts.map { SmallIndexes($0.topics.map { _ in nil }) })
  for draft in shown {
    let free = taken.insert(draft.id).inserted
    let id = free ? draft.id : TopicID(slugging: "\(draft.id) \(draft.code ?? draft.kind.rawValue)")
    let desk = draft.desk.map { corrections.topics[$0] }
    var topic = Topic(
      id: id, label: desk?.label ?? mostCommon(draft.labels) ?? id.value, kind: draft.kind,
      code: draft.code, description: desk?.description)
    topic.articles = draft.articles.sorted()
    topic.about = draft.about.sorted()
    topic.score = draft.weight
    topic.evidence = Set(
      draft.uses.flatMap { use in
        facts[use.article].topics[use.local].sentences.map {
          SentenceRef(article: use.article, sentence: $0)
        }
      }
    ).sorted()
    linked.topics.append(topic)
  }
  let order = linked.topics.indices.sorted { linked.topics[$0].id < linked.topics[$1].id }
  for (index, old) in order.enumerated() {
    for use in shown[old].uses { linked.ofLocal[use.article][use.local] = index }
  }
  linked.topics = order.map { linked.topics[$0] }
  nest(&linked.topics)
  return linked
}

/// Subjects below the broad one that the vocabulary files them under, where both have pages.
private func nest(_ topics: inout [Topic]) {
  var places: [String: Int] = [:]
  for (index, topic) in topics.enumerated() { if let code = topic.code { places[code] = index } }
  for subject in mediaTopics where !subject.isBroad {
    guard let fine = places[subject.code], let broad = places[subject.broad] else { continue }
    topics[fine].broader.append(broad)
    topics[broad].narrower.append(fine)
  }
  for index in topics.indices { topics[index].narrower.sort() }
}

/// A topic that the desk merged into another leaves a redirect.
func moveMerged(_ topics: [CuratedTopic], log: inout CorrectionLog) {
  for topic in topics {
    for old in topic.merges { log.move(.topics, from: old.value, to: topic.id.value) }
  }
}

/// The desk's topics by key and by id.
private struct DeskTopics {
  private var byKey: [String: Int] = [:]

  init(_ topics: [CuratedTopic]) {
    for (index, topic) in topics.enumerated() {
      let names = [topic.id.value, topic.label] + topic.phrases + topic.merges.map(\.value)
      for name in names where byKey[topicKey(name)] == nil { byKey[topicKey(name)] = index }
    }
  }

  func topic(of assignment: TopicAssignment) -> Int? {
    guard !byKey.isEmpty else { return nil }
    return byKey[topicKey(assignment.id.value)] ?? byKey[topicKey(assignment.label)]
  }
}
