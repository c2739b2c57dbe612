package import Diagnostics
import Hashing
package import NewsModel
import SourceText

/// A source file as bytes, with its path below the site.
package struct SourceFile: Hashable, Sendable {
  package var path: String
  package var bytes: [UInt8]
  /// The bytes of the file of the same name that ends in `.yml`, which gives what front matter would.
  package var sidecar: [UInt8]?

  package init(path: String, bytes: [UInt8], sidecar: [UInt8]? = nil) {
    self.path = path
    self.bytes = bytes
    self.sidecar = sidecar
  }

  /// The last component of the path without its ending.
  var stem: String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return name.lastIndex(of: ".").map { $0 == name.startIndex ? name : String(name[..<$0]) }
      ?? name
  }

  /// The ending in lower case, without the period; empty where there is none.
  var ending: String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return name.lastIndex(of: ".").map { String(name[name.index(after: $0)...]).lowercased() } ?? ""
  }
}

/// The endings of files that hold articles; `yml` files beside them are sidecars.
package let articleFileEndings = [
  "txt", "text", "md", "markdown", "html", "htm", "jsonl", "ndjson",
]

/// Endings of files in which desks have texts that Readout does not read: documents of word processors,
/// print, mail, feeds, tables, and archives. Pictures and the parts of saved pages are none of them.
package let documentFileEndings: Set<String> = [
  "pdf", "doc", "docx", "odt", "rtf", "pages", "epub", "eml", "msg", "mbox", "mht", "mhtml", "json",
  "xml", "rss", "atom", "csv", "tsv", "xls", "xlsx", "ods", "zip", "gz", "tgz", "tar", "7z", "warc",
]

/// Reads the articles of one file: one for text, Markdown and HTML, one a line for JSON lines.
///
/// 1. Decode the bytes; what is not text is refused with an error.
/// 2. Read what front matter, the sidecar or the page itself says of the article.
/// 3. Tell the blocks apart.
/// 4. Settle the publication date; sources that contradict each other are a warning.
package func readArticles(_ file: SourceFile) -> Diagnosed<[Article]> {
  let decoded = decode(file)
  guard let text = decoded.value else { return Diagnosed([], decoded.diagnostics) }
  var found: Diagnosed<[Article]>
  switch file.ending {
  case "jsonl", "ndjson": found = readRecords(text, of: file)
  case "html", "htm": found = readPage(text, of: file).map { [$0] }
  default: found = readPlain(text, of: file).map { [$0] }
  }
  found.diagnostics = decoded.diagnostics + found.diagnostics
  found.value.removeAll { article in
    guard article.text.trimmed(article.text.range).isEmpty else { return false }
    found.diagnostics.append(
      Diagnostic(
        .warning, "empty-article", "an article needs text; this one has only white space",
        at: Diagnostic.Place(file: file.path, line: article.provenance.record),
        hints: ["add the article's text, or remove the file"]))
    return true
  }
  return found
}

/// Text and Markdown: optional front matter, then the article as it is.
private func readPlain(_ decoded: DecodedText, of file: SourceFile) -> Diagnosed<Article> {
  let split = splitFrontMatter(decoded.text, file: file.path)
  let sidecar = readSidecar(of: file)
  var metadata = split.value.metadata.filled(from: sidecar.value)
  metadata.id = metadata.id.isEmpty ? file.stem : metadata.id
  let isMarkdown = file.ending == "md" || file.ending == "markdown"
  let made = makeArticle(
    of: split.value.body, pieces: isMarkdown ? markdownPieces(of: split.value.body) : nil,
    metadata: metadata, provenance: provenance(of: file, decoded), stem: file.stem)
  return Diagnosed(made.value, split.diagnostics + sidecar.diagnostics + made.diagnostics)
}

/// HTML: what the page's own metadata says is filled up from the sidecar.
private func readPage(_ decoded: DecodedText, of file: SourceFile) -> Diagnosed<Article> {
  let page = readHTML(decoded.text)
  let sidecar = readSidecar(of: file)
  var metadata = sidecar.value.filled(from: page.metadata)
  metadata.id = metadata.id.isEmpty ? file.stem : metadata.id
  let made = makeArticle(
    of: page.text, pieces: page.pieces, metadata: metadata,
    provenance: provenance(of: file, decoded), stem: file.stem)
  return Diagnosed(made.value, sidecar.diagnostics + made.diagnostics)
}

private func provenance(of file: SourceFile, _ decoded: DecodedText) -> Provenance {
  Provenance(
    file: file.path, sha256: ContentHash(of: file.bytes).hex, byteCount: file.bytes.count,
    encoding: decoded.encoding)
}
