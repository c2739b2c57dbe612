/// Draws a figure from its address: a name and numbers, as `spark-1-0-4`; empty for an unknown name.
///
/// The words beside it say the same, so the picture is hidden from screen readers.
func drawFigure(_ value: String) -> String {
  let parts = value.split(separator: "-")
  let numbers = parts.dropFirst().compactMap { Int($0) }
  switch parts.first {
  case "spark": return sparkline(numbers)
  case "basis": return basisBar(numbers)
  default: return ""
  }
}

/// One bar a period, the tallest as high as the picture.
private func sparkline(_ counts: [Int]) -> String {
  guard let most = counts.max(), most > 0 else { return "" }
  let (width, height) = (6, 28)
  var svg =
    "<svg class=\"spark\" aria-hidden=\"true\" viewBox=\"0 0 \(counts.count * width) \(height + 1)\""
    + " width=\"\(counts.count * width)\" height=\"\(height + 1)\">"
  for (index, count) in counts.enumerated() {
    let tall = count == 0 ? 1 : max(3, count * height / most)
    svg +=
      "<rect x=\"\(index * width)\" y=\"\(height + 1 - tall)\" width=\"\(width - 2)\" height=\"\(tall)\"/>"
  }
  return svg + "</svg>"
}

/// Articles as outlines, those that stand on their own filled: articles, outlets, independent.
private func basisBar(_ counts: [Int]) -> String {
  guard counts.count == 3, counts[0] > 0 else { return "" }
  let shown = min(counts[0], 12)
  let full = min(counts[2], shown)
  var svg =
    "<svg class=\"basis-bar\" aria-hidden=\"true\" viewBox=\"0 0 \(shown * 9) 9\""
    + " width=\"\(shown * 9)\" height=\"9\">"
  for index in 0..<shown {
    let look = index < full ? "full" : "open"
    svg += "<rect class=\"\(look)\" x=\"\(index * 9 + 1)\" y=\"1\" width=\"6\" height=\"7\"/>"
  }
  return svg + "</svg>"
}
