/// A rule that fits the items of a sentence.
struct TimeMatch {
  var rule: Int
  var items: Range<Int>
  /// For each place of the rule the index of its item, or -1.
  var places: [Int]
}

/// The longest match that starts at an item; of two as long, the rule that stands first.
func longestMatch(at start: Int, of items: [TimeItem], _ lexicon: TimeLexicon) -> TimeMatch? {
  var best: TimeMatch?
  var places: [Int] = []
  func offer(_ rule: Int) {
    places.removeAll(keepingCapacity: true)
    guard
      let end = match(lexicon.rules[rule].elements, 0, items, start, &places), end > start
    else { return }
    if let best, best.items.upperBound > end || best.items.upperBound == end && best.rule <= rule {
      return
    }
    best = TimeMatch(rule: rule, items: start..<end, places: places)
  }
  let item = items[start]
  if item.literal != 0 { for rule in lexicon.rulesByLiteral[Int(item.literal)] { offer(rule) } }
  var kinds = item.kinds.rawValue
  while kinds != 0 {
    let kind = kinds.trailingZeroBitCount
    kinds &= kinds - 1
    for rule in lexicon.rulesByKind[kind] { offer(rule) }
  }
  return best
}

/// Takes what is optional where it fits and goes back where the rest then fails.
private func match(
  _ elements: [TimeLexicon.Element], _ place: Int, _ items: [TimeItem], _ index: Int,
  _ places: inout [Int]
) -> Int? {
  guard place < elements.count else { return index }
  let element = elements[place]
  if index < items.count, element.accepts(items[index]) {
    places.append(index)
    if let end = match(elements, place + 1, items, index + 1, &places) { return end }
    places.removeLast(places.count - place)
  }
  guard element.isOptional else { return nil }
  places.append(-1)
  if let end = match(elements, place + 1, items, index, &places) { return end }
  places.removeLast(places.count - place)
  return nil
}
