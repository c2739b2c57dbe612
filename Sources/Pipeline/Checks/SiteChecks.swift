import Diagnostics
import FactStore
import Files
import NewsModel
import Publishing
import SiteModel
import SourceText

/// Checks that every link of every page leads to a page or file of the site, and to an anchor there.
///
/// `pages` holds the records of all pages, rendered now or before; `files` every file of the site but the
/// manifest.
/// A page with a link that leads nowhere is named with the link; its bytes are asked of `reading`.
/// Throws where the records cannot be read.
func checkLinks(
  of pages: PageRecords, forbidden: [(page: String, link: String)], files: [StagedFile],
  reading html: (String) -> [UInt8]?
) throws(FileError) -> [Diagnostic] {
  var diagnostics = forbidden.map { page, link in
    Diagnostic(
      .error, "forbidden-link",
      "a page links within the site, or by http, https or mailto: \(link)",
      at: Diagnostic.Place(file: page))
  }
  let offered = try AddressSet(count: pages.offerCount + files.count + 1) {
    take throws(FileError) in
    take(hash(Array(manifestPath.value.utf8)))
    for file in files { take(hash(Array(file.path.value.utf8))) }
    try pages.forEachOffer(take)
  }
  for path in try pages.pages(leadingWhere: { !offered.contains($0) }) {
    let missing = html(path).map { missingLinks(of: $0, at: path, in: offered) } ?? []
    for link in missing.isEmpty ? ["(unknown)"] : missing {
      diagnostics.append(
        Diagnostic(
          .error, "broken-link", "a link leads to a page and an anchor that are there: \(link)",
          at: Diagnostic.Place(file: path)))
    }
  }
  return diagnostics
}

/// Checks that all ranges of an article's facts are words of its text: in bounds, and whole scalars.
func checkRanges(of facts: ArticleFacts) -> [Diagnostic] {
  let text = facts.article.text.bytes
  func isWords(_ range: TextRange) -> Bool {
    range.upper <= text.count && (range.lower == text.count || text[range.lower] & 0xC0 != 0x80)
      && (range.upper == text.count || text[range.upper] & 0xC0 != 0x80)
  }
  var wrong: [(String, TextRange)] = []
  for quote in facts.quotes where !isWords(quote.range) { wrong.append(("quote", quote.range)) }
  for sentence in facts.sentences where !isWords(sentence.range) {
    wrong.append(("sentence", sentence.range))
  }
  for mention in facts.mentions where !isWords(mention.range) {
    wrong.append(("mention", mention.range))
  }
  for time in facts.times where !isWords(time.range) { wrong.append(("time", time.range)) }
  return wrong.map { name, range in
    Diagnostic(
      .error, "not-verbatim",
      "a \(name) is bytes of its source: \(range.lower)..<\(range.upper) are not",
      at: Diagnostic.Place(file: facts.article.provenance.file))
  }
}
