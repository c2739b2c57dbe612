package import NewsModel
import SourceText

/// Why a topic has a page, and where it is told.
package func explainTopic(_ topic: Topic, in corpus: Corpus) -> String {
  func id(_ article: Int) -> String { corpus.articles[article].facts.article.id.value }
  let rule =
    topic.kind == .subject
    ? "a subject has a page where an article is about it"
    : "an issue has a page where two articles have it and its weight is 4 or more"
  var lines = ["\(topic.label) (\(topic.kind.rawValue), id \(topic.id))"]
  if let code = topic.code { lines.append("IPTC Media Topic \(code)") }
  lines += section("Rule", [rule, "weight \(decimal(topic.score))"])
  lines += section("About it", topic.about.map(id))
  lines += section("Mentions it", topic.articles.filter { !topic.about.contains($0) }.map(id))
  lines += section(
    "Evidence", topic.evidence.map { "\(id($0.article)), sentence \($0.sentence + 1)" })
  lines += section("Events", topic.events.map { corpus.events[$0].id.value })
  lines += [
    "", "To rename, merge or drop it, paste into curation/topics.yml:", "  - id: \(topic.id)",
    "    label: \(topic.label)", "    # drop: true",
  ]
  return lines.joined(separator: "\n") + "\n"
}

/// What rests on one article and falls if the desk withdraws it: facts that no other article gives.
package func explainRetraction(of article: ArticleID, in corpus: Corpus) -> String? {
  guard let index = corpus.articles.firstIndex(where: { $0.facts.article.id == article }) else {
    return nil
  }
  let said = corpus.statements.filter { $0.article == index }.count
  let events = corpus.events.filter { $0.articles == [index] }
  let weaker = corpus.events.filter { $0.articles.contains(index) && $0.articles.count > 1 }
  let actors = corpus.actors.filter { $0.mentions.allSatisfy { $0.article == index } }
  let topics = corpus.topics.filter { $0.articles == [index] }
  var lines = ["Without \(article):"]
  lines.append("  \(times(said, of: "statement")) would go")
  if !events.isEmpty {
    lines.append("  \(times(events.count, of: "event")) would go: \(some(events.map(\.id.value)))")
  }
  if !weaker.isEmpty {
    lines.append(
      "  \(times(weaker.count, of: "event")) would lose a report: \(some(weaker.map(\.id.value)))")
  }
  if !actors.isEmpty {
    lines.append("  \(times(actors.count, of: "actor")) would go: \(some(actors.map(\.id.value)))")
  }
  if !topics.isEmpty {
    lines.append("  \(times(topics.count, of: "topic")) would go: \(some(topics.map(\.id.value)))")
  }
  lines += ["", "To withdraw it, paste into curation/corrections.yml:"]
  lines += Correction(.retract(article), line: 0).yaml.split(separator: "\n").map { "  \($0)" }
  return lines.joined(separator: "\n") + "\n"
}
