import Diagnostics
import Knowledge
import Language
package import NewsModel
package import SourceText

/// One decision of reading a sentence, taken or not, with what spoke for it and what came next.
package struct Weighed: Hashable, Sendable {
  package enum Kind: String, Sendable, CaseIterable { case name, quote, event, topic }

  package var kind: Kind
  /// The words decided on: a name, a cue, a trigger, an issue.
  package var range: TextRange
  /// Whether the article's facts hold it.
  package var isTaken: Bool
  /// Its score, what was asked for and what came next, in words a reader may see.
  package var why: String
}

/// Reads an article again, to say how each decision about it came about.
///
/// Costs as much as to read the article: for those who ask, not for builds.
package struct Weighing {
  private let facts: ArticleFacts
  private let tagging: Tagging
  /// As events and issues see it.
  private let settled: Tagging
  private let numbers: [Int?]

  package init(_ article: Article, using lexicon: Lexicon) {
    facts = extractFacts(from: article, using: lexicon).value
    tagging = tagWords(of: read(article))
    settled = tagging.withVerbsBehindModals()
    numbers = tagging.reading.newsSentenceIndexes(of: article)
  }

  /// What was decided on a sentence of its facts: names, cues, triggers and topics that were taken, and
  /// those that were looked at and left; by kind, then in order of the text.
  package func decisions(on sentence: Int) -> [Weighed] {
    guard let index = numbers.firstIndex(of: sentence) else { return [] }
    let reading = tagging.reading
    let tokens = reading.sentences[index]
    let found =
      weighNames(in: tokens, of: reading, using: .embedded)
      + weighQuotes(in: tokens, of: tagging, facts: facts)
      + weighEvents(in: tokens, sentence: sentence, of: settled, facts: facts)
      + weighTopics(in: tokens, sentence: sentence, of: reading, facts: facts)
    return Weighed.Kind.allCases.flatMap { kind in
      found.filter { $0.kind == kind }.sorted { ($0.range, $0.why) < ($1.range, $1.why) }
    }
  }

  /// The article's happenings by rank, the main one first; each by the words that tell it first.
  package var happenings: [Weighed] { rankedEvents(in: settled, of: facts).map(\.weighed) }
}

/// Two decimals.
func decimal(_ value: Double) -> String {
  let hundredths = Int((abs(value) * 100).rounded())
  let sign = value < 0 && hundredths > 0 ? "-" : ""
  return "\(sign)\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
}
