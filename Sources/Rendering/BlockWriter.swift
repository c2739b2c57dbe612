import CommonMark

/// Writes the HTML of a parsed document, as libcmark's renderer does in its safe mode.
///
/// Raw HTML never comes out, and pictures come out as their words: no page of the site has either in
/// its Markdown. What an annotation becomes is `PageWriter`'s; tests hold the rest to libcmark's
/// bytes.
extension PageWriter {
  mutating func write(_ document: Markdown.Node) {
    blocks(of: document, isTight: false)
    closeSections(from: 1)
  }

  private mutating func blocks(of node: Markdown.Node, isTight: Bool) {
    var child = node.firstChild
    while let block = child {
      self.block(block, isTight: isTight)
      child = block.next
    }
  }

  private mutating func block(_ node: Markdown.Node, isTight: Bool) {
    switch node.kind {
    case .heading: heading(node)
    case .paragraph: paragraph(node, isTight: isTight)
    case .blockQuote:
      html.freshLine()
      html.raw("<blockquote>\n")
      blocks(of: node, isTight: false)
      html.freshLine()
      html.raw("</blockquote>\n")
    case .list: list(node)
    case .item:
      html.freshLine()
      html.raw("<li>")
      blocks(of: node, isTight: isTight)
      html.raw("</li>\n")
    case .codeBlock:
      html.freshLine()
      node.withFenceInfo { info in
        let language = info.indices.prefix { info[$0] > 0x20 }
        if language.isEmpty {
          html.raw("<pre><code>")
        } else {
          html.raw("<pre><code class=\"language-")
          html.text(info.extracting(language))
          html.raw("\">")
        }
      }
      node.withLiteral { html.text($0) }
      html.raw("</code></pre>\n")
    case .thematicBreak:
      html.freshLine()
      html.raw("<hr />\n")
    case .htmlBlock:
      html.freshLine()
      html.raw("<!-- raw HTML omitted -->\n")
    default: blocks(of: node, isTight: isTight)
    }
  }

  private mutating func list(_ node: Markdown.Node) {
    html.freshLine()
    let first = node.firstNumber
    switch first {
    case nil: html.raw("<ul>\n")
    case 1: html.raw("<ol>\n")
    case .some(let first): html.raw("<ol start=\"\(first)\">\n")
    }
    blocks(of: node, isTight: node.isTight)
    html.raw(first == nil ? "</ul>\n" : "</ol>\n")
  }

  mutating func inlines(of node: Markdown.Node) {
    var child = node.firstChild
    while let inline = child {
      switch inline.kind {
      case .text: inline.withLiteral { html.text($0) }
      case .link: link(inline)
      case .softBreak: html.raw("\n")
      case .lineBreak: html.raw("<br />\n")
      case .code: inlineCode(inline)
      case .emphasis: inlines(of: inline, between: "<em>", "</em>")
      case .strong: inlines(of: inline, between: "<strong>", "</strong>")
      case .htmlInline: html.raw("<!-- raw HTML omitted -->")
      default: inlines(of: inline)
      }
      child = inline.next
    }
  }

  private mutating func inlineCode(_ node: Markdown.Node) {
    html.raw("<code>")
    node.withLiteral { html.text($0) }
    html.raw("</code>")
  }

  mutating func inlines(
    of node: Markdown.Node, between opening: StaticString, _ closing: StaticString
  ) {
    html.raw(opening)
    inlines(of: node)
    html.raw(closing)
  }
}
