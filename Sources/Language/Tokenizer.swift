package import SourceText

/// Splits a range of a text into tokens.
///
/// 1. Runs of letters are words; an apostrophe inside joins (`don't`, `Ta‘izz`), a possessive
///    splits off.
/// 2. Hyphens and dashes are tokens of their own, so that both halves of `US-Philippines` are words.
/// 3. Periods belong to initials (`J.`), letter abbreviations (`U.S.`) and listed ones (`Gen.`).
/// 4. Digits join with `,`, `.` and `:` between digits.
/// 5. A web or mail address is one symbol.
package func tokenize(_ text: UTF8Text, in range: TextRange) -> [Token] {
  var tokens: [Token] = []
  tokens.reserveCapacity(range.count / 5 + 8)
  tokenize(text, in: range, into: &tokens)
  return tokens
}

/// The same, behind tokens that are there already.
func tokenize(_ text: UTF8Text, in range: TextRange, into tokens: inout [Token]) {
  var scanner = TokenScanner(bytes: text.bytes, offset: range.lower, end: range.upper)
  while let token = scanner.next() { tokens.append(token) }
}

/// Walks the bytes of a range, a token at a time.
struct TokenScanner {
  let bytes: [UInt8]
  var offset: Int
  let end: Int
  private var before: Token.Flags = [.spaceBefore]
  /// Whether a straight double mark was opened and not yet closed.
  private var isQuoting = false

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
      if byte == 0x20 {
        before.insert(.spaceBefore)
        offset += 1
      } else if byte < 0xC2 {
        guard isASCIISpace(byte) || byte == 0 || byte == 0x7F else { return }
        if byte != 0, byte != 0x7F { before.insert(.spaceBefore) }
        if byte == 0x0A || byte == 0x0D { before.insert(.lineBefore) }
        offset += 1
      } else {
        // No scalar from U+0180 to U+1680 is white space or ignorable but a few that are rare.
        let scalar = decodeScalar(bytes, at: offset)
        let kind = ScalarKind(scalar.value)
        guard kind == .space || kind == .ignorable else { return }
        if kind == .space { before.insert(.spaceBefore) }
        offset += scalar.width
      }
    }
  }

  private mutating func scan() -> (Token.Kind, Token.Flags) {
    let byte = bytes[offset]
    if isASCIILetter(byte) {
      if byte | 0x20 == UInt8(ascii: "h") || byte | 0x20 == UInt8(ascii: "w"), offset + 1 < end,
        bytes[offset + 1] | 0x20 == UInt8(ascii: "t")
          || bytes[offset + 1] | 0x20 == UInt8(ascii: "w"),
        let length = webAddressLength()
      {
        offset += length
        return (.symbol, [])
      }
      return word()
    }
    if isDigit(byte) { return number() }
    if byte >= 0x80 { return scanWide() }
    offset += 1
    switch byte {
    case UInt8(ascii: "'"): return apostrophe(width: 1)
    case UInt8(ascii: "\""): return (straightQuote(), [])
    case UInt8(ascii: "`"):
      if offset < end, bytes[offset] == byte { offset += 1 }
      return (.openQuote, [])
    case UInt8(ascii: "."), UInt8(ascii: "-"):
      while offset < end, bytes[offset] == byte { offset += 1 }
      return (.punctuation, [])
    case UInt8(ascii: "$"), UInt8(ascii: "+"), UInt8(ascii: "<"), UInt8(ascii: "="),
      UInt8(ascii: ">"), UInt8(ascii: "^"), UInt8(ascii: "|"), UInt8(ascii: "~"):
      return (.symbol, [])
    default: return (.punctuation, [])
    }
  }

  /// A token that starts with a byte beyond ASCII.
  private mutating func scanWide() -> (Token.Kind, Token.Flags) {
    let scalar = decodeScalar(bytes, at: offset)
    let kind = ScalarKind(scalar.value)
    if kind.isLetter { return word() }
    offset += scalar.width
    switch scalar.value {
    case "“", "„", "‟", "«", "‹", "「", "『", "‘", "‚", "‛": return (.openQuote, [])
    case "”", "»", "›", "」", "』": return (.closeQuote, [])
    case "’": return apostrophe(width: 3)
    default: return (kind == .symbol ? .symbol : .punctuation, [])
    }
  }

  /// A mark that opens where space, a bracket or a dash stands before it and a word after it; where
  /// the neighbors do not tell, it closes what is open.
  private mutating func straightQuote() -> Token.Kind {
    let opens = before.contains(.spaceBefore) || isOpening(before: offset - 1)
    let hasWordAfter = offset < end && !isASCIISpace(bytes[offset])
    let kind: Token.Kind
    if opens && hasWordAfter {
      kind = .openQuote
    } else if !opens {
      kind = hasWordAfter && !isQuoting && isASCIILetter(bytes[offset]) ? .openQuote : .closeQuote
    } else {
      kind = isQuoting ? .closeQuote : .quote
    }
    isQuoting = kind == .openQuote
    return kind
  }

  /// Whether an opening bracket or a dash ends at an offset.
  private func isOpening(before offset: Int) -> Bool {
    guard offset > 0 else { return true }
    switch bytes[offset - 1] {
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "-"): return true
    case 0x93, 0x94: return offset >= 3 && bytes[offset - 2] == 0x80 && bytes[offset - 3] == 0xE2
    default: return false
    }
  }

  private mutating func apostrophe(width: Int) -> (Token.Kind, Token.Flags) {
    if width == 1, offset < end, bytes[offset] == UInt8(ascii: "'") {
      offset += 1
      return (straightQuote(), [])
    }
    if before.contains(.spaceBefore) {
      let hasWordAfter = offset < end && !isASCIISpace(bytes[offset])
      return (hasWordAfter ? .openQuote : .quote, [])
    }
    if offset < end, bytes[offset] | 0x20 == UInt8(ascii: "s"),
      offset + 1 >= end || !isWordPart(at: offset + 1)
    {
      offset += 1
      return (.possessive, [])
    }
    let previous = offset - width - 1
    if previous >= 0, bytes[previous] | 0x20 == UInt8(ascii: "s") { return (.possessive, []) }
    if width == 1, isOpening(before: offset - 1), offset < end, isWordPart(at: offset) {
      return (.openQuote, [])
    }
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
      } else if isASCIILetter(byte) {
        kind = .word
        offset += 1
      } else if byte >= 0xC3, isWordPart(at: offset) {
        kind = .word
        offset += decodeScalar(bytes, at: offset).width
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
      if byte >= 0x61 && byte <= 0x7A {
        lower += 1
        letters += 1
        offset += 1
      } else if byte >= 0x41 && byte <= 0x5A {
        letters += 1
        offset += 1
      } else if byte >= 0x80 {
        let scalar = decodeScalar(bytes, at: offset)
        let kind = ScalarKind(scalar.value)
        if kind.isLetter {
          if offset == start, kind == .upper { flags.insert(.capitalized) }
          letters += 1
          if kind != .upper { lower += 1 }
        } else if kind == .ignorable {
          // A soft hyphen or a mark of direction inside a word is not its end.
          guard offset + scalar.width < end, isWordPart(at: offset + scalar.width) else { break }
        } else {
          guard isInnerMark(scalar.value), joins(after: scalar.width) else { break }
        }
        offset += scalar.width
      } else if isDigit(byte) {
        flags.insert(.hasDigit)
        letters += 1
        offset += 1
      } else if byte == UInt8(ascii: ".") {
        guard takesPeriod(from: start) else { break }
        offset += 1
        if offset < end, isASCIILetter(bytes[offset]),
          offset - start <= 2 || bytes[offset - 3] == UInt8(ascii: ".")
        {
          continue
        }
        flags.insert(.abbreviation)
        break
      } else if byte == UInt8(ascii: "'") || byte == UInt8(ascii: "`") {
        guard joins(after: 1) else { break }
        offset += 1
      } else if byte == UInt8(ascii: "&") {
        guard offset + 1 < end, isASCIILetter(bytes[offset + 1]), offset - start <= 3 else { break }
        offset += 1
      } else if byte == UInt8(ascii: "@"), let length = mailAddressLength() {
        offset += length
        return (.symbol, [])
      } else {
        break
      }
    }
    if bytes[start] >= 0x41 && bytes[start] <= 0x5A { flags.insert(.capitalized) }
    if letters >= 2 && lower == 0 { flags.insert(.allCaps) }
    return (.word, flags)
  }

  /// Whether the letters so far and a period at `offset` are an initial, `U.S.`, `a.m.` or listed.
  private func takesPeriod(from start: Int) -> Bool {
    let length = offset - start
    if length == 1 {
      let isInitial = bytes[start] >= 0x41 && bytes[start] <= 0x5A
      let isDotted = offset + 1 < end && isASCIILetter(bytes[offset + 1])
      return isInitial || isDotted
    }
    if length >= 3, bytes[offset - 2] == UInt8(ascii: ".") { return true }
    guard length <= 6, let use = abbreviation(bytes, start, offset) else { return false }
    switch use {
    case .always: return true
    case .capitalized: return bytes[start] >= 0x41 && bytes[start] <= 0x5A
    case .numbered: return numberFollows()
    }
  }

  /// Whether a digit stands behind the period at `offset`, with a space between or not.
  private func numberFollows() -> Bool {
    var next = offset + 1
    if next < end, bytes[next] == 0x20 { next += 1 }
    return next < end && isDigit(bytes[next])
  }

  /// Whether an apostrophe at `offset` stands inside a word and starts no possessive.
  private func joins(after width: Int) -> Bool {
    let next = offset + width
    guard next < end, isWordPart(at: next), !isDigit(bytes[next]) else { return false }
    let isPossessive =
      bytes[next] | 0x20 == UInt8(ascii: "s") && (next + 1 >= end || !isWordPart(at: next + 1))
    return !isPossessive
  }

  private func isWordPart(at offset: Int) -> Bool {
    let byte = bytes[offset]
    if byte < 0x80 { return isASCIILetter(byte) || isDigit(byte) }
    return ScalarKind(decodeScalar(bytes, at: offset).value).isLetter
  }
}

@inline(__always)
func isASCIILetter(_ byte: UInt8) -> Bool { byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A }

@inline(__always)
private func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

/// The apostrophes and the letters' marks that are written inside words.
private func isInnerMark(_ scalar: Unicode.Scalar) -> Bool {
  scalar == "’" || scalar == "‘"
}
