import NewsModel
import SourceText

/// An article's facts by hand: one sentence a line, names as they stand in it.
struct Story {
  var id: String
  var day: String?
  var publisher: String?
  var title: String?
  var lines: [String]
  var people: [Who] = []
  var events: [What] = []
  var quotes: [Said] = []
  var topics: [About] = []

  /// Somebody or some place; every occurrence of a name is a mention.
  struct Who {
    var names: [String]
    var kind = Mention.Kind.person
    var country: String?
    var role: String?
    var entry: String?

    init(
      _ names: String..., kind: Mention.Kind = .person, country: String? = nil,
      role: String? = nil, entry: String? = nil
    ) {
      self.names = names
      self.kind = kind
      self.country = country
      self.role = role
      self.entry = entry
    }
  }

  /// An event in the line of its trigger; a day as `2031-05-02`.
  struct What {
    var type = EventType.consult
    var mode: String? = "meet"
    var trigger: String
    var sources: [String] = []
    var targets: [String] = []
    var place: String?
    var day: String?
    var modality = EventMention.Modality.happened
    /// Words as they stand, a number and its unit.
    var figure: (words: String, value: Double, unit: String)?
    var isMain = true
    /// Whether it has words for its time that nothing resolves.
    var isVaguelyTimed = false
  }

  struct Said {
    var words: String
    var speaker: String?
  }

  struct About {
    var label: String
    var line: Int
    var isAbout = true
    var kind = TopicAssignment.Kind.issue
    var code: String?
  }

  var facts: ArticleFacts {
    let text = UTF8Text(lines.joined(separator: "\n"))
    let day = day.flatMap { CalendarDay(iso: $0) }
    var facts = ArticleFacts(
      article: Article(
        id: ArticleID(slugging: id), text: text, title: title, publisher: publisher,
        published: day.map { PublicationDate($0, basis: .metadata) },
        blocks: [Block(.paragraph, text.range)],
        provenance: Provenance(file: "seeds/\(id).txt", sha256: "", byteCount: text.count)))
    var start = 0
    for line in lines {
      let end = start + line.utf8.count
      facts.sentences.append(Sentence(TextRange(start, end), block: 0))
      start = end + 1
    }
    addActors(to: &facts)
    for quote in quotes {
      let range = find(quote.words, in: text)!
      facts.quotes.append(
        Quote(
          .direct, range, speakerActor: quote.speaker.flatMap { actor($0) },
          sentence: sentence(of: range, in: facts)))
    }
    for event in events { add(event, to: &facts) }
    for topic in topics {
      facts.topics.append(
        TopicAssignment(
          id: TopicID(slugging: topic.label), label: topic.label, kind: topic.kind,
          code: topic.code, score: 1, sentences: [topic.line], isAbout: topic.isAbout))
    }
    return facts
  }

  private func actor(_ name: String) -> Int? { people.firstIndex { $0.names.contains(name) } }

  private func addActors(to facts: inout ArticleFacts) {
    for (index, who) in people.enumerated() {
      var local = LocalActor(
        key: slug(who.names[0]), name: who.names[0], kind: who.kind, entry: who.entry,
        country: who.country, names: who.names)
      if let role = who.role {
        local.roles = [
          Role(role, find(role, in: facts.article.text) ?? TextRange(0, 1), country: who.country)
        ]
      }
      facts.actors.append(local)
      var taken: [TextRange] = []
      for name in who.names.sorted(by: { $0.utf8.count > $1.utf8.count }) {
        for range in findAll(name, in: facts.article.text)
        where !taken.contains(where: { $0.overlaps(range) }) {
          taken.append(range)
          facts.mentions.append(
            Mention(who.kind, range, actor: index, sentence: sentence(of: range, in: facts)))
        }
      }
    }
    facts.mentions.sort { $0.range < $1.range }
  }

  private func add(_ event: What, to facts: inout ArticleFacts) {
    let trigger = find(event.trigger, in: facts.article.text)!
    var mention = EventMention(
      event.type, mode: event.mode, trigger: trigger, sources: event.sources.compactMap(actor),
      targets: event.targets.compactMap(actor), modality: event.modality,
      sentence: sentence(of: trigger, in: facts), isMain: event.isMain)
    mention.evidence = [mention.sentence]
    if let place = event.place.flatMap(actor) {
      mention.place = facts.mentions.firstIndex { $0.actor == place }
    }
    if let word = event.day, let day = CalendarDay(iso: word) {
      facts.times.append(
        TimeExpression(
          .date, trigger, value: word, basis: .explicit, days: day...day,
          sentence: mention.sentence))
      mention.time = facts.times.count - 1
    }
    if event.isVaguelyTimed {
      facts.times.append(
        TimeExpression(
          .date, trigger, value: nil, basis: .unresolved, sentence: mention.sentence))
      mention.time = facts.times.count - 1
    }
    if let figure = event.figure {
      mention.figures = [
        Figure(
          find(figure.words, in: facts.article.text)!, low: figure.value, high: figure.value,
          unit: figure.unit)
      ]
    }
    facts.events.append(mention)
  }

  private func sentence(of range: TextRange, in facts: ArticleFacts) -> Int {
    facts.sentences.firstIndex { $0.range.contains(range.lower) } ?? 0
  }
}

private func find(_ words: String, in text: UTF8Text) -> TextRange? {
  findAll(words, in: text).first
}

private func findAll(_ words: String, in text: UTF8Text) -> [TextRange] {
  let goal = Array(words.utf8)
  guard !goal.isEmpty, goal.count <= text.count else { return [] }
  return (0...text.count - goal.count)
    .filter { text.bytes[$0..<$0 + goal.count].elementsEqual(goal) }
    .map { TextRange($0, $0 + goal.count) }
}
