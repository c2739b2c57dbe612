import Diagnostics
import NewsModel
import SourceText

/// The most bytes of text that one article is read to: more than the longest novels, so that nothing but
/// a mistake, such as a folder's articles run together, is cut, and no page has hundreds of megabytes.
package let longestArticle = 4_000_000

/// An article's text up to `limit` bytes, with a warning where that left something out.
///
/// It is cut at the last line end of its second half, else at the last white space, else between two
/// characters.
func withinLimit(
  _ text: UTF8Text, _ limit: Int = longestArticle, at place: Diagnostic.Place
) -> Diagnosed<UTF8Text> {
  guard text.count > limit else { return Diagnosed(text) }
  let near = (limit / 2..<limit).reversed()
  let end =
    near.first { text.bytes[$0] == 0x0A || text.bytes[$0] == 0x0D }
    ?? near.first { isASCIISpace(text.bytes[$0]) }
    ?? near.first { text.bytes[$0] & 0xC0 != 0x80 } ?? limit
  let kept = UTF8Text(String(decoding: text.bytes[..<end], as: UTF8.self))
  return Diagnosed(
    kept,
    [
      Diagnostic(
        .warning, "long-article",
        "an article is read to \(limit) bytes; the rest of this one is left out",
        at: place, hints: ["give each article a file of its own, or a line of a .jsonl file"])
    ])
}

/// What of the pieces lies within a text that was cut.
func within(_ text: UTF8Text, _ pieces: [Piece]) -> [Piece] {
  guard let last = pieces.last, last.range.upper > text.count else { return pieces }
  return pieces.prefix { $0.range.lower < text.count }.map { piece in
    var piece = piece
    piece.range = text.trimmed(
      TextRange(piece.range.lower, min(piece.range.upper, text.count)))
    return piece
  }
  .filter { !$0.range.isEmpty }
}
