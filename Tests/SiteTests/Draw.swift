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

/// A drawn curation/corrections.yml: entries of each kind, some of which match nothing. `events` are ids of
/// the site.
func drawnCorrections(of paths: [String], events: [String], _ draw: inout Draw) -> String {
  let people = ["kari-solberg", "pablo-reyes", "ana-duarte", "jonas-vik", "mei-tanaka", "nobody"]
  let events = events + ["no-such-event"]
  // An id is that of the file's name.
  let names = paths.map { String($0.dropFirst(6).prefix { $0 != "." }) }
  func two(of ids: [String], _ draw: inout Draw) -> String {
    let one = draw.next(below: ids.count)
    let other = (one + 1 + draw.next(below: max(1, ids.count - 1))) % ids.count
    return "[\(ids[one]), \(ids.count > 1 ? ids[other] : "another-event")]"
  }
  let words = ["Kari Solberg", "Duarte", "reasons to talk", "had been useful", "no such words"]
  let given = { (draw: inout Draw) in
    "\"\(draw.pick(words))\"\n  article: \(draw.pick(names))\n"
  }
  return (0..<draw.next(below: 5)).map { _ -> String in
    switch draw.next(below: 17) {
    case 0: "- same: \(two(of: people, &draw))\n"
    case 1: "- notActor: \(draw.pick(people))\n"
    case 2: "- renameActor: \(draw.pick(people))\n  to: \"Kim \(draw.next(below: 3))\"\n"
    case 3: "- retract: \(draw.pick(names))\n"
    case 4: "- published: \(draw.pick(names))\n  to: \"2024-06-\(10 + draw.next(below: 9))\"\n"
    case 5: "- note: actors/\(draw.pick(people))\n  text: \"Note \(draw.next(below: 9))\"\n"
    case 6: "- notSame: \(two(of: people, &draw))\n"
    case 7: "- mention: \(given(&draw))  is: \(draw.pick(people))\n"
    case 8: "- speaker: \(given(&draw))  is: \(draw.pick(people))\n"
    case 9: "- notSpeaker: \(given(&draw))  actor: \(draw.pick(people))\n"
    case 10: "- moveArticle: \(draw.pick(names))\n  to: \(draw.pick(events))\n"
    case 11: "- mergeEvents: \(two(of: events, &draw))\n"
    case 12: "- splitEvent: \(draw.pick(events))\n  articles: [\(draw.pick(names))]\n"
    case 13: "- renameEvent: \(draw.pick(events))\n  to: \"Talks \(draw.next(below: 3))\"\n"
    case 14: "- pinDate: \(draw.pick(events))\n  to: \"2024-05-0\(1 + draw.next(below: 9))\"\n"
    case 15: "- notEvent: \(draw.pick(events))\n"
    default: "- kind: \(draw.pick(people))\n  to: organization\n"
    }
  }.joined()
}

/// A drawn readout.yml.
func drawnSettings(_ draw: inout Draw) -> String {
  draw.pick([
    "title: Site \(draw.next(below: 3))\n",
    "publish: \(draw.pick(["full", "excerpts", "facts"]))\n",
    "leadingEvents: \(1 + draw.next(below: 5))\n", "timeZone: Asia/Manila\nedition: Morning\n",
    "sections: [leading, index, made]\nbaseURL: https://example.org/a/\n",
  ])
}

func drawnSides(_ draw: inout Draw) -> String {
  "- name: \(draw.pick(["North", "South"]))\n  countries: [\(draw.pick(["NO", "PH", "JP"]))]\n"
}
