import SiteModel

/// An actor in the middle, those it shares events with around it, and lines as wide as what they share.
func network(_ center: String, _ others: [Picture.Node], _ ties: [Picture.Tie]) -> SVG {
  guard !others.isEmpty, let most = others.map(\.count).max(), most > 0 else { return .none }
  let (width, height) = (560, 300)
  let places = others.indices.map { place($0, of: others.count, width, height) }
  func line(_ count: Int) -> Int { max(1, min(8, count * 8 / most)) }
  var body = ""
  for tie in ties {
    let (from, to) = (places[tie.one], places[tie.two])
    body +=
      "<path class=\"tie\" stroke-width=\"\(line(tie.count))\" d=\"M\(from.x) \(from.y)L\(to.x) \(to.y)\"/>"
  }
  for (other, at) in zip(others, places) {
    body +=
      "<path class=\"lines\" stroke-width=\"\(line(other.count))\" d=\"M\(width / 2) \(height / 2)L\(at.x) \(at.y)\"/>"
  }
  body += "<path class=\"dots\" d=\""
  for at in places { body += "M\(at.x) \(at.y)h0" }
  body += "\"/><path class=\"dots center\" d=\"M\(width / 2) \(height / 2)h0\"/>"
  for (other, at) in zip(others, places) {
    let anchor = at.x > width / 2 + 20 ? "start" : at.x < width / 2 - 20 ? "end" : "middle"
    let shift = anchor == "start" ? 9 : anchor == "end" ? -9 : 0
    let down = anchor == "middle" ? (at.y < height / 2 ? -10 : 20) : 4
    body += label(clipped(other.name), x: at.x + shift, y: at.y + down, anchor)
  }
  return SVG(
    width: width, height: height,
    body: body
      + "<g class=\"here\">\(label(clipped(center), x: width / 2, y: height / 2 - 12, "middle"))</g>"
  )
}

func networkTable(_ others: [Picture.Node], _ ties: [Picture.Tie]) -> NumberTable {
  NumberTable(
    head: ["With", "Events", "Together with"],
    rows: others.indices.map { index in
      let met = ties.compactMap { tie -> String? in
        let other = tie.one == index ? tie.two : tie.two == index ? tie.one : nil
        return other.map { "\(others[$0].name) (\(tie.count))" }
      }
      return [
        others[index].name, "\(others[index].count)",
        met.isEmpty ? "–" : met.joined(separator: ", "),
      ]
    })
}

/// A place on an ellipse, from its right side on; the sines of fifteen degrees and their multiples.
private func place(_ index: Int, of count: Int, _ width: Int, _ height: Int) -> (x: Int, y: Int) {
  let sines = [0, 259, 500, 707, 866, 966, 1000]
  func sine(_ step: Int) -> Int {
    let turned = ((step % 24) + 24) % 24
    let half = turned % 12
    let value = sines[half <= 6 ? half : 12 - half]
    return turned < 12 ? value : -value
  }
  let step = (index * 48 + count) / (2 * count)
  return (
    width / 2 + sine(step + 6) * (width / 2 - 150) / 1000,
    height / 2 + sine(step) * (height / 2 - 26) / 1000
  )
}

/// What fits beside the picture.
private func clipped(_ name: String) -> String {
  name.count <= 22 ? name : name.prefix(21) + "…"
}
