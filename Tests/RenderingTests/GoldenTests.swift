import Composition
import Diagnostics
import Rendering
import SiteModel
import SourceText
import TestSupport
import Testing

/// One briefing as Markdown and as HTML, byte for byte, as somebody read it.
@Suite struct GoldenTests {
  @Test(arguments: ["index.md", "index.html"])
  func aBriefingIsAsItWasRead(_ name: String) {
    let made = sampleSite().value["briefings/ledger-call/\(name)"]
    let golden = Repository.text("Tests/RenderingTests/Goldens/ledger-call.\(name.dropFirst(6))")
    #expect(made == golden)
  }

  @Test func quotationsThatNeverCloseDoNotNest() {
    let markdown =
      "# A\n\n[1](anchor:s1) [“](quote:1)one [2](anchor:s2) [“](quote:2)two[”](endquote:2) end\n"
    var links: [SourceLink] = []
    for address in [
      Address(.anchor, "s1"), Address(.quote, "1"), Address(.anchor, "s2"), Address(.quote, "2"),
      Address(.endquote, "2"),
    ] {
      links.append(
        SourceLink(
          address: address, href: nil, opening: TextRange(0, 0), closing: TextRange(0, 0)))
    }
    let source = PageSource(
      path: SitePath("a/index.html")!, kind: .briefing, title: "A", summary: "", language: "en",
      trail: [], hasFeed: false, structuredData: nil, markdown: Array(markdown.utf8), links: links)
    let made = render(source, with: loadTemplates(overriding: [], settings: SiteSettings()).value)
    let html = String(decoding: made.value[0].bytes, as: UTF8.self)
    let body = html.split(separator: "<p>").first { $0.contains("one") } ?? ""
    #expect(
      body.prefix { $0 != "\n" } == """
        <span class="sentence" id="s1"><a class="number" href="#s1">1</a> <q class="said">“one </q></span><span class="sentence" id="s2"><a class="number" href="#s2">2</a><q class="said"> </q><q class="said">“two”</q> end</span></p>
        """)
  }
}
