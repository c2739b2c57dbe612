import Language
import NewsModel
import SiteModel
import SourceText

/// Words and links that every kind of page needs.
extension CorpusIndex {
  func facts(_ article: Int) -> ArticleFacts { corpus.articles[article].facts }

  /// A feed holds what has a publication day; it is made with the page, which so rests on each article.
  func hasFeed(of articles: some Sequence<Int>) -> Bool {
    articles.count { facts($0).article.published != nil } > 0
  }

  var newestArticle: CalendarDay? {
    corpus.articles.compactMap { $0.facts.article.published?.day }.max()
  }

  /// Events dated after the newest article, the next first; what calendar.ics holds.
  var eventsAhead: [Int] {
    guard let last = newestArticle else { return [] }
    return corpus.events.indices.filter {
      corpus.events[$0].time?.days.map { $0.lowerBound > last } == true
    }.sorted {
      (corpus.events[$0].time!.days!.lowerBound, $0) < (
        corpus.events[$1].time!.days!.lowerBound, $1
      )
    }
  }

  func actorLink(_ actor: Int) -> Span {
    let actor = corpus.actors[actor]
    return .link(actor.name, Address(.actor, actor.id.value))
  }

  func eventLink(_ event: Int) -> Span {
    let event = corpus.events[event]
    return .link(event.title, Address(.event, event.id.value))
  }

  func topicLink(_ topic: Int) -> Span {
    let topic = corpus.topics[topic]
    return .link(topic.label, Address(.topic, topic.id.value))
  }

  /// A topic as an item of a list, with a capital.
  func topicItem(_ topic: Int) -> Span {
    let topic = corpus.topics[topic]
    return .link(topic.heading, Address(.topic, topic.id.value))
  }

  func articleLink(_ article: Int) -> Span {
    .link(title(of: article), Address(.briefing, facts(article).article.id.value))
  }

  /// The title, or the first words of the text, or the id.
  func title(of index: Int) -> String {
    facts(index).heading
  }

  func outlet(of article: Int) -> String? { facts(article).article.publisher }

  func sentenceText(_ ref: SentenceRef) -> String {
    let facts = facts(ref.article)
    return facts.article.text[facts.sentences[ref.sentence].range]
  }

  func address(of ref: SentenceRef) -> Address {
    Address(sentence: ref.sentence + 1, of: facts(ref.article).article.id.value)
  }

  /// Who printed a sentence and when, linked to the sentence.
  func source(_ ref: SentenceRef) -> [Span] {
    [.link(sourceName(ref), address(of: ref)), .text(" · "), published(ref.article)]
  }

  /// A link to a sentence of which the page shows so many bytes; where much is missing, the sentence
  /// stands in its title.
  func cited(_ ref: SentenceRef, showing shown: Int = 0) -> Span {
    let sentence = facts(ref.article).sentences[ref.sentence].range
    let isTold = settings.publish == .facts || sentence.count < shown + 60
    return .link(
      sourceName(ref), address(of: ref), title: isTold ? nil : cut(sentenceText(ref), to: 280))
  }

  /// `Harbor Wire, sentence 4`.
  func sourceName(_ ref: SentenceRef) -> String {
    let name = outlet(of: ref.article) ?? shortened(title(of: ref.article), to: 36)
    return "\(name), sentence \(ref.sentence + 1)"
  }

  func published(_ article: Int) -> Span {
    guard let day = facts(article).article.published?.day else {
      return .mark("undated", "undated")
    }
    return dayLink(day)
  }

  func dayLink(_ day: CalendarDay) -> Span {
    .link(shortWords(of: day), Address(.date, day.description))
  }

  /// When an event happened, on what basis, and the sentence that says so where one does: on the page
  /// of its own article by its number alone.
  func when(_ event: EventView, within article: Int? = nil) -> [Span] {
    guard let time = event.time else { return [.mark("undated", "undated")] }
    var spans: [Span] = [
      .link(words(of: time), Address(.date, time.value)), .text(" "),
      .mark(words(of: time.basis), "how"),
    ]
    guard let evidence = time.evidence else { return spans }
    spans.append(.text(" · "))
    if evidence.article == article {
      spans.append(sentenceNumber(evidence))
    } else {
      spans.append(cited(evidence))
    }
    return spans
  }

  /// A statement as its words and its source: `Lloyd Austin said · Harbor Wire, sentence 4 · …`.
  /// On the page of its own article the sentence alone is named.
  func quotation(
    _ index: Int, naming speaker: Bool = true, within article: Int? = nil
  ) -> (words: [Span], source: [Span]) {
    let statement = corpus.statements[index]
    let facts = facts(statement.article)
    let quote = facts.quotes[statement.quote]
    let shownWords = shownWords(of: quote, in: facts)
    let (range, more) = beginning(of: shownWords, from: quote.sentence, in: facts)
    let text = facts.article.text[range]
    let shown = [spoken(shownWords.needsMarks ? "“\(text)”" : text, of: statement.article)]
    var from: [Span] = []
    if speaker {
      if let actor = statement.speaker {
        from.append(actorLink(actor))
      } else if let noun = quote.antecedent ?? quote.speaker, !isReferring(facts.article.text[noun])
      {
        from.append(.text(facts.article.text[noun]))
      } else {
        from.append(.mark("speaker not known", "unknown"))
      }
    }
    if quote.cue == nil, quote.kind == .indirect {
      if !from.isEmpty { from.append(.text(" ")) }
      from.append(.mark("reported", "reported"))
    }
    // A label's colon or bracket is no word of saying.
    if let cue = quote.cue, cue.count < 40, !range.contains(cue),
      facts.article.text[cue].contains(where: \.isLetter)
    {
      if !from.isEmpty { from.append(.text(" ")) }
      from += [.mark("“\(facts.article.text[cue])”", "cue")]
    }
    if !from.isEmpty { from.append(.text(" · ")) }
    let sentence = SentenceRef(article: statement.article, sentence: quote.sentence)
    from +=
      article == statement.article
      ? [sentenceNumber(sentence)]
      : [cited(sentence, showing: range.count), .text(" · "), published(statement.article)]
    if more > 0 {
      from += [.text(" · "), .mark("\(counted(more, "sentence")) more there", "how")]
    }
    return (shown, from)
  }

  /// The outlets of some articles with how many of them each has, the most first.
  func outletCounts(of articles: some Sequence<Int>) -> [(name: String, count: Int)] {
    var counts: [String: Int] = [:]
    for article in articles { if let name = outlet(of: article) { counts[name, default: 0] += 1 } }
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { ($0.key, $0.value) }
  }

  /// The basis within a list: of one article its outlet alone.
  func shortBasis(_ event: EventView) -> Span {
    guard event.articles.count == 1, let outlet = outlet(of: event.articles[0]) else {
      return basis(event)
    }
    return .mark(outlet, "how")
  }

  /// `3 articles, 2 outlets, 1 independent source`; of one article its outlet.
  func basis(_ event: EventView) -> Span {
    let (articles, outlets, independent) = (
      event.articles.count, event.outletCount, event.independentCount
    )
    if articles == 1 {
      return .mark("1 article, \(outlet(of: event.articles[0]) ?? "outlet not known")", "how")
    }
    let words = [
      counted(articles, "article"),
      outlets == 0 ? "outlet not known" : counted(outlets, "outlet"),
      counted(independent, "independent source"),
    ].joined(separator: ", ")
    return .link(
      words,
      Picture.basis(articles: articles, outlets: outlets, independent: independent).address)
  }
}
