import Language
import NewsModel
import SourceText

/// Parts of a paragraph as ranges of its tokens, in order, that leave no token out.
struct Parts {
  private var parts: [(kind: Block.Kind, first: Int)] = []

  /// Adds tokens as a part; an empty range adds none.
  mutating func add(_ kind: Block.Kind, _ span: Range<Int>) {
    if !span.isEmpty { parts.append((kind, span.lowerBound)) }
  }

  /// Each part from its first token to the next one's, trimmed; what the tokenizer passes over, as
  /// direction marks, stays with the part that it follows.
  func blocks(of range: TextRange, _ tokens: [Token], in text: UTF8Text) -> [Block] {
    parts.indices.compactMap { index in
      let start = index == 0 ? range.lower : tokens[parts[index].first].range.lower
      let isLast = index + 1 == parts.count
      let end = isLast ? range.upper : tokens[parts[index + 1].first].range.lower
      let trimmed = text.trimmed(TextRange(start, end))
      return trimmed.isEmpty ? nil : Block(parts[index].kind, trimmed)
    }
  }
}
