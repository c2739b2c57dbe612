import Diagnostics
import SiteModel
import SourceText

/// Appends blocks of CommonMark and remembers where its links stand.
struct MarkdownWriter {
  private let page: SitePath
  private let table: LinkTable
  private var out = MarkdownEscaper()
  private(set) var links: [SourceLink] = []
  private(set) var hrefs: [UInt8] = []
  private(set) var diagnostics: [Diagnostic] = []
  /// Two spaces for each list around the block, and `> ` in a quotation.
  private var indent: [UInt8] = []
  private var bullet = "- "
  private var isAfterList = false

  init(page: SitePath, table: LinkTable) {
    self.page = page
    self.table = table
  }

  var bytes: [UInt8] { out.bytes }

  mutating func heading(
    _ title: String, level: Int, of name: String? = nil, language: String? = nil
  ) {
    separate()
    out.rawText(String(repeating: "#", count: level) + " ")
    // A heading is one line: a line break in a title would end it.
    let words = oneLine(title)
    if let name {
      spans([.link(words, Address(.section, name))])
    } else if let language {
      spans([.foreign(words, language)])
    } else {
      out.startBlock()
      out.text(words)
    }
    endBlock()
  }

  mutating func block(_ block: PageBlock) {
    switch block {
    case .paragraph(let words):
      separate()
      paragraph(words)
    case .list(let items):
      // Two lists in a row with one marker would be one list.
      bullet = isAfterList && bullet == "- " ? "* " : "- "
      let marker = bullet
      list(items) { _ in marker }
      isAfterList = true
      return
    case .numbered(let items, let first): list(items) { "\(first + $0). " }
    case .quotation(let words, let source):
      separate()
      quotation(words, source: source)
    }
    isAfterList = false
  }

  private mutating func list(_ items: [ListItem], marker: (Int) -> String) {
    guard !items.isEmpty else { return }
    separate()
    for (index, item) in items.enumerated() { self.item(item, marker: marker(index)) }
  }

  private mutating func item(_ item: ListItem, marker: String) {
    let outer = indent
    out.raw(indent)
    out.rawText(marker)
    indent += Array(repeating: UInt8(ascii: " "), count: marker.utf8.count)
    spans(item.spans)
    endBlock()
    if item.quotations.count == 1 {
      quotation(item.quotations[0].words, source: item.quotations[0].source)
    } else {
      // One below another would be one quotation, so each is an item.
      for each in item.quotations {
        out.raw(indent)
        let outer = indent
        indent += Array("  ".utf8)
        quotation(each.words, source: each.source, marker: "- > ")
        indent = outer
      }
    }
    for inner in item.items { self.item(inner, marker: "- ") }
    indent = outer
  }

  /// With a marker the line is begun already.
  private mutating func quotation(_ words: [Span], source: [Span], marker: String? = nil) {
    let outer = indent
    if marker == nil { out.raw(indent) }
    indent += Array("> ".utf8)
    out.rawText(marker ?? "> ")
    spans(words)
    endBlock()
    if !source.isEmpty {
      out.raw(outer)
      out.rawText(">\n")
      out.raw(indent)
      spans(source)
      endBlock()
    }
    indent = outer
  }

  private mutating func paragraph(_ words: [Span]) {
    out.raw(indent)
    spans(words)
    endBlock()
  }

  private mutating func spans(_ spans: [Span]) {
    out.startBlock()
    out.prefix = indent
    for span in spans {
      switch span {
      case .text(let text): out.text(text)
      case .link(let words, let address, let title): link(words, address, title: title)
      }
    }
  }

  private mutating func link(_ words: String, _ address: Address, title: String?) {
    let start = hrefs.count
    if address.scheme == .web {
      guard let safe = webDestination(address.value) else { return out.text(words) }
      hrefs += safe
    } else if !address.isDecoration {
      guard let destination = table.destination(of: address) else {
        unresolved(address, words)
        return out.text(words)
      }
      destination.append(to: &hrefs, from: page)
    }
    let href = hrefs.count == start ? nil : TextRange(start, hrefs.count)
    let opening = out.bytes.count
    out.raw("[")
    out.text(words)
    let closing = out.bytes.count
    out.raw("](")
    let value = out.address(address, href: hrefs[start...])
    if let title {
      out.raw(" \"")
      out.text(withoutStraightMarks(oneLine(title)))
      out.raw("\"")
    }
    out.raw(")")
    links.append(
      SourceLink(
        scheme: address.scheme, value: value, href: href, opening: TextRange(opening, opening + 1),
        closing: TextRange(closing, out.bytes.count)))
  }

  private mutating func unresolved(_ address: Address, _ words: String) {
    let line = out.bytes.count { $0 == UInt8(ascii: "\n") } + 1
    let file = page.value.replacing(".html", with: ".md")
    diagnostics.append(
      Diagnostic(
        .error, "unresolved-annotation",
        "'\(address)' leads nowhere: no page of the site has this address",
        at: Diagnostic.Place(file: file, line: line),
        hints: ["'\(words)' stays plain text on the page"]))
  }

  private mutating func endBlock() {
    out.endBlock()
    out.rawText("\n")
  }

  private mutating func separate() {
    if !out.bytes.isEmpty { out.rawText("\n") }
  }
}

/// The text with closing marks for straight ones, which would end a link's title.
private func withoutStraightMarks(_ text: String) -> String {
  text.utf8.contains(UInt8(ascii: "\""))
    ? text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\u{201D}")
    : text
}

/// The text with each run of line breaks as one space.
func oneLine(_ text: String) -> String {
  guard text.utf8.contains(where: { $0 == 0x0A || $0 == 0x0D }) else { return text }
  return text.split(whereSeparator: \.isNewline).joined(separator: " ")
}

/// An http or https address with all that ends a link's destination percent-encoded; nil for others.
func webDestination(_ url: String) -> [UInt8]? {
  guard url.hasPrefix("https://") || url.hasPrefix("http://") else { return nil }
  var made: [UInt8] = []
  for byte in url.utf8 {
    switch byte {
    case UInt8(ascii: "&"): made.append(contentsOf: [UInt8(ascii: "\\"), byte])
    case 0...0x20, 0x7F..., UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "<"),
      UInt8(ascii: ">"), UInt8(ascii: "\\"), UInt8(ascii: "\""), UInt8(ascii: "`"):
      made.append(contentsOf: "%\(hexDigit(byte >> 4))\(hexDigit(byte & 15))".utf8)
    default: made.append(byte)
    }
  }
  return made
}

private func hexDigit(_ value: UInt8) -> Character {
  Character(UnicodeScalar(value < 10 ? 48 + value : 55 + value))
}
