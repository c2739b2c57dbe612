import Diagnostics
import NewsModel
import SourceText
import Testing

@testable import Ingest

@Suite struct MetadataTests {
  @Test func readsFrontMatterAndLeavesTheBodyAsItIs() throws {
    let article = try read(
      "a.md",
      """
      ---
      title: "Ferries: the vote"
      date: 2024-03-02
      source: Harbor Wire
      ---

      The council voted. *All* three ferries stay.
      """)
    #expect(article.title == "Ferries: the vote")
    #expect(article.publisher == "Harbor Wire")
    #expect(article.published?.day.description == "2024-03-02")
    #expect(article.published?.basis == .metadata)
    #expect(article.text.description == "The council voted. *All* three ferries stay.")
  }

  @Test func readsASidecar() throws {
    let file = SourceFile(
      path: "seeds/a.txt", bytes: Array("The council voted on Friday.".utf8),
      sidecar: Array("published: 2024-03-02\npublisher: Harbor Wire\n".utf8))
    let article = try #require(readArticles(file).value.first)
    #expect(article.published?.day.description == "2024-03-02")
    #expect(article.publisher == "Harbor Wire")
  }

  @Test func takesTheDateOfTheDatelineAndThenOfTheFileName() throws {
    let dated = try read(
      "a.txt", "The vote\n\nSaturday, March 2, 2019\n\nThe council voted on Friday.")
    #expect(dated.published?.day.description == "2019-03-02")
    #expect(dated.published?.basis == .dateline)
    let named = try read("2019-03-04-vote.txt", "The council voted on Friday.")
    #expect(named.published?.day.description == "2019-03-04")
    #expect(named.published?.basis == .filename)
    let numbered = try read("vote-1234567890.txt", "The council voted on Friday.")
    #expect(numbered.published == nil)
  }

  @Test func warnsWhereDatesDiffer() {
    let content = "---\npublished: 2024-03-02\n---\nSaturday, March 9, 2019\n\nThe council voted."
    let read = readArticles(SourceFile(path: "seeds/a.md", bytes: Array(content.utf8)))
    #expect(read.diagnostics.map(\.id) == ["dates-differ"])
    #expect(read.value.first?.published?.day.description == "2024-03-02")
  }

  @Test func readsAPageAndSetsItsNavigationApart() throws {
    let article = try read(
      "page.html",
      """
      <html lang="en-GB"><head><title>Vote | Bay</title>
      <meta property="article:published_time" content="2024-03-02T10:00:00Z">
      <meta property="og:site_name" content="Bay Post"><script>alert(1)</script></head>
      <body><nav>Home</nav><article><h1>Ferries stay</h1><p>The council <b>voted</b> on&nbsp;Friday
      &amp; went home.</p><figure><figcaption>The pier. Photo: Bay Pool</figcaption></figure></article>
      <footer>Imprint</footer></body></html>
      """)
    #expect(article.published?.day.description == "2024-03-02")
    #expect(article.publisher == "Bay Post")
    #expect(article.language == "en")
    #expect(
      article.blocks.map { "\($0.kind.rawValue): \(article.text[$0.range])" } == [
        "furniture: Home", "title: Ferries stay",
        "paragraph: The council voted on\u{A0}Friday & went home.", "caption: The pier.",
        "credit: Photo: Bay Pool",
        "furniture: Imprint",
      ])
  }

  @Test(arguments: [
    ("Ünïcode näme.txt", "unicode-name"), ("it's \"quoted\".txt", "its-quoted"),
    ("новости.txt", "novosti"), ("..txt", nil), ("a\nb.txt", "a-b"),
  ])
  func makesAnAddressOfAnyName(name: String, id: String?) throws {
    let article = try read(name, "The council voted on Friday.")
    if let id { #expect(article.id.value == id) }
    #expect(ArticleID(article.id.value) != nil)
  }

  @Test func keepsBlocksInOrderOverAnyBytes() {
    var state: UInt64 = 42
    let alphabet = Array("ab C.\n\n  \"'“”—-(:/)©é\u{202E}中<&>#*Photo".unicodeScalars)
    for _ in 0..<400 {
      var scalars = String.UnicodeScalarView()
      for _ in 0..<200 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        scalars.append(alphabet[Int(state >> 33) % alphabet.count])
      }
      let text = UTF8Text(String(scalars))
      var end: UInt32 = 0
      for block in classifyBlocks(of: text, pieces: plainPieces(of: text), title: nil) {
        let gap = text[TextRange(Int(end), block.range.lower)]
        #expect(block.range.start >= end && !block.range.isEmpty)
        #expect(!gap.contains { !$0.isWhitespace })
        #expect(UTF8Text(validating: Array(text.bytes[block.range.indices])) != nil)
        end = block.range.end
      }
    }
  }

  private func read(_ name: String, _ content: String) throws -> Article {
    try #require(
      readArticles(SourceFile(path: "seeds/" + name, bytes: Array(content.utf8))).value.first)
  }
}
