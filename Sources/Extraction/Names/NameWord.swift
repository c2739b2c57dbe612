import Knowledge
package import Language
import SourceText

/// What the name finder asks of one token, computed once.
package struct NameWord: Sendable {
  /// Of the bytes as they are, but each digit as a zero.
  package var exact: UInt64 = 0
  /// Of the bytes with ASCII letters in lower case.
  package var lower: UInt64 = 0
  /// The pattern of capitals, small letters, digits and other bytes, runs shortened to two.
  package var shape: UInt64 = 0
  /// The first three and last two to four bytes in lower case, packed.
  package var prefix: UInt64 = 0
  package var suffix: UInt64 = 0
  package var entry = NameEntry(rawValue: 0)
  /// The entry of the word as it is written, which has its classes.
  package var spelling = NameEntry(rawValue: 0)
  package var count = 0
  package var hasCapital = false
  package var kind = Token.Kind.word
  package var startsSentence = false
  /// What the gazetteers say of the word; of candidates and their neighbors only.
  package var flags: UInt16 = 0
  /// What the gazetteers say of the longest known name that it is part of; 0 for none.
  package var known = KnownName(rawValue: 0)
}

/// What the word list says of a word.
package struct NameEntry: Sendable {
  package var rawValue: UInt32
  package init(rawValue: UInt32) { self.rawValue = rawValue }

  /// The word's class among about a thousand, and among about a hundred; 0 for none.
  package var fine: UInt32 { rawValue & 0x3FF }
  package var coarse: UInt32 { rawValue >> 23 & 0x7F }
  /// How often the word is capitalized inside sentences: 1 never to 6 always; 0 for not known.
  package var capitals: UInt32 { rawValue >> 10 & 7 }
  /// Whether it stands inside names though it has no capital.
  package var joins: Bool { rawValue >> 22 & 1 == 1 }
}

/// A token's place in a name of the gazetteers and what that name may be.
package struct KnownName: Sendable {
  /// Bits 0 and 1: first, inner, last or only token; 2 to 8: kind and use of the most prominent
  /// entry; 16 and up: a bit for each kind that an entry of the name has.
  package var rawValue: UInt32
  package init(rawValue: UInt32) { self.rawValue = rawValue }

  init(_ entries: [NamedEntry]) {
    rawValue = 1 << 15
    guard let top = entries.first else { return }
    rawValue |= UInt32(top.entry.kind.rawValue) << 2 | UInt32(top.use.rawValue) << 6
    for found in entries { rawValue |= 1 << (16 + UInt32(found.entry.kind.rawValue)) }
  }

  func placed(_ index: Int, of count: Int) -> KnownName {
    let place: UInt32 = count == 1 ? 3 : index == 0 ? 0 : index == count - 1 ? 2 : 1
    return KnownName(rawValue: rawValue | place)
  }

  var top: UInt64 { UInt64(rawValue & 0xFFFF) }
  var kinds: UInt64 { UInt64(rawValue >> 16) << 2 | UInt64(rawValue & 3) }
}

/// Mixes a value into a hash; a bijection of `value` for each `seed`, so that no pair is lost.
@inline(__always)
package func mix(_ seed: UInt64, _ value: UInt64) -> UInt64 {
  var hash = (seed &* 0x9E37_79B9_7F4A_7C15) ^ value
  hash = (hash ^ (hash >> 32)) &* 0xD6E8_FEB8_6659_FD93
  return hash ^ (hash >> 29)
}

/// The hash of a word's bytes, with ASCII letters in lower case unless it is to be exact.
package func nameHash(_ word: String, isExact: Bool = false) -> UInt64 {
  var hash = hashStart
  for byte in word.utf8 {
    let small = byte >= 0x41 && byte <= 0x5A && !isExact ? byte | 0x20 : byte
    hash = (hash ^ UInt64(small)) &* hashFactor
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
      word.spelling =
        word.exact == word.lower ? word.entry : NameEntry(rawValue: model.words[word.exact])
    }
    words.append(word)
  }
  for sentence in reading.sentences { words[sentence.lowerBound].startsSentence = true }
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
    exact = (exact ^ UInt64(kind == 3 ? 0x30 : byte)) &* hashFactor
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
