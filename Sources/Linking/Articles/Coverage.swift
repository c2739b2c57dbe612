import Foundation
import NewsModel

/// How articles belong together: those on one happening, and those on one story over time.
///
/// Each array gives for each article the lowest index of its group; a group of one is its own.
struct Coverage {
  var happenings: [Int]
  var stories: [Int]
  /// Mean likeness of an article to the others of its happening, 0 to 1; for explanations.
  var closeness: [Double]
}

/// Groups articles by average likeness of their rare words, which fades with days between them.
///
/// 1. On one happening: mean cosine of 0.13 or more, full for 3 days, then e-folding over 200.
/// 2. On one story: mean cosine of 0.12 or more over happenings, full for 7 days, then over 700.
/// 3. Of more than 400 articles, more are alike by chance: the 200 days shrink as the root of their number
///    grows (40 for 10,000), the 0.13 grow as its fourth root (0.29), and what an undated article could be
///    to a dated one fades, up to half of the way to what days drawn from those of the site would leave.
///
/// The numbers of 1 and 2 were chosen on 361 articles of 94 stories (`readout-evaluate stories`); scores
/// change by less than 0.02 for thresholds from 0.12 to 0.15 and spans from 150 to 250. Those of 3 on
/// 10,000 made articles, where precision of main events by B-cubed is 0.99, and was 0.85 without it.
func groupCoverage(_ pairs: [ArticlePair], days: [CalendarDay?]) -> Coverage {
  let numbers = days.map { $0?.daysSinceEpoch }
  let sparsity = min(1, (400 / Double(max(1, days.count))).squareRoot())
  func faded(full: Int, over span: Double) -> [ArticlePair] {
    let mean = meanFading(of: numbers.compactMap { $0 }, full: full, over: span)
    let unknown = 1 - (1 - sparsity) * (1 - mean) / 2
    return pairs.map { pair in
      var fading = unknown
      if let a = numbers[pair.a], let b = numbers[pair.b] {
        fading = exp(-Double(max(0, abs(a - b) - full)) / span)
      }
      return ArticlePair(a: pair.a, b: pair.b, cosine: pair.cosine * fading)
    }
  }
  let alone = Array(days.indices)
  let near = faded(full: 3, over: 200 * sparsity)
  let happenings = joinByAverage(near, from: alone, threshold: 0.13 / sparsity.squareRoot())
  let stories = joinByAverage(faded(full: 7, over: 700), from: happenings, threshold: 0.12)
  var sums = [Double](repeating: 0, count: days.count)
  var sizes = [Int](repeating: 0, count: days.count)
  for group in happenings { sizes[group] += 1 }
  for pair in near where happenings[pair.a] == happenings[pair.b] {
    sums[pair.a] += pair.cosine
    sums[pair.b] += pair.cosine
  }
  let closeness = days.indices.map { sums[$0] / Double(max(1, sizes[happenings[$0]] - 1)) }
  return Coverage(happenings: happenings, stories: stories, closeness: closeness)
}

/// What two articles of any days of these would keep of their likeness, by weeks; 1 of no days.
private func meanFading(of days: [Int], full: Int, over span: Double) -> Double {
  var weeks: [Int: Double] = [:]
  for day in days { weeks[day / 7, default: 0] += 1 }
  let counts = weeks.sorted { $0.key < $1.key }
  var (sum, total) = (0.0, 0.0)
  for a in counts {
    for b in counts {
      let gap = max(0, 7 * abs(a.key - b.key) - full)
      sum += a.value * b.value * exp(-Double(gap) / span)
      total += a.value * b.value
    }
  }
  return total > 0 ? sum / total : 1
}

/// Joins the two groups with the highest mean likeness until none reaches the threshold.
///
/// Ties go to the group with the lowest index, so the outcome depends on the pairs alone. A pair
/// that is not listed counts as 0.
func joinByAverage(_ pairs: [ArticlePair], from start: [Int], threshold: Double) -> [Int] {
  var group = start
  var size = [Int](repeating: 0, count: start.count)
  for member in start { size[member] += 1 }
  var members = Dictionary(grouping: start.indices, by: { start[$0] })
  var sums = [[Int: Double]](repeating: [:], count: start.count)
  for pair in pairs where group[pair.a] != group[pair.b] {
    sums[group[pair.a]][group[pair.b], default: 0] += pair.cosine
    sums[group[pair.b]][group[pair.a], default: 0] += pair.cosine
  }
  var heap = Heap<Join>()
  func offer(_ a: Int, _ b: Int) {
    let mean = sums[a][b]! / Double(size[a] * size[b])
    if mean >= threshold {
      heap.push(Join(mean: mean, a: min(a, b), b: max(a, b), sizes: size[a] + size[b]))
    }
  }
  for a in start.indices { for b in sums[a].keys where b > a { offer(a, b) } }
  while let join = heap.pop() {
    let (a, b) = (join.a, join.b)
    // An entry from before one of the two grew is out of date; the growth pushed a new one.
    guard let sum = sums[a][b], size[a] + size[b] == join.sizes,
      sum / Double(size[a] * size[b]) == join.mean
    else { continue }
    for member in members[b]! { group[member] = a }
    members[a]! += members[b]!
    members[b] = nil
    size[a] += size[b]
    size[b] = 0
    sums[a][b] = nil
    for (other, sum) in sums[b] where other != a {
      sums[a][other, default: 0] += sum
      sums[other][a] = sums[a][other]
      sums[other][b] = nil
    }
    sums[b] = [:]
    for other in sums[a].keys { offer(a, other) }
  }
  return group
}

private struct Join: Comparable {
  var mean: Double
  var a: Int
  var b: Int
  var sizes: Int

  /// The best comes out first.
  static func < (x: Join, y: Join) -> Bool {
    if x.mean != y.mean { return x.mean > y.mean }
    return (x.a, x.b, x.sizes) < (y.a, y.b, y.sizes)
  }
}

/// A binary heap; the least element comes out first.
private struct Heap<Element: Comparable> {
  private var elements: [Element] = []

  mutating func push(_ element: Element) {
    elements.append(element)
    var child = elements.count - 1
    while child > 0, elements[child] < elements[(child - 1) / 2] {
      elements.swapAt(child, (child - 1) / 2)
      child = (child - 1) / 2
    }
  }

  mutating func pop() -> Element? {
    guard let first = elements.first else { return nil }
    let last = elements.removeLast()
    guard !elements.isEmpty else { return first }
    elements[0] = last
    var parent = 0
    while true {
      var least = parent
      for child in [2 * parent + 1, 2 * parent + 2] where child < elements.count {
        if elements[child] < elements[least] { least = child }
      }
      if least == parent { return first }
      elements.swapAt(parent, least)
      parent = least
    }
  }
}
