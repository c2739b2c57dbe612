import CommonMark
import SiteModel

/// Words in another language than the page's.
extension PageWriter {
  /// The language of a paragraph that begins with an empty mark of one.
  func leadingLanguage(of node: Markdown.Node) -> String? {
    guard let first = node.firstChild, first.kind == .link, first.firstChild == nil,
      let link = resolved(first), link.scheme == .mark
    else { return nil }
    let name = value(link)
    return name.hasPrefix(languageMark) ? String(name.dropFirst(languageMark.utf8.count)) : nil
  }

  /// The attributes of an element in another language than the page's.
  mutating func writeLanguage(_ language: String) {
    html.raw(" lang=\"")
    html.text(language)
    html.raw(isRightToLeft(language) ? "\" dir=\"rtl\"" : "\"")
    if !isRightToLeft(language), isRightToLeft(source.language) { html.raw(" dir=\"ltr\"") }
  }
}
