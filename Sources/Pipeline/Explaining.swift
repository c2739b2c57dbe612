import Linking
import NewsModel
import SourceText

/// What `readout explain` explains.
package enum Explained: String, Sendable, CaseIterable {
  case actor, event, topic, page, sentence
}

extension Inspection {
  /// Why something is on the site: evidence, rule and score, what nearly belonged, and the lines that
  /// would correct it. Nil where the site has no such thing.
  ///
  /// An actor may be named by any name it goes by; a page by its address; a sentence as
  /// `article-id#s3`.
  package func explain(_ what: Explained, _ id: String) -> String? {
    switch what {
    case .actor:
      let actor = corpus.actors.first { $0.id.value == id }
      let found = actor.map { [$0] } ?? actors(named: id, in: corpus)
      return found.isEmpty
        ? nil : found.map { explainActor($0, in: corpus) }.joined(separator: "\n")
    case .event:
      return corpus.events.first { $0.id.value == id }.map { explainEvent($0, in: corpus) }
    case .topic:
      return corpus.topics.first { $0.id.value == id }.map { explainTopic($0, in: corpus) }
    case .page: return explainPage(id)
    case .sentence: return explainSentence(id)
    }
  }

  /// Ids that an explanation could be asked for.
  package func ids(of what: Explained) -> [String] {
    switch what {
    case .actor: corpus.actors.map(\.id.value)
    case .event: corpus.events.map(\.id.value)
    case .topic: corpus.topics.map(\.id.value)
    case .page: pages
    case .sentence: corpus.articles.map { $0.facts.article.id.value + "#s1" }
    }
  }

  /// A page is explained by why there is one, by what it is about, and by the sentences that it links to.
  private func explainPage(_ page: String) -> String? {
    guard let markdown = markdown(of: page) else { return nil }
    let parts = page.split(separator: "/").map(String.init)
    var text = rule(of: parts) + "\n\n"
    if parts.count >= 2 {
      let kinds: [String: Explained] = ["actors": .actor, "events": .event, "topics": .topic]
      text += kinds[parts[0]].flatMap { explain($0, parts[1]) }.map { $0 + "\n" } ?? ""
      if parts[0] == "briefings" { text += briefing(parts[1]) }
    }
    let uses = String(decoding: markdown, as: UTF8.self).split(separator: "](sentence:").dropFirst()
      .map { String($0.prefix { $0 != ")" && $0 != " " }) }
    let sentences = Set(uses).sorted()
    text += "made from \(sentences.count) sentences:\n"
    return text + sentences.map { "  \($0)\n" }.joined()
  }

  /// Why a site has a page of this kind.
  private func rule(of parts: [String]) -> String {
    guard parts.count >= 2 else {
      return parts.isEmpty
        ? "Rule: the leading events, by independent sources times recency."
        : "Rule: every site has this page; it follows the articles, events, actors and topics."
    }
    return switch parts[0] {
    case "events":
      "Rule: an event has a page where it is an article's main one, where two articles report it, or "
        + "where its day and both sides are known."
    case "actors":
      "Rule: an actor has a page where the desk names it, where it speaks or acts, or where two "
        + "articles name it."
    case "topics": "Rule: a topic has a page where its weight says so, as below."
    case "briefings": "Rule: every article that is not withdrawn has a briefing."
    default: "Rule: every site has this page."
    }
  }

  /// What an article is to the site.
  private func briefing(_ id: String) -> String {
    guard let article = corpus.articles.first(where: { $0.facts.article.id.value == id }) else {
      return ""
    }
    var lines = ["made of \(article.facts.article.provenance.file)"]
    if let main = article.mainEvent { lines.append("main event: \(corpus.events[main].id)") }
    if let original = article.duplicateOf {
      let percent = Int((article.likeness * 100).rounded())
      lines.append("\(percent)% a copy of \(corpus.articles[original].facts.article.id)")
    }
    if let agency = article.agency { lines.append("wire copy of \(agency)") }
    lines += article.corrections.map { "corrected: \($0.line)" }
    return lines.map { $0 + "\n" }.joined() + "\n"
  }
}
