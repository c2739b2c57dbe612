import CommonMark
import Composition
import Diagnostics
import SiteModel
import SourceText
import TestSupport
import Testing

/// Text that a page holds, as CommonMark gives it back.
@Suite struct EscapingTests {
  @Test(arguments: [
    "*stars* and _lines_", "# not a heading", "1. not a list", "12) nor this", "- nor this", "+ x",
    "> no quotation", "    no code", "`no code` ``either``", "<b>no HTML</b> &amp; &lt; &#35;",
    "[no](link) ![no](image) [no][ref]\n[ref]: http://x", "a\n===\nb\n---\n***", "line\nbreak",
    "trailing \nspace", "two  \nspaces", "back\\\nslash", "tab\there", " leading", "trailing ",
    "\n\nblank\n\nlines\n", "| a | b |\n| - | - |", "~~~\nfence\n~~~", "ends with !", "#", "##  ##",
    "\r\nCRLF\rCR", "http://example.org <http://example.org>", "{{body}} {{{body}}}", "  ", "\\",
    "中文 العربية \u{202E}abc\u{202C} \u{200B}", "\u{A0}no-break", "=", "-", "99999999999. x",
  ])
  func givesBackHostileText(_ text: String) { check(text) }

  @Test func givesBackRandomTextOfSpecialCharacters() {
    let alphabet = Array(" \n\t#*_`[]()<>&!\\-+=.:;~|\"'1ax{}é“\r".unicodeScalars)
    var random = Draw(7)
    for _ in 0..<3_000 {
      var text = ""
      for _ in 0..<Int.random(in: 1...24, using: &random) {
        text.unicodeScalars.append(alphabet[Int.random(in: 0..<alphabet.count, using: &random)])
      }
      check(text)
    }
  }

  @Test func showsControlCharactersAsTheirPictures() {
    #expect(read(compose([.paragraph([.text("a\u{0}b\u{7}\u{7F}\u{85}c")])])) == ["a␀b␇␡\u{FFFD}c"])
  }

  /// Alone, after other text, as a link's words, in a list and in a quotation.
  private func check(_ text: String, _ location: SourceLocation = #_sourceLocation) {
    let link = Span.link(text, Address(.web, "https://example.org/?a=1&copy=2"))
    let source = compose([
      .paragraph([.text(text)]), .paragraph([.text("x "), .text(text), link]),
      .list([ListItem([.text(text)], quotations: [(words: [.text(text)], source: [.text(text)])])]),
      .quotation([.text(text)], source: [link]),
    ])
    let expected = [text, "x \(text)\(text)", text, text, text, text, text]
    #expect(read(source) == expected, "\(text.debugDescription)", sourceLocation: location)
  }

  private func compose(_ blocks: [PageBlock]) -> [UInt8] {
    let page = Page(
      path: SitePath("x/index.html")!, kind: .about, title: "T", summary: "",
      sections: [Section("a", nil, blocks)])
    return Composition.compose(page, linking: LinkTable()).value.markdown
  }

  /// The text of each paragraph of a document, without its title.
  private func read(_ markdown: [UInt8]) -> [String] {
    var paragraphs: [String] = []
    func walk(_ node: Markdown.Node) {
      switch node.kind {
      case .paragraph: paragraphs.append(words(node))
      case .heading: break
      case .htmlBlock, .htmlInline, .codeBlock, .code, .thematicBreak, .emphasis, .strong, .image:
        paragraphs.append("syntax: \(node.kind)")
      default: children(node).forEach(walk)
      }
    }
    Markdown(parsing: markdown).read { walk($0) }
    return paragraphs
  }

  private func words(_ node: Markdown.Node) -> String {
    switch node.kind {
    case .text: node.literal
    case .softBreak: "\n"
    case .paragraph, .link: children(node).map(words).joined()
    default: "syntax: \(node.kind)"
    }
  }

  private func children(_ node: Markdown.Node) -> [Markdown.Node] {
    Array(
      sequence(first: node.firstChild, next: { $0?.next }).prefix { $0 != nil }.compactMap { $0 })
  }
}
