/// HTML as it grows; text is escaped, markup of ours is taken as it is.
struct HTMLBuffer {
  private(set) var bytes: [UInt8] = []

  /// Room for so many bytes, from the start.
  init(capacity: Int = 0) { bytes.reserveCapacity(capacity) }

  /// Markup of ours.
  mutating func raw(_ markup: StaticString) {
    unsafe bytes.append(
      contentsOf: UnsafeBufferPointer(start: markup.utf8Start, count: markup.utf8CodeUnitCount))
  }
  mutating func raw(_ markup: String) { bytes.append(contentsOf: markup.utf8) }
  mutating func raw(_ markup: [UInt8]) { bytes.append(contentsOf: markup) }

  /// Markup starts on a line of its own.
  mutating func freshLine() {
    if let last = bytes.last, last != UInt8(ascii: "\n") { bytes.append(UInt8(ascii: "\n")) }
  }

  /// As for a span of bytes.
  mutating func text(_ string: String, inSingleQuotes: Bool = false) {
    var string = string
    string.withUTF8 { text(unsafe Span(_unsafeElements: $0), inSingleQuotes: inSingleQuotes) }
  }

  /// Text, for an element or for an attribute in double quotes; a template of a site's own may have
  /// it in single quotes.
  mutating func text(_ input: Span<UInt8>, inSingleQuotes: Bool = false) {
    var done = 0
    for at in input.indices {
      let reference: StaticString
      switch input[at] {
      case UInt8(ascii: "&"): reference = "&amp;"
      case UInt8(ascii: "<"): reference = "&lt;"
      case UInt8(ascii: ">"): reference = "&gt;"
      case UInt8(ascii: "\""): reference = "&quot;"
      case UInt8(ascii: "'") where inSingleQuotes: reference = "&#39;"
      default: continue
      }
      append(input, done..<at)
      raw(reference)
      done = at + 1
    }
    append(input, done..<input.count)
  }

  private mutating func append(_ input: Span<UInt8>, _ range: Range<Int>) {
    unsafe input.withUnsafeBufferPointer { unsafe bytes.append(contentsOf: $0[range]) }
  }
}

/// Text for HTML and for its attributes in double quotes.
func escaped(_ text: String) -> String {
  guard text.utf8.contains(where: { $0 == 0x26 || $0 == 0x3C || $0 == 0x3E || $0 == 0x22 }) else {
    return text
  }
  var html = HTMLBuffer()
  html.text(text)
  return String(decoding: html.bytes, as: UTF8.self)
}
