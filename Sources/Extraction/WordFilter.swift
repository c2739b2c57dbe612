package import Knowledge
import Language

/// The words of an article, in a few hundred bytes: tells for certain that a word does not occur, and
/// with few exceptions that it does (a Bloom filter: each word marks three bits of one number).
package struct WordFilter: Hashable, Sendable {
  /// A power of two of them, or none.
  package let bits: [UInt64]

  /// Takes what `bits` gave; nil where that cannot be.
  package init?(bits: [UInt64]) {
    guard bits.count & (bits.count - 1) == 0 else { return nil }
    self.bits = bits
  }

  /// The words of all blocks of an article, each by its key.
  init(wordsOf reading: Reading) {
    var size = 1
    while size < reading.tokens.count / 8, size < 1 << 13 { size *= 2 }
    var bits = [UInt64](repeating: 0, count: size)
    for index in reading.tokens.indices {
      let key = reading.key(index)
      guard key != 0 else { continue }
      bits[place(of: key, in: size)] |= mark(of: key)
    }
    self.bits = bits
  }

  /// Whether a word may occur; false only where no token has its key.
  package func mayHold(_ key: WordKey) -> Bool {
    guard !bits.isEmpty else { return true }
    return bits[place(of: key, in: bits.count)] & mark(of: key) == mark(of: key)
  }
}

/// Keys are hashes already: their low bits tell which of `size` numbers, the next ones which bits of it.
private func place(of key: WordKey, in size: Int) -> Int { Int(key & UInt64(size - 1)) }

private func mark(of key: WordKey) -> UInt64 {
  1 << (key >> 20 & 63) | 1 << (key >> 26 & 63) | 1 << (key >> 32 & 63)
}
