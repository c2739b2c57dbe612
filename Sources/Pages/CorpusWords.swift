import NewsModel
import SiteModel
import SourceText

/// Words and links that every kind of page needs.
extension CorpusIndex {
  func facts(_ article: Int) -> ArticleFacts { corpus.articles[article].facts }

  /// A feed holds what has a publication day.
  func hasFeed(of articles: [Int]) -> Bool {
    articles.contains { facts($0).article.published != nil }
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

  func articleLink(_ article: Int) -> Span {
    .link(title(of: article), Address(.briefing, facts(article).article.id.value))
  }

  /// The title, or the first words of the text, or the id.
  func title(of index: Int) -> String {
    let facts = facts(index)
    if let title = facts.article.title, !title.isEmpty { return withoutPeriod(title) }
    if let first = facts.sentences.first {
      return withoutPeriod(shortened(facts.article.text[first.range], to: 80))
    }
    return facts.article.id.value
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

  /// A link to a sentence that the page does not show; the sentence stands in its title.
  func cited(_ ref: SentenceRef) -> Span {
    .link(
      sourceName(ref), address(of: ref),
      title: settings.publish == .facts ? nil : cut(sentenceText(ref), to: 280))
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
  func when(_ event: Event, within article: Int? = nil) -> [Span] {
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
    let text = facts.article.text[quote.range]
    let isDirect = quote.kind == .direct
    let shown: [Span] = [
      .text(isDirect ? "“" : ""), .text(text), .text(isDirect ? "”" : ""),
    ]
    var from: [Span] = []
    if speaker {
      if let actor = statement.speaker {
        from.append(actorLink(actor))
      } else if let noun = quote.speaker {
        from.append(.text(facts.article.text[noun]))
      } else {
        from.append(.mark("speaker not known", "unknown"))
      }
      from.append(.text(" "))
    }
    if quote.kind == .indirect { from.append(.mark("reported", "reported")) }
    if let cue = quote.cue, facts.article.text[cue].utf8.count < 40 {
      if quote.kind == .indirect { from.append(.text(" ")) }
      from += [.mark("“\(facts.article.text[cue])”", "cue")]
    }
    if !from.isEmpty { from.append(.text(" · ")) }
    let sentence = SentenceRef(article: statement.article, sentence: quote.sentence)
    from +=
      article == statement.article
      ? [sentenceNumber(sentence)]
      : [cited(sentence), .text(" · "), published(statement.article)]
    return (shown, from)
  }

  /// `3 articles, 2 outlets, 1 independent source`; of one article its outlet.
  func basis(_ event: Event) -> Span {
    let (articles, outlets, independent) = (
      event.articles.count, event.outletCount, event.independentCount
    )
    if articles == 1 {
      return .link(
        "1 article, \(outlet(of: event.articles[0]) ?? "outlet not known")",
        Picture.basis(articles: 1, outlets: outlets, independent: independent).address)
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

/// The words that fit into so many bytes, with an ellipsis where some are left out.
func cut(_ text: String, to length: Int) -> String {
  guard text.utf8.count > length else { return text }
  let head = text.utf8.prefix(length)
  guard let space = head.lastIndex(of: UInt8(ascii: " ")) else {
    return shortened(text, to: length)
  }
  return String(text[..<space]) + " …"
}

/// A sentence that stands as a title has no period; an abbreviation or an ellipsis keeps its own.
private func withoutPeriod(_ text: String) -> String {
  guard text.hasSuffix("."), !text.hasSuffix("..") else { return text }
  let last = text.dropLast().split(separator: " ").last ?? ""
  let isShortened = last.utf8.count < 4 && last.first?.isUppercase == true
  return last.contains(".") || isShortened ? text : String(text.dropLast())
}

/// The first words that fit into so many characters, with an ellipsis where some are left out.
func shortened(_ text: String, to length: Int) -> String {
  guard text.count > length else { return text }
  let head = text.prefix(length)
  return (head.lastIndex(of: " ").map { String(head[..<$0]) } ?? String(head)) + " …"
}
