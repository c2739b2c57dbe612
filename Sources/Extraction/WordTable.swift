import Language
import SourceText

/// A fixed set of words, each with a number from 1; looked up by bytes, ASCII case and periods apart.
///
/// Open addressing over 64-bit hashes (FNV-1a): a probe costs nanoseconds and allocates nothing, where
/// a `Dictionary` of strings would make a string a token.
struct WordTable: Sendable {
  private var keys: [UInt64]
  private var numbers: [UInt16]
  private let mask: Int

  /// Numbers the words in their order, from 1; a word given twice keeps its first number.
  init(_ words: [String]) {
    var capacity = 16
    while capacity < words.count * 3 { capacity *= 2 }
    mask = capacity - 1
    keys = Array(repeating: 0, count: capacity)
    numbers = Array(repeating: 0, count: capacity)
    for (index, word) in words.enumerated() {
      let key = WordTable.key(of: Array(word.utf8), 0..<word.utf8.count)
      var slot = Int(truncatingIfNeeded: key) & mask
      while keys[slot] != 0, keys[slot] != key { slot = (slot + 1) & mask }
      guard keys[slot] == 0 else { continue }
      keys[slot] = key
      numbers[slot] = UInt16(index + 1)
    }
  }

  /// 0 for a word that is not in the table.
  func number(of bytes: [UInt8], _ range: Range<Int>) -> Int {
    number(ofKey: WordTable.key(of: bytes, range))
  }

  func number(ofKey key: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: key) & mask
    while keys[slot] != 0 {
      if keys[slot] == key { return Int(numbers[slot]) }
      slot = (slot + 1) & mask
    }
    return 0
  }

  /// The hash of a word in lower case without its periods; never 0.
  static func key(of bytes: [UInt8], _ range: Range<Int>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for index in range {
      var byte = bytes[index]
      if byte == 0x2E { continue }
      if byte >= 0x41 && byte <= 0x5A { byte |= 0x20 }
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
    }
    hash ^= hash >> 29
    return hash == 0 ? 1 : hash
  }
}
