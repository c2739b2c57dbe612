package import Diagnostics
import Hashing
package import NewsModel
package import SourceText

/// A source file as bytes, with its path below the site.
package struct SourceFile: Hashable, Sendable {
  package var path: String
  package var bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}

/// Reads the articles of one file: one for text, Markdown and HTML, one a line for JSON lines.
package func readArticles(_ file: SourceFile) -> Diagnosed<[Article]> {
  guard let text = UTF8Text(validating: file.bytes) else { return Diagnosed([]) }
  let name = file.path.split(separator: "/").last.map(String.init) ?? file.path
  let stem = name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
  let provenance = Provenance(
    file: file.path, sha256: ContentHash(of: file.bytes).hex, byteCount: file.bytes.count)
  return Diagnosed([
    article(from: text, metadata: Metadata(id: stem), provenance: provenance)
  ])
}

/// What a file or a record says of its article beside the text; all of it optional but the id.
package struct Metadata: Hashable, Sendable {
  package var id: String
  package var title: String?
  package var published: String?
  package var received: String?
  package var publisher: String?
  package var author: String?
  package var url: String?
  package var language: String?

  package init(
    id: String, title: String? = nil, published: String? = nil, received: String? = nil,
    publisher: String? = nil, author: String? = nil, url: String? = nil, language: String? = nil
  ) {
    self.id = id
    self.title = title
    self.published = published
    self.received = received
    self.publisher = publisher
    self.author = author
    self.url = url
    self.language = language
  }
}

/// Makes an article of plain text that is taken as it is: the one way for files, JSON lines and
/// `readout extract`.
package func article(
  from text: UTF8Text, metadata: Metadata, provenance: Provenance
) -> Article {
  let published = metadata.published.flatMap { CalendarDay(iso: $0) }.map {
    PublicationDate($0, basis: .metadata, asGiven: metadata.published)
  }
  return Article(
    id: ArticleID(slugging: metadata.id), text: text, title: metadata.title,
    publisher: metadata.publisher, author: metadata.author, url: metadata.url,
    language: metadata.language ?? "en", published: published, blocks: paragraphs(of: text),
    provenance: provenance)
}

/// A block for each stretch of lines between empty lines.
func paragraphs(of text: UTF8Text) -> [Block] {
  var blocks: [Block] = []
  var start = 0
  var offset = 0
  func close(at end: Int) {
    let range = text.trimmed(TextRange(start, end))
    if !range.isEmpty { blocks.append(Block(.paragraph, range)) }
  }
  while offset < text.count {
    if text.bytes[offset] == UInt8(ascii: "\n") {
      var next = offset + 1
      while next < text.count, text.bytes[next] == 0x20 || text.bytes[next] == 0x0D { next += 1 }
      if next < text.count, text.bytes[next] == UInt8(ascii: "\n") {
        close(at: offset)
        start = next
      }
    }
    offset += 1
  }
  close(at: text.count)
  return blocks
}
