/// A fixture's text with its marked spans taken out: `He met [[Dong Jun]] on {{Tuesday}}.`
///
/// Double square and double curly brackets mark spans, which may nest; the text is what is left
/// without them, and offsets are UTF-8 bytes into it.
package struct MarkedText: Sendable {
  package var text: String
  /// Start and end offsets of `[[...]]`, in order of their starts.
  package var square: [Range<Int>] = []
  /// Start and end offsets of `{{...}}`, in order of their starts.
  package var curly: [Range<Int>] = []

  package init(_ marked: String) {
    let bytes = Array(marked.utf8)
    var plain: [UInt8] = []
    var open: [(mark: UInt8, start: Int)] = []
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      let isDouble = index + 1 < bytes.count && bytes[index + 1] == byte
      if isDouble, byte == UInt8(ascii: "[") || byte == UInt8(ascii: "{") {
        open.append((byte, plain.count))
        index += 2
      } else if isDouble, byte == UInt8(ascii: "]") || byte == UInt8(ascii: "}"),
        let last = open.last, last.mark == byte - 2
      {
        open.removeLast()
        if byte == UInt8(ascii: "]") {
          square.append(last.start..<plain.count)
        } else {
          curly.append(last.start..<plain.count)
        }
        index += 2
      } else {
        plain.append(byte)
        index += 1
      }
    }
    text = String(decoding: plain, as: UTF8.self)
    square.sort { $0.lowerBound < $1.lowerBound }
    curly.sort { $0.lowerBound < $1.lowerBound }
  }
}
