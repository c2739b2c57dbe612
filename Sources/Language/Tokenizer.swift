package import SourceText

/// Splits a range of a text into tokens.
///
/// 1. Runs of letters are words; an apostrophe inside joins (`don't`), a possessive splits off.
/// 2. Hyphens and dashes are tokens of their own, so that both halves of `US-Philippines` are words.
/// 3. Periods belong to initials (`J.`), letter abbreviations (`U.S.`) and listed ones (`Gen.`).
/// 4. Digits join with `,`, `.` and `:` between digits.
package func tokenize(_ text: UTF8Text, in range: TextRange) -> [Token] {
  var scanner = Scanner(bytes: text.bytes, offset: range.lower, end: range.upper)
  var tokens: [Token] = []
  tokens.reserveCapacity(range.count / 5 + 8)
  while let token = scanner.next() { tokens.append(token) }
  return tokens
}

private struct Scanner {
  let bytes: [UInt8]
  var offset: Int
  let end: Int
  private var before: Token.Flags = [.spaceBefore]

  init(bytes: [UInt8], offset: Int, end: Int) {
    self.bytes = bytes
    self.offset = offset
    self.end = end
  }

  mutating func next() -> Token? {
    skipSpace()
    guard offset < end else { return nil }
    let start = offset
    var (kind, flags) = scan()
    flags.formUnion(before)
    before = []
    return Token(kind, TextRange(start, offset), flags: flags)
  }

  private mutating func skipSpace() {
    while offset < end {
      let byte = bytes[offset]
      if isASCIISpace(byte) {
        before.insert(.spaceBefore)
        if byte == 0x0A || byte == 0x0D { before.insert(.lineBefore) }
        offset += 1
        continue
      }
      guard byte >= 0xC2 else { return }
      let scalar = scalar(at: offset)
      guard scalar.value.properties.isWhitespace || isIgnorable(scalar.value) else { return }
      if !isIgnorable(scalar.value) { before.insert(.spaceBefore) }
      offset += scalar.width
    }
  }

  private mutating func scan() -> (Token.Kind, Token.Flags) {
    let byte = bytes[offset]
    if isDigit(byte) { return number() }
    if isLetter(at: offset) { return word() }
    let scalar = scalar(at: offset)
    offset += scalar.width
    switch scalar.value {
    case "“", "„", "«": return (.openQuote, [])
    case "”", "»": return (.closeQuote, [])
    case "‘": return (.openQuote, [])
    case "’", "'": return apostrophe(width: scalar.width)
    case "\"": return (straightQuote(), [])
    case "`":
      if offset < end, bytes[offset] == byte { offset += 1 }
      return (.openQuote, [])
    case ".":
      while offset < end, bytes[offset] == UInt8(ascii: ".") { offset += 1 }
      return (.punctuation, [])
    case "-":
      while offset < end, bytes[offset] == byte { offset += 1 }
      return (.punctuation, [])
    default:
      let category = scalar.value.properties.generalCategory
      switch category {
      case .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol: return (.symbol, [])
      default: return (.punctuation, [])
      }
    }
  }

  /// A mark that opens where space or an opening bracket stands before it and a letter after it.
  private func straightQuote() -> Token.Kind {
    let opens = before.contains(.spaceBefore) || isOpening(bytes[offset - 2 < 0 ? 0 : offset - 2])
    let hasWordAfter = offset < end && !isASCIISpace(bytes[offset])
    if opens && hasWordAfter { return .openQuote }
    if !opens { return .closeQuote }
    return .quote
  }

  private mutating func apostrophe(width: Int) -> (Token.Kind, Token.Flags) {
    if bytes[offset - 1] == UInt8(ascii: "'"), offset < end, bytes[offset] == UInt8(ascii: "'") {
      offset += 1
      return (straightQuote(), [])
    }
    if before.contains(.spaceBefore) {
      let hasWordAfter = offset < end && !isASCIISpace(bytes[offset])
      return (hasWordAfter ? .openQuote : .quote, [])
    }
    if offset < end, bytes[offset] | 0x20 == UInt8(ascii: "s"),
      offset + 1 >= end || !isLetter(at: offset + 1)
    {
      offset += 1
      return (.possessive, [])
    }
    let previous = offset - width - 1
    if previous >= 0, bytes[previous] | 0x20 == UInt8(ascii: "s") { return (.possessive, []) }
    return (.closeQuote, [])
  }

  private mutating func number() -> (Token.Kind, Token.Flags) {
    var kind = Token.Kind.number
    while offset < end {
      let byte = bytes[offset]
      if isDigit(byte) {
        offset += 1
      } else if byte == UInt8(ascii: ",") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: ":")
      {
        guard offset + 1 < end, isDigit(bytes[offset + 1]) else { break }
        offset += 1
      } else if isLetter(at: offset) {
        kind = .word
        offset += scalar(at: offset).width
      } else {
        break
      }
    }
    return (kind, [.hasDigit])
  }

  private mutating func word() -> (Token.Kind, Token.Flags) {
    let start = offset
    var flags: Token.Flags = []
    var letters = 0
    var lower = 0
    while offset < end {
      let byte = bytes[offset]
      if byte < 0x80 {
        if byte >= 0x61 && byte <= 0x7A {
          lower += 1
        } else if isDigit(byte) {
          flags.insert(.hasDigit)
        } else if !(byte >= 0x41 && byte <= 0x5A) {
          if byte == UInt8(ascii: "."), takesPeriod(from: start) {
            offset += 1
            if offset < end, isLetter(at: offset), bytes[offset] < 0x80,
              offset - start <= 2 || bytes[offset - 3] == UInt8(ascii: ".")
            {
              continue
            }
            flags.insert(.abbreviation)
            break
          }
          if byte == UInt8(ascii: "'"), joins(after: 1) {
            offset += 1
            continue
          }
          if byte == UInt8(ascii: "&"), offset + 1 < end, isLetter(at: offset + 1),
            offset - start <= 3
          {
            offset += 1
            continue
          }
          break
        }
        letters += 1
        offset += 1
        continue
      }
      let scalar = scalar(at: offset)
      if scalar.value == "’" {
        guard joins(after: 3) else { break }
        offset += 3
        continue
      }
      guard isWordScalar(scalar.value) else { break }
      letters += 1
      if !scalar.value.properties.isUppercase { lower += 1 }
      offset += scalar.width
    }
    if isUppercase(at: start) { flags.insert(.capitalized) }
    if letters >= 2 && lower == 0 { flags.insert(.allCaps) }
    return (.word, flags)
  }

  /// Whether the letters so far and a period at `offset` are an initial, `U.S.`, `a.m.` or listed.
  private func takesPeriod(from start: Int) -> Bool {
    let length = offset - start
    if length == 1 {
      let isInitial = bytes[start] >= 0x41 && bytes[start] <= 0x5A
      let isDotted = offset + 1 < end && isLetter(at: offset + 1)
      return isInitial || isDotted
    }
    if length >= 3, bytes[offset - 2] == UInt8(ascii: ".") { return true }
    return length <= 6 && isAbbreviation(String(decoding: bytes[start..<offset], as: UTF8.self))
  }

  /// Whether an apostrophe at `offset` stands inside a word and starts no possessive.
  private func joins(after width: Int) -> Bool {
    let next = offset + width
    guard next < end, isLetter(at: next) else { return false }
    let isPossessive =
      bytes[next] | 0x20 == UInt8(ascii: "s") && (next + 1 >= end || !isLetter(at: next + 1))
    return !isPossessive
  }

  private func isLetter(at offset: Int) -> Bool {
    let byte = bytes[offset]
    if byte < 0x80 { return (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A }
    return isWordScalar(scalar(at: offset).value)
  }

  private func isUppercase(at offset: Int) -> Bool {
    let byte = bytes[offset]
    if byte < 0x80 { return byte >= 0x41 && byte <= 0x5A }
    return scalar(at: offset).value.properties.isUppercase
  }

  private func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .decimalNumber:
      true
    default: false
    }
  }

  private func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
  private func isOpening(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "(") || byte == UInt8(ascii: "[") || byte == UInt8(ascii: "{")
  }

  /// Zero-width and bidirectional controls, which are part of no word.
  private func isIgnorable(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .format || scalar.value == 0
  }

  /// The scalar that starts at an offset; the text is valid UTF-8.
  private func scalar(at offset: Int) -> (value: Unicode.Scalar, width: Int) {
    let first = UInt32(bytes[offset])
    if first < 0x80 { return (Unicode.Scalar(UInt8(first)), 1) }
    let width = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    var value = first & (0xFF >> UInt32(width + 1))
    for index in 1..<width where offset + index < bytes.count {
      value = value << 6 | UInt32(bytes[offset + index]) & 0x3F
    }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", width)
  }
}
