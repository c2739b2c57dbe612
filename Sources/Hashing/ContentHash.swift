import CCrypto
package import SourceText

/// A SHA-256 of bytes, by libcrypto.
package struct ContentHash: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The 256 bits, the first byte highest.
  package let words: (UInt64, UInt64, UInt64, UInt64)

  package init(of bytes: [UInt8]) {
    var digest = [UInt8](repeating: 0, count: 32)
    unsafe bytes.withUnsafeBufferPointer { input in
      unsafe digest.withUnsafeMutableBufferPointer { output in
        _ = unsafe SHA256(input.baseAddress, input.count, output.baseAddress)
      }
    }
    self.init(digest: digest)
  }

  /// Takes the 32 bytes of a SHA-256.
  init(digest: [UInt8]) {
    func word(_ at: Int) -> UInt64 {
      digest[at..<at + 8].reduce(0) { $0 << 8 | UInt64($1) }
    }
    words = (word(0), word(8), word(16), word(24))
  }

  /// Takes what `words` gave.
  package init(words: (UInt64, UInt64, UInt64, UInt64)) { self.words = words }

  /// Nil unless the text is 64 lower-case hexadecimal digits.
  package init?(hex text: String) {
    guard text.utf8.count == 64 else { return nil }
    var made: [UInt64] = [0, 0, 0, 0]
    for (place, byte) in text.utf8.enumerated() {
      let digit: UInt8
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = byte - UInt8(ascii: "0")
      case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = byte - UInt8(ascii: "a") + 10
      default: return nil
      }
      made[place / 16] = made[place / 16] << 4 | UInt64(digit)
    }
    words = (made[0], made[1], made[2], made[3])
  }

  package init(of text: UTF8Text) { self.init(of: text.bytes) }
  package init(of string: String) { self.init(of: Array(string.utf8)) }

  /// 64 lower-case hexadecimal digits.
  package var hex: String {
    unsafe String(unsafeUninitializedCapacity: 64) { buffer in
      var at = 0
      func put(_ word: UInt64) {
        for shift in stride(from: 60, through: 0, by: -4) {
          let digit = UInt8(truncatingIfNeeded: word >> UInt64(shift) & 15)
          unsafe buffer[at] = digit < 10 ? digit + 0x30 : digit + 0x57
          at += 1
        }
      }
      put(words.0)
      put(words.1)
      put(words.2)
      put(words.3)
      return 64
    }
  }

  package var description: String { hex }
  package static func == (a: ContentHash, b: ContentHash) -> Bool { a.words == b.words }
  package static func < (a: ContentHash, b: ContentHash) -> Bool { a.words < b.words }
  package func hash(into hasher: inout Hasher) { hasher.combine(words.0) }
}
