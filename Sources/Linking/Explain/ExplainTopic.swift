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
  lines += section("Nearly belonged", nearly(topic, in: corpus))
  let index = corpus.topics.firstIndex { $0.id == topic.id }
  let said = corpus.statements.count { statement in
    index.map { statement.topics.contains($0) } ?? false
  }
  var dependents: [String] = []
  if !topic.events.isEmpty {
    dependents.append(
      "\(times(topic.events.count, of: "event")): "
        + some(topic.events.map { corpus.events[$0].id.value }))
  }
  if said > 0 { dependents.append(times(said, of: "statement")) }
  lines += section("Depends on it", dependents)
  lines += [
    "", "To rename, merge or drop it, paste into curation/topics.yml:", "  - id: \(topic.id)",
    "    label: \(topic.label)", "    # drop: true",
  ]
  return lines.joined(separator: "\n") + "\n"
}
