import NewsModel
import SourceText

/// Facts in which no field has the value that it would have if it were forgotten.
let fullFacts = ArticleFacts(
  article: Article(
    id: ArticleID(unchecked: "a-1"), text: UTF8Text("Zoë met 王毅 in Manila on Tuesday."),
    title: "A title", publisher: "The Post", author: "A. Writer", url: "https://example.org/a",
    language: "de",
    published: PublicationDate(
      CalendarDay(year: 1931, month: 3, day: 9)!, basis: .dateline, asGiven: "March 9",
      range: TextRange(1, 4)),
    received: CalendarDay(year: 2024, month: 12, day: 31),
    blocks: [Block(.caption, TextRange(0, 9)), Block(.paragraph, TextRange(10, 30))],
    provenance: Provenance(
      file: "seeds/a.txt", record: 12, sha256: "ab", byteCount: 99, encoding: "windows-1252")),
  sentences: [Sentence(TextRange(10, 30), block: 1)],
  mentions: [
    Mention(.group, TextRange(3, 9), form: .metonym, actor: 0, sentence: 0),
    Mention(.person, TextRange(10, 12)),
  ],
  actors: [
    LocalActor(
      key: "zoe", name: "Zoë", kind: .person, entry: "city:1", country: "DE",
      names: ["Zoë", "Z."], roles: [Role("minister", TextRange(2, 8), country: "FR")],
      evidence: ["one name"])
  ],
  quotes: [
    Quote(
      .mixed, TextRange(12, 20), stance: .intended, speaker: TextRange(0, 4),
      antecedent: TextRange(1, 3), cue: TextRange(5, 8), speakerActor: 0, addressee: 0,
      isTruncated: true, sentence: 0,
      parts: [TextRange(12, 14), TextRange(16, 20)])
  ],
  times: [
    TimeExpression(
      .set, TextRange(20, 27), value: "P1W", basis: .text, modifier: "APPROX",
      days: CalendarDay(year: 1969, month: 7, day: 20)!...CalendarDay(
        year: 1970, month: 1, day: 2)!,
      sentence: 0)
  ],
  events: [
    EventMention(
      .consult, mode: "meet", trigger: TextRange(5, 8), sources: [0], targets: [0], place: 1,
      time: 0, modality: .denied,
      figures: [Figure(TextRange(1, 2), low: 1.5, high: -2, unit: "km", quantifier: "about")],
      sentence: 0, evidence: [0], isMain: true)
  ],
  topics: [
    TopicAssignment(
      id: TopicID(unchecked: "trade"), label: "Trade", kind: .issue, code: "medtop:1",
      score: 0.25, sentences: [0], ranges: [TextRange(2, 5)], isAbout: true)
  ])
