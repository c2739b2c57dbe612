import Language
import NewsModel
import SourceText

/// Reads every block of an article, so that sentences of `Reading` and of the facts agree in order.
///
/// `Reading.blocks` are indexes into `article.blocks`. Credits, teasers and furniture are read as
/// well: whoever finds facts asks `isRunningText(sentence:of:)` first.
func read(_ article: Article) -> Reading {
  Language.read(article.text, blocks: article.blocks.map(\.range))
}

extension Reading {
  /// The sentences of running text, in order; facts count sentences in this list.
  func newsSentences(of article: Article) -> [Sentence] {
    sentences.indices.filter { isRunningText(sentence: $0, of: article) }
      .map { Sentence(range(of: sentences[$0]), block: blocks[$0]) }
  }

  /// For each sentence of the reading, its index among the sentences of running text.
  func newsSentenceIndexes(of article: Article) -> [Int?] {
    var next = 0
    return sentences.indices.map { index in
      guard isRunningText(sentence: index, of: article) else { return nil }
      defer { next += 1 }
      return next
    }
  }

  func isRunningText(sentence: Int, of article: Article) -> Bool {
    article.blocks[blocks[sentence]].kind.isRunningText
  }
}
