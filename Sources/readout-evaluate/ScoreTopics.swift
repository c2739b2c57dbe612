import Diagnostics
import Extraction
import Ingest
import NewsModel
import SourceText

/// Scores the broad subject of whole articles against broad topics mapped to IPTC codes.
///
/// The answer is the best scored broad subject among those that gold uses; `outright` counts the articles
/// whose best subject of all is the right one.
@discardableResult
func scoreTopics(_ file: String, shows: Bool = false, first limit: Int? = nil) -> Double? {
  let rows = Gold.rows(file, first: limit)
  let codes = Set(rows.compactMap { $0["iptc"] as? String }.map { "medtop:" + $0 })
  var right = 0
  var outright = 0
  var silent = 0
  var confusion: [String: Int] = [:]
  for row in rows {
    guard let text = row["text"] as? String, let gold = row["iptc"] as? String else { continue }
    let bytes = UTF8Text(text)
    let article = article(
      from: bytes, metadata: Metadata(id: "a", title: row["title"] as? String),
      provenance: Provenance(file: "-", sha256: "", byteCount: bytes.count)
    ).value
    let topics = extractFacts(from: article, using: Lexicon()).value.topics
      .filter { $0.kind == .subject && $0.code?.hasPrefix("medtop:2") == false }
    let ranked = topics.sorted { ($1.score, $0.id) < ($0.score, $1.id) }
    let best = ranked.first { codes.contains($0.code ?? "") }
    if ranked.isEmpty { silent += 1 }
    if ranked.first?.code == "medtop:" + gold { outright += 1 }
    if best?.code == "medtop:" + gold {
      right += 1
    } else {
      confusion["\(gold) as \(best?.code ?? "none")", default: 0] += 1
      if shows {
        print("  wrong ", row["id"] ?? "", gold, best?.code ?? "none", row["title"] ?? "")
      }
    }
  }
  guard !rows.isEmpty else { return nil }
  for (pair, count) in confusion.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }).prefix(10)
  {
    print("  \(pair): \(count)")
  }
  print("broad subject \(share(right, of: rows.count))")
  print("outright among all subjects \(share(outright, of: rows.count)), none given \(silent)")
  return Double(right) / Double(rows.count)
}
