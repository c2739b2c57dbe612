import Diagnostics
import Foundation
import SiteModel
import SourceText
import TestSupport
import Testing

@testable import Rendering

/// Templates: the tool's own, a site's over them, and mistakes in them.
@Suite struct TemplateTests {
  private func problems(_ path: String, _ text: String) -> [Diagnostic] {
    loadTemplates(
      overriding: [TemplateFile(path: path, bytes: Array(text.utf8))], settings: SiteSettings()
    ).diagnostics
  }

  @Test func theBinaryHoldsTheTemplatesOfTheRepository() {
    let folder = Repository.files(under: "Templates")
    #expect(
      folder.map { String($0.dropFirst("Templates/".count)) }.sorted()
        == builtInTemplates().map(\.path).sorted())
    for file in builtInTemplates() {
      #expect(
        Repository.text("Templates/" + file.path) == String(decoding: file.bytes, as: UTF8.self))
    }
  }

  @Test func theOwnTemplatesHaveNoMistakes() {
    #expect(loadTemplates(overriding: [], settings: SiteSettings()).diagnostics.isEmpty)
  }

  @Test func everyTemplateAndValueIsDescribed() {
    let text = Repository.text("docs/templates.md") ?? ""
    for value in templateValues.values.joined() {
      #expect(text.firstMatch(of: try! Regex("\\b\(value)\\b")) != nil, "\(value)")
    }
    // A row of the first table names exactly the values that its file has tags for.
    for file in builtInTemplates() where file.path.hasSuffix(".mustache") {
      let row = text.split(separator: "\n").first { $0.hasPrefix("| \(file.path) |") } ?? ""
      let told = Set(
        (row.split(separator: "|").last ?? "").split(separator: ",").map {
          $0.trimmingCharacters(in: .whitespaces)
        })
      let tags = String(decoding: file.bytes, as: UTF8.self)
        .matches(of: /\{\{\{?[#^]?([A-Za-z]+)\}?\}\}/).map { String($0.1) }
      #expect(told == Set(tags).subtracting(["words", "href", "isCurrent"]), "\(file.path)")
    }
  }

  @Test func namesTheLineOfAValueThatNoPageHasAndTheNearestOne() {
    let found = problems(
      "partials/colophon.mustache", "<p>\n{{#hasFeed}}{{foter}}{{/hasFeed}}\n</p>")
    #expect(
      found.map(\.text) == [
        "Templates/partials/colophon.mustache:2:13: error[unknown-value]: value 'foter' is unknown to templates\n   hint: the nearest known value is 'footer'"
      ])
  }

  @Test func knowsTheValuesOfASectionOnlyInsideIt() {
    #expect(problems("partials/colophon.mustache", "{{#trail}}{{words}}{{/trail}}").isEmpty)
    #expect(problems("partials/colophon.mustache", "{{words}}").map(\.id) == ["unknown-value"])
  }

  @Test func reportsAPartialThatNoFileIs() {
    #expect(
      problems("layouts/page.mustache", "{{>partials/haed}}").first?.hints
        == ["the nearest known partial is 'partials/head'"])
  }

  @Test func reportsASectionThatDoesNotEnd() {
    let found = problems("layouts/page.mustache", "<p>\n{{#hasFeed}}\n</p>")
    #expect(found.map(\.id) == ["template-syntax"])
    #expect(found.first?.place?.file == "Templates/layouts/page.mustache")
  }

  @Test func escapesTextsInATemplateHoweverItIsFilled() {
    // With a transform the library fills the whole page; without, it fills a shell once.
    for tail in ["", "{{uppercased(kind)}}"] {
      let own = TemplateFile(
        path: "partials/colophon.mustache",
        bytes: Array("<i title='{{title}}'>{{summary}}|{{{structuredData}}}</i>\(tail)".utf8))
      let templates = loadTemplates(overriding: [own], settings: SiteSettings()).value
      let mark = "\u{F8FF}readout<1>"
      for title in ["A <b> & 'c' \"d\"", mark, "{{summary}} {{{body}}}", "other"] {
        let source = PageSource(
          path: SitePath("a/b/index.html")!, kind: .event, title: title, summary: "<\(title)",
          language: "en", trail: [ResolvedLink("<up>", "../index.html")], hasFeed: true,
          structuredData: "{\"a\":1}", markdown: Array("# x\n".utf8), links: [], hrefs: [])
        let html = String(decoding: render(source, with: templates).value[0].bytes, as: UTF8.self)
        let escaped = [
          ("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ("\"", "&quot;"), ("'", "&#39;"),
        ]
        .reduce(title) { $0.replacing($1.0, with: $1.1) }
        #expect(html.contains("<i title='\(escaped)'>&lt;\(escaped)|{\"a\":1}</i>"))
        #expect(html.contains("<title>\(escaped) · Readout</title>"))
        #expect(html.contains(">&lt;up&gt;</a>") && html.contains("<h1>x</h1>"))
      }
    }
  }

  @Test func takesASitesOwnPartialInPlaceOfTheTools() {
    let own = TemplateFile(
      path: "partials/colophon.mustache", bytes: Array("<footer>{{title}}!</footer>".utf8))
    let templates = loadTemplates(overriding: [own], settings: SiteSettings()).value
    let source = PageSource(
      path: SitePath("a/index.html")!, kind: .about, title: "A <b>", summary: "", language: "en",
      trail: [], hasFeed: false, structuredData: nil, markdown: Array("# A\n".utf8), links: [],
      hrefs: [])
    let html = String(decoding: render(source, with: templates).value[0].bytes, as: UTF8.self)
    #expect(html.contains("<footer>A &lt;b&gt;!</footer>"))
    #expect(html.contains("<h1>A</h1>"))
  }
}
