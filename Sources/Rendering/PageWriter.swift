import CommonMark
import Diagnostics
import SiteModel
import SourceText

/// Writes a page's HTML from its parsed Markdown, and turns the schemes of its links into classes,
/// anchors and destinations.
struct PageWriter {
  var html = HTMLBuffer()
  let source: PageSource
  /// The next of `source.links`: they are in the order of the document, as the tree is.
  private var nextLink = 0
  private var openSections: [Int] = []
  private var isSentenceOpen = false
  /// The title of a quotation that is open; empty where it has none.
  private var openQuote: String?
  /// In the legend each mark is a switch for its kind, which the style sheet reads.
  private var isInLegend = false
  /// Whether the next mark's words are still to be shown.
  private var isMarkShown = true
  private(set) var diagnostics: [Diagnostic] = []

  init(_ source: PageSource) { self.source = source }

  /// Ends the sections whose headings are of a level or below it; 1 is the highest.
  mutating func closeSections(from level: Int) {
    guard openSections.last.map({ $0 >= level }) == true else { return }
    html.freshLine()
    while let last = openSections.last, last >= level {
      openSections.removeLast()
      html.raw("</section>\n")
    }
  }

  /// A heading whose link has the scheme `section` opens a section and closes those that it ends.
  mutating func heading(_ node: Markdown.Node) {
    let level = node.headingLevel
    var isSection = false
    if let link = node.firstChild, link.kind == .link, let section = resolved(link),
      section.scheme == .section
    {
      isSection = true
      closeSections(from: level)
      openSections.append(level)
      let name = value(section)
      let hasFamily = name.contains("--")
      html.freshLine()
      html.raw("<section class=\"")
      html.text(hasFamily ? String(name.prefix { $0 != "-" }) : name)
      html.raw("\" id=\"")
      html.text(hasFamily ? name.split(separator: "-").joined(separator: "-") : name)
      html.raw("\">\n")
    }
    html.freshLine()
    html.raw("<h\(level)>")
    if isSection, let link = node.firstChild {
      nextLink += 1
      inlines(of: link)
    } else {
      inlines(of: node)
    }
    html.raw("</h\(level)>\n")
  }

  mutating func paragraph(_ node: Markdown.Node, isTight: Bool) {
    if drawPicture(of: node) { return }
    let look = leadingMark(of: node)
    // What the mark says stands over the uses, which are folded.
    let summary = look == "uses" ? node.firstChild?.firstChild?.literal : nil
    if let look {
      html.freshLine()
      if let summary {
        html.raw("<details class=\"uses\"><summary>")
        html.text(summary.hasSuffix(":") ? String(summary.dropLast()) : summary)
        html.raw("</summary>\n")
      } else {
        html.raw("<div class=\"\(look)\">\n")
      }
    }
    isMarkShown = summary == nil
    if !isTight {
      html.freshLine()
      html.raw("<p")
      if let language = leadingLanguage(of: node) { writeLanguage(language) }
      html.raw(">")
    }
    isInLegend = look == "legend"
    inlines(of: node)
    isInLegend = false
    if openQuote != nil { html.raw("</q>") }
    if isSentenceOpen { html.raw("</span>") }
    openQuote = nil
    isSentenceOpen = false
    if !isTight { html.raw("</p>\n") }
    if look != nil {
      html.freshLine()
      html.raw(summary == nil ? "</div>\n" : "</details>\n")
    }
  }

  /// Draws the picture that a paragraph is, where it is nothing else.
  private mutating func drawPicture(of node: Markdown.Node) -> Bool {
    guard let link = node.firstChild, link.kind == .link, link.next == nil,
      let figure = resolved(link), figure.scheme == .figure
    else { return false }
    let picture = drawBlock(
      value(figure), caption: link.title, words: link.words, root: root(of: source.path))
    guard let picture else { return false }
    nextLink += 1
    html.freshLine()
    html.raw(picture)
    html.freshLine()
    return true
  }

  /// The class that a paragraph gets from the mark it begins with.
  private func leadingMark(of node: Markdown.Node) -> String? {
    guard let first = node.firstChild, first.kind == .link, let link = resolved(first),
      link.scheme == .mark
    else { return nil }
    let name = value(link)
    return blockMarks.contains(name) ? name : nil
  }

  /// What the source says of the link that comes next, if that is this one.
  func resolved(_ node: Markdown.Node) -> SourceLink? {
    guard nextLink < source.links.count else { return nil }
    let link = source.links[nextLink]
    return node.withURL { isSame($0, as: link) } ? link : nil
  }

  /// The value of a link's address.
  func value(_ link: SourceLink) -> String {
    String(decoding: source.markdown[link.value.indices], as: UTF8.self)
  }

  /// The link's destination is its address as Composition wrote it. An address outside the site is
  /// written with escapes, which the parser took off: its scheme is enough.
  private func isSame(_ url: Swift.Span<UInt8>, as link: SourceLink) -> Bool {
    if link.scheme == .web { return starts(url, with: "http:") || starts(url, with: "https:") }
    let written = link.closing.lower + 2..<link.value.upper
    guard url.count == written.count else { return false }
    let markdown = source.markdown.span
    for at in url.indices where url[at] != markdown[written.lowerBound + at] { return false }
    return true
  }

  mutating func link(_ node: Markdown.Node) {
    guard let resolved = resolved(node) else { return unresolved(node) }
    nextLink += 1
    switch resolved.scheme {
    case .mark: mark(node, value(resolved))
    case .anchor: sentence(node, value(resolved))
    case .quote:
      // A quotation that never closed ends where the next begins: `q` must not nest across a sentence.
      if openQuote != nil { html.raw("</q>") }
      let title = node.title
      openQuote = title
      openQuotation(title)
      inlines(of: node)
    case .endquote:
      inlines(of: node)
      if openQuote != nil { html.raw("</q>") }
      openQuote = nil
    case .figure:
      html.raw("<span class=\"figure\">")
      html.raw(drawInline(value(resolved)))
      inlines(of: node, between: "<span class=\"words\">", "</span></span>")
    case .section: inlines(of: node)
    case .web:
      html.raw("<a class=\"web\" rel=\"nofollow noopener noreferrer\" href=\"")
      node.withURL { html.text($0) }
      html.raw("\"")
      hover(node)
      inlines(of: node, between: ">", "</a>")
    case .date:
      anchor("date", resolved, node)
      let date = value(resolved)
      if isMachineDate(date) {
        html.raw("<time datetime=\"")
        html.raw(date)
        inlines(of: node, between: "\">", "</time>")
      } else {
        inlines(of: node)
      }
      html.raw("</a>")
    case .actor, .place, .event, .topic, .briefing, .sentence, .page, .file:
      anchor(resolved.scheme.rawValue, resolved, node)
      inlines(of: node)
      html.raw("</a>")
    }
  }

  private mutating func anchor(_ look: String, _ link: SourceLink, _ node: Markdown.Node) {
    html.raw("<a class=\"")
    html.raw(look)
    html.raw("\" href=\"")
    let hrefs = source.hrefs
    if let href = link.href { html.text(hrefs.span.extracting(href.indices)) }
    html.raw("\"")
    hover(node)
    html.raw(">")
  }

  private mutating func hover(_ node: Markdown.Node) {
    node.withTitle { title in
      guard !title.isEmpty else { return }
      html.raw(" title=\"")
      html.text(title)
      html.raw("\"")
    }
  }

  private mutating func mark(_ node: Markdown.Node, _ name: String) {
    // An empty mark only gave its paragraph a class; so did one whose words stand over it.
    if node.firstChild == nil { return }
    guard isMarkShown else {
      isMarkShown = true
      return
    }
    if isInLegend {
      html.raw("<label class=\"\(escaped(name))\"><input type=\"checkbox\" id=\"show-")
      html.text(name)
      inlines(of: node, between: "\" checked> ", "</label>")
    } else if name.hasPrefix(languageMark) {
      html.raw("<span")
      writeLanguage(String(name.dropFirst(languageMark.utf8.count)))
      inlines(of: node, between: ">", "</span>")
    } else if name == "label" {
      inlines(of: node, between: "<b class=\"label\">", "</b>")
    } else {
      html.raw("<span class=\"")
      html.text(name)
      html.raw("\"")
      hover(node)
      inlines(of: node, between: ">", "</span>")
    }
  }

  private mutating func openQuotation(_ title: String) {
    html.raw("<q class=\"said\"")
    if !title.isEmpty {
      html.raw(" title=\"")
      html.text(title)
      html.raw("\"")
    }
    html.raw(">")
  }

  /// Opens a sentence; a quotation that runs on is closed before and opened again within.
  private mutating func sentence(_ node: Markdown.Node, _ anchor: String) {
    if isSentenceOpen {
      if openQuote != nil { html.raw("</q>") }
      html.raw("</span>")
    }
    isSentenceOpen = true
    html.raw("<span class=\"sentence\" id=\"")
    html.text(anchor)
    html.raw("\"><a class=\"number\" href=\"#")
    html.text(anchor)
    inlines(of: node, between: "\">", "</a>")
    if let openQuote { openQuotation(openQuote) }
  }

  /// The words stay as they are.
  private mutating func unresolved(_ node: Markdown.Node) {
    let url = node.withURL { url in
      unsafe url.withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) }
    }
    diagnostics.append(
      Diagnostic(
        .error, "unresolved-annotation", "'\(url)' leads nowhere: the page does not resolve it",
        at: Diagnostic.Place(
          file: markdownPath(of: source.path)?.value ?? source.path.value, line: node.line)))
    inlines(of: node)
  }
}

private func starts(_ url: Swift.Span<UInt8>, with scheme: StaticString) -> Bool {
  url.count >= scheme.utf8CodeUnitCount
    && (0..<scheme.utf8CodeUnitCount).allSatisfy { unsafe url[$0] == scheme.utf8Start[$0] }
}

/// Marks that make their paragraph a block of its own look.
private let blockMarks: Set<String> = [
  "caption", "credit", "teaser", "furniture", "dateline", "uses", "used", "bottomline", "basis",
  "note",
  "meta", "chips", "empty", "excerpt", "legend", "heading", "copies",
]
