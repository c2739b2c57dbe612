/// What a scalar beyond ASCII is to a token.
enum ScalarKind {
  case upper, lower, otherLetter, space, ignorable, symbol, punctuation

  var isLetter: Bool { self == .upper || self == .lower || self == .otherLetter }

  /// Latin letters and the marks of running text without a look at Unicode's tables.
  init(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0xDF...0xF6, 0xF8...0xFF: self = .lower
    case 0xC0...0xD6, 0xD8...0xDE: self = .upper
    case 0xA0: self = .space
    case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0x2066...0x206F, 0xFEFF:
      self = .ignorable
    case 0x2010...0x2027, 0x2030...0x205E: self = .punctuation
    case 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F: self = .space
    case 0x4E00...0x9FFF, 0xAC00...0xD7A3: self = .otherLetter
    default: self = Self.lookedUp(scalar.properties)
    }
  }

  private static func lookedUp(_ properties: Unicode.Scalar.Properties) -> ScalarKind {
    switch properties.generalCategory {
    case .uppercaseLetter, .titlecaseLetter: .upper
    case .lowercaseLetter: .lower
    case .modifierLetter, .otherLetter, .nonspacingMark, .spacingMark, .decimalNumber: .otherLetter
    case .spaceSeparator, .lineSeparator, .paragraphSeparator: .space
    case .format, .control: properties.isWhitespace ? .space : .ignorable
    case .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol: .symbol
    default: .punctuation
    }
  }
}

/// The scalar that starts at an offset of valid UTF-8, and its bytes.
func decodeScalar(_ bytes: [UInt8], at offset: Int) -> (value: Unicode.Scalar, width: Int) {
  let first = UInt32(bytes[offset])
  if first < 0x80 { return (Unicode.Scalar(UInt8(first)), 1) }
  let width = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
  var value = first & (0xFF >> UInt32(width + 1))
  for index in 1..<width where offset + index < bytes.count {
    value = value << 6 | UInt32(bytes[offset + index]) & 0x3F
  }
  return (Unicode.Scalar(value) ?? "\u{FFFD}", width)
}
