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

/// A desk's list of actors, each with names that drawn articles hold, in part, or not at all.
func drawnActors(_ draw: inout Draw) -> String {
  var names = [
    "Kari Solberg", "Foreign Minister", "Reyes", "Mei Tanaka", "Ana", "the talks", "Jonas Vik",
    "Bo",
    "Lima",
  ].shuffled(using: &draw)
  return (0..<draw.next(below: 4)).map { number in
    let name = names.removeLast()
    let aliases = (0..<draw.next(below: 2)).map { _ in names.removeLast() }
    return """
      - id: desk-\(number)
        name: \(name)
        kind: \(draw.pick(["person", "organization"]))
        aliases: [\(aliases.joined(separator: ", "))]

      """
  }.joined()
}

func drawnTopics(_ draw: inout Draw) -> String {
  "- id: desk-topic\n  label: \(draw.pick(["Trade", "Talks", "Wheat"]))\n"
    + "  phrases: [\(draw.pick(["reasons to talk", "useful", "no such words"]))]\n"
}

/// A drawn curation/corrections.yml: entries of several kinds, some of which match nothing.
func drawnCorrections(of paths: [String], _ draw: inout Draw) -> String {
  let people = ["kari-solberg", "pablo-reyes", "ana-duarte", "jonas-vik", "mei-tanaka", "nobody"]
  // An id is that of the file's name.
  let names = paths.map { String($0.dropFirst(6).prefix { $0 != "." }) }
  return (0..<draw.next(below: 4)).map { _ -> String in
    switch draw.next(below: 7) {
    case 0:
      let one = draw.next(below: people.count)
      let other = (one + 1 + draw.next(below: people.count - 1)) % people.count
      return "- same: [\(people[one]), \(people[other])]\n"
    case 1: return "- notActor: \(draw.pick(people))\n"
    case 2: return "- renameActor: \(draw.pick(people))\n  to: \"Kim \(draw.next(below: 3))\"\n"
    case 3: return "- retract: \(draw.pick(names))\n"
    case 4:
      return "- published: \(draw.pick(names))\n  to: \"2024-06-\(10 + draw.next(below: 9))\"\n"
    case 5: return "- note: actors/\(draw.pick(people))\n  text: \"Note \(draw.next(below: 9))\"\n"
    default: return "- kind: \(draw.pick(people))\n  to: organization\n"
    }
  }.joined()
}
