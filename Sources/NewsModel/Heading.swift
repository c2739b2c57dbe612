import SourceText

extension ArticleFacts {
  /// What an article is called wherever readers see it: its title, else the first words of its text, else
  /// its id.
  package var heading: String {
    if let title = article.title, !title.isEmpty { return withoutPeriod(title) }
    if let first = sentences.first {
      return withoutPeriod(shortened(article.text[first.range], to: 80))
    }
    return article.id.value
  }
}

/// A sentence that stands as a title has no period; an abbreviation or an ellipsis keeps its own.
private func withoutPeriod(_ text: String) -> String {
  guard text.hasSuffix("."), !text.hasSuffix("..") else { return text }
  let last = text.dropLast().split(separator: " ").last ?? ""
  let isShortened = last.utf8.count < 4 && last.first?.isUppercase == true
  return last.contains(".") || isShortened ? text : String(text.dropLast())
}

/// The first words that fit into so many characters, with an ellipsis where some are left out.
package func shortened(_ text: String, to length: Int) -> String {
  guard text.count > length else { return text }
  let head = text.prefix(length)
  return (head.lastIndex(of: " ").map { String(head[..<$0]) } ?? String(head)) + " …"
}
