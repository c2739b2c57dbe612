import NewsModel
import SourceText
import Testing

@testable import Linking

/// Whose wire copy an article is.
@Suite struct AgencyTests {
  @Test func takesTheCreditOfAPictureForNoWireCopy() {
    let text = UTF8Text("The pier at dawn. (Ida Reed/AP)\nThe council met on Friday.")
    var article = Article(
      id: ArticleID(unchecked: "a"), text: text,
      blocks: [
        Block(.caption, TextRange(0, 17)), Block(.credit, TextRange(18, 31)),
        Block(.paragraph, TextRange(32, text.count)),
      ], provenance: Provenance(file: "a.txt", sha256: "", byteCount: text.count))
    #expect(agency(of: article) == nil)
    article.blocks[0].kind = .paragraph
    #expect(agency(of: article) == "Associated Press")
  }
}
