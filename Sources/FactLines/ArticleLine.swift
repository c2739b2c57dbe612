import Foundation

/// One article of JSON lines as given: `text` and what else the line says of it.
package struct ArticleLine: Sendable {
  package var id: String?
  package var text: String
  package var title: String?
  package var published: String?
  package var publisher: String?
  package var url: String?

  /// Reads one line; the error is a diagnostic without a place, which the caller knows.
  package static func parse(_ line: [UInt8]) -> Result<ArticleLine, LineProblem> {
    guard
      let object = try? JSONSerialization.jsonObject(with: Data(line)) as? [String: Any]
    else { return .failure(LineProblem(message: "not a JSON object")) }
    guard let text = object["text"] as? String else {
      return .failure(LineProblem(message: "no string field 'text'"))
    }
    return .success(
      ArticleLine(
        id: object["id"] as? String ?? (object["id"] as? Int).map { String($0) }, text: text,
        title: object["title"] as? String, published: object["published"] as? String,
        publisher: object["publisher"] as? String, url: object["url"] as? String))
  }
}

/// Why a line could not be read.
package struct LineProblem: Error, Hashable {
  package var message: String
}
