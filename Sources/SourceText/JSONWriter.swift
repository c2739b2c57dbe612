/// Appends JSON to a byte buffer in the order in which it is told; no dictionary, so no chance order.
///
/// Foundation's encoder is too slow for the lines that extraction prints; ARCHITECTURE.md has the
/// measurement.
package struct JSONWriter: Sendable {
  package private(set) var bytes: [UInt8] = []
  private var needsComma = false

  /// `room` is how many bytes to expect, where that is known: memory that nobody writes costs nothing,
  /// so it may be far too many.
  package init(room: Int = 0) { bytes.reserveCapacity(room) }

  package mutating func object(_ body: (inout JSONWriter) -> Void) { nest("{", "}", body) }
  package mutating func array(_ body: (inout JSONWriter) -> Void) { nest("[", "]", body) }

  /// The name holds nothing that has to be escaped.
  package mutating func key(_ name: StaticString) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    unsafe bytes.append(
      contentsOf: UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
    bytes.append(UInt8(ascii: "\""))
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  /// A name that is not known before.
  package mutating func key(escaping name: String) {
    separate()
    quoted(name)
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  package mutating func value(_ string: String) {
    separate()
    quoted(string)
  }
  package mutating func value(_ number: Int) {
    guard (0..<1_000_000_000).contains(number) else { return literal(String(number)) }
    separate()
    var scale = 1
    while scale * 10 <= number { scale *= 10 }
    while scale > 0 {
      bytes.append(UInt8(ascii: "0") + UInt8(number / scale % 10))
      scale /= 10
    }
  }
  package mutating func value(_ flag: Bool) { literal(flag ? "true" : "false") }
  package mutating func null() { literal("null") }

  /// Writes at most `places` decimals and no exponent; not-a-number becomes null.
  package mutating func value(_ number: Double, places: Int = 3) {
    guard number.isFinite, abs(number) < 1e15 else { return null() }
    if number == number.rounded() { return literal(String(Int(number))) }
    var scale = 1.0
    for _ in 0..<places { scale *= 10 }
    let scaled = Int((abs(number) * scale).rounded())
    var digits = String(scaled % Int(scale))
    digits = String(repeating: "0", count: places - digits.count) + digits
    while digits.hasSuffix("0") { digits.removeLast() }
    let whole = String(scaled / Int(scale))
    literal((number < 0 ? "-" : "") + (digits.isEmpty ? whole : whole + "." + digits))
  }

  package mutating func field(_ name: StaticString, _ string: String?) {
    key(name)
    if let string { value(string) } else { null() }
  }
  /// The words at a range of a text, which ends at the ends of scalars.
  package mutating func field(_ name: StaticString, _ range: TextRange?, of text: UTF8Text) {
    key(name)
    guard let range else { return null() }
    separate()
    unsafe text.bytes.withUnsafeBufferPointer { bytes in
      unsafe quoted(UnsafeBufferPointer(rebasing: bytes[range.indices]))
    }
  }
  package mutating func field(_ name: StaticString, _ number: Int) {
    key(name)
    value(number)
  }
  package mutating func field(_ name: StaticString, _ flag: Bool) {
    key(name)
    value(flag)
  }
  package mutating func field(_ name: StaticString, _ strings: [String]) {
    key(name)
    array { json in for string in strings { json.value(string) } }
  }

  /// Hands over what is written so far, and keeps the room for what comes.
  package mutating func take() -> [UInt8] {
    defer { bytes.removeAll(keepingCapacity: true) }
    return Array(bytes)
  }

  /// Ends a line of JSON lines.
  package mutating func newline() {
    bytes.append(UInt8(ascii: "\n"))
    needsComma = false
  }

  private mutating func nest(
    _ open: Unicode.Scalar, _ close: Unicode.Scalar, _ body: (inout JSONWriter) -> Void
  ) {
    separate()
    bytes.append(UInt8(ascii: open))
    needsComma = false
    body(&self)
    bytes.append(UInt8(ascii: close))
    needsComma = true
  }

  private mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    needsComma = true
  }

  private mutating func literal(_ text: String) {
    separate()
    bytes.append(contentsOf: text.utf8)
  }

  /// Escapes what RFC 8259 asks for; `<`, `>` and `&`, so that a script element may hold the text;
  /// and U+2028 and U+2029, at which other readers of JSON lines break a line.
  private mutating func quoted(_ string: String) {
    var string = string
    string.withUTF8 { unsafe quoted($0) }
  }

  private mutating func quoted(_ input: UnsafeBufferPointer<UInt8>) {
    bytes.append(UInt8(ascii: "\""))
    var start = 0
    var at = 0
    while at < input.count {
      // Most text has nothing special: eight bytes are looked at together.
      while at + 8 <= input.count,
        case let word = unsafe UnsafeRawPointer(input.baseAddress!).loadUnaligned(
          fromByteOffset: at, as: UInt64.self), !mayHaveSpecial(word)
      {
        at += 8
      }
      guard at < input.count else { break }
      let byte = unsafe input[at]
      at += 1
      guard isSpecial(byte) else { continue }
      if byte & 0xFE == 0xA8 {
        // The last byte of U+2028 or U+2029, or of another character.
        guard at >= start + 3, unsafe input[at - 2] == 0x80, unsafe input[at - 3] == 0xE2 else {
          continue
        }
        unsafe bytes.append(contentsOf: UnsafeBufferPointer(rebasing: input[start..<at - 3]))
        bytes.append(contentsOf: (byte == 0xA8 ? #"\u2028"# : #"\u2029"#).utf8)
      } else {
        unsafe bytes.append(contentsOf: UnsafeBufferPointer(rebasing: input[start..<at - 1]))
        escape(byte)
      }
      start = at
    }
    unsafe bytes.append(contentsOf: UnsafeBufferPointer(rebasing: input[start...]))
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func escape(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""): bytes.append(contentsOf: #"\""#.utf8)
    case UInt8(ascii: "\\"): bytes.append(contentsOf: #"\\"#.utf8)
    case 0x0A: bytes.append(contentsOf: #"\n"#.utf8)
    case 0x0D: bytes.append(contentsOf: #"\r"#.utf8)
    case 0x09: bytes.append(contentsOf: #"\t"#.utf8)
    default:
      let hex = Array("0123456789abcdef".utf8)
      bytes.append(contentsOf: #"\u00"#.utf8)
      bytes.append(hex[Int(byte >> 4)])
      bytes.append(hex[Int(byte & 15)])
    }
  }
}

/// Whether a byte may not stand as it is, or ends a character that may not.
@inline(__always) private func isSpecial(_ byte: UInt8) -> Bool {
  byte < 0x20 || byte & 0xFE == 0xA8 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
    || byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "&")
}

/// Whether one of eight bytes may be special; true for all that are, and for some others.
///
/// A byte less than `n`, or equal to one, borrows into its highest bit when `n` is taken from all eight
/// at once ("Bit Twiddling Hacks", S. E. Anderson).
@inline(__always) private func mayHaveSpecial(_ word: UInt64) -> Bool {
  let ones: UInt64 = 0x0101_0101_0101_0101
  func has(_ byte: UInt8) -> UInt64 {
    let difference = word ^ (ones &* UInt64(byte))
    return (difference &- ones) & ~difference
  }
  // `<` and `>` differ in one bit, as do 0xA8 and 0xA9.
  let low = (word &- ones &* 0x20) & ~word
  let angle = (word | ones &* 2) ^ (ones &* UInt64(UInt8(ascii: ">")))
  let ends = (word | ones) ^ (ones &* 0xA9)
  let found =
    low | has(UInt8(ascii: "\"")) | has(UInt8(ascii: "\\")) | has(UInt8(ascii: "&"))
    | ((angle &- ones) & ~angle) | ((ends &- ones) & ~ends)
  return found & (ones &* 0x80) != 0
}
