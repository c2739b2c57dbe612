/// What is shown for the control character that starts at an index, and how many bytes it has: U+2400 and
/// on for those of ASCII, U+FFFD for those of U+0080 to U+009F; nil for other characters.
package func controlPicture(
  at index: Int, of bytes: ArraySlice<UInt8>
) -> (bytes: [UInt8], width: Int)? {
  switch bytes[index] {
  case 0..<0x20: ([0xE2, 0x90, 0x80 + bytes[index]], 1)
  case 0x7F: ([0xE2, 0x90, 0xA1], 1)
  case 0xC2 where index + 1 < bytes.endIndex && bytes[index + 1] < 0xA0: ([0xEF, 0xBF, 0xBD], 2)
  default: nil
  }
}

/// A text as a terminal may show it: with pictures for control characters, which could move its cursor,
/// paint over what stands there, or worse. Line feeds and tabs stay.
package func printable(_ text: String) -> String {
  guard text.unicodeScalars.contains(where: { isControl($0) }) else { return text }
  let bytes = Array(text.utf8)[...]
  var made: [UInt8] = []
  var at = 0
  while at < bytes.count {
    if bytes[at] != 0x0A, bytes[at] != 0x09, let picture = controlPicture(at: at, of: bytes) {
      made += picture.bytes
      at += picture.width
    } else {
      made.append(bytes[at])
      at += 1
    }
  }
  return String(decoding: made, as: UTF8.self)
}

private func isControl(_ scalar: Unicode.Scalar) -> Bool {
  scalar.value < 0x20 && scalar != "\n" && scalar != "\t" || (0x7F...0x9F).contains(scalar.value)
}
