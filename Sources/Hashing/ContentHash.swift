import CCrypto
package import SourceText

/// A SHA-256 of bytes, by libcrypto.
package struct ContentHash: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// 64 lower-case hexadecimal digits.
  package let hex: String

  package init(of bytes: [UInt8]) {
    var digest = [UInt8](repeating: 0, count: 32)
    unsafe bytes.withUnsafeBufferPointer { input in
      unsafe digest.withUnsafeMutableBufferPointer { output in
        _ = unsafe SHA256(input.baseAddress, input.count, output.baseAddress)
      }
    }
    let digits = Array("0123456789abcdef".utf8)
    hex = String(
      decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }

  package init(of text: UTF8Text) { self.init(of: text.bytes) }
  package init(of string: String) { self.init(of: Array(string.utf8)) }

  package var description: String { hex }
  package static func < (a: ContentHash, b: ContentHash) -> Bool { a.hex < b.hex }
}
