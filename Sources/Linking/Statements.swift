import NewsModel
import SourceText

/// Makes a statement of each quote, with its speaker, event and topics on the site.
///
/// The id is the article's and a hash of the words, so that it stays when other quotes are found or
/// lost; equal words in one article are numbered. The event is the one reported in the quote's own
/// sentence, else one that has the sentence among its evidence, else the article's main event.
func linkStatements(
  _ facts: [ArticleFacts], actors: LinkedActors, events: LinkedEvents, topics: LinkedTopics
) -> [Statement] {
  var statements: [Statement] = []
  for (article, facts) in facts.enumerated() {
    var taken: [String: Int] = [:]
    let evidence = eventBySentence(facts, events.ofLocal[article])
    for (index, quote) in facts.quotes.enumerated() {
      let base = "\(facts.article.id)-q\(digest(of: quote, in: facts.article.text))"
      taken[base, default: 0] += 1
      let id = taken[base] == 1 ? base : "\(base)-\(taken[base]!)"
      var statement = Statement(
        id: StatementID(unchecked: id), article: article, quote: index,
        speaker: quote.speakerActor.flatMap { actors.ofLocal[article][$0] },
        event: evidence[quote.sentence] ?? events.main[article])
      statement.topics = Set(
        facts.topics.indices.filter { facts.topics[$0].sentences.contains(quote.sentence) }
          .compactMap { topics.ofLocal[article][$0] }
      ).sorted()
      statements.append(statement)
    }
  }
  return statements.sorted { $0.id < $1.id }
}

private func eventBySentence(_ facts: ArticleFacts, _ linked: [Int?]) -> [Int: Int] {
  var found: [Int: Int] = [:]
  for (local, event) in facts.events.enumerated() {
    if let index = linked[local], found[event.sentence] == nil { found[event.sentence] = index }
  }
  for (local, event) in facts.events.enumerated() {
    guard let index = linked[local] else { continue }
    for sentence in event.evidence where found[sentence] == nil { found[sentence] = index }
  }
  return found
}

/// Eight hexadecimal digits of an FNV-1a hash of the words.
private func digest(of quote: Quote, in text: UTF8Text) -> String {
  var hash: UInt64 = 0xCBF2_9CE4_8422_2325
  for byte in text.bytes[quote.range.lower..<min(quote.range.upper, text.count)] {
    hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
  }
  let digits = String(mix(hash) & 0xFFFF_FFFF, radix: 16)
  return String(repeating: "0", count: 8 - digits.count) + digits
}
