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
    func word(_ at: Int) -> UInt64 {
      digest[at..<at + 8].reduce(0) { $0 << 8 | UInt64($1) }
    }
    words = (word(0), word(8), word(16), word(24))
  }

  package init(of text: UTF8Text) { self.init(of: text.bytes) }
  package init(of string: String) { self.init(of: Array(string.utf8)) }

  /// 64 lower-case hexadecimal digits.
  package var hex: String {
    let digits = Array("0123456789abcdef".utf8)
    var made: [UInt8] = []
    made.reserveCapacity(64)
    for word in [words.0, words.1, words.2, words.3] {
      for shift in stride(from: 60, through: 0, by: -4) {
        made.append(digits[Int(word >> UInt64(shift) & 15)])
      }
    }
    return String(decoding: made, as: UTF8.self)
  }

  package var description: String { hex }
  package static func == (a: ContentHash, b: ContentHash) -> Bool { a.words == b.words }
  package static func < (a: ContentHash, b: ContentHash) -> Bool { a.words < b.words }
  package func hash(into hasher: inout Hasher) { hasher.combine(words.0) }
}
