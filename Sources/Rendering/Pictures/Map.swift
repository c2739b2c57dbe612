import SiteModel

/// A point on the outlines of `assets/world.svg`, of which it shows so many degrees around the point.
///
/// The outlines are drawn one unit a tenth of a degree, longitude by latitude; the picture narrows
/// them by the cosine of the latitude, so that shapes there are true.
func map(latitude: Int, longitude: Int, degrees: Int, root: String) -> SVG {
  let (width, height) = (340, 220)
  let narrow = cosine(latitude)
  // Units of the outlines: tenths of a degree from 180° W and 90° N.
  let wide = degrees * 10
  let tall = wide * height * narrow / (width * 1000)
  let x = 1800 + longitude / 10
  let y = 900 - latitude / 10
  let top = min(max(0, y - tall / 2), max(0, 1800 - tall))
  let left = x - wide / 2
  var outlines = ""
  // A map over the 180th meridian shows the outlines twice.
  for shift in [0, 3600, -3600] where left < shift + 3600 && left + wide > shift {
    outlines +=
      "<image href=\"\(escaped(root))assets/world.svg\" x=\"\(shift)\" y=\"0\" width=\"3600\" height=\"1800\" preserveAspectRatio=\"none\"/>"
  }
  let body =
    "<svg viewBox=\"\(left) \(top) \(wide) \(tall)\" width=\"\(width)\" height=\"\(height)\" preserveAspectRatio=\"none\">\(outlines)</svg>"
    + "<path class=\"dots\" d=\"M\(width / 2) \((y - top) * height / max(1, tall))h0\"/>"
  return SVG(width: width, height: height, body: body)
}

/// Thousandths, of hundredths of a degree; Bhaskara I, Mahabhaskariya, off by less than two.
private func cosine(_ latitude: Int) -> Int {
  let degrees = min(80, abs(latitude) / 100)
  // cos x = (32400 - 4 x²) / (32400 + x²), in degrees.
  return 1000 * (32400 - 4 * degrees * degrees) / (32400 + degrees * degrees)
}
