import Diagnostics
import SourceText

/// A file's text with the encoding that its bytes were read as.
struct DecodedText {
  var text: UTF8Text
  var encoding: String
}

/// Reads bytes as UTF-8, as UTF-16 with a byte order mark, or as Windows-1252.
///
/// A byte order mark is not part of the text. NUL and other bytes that no text has mean that the
/// file is refused; a few NULs in text that is otherwise sound become U+FFFD, with a warning.
func decode(_ file: SourceFile) -> Diagnosed<DecodedText?> {
  let place = Diagnostic.Place(file: file.path)
  var bytes = file.bytes
  if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
    return decodeUTF16(bytes, at: place)
  }
  if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
  let nulls = bytes.count { $0 == 0 }
  let controls = bytes.count { $0 < 0x20 && !isASCIISpace($0) && $0 != 0x1B }
  if nulls * 100 > bytes.count || controls * 20 > bytes.count {
    return Diagnosed(nil, [binary(at: place)])
  }
  var diagnostics: [Diagnostic] = []
  if nulls > 0 {
    bytes = bytes.flatMap { $0 == 0 ? [0xEF, 0xBF, 0xBD] : [$0] }
    diagnostics.append(
      Diagnostic(
        .warning, "nul-bytes", "text has no NUL bytes; \(nulls) were read as U+FFFD", at: place))
  }
  if let text = UTF8Text(validating: bytes) {
    return Diagnosed(DecodedText(text: text, encoding: "utf-8"), diagnostics)
  }
  let text = UTF8Text(String(decodingWindows1252: bytes))
  diagnostics.append(
    Diagnostic(
      .note, "not-utf-8", "not UTF-8; read as Windows-1252", at: place,
      hints: ["save the file as UTF-8 if letters look wrong"]))
  return Diagnosed(DecodedText(text: text, encoding: "windows-1252"), diagnostics)
}

private func decodeUTF16(
  _ bytes: [UInt8], at place: Diagnostic.Place
) -> Diagnosed<DecodedText?> {
  let isLittle = bytes[0] == 0xFF
  let units = stride(from: 2, to: bytes.count - 1, by: 2).map { (index: Int) -> UInt16 in
    let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
    return isLittle ? first | second << 8 : second | first << 8
  }
  guard let string = String(validating: units, as: UTF16.self) else {
    return Diagnosed(nil, [binary(at: place)])
  }
  let note = Diagnostic(.note, "not-utf-8", "not UTF-8; read as UTF-16", at: place)
  return Diagnosed(DecodedText(text: UTF8Text(string), encoding: "utf-16"), [note])
}

private func binary(at place: Diagnostic.Place) -> Diagnostic {
  Diagnostic(
    .error, "not-text", "a source article is text; this file is binary", at: place,
    hints: ["save the article as .txt, .md or .html, or move the file out of seeds/"])
}

extension String {
  /// WHATWG's windows-1252: its 0x80 to 0x9F by table, the rest as Latin-1.
  fileprivate init(decodingWindows1252 bytes: [UInt8]) {
    var scalars = String.UnicodeScalarView()
    for byte in bytes {
      let value = byte >= 0x80 && byte <= 0x9F ? windows1252[Int(byte - 0x80)] : UInt32(byte)
      scalars.append(Unicode.Scalar(value) ?? "\u{FFFD}")
    }
    self = String(scalars)
  }
}

/// WHATWG Encoding Standard, index windows-1252.
private let windows1252: [UInt32] = [
  0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
  0x0152, 0x8D, 0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
  0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
]
