package import NewsModel
package import SourceText

/// A small linked corpus with every field filled, in words of its own: two outlets and an undated copy
/// report one call; persons and countries are made up.
package func sampleCorpus() -> Corpus {
  let wire = sampleArticle(
    id: "harbor-wire-call", title: "Ministers of Arland and Bessia talk after a year of silence",
    publisher: "Harbor Wire", published: "2031-03-12",
    blocks: [
      (.dateline, "PORT VALE, March 12"),
      (.paragraph, wireLead), (.heading, "A year of silence"), (.paragraph, wireSecond),
      (.caption, "Mira Olen arrives at the ministry in Port Vale."),
      (.credit, "Photo: Harbor Wire"), (.teaser, "Read more: Ferries return to the strait"),
    ])
  let ledger = sampleArticle(
    id: "ledger-call", title: "Bessia says the call was \"useful\" <b>& short</b>",
    publisher: "Strait Ledger", published: "2031-03-13",
    blocks: [(.paragraph, ledgerLead), (.paragraph, hostile)])
  var copy = sampleArticle(
    id: "undated-copy", title: nil, publisher: nil, published: nil,
    blocks: [(.paragraph, wireLead)])
  copy.duplicateOf = 0
  copy.likeness = 0.97
  copy.agency = "Harbor Wire"
  // In the order of their ids.
  let articles = [wire, ledger, copy]
  return Corpus(
    articles: articles, actors: sampleActors(articles), events: sampleEvents(articles),
    topics: sampleTopics(articles), stories: [Story(id: "calls", title: "Calls", events: [0, 1])],
    statements: sampleStatements(articles),
    redirects: [Redirect(.actors, from: "minister-olen", to: "mira-olen")])
}

private let wireLead =
  "Defense Minister Mira Olen of Arland spoke with Toma Reth of Bessia by video on Tuesday. "
  + "“We will keep the channel open,” Olen said after the call. "
  + "At least 12 ships had waited in the North Strait."
private let wireSecond =
  "Reth told reporters that Bessia would study the proposal. The ministers will meet in Port Vale on "
  + "4 June 2031."
private let ledgerLead =
  "Toma Reth called the talk useful. “The strait is calm, and it will stay calm,” he said. "
  + "Bessia counted 9 ships in the North Strait."
/// What a hostile article may hold.
private let hostile =
  "<script>alert('x')</script> *not* _emphasis_ [link](javascript:alert(1)) `code` {{body}} &amp; "
  + "\u{202E}reversed\u{202C} # heading"

/// Actors by position: names that the texts use.
private let names: [(name: String, kind: Mention.Kind, local: Int)] = [
  ("Mira Olen", .person, 0), ("Toma Reth", .person, 1), ("Arland", .place, 2),
  ("Bessia", .place, 3),
  ("North Strait", .place, 4), ("Port Vale", .place, 5), ("Olen", .person, 0), ("Reth", .person, 1),
]
/// The order of `sampleActors`: arland, bessia, mira-olen, north-strait, port-vale, toma-reth.
private let global = [2, 5, 0, 1, 3, 4]

private func sampleArticle(
  id: String, title: String?, publisher: String?, published: String?,
  blocks: [(kind: Block.Kind, text: String)]
) -> LinkedArticle {
  let text = UTF8Text(blocks.map(\.text).joined(separator: "\n\n") + "\n")
  var found: [Block] = []
  var offset = 0
  for block in blocks {
    let end = offset + block.text.utf8.count
    found.append(Block(block.kind, TextRange(offset, end)))
    offset = end + 2
  }
  let article = Article(
    id: ArticleID(unchecked: id), text: text, title: title, publisher: publisher,
    author: publisher.map { _ in "A. Writer" }, url: "https://example.org/\(id)?a=1&b=2",
    published: published.flatMap(CalendarDay.init(iso:)).map {
      PublicationDate($0, basis: .metadata)
    },
    received: CalendarDay(iso: "2031-03-14"), blocks: found,
    provenance: Provenance(
      file: "seeds/\(id).txt", sha256: String(repeating: "0a", count: 32), byteCount: text.count))
  var facts = ArticleFacts(article: article)
  for (index, block) in found.enumerated() where block.kind == .paragraph {
    facts.sentences += sentences(text, block.range).map { Sentence($0, block: index) }
  }
  var taken: [TextRange] = []
  for name in names {
    for range in text.ranges(of: name.name) where !taken.contains(where: { $0.overlaps(range) }) {
      taken.append(range)
      facts.mentions.append(
        Mention(
          name.kind, range, form: name.name.contains(" ") ? .name : .short, actor: name.local,
          sentence: facts.sentences.firstIndex { $0.range.contains(range) }))
    }
  }
  facts.mentions.sort { $0.range < $1.range }
  facts.actors = names.prefix(6).map {
    LocalActor(key: slug($0.name), name: $0.name, kind: $0.kind)
  }
  addReadings(to: &facts)
  return LinkedArticle(
    facts: facts, actors: SmallIndexes(global.map { $0 }),
    events: SmallIndexes(facts.events.indices.map { $0 }),
    topics: SmallIndexes(facts.topics.map { _ in 0 }), mainEvent: 0)
}

private func addReadings(to facts: inout ArticleFacts) {
  let text = facts.article.text
  func sentence(_ range: TextRange) -> Int {
    facts.sentences.firstIndex { $0.range.contains(range) } ?? 0
  }
  for (words, value) in [("Tuesday", "2031-03-11"), ("4 June 2031", "2031-06-04")] {
    for range in text.ranges(of: words) {
      let isDated = facts.article.published != nil || words != "Tuesday"
      facts.times.append(
        TimeExpression(
          .date, range, value: isDated ? value : nil,
          basis: !isDated ? .unresolved : words == "Tuesday" ? .publication : .explicit,
          sentence: sentence(range)))
    }
  }
  let quotes: [(words: String, kind: Quote.Kind, speaker: Int, cue: String)] = [
    ("We will keep the channel open,", .direct, 0, "said"),
    ("Bessia would study the proposal", .indirect, 1, "told"),
    ("The strait is calm, and it will stay calm,", .direct, 1, "said"),
  ]
  for quote in quotes {
    for range in text.ranges(of: quote.words) {
      facts.quotes.append(
        Quote(
          quote.kind, range, cue: text.ranges(of: quote.cue).first, speakerActor: quote.speaker,
          sentence: sentence(range)))
    }
  }
  for words in ["spoke", "called the talk"] {
    for range in text.ranges(of: words) {
      facts.events.append(
        EventMention(
          .consult, mode: "call", trigger: range, sources: [0], targets: [1],
          sentence: sentence(range), evidence: [sentence(range)], isMain: true))
    }
  }
  for range in text.ranges(of: "will meet") {
    facts.events.append(
      EventMention(
        .consult, mode: "meet", trigger: range, sources: [0], targets: [1], modality: .planned,
        sentence: sentence(range), evidence: [sentence(range)]))
  }
  let strait = text.ranges(of: "ships")
  facts.topics = [
    TopicAssignment(
      id: TopicID(unchecked: "shipping"), label: "Shipping", kind: .subject,
      code: "medtop:20000237",
      score: 0.8, sentences: strait.map(sentence), ranges: strait, isAbout: true)
  ]
}

private func sentences(_ text: UTF8Text, _ block: TextRange) -> [TextRange] {
  var found: [TextRange] = []
  var start = block.lower
  for offset in block.indices where offset + 1 < block.upper {
    let ends =
      text.bytes[offset] == UInt8(ascii: ".") && text.bytes[offset + 1] == UInt8(ascii: " ")
    if ends {
      found.append(TextRange(start, offset + 1))
      start = offset + 2
    }
  }
  found.append(TextRange(start, block.upper))
  return found
}

extension UTF8Text {
  /// Where some words stand, in order.
  package func ranges(of words: String) -> [TextRange] {
    let needle = Array(words.utf8)
    guard !needle.isEmpty, count >= needle.count else { return [] }
    return (0...(count - needle.count)).compactMap { start in
      bytes[start..<(start + needle.count)].elementsEqual(needle)
        ? TextRange(start, start + needle.count) : nil
    }
  }
}
