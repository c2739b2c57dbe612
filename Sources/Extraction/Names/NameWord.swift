import Knowledge
package import Language
import SourceText

/// What the name finder asks of one token, computed once.
package struct NameWord: Sendable {
  /// Of the bytes as they are.
  package var exact: UInt64 = 0
  /// Of the bytes with ASCII letters in lower case.
  package var lower: UInt64 = 0
  /// The pattern of capitals, small letters, digits and other bytes, runs shortened to two.
  package var shape: UInt64 = 0
  /// The first three and last two to four bytes in lower case, packed.
  package var prefix: UInt64 = 0
  package var suffix: UInt64 = 0
  package var entry = NameEntry(rawValue: 0)
  package var count = 0
  package var hasCapital = false
  package var kind = Token.Kind.word
  package var startsSentence = false
  /// A bit for each kind of phrase table that this token begins, goes on with or is all of.
  package var phraseFirst: UInt16 = 0
  package var phraseInner: UInt16 = 0
  package var phraseWhole: UInt16 = 0
}

/// What the word list says of a word.
package struct NameEntry: Sendable {
  package var rawValue: UInt32
  package init(rawValue: UInt32) { self.rawValue = rawValue }

  /// From 1; 0 for none.
  package var cluster: UInt32 { rawValue & 0x3FF }
  /// How often the word is capitalized inside sentences: 1 never to 6 always; 0 for not known.
  package var capitals: UInt32 { rawValue >> 10 & 7 }
  /// A bit for each table of single names that has it.
  package var tables: UInt32 { rawValue >> 13 & 0xFF }
  /// Whether a phrase of the tables starts with it.
  package var startsPhrase: Bool { rawValue >> 21 & 1 == 1 }
  /// Whether it stands inside names though it has no capital.
  package var joins: Bool { rawValue >> 22 & 1 == 1 }
}

/// Mixes a value into a hash; a bijection of `value` for each `seed`, so that no pair is lost.
@inline(__always)
package func mix(_ seed: UInt64, _ value: UInt64) -> UInt64 {
  var hash = (seed &* 0x9E37_79B9_7F4A_7C15) ^ value
  hash = (hash ^ (hash >> 32)) &* 0xD6E8_FEB8_6659_FD93
  return hash ^ (hash >> 29)
}

/// The hash of a word's bytes with ASCII letters in lower case.
package func nameHash(_ word: String) -> UInt64 {
  var hash = hashStart
  for byte in word.utf8 {
    hash = (hash ^ UInt64(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte)) &* hashFactor
  }
  return finish(hash)
}

private let hashStart: UInt64 = 0xCBF2_9CE4_8422_2325
private let hashFactor: UInt64 = 0x0000_0100_0000_01B3

@inline(__always)
private func finish(_ hash: UInt64) -> UInt64 {
  let mixed = (hash ^ (hash >> 33)) &* 0xFF51_AFD7_ED55_8CCD
  return mixed ^ (mixed >> 33)
}

/// The words of all tokens, with what the tables say of them.
func nameWords(in reading: Reading, using model: NamesModel) -> [NameWord] {
  var words: [NameWord] = []
  words.reserveCapacity(reading.tokens.count)
  let bytes = reading.text.bytes.span
  for token in reading.tokens {
    var word = nameWord(token, bytes)
    if token.kind == .word || token.kind == .number || token.kind == .punctuation
      || token.kind == .symbol
    {
      word.entry = NameEntry(rawValue: model.words[word.lower])
    }
    words.append(word)
  }
  for sentence in reading.sentences { words[sentence.lowerBound].startsSentence = true }
  markPhrases(in: &words, reading, using: model)
  return words
}

private func nameWord(_ token: Token, _ bytes: Span<UInt8>) -> NameWord {
  var word = NameWord()
  word.kind = token.kind
  word.count = token.range.count
  var exact = hashStart
  var lower = hashStart
  var shape: UInt64 = 0
  var last: UInt64 = 0
  var tail: UInt64 = 0
  for offset in token.range.indices {
    let byte = bytes[offset]
    var small = byte
    var kind: UInt64
    if byte >= 0x61 && byte <= 0x7A {
      kind = 1
    } else if byte >= 0x41 && byte <= 0x5A {
      kind = 2
      small = byte | 0x20
      word.hasCapital = true
    } else if byte >= 0x30 && byte <= 0x39 {
      kind = 3
    } else if byte >= 0x80 {
      kind = 1
    } else {
      kind = 4 + UInt64(byte & 3)
    }
    exact = (exact ^ UInt64(byte)) &* hashFactor
    lower = (lower ^ UInt64(small)) &* hashFactor
    if kind != last || shape & 8 == 0 {
      if shape >> 56 == 0 { shape = shape << 4 | kind | (kind == last ? 8 : 0) }
    }
    last = kind
    tail = tail << 8 | UInt64(small)
    if offset - token.range.lower < 3 { word.prefix = tail }
  }
  word.exact = finish(exact)
  word.lower = finish(lower)
  word.shape = shape
  word.suffix = tail & 0xFFFF_FFFF
  if token.isCapitalized { word.hasCapital = true }
  return word
}

/// Marks the longest phrase of the tables at each token that starts one.
private func markPhrases(
  in words: inout [NameWord], _ reading: Reading, using model: NamesModel
) {
  for sentence in reading.sentences {
    var index = sentence.lowerBound
    while index < sentence.upperBound {
      defer { index += 1 }
      guard words[index].entry.startsPhrase else { continue }
      var hash: UInt64 = 0
      var found: (end: Int, tables: UInt16)?
      for end in index..<min(index + 8, sentence.upperBound) {
        hash = mix(hash, words[end].lower)
        let value = model.phrases[hash]
        if value != 0 { found = (end, UInt16(truncatingIfNeeded: value)) }
      }
      guard let found, words[index].hasCapital || words[found.end].hasCapital else { continue }
      if found.end == index {
        words[index].phraseWhole |= found.tables
      } else {
        words[index].phraseFirst |= found.tables
        for inner in index + 1...found.end { words[inner].phraseInner |= found.tables }
        index = found.end
      }
    }
  }
}
