package import NewsModel
import SourceText

/// Something that was read in articles and has no page of its own, with what it lacks.
package struct WithoutPage: Hashable, Sendable {
  /// As it is called in the article where it comes nearest.
  package var name: String
  /// What it has and what would have been needed, in words a reader may see.
  package var why: String
  /// Higher for what comes nearer to a page; compares things of one kind only.
  package var score: Double
  /// Indexes into `Corpus.articles`, in order.
  package var articles: [Int]
  /// Of a topic the ids that articles give it.
  package var topics: Set<TopicID> = []
}

extension Corpus {
  /// Names that have no page: by the rule, the more articles give them and the more often.
  package var actorsWithoutPage: [WithoutPage] {
    var found: [String: (name: String, kind: Mention.Kind, mentions: Int, articles: Set<Int>)] = [:]
    for (at, article) in articles.enumerated() {
      for (local, actor) in article.facts.actors.enumerated() where article.actors[local] == nil {
        var known = found[actor.key] ?? (actor.name, actor.kind, 0, [])
        known.mentions += article.facts.mentions.count { $0.actor == local }
        known.articles.insert(at)
        found[actor.key] = known
      }
    }
    return found.values.map { actor in
      let why =
        switch actor.kind {
        case .group: "a people, a faith or a party as an adjective has no page"
        case .other: "what is no person, organization or place has no page unless the desk names it"
        default:
          "\(times(actor.mentions, of: "mention")) in \(Linking.articles(actor.articles.count)), and "
            + "neither speaks nor acts; 2 articles would do"
        }
      return WithoutPage(
        name: actor.name, why: "\(actor.kind.rawValue), \(why)",
        score: Double(actor.articles.count) + Double(actor.mentions) / 1000,
        articles: actor.articles.sorted())
    }.nearestFirst()
  }

  /// Happenings of articles that have no page: what each has of what would give it one.
  package var eventsWithoutPage: [WithoutPage] {
    articles.indices.flatMap { at in
      articles[at].facts.events.indices.compactMap { eventWithoutPage($0, of: at) }
    }.nearestFirst()
  }

  /// The same for one happening of an article; nil where it has a page.
  package func eventWithoutPage(_ local: Int, of at: Int) -> WithoutPage? {
    guard articles[at].events[local] == nil else { return nil }
    let facts = articles[at].facts
    let event = facts.events[local]
    let days = event.time.flatMap { facts.times[$0].days }
    let length = days.map { $0.upperBound.daysSinceEpoch - $0.lowerBound.daysSinceEpoch + 1 }
    let sides =
      event.type == .consult ? [event.sources + event.targets] : [event.sources, event.targets]
    let wanted = [
      ("a day" + (length.map { $0 > 3 ? " (\($0) days are given)" : "" } ?? ""), length ?? 99 <= 3),
      ("a class of deeds (\(event.type.rawValue) is none)", deeds.contains(event.type)),
      ("somebody known on each side", sides.allSatisfy { $0.contains(where: facts.isKnown) }),
      ("a second participant", event.sources.count + event.targets.count > 1),
      ("being told as more than a condition", event.modality != .conditional),
    ]
    let lacks = wanted.filter { !$0.1 }.map(\.0)
    let why =
      lacks.isEmpty
      ? "the desk struck it out"
      : "no article's main event, and of one source; of the \(wanted.count) things that together would do "
        + "it lacks \(lacks.joined(separator: ", "))"
    return WithoutPage(
      name: "\(event.type.rawValue) '\(facts.article.text[event.trigger])'", why: why,
      score: Double(wanted.count - lacks.count), articles: [at])
  }
}

extension [WithoutPage] {
  func nearestFirst() -> [WithoutPage] {
    sorted {
      ($1.score, $0.articles.first ?? 0, $0.name) < ($0.score, $1.articles.first ?? 0, $1.name)
    }
  }
}

/// Topics of articles that have no page, by their weight: `topics` are the desk's.
package func topicsWithoutPage(in corpus: Corpus, _ corrections: Corrections) -> [WithoutPage] {
  let facts = corpus.articles.map(\.facts)
  return draftTopics(facts, corrections: corrections).values.filter {
    !hasPage($0, among: facts.count, corrections)
  }.map { draft in
    WithoutPage(
      name: "\(draft.kind.rawValue) '\(mostCommon(draft.labels) ?? draft.id.value)'",
      why: why(draft, among: facts.count, corrections), score: draft.weight,
      articles: draft.articles.sorted(),
      topics: Set(draft.uses.map { facts[$0.article].topics[$0.local].id }))
  }.nearestFirst()
}

private func why(_ draft: TopicDraft, among count: Int, _ corrections: Corrections) -> String {
  if let desk = draft.desk {
    return "dropped in curation/topics.yml, line \(corrections.topics[desk].line)"
  }
  let inArticles = "in \(articles(draft.articles.count))"
  if draft.kind == .subject {
    return "score \(decimal(draft.best)), \(inArticles): none is about it"
  }
  if draft.acting.count * 3 > draft.articles.count {
    return "acts in \(draft.acting.count) of \(articles(draft.articles.count)): an actor, no issue"
  }
  if count == 1 { return "score \(decimal(draft.best)), 0.40 needed on a site of one article" }
  return "weight \(decimal(draft.weight)) \(inArticles); \(decimal(leastTopicWeight)) in 2 needed"
}
