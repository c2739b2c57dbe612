import CommonMark
import SiteModel
import TestSupport
import Testing

@testable import Rendering

/// HTML of plain CommonMark, which is libcmark's own in its safe mode.
@Suite struct BlockWriterTests {
  @Test(arguments: [
    "# Title\n\ntext\nmore\n\n> quoted\n>\n> twice\n\n- a\n- b\n  - c\n\n1. x\n2. y\n\n7) z\n",
    "- loose\n\n- items\n\n  > in one\n", "*a* **b** `c<d>` \\\nhard  \nbreak\n",
    "```swift x\nlet a = \"<b>\"\n```\n\n    indented & more\n\n```\nplain\n```\n", "---\n***\n",
    "<script>alert(1)</script>\n\n<div onclick=\"x\">\n\ntext <b>raw</b> & &amp; &lt;\n",
    "- a\n  # heading\n- b\n  ---\n", "&quot;quoted&quot; 'single' \"double\" é 中\n", "\n\n", "",
    "- [ ] a\n-\n- b\n", "> - a\n>   - b\n> c\n", "1. a\n\n   b\n2. c\n",
  ])
  func isWhatTheParsersLibraryWrites(_ markdown: String) { check(markdown) }

  @Test func isWhatTheParsersLibraryWritesOfRandomSyntax() {
    let pieces = [
      "# ", "## ", "- ", "  - ", "1. ", "3) ", "> ", "\n", "\n\n", "    ", "`", "```\n", "*", "**",
      "_",
      "a", "b c", "<b>", "</b>", "<!-- x -->", "<div>", "&amp;", "&", "\"", "\\", "  \n", "---\n",
      "é",
      "~~~ x\n", "\t",
    ]
    var random = Draw(11)
    for _ in 0..<4_000 {
      var markdown = ""
      for _ in 0..<Int.random(in: 1...16, using: &random) {
        markdown += pieces[Int.random(in: 0..<pieces.count, using: &random)]
      }
      check(markdown)
    }
  }

  private func check(_ markdown: String, _ location: SourceLocation = #_sourceLocation) {
    let document = Markdown(parsing: Array(markdown.utf8))
    var writer = PageWriter(
      PageSource(
        path: SitePath("a/index.html")!, kind: .about, title: "A", summary: "", language: "en",
        trail: [], hasFeed: false, structuredData: nil, markdown: Array(markdown.utf8), links: [],
        hrefs: []))
    document.read { writer.write($0) }
    #expect(
      String(decoding: writer.html.bytes, as: UTF8.self)
        == String(decoding: document.html(), as: UTF8.self),
      "\(markdown.debugDescription)", sourceLocation: location)
  }
}
