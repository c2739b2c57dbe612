import NewsModel

/// Joins reports of one meeting, call or summit by the countries that took part.
///
/// 1. Two with a day: the same day, places that agree, and the same people where both name some.
/// 2. One that gives no day or a span ("last week", "in November"): with the only meeting of these sides
///    that its span or the sixty days before its publication hold.
///
/// Two sides at least; a call is no meeting in person, and "talks" may be either.
func joinMeetings(_ nodes: [EventNode], countries: Set<Int>, _ links: inout Links) {
  var ofSides: [[String]: [Int]] = [:]
  for (index, node) in nodes.enumerated()
  where node.type == .consult && node.sides.count >= 2 && isToldAsOne(node) {
    ofSides[node.sides, default: []].append(index)
  }
  for sides in ofSides.keys.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
    let all = ofSides[sides]!
    guard all.count > 1 else { continue }
    let dated = all.filter { nodes[$0].days.map { $0.count <= 3 } ?? false }
    joinDated(dated, nodes, countries, &links)
    for index in all where nodes[index].days.map({ $0.count > 3 }) ?? true {
      let span = nodes[index].days ?? nodes[index].published.map { $0 - 60...$0 }
      guard let span else { continue }
      let fitting = dated.filter {
        nodes[$0].days!.overlaps(span) && isOneMeeting(nodes[$0], nodes[index], countries)
      }
      guard let first = fitting.first,
        fitting.allSatisfy({ links.root($0) == links.root(first) })
      else { continue }
      _ = links.join(
        first, index, nodes, why: "the only meeting of these countries at the time it speaks of")
    }
  }
}

private func joinDated(
  _ dated: [Int], _ nodes: [EventNode], _ countries: Set<Int>, _ links: inout Links
) {
  let byDay = Dictionary(grouping: dated, by: { nodes[$0].days!.lowerBound })
  for day in byDay.keys.sorted() {
    var heads: [Int] = []
    for index in byDay[day]! {
      if let head = heads.first(where: { isOneMeeting(nodes[$0], nodes[index], countries) }) {
        _ = links.join(
          head, index, nodes, why: "a meeting of the same countries on the same day")
      } else if heads.count < 30 {
        heads.append(index)
      }
    }
  }
}

/// What was planned for a day and what is told to have happened on it are one.
private func isToldAsOne(_ node: EventNode) -> Bool {
  node.modality == .happened || node.modality == .planned && node.days != nil
}

private func isOneMeeting(_ a: EventNode, _ b: EventNode, _ countries: Set<Int>) -> Bool {
  guard placesAgree(a, b), a.mode == b.mode || modesAgree(a.mode, b.mode) else { return false }
  let (first, second) = (Set(a.participants), Set(b.participants))
  let (people, others) = (first.subtracting(countries), second.subtracting(countries))
  if people.isEmpty, others.isEmpty {
    return a.mode == b.mode && a.mode != nil || a.place != nil && a.place == b.place
  }
  return people.isEmpty || others.isEmpty || !people.isDisjoint(with: others)
}

/// "The talks" may be a meeting, a summit or a call; a summit is a meeting.
private func modesAgree(_ a: String?, _ b: String?) -> Bool {
  let modes = [a ?? "talks", b ?? "talks"]
  guard modes.allSatisfy({ ["talks", "meet", "summit", "call"].contains($0) }) else { return false }
  return modes.contains("talks") || !modes.contains("call")
}
