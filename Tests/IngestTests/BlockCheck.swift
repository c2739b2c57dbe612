import NewsModel
import SourceText
import Testing

@testable import Ingest

/// Checks the blocks of a text that has each in a tag of its kind.
func checkBlocks(
  _ marked: String, title: String? = nil, sourceLocation: SourceLocation = #_sourceLocation
) {
  let (plain, expected) = readTags(marked)
  let text = UTF8Text(plain)
  let blocks = classifyBlocks(of: text, pieces: plainPieces(of: text), title: title)
  let found = blocks.map { "\($0.kind.rawValue): \(text[$0.range])" }
  #expect(found == expected, sourceLocation: sourceLocation)
}

private func readTags(_ marked: String) -> (plain: String, expected: [String]) {
  var plain = marked
  var expected: [String] = []
  for match in marked.matches(of: /<([a-z]+)>([^<]*)<\/[a-z]+>/) {
    expected.append("\(match.1): \(match.2)")
  }
  for kind in Block.Kind.allCases {
    plain = plain.replacing("<\(kind.rawValue)>", with: "").replacing(
      "</\(kind.rawValue)>", with: "")
  }
  return (plain, expected)
}
