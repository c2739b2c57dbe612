import SiteModel

/// Draws a picture that stands within a line of text; the words beside it say the same, so screen
/// readers pass over it. Empty for a value that is no such picture.
func drawInline(_ value: String) -> String {
  guard case .basis(let articles, _, let independent)? = Picture(value), articles > 0 else {
    return ""
  }
  return basisBar(articles: articles, independent: independent)
}

/// Draws a picture as a block: an image with a title and a description, its caption, and a table of
/// what it shows. Nil for a value that is no such picture; `root` leads to the site's first page.
func drawBlock(_ value: String, caption: String, words: String, root: String) -> String? {
  guard let picture = Picture(value) else { return nil }
  let drawing: (kind: String, svg: SVG, table: NumberTable)
  switch picture {
  case .basis: return nil
  case .bars(let year, let month, let counts):
    drawing = ("bars", bars(year: year, month: month, counts), barTable(year, month, counts))
  case .rows(let rows): drawing = ("rows", timeRows(rows), rowTable(rows))
  case .figures(let unit, let points):
    drawing = ("figures", figuresOverTime(points), figureTable(unit, points))
  case .network(let center, let others, let ties):
    drawing = ("network", network(center, others, ties), networkTable(others, ties))
  case .map(let latitude, let longitude, let degrees):
    drawing = (
      "map", map(latitude: latitude, longitude: longitude, degrees: degrees, root: root),
      NumberTable(head: [], rows: [])
    )
  }
  let svg = drawing.svg
  guard svg.width > 0 else { return "" }
  return "<figure class=\"chart \(drawing.kind)\">\n"
    + "<svg role=\"img\" viewBox=\"0 0 \(svg.width) \(svg.height)\" width=\"\(svg.width)\" height=\"\(svg.height)\">"
    + "<title>\(escaped(caption))</title><desc>\(escaped(words))</desc>\(svg.body)</svg>\n"
    + "<figcaption>\(escaped(caption))\(drawing.table.html)</figcaption>\n</figure>\n"
}

/// What stands inside an `svg` element, and how large it is.
struct SVG {
  var width: Int
  var height: Int
  var body: String

  static let none = SVG(width: 0, height: 0, body: "")
}

/// What a picture shows, as a table that opens below it.
struct NumberTable {
  var head: [String]
  var rows: [[String]]

  var html: String {
    guard !rows.isEmpty else { return "" }
    var html = "\n<details><summary>As a table</summary><table>\n<tr>"
    for cell in head { html += "<th scope=\"col\">\(escaped(cell))</th>" }
    for row in rows {
      html += "</tr>\n<tr><th scope=\"row\">\(escaped(row[0]))</th>"
      for cell in row.dropFirst() { html += "<td>\(escaped(cell))</td>" }
    }
    return html + "</tr>\n</table></details>"
  }
}

/// Articles as outlines, those that stand on their own filled.
private func basisBar(articles: Int, independent: Int) -> String {
  let shown = min(articles, 12)
  let full = min(independent, shown)
  var svg =
    "<svg class=\"basis-bar\" aria-hidden=\"true\" viewBox=\"0 0 \(shown * 9) 9\""
    + " width=\"\(shown * 9)\" height=\"9\">"
  for index in 0..<shown {
    let look = index < full ? "full" : "open"
    svg += "<rect class=\"\(look)\" x=\"\(index * 9 + 1)\" y=\"1\" width=\"6\" height=\"7\"/>"
  }
  return svg + "</svg>"
}
