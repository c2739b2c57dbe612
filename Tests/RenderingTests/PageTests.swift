import Diagnostics
import NewsModel
import SiteModel
import SourceText
import TestSupport
import Testing

@testable import Rendering

/// What every page of a site keeps to.
@Suite struct PageTests {
  private let site = sampleSite()
  private var pages: [(path: String, html: String)] {
    site.value.filter { $0.key.hasSuffix(".html") }.map { ($0.key, $0.value) }
  }

  @Test func aWholeSiteHasNoProblems() {
    #expect(site.diagnostics.isEmpty)
    #expect(pages.count > 20)
  }

  @Test func nothingOfAHostileArticleRuns() {
    for (path, html) in pages {
      // The search script and JSON-LD are the only script elements that a page has; a page for an
      // address that is not there finds the site first, one for an address that moved keeps the sentence.
      let hasOwn = path == "404.html" || html.contains("<title>Moved</title>")
      let scripts = html.split(separator: "<script").dropFirst(hasOwn ? 2 : 1)
      #expect(
        scripts.allSatisfy {
          $0.hasPrefix(" src=\"") || $0.hasPrefix(" type=\"application/ld+json\">{")
        }, "\(path)")
      #expect(!html.contains("href=\"javascript:"), "\(path)")
      #expect(!html.contains("<!-- raw HTML omitted -->"), "\(path)")
    }
    let hostile = site.value["briefings/ledger-call/index.html"] ?? ""
    #expect(hostile.contains("&lt;script&gt;alert('x')&lt;/script&gt; *not* _emphasis_"))
    #expect(hostile.contains("{{body}} &amp;amp;"))
  }

  @Test func headingsGoDownByOneLevel() {
    for (path, html) in pages {
      let levels = html.split(separator: "<h").dropFirst().compactMap { $0.first?.wholeNumberValue }
      #expect(levels.first == 1, "\(path)")
      #expect(levels.count { $0 == 1 } == 1, "\(path)")
      for (before, after) in zip(levels, levels.dropFirst()) {
        #expect(after <= before + 1, "\(path)")
      }
    }
  }

  @Test func elementsThatOpenAreClosed() {
    for (path, html) in pages {
      for name in ["section", "div", "span", "q", "ul", "li", "blockquote", "a", "article"] {
        let opened = html.split(separator: "<\(name)", omittingEmptySubsequences: false).dropFirst()
          .count {
            $0.first == ">" || $0.first == " "
          }
        #expect(
          opened == html.split(separator: "</\(name)>", omittingEmptySubsequences: false).count - 1,
          "\(name) in \(path)")
      }
    }
  }

  @Test func aSentenceListsThePagesThatUseIt() {
    let briefing = site.value["briefings/harbor-wire-call/index.md"] ?? ""
    #expect(
      briefing.contains("Used by 6 pages: [Mira Olen](../../actors/mira-olen/index.html) (1, 2); "))
    #expect(
      briefing.contains(
        "[Mira Olen and Toma Reth speak by video](../../events/call-arland-bessia-2031-03-11/index.html)"
      ))
    let event = site.value["events/call-arland-bessia-2031-03-11/index.md"] ?? ""
    #expect(
      event.contains("[Harbor Wire, sentence 1](../../briefings/harbor-wire-call/index.html#s1)"))
  }

  @Test func reportsAnAnnotationThatTheSourceDoesNotResolve() {
    let source = PageSource(
      path: SitePath("a/index.html")!, kind: .about, title: "A", summary: "", language: "en",
      trail: [], hasFeed: false, structuredData: nil,
      markdown: Array("# A\n\none [two](actor:nobody)\n\n<b>raw</b>\n".utf8), links: [], hrefs: [])
    let made = render(source, with: loadTemplates(overriding: [], settings: SiteSettings()).value)
    #expect(
      made.diagnostics.map(\.line) == [
        "a/index.md:3: error[unresolved-annotation]: 'actor:nobody' leads nowhere: the page does not resolve it"
      ])
    #expect(!String(decoding: made.value[0].bytes, as: UTF8.self).contains("<b>raw"))
  }

  @Test func anUndatedArticleIsInNoFeed() {
    #expect(site.value["feed.xml"]?.contains("undated-copy") == false)
    #expect(site.value["feed.xml"]?.contains("briefings/ledger-call/index.html#s1") == true)
  }

  @Test func aCellOfATableIsNeverAFormula() {
    var corpus = sampleCorpus()
    corpus.actors[0].name = "=HYPERLINK(\"x\")"
    var made = FileList()
    _ = renderData(.tables, of: corpus, settings: SiteSettings(), to: &made)
    let table = made.files.first { $0.path.value == "data/actors.csv" }
    #expect(
      table.map { String(decoding: $0.bytes, as: UTF8.self) }?
        .contains("arland,\"'=HYPERLINK(\"\"x\"\")\",place") == true)
  }

  /// What a terminal would obey is shown as a picture of it.
  @Test func noFileOfTextHoldsControlCharacters() {
    var corpus = sampleCorpus()
    corpus.actors[0].name = "Ana\u{1B}[2J Ruiz\u{9B}1m"
    var made = FileList()
    _ = renderData(.tables, of: corpus, settings: SiteSettings(), to: &made)
    let files =
      made.files + listings(of: corpus, linking: LinkTable(), settings: SiteSettings())
    let shown = "Ana\u{241B}[2J Ruiz\u{FFFD}1m"
    for path in ["data/actors.csv", "llms.txt"] {
      let text = files.first { $0.path.value == path }
        .map { String(decoding: $0.bytes, as: UTF8.self) }
      #expect(
        text?.contains(path == "llms.txt" ? shown.replacing("[", with: " ") : shown) == true)
      #expect(text?.contains("\u{1B}") == false)
    }
  }
}
