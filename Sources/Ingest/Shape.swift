import Language
import SourceText

/// What a piece looks like, for rules that class it.
struct Shape {
  let range: TextRange
  let text: UTF8Text
  /// Words and numbers, without marks.
  let words: [Token]
  let tokens: [Token]
  let endsSentence: Bool
  /// The first six words in lower case, joined by single spaces.
  let opening: String

  init(of range: TextRange, in text: UTF8Text) {
    self.range = range
    self.text = text
    // A rule asks for the first words and the count; no line of news needs more than these bytes.
    let head = TextRange(range.lower, min(range.upper, range.lower + 600))
    tokens = tokenize(text, in: head)
    words = tokens.filter { $0.kind == .word || $0.kind == .number }
    endsSentence = Ingest.endsSentence(range, in: text)
    opening = words.prefix(6).map { word in
      let text = text[word.range]
      // Tables write the apostrophe as typewriters do.
      return asciiLowercased(
        text.utf8.contains(0xE2) ? text.replacing("\u{2019}", with: "'") : text)
    }.joined(separator: " ")
  }

  /// Share of the words that start with an upper-case letter, 0 to 1.
  var capitalizedShare: Double {
    words.isEmpty ? 0 : Double(words.count { $0.isCapitalized }) / Double(words.count)
  }

  var firstByte: UInt8 { text.bytes[range.lower] }
}
