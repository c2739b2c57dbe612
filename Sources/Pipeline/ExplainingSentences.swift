import Linking
import NewsModel
import SourceText

extension Inspection {
  /// A sentence is explained by its words, what was read from it and why, what was read and has no page,
  /// and the pages that rest on it. Named as `article-id#s3`.
  func explainSentence(_ id: String) -> String? {
    let parts = id.split(separator: "#")
    guard parts.count == 2, parts[1].hasPrefix("s"), let number = Int(parts[1].dropFirst()),
      let at = corpus.articles.firstIndex(where: { $0.facts.article.id.value == parts[0] }),
      corpus.articles[at].facts.sentences.indices.contains(number - 1)
    else { return nil }
    let article = corpus.articles[at]
    let facts = article.facts
    let text = facts.article.text
    let sentence = facts.sentences[number - 1]
    var lines = ["\(facts.article.provenance.file), sentence \(number):"]
    lines.append("  \(text[sentence.range])")
    lines.append("in a \(facts.article.blocks[sentence.block].kind.rawValue)")
    for mention in facts.mentions where mention.sentence == number - 1 {
      lines.append(
        "mention \(mention.kind.rawValue), \(mention.form.rawValue): '\(text[mention.range])'"
          + words(for: mention, of: article))
    }
    for time in facts.times where time.sentence == number - 1 {
      lines.append(
        "time '\(text[time.range])': \(time.value ?? "not known"), \(time.basis.rawValue)")
    }
    for quote in facts.quotes where quote.sentence == number - 1 {
      let speaker = quote.speaker.map { text[$0] } ?? "speaker not known"
      let cue = quote.cue.map { ", by the cue '\(text[$0])'" } ?? ""
      lines.append("quote \(quote.kind.rawValue), \(speaker)\(cue): '\(text[quote.range])'")
    }
    for (index, event) in facts.events.enumerated() where event.evidence.contains(number - 1) {
      let linked = article.events[index].map { "event \(corpus.events[$0].id)" }
      lines.append(
        "event \(event.type.rawValue), trigger '\(text[event.trigger])': "
          + (linked ?? "no page: neither an article's main one nor reported twice or in full"))
    }
    for (index, topic) in facts.topics.enumerated() where topic.sentences.contains(number - 1) {
      let linked = article.topics[index].map { "topic \(corpus.topics[$0].id)" }
      lines.append(
        "\(topic.kind.rawValue) '\(topic.label)', score \(hundredths(topic.score)): "
          + (linked ?? "no page: too little weight on the site"))
    }
    let pages = pages(on: number - 1, of: at)
    lines.append("")
    lines.append(pages.isEmpty ? "no page but its briefing rests on it" : "pages that rest on it:")
    lines += pages.map { "  \($0)" }
    return lines.joined(separator: "\n") + "\n"
  }

  private func words(for mention: Mention, of article: LinkedArticle) -> String {
    guard let local = mention.actor else { return ": refers to nobody" }
    let evidence = article.facts.actors[local].evidence.first.map { " (\($0))" } ?? ""
    guard let actor = article.actors[local] else {
      return " has no page: named once, and neither speaks nor acts\(evidence)"
    }
    return " is actor \(corpus.actors[actor].id)\(evidence)"
  }
}

private func hundredths(_ score: Double) -> String {
  let value = Int((score * 100).rounded())
  return "\(value / 100).\(value % 100 < 10 ? "0" : "")\(value % 100)"
}
