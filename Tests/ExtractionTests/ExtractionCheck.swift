import Diagnostics
import Extraction
import NewsModel
import SourceText

/// The facts of a plain text: a block for each line, the first line a title where `hasTitle`.
func facts(of text: String, published: String? = nil, hasTitle: Bool = false) -> ArticleFacts {
  let text = UTF8Text(text)
  var blocks: [Block] = []
  var start = 0
  for (offset, byte) in (text.bytes + [0x0A]).enumerated() where byte == 0x0A {
    let range = text.trimmed(TextRange(start, offset))
    if !range.isEmpty {
      blocks.append(Block(hasTitle && blocks.isEmpty ? .title : .paragraph, range))
    }
    start = offset + 1
  }
  let article = Article(
    id: ArticleID(slugging: "fixture"), text: text,
    published: published.flatMap { CalendarDay(iso: $0) }
      .map { PublicationDate($0, basis: .metadata) },
    blocks: blocks,
    provenance: Provenance(file: "fixture", sha256: "", byteCount: text.count))
  return extractFacts(from: article, using: Lexicon()).value
}

/// The lines of a fixture, each split at its bars; empty lines and lines that start with `#` left out.
func fixtureLines(_ text: String) -> [[String]] {
  text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
    line.split(separator: "|", omittingEmptySubsequences: false).map { part in
      String(String(part.drop { $0 == " " }.reversed()).drop { $0 == " " }.reversed())
    }
  }
}
