import NewsModel
import SourceText

func sampleActors(_ articles: [LinkedArticle]) -> [Actor] {
  let entries: [(id: String, name: String, kind: Mention.Kind, country: String?)] = [
    ("arland", "Arland", .place, "AA"), ("bessia", "Bessia", .place, "ZZ"),
    ("mira-olen", "Mira Olen", .person, "AA"), ("north-strait", "North Strait", .place, nil),
    ("port-vale", "Port Vale", .place, "AA"), ("toma-reth", "Toma Reth", .person, "ZZ"),
  ]
  return entries.enumerated().map { index, entry in
    var actor = Actor(
      id: ActorID(unchecked: entry.id), name: entry.name, kind: entry.kind,
      entry: index < 2 ? "country:\(entry.country!)" : nil, country: entry.country)
    for (article, linked) in articles.enumerated() {
      for (position, mention) in linked.facts.mentions.enumerated()
      where mention.actor.flatMap({ linked.actors[$0] }) == index {
        actor.mentions.append(MentionRef(article: article, mention: position))
      }
    }
    actor.names = [
      NameUse(
        entry.name, count: actor.mentions.count, first: CalendarDay(iso: "2031-03-12"),
        last: CalendarDay(iso: "2031-03-13"))
    ]
    if entry.id == "mira-olen" {
      let text = articles[0].facts.article.text
      actor.roles = [
        RoleUse(
          "Defense Minister", at: SentenceRef(article: 0, sentence: 0),
          range: text.ranges(of: "Defense Minister")[0], day: CalendarDay(iso: "2031-03-12"))
      ]
      actor.description = "Minister of Defense of Arland."
      actor.links = ["https://example.org/olen"]
      actor.evidence = ["'Olen' follows 'Mira Olen' in the same article"]
      actor.candidates = [
        ActorCandidate(
          ActorID(unchecked: "toma-reth"), .notSame, score: 0.2, why: "another given name")
      ]
      actor.corrections = [
        AppliedCorrection("merged with 'Minister Olen'", by: "desk", day: "2031-03-15")
      ]
    }
    return actor
  }
}

func sampleEvents(_ articles: [LinkedArticle]) -> [Event] {
  let day = CalendarDay(iso: "2031-03-11")!
  let ahead = CalendarDay(iso: "2031-06-04")!
  let lead = SentenceRef(article: 0, sentence: 0)
  let twelve = articles[0].facts.article.text.ranges(of: "12")[1]
  let nine = articles[1].facts.article.text.ranges(of: "9")[0]
  return [
    Event(
      id: EventID(unchecked: "call-arland-bessia-2031-03-11"),
      title: "Mira Olen and Toma Reth speak by video", type: .consult, mode: "call",
      time: EventTime(value: "2031-03-11", days: day...day, basis: .counted, evidence: lead),
      place: 4, sources: [2], targets: [5], articles: [0, 1, 2], main: [0, 1, 2],
      evidence: [
        lead, SentenceRef(article: 1, sentence: 0), SentenceRef(article: 2, sentence: 0),
      ], bottomLine: lead,
      figures: [
        FigureUse(
          Figure(twelve, low: 12, high: 12, unit: "ships", quantifier: "at least"),
          at: SentenceRef(article: 0, sentence: 2), day: CalendarDay(iso: "2031-03-12")),
        FigureUse(
          Figure(nine, low: 9, high: 9, unit: "ships"), at: SentenceRef(article: 1, sentence: 2),
          day: CalendarDay(iso: "2031-03-13")),
      ],
      disputes: [
        Dispute(
          .figure, rule: "two outlets count ships differently",
          sides: [
            .init("At least 12 ships", at: SentenceRef(article: 0, sentence: 2)),
            .init("9 ships", at: SentenceRef(article: 1, sentence: 2)),
          ])
      ], story: 0, outletCount: 2, independentCount: 2,
      why: ["same participants, same day, same type"],
      corrections: [AppliedCorrection("date pinned", by: "desk", why: "seen on the minutes")]),
    Event(
      id: EventID(unchecked: "meeting-2031-06-04"), title: "Mira Olen to meet Toma Reth",
      type: .consult, mode: "meet", modality: .planned,
      time: EventTime(value: "2031-06-04", days: ahead...ahead, basis: .stated), place: 4,
      sources: [2], targets: [5], articles: [0],
      evidence: [SentenceRef(article: 0, sentence: 4)],
      bottomLine: SentenceRef(article: 0, sentence: 4), story: 0, outletCount: 1,
      independentCount: 1),
    Event(
      id: EventID(unchecked: "undated-protest"), title: "Protest in Bessia", type: .protest,
      sources: [1], articles: [1], evidence: [SentenceRef(article: 1, sentence: 3)],
      outletCount: 1, independentCount: 1),
  ]
}

func sampleTopics(_ articles: [LinkedArticle]) -> [Topic] {
  [
    Topic(
      id: TopicID(unchecked: "shipping"), label: "Shipping", kind: .subject,
      code: "medtop:20000237", description: "Ships and their ways.", articles: [0, 1, 2],
      about: [0, 1], evidence: [SentenceRef(article: 0, sentence: 2)], events: [0, 1, 2],
      narrower: [1], score: 0.8),
    Topic(
      id: TopicID(unchecked: "the-strait"), label: "The strait", kind: .issue, articles: [1],
      about: [1], evidence: [SentenceRef(article: 1, sentence: 1)], events: [0], broader: [0],
      score: 0.4),
  ]
}

func sampleStatements(_ articles: [LinkedArticle]) -> [Statement] {
  var made: [Statement] = []
  for (article, linked) in articles.enumerated() {
    for (index, quote) in linked.facts.quotes.enumerated() {
      made.append(
        Statement(
          digest: UInt32(index + 1), article: article, quote: index,
          speaker: quote.speakerActor.flatMap { linked.actors[$0] }, event: 0,
          topics: quote.kind == .direct ? [0] : []))
    }
  }
  return made
}
