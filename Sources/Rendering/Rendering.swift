import CommonMark
package import Diagnostics
import Mustache
package import SiteModel

/// Renders one page: its HTML, and beside it its Markdown with relative links.
///
/// 1. Parse the Markdown with libcmark.
/// 2. Walk the tree and write HTML as libcmark does in its safe mode, so that raw HTML stays inert; each
///    link's address becomes a class and a destination, headings open sections.
/// 3. Place the HTML into the layout.
///
/// An address that the source does not resolve is an error with file and line.
package func render(
  _ source: PageSource, with templates: TemplateSet
) -> Diagnosed<[OutputFile]> {
  var writer = PageWriter(source)
  Markdown(parsing: source.markdown).read { writer.write($0) }
  let page = PageValues(source, settings: templates.settings)
    .page(around: writer.html.bytes, with: templates)
  var files = [OutputFile(source.path, page)]
  if let path = markdownPath(of: source.path) {
    files.append(OutputFile(path, source.published))
  }
  return Diagnosed(files, writer.diagnostics)
}

/// `events/x/index.md` for `events/x/index.html`.
func markdownPath(of path: SitePath) -> SitePath? {
  guard path.value.hasSuffix(".html") else { return nil }
  return SitePath(path.value.dropLast(5) + ".md")
}
