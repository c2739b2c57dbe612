import Diagnostics
import Extraction
import FactLines
import Foundation
import Ingest
import NewsModel
import SourceText

/// Prints the facts of each article on standard input, so that a change to a reader scores quickly.
func extractLines() {
  var output = JSONWriter()
  while let line = readLine() {
    guard case .success(let given) = ArticleRecord.parse(Array(line.utf8)) else { continue }
    let read = article(
      from: given.text, metadata: given.metadata,
      provenance: Provenance(file: "-", sha256: "", byteCount: line.utf8.count))
    let facts = extractFacts(from: read.value, using: Lexicon()).value
    writeFactLine(facts, id: given.metadata.id, to: &output)
  }
  FileHandle.standardOutput.write(Data(output.bytes))
}
