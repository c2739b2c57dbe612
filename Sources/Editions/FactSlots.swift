import Hashing
import NewsModel
import SiteModel
import SourceText

/// One thing that is told of a fact, and how a corpus tells it.
struct FactSlot: Sendable {
  typealias Value = @Sendable (FactSource, Int) -> String?
  typealias Values = @Sendable (FactSource, Int) -> [String]

  /// What the ledger keeps of it.
  enum Form: Sendable {
    /// A value that may be shown.
    case text(Value)
    /// The id of an actor.
    case actor(Value)
    /// Ids.
    case actors(Values)
    case articles(Values)
    /// A hash of each text; of those that came the texts can be told, of others their number.
    case texts(Values)
    /// Likewise, of what the desk corrected.
    case desk(Values)
    /// Likewise, of sentences: told by their number alone, for pages show them already.
    case sentences(Values)
    /// A hash that only says whether something changed.
    case mark(Value)
    /// A hash of the desk's own entry: by itself it changes nothing that readers see.
    case entry(Value)
    /// The statements of an article by speaker.
    case statements
  }

  /// As readers call it.
  var name: String
  var form: Form

  init(_ name: String, _ form: Form) {
    self.name = name
    self.form = form
  }

  /// The slots of a kind in the order of its lines; a change of them needs a new `ledgerVersion`.
  static func all(of kind: FactKind) -> [FactSlot] {
    switch kind {
    case .article: articles
    case .event: events
    case .actor: actors
    case .topic: topics
    case .statement: []
    }
  }

  private static let articles: [FactSlot] = [
    FactSlot("title", .text { $0.corpus.articles[$1].facts.heading }),
    FactSlot("outlet", .text { $0.article($1).publisher }),
    FactSlot("publication day", .text { $0.article($1).published.map { "\($0.day)" } }),
    FactSlot("text", .mark { textHash(of: $0.article($1)) }),
    FactSlot("desk", .desk { $0.corpus.articles[$1].corrections.map(\.text) }),
    FactSlot("statements", .statements),
  ]

  private static let events: [FactSlot] = [
    FactSlot("title", .text { $0.corpus.events[$1].title }),
    FactSlot("type", .text { $0.corpus.events[$1].type.rawValue.lowercased() }),
    FactSlot("status", .text { $0.corpus.events[$1].modality.rawValue }),
    FactSlot("time", .text { $0.corpus.events[$1].time?.value }),
    FactSlot("place", .actor { $0.actor($0.corpus.events[$1].place) }),
    FactSlot("who", .actors { $0.actors($0.corpus.events[$1].sources) }),
    FactSlot("to or with", .actors { $0.actors($0.corpus.events[$1].targets) }),
    FactSlot("reports", .articles { $0.articles($0.corpus.events[$1].articles) }),
    FactSlot("figures", .texts { $0.corpus.events[$1].figures.map { words(of: $0.figure) } }),
    FactSlot("disputed", .texts { $0.corpus.events[$1].disputes.map(words) }),
    FactSlot("evidence", .sentences { $0.sentences($0.corpus.events[$1].evidence) }),
    FactSlot("desk", .desk { $0.corpus.events[$1].corrections.map(\.text) }),
  ]

  private static let actors: [FactSlot] = [
    FactSlot("name", .text { $0.corpus.actors[$1].name }),
    FactSlot("kind", .text { $0.corpus.actors[$1].kind.rawValue }),
    FactSlot("country", .text { $0.corpus.actors[$1].country }),
    FactSlot("description", .text { $0.corpus.actors[$1].description }),
    FactSlot("names", .texts { $0.corpus.actors[$1].names.map(\.name) }),
    FactSlot("roles", .texts { $0.corpus.actors[$1].roles.map(\.text) }),
    FactSlot("desk", .desk { $0.corpus.actors[$1].corrections.map(\.text) }),
    FactSlot("entry", .entry { $0.actorEntries[$0.corpus.actors[$1].id].map(entryHash) }),
  ]

  private static let topics: [FactSlot] = [
    FactSlot("label", .text { $0.corpus.topics[$1].label }),
    FactSlot("kind", .text { $0.corpus.topics[$1].kind.rawValue }),
    FactSlot("description", .text { $0.corpus.topics[$1].description }),
    FactSlot("articles about it", .articles { $0.articles($0.corpus.topics[$1].about) }),
    FactSlot("entry", .entry { $0.topicEntries[$0.corpus.topics[$1].id].map(entryHash) }),
  ]
}

/// Twelve hexadecimal digits of a mixed FNV-1a hash: 48 bits, for the few texts of one slot.
func shortHash(of text: String) -> String {
  var hash: UInt64 = 0xCBF2_9CE4_8422_2325
  for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
  hash = (hash ^ (hash >> 32)) &* 0xD6E8_FEB8_6659_FD93
  hash ^= hash >> 32
  let digits = String(hash >> 16, radix: 16)
  return String(repeating: "0", count: 12 - digits.count) + digits
}

/// Names the words that a briefing shows, whatever white space lies between its blocks.
private func textHash(of article: Article) -> String {
  var bytes: [UInt8] = []
  bytes.reserveCapacity(article.text.count + 16 * article.blocks.count)
  for block in article.blocks {
    bytes.append(contentsOf: block.kind.rawValue.utf8)
    bytes.append(0)
    bytes.append(contentsOf: article.text.bytes[block.range.indices])
    bytes.append(0)
  }
  return String(ContentHash(of: bytes).hex.prefix(16))
}

private func entryHash(of entry: CuratedActor) -> String {
  var parts = [entry.name, entry.kind.rawValue, entry.country ?? "", entry.description ?? ""]
  parts += entry.aliases.map { alias in
    "\(alias.name) \(alias.from?.description ?? "") \(alias.through?.description ?? "")"
  }
  return shortHash(of: (parts + entry.links).joined(separator: "\u{0}"))
}

private func entryHash(of entry: CuratedTopic) -> String {
  shortHash(
    of: ([entry.label, entry.description ?? ""] + entry.phrases + entry.merges.map(\.value))
      .joined(separator: "\u{0}"))
}

private func words(of dispute: Dispute) -> String {
  ([dispute.rule] + dispute.sides.map { "“\($0.text)”" }).joined(separator: " ")
}

private func words(of figure: Figure) -> String {
  func number(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : String(value)
  }
  let amount =
    figure.low == figure.high
    ? number(figure.low) : "\(number(figure.low)) to \(number(figure.high))"
  return [figure.quantifier, amount, figure.unit].compactMap { $0 }.joined(separator: " ")
}
