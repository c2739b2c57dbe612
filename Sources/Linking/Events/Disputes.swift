import NewsModel
import SourceText

/// Where sources contradict each other about one event.
///
/// 1. Figures of one unit whose ranges do not meet are disputed, unless the higher one was published
///    later: a toll that rises is an update. "At least" has no upper bound, "up to" no lower one,
///    "about" reaches a tenth to both sides.
/// 2. Days that two texts give in full for one class of happening are disputed where they lie more than
///    a day apart. Such reports are one event only where the desk says so or their words are much alike.
/// 3. An event that one article reports as happened and another denies is disputed.
///
/// Copies of one origin cannot contradict each other, and no article contradicts itself.
func disputes(
  of event: [EventNode], figures: [FigureUse], facts: [ArticleFacts], origins: [String]
) -> [Dispute] {
  var found: [Dispute] = []
  let units = Dictionary(grouping: figures, by: \.figure.unit)
  for unit in units.keys.sorted() {
    if let dispute = figureDispute(units[unit]!, unit: unit, facts, origins) {
      found.append(dispute)
    }
  }
  found += dateDisputes(event, facts, origins)
  found += denials(event, facts, origins)
  return found
}

private func dateDisputes(
  _ event: [EventNode], _ facts: [ArticleFacts], _ origins: [String]
) -> [Dispute] {
  let dated = event.filter { $0.isExplicit && $0.modality == .happened && $0.days?.count == 1 }
  for (position, first) in dated.enumerated() {
    for second in dated.dropFirst(position + 1) {
      guard first.type == second.type, origins[first.article] != origins[second.article],
        let a = first.days?.lowerBound, let b = second.days?.lowerBound, abs(a - b) > 1
      else { continue }
      let sides = [first, second].compactMap { node -> Dispute.Side? in
        let facts = facts[node.article]
        guard let time = facts.events[node.local].time.map({ facts.times[$0] }) else { return nil }
        return Dispute.Side(
          facts.article.text[time.range],
          at: SentenceRef(article: node.article, sentence: time.sentence ?? node.sentence))
      }
      return [
        Dispute(.date, rule: "two origins give days in full that lie apart", sides: sides)
      ]
    }
  }
  return []
}

private func figureDispute(
  _ uses: [FigureUse], unit: String, _ facts: [ArticleFacts], _ origins: [String]
) -> Dispute? {
  for (position, first) in uses.enumerated() {
    for second in uses.dropFirst(position + 1) {
      guard origins[first.at.article] != origins[second.at.article] else { continue }
      let (a, b) = (reach(of: first.figure), reach(of: second.figure))
      guard a.upperBound < b.lowerBound || b.upperBound < a.lowerBound else { continue }
      let (lower, higher) = a.upperBound < b.lowerBound ? (first, second) : (second, first)
      if let early = lower.day, let late = higher.day, early < late { continue }
      // The same unit of things of another order is another thing counted.
      if higher.figure.low > 20 * max(1, lower.figure.high) { continue }
      return Dispute(
        .figure,
        rule: "two origins give different figures for “\(unit)”, and the higher is not the later",
        sides: [first, second].map { side(of: $0, facts) })
    }
  }
  return nil
}

private func side(of use: FigureUse, _ facts: [ArticleFacts]) -> Dispute.Side {
  Dispute.Side(facts[use.at.article].article.text[use.figure.range], at: use.at)
}

func reach(of figure: Figure) -> ClosedRange<Double> {
  switch figure.quantifier {
  case "at least", "more than", "over": figure.low...max(figure.high, .greatestFiniteMagnitude)
  case "up to", "less than", "fewer than", "under": 0...figure.high
  case "about", "around", "nearly", "some", "approximately", "almost":
    figure.low * 0.9...figure.high * 1.1
  default: min(figure.low, figure.high)...max(figure.low, figure.high)
  }
}

private func denials(
  _ event: [EventNode], _ facts: [ArticleFacts], _ origins: [String]
) -> [Dispute] {
  guard let denied = event.first(where: { $0.modality == .denied }),
    let held = event.first(where: {
      $0.modality == .happened && origins[$0.article] != origins[denied.article]
    })
  else { return [] }
  let sides = [held, denied].map { node in
    let range = facts[node.article].events[node.local].trigger
    return Dispute.Side(
      facts[node.article].article.text[range],
      at: SentenceRef(article: node.article, sentence: node.sentence))
  }
  return [
    Dispute(.denial, rule: "one source reports it as happened, another denies it", sides: sides)
  ]
}
