import Diagnostics
import Linking
import NewsModel
import SourceText

/// Prints what a site would have of a file's articles: actors, events, topics and stories with their
/// counts and reasons, one a line, to be read and counted by people.
func showSite(_ file: String) {
  let facts = Gold.rows(file).enumerated().map { goldFacts(of: $1, number: $0) }
  let linked = link(facts, applying: Corrections())
  for diagnostic in linked.diagnostics { print("diagnostic \(diagnostic.text)") }
  let corpus = linked.value
  print(
    "corpus: \(corpus.articles.count) articles, \(corpus.actors.count) actors, ", terminator: "")
  print("\(corpus.events.count) events, \(corpus.stories.count) stories, ", terminator: "")
  print("\(corpus.topics.count) topics, \(corpus.statements.count) statements")
  for actor in corpus.actors { show(actor) }
  for event in corpus.events { show(event, in: corpus) }
  for story in corpus.stories {
    print("story \(story.id): \(story.events.map { corpus.events[$0].id.value })")
  }
  for topic in corpus.topics {
    print(
      "topic \(topic.id) [\(topic.kind.rawValue)] \(topic.articles.count) articles,", terminator: ""
    )
    print(" \(topic.about.count) about, weight \(topic.score): \(topic.label)")
  }
}

private func show(_ actor: Actor) {
  let names = actor.names.prefix(12).map { "\($0.name) \($0.count)" }.joined(separator: " | ")
  let articles = Set(actor.mentions.map(\.article)).count
  print(
    "actor \(actor.mentions.count) \(articles) \(actor.id) [\(actor.kind.rawValue)", terminator: "")
  print(" \(actor.entry ?? "-") \(actor.country ?? "-")] \(actor.name) :: \(names)", terminator: "")
  print(" :: \(actor.roles.prefix(4).map(\.text)) :: \(actor.evidence.prefix(6))", terminator: "")
  print(" :: \(actor.candidates.prefix(4).map { "\($0.verdict.rawValue) \($0.actor) \($0.why)" })")
}

private func show(_ event: Event, in corpus: Corpus) {
  print(
    "event \(event.articles.count) \(event.main.count) \(event.id) [\(event.type.rawValue)",
    terminator: "")
  print(" \(event.mode ?? "-") \(event.modality.rawValue)] \(event.title) ::", terminator: "")
  print(" \(event.time?.value ?? "-") \(event.time?.basis.rawValue ?? "-") ::", terminator: "")
  print(" \(event.outletCount) outlets, \(event.independentCount) origins ::", terminator: "")
  for sentence in [event.bottomLine].compactMap({ $0 }) + event.evidence.prefix(3) {
    let facts = corpus.articles[sentence.article].facts
    print("\n   \(facts.article.id) s\(sentence.sentence): ", terminator: "")
    print(facts.article.text[facts.sentences[sentence.sentence].range], terminator: "")
  }
  let titles = event.articles.map { corpus.articles[$0].facts.article.title ?? "-" }
  print(
    "\n   articles: \(titles)\n   why: \(event.why)\n   disputes: \(event.disputes.map(\.rule))")
}
