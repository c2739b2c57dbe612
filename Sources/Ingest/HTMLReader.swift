import NewsModel
import SourceText

/// A page as plain text, with what its markup says of each line and of the article.
struct HTMLPage {
  var text: UTF8Text
  var pieces: [Piece]
  var metadata: Metadata
}

/// Turns a page into plain text, a line for each block element.
///
/// Scripts and styles are left out; navigation, footers, asides and forms are furniture; where the
/// page has an `article` or `main` element, what lies outside it is furniture too.
func readHTML(_ text: UTF8Text) -> HTMLPage {
  let tree = parseHTML(text)
  var writer = PageWriter()
  if let tree {
    writer.hasArticle = holds(["article", "main"], in: tree)
    writer.write(tree, kind: writer.hasArticle ? .furniture : nil)
  }
  writer.endLine()
  return HTMLPage(
    text: UTF8Text(validating: writer.bytes) ?? UTF8Text(""), pieces: writer.pieces,
    metadata: pageMetadata(of: tree))
}

private func holds(_ names: Set<String>, in node: HTMLNode) -> Bool {
  guard case .element(let name, _, let children) = node else { return false }
  return names.contains(name) || children.contains { holds(names, in: $0) }
}

private struct PageWriter {
  var bytes: [UInt8] = []
  var pieces: [Piece] = []
  var hasArticle = false
  private var lineStart = 0
  private var lineKind: Block.Kind?
  private var needsSpace = false

  /// `kind` is what the elements around say; nil for running text.
  mutating func write(_ node: HTMLNode, kind: Block.Kind?) {
    switch node {
    case .text(let string): append(string, kind: kind)
    case .element(let name, let attributes, let children):
      if droppedElements.contains(name) { return }
      let hidden = attributes.contains {
        $0.name == "hidden" || $0.name == "aria-hidden" && $0.value == "true"
      }
      if hidden { return }
      if name == "br" { return endLine() }
      let isBlock = !inlineElements.contains(name)
      if isBlock { endLine() }
      let inner = self.kind(of: name, within: kind)
      for child in children { write(child, kind: inner) }
      if isBlock { endLine() }
    }
  }

  private func kind(of name: String, within kind: Block.Kind?) -> Block.Kind? {
    switch name {
    case "article", "main": return kind == .furniture && hasArticle ? nil : kind
    case "nav", "aside", "footer", "form", "button", "select", "label": return .furniture
    case "header": return kind
    case _ where kind == .furniture: return kind
    case "h1": return .title
    case "h2", "h3", "h4", "h5", "h6": return .heading
    case "figcaption": return .caption
    default: return kind
    }
  }

  private mutating func append(_ string: String, kind: Block.Kind?) {
    for byte in string.utf8 {
      if isASCIISpace(byte) {
        needsSpace = bytes.count > lineStart
        continue
      }
      if bytes.count == lineStart { lineKind = kind }
      if needsSpace { bytes.append(0x20) }
      needsSpace = false
      bytes.append(byte)
    }
  }

  mutating func endLine() {
    needsSpace = false
    guard bytes.count > lineStart else { return }
    let isSecondTitle = lineKind == .title && pieces.contains { $0.hint == .title }
    pieces.append(
      Piece(TextRange(lineStart, bytes.count), hint: isSecondTitle ? .heading : lineKind))
    bytes.append(contentsOf: [0x0A, 0x0A])
    lineStart = bytes.count
  }
}

/// Elements whose content is no text of the article.
private let droppedElements: Set<String> = [
  "script", "style", "noscript", "template", "svg", "math", "iframe", "object", "canvas", "head",
  "audio", "video", "input", "textarea", "option",
]

/// Elements that run on within a line.
private let inlineElements: Set<String> = [
  "a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins",
  "kbd", "mark", "q", "s", "samp", "small", "span", "strong", "sub", "sup", "time", "tt", "u",
  "var",
  "wbr", "img", "picture", "source",
]

/// What the page's head says: OpenGraph, article properties, Dublin Core and plain names.
private func pageMetadata(of tree: HTMLNode?) -> Metadata {
  var named: [String: String] = [:]
  var title: String?
  var language: String?
  func visit(_ node: HTMLNode) {
    guard case .element(let name, _, let children) = node else { return }
    switch name {
    case "html": language = node["lang"]
    case "meta":
      let key = (node["property"] ?? node["name"] ?? node["itemprop"] ?? "").lowercased()
      if let content = node["content"], !content.isEmpty, named[key] == nil { named[key] = content }
    case "link" where node["rel"] == "canonical": named["canonical"] = node["href"]
    case "time" where named["time"] == nil: named["time"] = node["datetime"]
    case "title":
      if title == nil, case .text(let string)? = children.first { title = collapsed(string) }
    default: break
    }
    for child in children { visit(child) }
  }
  if let tree { visit(tree) }
  func first(_ keys: [String]) -> String? { keys.lazy.compactMap { named[$0] }.first }
  return Metadata(
    id: "", title: first(["og:title", "dc.title", "headline"]) ?? title,
    published: first([
      "article:published_time", "datepublished", "dc.date", "dc.date.issued", "date", "pubdate",
      "time",
    ]),
    publisher: first(["og:site_name", "dc.publisher", "publisher"]),
    author: first(["author", "article:author", "dc.creator"]),
    url: first(["canonical", "og:url"]),
    language: language.map { $0.split(separator: "-").first.map(String.init) ?? $0 })
}
