import NewsModel
import SourceText

/// A line or wrapped paragraph of a text, with what markup says of it.
struct Piece {
  var range: TextRange
  /// The kind that markup gives; nil for plain text.
  var hint: Block.Kind?
  /// Whether a line that is empty, or the text's start, stands before it.
  var startsGroup: Bool

  init(_ range: TextRange, hint: Block.Kind? = nil, startsGroup: Bool = true) {
    self.range = range
    self.hint = hint
    self.startsGroup = startsGroup
  }
}

/// Splits plain text into paragraphs: at every line end, or, where lines were wrapped at a width,
/// at empty lines and after a short line that ends a sentence.
func plainPieces(of text: UTF8Text) -> [Piece] {
  let lines = lines(of: text)
  guard let width = wrapWidth(of: lines, in: text) else { return lines }
  var pieces: [Piece] = []
  for line in lines {
    if let last = pieces.last, !line.startsGroup,
      last.range.upper - lineStart(before: last.range.upper, in: text, from: last.range.lower)
        >= width * 6 / 10 || !endsSentence(last.range, in: text)
    {
      pieces[pieces.count - 1].range = last.range.union(line.range)
    } else {
      pieces.append(line)
    }
  }
  return pieces
}

/// The lines that hold anything, trimmed.
func lines(of text: UTF8Text) -> [Piece] {
  var pieces: [Piece] = []
  var start = 0
  var sawEmpty = true
  func close(at end: Int) {
    let range = text.trimmed(TextRange(start, end))
    if range.isEmpty {
      sawEmpty = true
    } else {
      pieces.append(Piece(range, startsGroup: sawEmpty))
      sawEmpty = false
    }
  }
  var offset = 0
  while offset < text.count {
    let byte = text.bytes[offset]
    if byte == 0x0A || byte == 0x0D {
      close(at: offset)
      let isPair = byte == 0x0D && offset + 1 < text.count && text.bytes[offset + 1] == 0x0A
      offset += isPair ? 2 : 1
      start = offset
    } else {
      offset += 1
    }
  }
  close(at: text.count)
  return pieces
}

/// The width that a text's lines were wrapped at, in bytes; nil where line ends are paragraph ends.
///
/// Wrapped lines are of like length and mostly do not end a sentence.
private func wrapWidth(of lines: [Piece], in text: UTF8Text) -> Int? {
  let inner = zip(lines, lines.dropFirst()).filter { !$1.startsGroup }.map(\.0.range)
  guard inner.count >= 4, let width = inner.map(\.count).max(), width >= 40, width <= 130 else {
    return nil
  }
  let full = inner.count { $0.count >= width * 7 / 10 }
  let ended = inner.count { endsSentence($0, in: text) }
  return full * 10 >= inner.count * 6 && ended * 2 <= inner.count ? width : nil
}

private func lineStart(before end: Int, in text: UTF8Text, from low: Int) -> Int {
  var start = end
  while start > low, text.bytes[start - 1] != 0x0A, text.bytes[start - 1] != 0x0D { start -= 1 }
  return start
}

/// Whether the last byte that is no closing mark ends a sentence.
func endsSentence(_ range: TextRange, in text: UTF8Text) -> Bool {
  var end = range.upper
  let bytes = text.bytes
  while end > range.lower {
    let last = bytes[end - 1]
    if [0x22, 0x27, 0x29, 0x5D, 0x2A, 0x5F].contains(last) {
      end -= 1
    } else if end - 3 >= range.lower, bytes[end - 3] == 0xE2, bytes[end - 2] == 0x80 {
      guard last == 0x9D || last == 0x99 else { return last == 0xA6 }
      end -= 3
    } else {
      return [UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "!")].contains(last)
    }
  }
  return false
}

/// Splits Markdown into pieces: headings, images, quotes and list items without their marks.
///
/// Text keeps its inline marks, so that every offset counts the file's own words.
func markdownPieces(of text: UTF8Text) -> [Piece] {
  var pieces: [Piece] = []
  var isJoining = false
  for line in lines(of: text) {
    let marked = strippingMarks(line, in: text)
    guard let piece = marked else {
      isJoining = false
      continue
    }
    let isPlain = piece.hint == nil && piece.range.start == line.range.start
    if isPlain, isJoining, !line.startsGroup, let last = pieces.last {
      pieces[pieces.count - 1].range = last.range.union(piece.range)
    } else {
      pieces.append(piece)
    }
    isJoining = piece.hint == nil
  }
  return pieces
}

/// Nil for a line of marks alone, as `---` or a fence.
private func strippingMarks(_ line: Piece, in text: UTF8Text) -> Piece? {
  let bytes = text.bytes[line.range.indices]
  guard let first = bytes.first else { return nil }
  if bytes.allSatisfy({ [0x2D, 0x2A, 0x5F, 0x3D, 0x60, 0x20].contains($0) }) { return nil }
  var start = line.range.lower
  var hint: Block.Kind?
  if first == UInt8(ascii: "#") {
    while start < line.range.upper, text.bytes[start] == first { start += 1 }
    hint = .heading
  } else if first == UInt8(ascii: "!"), bytes.dropFirst().first == UInt8(ascii: "["),
    let close = bytes.firstIndex(of: UInt8(ascii: "]")), close > start + 2
  {
    return Piece(TextRange(start + 2, close), hint: .caption, startsGroup: true)
  } else {
    let marks: Set<UInt8> = [
      UInt8(ascii: ">"), UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"),
    ]
    while start + 1 < line.range.upper, marks.contains(text.bytes[start]),
      isASCIISpace(text.bytes[start + 1])
    {
      start += 2
    }
  }
  let range = text.trimmed(TextRange(start, line.range.upper))
  return range.isEmpty ? nil : Piece(range, hint: hint, startsGroup: line.startsGroup)
}
