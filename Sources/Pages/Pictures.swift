import Knowledge
import NewsModel
import SiteModel

/// Pictures where they show more than a sentence says; each says in words what it shows.
extension CorpusIndex {
  /// Counts by month over the last three years, where nine of ten lie there; else by year over the
  /// last forty. Nothing where fewer than three periods have one, or none has more than two.
  func bars(_ what: String, of days: [CalendarDay]) -> [PageBlock] {
    let months = days.map { $0.year * 12 + $0.month - 1 }
    guard let last = months.max() else { return [] }
    let recent = months.filter { $0 > last - 36 }
    let byYear = recent.count * 10 < months.count * 9
    let all = byYear ? months.map { $0 / 12 } : months
    let shown = byYear ? all.filter { $0 > last / 12 - 40 } : recent
    guard let low = shown.min(), let high = shown.max(), Set(shown).count > 2 else { return [] }
    var counts = Array(repeating: 0, count: high - low + 1)
    for period in shown { counts[period - low] += 1 }
    guard counts.contains(where: { $0 > 2 }) else { return [] }
    func name(_ period: Int) -> String {
      byYear ? "\(period)" : "\(monthNames[period % 12]) \(period / 12)"
    }
    let rest = all.count - shown.count
    return picture(
      byYear
        ? .bars(year: low, month: 0, counts: counts)
        : .bars(year: low / 12, month: low % 12 + 1, counts: counts),
      "\(what) by \(byYear ? "year" : "month"), \(name(low)) to \(name(high))"
        + (rest > 0 ? "; \(digits(rest)) earlier" : ""),
      counts.map(String.init).joined(separator: ", "))
  }

  /// Which side spoke when: of two sides and more, where they spoke on four days and more.
  func statementsOverTime(_ sides: [Readout]) -> [PageBlock] {
    let rows = sides.prefix(6).map { side in
      Picture.Row(
        name: side.name,
        days: side.statements.compactMap {
          facts(corpus.statements[$0].article).article.published?.day.daysSinceEpoch
        }.sorted())
    }.filter { !$0.days.isEmpty }
    guard rows.count > 1, Set(rows.flatMap(\.days)).count > 3 else { return [] }
    let words = rows.map { row in
      let (first, last) = (row.days.first!, row.days.last!)
      let from = shortWords(of: CalendarDay(daysSinceEpoch: first))
      let to = shortWords(of: CalendarDay(daysSinceEpoch: last))
      return "\(row.name) \(counted(row.days.count, "statement")), "
        + (first == last ? from : "\(from) to \(to)")
    }
    return picture(
      .rows(Array(rows)), "Who spoke when, by the day of publication",
      words.joined(separator: "; "))
  }

  /// The figures of the unit that most reports give, where three and more do and they differ.
  func figuresOverTime(_ uses: [FigureUse]) -> [PageBlock] {
    var units: [String: [Picture.Point]] = [:]
    for use in uses {
      guard let day = use.day ?? facts(use.at.article).article.published?.day,
        use.figure.high < 1e12, use.figure.low >= 0
      else { continue }
      units[use.figure.unit, default: []].append(
        Picture.Point(
          day: day.daysSinceEpoch, low: Int(use.figure.low), high: Int(use.figure.high)))
    }
    let telling = units.filter { _, points in
      points.count > 2 && Set(points.map(\.day)).count > 2 && Set(points.map(\.high)).count > 1
    }
    guard
      let unit = telling.keys.min(by: { a, b in
        (telling[b]!.count, a) < (telling[a]!.count, b)
      })
    else { return [] }
    let points = telling[unit]!.sorted { ($0.day, $0.high, $0.low) < ($1.day, $1.high, $1.low) }
    let words = points.map { point in
      "\(shortWords(of: CalendarDay(daysSinceEpoch: point.day))): "
        + (point.low == point.high
          ? digits(point.high) : "\(digits(point.low)) to \(digits(point.high))")
    }
    return picture(
      .figures(unit: unit, points), "Reported figures over time: \(unit)",
      words.joined(separator: "; "))
  }

  /// The eight others that an actor shares most events with, where there are three and more and some
  /// of them share events with each other: a star alone says no more than the list below it.
  func network(_ at: Int, _ ranked: [Int]) -> [PageBlock] {
    let others = Array(ranked.prefix(8))
    guard others.count > 2 else { return [] }
    var counts = Array(repeating: 0, count: others.count)
    var shared: [[Int]: Int] = [:]
    for index in actorEvents[at] {
      let event = corpus.events[index]
      let here = others.indices.filter {
        event.sources.contains(others[$0]) || event.targets.contains(others[$0])
      }
      for (position, one) in here.enumerated() {
        counts[one] += 1
        for two in here[(position + 1)...] { shared[[one, two], default: 0] += 1 }
      }
    }
    guard !shared.isEmpty else { return [] }
    let name = corpus.actors[at].name
    let nodes = others.indices.map {
      Picture.Node(name: corpus.actors[others[$0]].name, count: counts[$0])
    }
    let ties = shared.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map {
      Picture.Tie(one: $0.key[0], two: $0.key[1], count: $0.value)
    }
    return picture(
      .network(center: name, others: nodes, ties: ties), "\(name) and whom it shares events with",
      nodes.map { "\($0.name) \($0.count)" }.joined(separator: ", "))
  }

  /// Where a place is, with enough around it to know it by.
  func locatorMap(_ actor: ActorView) -> [PageBlock] {
    guard actor.kind == .place, let entry = actor.entry.flatMap({ entry(id: $0) }),
      entry.kind.isPlace, let point = entry.coordinates, abs(point.latitude) <= 80
    else { return [] }
    let degrees =
      switch entry.kind {
      case .city: 30
      case .country, .water: 70
      default: 50
      }
    func words(_ value: Double, _ positive: String, _ negative: String) -> String {
      "\(Int((abs(value)).rounded()))° \(value < 0 ? negative : positive)"
    }
    return picture(
      .map(
        latitude: Int((point.latitude * 100).rounded()),
        longitude: Int((point.longitude * 100).rounded()), degrees: degrees),
      "\(actor.name), at " + words(point.latitude, "N", "S") + ", "
        + words(point.longitude, "E", "W"), "a map \(degrees) degrees wide around it")
  }

  private func picture(_ picture: Picture, _ caption: String, _ words: String) -> [PageBlock] {
    [.paragraph([.link("\(caption): \(words)", picture.address, title: caption)])]
  }
}
