import Diagnostics
import NewsModel
import SourceText
import Testing

@testable import Ingest

@Suite struct BadInputTests {
  @Test(arguments: ["", "  \n\r\n\t ", "\u{FEFF}", "---\ntitle: A\n---\n"])
  func warnsOfAFileWithoutText(content: String) {
    let read = readArticles(SourceFile(path: "seeds/a.txt", bytes: Array(content.utf8)))
    #expect(read.value.isEmpty)
    #expect(
      read.diagnostics.map(\.line) == [
        "seeds/a.txt: warning[empty-article]: an article needs text; this one has only white space"
      ])
  }

  @Test func readsWindows1252WithANote() throws {
    let read = readArticles(
      SourceFile(path: "seeds/a.txt", bytes: [0x93] + Array("Caf".utf8) + [0xE9, 0x94]))
    let article = try #require(read.value.first)
    #expect(article.text.description == "“Café”")
    #expect(read.value.first?.provenance.encoding == "windows-1252")
    #expect(read.diagnostics.map(\.id) == ["not-utf-8"])
    #expect(read.diagnostics.map(\.severity) == [.note])
  }

  @Test func readsUTF16WithAByteOrderMark() throws {
    let units = "Grüße aus Köln".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let read = readArticles(SourceFile(path: "seeds/a.txt", bytes: [0xFF, 0xFE] + units))
    let article = try #require(read.value.first)
    #expect(article.text.description == "Grüße aus Köln")
  }

  @Test func refusesBinaryWithAnError() {
    let bytes = (0..<4096).map { UInt8(truncatingIfNeeded: $0 &* 37 % 29) }
    let read = readArticles(SourceFile(path: "seeds/a.txt", bytes: bytes))
    #expect(read.value.isEmpty)
    #expect(read.diagnostics.map(\.id) == ["not-text"])
    #expect(read.diagnostics.hasErrors)
  }

  @Test func readsAFewNULsAsReplacementCharacters() throws {
    let bytes = Array(String(repeating: "The ferry left at dawn. ", count: 20).utf8) + [0]
    let read = readArticles(SourceFile(path: "seeds/a.txt", bytes: bytes))
    let article = try #require(read.value.first)
    #expect(article.text.description.hasSuffix("\u{FFFD}"))
    #expect(read.diagnostics.map(\.id) == ["nul-bytes"])
  }

  @Test(arguments: [
    ("One line.\nAnother line.", 14, "One line."), ("One line of words", 12, "One line of"),
    ("Grüße", 3, "Gr"), ("Short", 5, "Short"),
  ])
  func cutsATextLongerThanAnyArticleAtItsBestPlace(text: String, limit: Int, kept: String) {
    let read = withinLimit(UTF8Text(text), limit, at: Diagnostic.Place(file: "seeds/a.txt"))
    #expect(read.value.description == kept)
    #expect(read.diagnostics.map(\.id) == (text == kept ? [] : ["long-article"]))
  }

  @Test func keepsWhatOfAPageLiesBeforeTheCut() {
    let text = UTF8Text("One line.\nAnother")
    let pieces = [TextRange(0, 9), TextRange(10, 23), TextRange(24, 40)].map { Piece($0) }
    #expect(within(text, pieces).map(\.range) == [TextRange(0, 9), TextRange(10, 17)])
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func takesEveryLineEnd(end: String) throws {
    let content = ["The harbor opens", "", "The harbor opened on Friday, the council said.", ""]
      .joined(separator: end)
    let read = readArticles(SourceFile(path: "seeds/a.txt", bytes: Array(content.utf8)))
    let article = try #require(read.value.first)
    #expect(
      article.blocks.map { article.text[$0.range] } == [
        "The harbor opens", "The harbor opened on Friday, the council said.",
      ])
    #expect(article.text.description == content)
  }

  @Test func readsOnWithoutFrontMatterThatDoesNotParse() throws {
    let content = "---\ntitle: Harbor: the vote: [\n---\nThe council voted on Friday.\n"
    let read = readArticles(SourceFile(path: "seeds/a.md", bytes: Array(content.utf8)))
    let article = try #require(read.value.first)
    #expect(article.text.description == "The council voted on Friday.\n")
    let problem = try #require(read.diagnostics.first)
    #expect(problem.id == "front-matter")
    #expect(problem.place?.line == 2)
    #expect(!problem.hints.isEmpty)
  }

  @Test func namesTheNearestKeyOfFrontMatter() {
    let content = "---\ntitle: Vote\npublishd: 2024-01-02\n---\nThe council voted on Friday.\n"
    let read = readArticles(SourceFile(path: "seeds/a.md", bytes: Array(content.utf8)))
    #expect(
      read.diagnostics.map(\.line) == [
        "seeds/a.md:3: warning[unknown-key]: unknown key 'publishd' in front matter; nearest: 'published'"
      ])
  }

  @Test func skipsOnlyTheRecordsThatCannotBeRead() {
    let content =
      #"{"text": "One."}"# + "\n{nonsense\n\n" + #"{"id": "c", "text": 3}"# + "\n"
      + #"{"id": "d", "text": "Four."}"#
    let read = readArticles(SourceFile(path: "seeds/a.jsonl", bytes: Array(content.utf8)))
    #expect(read.value.map(\.id.value) == ["a-1", "d"])
    #expect(read.diagnostics.map(\.place?.line) == [2, 4])
    #expect(read.diagnostics.map(\.severity) == [.error, .error])
  }

  @Test func readsAMillionCharacterLine() throws {
    let content = String(repeating: "word ", count: 200_000)
    let read = readArticles(SourceFile(path: "seeds/a.txt", bytes: Array(content.utf8)))
    let article = try #require(read.value.first)
    #expect(article.blocks.count == 1)
  }
}
