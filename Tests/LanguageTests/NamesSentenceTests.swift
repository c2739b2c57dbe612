import Language
import SourceText
import Testing

/// Checks a text's sentences; the fixture has ` | ` between them and `\n` for a line end.
private func checkSentences(_ fixture: String, sourceLocation: SourceLocation = #_sourceLocation) {
  let lines = fixture.replacing("\\n", with: "\n")
  let wanted = lines.split(separator: "|").map { $0.trimmingSpace }
  let text = UTF8Text(lines.replacing(" | ", with: " ").replacing("|", with: ""))
  let reading = read(text, blocks: [text.range])
  let found = reading.sentences.map { text[reading.range(of: $0)] }
  #expect(found == wanted, sourceLocation: sourceLocation)
}

extension Substring {
  fileprivate var trimmingSpace: String {
    let start = drop { $0 == " " || $0 == "\n" }
    return String(start.reversed().drop { $0 == " " || $0 == "\n" }.reversed())
  }
}

@Test func endsSentencesBehindClosingMarks() {
  checkSentences("\"It is over,\" he said. | \"Go home!\" | They went.")
  checkSentences("She asked why (nobody knew.) | Then she left… | Nothing followed.")
  checkSentences("“Is it?” she asked. | It was.")
}

@Test func goesOnBehindAbbreviationsAndInitials() {
  checkSentences(
    "Gen. Ada J. Moreno met Mr. Okafor on Jan. 6. | They spoke at No. 10 Hill St. today.")
  checkSentences("The U.S. Navy left. | It was in the U.S. | The ships returned.")
  checkSentences("Prices rose 3.5 percent... and fell. | He works for Harbor Inc. | It is small.")
}

@Test func keepsADatelineWithItsSentence() {
  checkSentences("PORT ADA, Norland (Agency) — The council met. | It voted.")
}

@Test func partsLinesThatAreNotWrapped() {
  checkSentences("Council meets in Port Ada|\\nThe council met on Monday.")
  checkSentences("What they want:|\\n1. More boats|\\n2. Fewer fees|\\n- a new pier")
  checkSentences(
    "The council met on Monday to talk about the pier that the\\nHarbor Board wants to build.")
}
