import Curation
import Extraction
import Linking
import NewsModel
import SourceText

extension Inspection {
  /// A sentence is explained by its place and words, what was read from it and how each decision scored,
  /// what was nearly read, what of the site it supports, and the pages that rest on it. Named as
  /// `article-id#s3`.
  func explainSentence(_ id: String) -> String? {
    let parts = id.split(separator: "#")
    guard parts.count == 2, parts[1].hasPrefix("s"), let number = Int(parts[1].dropFirst()),
      let at = corpus.articles.firstIndex(where: { $0.facts.article.id.value == parts[0] }),
      corpus.articles[at].facts.sentences.indices.contains(number - 1)
    else { return nil }
    let facts = corpus.articles[at].facts
    let sentence = facts.sentences[number - 1]
    let kind = facts.article.blocks[sentence.block].kind.rawValue
    var lines = [
      "\(facts.article.provenance.file), sentence \(number) of \(facts.sentences.count), bytes "
        + "\(sentence.range.lower) to \(sentence.range.upper), in a \(kind):",
      "  \(facts.article.text[sentence.range])",
    ]
    lines += whole("What was read", read(from: number - 1, of: at))
    let decisions = Weighing(facts.article, using: desk.lexicon).decisions(on: number - 1)
    func shown(_ isTaken: Bool) -> [String] {
      decisions.filter { $0.isTaken == isTaken }.map { one in
        let words = facts.article.text[one.range]
        return one.range == sentence.range
          ? "\(one.kind.rawValue): \(one.why)" : "\(one.kind.rawValue) '\(words)': \(one.why)"
      }
    }
    lines += whole("How it was decided", shown(true))
    lines += whole("Nearly read", shown(false))
    lines += whole("Depends on it", dependents(of: number - 1, in: at))
    let pages = pages(on: number - 1, of: at)
    lines += pages.isEmpty ? ["", "No page but its briefing rests on it."] : []
    lines += whole("Pages that rest on it", pages)
    return lines.joined(separator: "\n") + "\n"
  }

  /// A heading with all its lines; nothing where there are none.
  private func whole(_ title: String, _ items: [String]) -> [String] {
    items.isEmpty ? [] : ["", "\(title):"] + items.map { "  \($0)" }
  }

  /// Mentions, times, quotes, events and topics, each with what it is on the site, and why.
  private func read(from sentence: Int, of at: Int) -> [String] {
    let article = corpus.articles[at]
    let facts = article.facts
    let text = facts.article.text
    var lines: [String] = []
    for mention in facts.mentions where mention.sentence == sentence {
      lines.append(
        "mention \(mention.kind.rawValue), \(mention.form.rawValue): '\(text[mention.range])'"
          + words(for: mention, of: article))
    }
    for time in facts.times where time.sentence == sentence {
      lines.append(
        "time '\(text[time.range])': \(time.value ?? "not known"), \(time.basis.rawValue)")
    }
    for quote in facts.quotes where quote.sentence == sentence {
      let speaker = quote.speaker.map { text[$0] } ?? "speaker not known"
      let cue = quote.cue.map { ", by the cue '\(text[$0])'" } ?? ""
      lines.append("quote \(quote.kind.rawValue), \(speaker)\(cue): '\(text[quote.range])'")
    }
    for (index, event) in facts.events.enumerated() where event.evidence.contains(sentence) {
      let linked = article.events[index].map { "event \(corpus.events[$0].id)" }
      lines.append(
        "event \(event.type.rawValue), trigger '\(text[event.trigger])': "
          + (linked ?? "no page, \(corpus.eventWithoutPage(index, of: at)?.why ?? "")"))
    }
    let small = topicsWithoutPage(in: corpus, desk.corrections)
    for (index, topic) in facts.topics.enumerated() where topic.sentences.contains(sentence) {
      let linked = article.topics[index].map { "topic \(corpus.topics[$0].id)" }
      let why = small.first { $0.articles.contains(at) && $0.topics.contains(topic.id) }?.why
      lines.append(
        "\(topic.kind.rawValue) '\(topic.label)', score \(decimal(topic.score)): "
          + (linked ?? "no page, \(why ?? "too little weight on the site")"))
    }
    return lines
  }

  private func words(for mention: Mention, of article: LinkedArticle) -> String {
    guard let local = mention.actor else { return ": refers to nobody" }
    let evidence = article.facts.actors[local].evidence.first.map { " (\($0))" } ?? ""
    guard let actor = article.actors[local] else {
      return " has no page: named once, and neither speaks nor acts\(evidence)"
    }
    let nearest = corpus.actors[actor].candidates.first.map { candidate in
      "; nearest other: \(candidate.actor), score \(decimal(candidate.score)), \(candidate.why)"
    }
    return " is actor \(corpus.actors[actor].id)\(evidence)\(nearest ?? "")"
  }

  /// Statements, events, topics and figures of the site that rest on a sentence.
  private func dependents(of sentence: Int, in at: Int) -> [String] {
    let here = SentenceRef(article: at, sentence: sentence)
    let facts = corpus.articles[at].facts
    var lines = corpus.statements.filter {
      $0.article == at && facts.quotes[$0.quote].sentence == sentence
    }.map { statement in
      let speaker = statement.speaker.map { corpus.actors[$0].id.value } ?? "nobody known"
      let event = statement.event.map { ", of event \(corpus.events[$0].id)" } ?? ""
      return "statement \(statement.id(in: facts.article.id)) by \(speaker)\(event)"
    }
    for event in corpus.events where event.evidence.contains(here) {
      var parts = ["evidence"]
      if event.bottomLine == here { parts.append("bottom line") }
      if event.time?.evidence == here { parts.append("day") }
      if event.figures.contains(where: { $0.at == here }) { parts.append("figures") }
      if event.disputes.contains(where: { $0.sides.contains { $0.at == here } }) {
        parts.append("dispute")
      }
      lines.append("event \(event.id): \(parts.joined(separator: ", "))")
    }
    lines += corpus.topics.filter { $0.evidence.contains(here) }.map { "topic \($0.id): evidence" }
    lines += corpus.actors.flatMap { actor in
      actor.roles.filter { $0.at == here }.map { "actor \(actor.id): role '\($0.text)'" }
    }
    return lines
  }
}
