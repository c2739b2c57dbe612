/// A picture that the build draws, small enough to stand in a link's address.
///
/// The words of the link say the same, so a reader of the Markdown misses nothing.
package enum Picture: Hashable, Sendable {
  /// Articles, outlets, independent sources: boxes within a line of text.
  case basis(articles: Int, outlets: Int, independent: Int)
  /// Counts by month, or by year where `month` is 0, from the first on.
  case bars(year: Int, month: Int, counts: [Int])
  /// What happened on which days, a row each; days since 1970-01-01.
  case rows([Row])
  /// Reported figures over time, of one unit.
  case figures(unit: String, [Point])
  /// An actor, the others with how many events they share, and who of them shares how many with whom.
  case network(center: String, others: [Node], ties: [Tie])
  /// A point in hundredths of a degree, on a map so many degrees wide.
  case map(latitude: Int, longitude: Int, degrees: Int)

  package struct Row: Hashable, Sendable {
    package var name: String
    package var days: [Int]
    package init(name: String, days: [Int]) { (self.name, self.days) = (name, days) }
  }
  package struct Point: Hashable, Sendable {
    package var day: Int
    package var low: Int
    package var high: Int
    package init(day: Int, low: Int, high: Int) {
      (self.day, self.low, self.high) = (day, low, high)
    }
  }
  package struct Node: Hashable, Sendable {
    package var name: String
    package var count: Int
    package init(name: String, count: Int) { (self.name, self.count) = (name, count) }
  }
  /// Two of the others, by index.
  package struct Tie: Hashable, Sendable {
    package var one: Int
    package var two: Int
    package var count: Int
    package init(one: Int, two: Int, count: Int) {
      (self.one, self.two, self.count) = (one, two, count)
    }
  }

  /// Whether it stands within a line of text; others are blocks of their own.
  package var isInline: Bool { if case .basis = self { true } else { false } }
}

extension Picture {
  package var address: Address { Address(.figure, value) }

  /// A name, then fields with commas between; text is percent-encoded, so that no field has a comma.
  var value: String {
    switch self {
    case .basis(let articles, let outlets, let independent):
      joined("basis", [articles, outlets, independent])
    case .bars(let year, let month, let counts): joined("bars", [year, month] + counts)
    case .rows(let rows):
      rows.reduce("rows") { $0 + "," + encoded($1.name) + joined("", [$1.days.count] + $1.days) }
    case .figures(let unit, let points):
      joined("figures," + encoded(unit), points.flatMap { [$0.day, $0.low, $0.high] })
    case .network(let center, let others, let ties):
      others.reduce("network," + encoded(center) + ",\(others.count)") {
        $0 + "," + encoded($1.name) + ",\($1.count)"
      } + joined("", ties.flatMap { [$0.one, $0.two, $0.count] })
    case .map(let latitude, let longitude, let degrees):
      joined("map", [latitude, longitude, degrees])
    }
  }

  /// Nil for a value that `value` never makes.
  package init?(_ value: String) {
    var fields = Fields(value)
    switch fields.text() {
    case "basis":
      guard let all = fields.numbers(), all.count == 3 else { return nil }
      self = .basis(articles: all[0], outlets: all[1], independent: all[2])
    case "bars":
      guard let all = fields.numbers(), all.count > 2, (0...12).contains(all[1]) else { return nil }
      self = .bars(year: all[0], month: all[1], counts: Array(all[2...]))
    case "rows":
      var rows: [Row] = []
      while let name = fields.text() {
        guard let days = fields.number().flatMap({ fields.numbers(upTo: $0) }) else { return nil }
        rows.append(Row(name: name, days: days))
      }
      self = .rows(rows)
    case "figures":
      guard let unit = fields.text(), let all = fields.numbers(), all.count % 3 == 0 else {
        return nil
      }
      self = .figures(
        unit: unit,
        stride(from: 0, to: all.count, by: 3).map {
          Point(day: all[$0], low: all[$0 + 1], high: all[$0 + 2])
        })
    case "network":
      guard let center = fields.text(), let count = fields.number() else { return nil }
      var others: [Node] = []
      for _ in 0..<max(0, count) {
        guard let name = fields.text(), let events = fields.number() else { return nil }
        others.append(Node(name: name, count: events))
      }
      guard let rest = fields.numbers(), rest.count % 3 == 0 else { return nil }
      let ties = stride(from: 0, to: rest.count, by: 3).map {
        Tie(one: rest[$0], two: rest[$0 + 1], count: rest[$0 + 2])
      }
      guard ties.allSatisfy({ others.indices.contains($0.one) && others.indices.contains($0.two) })
      else { return nil }
      self = .network(center: center, others: others, ties: ties)
    case "map":
      guard let all = fields.numbers(), all.count == 3 else { return nil }
      self = .map(latitude: all[0], longitude: all[1], degrees: all[2])
    default: return nil
    }
  }
}

private func joined(_ name: String, _ numbers: [Int]) -> String {
  numbers.reduce(name) { $0 + ",\($1)" }
}

/// Letters and digits of ASCII as they are, every other byte as `%2C`.
private func encoded(_ text: String) -> String {
  var made: [UInt8] = []
  for byte in text.utf8 {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"):
      made.append(byte)
    default:
      let digits = Array("0123456789ABCDEF".utf8)
      made += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
  }
  return String(decoding: made, as: UTF8.self)
}

private func decoded(_ text: Substring) -> String {
  var made: [UInt8] = []
  var rest = text.utf8[...]
  while let byte = rest.popFirst() {
    if byte == UInt8(ascii: "%"),
      let code = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
    {
      made.append(code)
      rest = rest.dropFirst(2)
    } else {
      made.append(byte)
    }
  }
  return String(decoding: made, as: UTF8.self)
}

/// The fields of a value, from the first on.
private struct Fields {
  private var rest: ArraySlice<Substring>

  init(_ value: String) {
    rest = value.split(separator: ",", omittingEmptySubsequences: false)[...]
  }

  mutating func text() -> String? { rest.popFirst().map(decoded) }
  mutating func number() -> Int? { rest.popFirst().flatMap { Int($0) } }

  /// All that are left; nil where one is no number.
  mutating func numbers() -> [Int]? { numbers(upTo: rest.count) }

  mutating func numbers(upTo count: Int) -> [Int]? {
    guard count >= 0, count <= rest.count else { return nil }
    let numbers = rest.prefix(count).compactMap { Int($0) }
    rest = rest.dropFirst(count)
    return numbers.count == count ? numbers : nil
  }
}
