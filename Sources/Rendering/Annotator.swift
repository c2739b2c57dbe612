import CommonMark
import Diagnostics
import SiteModel

/// Turns the schemes of a page's links into classes, anchors and destinations, in the parsed tree.
struct Annotator {
  private let source: PageSource
  /// The next of `source.links`: they are in the order of the document, as the tree is.
  private var nextLink = 0
  private var openSections: [Int] = []
  private var openSentence = false
  private var openQuote: String?
  /// In the legend each mark is a switch for its kind, which the style sheet reads.
  private var isInLegend = false
  private(set) var diagnostics: [Diagnostic] = []

  init(_ source: PageSource) { self.source = source }

  mutating func annotate(_ document: Markdown.Node) {
    var child = document.firstChild
    while let node = child {
      child = node.next
      block(node)
    }
    if !openSections.isEmpty {
      document.append(html: String(repeating: "</section>\n", count: openSections.count))
    }
  }

  private mutating func block(_ node: Markdown.Node) {
    switch node.kind {
    case .heading: heading(node)
    case .paragraph:
      if let picture = picture(of: node) {
        nextLink += 1
        node.insertBefore(html: picture)
        node.remove()
        return
      }
      let look = leadingMark(of: node)
      isInLegend = look == "legend"
      let summary = look == "uses" ? node.firstChild?.firstChild : nil
      summary?.remove()
      inlines(of: node)
      isInLegend = false
      if let summary {
        node.insertBefore(
          html: "<details class=\"uses\"><summary>\(escaped(summary.literal))</summary>")
        node.insertAfter(html: "</details>")
      } else if let look {
        node.insertBefore(html: "<div class=\"\(look)\">")
        node.insertAfter(html: "</div>")
      }
    default:
      var child = node.firstChild
      while let inner = child {
        child = inner.next
        block(inner)
      }
    }
  }

  /// The picture that a paragraph is, where it is nothing else.
  private func picture(of node: Markdown.Node) -> String? {
    guard let link = node.firstChild, link.kind == .link, link.next == nil,
      let address = Address(link.url), address.scheme == .figure
    else { return nil }
    return drawBlock(
      address.value, caption: link.title, words: link.words, root: root(of: source.path))
  }

  /// A heading whose link has the scheme `section` opens a section and closes those that it ends.
  private mutating func heading(_ node: Markdown.Node) {
    let level = node.headingLevel
    guard let link = node.firstChild, link.kind == .link,
      let address = Address(link.url), address.scheme == .section
    else { return inlines(of: node) }
    nextLink += 1
    var html = ""
    while let last = openSections.last, last >= level {
      openSections.removeLast()
      html += "</section>\n"
    }
    openSections.append(level)
    let name = address.value
    let parts = name.split(separator: "-", maxSplits: 1)
    let family = name.contains("--") ? String(parts[0]) : name
    let anchor = name.replacing("--", with: "-")
    html += "<section class=\"\(escaped(family))\" id=\"\(escaped(anchor))\">\n"
    node.insertBefore(html: html)
    link.replace(enter: "", exit: "")
  }

  /// The class that a paragraph gets from the mark it begins with.
  private func leadingMark(of node: Markdown.Node) -> String? {
    guard let first = node.firstChild, first.kind == .link,
      let address = Address(first.url), address.scheme == .mark,
      blockMarks.contains(address.value)
    else { return nil }
    return address.value
  }

  private mutating func inlines(of node: Markdown.Node) {
    var child = node.firstChild
    var last: Markdown.Node?
    while let inline = child {
      child = inline.next
      if inline.kind == .link {
        last = link(inline)
      } else {
        last = inline
        if inline.firstChild != nil { inlines(of: inline) }
      }
    }
    var closing = ""
    if openQuote != nil { closing += "</q>" }
    if openSentence { closing += "</span>" }
    openQuote = nil
    openSentence = false
    if !closing.isEmpty { last?.insertAfter(html: closing) }
  }

  private mutating func link(_ node: Markdown.Node) -> Markdown.Node {
    let url = node.url
    guard nextLink < source.links.count, let address = Address(url),
      address.scheme == .web || source.links[nextLink].address == address
    else {
      diagnostics.append(
        Diagnostic(
          .error, "unresolved-annotation", "'\(url)' leads nowhere: the page does not resolve it",
          at: Diagnostic.Place(
            file: markdownPath(of: source.path)?.value ?? source.path.value, line: node.line)))
      return node.replace(enter: "", exit: "")
    }
    let resolved = source.links[nextLink]
    nextLink += 1
    let title = node.title
    let hover = title.isEmpty ? "" : " title=\"\(escaped(title))\""
    switch address.scheme {
    case .mark:
      let name = escaped(address.value)
      // An empty mark only gave its paragraph a class.
      if node.firstChild == nil { return node.replace(enter: "", exit: "") }
      if isInLegend {
        return node.replace(
          enter: "<label class=\"\(name)\"><input type=\"checkbox\" id=\"show-\(name)\" checked> ",
          exit: "</label>")
      }
      return address.value == "label"
        ? node.replace(enter: "<b class=\"label\">", exit: "</b>")
        : node.replace(enter: "<span class=\"\(name)\"\(hover)>", exit: "</span>")
    case .anchor: return sentence(node, address.value)
    case .quote:
      // A quotation that never closed ends where the next begins: `q` must not nest across a sentence.
      let before = openQuote == nil ? "" : "</q>"
      let opening = "<q class=\"said\"\(hover)>"
      openQuote = opening
      return node.replace(enter: before + opening, exit: "")
    case .endquote:
      guard openQuote != nil else { return node.replace(enter: "", exit: "") }
      openQuote = nil
      return node.replace(enter: "", exit: "</q>")
    case .figure:
      let picture = drawInline(address.value)
      return node.replace(
        enter: "<span class=\"figure\">\(picture)<span class=\"words\">", exit: "</span></span>")
    case .section: return node.replace(enter: "", exit: "")
    case .web:
      return node.replace(
        enter:
          "<a class=\"web\" rel=\"nofollow noopener noreferrer\" href=\"\(escaped(url))\"\(hover)>",
        exit: "</a>")
    case .date:
      let href = escaped(resolved.href ?? "")
      return isMachineDate(address.value)
        ? node.replace(
          enter: "<a class=\"date\" href=\"\(href)\"\(hover)><time datetime=\"\(address.value)\">",
          exit: "</time></a>")
        : node.replace(enter: "<a class=\"date\" href=\"\(href)\"\(hover)>", exit: "</a>")
    case .actor, .place, .event, .topic, .briefing, .sentence, .page, .file:
      return node.replace(
        enter:
          "<a class=\"\(address.scheme.rawValue)\" href=\"\(escaped(resolved.href ?? ""))\"\(hover)>",
        exit: "</a>")
    }
  }

  /// Opens a sentence; a quotation that runs on is closed before and opened again within.
  private mutating func sentence(_ node: Markdown.Node, _ anchor: String) -> Markdown.Node {
    var html = ""
    if openSentence {
      if openQuote != nil { html += "</q>" }
      html += "</span>"
    }
    openSentence = true
    let name = escaped(anchor)
    html += "<span class=\"sentence\" id=\"\(name)\"><a class=\"number\" href=\"#\(name)\">"
    return node.replace(enter: html, exit: "</a>" + (openQuote ?? ""))
  }
}

/// Marks that make their paragraph a block of its own look.
private let blockMarks: Set<String> = [
  "caption", "credit", "teaser", "furniture", "dateline", "uses", "bottomline", "basis", "note",
  "meta", "chips", "empty", "excerpt", "legend", "heading", "copies",
]

/// Text for HTML and for its attributes in double quotes.
func escaped(_ text: String) -> String {
  guard text.utf8.contains(where: { $0 == 0x26 || $0 == 0x3C || $0 == 0x3E || $0 == 0x22 }) else {
    return text
  }
  var made: [UInt8] = []
  for byte in text.utf8 {
    switch byte {
    case UInt8(ascii: "&"): made.append(contentsOf: "&amp;".utf8)
    case UInt8(ascii: "<"): made.append(contentsOf: "&lt;".utf8)
    case UInt8(ascii: ">"): made.append(contentsOf: "&gt;".utf8)
    case UInt8(ascii: "\""): made.append(contentsOf: "&quot;".utf8)
    default: made.append(byte)
    }
  }
  return String(decoding: made, as: UTF8.self)
}

/// Whether HTML's `time` element takes the value: a year, month, day or ISO week.
func isMachineDate(_ value: String) -> Bool {
  let bytes = Array(value.utf8)
  func hasDigits(_ range: Range<Int>) -> Bool {
    bytes[range].allSatisfy { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
  }
  func hasHyphen(_ at: Int) -> Bool { bytes[at] == UInt8(ascii: "-") }
  switch bytes.count {
  case 4: return hasDigits(0..<4)
  case 7: return hasDigits(0..<4) && hasHyphen(4) && hasDigits(5..<7)
  case 8:
    return hasDigits(0..<4) && hasHyphen(4) && bytes[5] == UInt8(ascii: "W") && hasDigits(6..<8)
  case 10:
    return hasDigits(0..<4) && hasHyphen(4) && hasDigits(5..<7) && hasHyphen(7)
      && hasDigits(8..<10)
  default: return false
  }
}
