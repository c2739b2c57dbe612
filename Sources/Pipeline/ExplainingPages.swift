import Curation
import Extraction
import Linking
import NewsModel
import Pages
import SiteModel
import SourceText

extension Inspection {
  /// A page is explained by the rule that gave it an address, what it scores by that rule, what it is
  /// about and what nearly belonged to it, the sentences that it rests on and the pages that lead to it.
  func explainPage(_ page: String) -> String? {
    guard let position = position(of: page), let markdown = markdown(of: page) else { return nil }
    let parts = place(of: page).split(separator: "/").map(String.init)
    let (family, id) = (parts.first ?? "", parts.count >= 2 ? parts[1] : "")
    let subjects: [String: Explained] = ["actors": .actor, "events": .event, "topics": .topic]
    let known = subjects[family].map { ids(of: $0).contains(id) } ?? false
    let address = plan.entries[position].path.value
    var text = "\(address)\n"
    func add(_ lines: [String]) { text += lines.map { $0 + "\n" }.joined() }
    if known, let subject = subjects[family] {
      add(section("Rule", [rule(of: subject)]))
      add(section("Score", scores(of: subject, id)))
      text += "\n" + (explain(subject, id) ?? "")
    } else if family == "briefings", let at = article(id) {
      add(section("Rule", ["every article that is not withdrawn has a briefing"]))
      add(briefing(at))
    } else {
      add(section("Rule", [listRule(of: family)]))
      if parts.isEmpty { add(leading()) }
      add(section("Nearly had a page", nearly(family)))
    }
    let sentences = Set(
      String(decoding: markdown, as: UTF8.self).split(separator: "](sentence:").dropFirst()
        .map { String($0.prefix { $0 != ")" && $0 != " " }) }
    ).sorted()
    if !sentences.isEmpty {
      text += "\nMade from \(times(sentences.count, of: "sentence")):\n"
      add(sentences.map { "  \($0)" })
    }
    let leading = plan.pages(leadingTo: position).map { place(of: $0.value) }
    text += "\nDepends on it: \(times(leading.count, of: "page")) link here\n"
    add(leading.prefix(20).map { "  \($0.isEmpty ? "the front page" : $0)" })
    if leading.count > 20 { text += "  and \(leading.count - 20) more\n" }
    return text
  }

  private func article(_ id: String) -> Int? {
    corpus.articles.firstIndex { $0.facts.article.id.value == id }
  }

  private func rule(of subject: Explained) -> String {
    switch subject {
    case .event:
      "an event has a page where it is an article's main one, where two independent sources report "
        + "it, where its day and somebody known on each side are told, or where it is the only one of a "
        + "meeting"
    case .actor:
      "a person or an organization has a page where its name is given in full, where it speaks or takes "
        + "part, or where two articles name it; a place where something happens there or two articles "
        + "name it; and whoever the desk names"
    default:
      "a subject has a page where an article is about it; an issue where two articles have it and it "
        + "weighs 4 or more: 1 an article, 1 more where the article is about it, 1 more where a statement or "
        + "an event there concerns it"
    }
  }

  private func listRule(of family: String) -> String {
    switch family {
    case "":
      "the leading events, by independent sources times recency; an event that no article is mainly "
        + "about counts three tenths"
    case "events", "actors", "topics": "every site has this list, of all \(family) that have a page"
    default: "every site has this page; it follows the articles, events, actors and topics"
    }
  }

  /// What gives a page its address, against what would have been enough.
  private func scores(of subject: Explained, _ id: String) -> [String] {
    switch subject {
    case .event: corpus.events.firstIndex { $0.id.value == id }.map(scores(ofEvent:)) ?? []
    case .actor: corpus.actors.firstIndex { $0.id.value == id }.map(scores(ofActor:)) ?? []
    default:
      corpus.topics.first { $0.id.value == id }.map { topic in
        let count =
          "\(times(topic.articles.count, of: "article")), \(topic.about.count) about it"
        return topic.kind == .subject
          ? ["\(count); 1 about it needed"]
          : ["weight \(decimal(topic.score)), 4.00 needed; \(count), 2 needed"]
      } ?? []
    }
  }

  private func scores(ofEvent at: Int) -> [String] {
    let event = corpus.events[at]
    let leading = plan.leadingEvents
    let shown = plan.settings.leadingEvents
    var lines = [
      "main event of \(times(event.main.count, of: "article")), 1 needed",
      "\(times(event.independentCount, of: "independent source")), 2 needed",
      event.time == nil
        ? "no day, which needs one with somebody known on each side"
        : "a day, which needs somebody known on each side",
    ]
    if let place = leading.firstIndex(where: { $0.event == event.id }) {
      lines.append(
        "front page: weight \(decimal(leading[place].weight)), place \(place + 1) of \(leading.count); "
          + "the first \(shown) lead"
          + (place >= shown ? ", from \(decimal(leading[shown - 1].weight)) on" : ""))
    } else {
      lines.append("front page: no weight, as its day is not known or yet to come")
    }
    return lines
  }

  private func scores(ofActor at: Int) -> [String] {
    let actor = corpus.actors[at]
    let articles = Set(actor.mentions.map(\.article)).count
    let said = corpus.statements.count { $0.speaker == at }
    let acted = corpus.events.count {
      $0.sources.contains(at) || $0.targets.contains(at) || $0.place == at
    }
    let isDesks = desk.corrections.actors.contains { $0.id == actor.id }
    return [
      "named \(times(actor.mentions.count)) in \(times(articles, of: "article")), 2 needed",
      "\(times(said, of: "statement")) by it and \(times(acted, of: "event")) with it, 1 needed",
    ] + (isDesks ? ["the desk names it, which is enough"] : [])
      + (actor.entry.map { ["the gazetteer has it, as \($0)"] } ?? [])
  }

  /// What a list does not hold, the nearest first.
  private func nearly(_ family: String) -> [String] {
    let all: [WithoutPage] =
      switch family {
      case "events": corpus.eventsWithoutPage
      case "actors": corpus.actorsWithoutPage
      case "topics": topicsWithoutPage(in: corpus, desk.corrections)
      default: []
      }
    return all.map { "\($0.name) (\(ids($0.articles))): \($0.why)" }
  }

  /// The events that lead, and those that come next.
  private func leading() -> [String] {
    let shown = plan.settings.leadingEvents
    let lines = plan.leadingEvents.map { "\($0.event): weight \(decimal($0.weight))" }
    return section("Score", Array(lines.prefix(shown)))
      + section("Nearly led", Array(lines.dropFirst(shown).prefix(5)))
  }

  /// What an article is to the site, how its main event was chosen, and what of it has no page.
  private func briefing(_ at: Int) -> [String] {
    let article = corpus.articles[at]
    let text = article.facts.article.text
    var lines = ["made of \(article.facts.article.provenance.file)"]
    if let main = article.mainEvent { lines.append("main event: \(corpus.events[main].id)") }
    if let original = article.duplicateOf {
      let percent = Int((article.likeness * 100).rounded())
      lines.append("\(percent)% a copy of \(corpus.articles[original].facts.article.id)")
    }
    if let agency = article.agency { lines.append("wire copy of \(agency)") }
    lines += article.corrections.map { "corrected: \($0.line)" }
    let weighing = Weighing(article.facts.article, using: desk.lexicon)
    let happenings = weighing.happenings.map { "'\(text[$0.range])': \($0.why)" }
    var nearly = article.facts.events.indices.compactMap { corpus.eventWithoutPage($0, of: at) }
    nearly += corpus.actorsWithoutPage.filter { $0.articles.contains(at) }
    nearly += topicsWithoutPage(in: corpus, desk.corrections).filter { $0.articles.contains(at) }
    return section("What it is", lines) + section("Score of its happenings", happenings)
      + section("Nearly had a page", nearly.map { "\($0.name): \($0.why)" })
  }

  private func ids(_ articles: [Int]) -> String {
    some(articles.map { corpus.articles[$0].facts.article.id.value })
  }
}
