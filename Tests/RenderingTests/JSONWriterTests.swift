import Foundation
import SourceText
import TestSupport
import Testing

/// What the JSON writer escapes.
@Suite("JSON writer") struct JSONWriterTests {
  private func written(_ text: String) -> String {
    var json = JSONWriter()
    json.value(text)
    return String(decoding: json.bytes, as: UTF8.self)
  }

  @Test(arguments: [
    ("plain text of some length", #""plain text of some length""#),
    ("a \"b\" \\ c", #""a \"b\" \\ c""#),
    ("</script>&<!--", #""\u003c/script\u003e\u0026\u003c!--""#),
    ("tab\there\nand\r\u{1}", #""tab\there\nand\r\u0001""#),
    (
      "one\u{2028}two\u{2029}three \u{29A8} \u{A8} è",
      "\"one\\u2028two\\u2029three \u{29A8} \u{A8} è\""
    ),
    ("", #""""#),
  ])
  func escapes(_ text: String, _ expected: String) { #expect(written(text) == expected) }

  /// At every offset and in every company a text is escaped where it has to be, and reads as it was.
  @Test func anyTextReadsAsItWas() throws {
    var draw = Draw(5)
    let signs = Array("abcdefgh     \"\\<>&\n\u{0}\u{1F}\u{20}éè\u{A8}\u{2028}\u{2029}\u{28A8}😀")
    for _ in 0..<4000 {
      let text = String((0..<draw.next(below: 40)).map { _ in draw.pick(signs) })
      let line = written(text)
      let read = try JSONDecoder().decode([String].self, from: Data("[\(line)]".utf8))
      #expect(read == [text])
      #expect(!line.unicodeScalars.contains { "<>&\u{2028}\u{2029}".unicodeScalars.contains($0) })
    }
  }

  @Test func wordsOfATextAreWrittenAsTheyAre() {
    let text = UTF8Text("He said “no”\nand <left>.")
    var json = JSONWriter()
    json.object { json in
      json.field("words", TextRange(8, 23), of: text)
      json.field("none", nil, of: text)
    }
    #expect(
      String(decoding: json.bytes, as: UTF8.self)
        == #"{"words":"“no”\nand \u003cl","none":null}"#)
  }
}
