import Diagnostics
import NewsModel
import SourceText

/// The words that quotations may hold: each article's text by its id.
struct QuotedSources: Sendable {
  private let articles: [LinkedArticle]
  private let places: [String: Int]

  init(_ corpus: Corpus) {
    articles = corpus.articles
    places = Dictionary(
      corpus.articles.enumerated().map { ($0.element.facts.article.id.value, $0.offset) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The article's bytes from where a sentence starts, at least `count` of them with what white
  /// space adds; nil where there is no such sentence. Sentences count from 1.
  fileprivate func words(of article: String, sentence: Int, count: Int) -> ArraySlice<UInt8>? {
    guard let place = places[article] else { return nil }
    let facts = articles[place].facts
    guard facts.sentences.indices.contains(sentence - 1) else { return nil }
    let bytes = facts.article.text.bytes
    let start = facts.sentences[sentence - 1].range.lower
    return bytes[start..<min(bytes.count, start + 2 * count + 4096)]
  }
}

/// Checks that each quotation of a page is bytes of the sentence that it names.
///
/// A quotation is a `blockquote`: a paragraph with the words, then one that links to the sentence.
/// Runs of white space count as one space, and control characters as their pictures, which pages show
/// for them; format characters, which have no width, as nothing.
func checkQuotations(
  in html: [UInt8], at page: String, against sources: QuotedSources
) -> [Diagnostic] {
  var diagnostics: [Diagnostic] = []
  let bytes = html.span
  var at = 0
  while let start = find("<blockquote", in: bytes, from: at) {
    let end = find("</blockquote>", in: bytes, from: start) ?? bytes.count
    at = end
    guard let close = find("</p>", in: bytes, from: start), close < end,
      let target = sentenceLink(in: bytes.extracting(close..<end), of: page)
    else { continue }
    let shown = shownText(bytes.extracting(start..<close))
    let source = sources.words(of: target.article, sentence: target.number, count: shown.count)
    // Most quotations are on one line and match as they are; the others take their time.
    if let source, find(withoutMarks(trimmed(shown[...])), in: source) { continue }
    let quoted = withoutMarks(normalized(shown[...])[...])
    if let source, find(quoted, in: normalized(source)[...]) { continue }
    diagnostics.append(
      Diagnostic(
        .error, "not-verbatim",
        "quoted words are bytes of their source, \(target.article) sentence \(target.number): "
          + "'\(String(decoding: quoted.prefix(80), as: UTF8.self))' are not",
        at: Diagnostic.Place(file: page)))
  }
  return diagnostics
}

/// The first link to a sentence: `../../briefings/x/index.html#s3`, or `#s3` on a briefing itself.
private func sentenceLink(
  in html: Span<UInt8>, of page: String
) -> (article: String, number: Int)? {
  var found: (article: String, number: Int)?
  forEachAttribute(of: html) { name, range in
    guard name == .address, let mark = range.last(where: { html[$0] == UInt8(ascii: "#") }),
      let number = sentenceNumber(html.extracting((mark + 1)..<range.upperBound))
    else { return true }
    let address = unescaped(html.extracting(range.lowerBound..<mark))
    let path = address.isEmpty ? Array(page.utf8) : address
    let slash = UInt8(ascii: "/")
    guard let end = path.lastIndex(of: slash) else { return true }
    let start = path[..<end].lastIndex(of: slash).map { $0 + 1 } ?? 0
    found = (String(decoding: path[start..<end], as: UTF8.self), number)
    return false
  }
  return found
}

/// 3 for `s3`.
private func sentenceNumber(_ anchor: Span<UInt8>) -> Int? {
  guard (2...9).contains(anchor.count), anchor[0] == UInt8(ascii: "s") else { return nil }
  var number = 0
  for at in 1..<anchor.count {
    guard anchor[at] >= UInt8(ascii: "0"), anchor[at] <= UInt8(ascii: "9") else { return nil }
    number = number * 10 + Int(anchor[at] - UInt8(ascii: "0"))
  }
  return number
}

/// The text between tags, with character references undone.
private func shownText(_ html: Span<UInt8>) -> [UInt8] {
  var shown: [UInt8] = []
  shown.reserveCapacity(html.count)
  var isInTag = false
  for at in html.indices {
    let byte = html[at]
    if byte == UInt8(ascii: "<") {
      isInTag = true
    } else if byte == UInt8(ascii: ">"), isInTag {
      isInTag = false
    } else if !isInTag {
      shown.append(byte)
    }
  }
  return unescaped(shown)
}

private func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
  var bytes = bytes
  while let first = bytes.first, first <= 0x20 { bytes = bytes.dropFirst() }
  while let last = bytes.last, last <= 0x20 { bytes = bytes.dropLast() }
  return bytes
}

/// One space for each run of white space, none at the ends, pictures for control characters, and no
/// format characters.
private func normalized(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
  var made: [UInt8] = []
  made.reserveCapacity(bytes.count)
  var isWaiting = false
  var at = bytes.startIndex
  while at < bytes.endIndex {
    let byte = bytes[at]
    if isASCIISpace(byte), byte != 0x0B {
      isWaiting = !made.isEmpty
      at += 1
      continue
    }
    if let picture = controlPicture(at: at, of: bytes) {
      if isWaiting { made.append(0x20) }
      isWaiting = false
      made.append(contentsOf: picture.bytes)
      at += picture.width
      continue
    }
    // U+200B to U+200F, U+202A to U+202E and U+2060 to U+206F are E2 80 8B.. and E2 81 A0..
    if byte == 0xE2, at + 2 < bytes.endIndex,
      bytes[at + 1] == 0x80
        && ((0x8B...0x8F).contains(bytes[at + 2])
          || (0xAA...0xAE).contains(bytes[at + 2]))
        || bytes[at + 1] == 0x81 && bytes[at + 2] >= 0xA0 && bytes[at + 2] <= 0xAF
    {
      at += 3
      continue
    }
    if isWaiting { made.append(0x20) }
    isWaiting = false
    made.append(byte)
    at += 1
  }
  return made
}

/// Without the quotation marks that the page puts around direct words.
private func withoutMarks(_ words: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
  var words = words
  if words.starts(with: "“".utf8) { words = words.dropFirst(3) }
  if words.suffix(3).elementsEqual("”".utf8) { words = words.dropLast(3) }
  return words
}

/// Whether some bytes stand in others.
private func find(_ wanted: ArraySlice<UInt8>, in bytes: ArraySlice<UInt8>) -> Bool {
  let (all, words) = (bytes.span, wanted.span)
  guard words.count > 0 else { return true }
  var at = 0
  while at + words.count <= all.count {
    if all[at] == words[0] {
      var matched = 1
      while matched < words.count, all[at + matched] == words[matched] { matched += 1 }
      if matched == words.count { return true }
    }
    at += 1
  }
  return false
}
