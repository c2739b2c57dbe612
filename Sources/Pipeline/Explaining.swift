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

  /// What falls if an article is withdrawn; nil where there is no such article.
  package func explainRetraction(of article: String) -> String? {
    Linking.explainRetraction(of: ArticleID(unchecked: article), in: corpus)
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

  /// A page is explained by what it is about, and by the sentences that it links to.
  private func explainPage(_ page: String) -> String? {
    guard let markdown = markdown(of: page) else { return nil }
    let parts = page.split(separator: "/").map(String.init)
    var text = ""
    if parts.count >= 2 {
      let kinds: [String: Explained] = ["actors": .actor, "events": .event, "topics": .topic]
      text = kinds[parts[0]].flatMap { explain($0, parts[1]) } ?? ""
    }
    let uses = String(decoding: markdown, as: UTF8.self).split(separator: "](sentence:").dropFirst()
      .map { String($0.prefix { $0 != ")" && $0 != " " }) }
    let sentences = Set(uses).sorted()
    text += "made from \(sentences.count) sentences:\n"
    return text + sentences.map { "  \($0)\n" }.joined()
  }

  /// A sentence is explained by its words and by what was found in it.
  private func explainSentence(_ id: String) -> String? {
    let parts = id.split(separator: "#")
    guard parts.count == 2, parts[1].hasPrefix("s"), let number = Int(parts[1].dropFirst()),
      let at = corpus.articles.firstIndex(where: { $0.facts.article.id.value == parts[0] })
    else { return nil }
    let article = corpus.articles[at]
    let facts = article.facts
    let text = facts.article.text
    guard facts.sentences.indices.contains(number - 1) else { return nil }
    var lines = ["\(facts.article.provenance.file), sentence \(number):"]
    lines.append("  \(text[facts.sentences[number - 1].range])")
    for mention in facts.mentions where mention.sentence == number - 1 {
      let actor = mention.actor.flatMap { article.actors[$0] }.map { corpus.actors[$0].id.value }
      lines.append(
        "mention \(mention.kind.rawValue), \(mention.form.rawValue): '\(text[mention.range])'"
          + (actor.map { " is actor \($0)" } ?? ""))
    }
    for time in facts.times where time.sentence == number - 1 {
      lines.append(
        "time '\(text[time.range])': \(time.value ?? "not known"), \(time.basis.rawValue)")
    }
    for quote in facts.quotes where quote.sentence == number - 1 {
      let speaker = quote.speaker.map { text[$0] } ?? "speaker not known"
      lines.append("quote \(quote.kind.rawValue), \(speaker): '\(text[quote.range])'")
    }
    for (index, event) in facts.events.enumerated() where event.evidence.contains(number - 1) {
      let linked = article.events[index].map { corpus.events[$0].id.value } ?? "none with a page"
      lines.append(
        "event \(event.type.rawValue), trigger '\(text[event.trigger])': event \(linked)")
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
