import Language
import NewsModel
import SourceText

/// Tells the parts of an article apart.
///
/// 1. In a page that was saved whole, find the body; what lies around it is furniture.
/// 2. Class each piece by markup, marks and shape.
/// 3. Take the title: the first piece, where it looks like one.
/// 4. Split paragraphs: a dateline off the lead, captions with credits and teasers out of the text.
func classifyBlocks(of text: UTF8Text, pieces: [Piece], title: String?) -> [Block] {
  let body = bodyRegion(of: pieces, in: text)
  var blocks: [Block] = []
  for (index, piece) in pieces.enumerated() {
    let isInside = body.contains(index)
    let kind = isInside ? classify(index, of: pieces, body: body, in: text) : .furniture
    blocks.append(Block(kind, piece.range))
  }
  markListedTeasers(&blocks, pieces: pieces, in: text)
  if let title = titleIndex(of: blocks, pieces: pieces, body: body, given: title, in: text) {
    blocks[title].kind = .title
  }
  return split(blocks, in: text)
}

/// The kind of one piece by itself and its neighbors; titles and captions inside it come later.
private func classify(
  _ index: Int, of pieces: [Piece], body: Range<Int>, in text: UTF8Text
) -> Block.Kind {
  let piece = pieces[index]
  if let hint = piece.hint { return hint }
  let shape = Shape(of: piece.range, in: text)
  if isFurniture(shape) { return .furniture }
  if isTeaser(shape) { return .teaser }
  if isByline(shape) || isCreditLine(shape) { return .credit }
  if isPlacedByline(shape), opensArticle(index, of: pieces, in: text) { return .credit }
  if isDateLine(shape, in: text) || datelineEnd(of: piece.range, in: text) == piece.range.upper {
    return .dateline
  }
  if let caption = captionBehindCredit(shape) {
    return caption == piece.range.upper ? .credit : .caption
  }
  if isCaption(shape) { return .caption }
  // A caption without an end mark is no heading: what follows takes it apart.
  guard isHeading(shape), !endsInCredit(shape) else { return .paragraph }
  let next = pieces[(index + 1)...].prefix(body.upperBound - index - 1).first
  let isFollowed = next.map { Shape(of: $0.range, in: text).words.count > 8 } ?? false
  return isFollowed ? .heading : .paragraph
}

/// Makes teasers of the headlines in a list below "Read more:": lines without an end mark, up to the
/// first line that has one.
private func markListedTeasers(_ blocks: inout [Block], pieces: [Piece], in text: UTF8Text) {
  var isListed = false
  for index in blocks.indices where isListed || blocks[index].kind == .teaser {
    let shape = Shape(of: blocks[index].range, in: text)
    if blocks[index].kind == .teaser {
      isListed = shape.words.count <= 4 && shape.tokens.last.map { text[$0.range] == ":" } ?? false
    } else if isListed, pieces[index].hint == nil, shape.words.count <= 25, !shape.endsSentence,
      [.paragraph, .heading, .furniture].contains(blocks[index].kind)
    {
      if blocks[index].kind != .furniture { blocks[index].kind = .teaser }
    } else {
      isListed = false
    }
  }
}

/// Whether a piece stands before all prose, among title, captions and dateline.
private func opensArticle(_ index: Int, of pieces: [Piece], in text: UTF8Text) -> Bool {
  index < 6
    && pieces[..<index].allSatisfy { piece in
      piece.range.count < 300 && wordCount(of: piece.range, in: text) <= 40
    }
}

/// The index of the title: what metadata calls it, or an opening line shaped like a headline.
private func titleIndex(
  of blocks: [Block], pieces: [Piece], body: Range<Int>, given: String?, in text: UTF8Text
) -> Int? {
  if let given {
    let wanted = letters(of: given)
    return blocks.indices.prefix { $0 < body.lowerBound + 12 }.first { index in
      let range = blocks[index].range
      // What punctuation and letters in other forms add is less than the letters themselves.
      return range.count < 400 && range.count >= wanted.utf8.count / 2
        && range.count <= 2 * given.utf8.count + 16 && letters(of: text[range]) == wanted
    }
  }
  if let marked = blocks.firstIndex(where: { $0.kind == .title }) { return marked }
  let opening = blocks.indices.filter { body.contains($0) }.prefix(4)
    .first { blocks[$0].kind == .paragraph || blocks[$0].kind == .heading }
  guard let opening, pieces[opening].hint == nil || pieces[opening].hint == .heading else {
    return nil
  }
  let shape = Shape(of: blocks[opening].range, in: text)
  let hasBodyBehind = blocks[(opening + 1)...].contains { $0.kind == .paragraph }
  return shape.words.count <= 25 && !shape.endsSentence && hasBodyBehind && !endsInCredit(shape)
    && datelineEnd(of: blocks[opening].range, in: text) == nil ? opening : nil
}

/// Letters and digits in lower case, for comparing a headline with itself in other punctuation.
private func letters(of string: String) -> String {
  if string.utf8.allSatisfy({ $0 < 0x80 }) {
    let kept = string.utf8.filter {
      $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A || $0 > 0x2F && $0 < 0x3A
    }
    return asciiLowercased(String(decoding: kept, as: UTF8.self))
  }
  return String(
    string.lowercased().unicodeScalars.filter {
      $0.properties.isAlphabetic || $0.value > 0x2F && $0.value < 0x3A
    })
}

/// Splits paragraphs and captions into their parts; every other block stays whole.
private func split(_ blocks: [Block], in text: UTF8Text) -> [Block] {
  var made: [Block] = []
  var paragraphs = 0
  for block in blocks {
    if block.kind == .caption {
      var range = block.range
      if let caption = captionBehindCredit(Shape(of: range, in: text)), caption < range.upper {
        made.append(Block(.credit, text.trimmed(TextRange(range.lower, caption))))
        range = TextRange(caption, range.upper)
      }
      // What markup calls a caption often ends with its credit.
      made += splitCredits(range, in: text).map {
        Block($0.kind == .paragraph ? .caption : $0.kind, $0.range)
      }
      continue
    }
    guard block.kind == .paragraph else {
      made.append(block)
      continue
    }
    var range = block.range
    if paragraphs < 2, let end = datelineEnd(of: range, in: text) {
      made.append(Block(.dateline, text.trimmed(TextRange(range.lower, end))))
      range = text.trimmed(TextRange(end, range.upper))
    }
    if range.count > 100 { paragraphs += 1 }
    guard !range.isEmpty else { continue }
    for part in splitCredits(range, in: text) {
      if part.kind == .paragraph {
        made += splitTeasers(part.range, in: text)
      } else {
        made.append(part)
      }
    }
  }
  return made
}
