package import Language
import SourceText

/// A stretch between quotation marks.
package struct Quotation: Hashable, Sendable {
  /// The opening mark's token.
  package var open: Int
  /// The closing mark's token; the block's last token where the mark is missing.
  package var close: Int
  package var isClosed: Bool
  package var isSingle: Bool
  /// The quotation that goes on with it in the next paragraph, by the convention that a paragraph
  /// inside a quotation opens with a mark and has none at its end.
  package var next: Int?

  /// The tokens from mark to mark.
  package var tokens: Range<Int> { open..<close + 1 }
}

/// Pairs the quotation marks of a reading, block by block, in order of the opening marks.
///
/// 1. A double mark closes what a double mark opened; one that opens inside a quotation of its own
///    kind ends the unclosed one before it.
/// 2. A single mark counts only where a closing one follows in the same sentence or the next two,
///    so that apostrophes open nothing.
/// 3. A quotation without its closing mark goes on where the next paragraph opens with a mark.
/// 4. None is longer than `longestQuotation`: where its closing mark stands farther off, that mark was
///    lost, and it ends with its sentence.
package func findQuotations(in tagging: Tagging) -> [Quotation] {
  let reading = tagging.reading
  var found: [Quotation] = []
  var sentence = 0
  while sentence < reading.sentences.count {
    var last = sentence
    while last + 1 < reading.sentences.count, reading.blocks[last + 1] == reading.blocks[sentence] {
      last += 1
    }
    let block = reading.sentences[sentence].lowerBound..<reading.sentences[last].upperBound
    found += quotations(in: block, tagging)
    sentence = last + 1
  }
  found.sort { $0.open < $1.open }
  linkContinued(&found, tagging)
  return found
}

/// In tokens: as long as a speech that is printed whole; twice that with its later paragraphs.
private let longestQuotation = 1200

private func quotations(in block: Range<Int>, _ tagging: Tagging) -> [Quotation] {
  let tokens = tagging.reading.tokens
  /// Where a quotation ends whose closing mark is missing.
  func end(of open: Int, at last: Int) -> Int {
    guard last - open >= longestQuotation, let sentence = tagging.reading.sentence(ofToken: open)
    else { return last }
    return tagging.reading.sentences[sentence].upperBound - 1
  }
  var found: [Quotation] = []
  var double: Int?
  var single: Int?
  for index in block where tokens[index].isQuote || isBareMark(tokens[index]) {
    let isSingle = isSingleMark(tokens[index], tagging)
    if isSingle {
      if tokens[index].kind == .openQuote {
        single = index
      } else if let open = single, index - open > 1, index - open < 90 {
        if tokens[index].kind == .closeQuote || endsPhrase(index, block, tagging) {
          found.append(Quotation(open: open, close: index, isClosed: true, isSingle: true))
          single = nil
        }
      }
      continue
    }
    if let open = double {
      if tokens[index].kind == .openQuote {
        // A paragraph mark inside, or the closing mark was lost before this one.
        found.append(
          Quotation(
            open: open, close: end(of: open, at: index - 1), isClosed: false, isSingle: false))
        double = index
      } else if index - open >= longestQuotation {
        found.append(
          Quotation(open: open, close: end(of: open, at: index), isClosed: false, isSingle: false))
        double = nil
      } else {
        found.append(Quotation(open: open, close: index, isClosed: true, isSingle: false))
        double = nil
      }
    } else if tokens[index].kind != .closeQuote || index == block.lowerBound {
      double = index
    }
  }
  if let open = double, open + 1 < block.upperBound {
    found.append(
      Quotation(
        open: open, close: end(of: open, at: block.upperBound - 1), isClosed: false, isSingle: false
      ))
  }
  return found
}

private func linkContinued(_ found: inout [Quotation], _ tagging: Tagging) {
  guard found.count > 1 else { return }
  let reading = tagging.reading
  var first: [Int: Int] = [:]
  for index in found.indices.dropLast() where !found[index].isClosed && !found[index].isSingle {
    let end = found[index].close + 1
    guard let next = found.indices[(index + 1)...].first(where: { !found[$0].isSingle }),
      found[next].open == end, let here = reading.sentence(ofToken: end - 1),
      let there = reading.sentence(ofToken: end), reading.blocks[here] != reading.blocks[there]
    else { continue }
    let start = first[index] ?? found[index].open
    guard found[next].close - start < 2 * longestQuotation else { continue }
    first[next] = start
    found[index].next = next
  }
}

private func isSingleMark(_ token: Token, _ tagging: Tagging) -> Bool {
  let first = tagging.reading.text.bytes[token.range.lower]
  if first == UInt8(ascii: "'") { return token.range.count == 1 }
  guard first == 0xE2 else { return false }
  let last = tagging.reading.text.bytes[token.range.upper - 1]
  return last == 0x98 || last == 0x99 || last == 0x9A
}

/// An apostrophe behind an `s`, which may close a quotation.
private func isBareMark(_ token: Token) -> Bool {
  token.kind == .possessive && (token.range.count == 1 || token.range.count == 3)
}

private func endsPhrase(_ index: Int, _ block: Range<Int>, _ tagging: Tagging) -> Bool {
  index + 1 >= block.upperBound || tagging.classes[index + 1].isMark
}
