import Diagnostics
import Linking
import NewsModel
import SourceText

/// Links stories under corrections.
func linked(_ stories: [Story], _ actions: Correction.Action...) -> Diagnosed<Corpus> {
  linked(stories, actions)
}

func linked(_ stories: [Story], _ actions: [Correction.Action]) -> Diagnosed<Corpus> {
  var corrections = Corrections()
  corrections.corrections = actions.enumerated().map { Correction($1, line: $0 + 1) }
  return link(stories.map(\.facts), applying: corrections)
}

/// A corpus's actors as `id: names`, in order, with whoever may be the same.
func actorLines(_ corpus: Corpus) -> [String] {
  corpus.actors.map { actor in
    let names = actor.names.map(\.name).sorted().joined(separator: ", ")
    let others = actor.candidates.map { "\($0.verdict == .maybeSame ? "?" : "≠")\($0.actor)" }
    return "\(actor.id): \(names)" + (others.isEmpty ? "" : " \(others.joined(separator: " "))")
  }
}

/// A corpus's events as `id: articles`, the main ones with a star.
func eventLines(_ corpus: Corpus) -> [String] {
  corpus.events.map { event in
    let articles = event.articles.map { article in
      corpus.articles[article].facts.article.id.value + (event.main.contains(article) ? "*" : "")
    }
    return "\(event.id): \(articles.joined(separator: " "))"
  }
}

/// All that a corpus says, as text, to compare two.
func everything(_ corpus: Corpus) -> String {
  var lines = actorLines(corpus) + eventLines(corpus)
  lines += corpus.actors.map { explainActor($0, in: corpus) }
  lines += corpus.events.map { explainEvent($0, in: corpus) }
  lines += corpus.topics.map { explainTopic($0, in: corpus) }
  lines += corpus.statements.map {
    "\($0.id(in: corpus.articles[$0.article].facts.article.id)) \($0.speaker ?? -1) \($0.event ?? -1) \($0.topics)"
  }
  lines += corpus.stories.map { "\($0.id) \($0.events)" }
  lines += corpus.articles.map { article in
    "\(article.facts.article.id) \(article.actors) \(article.events) \(article.topics)"
      + " \(article.mainEvent ?? -1) \(article.duplicateOf ?? -1) \(article.likeness)"
  }
  return lines.joined(separator: "\n")
}

/// Texts long enough to compare: filler of its own words for each subject.
func filler(_ subject: String, _ count: Int = 12) -> [String] {
  (0..<count).map { line in
    (0..<6).map { "\(subject)\((line * 7 + $0 * 3) % 29)" }.joined(separator: " ") + "."
  }
}
