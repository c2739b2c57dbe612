import NewsModel
import SourceText

/// A quotation mark of a source, and whether words open or close at it.
struct QuotationMark: Equatable {
  var range: TextRange
  var opens: Bool
}

/// The quotation marks at which the words of a quote open and close, in order.
///
/// 1. The marks right around a direct quote belong to it; before the last one a comma or stop may stand, as
///    in American print, which the quote's range leaves out.
///    So may a thin or no-break space, as in French print and before a mark that closes within.
/// 2. Double marks within part what is quoted from what is not: "…," she said, "…". Within single marks they
///    are a quotation in a quotation and part nothing.
/// 3. A new paragraph of the same words opens with a mark of its own, as no other one closed before it.
/// 4. A quote whose last words lack a mark ends with its paragraph, or is not marked at all.
func quotationMarks(of quote: Quote, in text: UTF8Text) -> [QuotationMark] {
  guard quote.kind == .direct else { return parted(quote.range, in: text) }
  let bytes = text.bytes
  let lower = quote.range.lower - thinSpace(endingAt: quote.range.lower, in: bytes)
  guard let first = mark(endingAt: lower, in: bytes) else { return [] }
  var upper = quote.range.upper
  if upper < bytes.count, ",.".utf8.contains(bytes[upper]) { upper += 1 }
  upper += thinSpace(startingAt: upper, in: bytes)
  let last =
    mark(startingAt: quote.range.upper, in: bytes) ?? mark(startingAt: upper, in: bytes)
  guard isDouble(bytes[first.indices]) else {
    return last.map { [QuotationMark(range: first, opens: true), .init(range: $0, opens: false)] }
      ?? []
  }
  let endsParagraph = quote.range.upper == bytes.count || bytes[quote.range.upper] == 0x0A
  guard last != nil || endsParagraph else { return [] }
  return parted(TextRange(first.lower, last?.upper ?? quote.range.upper), in: text)
}

/// Double marks in a range as they open and close; an opening one that nothing closes stays only where the
/// range ends with a paragraph or a new paragraph opens after it.
private func parted(_ range: TextRange, in text: UTF8Text) -> [QuotationMark] {
  let bytes = text.bytes
  var found: [QuotationMark] = []
  var at = range.lower
  while at < range.upper {
    let width = doubleWidth(bytes[at..<range.upper])
    guard width > 0 else {
      at += 1
      continue
    }
    let mark = TextRange(at, at + width)
    let startsParagraph = at == 0 || bytes[at - 1] == 0x0A
    if found.last?.opens != true || startsParagraph {
      found.append(QuotationMark(range: mark, opens: true))
    } else {
      found.append(QuotationMark(range: mark, opens: false))
    }
    at += width
  }
  let endsParagraph = range.upper == bytes.count || bytes[range.upper] == 0x0A
  if let last = found.last, last.opens, !endsParagraph { found.removeLast() }
  return found
}

/// Bytes of the thin or no-break space (U+00A0, U+2000 to U+200A, U+202F) that starts at an offset.
private func thinSpace(startingAt start: Int, in bytes: [UInt8]) -> Int {
  let rest = bytes[min(start, bytes.count)...].prefix(3)
  if rest.starts(with: [0xC2, 0xA0]) { return 2 }
  guard rest.count == 3, rest.starts(with: [0xE2, 0x80]) else { return 0 }
  return rest.last! <= 0x8A || rest.last! == 0xAF ? 3 : 0
}

private func thinSpace(endingAt end: Int, in bytes: [UInt8]) -> Int {
  for width in 2...3 where end >= width && thinSpace(startingAt: end - width, in: bytes) == width {
    return width
  }
  return 0
}

/// The straight, curly or angled mark that ends at an offset.
private func mark(endingAt end: Int, in bytes: [UInt8]) -> TextRange? {
  for width in [3, 2, 1] where end >= width && isMark(bytes[(end - width)..<end]) {
    return TextRange(end - width, end)
  }
  return nil
}

private func mark(startingAt start: Int, in bytes: [UInt8]) -> TextRange? {
  for width in 1...3 where start + width <= bytes.count && isMark(bytes[start..<(start + width)]) {
    return TextRange(start, start + width)
  }
  return nil
}

private func isMark(_ bytes: ArraySlice<UInt8>) -> Bool {
  switch bytes.count {
  case 1: bytes.first == UInt8(ascii: "'") || isDouble(bytes)
  case 3:
    isDouble(bytes)
      || bytes.starts(with: [0xE2, 0x80]) && (0x98...0x9B).contains(bytes[bytes.startIndex + 2])
  default: isDouble(bytes)
  }
}

private func isDouble(_ bytes: ArraySlice<UInt8>) -> Bool {
  let width = doubleWidth(bytes)
  return width > 0 && width == bytes.count
}

/// How many bytes the double mark at the start of some takes; 0 where none stands there.
private func doubleWidth(_ bytes: ArraySlice<UInt8>) -> Int {
  if bytes.first == UInt8(ascii: "\"") { return 1 }
  if bytes.starts(with: [0xC2, 0xAB]) || bytes.starts(with: [0xC2, 0xBB]) { return 2 }
  guard bytes.count >= 3, bytes.starts(with: [0xE2, 0x80]) else { return 0 }
  return (0x9C...0x9F).contains(bytes[bytes.startIndex + 2]) ? 3 : 0
}
