/// Numbers that look like chance and are the same on every run (SplitMix64).
struct Draw {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next(below limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(limit))
  }

  mutating func pick<Element>(_ list: [Element]) -> Element { list[next(below: list.count)] }
}

/// A short article of drawn words: who met whom, where and when, and what was said.
func drawnArticle(_ draw: inout Draw) -> String {
  let people = ["Kari Solberg", "Pablo Reyes", "Ana Duarte", "Jonas Vik", "Mei Tanaka"]
  let places = ["Manila", "Oslo", "Geneva", "Lima", "Tokyo"]
  let days = ["Monday", "Tuesday", "last week", "on May 3", "in 2023"]
  let (one, other) = (draw.pick(people), draw.pick(people))
  let place = draw.pick(places)
  return """
    \(place.uppercased()), May \(draw.next(below: 28) + 1), 2024 - Foreign Minister \(one) met \(other) \
    in \(place) \(draw.pick(days)) and agreed to talk about trade.

    "We share \(draw.next(below: 90)) reasons to talk," \(other) told reporters. \(one) said that the \
    talks in \(draw.pick(places)) had been useful.

    """
}
