import Language
import NewsModel
import SourceText
import Testing

@testable import Extraction

/// Finds the events of a text in which `[Name]` marks an actor's mention and `{words=day}` a date.
///
/// A name's kind is told by its first sign: `[#Geneva]` a place, `[@NATO]` an organization,
/// `[~Israeli]` a group; others are persons. `[name|key]` gives the actor another key.
struct EventFixture {
  var facts: ArticleFacts
  var events: [EventMention]

  /// With a dateline, what stands before the first " - " is one.
  init(
    _ marked: String, title: String? = nil, published: String? = "2024-05-15",
    hasDateline: Bool = false
  ) {
    var plain: [UInt8] = []
    var mentions: [(range: TextRange, kind: Mention.Kind, key: String)] = []
    var times: [(range: TextRange, day: CalendarDay?)] = []
    var rest = Substring(marked)
    while let mark = rest.firstIndex(where: { $0 == "[" || $0 == "{" }) {
      plain += rest[..<mark].utf8
      let isName = rest[mark] == "["
      let end = rest[mark...].firstIndex(of: isName ? "]" : "}")!
      let inner = rest[rest.index(after: mark)..<end]
      let parts = inner.split(separator: isName ? "|" : "=", maxSplits: 1)
      let kind = Self.kinds[inner.first!]
      let words = kind == nil ? parts[0] : parts[0].dropFirst()
      let range = TextRange(plain.count, plain.count + words.utf8.count)
      plain += words.utf8
      if isName {
        let key = parts.count > 1 ? String(parts[1]) : String(words)
        mentions.append((range, kind ?? .person, key))
      } else {
        times.append((range, parts.count > 1 ? CalendarDay(iso: String(parts[1])) : nil))
      }
      rest = rest[rest.index(after: end)...]
    }
    plain += rest.utf8
    let text = UTF8Text(String(decoding: plain, as: UTF8.self))
    var blocks = [Block(.paragraph, text.range)]
    if hasDateline, let end = plain.firstIndex(of: UInt8(ascii: "-")).map({ $0 + 1 }) {
      blocks = [
        Block(.dateline, TextRange(0, end)), Block(.paragraph, TextRange(end + 1, text.count)),
      ]
    }
    let article = Article(
      id: ArticleID(unchecked: "a"), text: text, title: title,
      published: published.flatMap { CalendarDay(iso: $0) }.map {
        PublicationDate($0, basis: .metadata)
      },
      blocks: blocks,
      provenance: Provenance(file: "a.txt", sha256: "", byteCount: text.count))
    let reading = read(article)
    facts = ArticleFacts(article: article, sentences: reading.newsSentences(of: article))
    for mention in mentions {
      if !facts.actors.contains(where: { $0.key == mention.key }) {
        facts.actors.append(
          LocalActor(
            key: mention.key, name: mention.key, kind: mention.kind, names: [mention.key]))
      }
      let actor = facts.actors.firstIndex { $0.key == mention.key }
      facts.mentions.append(Mention(mention.kind, mention.range, actor: actor))
    }
    for time in times {
      facts.times.append(
        TimeExpression(
          .date, time.range, value: time.day?.description, basis: .publication,
          days: time.day.map { $0...$0 }))
    }
    events = findEvents(in: tagWords(of: reading).withVerbsBehindModals(), of: facts)
  }

  /// Finds the events anew after a change of the facts.
  mutating func readAgain() {
    events = findEvents(in: tagWords(of: read(facts.article)).withVerbsBehindModals(), of: facts)
  }

  private static let kinds: [Character: Mention.Kind] = [
    "#": .place, "@": .organization, "~": .group,
  ]

  /// Each event as `TYPE mode: sources > targets @place {time} modality evidence main`.
  var lines: [String] {
    events.map { event in
      func names(_ actors: [Int]) -> String {
        actors.map { facts.actors[$0].key }.joined(separator: ", ")
      }
      var line = "\(event.type.rawValue) \(event.mode ?? "-"): \(names(event.sources))"
      if !event.targets.isEmpty { line += " > \(names(event.targets))" }
      if let place = event.place { line += " @\(facts.article.text[facts.mentions[place].range])" }
      if let time = event.time { line += " {\(facts.article.text[facts.times[time].range])}" }
      if event.modality != .happened { line += " \(event.modality.rawValue)" }
      if event.evidence.count > 1 { line += " \(event.evidence)" }
      return event.isMain ? line + " main" : line
    }
  }
}

/// Checks all events of a marked text, in order.
func expectEvents(
  _ marked: String, _ expected: [String], title: String? = nil, hasDateline: Bool = false,
  at location: SourceLocation = #_sourceLocation
) {
  let fixture = EventFixture(marked, title: title, hasDateline: hasDateline)
  #expect(fixture.lines == expected, sourceLocation: location)
}
