import CommonMark
package import Diagnostics
import Mustache
package import SiteModel

/// Renders one page: its HTML, and beside it its Markdown with relative links.
///
/// 1. Parse the Markdown; raw HTML in it stays inert, as libcmark's safe mode is always on.
/// 2. Walk the tree: each link's address becomes a class and a destination, headings open sections.
/// 3. Place the HTML into the layout.
///
/// An address that the source does not resolve is an error with file and line.
package func render(
  _ source: PageSource, with templates: TemplateSet
) -> Diagnosed<[OutputFile]> {
  let document = Markdown(parsing: source.markdown)
  var annotator = Annotator(source)
  annotator.annotate(document.document)
  let context = PageValues(
    source: source, settings: templates.settings,
    body: String(decoding: document.html(), as: UTF8.self))
  let page = templates.layout.render(context, library: templates.library)
  var files = [OutputFile(source.path, Array(page.utf8))]
  if let path = markdownPath(of: source.path) {
    files.append(OutputFile(path, source.published))
  }
  return Diagnosed(files, annotator.diagnostics)
}

/// `events/x/index.md` for `events/x/index.html`.
func markdownPath(of path: SitePath) -> SitePath? {
  SitePath(path.value.replacing(".html", with: ".md"))
}
