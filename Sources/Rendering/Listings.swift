import NewsModel
import SiteModel
import SourceText

/// Files that list the site's pages for machines: sitemap.xml, llms.txt and the pages of addresses that
/// moved.
func listings(
  of corpus: Corpus, linking table: LinkTable, settings: SiteSettings
) -> [OutputFile] {
  sitemap(table, settings) + [languageModelsText(corpus, settings)].compactMap { $0 }
    + corpus.redirects.compactMap { redirect($0, settings) }.filter {
      !table.pages.contains($0.path)
    }
}

/// https://www.sitemaps.org/protocol.html: at most 50,000 addresses a file; needs absolute addresses.
private func sitemap(_ table: LinkTable, _ settings: SiteSettings) -> [OutputFile] {
  guard let base = settings.baseURL else { return [] }
  let pages = table.pages.sorted().filter { $0.value.hasSuffix("index.html") }
  let head = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
  let schema = "xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\""
  let size = 40_000
  var files: [OutputFile] = []
  var index = head + "<sitemapindex \(schema)>\n"
  for start in stride(from: 0, to: pages.count, by: size) {
    var xml = head + "<urlset \(schema)>\n"
    for page in pages[start..<min(pages.count, start + size)] {
      xml += "<url><loc>\(xmlText(base + page.value.dropLast(10)))</loc></url>\n"
    }
    let name = pages.count <= size ? "sitemap.xml" : "sitemap-\(start / size + 1).xml"
    index += "<sitemap><loc>\(xmlText(base + name))</loc></sitemap>\n"
    files += [SitePath(name).map { OutputFile($0, Array((xml + "</urlset>\n").utf8)) }]
      .compactMap { $0 }
  }
  if pages.count > size, let path = SitePath("sitemap.xml") {
    files.append(OutputFile(path, Array((index + "</sitemapindex>\n").utf8)))
  }
  return files
}

/// https://llmstxt.org: what the site is, and where its Markdown and data are.
private func languageModelsText(_ corpus: Corpus, _ settings: SiteSettings) -> OutputFile? {
  func words(_ text: String) -> String {
    String(printable(text).map { "[]()<>*_`\\#".contains($0) || $0.isNewline ? " " : $0 })
  }
  func list(_ items: [(String, String, String)]) -> String {
    items.map { "- [\(words($0.0))](\($0.1)/\($0.2)/index.md)\n" }.joined()
  }
  let events = corpus.events.indices.sorted {
    let (a, b) = (corpus.events[$0].independentCount, corpus.events[$1].independentCount)
    return a == b ? $0 < $1 : a > b
  }.prefix(100).map { (corpus.events[$0].title, "events", corpus.events[$0].id.value) }
  let actors = corpus.actors.indices.sorted {
    let (a, b) = (corpus.actors[$0].mentions.count, corpus.actors[$1].mentions.count)
    return a == b ? $0 < $1 : a > b
  }.prefix(100).map { (corpus.actors[$0].name, "actors", corpus.actors[$0].id.value) }
  let topics = corpus.topics.prefix(100).map { ($0.label, "topics", $0.id.value) }
  let text = """
    # \(words(settings.title))

    > \(words(settings.description))

    Each page has its Markdown beside it as `index.md`; each statement there links to the sentence of its
    source. No sentence was written by a machine.

    ## Lists

    - [Events](events/index.md)
    - [Actors](actors/index.md)
    - [Topics](topics/index.md)
    - [Briefings](briefings/index.md)

    ## Data

    - [Articles](data/articles.jsonl)
    - [Actors](data/actors.jsonl)
    - [Events](data/events.jsonl)
    - [Statements](data/statements.jsonl)
    - [Topics](data/topics.jsonl)

    ## Events with the most independent sources

    \(list(Array(events)))
    ## Actors named most

    \(list(Array(actors)))
    ## Topics

    \(list(Array(topics)))
    """
  return SitePath("llms.txt").map { OutputFile($0, Array(text.utf8)) }
}

/// A page at an old address that leads to the new one, with and without support for refreshing; where scripts
/// run, to the same sentence.
private func redirect(_ redirect: Redirect, _ settings: SiteSettings) -> OutputFile? {
  let family = redirect.family.rawValue
  guard let old = SitePath("\(family)/\(redirect.old)/index.html"),
    let new = SitePath("\(family)/\(redirect.new)/index.html")
  else { return nil }
  let href = escaped(new.relative(from: old))
  let html = """
    <!doctype html>
    <html lang="\(escaped(settings.language))">
    <head>
    <meta charset="utf-8">
    <title>Moved</title>
    <meta name="robots" content="noindex">
    <meta http-equiv="refresh" content="0; url=\(href)">
    <link rel="canonical" href="\(href)">
    <script>location.replace(document.querySelector("link[rel=canonical]").href + location.hash)</script>
    </head>
    <body>
    <main><h1>Moved</h1><p>This page is now at <a href="\(href)">\(escaped(redirect.new))</a>.</p></main>
    </body>
    </html>

    """
  return OutputFile(old, Array(html.utf8))
}
