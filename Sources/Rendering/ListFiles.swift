import NewsModel
import SiteModel
import SourceText

/// `events/list.js` and its like: every row of a list with its kind, day, outlets and sides, as a
/// script that assets/filter.js calls for, so that it works from a double click.
///
/// Rows are in the order of the list. Outlets and sides are numbers into tables at the start.
func listFiles(of corpus: Corpus, settings: SiteSettings) -> [OutputFile] {
  let maker = ListMaker(corpus: corpus, sides: Sides(of: corpus, declared: settings.sides))
  return [
    maker.file("events", maker.events()), maker.file("actors", maker.actors()),
    maker.file("topics", maker.topics()), maker.file("briefings", maker.briefings()),
  ].compactMap { $0 }
}

/// One row: what it is, and what it can be found by.
private struct ListRow {
  var title: String
  var id: String
  var kind: String
  var day: CalendarDay?
  var articles: [Int]
  /// Actors whose sides count.
  var actors: [Int]
}

private struct ListMaker {
  let corpus: Corpus
  let sides: Sides

  /// Newest first; undated ones last, by id: as the pages have them.
  func events() -> [ListRow] {
    var speakers = Array(repeating: [Int](), count: corpus.events.count)
    for statement in corpus.statements {
      if let event = statement.event, let speaker = statement.speaker {
        speakers[event].append(speaker)
      }
    }
    return newestFirst(
      corpus.events.indices.map { index in
        let event = corpus.events[index]
        return ListRow(
          title: event.title, id: event.id.value, kind: capitalized(event.type.rawValue),
          day: event.time?.days?.lowerBound, articles: event.articles,
          actors: event.sources + event.targets + speakers[index])
      })
  }

  /// From A to Z; the day is the last on which an article named the actor.
  func actors() -> [ListRow] {
    byName(
      corpus.actors.indices.map { index in
        let actor = corpus.actors[index]
        var articles: [Int] = []
        for mention in actor.mentions where articles.last != mention.article {
          articles.append(mention.article)
        }
        return ListRow(
          title: actor.name, id: actor.id.value, kind: capitalized(actor.kind.rawValue),
          day: articles.compactMap(published).max(), articles: articles, actors: [index])
      })
  }

  func topics() -> [ListRow] {
    var speakers = Array(repeating: [Int](), count: corpus.topics.count)
    for statement in corpus.statements {
      guard let speaker = statement.speaker else { continue }
      for topic in statement.topics { speakers[topic].append(speaker) }
    }
    return byName(
      corpus.topics.indices.map { index in
        let topic = corpus.topics[index]
        return ListRow(
          title: topic.heading, id: topic.id.value, kind: capitalized(topic.kind.rawValue),
          day: topic.articles.compactMap(published).max(), articles: topic.articles,
          actors: speakers[index])
      })
  }

  /// The kind is that of the main event; the sides are those that speak or act in it.
  func briefings() -> [ListRow] {
    var speakers = Array(repeating: [Int](), count: corpus.articles.count)
    for statement in corpus.statements {
      if let speaker = statement.speaker { speakers[statement.article].append(speaker) }
    }
    return newestFirst(
      corpus.articles.indices.map { index in
        let article = corpus.articles[index].facts.article
        let main = corpus.articles[index].mainEvent.map { corpus.events[$0] }
        return ListRow(
          title: corpus.articles[index].facts.heading, id: article.id.value,
          kind: main.map { capitalized($0.type.rawValue) } ?? "", day: article.published?.day,
          articles: [index],
          actors: speakers[index] + (main.map { $0.sources + $0.targets } ?? []))
      })
  }

  func file(_ list: String, _ rows: [ListRow]) -> OutputFile? {
    guard let path = SitePath("\(list)/list.js") else { return nil }
    var kinds = NumberedWords()
    var outlets = NumberedWords()
    var parties = NumberedWords()
    let names = rows.map { row in
      Set(Set(row.actors).compactMap { sides.side(of: $0) })
    }
    let offered = offeredSides(names)
    let numbered = zip(rows, names).map { row, names in
      (
        kind: kinds.number(of: row.kind),
        outlets: Set(
          row.articles.compactMap { corpus.articles[$0].facts.article.publisher }.map {
            outlets.number(of: $0)
          }),
        sides: Set(
          names.filter(offered.contains).map(\.name).sorted().map { parties.number(of: $0) })
      )
    }
    var json = JSONWriter()
    json.object { json in
      json.field("kinds", kinds.words)
      json.field("outlets", outlets.words)
      json.field("sides", parties.words)
      json.key("rows")
      json.array { json in
        for (row, numbers) in zip(rows, numbered) {
          json.array { json in
            json.value(row.title)
            json.value(row.id)
            json.value(row.day?.description ?? "")
            json.value(row.articles.count)
            json.value(numbers.kind)
            json.array { json in for number in numbers.outlets.sorted() { json.value(number) } }
            json.array { json in for number in numbers.sides.sorted() { json.value(number) } }
          }
        }
      }
    }
    return OutputFile(path, Array("readoutList(".utf8) + json.bytes + Array(");\n".utf8))
  }

  /// The sides that a reader may choose: those that the desk declared, and of the others the forty that
  /// most rows have, and two at least.
  private func offeredSides(_ ofRows: [Set<Sides.Side>]) -> Set<Sides.Side> {
    var counts: [Sides.Side: Int] = [:]
    for side in ofRows.joined() { counts[side, default: 0] += 1 }
    let others = counts.filter { $0.key.actor != nil && $0.value > 1 }.sorted {
      ($1.value, $0.key.key) < ($0.value, $1.key.key)
    }
    return Set(counts.keys.filter { $0.actor == nil } + others.prefix(40).map(\.key))
  }

  private func published(_ article: Int) -> CalendarDay? {
    corpus.articles[article].facts.article.published?.day
  }

  private func newestFirst(_ rows: [ListRow]) -> [ListRow] {
    rows.enumerated().sorted { a, b in
      switch (a.element.day, b.element.day) {
      case (let left?, let right?): left == right ? a.offset < b.offset : left > right
      case (_?, nil): true
      case (nil, _?): false
      case (nil, nil): a.offset < b.offset
      }
    }.map(\.element)
  }

  private func byName(_ rows: [ListRow]) -> [ListRow] {
    rows.map { (key: slug($0.title), row: $0) }.sorted {
      ($0.key, $0.row.id) < ($1.key, $1.row.id)
    }.map(\.row)
  }
}

/// Words in the order in which they came, each once.
private struct NumberedWords {
  private(set) var words: [String] = []
  private var numbers: [String: Int] = [:]

  mutating func number(of word: String) -> Int {
    if let number = numbers[word] { return number }
    numbers[word] = words.count
    words.append(word)
    return words.count - 1
  }
}

/// `Consult` for `CONSULT`.
private func capitalized(_ word: String) -> String {
  word.prefix(1).uppercased() + word.dropFirst().lowercased()
}
