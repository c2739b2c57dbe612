import Diagnostics
import Files
import Pipeline
import Testing

/// Whatever lies in the folder, the rest of the build goes on, and nothing is lost in silence or run.
@Suite("Bad input") struct BadInputTests {
  private func site(with path: String, _ bytes: [UInt8]) throws -> SiteTest {
    try SiteTest("two-articles").add(path, bytes: bytes)
  }

  @Test(arguments: [[], Array(" \n\t\r\n ".utf8)])
  func namesAnEmptyArticle(bytes: [UInt8]) async throws {
    try await site(with: "seeds/empty.txt", bytes).build().expect(
      .articles(2), .warnings(["empty-article"]), .published(true))
  }

  @Test func decodesWindows1252WithANote() async throws {
    let words =
      [UInt8]("OSLO, May 4, 2024 - Oslo's mayor said ".utf8) + [0x93, 0x79, 0x65, 0x73, 0x94]
    let test = try site(with: "seeds/old.txt", words + Array(" on Saturday.\n".utf8))
    try await test.build().expect(
      .articles(3), .published(true), .shows("“yes”", in: "briefings/old/index.md"))
    #expect(!test.ids(.note).isEmpty)
  }

  @Test(arguments: [
    [
      0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0x00, 0x00, 0x00, 0x0D, 0x49, 0x48, 0x44,
      0x52,
    ],
    Array("text with \u{0} in it\n".utf8),
  ])
  func refusesBinary(bytes: [UInt8]) async throws {
    let test = try site(with: "seeds/picture.txt", bytes)
    try await test.build().expect(.published(true), .has("briefings/a/index.html"))
    let said = test.report.diagnostics.filter { $0.place?.file == "seeds/picture.txt" }
    #expect(!said.isEmpty)
  }

  /// They stand as their pictures, in quoted words too, and keep no page from being built.
  @Test func showsControlCharactersAsPictures() async throws {
    let text = """
      LIMA, May 4, 2024 - Foreign\u{1B}[31m Minister Pablo\u{B}Reyes met\u{7F} Ana Duarte in \u{85}Lima on \
      Friday.

      "We\u{C} share\u{1F} reasons," Pablo Reyes told reporters.

      """
    let test = try site(with: "seeds/control.txt", Array(text.utf8))
    try await test.build().expect(
      .articles(3), .errors([]), .published(true),
      .shows("Foreign␛[31m Minister", in: "briefings/control/index.html"),
      .shows("share␟ reasons", in: "actors/pablo-reyes/index.html"))
    for (path, bytes) in test.output.tree where path.hasSuffix(".html") {
      #expect(!bytes.contains { $0 < 0x20 && ![0x09, 0x0A, 0x0C].contains($0) }, "\(path)")
    }
  }

  @Test func takesCarriageReturnsAsLineEnds() async throws {
    try await site(
      with: "seeds/dos.txt", Array("First paragraph here.\r\n\r\nSecond one here.\r\n".utf8)
    )
    .add("seeds/mac.txt", "First paragraph here.\r\rSecond one here.\r")
    .build().expect(.articles(4), .errors([]), .has("briefings/mac/index.html"))
  }

  @Test(arguments: [
    "seeds/a b c.txt", "seeds/it's \"so\".txt", "seeds/..dots.txt", "seeds/line\nfeed.txt",
    "seeds/статья.txt", "seeds/記事.txt", "seeds/<script>.txt", "seeds/{{name}}.txt",
  ])
  func takesOddFileNames(path: String) async throws {
    try await site(with: path, Array("OSLO, May 4, 2024 - Norway sent files.\n".utf8))
      .build().expect(.articles(3), .errors([]), .published(true))
  }

  @Test func namesBothFilesOfOneArticleID() async throws {
    let test = try SiteTest("two-articles").add("seeds/sub/a.txt", "Another article here.\n")
    try await test.build().expect(.articles(2), .errors(["same-id"]), .published(true))
    let problem = try #require(test.report.diagnostics.first { $0.id == "same-id" })
    #expect(problem.place?.file == "seeds/sub/a.txt")
    #expect(problem.message.contains("seeds/a.txt"))
  }

  @Test func namesAnUnreadableFile() async throws {
    let test = try SiteTest("two-articles").add("seeds/locked.txt", "Words.\n")
    test.site.makeUnreadable("seeds/locked.txt")
    try await test.build().expect(
      .articles(2), .errors(["unreadable-file"]), .published(true))
  }

  @Test func refusesAFileBeyondTheLimit() async throws {
    let test = try site(
      with: "seeds/huge.txt", Array(repeating: UInt8(ascii: "a"), count: largestSource + 1))
    try await test.build().expect(.articles(2), .errors(["unreadable-file"]), .published(true))
  }

  @Test func namesFrontMatterThatDoesNotParse() async throws {
    let test = try SiteTest("two-articles").add(
      "seeds/broken.md", "---\ntitle: [unclosed\npublished\n---\n\nNorway sent files.\n")
    try await test.build().expect(.published(true), .has("briefings/a/index.html"))
    #expect(test.report.diagnostics.contains { $0.place?.file == "seeds/broken.md" })
  }

  @Test func passesOverWhatIsNoArticle() async throws {
    let test = try SiteTest("two-articles").add("seeds/photo.jpg", "not text")
    try await test.build().expect(.articles(2), .errors([]))
    #expect(test.ids(.note).contains("not-an-article"))
  }

  @Test func saysThatTheSeedsAreMissing() async throws {
    try await SiteTest(["readout.yml": "title: Empty\n"]).build()
      .expect(.errors(["no-seeds"]), .published(false))
  }

  @Test func keepsTheSiteWhereTheSeedsAreNamedWrongly() async throws {
    let test = try await SiteTest("two-articles").build().add("readout.yml", "seeds: articels\n")
    try await test.build()
      .expect(.errors(["no-seeds"]), .published(false), .has("briefings/a/index.html"))
  }

  @Test func takesMarkupOfAnArticleAsWords() async throws {
    let hostile = """
      OSLO, May 4, 2024 - Norway said "<script>alert(1)</script>" & <img src=x onerror=alert(2)>.

      [Click](javascript:alert(3)) and {{title}} {{{body}}} {{> head}} and [x](actor:nobody).

      # A heading? <!-- a comment --> `code` ![p](data:text/html,x) \u{202E}reversed\u{202C}

      """
    let test = try site(with: "seeds/hostile.txt", Array(hostile.utf8))
    try await test.build().expect(
      .articles(3), .errors([]), .published(true),
      .hides("<script>alert", in: "briefings/hostile/index.html"),
      .hides("<img src=x", in: "briefings/hostile/index.html"),
      .hides("href=\"javascript:", in: "briefings/hostile/index.html"),
      .hides("href=\"data:", in: "briefings/hostile/index.html"),
      .shows("{{title}}", in: "briefings/hostile/index.html"))
  }

  @Test func aFullDiskLeavesTheSiteWhole() async throws {
    let test = try SiteTest("two-articles")
    try await test.build()
    let before = test.output.tree
    _ = try test.edit("seeds/a.txt", replacing: "June", with: "July")
    var room = 0
    while true {
      test.output.limitRoom(to: room)
      var hasFailed = false
      do {
        try await test.buildBesideOtherFiles()
      } catch BuildError.file(let error, let site) {
        hasFailed = true
        #expect(error.kind == .noSpace)
        #expect(site == .asBefore)
      }
      test.output.limitRoom(to: nil)
      guard hasFailed else { break }
      #expect(differences(test.output.tree, before).isEmpty, "with room for \(room) bytes")
      room += 4_000
    }
    #expect(room > 10_000)
    try await test.build().expect(.shows("July", in: "briefings/a/index.html"))
  }

  @Test func strictKeepsASiteWithWarningsUnwritten() async throws {
    let test = try site(with: "seeds/empty.txt", [])
    test.isStrict = true
    try await test.build().expect(.published(false), .lacks("index.html"))
  }

  @Test func anErrorInATemplateKeepsTheSite() async throws {
    let test = try SiteTest("two-articles")
    try await test.build()
    let before = test.output.tree
    try await test.add("Templates/layouts/page.mustache", "<html>{{nonsense}}</html>")
      .build().expect(.published(false))
    #expect(test.output.tree == before)
    try await test.remove("Templates/layouts/page.mustache").build().expect(.published(true))
  }
}
