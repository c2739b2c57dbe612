import NewsModel

/// Chains of events whose articles are on one story by their words (`groupCoverage`), oldest first.
///
/// An event belongs to the story of most of the articles whose main event it is. A story has two
/// events or more; its title and id are the first one's.
func findStories(_ events: inout [Event], coverage: Coverage) -> [Story] {
  var chains: [Int: [Int]] = [:]
  for (index, event) in events.enumerated() {
    guard let story = mostCommon(event.main.map { coverage.stories[$0] }) else { continue }
    chains[story, default: []].append(index)
  }
  var stories: [Story] = []
  for key in chains.keys.sorted() where chains[key]!.count > 1 {
    let chain = chains[key]!.sorted { first, second in
      let days = [first, second].map {
        events[$0].time?.days?.lowerBound.daysSinceEpoch ?? Int.max
      }
      return (days[0], first) < (days[1], second)
    }
    let first = events[chain[0]]
    stories.append(Story(id: first.id.value, title: first.title, events: chain))
  }
  stories.sort { $0.id < $1.id }
  for (index, story) in stories.enumerated() {
    for event in story.events { events[event].story = index }
  }
  return stories
}
