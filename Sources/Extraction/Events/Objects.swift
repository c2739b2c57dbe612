import Knowledge
import Language

extension Scene {
  /// The first unit behind a trigger that it is done to or with.
  ///
  /// A unit counts where no preposition leads it, or one that leads to a participant ("with",
  /// "against", "on", "to"); places, times, clauses of their own and what talks are about do not.
  /// Units of the actors to exclude, as "his" for the subject's own, are passed by.
  func objects(of trigger: Trigger, excluding excluded: [Int]) -> Int? {
    let frame = trigger.row.frame
    let limit = min(
      tokens.upperBound,
      trigger.after + (frame.contains(.embeds) || frame.contains(.purposive) ? 18 : 14))
    var preposition: UInt32 = 0
    var token = trigger.after
    while token < limit {
      if isTime(token) || trigger.span.contains(token) {
        token += 1
        continue
      }
      let index = unitAt[token - tokens.lowerBound]
      if index >= 0 {
        if units[index].core.upperBound <= trigger.head || excluded.contains(units[index].actor) {
          token += 1
          continue
        }
        // "asked for rooms for the drive from X": far from its verb, "from" belongs to another noun.
        let isFar =
          preposition == Cue.from && frame.contains(.embeds) && token - trigger.after > 5
        if !isFar, accepts(preposition, trigger), !frame.contains(.mutual) || acts(units[index]) {
          return index
        }
        token = max(token + 1, units[index].phrase.upperBound)
        continue
      }
      // "a shooting near the protest against X": what stands behind another deed was done in that one.
      if trigger.isNoun, !frame.contains(.embeds), token != trigger.head, heads.contains(token),
        hash(token - 1) != Cue.of
      {
        return nil
      }
      switch wordClass(token) {
      case .preposition where isPreposition(token):
        let hash = hash(token)
        if Cue.background.contains(hash) { return nil }
        // "in the town of X" stays a place.
        if hash != Cue.of || preposition == 0 { preposition = hash }
      case .to:
        if wordClass(token + 1) != .base {
          if isPreposition(token) { preposition = Cue.to }
        } else if !frame.contains(.embeds), !frame.contains(.purposive) {
          return nil
        } else {
          preposition = 0
        }
      // "blamed the drop following X's departure": a preposition by another spelling.
      case .gerund where Cue.background.contains(hash(token)): return nil
      case .base, .gerund:
        if !frame.contains(.embeds), !frame.contains(.purposive),
          wordClass(token) == .base || wordClass(token - 1) == .comma
        {
          return nil
        }
        preposition = 0
      case .past, .present, .modal, .auxiliary:
        guard frame.contains(.embeds) else { return nil }
        preposition = 0
      case .that where !frame.contains(.embeds): return nil
      case .that: preposition = 0
      case .participle where wordClass(token - 1) == .comma: return nil
      case .question, .subordinator, .colon, .stop: return nil
      case .comma where !isParenthesis(at: token) && !isApposition(at: token): return nil
      case .conjunction where startsVerb(after: token): return nil
      default: break
      }
      token += 1
    }
    return nil
  }

  /// Whether a phrase's head may act: the name itself, or people or a body behind it.
  private func acts(_ unit: Unit) -> Bool {
    guard let head = unit.phrase.last, head >= unit.core.upperBound, wordClass(head) == .noun else {
      return true
    }
    return Cue.people.contains(hash(head))
  }

  private func accepts(_ preposition: UInt32, _ trigger: Trigger) -> Bool {
    let frame = trigger.row.frame
    let isNoun = trigger.isNoun
    if frame.contains(.purposive) {
      return preposition == 0 || !Cue.locations.contains(preposition)
        || frame.contains(.takesPlace) && Cue.places.contains(preposition)
    }
    // "rejected calls by X"; the agent of a passive is no target.
    if preposition == Cue.by { return frame.contains(.embeds) && !trigger.isPassive && !isNoun }
    if frame.contains(.mutual) {
      if preposition == Cue.with || preposition == Cue.between || preposition == Cue.among {
        return true
      }
      if frame.contains(.objectless) { return false }
      return preposition == 0 || preposition == Cue.of
    }
    if Cue.locations.contains(preposition) {
      return frame.contains(.takesPlace) && Cue.places.contains(preposition)
    }
    // "injured a man on Hill Road": whom a deed harmed stands without a preposition.
    if frame.contains(.harms), !isNoun, preposition != 0, preposition != Cue.of { return false }
    if Cue.subjects.contains(preposition) { return frame.contains(.embeds) }
    if isNoun, preposition == 0 { return false }
    return !frame.contains(.objectless) || preposition == 0 || preposition == Cue.to
      || preposition == Cue.with
  }

  /// A comma before a time, which closes again: "on Tuesday," or "in a statement,".
  private func isParenthesis(at comma: Int) -> Bool {
    comma + 1 < tokens.upperBound && isTime(comma + 1)
  }

  /// "endorsed his former rival, X": the name right behind the comma is the object's.
  private func isApposition(at comma: Int) -> Bool {
    guard comma + 1 < tokens.upperBound, wordClass(comma - 1) == .noun else { return false }
    let index = unitAt[comma + 1 - tokens.lowerBound]
    guard index >= 0 else { return false }
    let after = wordClass(units[index].phrase.upperBound)
    return units[index].core.lowerBound == comma + 1 && (after == .comma || after == .stop)
  }

  private func startsVerb(after conjunction: Int) -> Bool {
    var token = conjunction + 1
    while wordClass(token) == .adverb { token += 1 }
    let kind = wordClass(token)
    return kind.isVerb && kind != .participle || kind == .modal || kind == .auxiliary
  }
}
