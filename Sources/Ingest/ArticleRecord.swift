import Diagnostics
import Foundation
import Hashing
import NewsModel
package import SourceText

/// One article of JSON lines as given: `text` and what else the line says of it.
package struct ArticleRecord: Sendable {
  /// With the id as given, or empty.
  package var metadata: Metadata
  package var text: UTF8Text

  /// Reads one line, without its line end; the problem is told in words.
  package static func parse(_ line: [UInt8]) -> Result<ArticleRecord, RecordProblem> {
    guard
      let object = try? JSONSerialization.jsonObject(with: Data(line)) as? [String: Any]
    else { return .failure(RecordProblem(message: "a record is a JSON object on one line")) }
    guard let text = object["text"] as? String else {
      return .failure(RecordProblem(message: "a record needs the article in a string 'text'"))
    }
    var metadata = Metadata(id: "")
    if let id = object["id"] as? String { metadata.id = id }
    if let id = object["id"] as? Int { metadata.id = String(id) }
    for key in Metadata.keys {
      let given = key.names.lazy.compactMap { object[$0] as? String }.first { !$0.isEmpty }
      metadata[keyPath: key.path] = given
    }
    return .success(ArticleRecord(metadata: metadata, text: UTF8Text(text)))
  }
}

/// Why a line could not be read: the rule that it breaks.
package struct RecordProblem: Error, Hashable {
  package var message: String
}

/// Reads one article a line; a line that cannot be read is an error, and the others go on.
func readRecords(_ decoded: DecodedText, of file: SourceFile) -> Diagnosed<[Article]> {
  var found = Diagnosed<[Article]>([])
  let lines = decoded.text.bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
  for (index, line) in lines.enumerated() where !line.allSatisfy(isASCIISpace) {
    switch ArticleRecord.parse(Array(line)) {
    case .failure(let problem):
      found.diagnostics.append(
        Diagnostic(
          .error, "bad-record", problem.message, at: .init(file: file.path, line: index + 1),
          hints: [#"write it as {"id": "a1", "text": "...", "published": "2024-04-16"}"#]))
    case .success(let record):
      var metadata = record.metadata
      if metadata.id.isEmpty { metadata.id = "\(file.stem)-\(index + 1)" }
      let made = article(
        from: record.text, metadata: metadata,
        provenance: Provenance(
          file: file.path, record: index + 1, sha256: ContentHash(of: Array(line)).hex,
          byteCount: line.count, encoding: decoded.encoding))
      found.value.append(made.value)
      found.diagnostics += made.diagnostics
    }
  }
  return found
}
