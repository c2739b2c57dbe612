import Composition
import Diagnostics
import SiteModel
import SourceText
import Testing

/// Links of a page's Markdown, with schemes inside and relative addresses as published.
@Suite struct LinkTests {
  private let page = SitePath("events/call/index.html")!

  private func source(_ spans: [Span]) -> Diagnosed<PageSource> {
    var table = LinkTable()
    table.actors["mira-olen"] = SitePath("actors/mira-olen/index.html")
    table.briefings["wire"] = (SitePath("briefings/wire/index.html")!, 3)
    return compose(
      Page(
        path: page, kind: .event, title: "Call", summary: "",
        sections: [Section("a", nil, [.paragraph(spans)])]),
      linking: table)
  }

  @Test func keepsTheSchemeInsideAndPublishesRelativeLinks() {
    let source = source([
      .link("Olen", Address(.actor, "mira-olen")), .text(" "),
      .link("said", Address(sentence: 3, of: "wire")), .text(" "), .mark("main", "chip"),
    ]).value
    #expect(
      String(decoding: source.markdown, as: UTF8.self)
        == "# Call\n\n[Olen](actor:mira-olen) [said](sentence:wire#s3) [main](mark:chip)\n")
    #expect(
      String(decoding: source.published, as: UTF8.self)
        == "# Call\n\n[Olen](../../actors/mira-olen/index.html) [said](../../briefings/wire/index.html#s3) main\n"
    )
  }

  @Test(arguments: [
    Address(.actor, "nobody"), Address(sentence: 4, of: "wire"), Address(sentence: 0, of: "wire"),
    Address(.page, "nowhere/"), Address(.file, "data/none.jsonl"),
  ])
  func reportsWhatLeadsNowhere(_ address: Address) {
    let made = source([.text("first\nsecond "), .link("words", address)])
    #expect(made.diagnostics.map(\.id) == ["unresolved-annotation"])
    #expect(made.diagnostics.first?.severity == .error)
    #expect(
      made.diagnostics.first?.place
        == Diagnostic.Place(file: "events/call/index.md", line: 4))
    #expect(String(decoding: made.value.markdown, as: UTF8.self).hasSuffix("second words\n"))
  }

  @Test(arguments: ["javascript:alert(1)", "data:text/html,x", "//example.org", "file:///etc"])
  func linksToTheWebAlone(_ address: String) {
    let made = source([.link("words", Address(.web, address))])
    #expect(made.value.links.isEmpty)
  }
}
