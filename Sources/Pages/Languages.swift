import NewsModel
import SiteModel

/// Which words are in another language than the site's own.
extension CorpusIndex {
  /// An article's language where its metadata says that it is another than the site's; regions do not
  /// count, and what is no BCP 47 tag tells nothing.
  func foreignLanguage(of article: Int) -> String? {
    let tag = facts(article).article.language
    let parts = tag.split(separator: "-", omittingEmptySubsequences: false)
    guard let primary = parts.first, (2...3).contains(primary.utf8.count),
      parts.allSatisfy({ (1...8).contains($0.utf8.count) && $0.utf8.allSatisfy(isLetterOrDigit) }),
      primary.lowercased() != settings.language.prefix(while: { $0 != "-" }).lowercased()
    else { return nil }
    return tag
  }

  /// Words of an article, with their language where it is another than the site's.
  func spoken(_ text: String, of article: Int) -> Span {
    foreignLanguage(of: article).map { .foreign(text, $0) } ?? .text(text)
  }

  /// A sentence's words.
  func sentenceWords(_ ref: SentenceRef) -> Span { spoken(sentenceText(ref), of: ref.article) }
}

private func isLetterOrDigit(_ byte: UInt8) -> Bool {
  (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
}
