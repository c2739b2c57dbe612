import NewsModel
import SiteModel

/// One bar a period, the tallest as high as the picture; the first and the last period are named.
func bars(year: Int, month: Int, _ counts: [Int]) -> SVG {
  guard let most = counts.max(), most > 0 else { return .none }
  let high = 64
  let step = max(8, min(48, 520 / counts.count))
  // Wide enough for the names of both ends, as `September 2019`.
  let width = max(240, step * counts.count)
  var path = ""
  for (index, count) in counts.enumerated() where count > 0 {
    let tall = max(3, count * high / most)
    path += "M\(index * step) \(high + 12)v-\(tall)h\(step - 3)v\(tall)z"
  }
  let last = counts.count - 1
  let tallest = counts.firstIndex(of: most)!
  return SVG(
    width: width, height: high + 30,
    body: "<path d=\"\(path)\"/><path class=\"axis\" d=\"M0 \(high + 12)H\(width)\"/>"
      + label("\(most)", x: tallest * step + (step - 3) / 2, y: 9, "middle")
      + label(period(year, month, 0), x: 0, y: high + 26, "start")
      + label(period(year, month, last), x: width, y: high + 26, "end"))
}

func barTable(_ year: Int, _ month: Int, _ counts: [Int]) -> NumberTable {
  NumberTable(
    head: [month == 0 ? "Year" : "Month", "Count"],
    rows: counts.indices.map { [period(year, month, $0), "\(counts[$0])"] })
}

/// A row of dots for each name, left to right as the days go.
func timeRows(_ rows: [Picture.Row]) -> SVG {
  let days = rows.flatMap(\.days)
  guard let first = days.min(), let last = days.max(), last > first else { return .none }
  let (left, right, high) = (8, 512, 38)
  var body = ""
  for (index, row) in rows.enumerated() {
    let y = index * high + 30
    body += label(row.name, x: 0, y: y - 14, "start")
    body += "<path class=\"axis\" d=\"M0 \(y)H520\"/><path class=\"dots\" d=\""
    for day in Set(row.days).sorted() {
      body += "M\(left + (day - first) * (right - left) / (last - first)) \(y)h0"
    }
    body += "\"/>"
  }
  let foot = rows.count * high + 14
  body += label(day(first), x: 0, y: foot, "start") + label(day(last), x: 520, y: foot, "end")
  return SVG(width: 520, height: foot + 4, body: body)
}

func rowTable(_ rows: [Picture.Row]) -> NumberTable {
  let all = rows.flatMap { row in row.days.map { (day: $0, name: row.name) } }
    .sorted { ($0.day, $0.name) < ($1.day, $1.name) }
  var lines: [(day: Int, names: [String])] = []
  for entry in all {
    if lines.last?.day == entry.day {
      lines[lines.count - 1].names.append(entry.name)
    } else {
      lines.append((entry.day, [entry.name]))
    }
  }
  return NumberTable(
    head: ["Day", "Who"],
    rows: lines.map { line in
      var counts: [(name: String, count: Int)] = []
      for name in line.names {
        if counts.last?.name == name {
          counts[counts.count - 1].count += 1
        } else {
          counts.append((name, 1))
        }
      }
      return [
        day(line.day),
        counts.map { $0.count == 1 ? $0.name : "\($0.name) (\($0.count))" }.joined(separator: ", "),
      ]
    })
}

/// A dot for each report at its day and height; a range is a line.
func figuresOverTime(_ points: [Picture.Point]) -> SVG {
  guard let first = points.map(\.day).min(), let last = points.map(\.day).max(), last > first,
    let most = points.map(\.high).max(), most > 0
  else { return .none }
  let (left, right, top, high) = (8, 512, 16, 84)
  func x(_ day: Int) -> Int { left + (day - first) * (right - left) / (last - first) }
  func y(_ value: Int) -> Int { top + high - value * high / most }
  var dots = ""
  var ranges = ""
  for point in points {
    dots += "M\(x(point.day)) \(y(point.high))h0"
    if point.low != point.high {
      ranges += "M\(x(point.day)) \(y(point.low))V\(y(point.high))"
    }
  }
  let highest = points.first { $0.high == most }!
  let base = top + high
  return SVG(
    width: 520, height: base + 20,
    body: "<path class=\"axis\" d=\"M0 \(base)H520\"/>"
      + (ranges.isEmpty ? "" : "<path class=\"lines\" d=\"\(ranges)\"/>")
      + "<path class=\"dots\" d=\"\(dots)\"/>"
      + label(grouped(most), x: min(max(x(highest.day), 30), 490), y: 10, "middle")
      + label(day(first), x: 0, y: base + 16, "start")
      + label(day(last), x: 520, y: base + 16, "end"))
}

func figureTable(_ unit: String, _ points: [Picture.Point]) -> NumberTable {
  NumberTable(
    head: ["Reported", unit],
    rows: points.map {
      [
        day($0.day),
        $0.low == $0.high ? grouped($0.high) : "\(grouped($0.low)) to \(grouped($0.high))",
      ]
    })
}

func label(_ text: String, x: Int, y: Int, _ anchor: String) -> String {
  "<text x=\"\(x)\" y=\"\(y)\""
    + (anchor == "start" ? "" : " text-anchor=\"\(anchor)\"") + ">\(escaped(text))</text>"
}

/// The name of a month, or of a year where the first month is 0, so many periods on.
private func period(_ year: Int, _ month: Int, _ steps: Int) -> String {
  guard month > 0 else { return "\(year + steps)" }
  let months = year * 12 + month - 1 + steps
  return "\(monthNames[months % 12]) \(months / 12)"
}

private func day(_ days: Int) -> String {
  let day = CalendarDay(daysSinceEpoch: days)
  return "\(day.day) \(monthNames[day.month - 1]) \(day.year)"
}

/// `12,000`.
private func grouped(_ number: Int) -> String {
  var digits = String(number)
  var at = digits.index(digits.endIndex, offsetBy: -3, limitedBy: digits.startIndex)
  while let index = at, index > digits.startIndex {
    digits.insert(",", at: index)
    at = digits.index(index, offsetBy: -3, limitedBy: digits.startIndex)
  }
  return digits
}
