import SiteModel
import SourceText

/// What a byte of text becomes in CommonMark, so that a parser gives back exactly the text.
///
/// CommonMark 0.30, sections 2.4 and 2.5: any ASCII punctuation may have a backslash, and a numeric
/// reference never starts a block or counts as white space. Control characters that HTML forbids
/// become Unicode's pictures of them.
struct MarkdownEscaper {
  private(set) var bytes: [UInt8] = []
  /// What starts each further line of the block, as `> ` or two spaces.
  var prefix: [UInt8] = []
  private var isAtLineStart = true
  /// Where the line's leading digits began, while it has nothing else.
  private var isInLeadingDigits = false
  private var isAfterSpace = false

  /// Syntax of ours, as it is.
  mutating func raw(_ text: StaticString) {
    unsafe bytes.append(
      contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    isAtLineStart = false
    isInLeadingDigits = false
    isAfterSpace = false
  }

  mutating func raw(_ text: [UInt8]) { bytes.append(contentsOf: text) }

  /// An address as a link's destination; the result is where its value stands.
  mutating func address(_ address: Address, href: ArraySlice<UInt8>) -> TextRange {
    if address.scheme != .web {
      bytes.append(contentsOf: address.scheme.rawValue.utf8)
      bytes.append(UInt8(ascii: ":"))
    }
    let start = bytes.count
    switch address.scheme {
    case .web: bytes.append(contentsOf: href)
    case .sentence:
      bytes.append(contentsOf: address.value.utf8)
      bytes.append(contentsOf: "#s".utf8)
      bytes.append(contentsOf: String(address.sentence).utf8)
    default: bytes.append(contentsOf: address.value.utf8)
    }
    return TextRange(start, bytes.count)
  }
  mutating func rawText(_ text: String) { bytes.append(contentsOf: text.utf8) }

  /// Starts a block: a blank line with the outer prefix, then whatever the caller writes.
  mutating func startBlock() {
    isAtLineStart = true
    isInLeadingDigits = false
    isAfterSpace = false
  }

  /// Ends a block's text: white space there would be stripped.
  mutating func endBlock() {
    if isAfterSpace, bytes.last == UInt8(ascii: " ") {
      bytes.removeLast()
      reference(32)
    }
    isAfterSpace = false
  }

  mutating func text(_ string: String) {
    var string = string
    string.withUTF8 { input in unsafe escape(Swift.Span(_unsafeElements: input)) }
  }

  private mutating func escape(_ input: Swift.Span<UInt8>) {
    var index = 0
    let plain = plainBytes
    while index < input.count {
      if !isAtLineStart, !isInLeadingDigits {
        let start = index
        while index < input.count, plain.contains(input[index]) { index += 1 }
        if index > start {
          unsafe input.extracting(start..<index).withUnsafeBufferPointer {
            unsafe bytes.append(contentsOf: $0)
          }
          isAfterSpace = input[index - 1] == UInt8(ascii: " ")
          if index == input.count { return }
        }
      }
      let byte = input[index]
      index += 1
      let wasLineStart = isAtLineStart
      let wasInDigits = isInLeadingDigits
      isAtLineStart = false
      isInLeadingDigits = false
      switch byte {
      case UInt8(ascii: " "):
        if wasLineStart { reference(32) } else { bytes.append(byte) }
        isAfterSpace = !wasLineStart
        continue
      case 0x0A:
        let next = index < input.count ? input[index] : 0x20
        if wasLineStart || isAfterSpace || isASCIIBlank(next) {
          reference(10)
        } else {
          bytes.append(byte)
          bytes.append(contentsOf: prefix)
          isAtLineStart = true
        }
      case 0x09, 0x0C, 0x0D: reference(Int(byte))
      case 0x00..<0x20:
        bytes.append(contentsOf: [0xE2, 0x90, 0x80 + byte])  // U+2400 and on.
      case 0x7F: bytes.append(contentsOf: [0xE2, 0x90, 0xA1])  // U+2421.
      case 0xC2 where index < input.count && input[index] < 0xA0:
        bytes.append(contentsOf: [0xEF, 0xBF, 0xBD])  // A C1 control: U+FFFD.
        index += 1
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        bytes.append(byte)
        isInLeadingDigits = wasLineStart || wasInDigits
      case UInt8(ascii: "."), UInt8(ascii: ")"):
        if wasInDigits { bytes.append(UInt8(ascii: "\\")) }
        bytes.append(byte)
      case UInt8(ascii: "#"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "="):
        // At the end too: a heading drops its closing `#`.
        if wasLineStart || index == input.count { bytes.append(UInt8(ascii: "\\")) }
        bytes.append(byte)
      case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "_"),
        UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "<"), UInt8(ascii: ">"),
        UInt8(ascii: "&"), UInt8(ascii: "~"), UInt8(ascii: "|"):
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(byte)
      case UInt8(ascii: "!"):
        // Before a link of ours it would make an image.
        if index == input.count { bytes.append(UInt8(ascii: "\\")) }
        bytes.append(byte)
      default: bytes.append(byte)
      }
      isAfterSpace = false
    }
  }

  private mutating func reference(_ scalar: Int) {
    bytes.append(contentsOf: "&#\(scalar);".utf8)
  }

  private func isASCIIBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || (byte >= 0x09 && byte <= 0x0D)
  }
}

/// Bytes that stand as they are wherever neither a line nor its leading digits begin.
private struct PlainBytes {
  /// A bit for each of 0x00 to 0x3F, and of 0x40 to 0x7F.
  private var bits: (low: UInt64, high: UInt64) = (0, 0)

  init(allBut special: String) {
    for byte in UInt8(0x20)..<0x7F where !special.utf8.contains(byte) {
      if byte < 0x40 {
        bits.low |= 1 << UInt64(byte)
      } else {
        bits.high |= 1 << UInt64(byte - 0x40)
      }
    }
  }

  /// A byte beyond ASCII does too, but what may begin a C1 control.
  @inline(__always)
  func contains(_ byte: UInt8) -> Bool {
    if byte >= 0x80 { return byte != 0xC2 }
    return (byte < 0x40 ? bits.low : bits.high) >> UInt64(byte & 0x3F) & 1 == 1
  }
}

private let plainBytes = PlainBytes(allBut: "!#&*+-<=>\\`[]_|~")
