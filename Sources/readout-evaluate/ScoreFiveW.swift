import Diagnostics
import Extraction
import Ingest
import Language
import NewsModel
import SourceText

/// Hits and questions of each slot.
struct FiveWScore {
  static let slots = ["who", "what", "when", "where"]
  var hits = [0, 0, 0, 0]
  var counts = [0, 0, 0, 0]

  /// The mean of the four hit rates.
  var mean: Double {
    let rates = zip(hits, counts).map { $1 == 0 ? 0 : Double($0) / Double($1) }
    return rates.reduce(0, +) / Double(rates.count)
  }
}

/// Scores the main event of each article against the phrases that coders took for its answers.
///
/// An answer hits where it overlaps an accepted phrase: by its place in the text, or by a word that
/// both have, function words aside. Who: the sources, else the targets; what: the clause of the
/// trigger; when: the event's time or the publication day; where: its place or the dateline's.
/// A question that the coders answered with "none" is left out.
@discardableResult
func scoreFiveW(_ file: String, shows: Bool = false) -> FiveWScore {
  var score = FiveWScore()
  for row in Gold.rows(file) {
    guard let text = row["text"] as? String, let answers = row["fiveW"] as? [String: Any] else {
      continue
    }
    let bytes = UTF8Text(text)
    let read = article(
      from: bytes,
      metadata: Metadata(
        id: "a", title: row["title"] as? String, published: row["date"] as? String),
      provenance: Provenance(file: "-", sha256: "", byteCount: bytes.count))
    let facts = extractFacts(from: read.value, using: Lexicon()).value
    let offsets = ScalarOffsets(text)
    if shows { print("#", row["title"] as? String ?? "") }
    for (index, slot) in FiveWScore.slots.enumerated() {
      let gold = (answers[slot] as? [[String: Any]] ?? []).filter { $0["none"] == nil }
      guard !gold.isEmpty else { continue }
      let given = answer(slot, of: facts)
      let isHit = gold.contains { accepts($0, given, of: facts, slot, offsets) }
      score.counts[index] += 1
      score.hits[index] += isHit ? 1 : 0
      if shows {
        let phrases = gold.compactMap { $0["text"] as? String }
        print(
          "  \(isHit ? "hit " : "miss") \(slot): \(given.map { facts.article.text[$0] }) gold \(phrases)"
        )
      }
    }
  }
  guard score.counts.contains(where: { $0 > 0 }) else { return score }
  for (index, slot) in FiveWScore.slots.enumerated() {
    print("\(slot) \(share(score.hits[index], of: score.counts[index]))")
  }
  print("mean \((score.mean * 1000).rounded() / 1000)")
  return score
}

/// The ranges of the text that answer a question of the article's main event.
private func answer(_ slot: String, of facts: ArticleFacts) -> [TextRange] {
  guard let main = facts.events.first(where: \.isMain) else { return [] }
  let sentence = facts.sentences[main.sentence].range
  switch slot {
  case "who":
    let actors = main.sources.isEmpty ? main.targets : main.sources
    return facts.mentions.filter { $0.actor.map(actors.contains) ?? false }.map(\.range)
  case "what": return [clause(of: main.trigger, in: sentence, of: facts.article.text)]
  case "when": return main.time.map { [facts.times[$0].range] } ?? []
  default:
    if let place = main.place { return [facts.mentions[place].range] }
    let dateline = facts.article.blocks.first { $0.kind == .dateline }?.range
    return dateline.map { [$0] } ?? []
  }
}

/// From a trigger to the end of its clause.
private func clause(of trigger: TextRange, in sentence: TextRange, of text: UTF8Text) -> TextRange {
  var end = trigger.upper
  while end < sentence.upper, text.bytes[end] != UInt8(ascii: ","),
    text.bytes[end] != UInt8(ascii: ";")
  { end += 1 }
  return TextRange(trigger.lower, end)
}

private func accepts(
  _ gold: [String: Any], _ given: [TextRange], of facts: ArticleFacts, _ slot: String,
  _ offsets: ScalarOffsets
) -> Bool {
  for place in gold["found"] as? [[Any]] ?? [] where place.first as? String == "text" {
    guard place.count == 3, let start = place[1] as? Int, let end = place[2] as? Int,
      let range = offsets.range(start, end)
    else { continue }
    if given.contains(where: { $0.overlaps(range) }) { return true }
  }
  if slot == "when" { return sameDay(gold, facts) }
  let words = contentWords(gold["text"] as? String ?? "")
  return given.contains { !contentWords(facts.article.text[$0]).isDisjoint(with: words) }
}

/// Whether the day that the coders' phrase means is the event's, or the publication day without one.
private func sameDay(_ gold: [String: Any], _ facts: ArticleFacts) -> Bool {
  guard let parsed = (gold["parsed"] as? String).flatMap({ CalendarDay(iso: $0) }),
    let main = facts.events.first(where: \.isMain)
  else { return false }
  if let days = main.time.flatMap({ facts.times[$0].days }) { return days.contains(parsed) }
  return facts.article.published?.day == parsed
}

private func contentWords(_ text: String) -> Set<String> {
  let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  return Set(words).subtracting(functionWords)
}

private let functionWords: Set<String> = [
  "the", "a", "an", "of", "in", "on", "at", "to", "and", "or", "for", "with", "by", "from", "as",
  "is",
  "was", "were", "are", "be", "been", "has", "have", "had", "its", "his", "her", "their", "it",
  "that",
  "this", "s", "after", "over", "will", "would", "not", "who", "which", "than", "more", "into",
  "but",
]
