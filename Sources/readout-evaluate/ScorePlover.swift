import Diagnostics
import Extraction
import NewsModel
import SourceText

/// Shares of a run over single sentences with one event each.
struct PloverScore {
  var count = 0
  var classes = 0
  var sources = 0
  var sourceCount = 0
  var targets = 0
  var targetCount = 0
  var silent = 0
}

/// Scores the main event of each sentence: its class, and whether source and target overlap gold's.
///
/// Gold follows the codebook of 2018, so that its classes are mapped, and what is intended counts as
/// AGREE or THREATEN, as the codebook says. A place that something was done in is its target there.
@discardableResult
func scorePlover(_ file: String, shows: Bool = false) -> PloverScore {
  var score = PloverScore()
  var confusion: [String: Int] = [:]
  for row in Gold.rows(file) {
    guard let text = row["text"] as? String, let gold = row["event"] as? String else { continue }
    let facts = facts(ofSentence: text)
    let main = facts.events.first(where: \.isMain)
    let expected = classes2023[gold] ?? gold
    let found = main.map { ploverClass(of: $0) } ?? "none"
    score.count += 1
    if main == nil { score.silent += 1 }
    if found == expected {
      score.classes += 1
    } else {
      confusion["\(expected) as \(found)", default: 0] += 1
    }
    let offsets = ScalarOffsets(text)
    let goldSources = spans(row["source"], offsets)
    let goldTargets = spans(row["target"], offsets)
    let sources = main.map { mentions(of: $0.sources, in: facts) } ?? []
    var targets = main.map { mentions(of: $0.targets, in: facts) } ?? []
    if targets.isEmpty, let place = main?.place { targets = [facts.mentions[place].range] }
    let hitsSource = overlaps(sources, goldSources)
    let hitsTarget = overlaps(targets, goldTargets)
    if !goldSources.isEmpty {
      score.sourceCount += 1
      score.sources += hitsSource ? 1 : 0
    }
    if !goldTargets.isEmpty {
      score.targetCount += 1
      score.targets += hitsTarget ? 1 : 0
    }
    if shows { show(row, expected, facts, main, sources: hitsSource, targets: hitsTarget) }
  }
  guard score.count > 0 else { return score }
  for (pair, count) in confusion.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }).prefix(20)
  {
    print("  \(pair): \(count)")
  }
  print("class \(share(score.classes, of: score.count)), no event found \(score.silent)")
  print("source \(share(score.sources, of: score.sourceCount))")
  print("target \(share(score.targets, of: score.targetCount))")
  return score
}

/// The classes of the codebook of 2018 by their names of 2023.
private let classes2023 = [
  "DEMAND": "REQUEST", "DISAPPROVE": "ACCUSE", "INVESTIGATE": "ACCUSE", "CONCEDE": "YIELD",
  "FIGHT": "ASSAULT",
]

/// An event as the codebook classes it: intended cooperation is AGREE, intended harm THREATEN.
private func ploverClass(of event: EventMention) -> String {
  guard event.modality == .planned else { return event.type.rawValue }
  switch event.type {
  case .consult, .support, .cooperate, .aid, .yield, .retreat: return EventType.agree.rawValue
  case .assault, .coerce, .sanction, .protest: return EventType.threaten.rawValue
  default: return event.type.rawValue
  }
}

/// The facts of a sentence taken as an article of one paragraph.
private func facts(ofSentence text: String) -> ArticleFacts {
  let bytes = UTF8Text(text)
  let article = Article(
    id: ArticleID(unchecked: "a"), text: bytes, blocks: [Block(.paragraph, bytes.range)],
    provenance: Provenance(file: "-", sha256: "", byteCount: bytes.count))
  return extractFacts(from: article, using: Lexicon()).value
}

private func spans(_ value: Any?, _ offsets: ScalarOffsets) -> [TextRange] {
  (value as? [[String: Any]] ?? []).compactMap { span in
    guard let start = span["start"] as? Int, let end = span["end"] as? Int else { return nil }
    return offsets.range(start, end)
  }
}

private func mentions(of actors: [Int], in facts: ArticleFacts) -> [TextRange] {
  facts.mentions.filter { $0.actor.map(actors.contains) ?? false }.map(\.range)
}

private func overlaps(_ found: [TextRange], _ gold: [TextRange]) -> Bool {
  found.contains { range in gold.contains { $0.overlaps(range) } }
}

private func show(
  _ row: [String: Any], _ expected: String, _ facts: ArticleFacts, _ main: EventMention?,
  sources: Bool, targets: Bool
) {
  print(expected, facts.article.text.description)
  for event in facts.events {
    func names(_ actors: [Int]) -> String {
      actors.map { facts.actors[$0].name }.joined(separator: ", ")
    }
    print(
      "   \(event.isMain ? "*" : " ") \(event.type.rawValue) '\(facts.article.text[event.trigger])'",
      "\(names(event.sources)) > \(names(event.targets)) \(event.modality.rawValue)")
  }
  func texts(_ key: String) -> String {
    (row[key] as? [[String: Any]] ?? []).compactMap { $0["text"] as? String }
      .joined(separator: ", ")
  }
  print(
    "     gold \(texts("source")) > \(texts("target"))", sources ? "" : "SOURCE",
    targets ? "" : "TARGET")
}
