package import Diagnostics
package import SiteModel
import SourceText

/// Writes a page as annotated Markdown.
///
/// 1. The title is the heading of level 1; each section's title links to its own anchor.
/// 2. Text is escaped byte by byte: no word of an article is ever syntax. Control characters, which no page
///    may hold, stand as their pictures.
/// 3. Each link keeps its scheme in `markdown`; where it leads from this page is in `links`.
///
/// An address that the table does not have is an error with the page's Markdown and line, and its
/// words stay as plain text.
package func compose(_ page: Page, linking table: LinkTable) -> Diagnosed<PageSource> {
  var writer = MarkdownWriter(page: page.path, table: table)
  writer.heading(page.title, level: 1, language: page.titleLanguage)
  for section in page.sections {
    if let title = section.title { writer.heading(title, level: section.level, of: section.name) }
    for block in section.blocks { writer.block(block) }
  }
  let trail = page.trail.compactMap { link in
    table.destination(of: link.address).map {
      ResolvedLink(printable(link.words), $0.href(from: page.path))
    }
  }
  let source = PageSource(
    path: page.path, kind: page.kind, title: printable(page.title),
    summary: printable(page.summary),
    language: page.language, trail: trail, hasFeed: page.hasFeed,
    structuredData: page.structuredData, markdown: writer.bytes, links: writer.links,
    hrefs: writer.hrefs)
  return Diagnosed(source, writer.diagnostics)
}
