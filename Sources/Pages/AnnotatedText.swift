import NewsModel
import SiteModel
import SourceText

/// A stretch of an article's text that is marked as something.
private struct TextMark {
  var range: TextRange
  var address: Address
  var title: String?
  /// Of two marks that overlap, the lower stays.
  var rank: Int
}

extension CorpusIndex {
  /// The article's blocks in order: paragraphs with numbered sentences, the rest set apart.
  func annotatedText(_ at: Int, uses: [SentenceUses.Use]) -> [Section] {
    let facts = facts(at)
    var sections = [
      Section(
        "text", "Text",
        [
          .paragraph([
            .mark("", "legend"), .mark("Actor", "actor"), .text(" "), .mark("Place", "place"),
            .text(" "), .mark("Date", "date"), .text(" "), .mark("Topic", "topic"), .text(" "),
            .mark("Event", "event"), .text(" "), .mark("Quote", "said"),
          ])
        ])
    ]
    let marks = marks(at)
    var next = 0
    var nextSentence = 0
    var nextUse = 0
    var part = 0
    var again = 0
    for (index, block) in facts.article.blocks.enumerated() {
      // A gallery has the same credit below each picture: it is shown once for those in a row.
      if block.kind == .credit, index + 1 < facts.article.blocks.count,
        case let following = facts.article.blocks[index + 1], following.kind == .credit,
        facts.article.text.bytes[following.range.indices]
          .elementsEqual(facts.article.text.bytes[block.range.indices])
      {
        again += 1
        continue
      }
      defer { again = 0 }
      var inside: [TextMark] = []
      while next < marks.count, marks[next].range.start < block.range.end {
        if block.range.contains(marks[next].range) { inside.append(marks[next]) }
        next += 1
      }
      let first = nextSentence
      while nextSentence < facts.sentences.count,
        facts.sentences[nextSentence].range.start < block.range.end
      { nextSentence += 1 }
      let sentences = first..<nextSentence
      if block.kind == .heading {
        part += 1
        sections.append(
          Section("part--\(part)", facts.article.text[block.range], level: 3, []))
        continue
      }
      var used: [SentenceUses.Use] = []
      while nextUse < uses.count, uses[nextUse].sentence < nextSentence {
        used.append(uses[nextUse])
        nextUse += 1
      }
      sections[sections.count - 1].blocks += blocks(
        for: block, of: at, sentences: sentences, marks: inside, uses: used, times: again + 1)
    }
    return sections
  }

  private func blocks(
    for block: Block, of at: Int, sentences: Range<Int>, marks: [TextMark],
    uses: [SentenceUses.Use], times: Int
  ) -> [PageBlock] {
    let facts = facts(at)
    var spans: [Span] = []
    if let label = label(of: block.kind) {
      spans += [.mark("", label.name), .mark(label.words, "label"), .text(" ")]
    }
    let usedSentences = Set(uses.map(\.sentence))
    if settings.publish == .full || sentences.isEmpty && settings.publish == .excerpts {
      spans += pieces(
        of: block.range, text: facts.article.text, marks: marks,
        sentences: sentences.map { ($0, facts.sentences[$0].range) })
    } else {
      for sentence in sentences {
        let range = facts.sentences[sentence].range
        let isShown = settings.publish == .excerpts && usedSentences.contains(sentence)
        spans +=
          isShown
          ? pieces(
            of: range, text: facts.article.text,
            marks: marks.filter { range.contains($0.range) }, sentences: [(sentence, range)])
          : [anchor(sentence), .text(" … ")]
        spans.append(.text(" "))
      }
    }
    guard !spans.isEmpty else { return [] }
    if times > 1 { spans += [.text(" "), .mark("\(times) times in a row", "how")] }
    if let language = foreignLanguage(of: at) { spans.insert(.foreign("", language), at: 0) }
    return [.paragraph(spans)] + backlinks(uses)
  }

  private func anchor(_ sentence: Int) -> Span {
    .link("\(sentence + 1)", Address(.anchor, "s\(sentence + 1)"))
  }

  /// The text of a range with its marks and, at its start, each sentence's number.
  private func pieces(
    of range: TextRange, text: UTF8Text, marks: [TextMark], sentences: [(Int, TextRange)]
  ) -> [Span] {
    var spans: [Span] = []
    var at = range.lower
    var nextSentence = 0
    func plain(to end: Int) {
      while nextSentence < sentences.count, sentences[nextSentence].1.lower <= end {
        let start = max(at, sentences[nextSentence].1.lower)
        if start > at { spans.append(.text(text[TextRange(at, start)])) }
        at = start
        // No line ends between a sentence's number and its first word.
        spans += [anchor(sentences[nextSentence].0), .text("\u{A0}")]
        nextSentence += 1
      }
      if end > at { spans.append(.text(text[TextRange(at, end)])) }
      at = max(at, end)
    }
    for mark in marks where mark.range.lower >= at {
      plain(to: mark.range.lower)
      spans.append(.link(text[mark.range], mark.address, title: mark.title))
      at = mark.range.upper
    }
    if at < range.upper { plain(to: range.upper) }
    return spans
  }

  private func label(of kind: Block.Kind) -> (name: String, words: String)? {
    switch kind {
    case .paragraph, .heading: nil
    case .title: ("furniture", "Title")
    case .dateline: ("dateline", "Dateline")
    case .caption: ("caption", "Caption")
    case .credit: ("credit", "Credit")
    case .teaser: ("teaser", "Teaser for another story")
    case .furniture: ("furniture", "Page furniture")
    }
  }

  /// Every mark in order, without overlaps: of two that overlap the one of lower rank stays.
  private func marks(_ at: Int) -> [TextMark] {
    let linked = corpus.articles[at]
    let facts = linked.facts
    var found: [TextMark] = []
    var titles: [Int: String] = [:]
    for mention in facts.mentions where mention.form != .pronoun {
      guard let index = mention.actor.flatMap({ linked.actors[$0] }) else { continue }
      let actor = corpus.actors[index]
      let scheme: Address.Scheme = actor.kind == .place ? .place : .actor
      let title = titles[index] ?? hover(actor, in: at)
      titles[index] = title
      found.append(
        TextMark(
          range: mention.range, address: Address(scheme, actor.id.value), title: title, rank: 1))
    }
    for time in facts.times {
      // "Now" and "the future" are no dates that a reader could go to.
      guard let value = time.value, time.kind == .date || time.kind == .time,
        !value.hasSuffix("_REF")
      else { continue }
      let title = time.days.map {
        words(of: EventTime(value: value, days: $0, basis: .stated))
      }
      found.append(
        TextMark(range: time.range, address: Address(.date, value), title: title ?? value, rank: 2))
    }
    for (index, topic) in linked.topics.enumerated() {
      guard let topic else { continue }
      for range in facts.topics[index].ranges {
        found.append(
          TextMark(
            range: range, address: Address(.topic, corpus.topics[topic].id.value),
            title: corpus.topics[topic].label, rank: 3))
      }
    }
    for (index, mention) in facts.events.enumerated() {
      guard let event = linked.events[index] else { continue }
      found.append(
        TextMark(
          range: mention.trigger, address: Address(.event, corpus.events[event].id.value),
          title: [
            corpus.events[event].title, corpus.events[event].time.map { words(of: $0) },
          ].compactMap { $0 }.joined(separator: ", "), rank: 4))
    }
    found += quoteMarks(at)
    found.sort { ($0.rank, $0.range) < ($1.rank, $1.range) }
    return withoutOverlaps(found)
  }

  /// Who a mark means: the name with the role that the article gives, else the last one, else the kind.
  private func hover(_ actor: ActorView, in article: Int) -> String {
    let role = actor.roles.last { $0.at.article == article } ?? actor.roles.last
    return "\(actor.name), \(role?.text ?? words(of: actor.kind).lowercased())"
  }

  /// The quotation marks around the stretches of each quote that its article puts into marks.
  private func quoteMarks(_ at: Int) -> [TextMark] {
    let facts = facts(at)
    var found: [TextMark] = []
    for (index, quote) in facts.quotes.enumerated() where quote.kind != .indirect {
      let speaker =
        quote.speakerActor.flatMap { corpus.articles[at].actors[$0] }
        .map { "Said by \(corpus.actors[$0].name)" }
      for mark in quotationMarks(of: quote, in: facts.article.text) {
        found.append(
          mark.opens
            ? TextMark(
              range: mark.range, address: Address(.quote, "\(index + 1)"), title: speaker, rank: 0)
            : TextMark(
              range: mark.range, address: Address(.endquote, "\(index + 1)"), title: nil, rank: 0))
      }
    }
    return found
  }

  private func withoutOverlaps(_ ranked: [TextMark]) -> [TextMark] {
    var kept: [TextMark] = []
    for mark in ranked where !mark.range.isEmpty {
      // `kept` is in order of the text: the first that ends after the mark starts decides.
      var low = 0
      var high = kept.count
      while low < high {
        let middle = (low + high) / 2
        if kept[middle].range.end <= mark.range.start { low = middle + 1 } else { high = middle }
      }
      if low < kept.count, kept[low].range.start < mark.range.end { continue }
      kept.insert(mark, at: low)
    }
    return kept
  }
}
