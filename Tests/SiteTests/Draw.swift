import TestSupport

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
