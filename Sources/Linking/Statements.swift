import NewsModel
import SourceText

/// Makes a statement of each quote, with its speaker, event and topics on the site.
///
/// The id is the article's and a hash of the words, so that it stays when other quotes are found or
/// lost; equal words in one article are numbered. The event is the one reported in the quote's own
/// sentence, else one that has the sentence among its evidence, else the article's main event. They
/// come by article, then by id.
func linkStatements(
  _ facts: [ArticleFacts], actors: LinkedActors, events: LinkedEvents, topics: LinkedTopics,
  sharing: WorkSharing
) -> [Statement] {
  let made = sharing.map(facts.count, by: 256) { article in
    let facts = facts[article]
    var own: [Statement] = []
    var taken: [UInt32: Int] = [:]
    let evidence = eventBySentence(facts, events.ofLocal[article])
    for (index, quote) in facts.quotes.enumerated() {
      let digest = digest(of: quote, in: facts.article.text)
      taken[digest, default: 0] += 1
      var statement = Statement(
        digest: digest, copy: taken[digest]!, article: article, quote: index,
        speaker: quote.speakerActor.flatMap { actors.ofLocal[article][$0] },
        event: evidence[quote.sentence] ?? events.main[article])
      statement.topics = Set(
        facts.topics.indices.filter { facts.topics[$0].sentences.contains(quote.sentence) }
          .compactMap { topics.ofLocal[article][$0] }
      ).sorted()
      own.append(statement)
    }
    return own.sorted { ($0.digest, $0.copy) < ($1.digest, $1.copy) }
  }
  var all: [Statement] = []
  all.reserveCapacity(made.reduce(0) { $0 + $1.count })
  for statements in made { all += statements }
  return all
}

private func eventBySentence(_ facts: ArticleFacts, _ linked: SmallIndexes) -> [Int: Int] {
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

/// An FNV-1a hash of the words, mixed.
private func digest(of quote: Quote, in text: UTF8Text) -> UInt32 {
  var hash: UInt64 = 0xCBF2_9CE4_8422_2325
  for byte in text.bytes[quote.range.lower..<min(quote.range.upper, text.count)] {
    hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
  }
  return UInt32(truncatingIfNeeded: mix(hash))
}
