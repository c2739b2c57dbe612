package import SourceText

/// A word, number, mark or symbol of a text.
package struct Token: Hashable, Sendable {
  package enum Kind: UInt8, Sendable {
    case word, number, punctuation, symbol, openQuote, closeQuote
    /// A straight mark whose direction its neighbors do not tell.
    case quote
    /// `'s` or `’s` after a word, or the bare mark after a plural.
    case possessive
  }

  package struct Flags: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }
    /// The first letter is upper case.
    package static let capitalized = Flags(rawValue: 1)
    /// Two letters or more, none of them lower case.
    package static let allCaps = Flags(rawValue: 2)
    /// White space, or the text's start, stands before it.
    package static let spaceBefore = Flags(rawValue: 4)
    /// A line end stands before it.
    package static let lineBefore = Flags(rawValue: 8)
    package static let hasDigit = Flags(rawValue: 16)
    /// Ends in a period that belongs to it, as in `Gen.` or `U.S.`.
    package static let abbreviation = Flags(rawValue: 32)
  }

  package var range: TextRange
  package var kind: Kind
  package var flags: Flags

  package init(_ kind: Kind, _ range: TextRange, flags: Flags = []) {
    self.kind = kind
    self.range = range
    self.flags = flags
  }

  package var isWord: Bool { kind == .word }
  package var isCapitalized: Bool { flags.contains(.capitalized) }
  package var isQuote: Bool { kind == .openQuote || kind == .closeQuote || kind == .quote }
}

/// A text with its tokens and sentences, and what a reader asks of them.
package struct Reading: Sendable {
  package let text: UTF8Text
  package var tokens: [Token]
  /// Ranges of `tokens`, in order, without overlap.
  package var sentences: [Range<Int>]
  /// For each sentence, the index of its block.
  package var blocks: [Int]

  package init(text: UTF8Text, tokens: [Token], sentences: [Range<Int>], blocks: [Int]) {
    self.text = text
    self.tokens = tokens
    self.sentences = sentences
    self.blocks = blocks
  }

  package func word(_ index: Int) -> String { text[tokens[index].range] }

  /// ASCII letters in lower case, the rest as they are.
  package func lowercased(_ index: Int) -> String { asciiLowercased(word(index)) }

  /// Whether a token is a word that is given in lower case; of other scripts than ASCII, byte for byte.
  package func isWord(_ index: Int, _ word: String) -> Bool {
    let range = tokens[index].range
    guard range.count == word.utf8.count else { return false }
    var at = range.lower
    for wanted in word.utf8 {
      let byte = text.bytes[at]
      guard byte == wanted || byte >= 0x41 && byte <= 0x5A && byte + 0x20 == wanted else {
        return false
      }
      at += 1
    }
    return true
  }

  /// The bytes from the first token to the last of a range that is not empty.
  package func range(of span: Range<Int>) -> TextRange {
    TextRange(tokens[span.lowerBound].range.lower, tokens[span.upperBound - 1].range.upper)
  }

  /// The index of the sentence that holds a token; nil where the token is in none.
  package func sentence(ofToken index: Int) -> Int? {
    var low = 0
    var high = sentences.count
    while low < high {
      let middle = (low + high) / 2
      if sentences[middle].upperBound <= index { low = middle + 1 } else { high = middle }
    }
    return low < sentences.count && sentences[low].contains(index) ? low : nil
  }

  /// The index of the first token that ends after a byte offset.
  package func firstToken(from offset: Int) -> Int {
    var low = 0
    var high = tokens.count
    while low < high {
      let middle = (low + high) / 2
      if tokens[middle].range.upper <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

/// ASCII letters in lower case, every other byte as it is.
package func asciiLowercased(_ string: String) -> String {
  unsafe String(unsafeUninitializedCapacity: string.utf8.count) { lowered in
    var count = 0
    for byte in string.utf8 {
      unsafe lowered[count] = byte >= 0x41 && byte <= 0x5A ? byte + 0x20 : byte
      count += 1
    }
    return count
  }
}
