/// A text as the bytes that offsets count; always valid UTF-8.
package struct UTF8Text: Hashable, Sendable, CustomStringConvertible {
  package let bytes: [UInt8]

  package init(_ string: String) { bytes = Array(string.utf8) }

  /// Nil where the bytes are not UTF-8.
  package init?(validating bytes: [UInt8]) {
    guard String(validating: bytes, as: UTF8.self) != nil else { return nil }
    self.bytes = bytes
  }

  package var count: Int { bytes.count }
  package var range: TextRange { TextRange(0, bytes.count) }
  package var description: String { String(decoding: bytes, as: UTF8.self) }

  /// The words at a range. A bound inside a scalar yields U+FFFD there, never a trap.
  package subscript(_ range: TextRange) -> String {
    String(decoding: bytes[range.lower..<min(range.upper, bytes.count)], as: UTF8.self)
  }

  /// The range without the ASCII white space and the no-break spaces at its ends.
  package func trimmed(_ range: TextRange) -> TextRange {
    var start = range.lower
    var end = range.upper
    while start < end, let width = spaceWidth(at: start), start + width <= end { start += width }
    while end > start {
      if isASCIISpace(bytes[end - 1]) {
        end -= 1
      } else if end - 2 >= start, bytes[end - 2] == 0xC2, bytes[end - 1] == 0xA0 {
        end -= 2
      } else {
        break
      }
    }
    return TextRange(start, end)
  }

  /// Bytes of the white space that starts at an offset: ASCII space or U+00A0; nil if none does.
  package func spaceWidth(at offset: Int) -> Int? {
    if isASCIISpace(bytes[offset]) { return 1 }
    let isNoBreakSpace =
      bytes[offset] == 0xC2 && offset + 1 < bytes.count && bytes[offset + 1] == 0xA0
    return isNoBreakSpace ? 2 : nil
  }
}

/// Space, tab, line feed, vertical tab, form feed and carriage return.
@inline(__always)
package func isASCIISpace(_ byte: UInt8) -> Bool { byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) }
