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
    func link(_ words: String, _ scheme: Address.Scheme, _ value: String) -> Span {
      .link(words, Address(scheme, value))
    }
    let spans: [Span] = [
      link("1", .anchor, "s1"), .text(" "), link("“", .quote, "1"), .text("one "),
      link("2", .anchor, "s2"), .text(" "), link("“", .quote, "2"), .text("two"),
      link("”", .endquote, "2"), .text(" end"),
    ]
    let source = compose(
      Page(
        path: SitePath("a/index.html")!, kind: .briefing, title: "A", summary: "",
        sections: [Section("a", nil, [.paragraph(spans)])]),
      linking: LinkTable()
    ).value
    let made = render(source, with: loadTemplates(overriding: [], settings: SiteSettings()).value)
    let html = String(decoding: made.value[0].bytes, as: UTF8.self)
    let body = html.split(separator: "<p>").first { $0.contains("one") } ?? ""
    #expect(
      body.prefix { $0 != "\n" } == """
        <span class="sentence" id="s1"><a class="number" href="#s1">1</a> <q class="said">“one </q></span><span class="sentence" id="s2"><a class="number" href="#s2">2</a><q class="said"> </q><q class="said">“two”</q> end</span></p>
        """)
  }
}
