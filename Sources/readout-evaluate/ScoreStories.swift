import Diagnostics
import Extraction
import Foundation
import Ingest
import Linking
import NewsModel
import SourceText

/// B-cubed shares of a grouping; A. Bagga and B. Baldwin, "Algorithms for scoring coreference chains"
/// (1998).
struct BCubed {
  var precision: Double
  var recall: Double
  var f1: Double { precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall) }

  init(gold: [String], found: [String]) {
    let goldSizes = Dictionary(gold.map { ($0, 1) }, uniquingKeysWith: +)
    let foundSizes = Dictionary(found.map { ($0, 1) }, uniquingKeysWith: +)
    let both = Dictionary(zip(gold, found).map { ("\($0)\n\($1)", 1) }, uniquingKeysWith: +)
    precision = 0
    recall = 0
    for (a, b) in zip(gold, found) {
      let common = Double(both["\(a)\n\(b)"]!)
      precision += common / Double(foundSizes[b]!) / Double(gold.count)
      recall += common / Double(goldSizes[a]!) / Double(gold.count)
    }
  }

  var line: String { String(format: "P %.3f  R %.3f  F1 %.3f", precision, recall, f1) }
}

/// Scores articles grouped by main event and by story, as a site has them, against gold clusters.
///
/// An article without a main event or story is a group of its own.
func scoreStories(_ file: String, shows: Bool = false) {
  let rows = Gold.rows(file).filter { $0["cluster"] is String }
  guard !rows.isEmpty else { return }
  let started = Date()
  let facts = rows.enumerated().map { index, row in goldFacts(of: row, number: index) }
  let extracted = Date()
  let corpus = link(facts, applying: Corrections()).value
  let linked = Date()
  // Articles of the corpus are in order of id, which counts the rows.
  let gold = rows.map { $0["cluster"] as! String }
  let events = corpus.articles.enumerated().map { index, article in
    article.mainEvent.map { "event \($0)" } ?? "alone \(index)"
  }
  let stories = corpus.articles.enumerated().map { index, article in
    let event = article.mainEvent
    return event.flatMap { corpus.events[$0].story }.map { "story \($0)" }
      ?? event.map { "event \($0)" } ?? "alone \(index)"
  }
  print("\(file): \(rows.count) articles, \(Set(gold).count) clusters")
  print("  by main event  \(BCubed(gold: gold, found: events).line)")
  print("  by story       \(BCubed(gold: gold, found: stories).line)")
  print(
    String(
      format: "  extraction %.2f s, linking %.2f s", extracted.timeIntervalSince(started),
      linked.timeIntervalSince(extracted)))
  if shows { show(gold, stories, corpus) }
}

func goldFacts(of row: [String: Any], number: Int) -> ArticleFacts {
  let text = UTF8Text(row["text"] as? String ?? "")
  let id = String(repeating: "0", count: 5 - String(number).count) + String(number)
  let article = article(
    from: text,
    metadata: Metadata(
      id: id, title: row["title"] as? String, published: row["date"] as? String,
      publisher: row["source"] as? String, url: row["url"] as? String),
    provenance: Provenance(file: "-", sha256: "", byteCount: text.count))
  return extractFacts(from: article.value, using: Lexicon()).value
}

private func show(_ gold: [String], _ found: [String], _ corpus: Corpus) {
  let groups = Dictionary(grouping: gold.indices, by: { found[$0] })
  for key in groups.keys.sorted() {
    let names = Dictionary(groups[key]!.map { (gold[$0], 1) }, uniquingKeysWith: +)
    guard names.count > 1 else { continue }
    print(
      "  mixed: "
        + names.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }.joined(separator: ", "))
  }
  let clusters = Dictionary(grouping: gold.indices, by: { gold[$0] })
  for key in clusters.keys.sorted() {
    let parts = Dictionary(clusters[key]!.map { (found[$0], 1) }, uniquingKeysWith: +)
    guard parts.count > 1 else { continue }
    print("  split: \(key) in \(parts.values.sorted(by: >))")
  }
}
