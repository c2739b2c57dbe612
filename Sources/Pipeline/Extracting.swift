package import Diagnostics
package import Extraction
import FactLines
package import Files
import Hashing
import Ingest
import NewsModel
import SourceText

/// One article's line of facts, or none, with what was wrong.
package struct ExtractedLine: Sendable {
  /// Empty where the input could not be read.
  package var bytes: [UInt8]
  package var diagnostics: [Diagnostic]
}

/// Extracts from JSON lines as they come, and hands on lines of facts in the input's order.
///
/// `next` gives whole lines without their ends, and none at the end. One stretch is held at a time,
/// so that memory does not grow with the input. `number` of a diagnostic's place counts from 1.
package func extractLines(
  from next: () -> [[UInt8]], using lexicon: Lexicon, workers: Int,
  to write: (ExtractedLine) -> Void
) async {
  var first = 1
  while true {
    let lines = next()
    if lines.isEmpty { return }
    let start = first
    await mapInOrder(lines, by: 8, workers: workers) { slice, _ in
      slice.indices.map { extractLine(slice[$0], number: start + $0, using: lexicon) }
    } then: { made in
      for line in made { write(line) }
    }
    first += lines.count
  }
}

/// Extracts from files that hold articles, in order.
package func extractFiles(
  _ paths: [String], in files: any FileSystem, using lexicon: Lexicon, workers: Int,
  to write: (ExtractedLine) -> Void
) async {
  await mapInOrder(paths, by: 1, workers: workers) { slice, _ in
    slice.flatMap { extractFile($0, in: files, using: lexicon) }
  } then: { made in
    for line in made { write(line) }
  }
}

private func extractLine(
  _ line: [UInt8], number: Int, using lexicon: Lexicon
) -> ExtractedLine {
  if line.allSatisfy(isASCIISpace) { return ExtractedLine(bytes: [], diagnostics: []) }
  switch ArticleRecord.parse(line) {
  case .failure(let problem):
    return ExtractedLine(
      bytes: [],
      diagnostics: [
        Diagnostic(
          .error, "bad-record", problem.message, at: .init(file: "standard input", line: number))
      ])
  case .success(var record):
    if record.metadata.id.isEmpty { record.metadata.id = String(number) }
    let read = article(
      from: record.text, metadata: record.metadata,
      provenance: Provenance(
        file: "standard input", record: number, sha256: ContentHash(of: line).hex,
        byteCount: line.count))
    return factLine(
      of: read.value, id: record.metadata.id, read.diagnostics, using: lexicon)
  }
}

private func extractFile(
  _ path: String, in files: any FileSystem, using lexicon: Lexicon
) -> [ExtractedLine] {
  let bytes: [UInt8]
  do throws(FileError) {
    bytes = try files.read(path, limit: largestSource)
  } catch {
    let problem = Diagnostic(
      .error, "unreadable-file", "cannot be read: \(error.reason)", at: .init(file: path))
    return [ExtractedLine(bytes: [], diagnostics: [problem])]
  }
  let given = readArticles(SourceFile(path: path, bytes: bytes))
  let lines = given.value.map { factLine(of: $0, id: $0.id.value, [], using: lexicon) }
  return [ExtractedLine(bytes: [], diagnostics: given.diagnostics)] + lines
}

private func factLine(
  of article: Article, id: String, _ before: [Diagnostic], using lexicon: Lexicon
) -> ExtractedLine {
  let facts = extractFacts(from: article, using: lexicon)
  var json = JSONWriter()
  writeFactLine(facts.value, id: id, to: &json)
  return ExtractedLine(bytes: json.bytes, diagnostics: before + facts.diagnostics)
}
