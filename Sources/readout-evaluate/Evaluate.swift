import Diagnostics
import Extraction
import FactLines
import Foundation
import Ingest
import NewsModel
import SourceText

/// The workshop's measuring tool; `readout-evaluate extract` is `readout extract --jsonl` without
/// the rest of the site generator, so that a change to a reader builds and scores quickly.
@main
struct Evaluate {
  static func main() {
    var output = JSONWriter()
    while let line = readLine() {
      guard case .success(let given) = ArticleLine.parse(Array(line.utf8)) else { continue }
      let text = UTF8Text(given.text)
      let read = article(
        from: text,
        metadata: Metadata(
          id: given.id ?? "a", title: given.title, published: given.published,
          publisher: given.publisher, url: given.url),
        provenance: Provenance(file: "-", sha256: "", byteCount: text.count))
      let facts = extractFacts(from: read, using: Lexicon()).value
      writeFactLine(facts, id: given.id ?? "a", to: &output)
    }
    FileHandle.standardOutput.write(Data(output.bytes))
  }
}
