import Knowledge
import Language

extension Scene {
  /// Units by their index, in the order that the search met them.
  typealias Party = [Int]

  /// Who did it and to whom, as actors.
  ///
  /// 1. A verb's subject is its source and its object the target; a passive turns them round.
  /// 2. A noun takes "X's", "by X" and the subject of a light verb ("hold talks") as source.
  /// 3. What both do together ("A and B met", "talks between A and B") has all of them as sources.
  func participants(of trigger: Trigger) -> (sources: [Int], targets: [Int]) {
    let frame = trigger.row.frame
    var sides = trigger.isNoun ? sidesOfNoun(trigger) : sidesOfVerb(trigger)
    if frame.contains(.undergone) {
      sides = ([], sides.sources.isEmpty ? sides.targets : sides.sources)
    }
    if frame.contains(.targetless) || frame.contains(.harms) && isDisaster(trigger) {
      sides.targets = []
    }
    sides.targets.removeAll { sides.sources.contains($0) }
    return sides
  }

  /// A disaster strikes places, which are told apart; only its dead are targets.
  private func isDisaster(_ trigger: Trigger) -> Bool {
    trigger.row.type == "DISASTER" && !trigger.row.frame.contains(.undergone)
      && !trigger.row.frame.contains(.ofIsTarget)
  }

  private func sidesOfVerb(_ trigger: Trigger) -> (sources: [Int], targets: [Int]) {
    let frame = trigger.row.frame
    if trigger.isPassive {
      let object = actors(ofFirst: objects(of: trigger, excluding: []))
      let agent = actors(ofFirst: agent(from: trigger.after))
      // "Talks were held between A and B": the subject is the pattern's own noun.
      if trigger.row.words.contains(where: \.isEmpty), trigger.span.lowerBound < trigger.head {
        return frame.contains(.mutual) ? (object, []) : (agent, object)
      }
      let patient = actors(ofFirst: subject(of: trigger.head))
      return frame.contains(.mutual) && agent.isEmpty ? (patient, object) : (agent, patient)
    }
    let subject = actors(ofFirst: subject(of: trigger.head))
    let object = actors(ofFirst: objects(of: trigger, excluding: subject))
    if frame.contains(.mutual), subject.isEmpty { return (object, []) }
    return (subject, object)
  }

  private func sidesOfNoun(_ trigger: Trigger) -> (sources: [Int], targets: [Int]) {
    let frame = trigger.row.frame
    var sources = actors(ofFirst: agent(from: trigger.after))
    var targets = actors(ofFirst: objects(of: trigger, excluding: []))
    let ofUnit = actors(ofFirst: directlyOf(trigger.after))
    let owner = actors(ofFirst: owner(of: trigger.span.lowerBound))
    if frame.contains(.ofIsTarget) {
      if targets.isEmpty { targets = ofUnit.isEmpty ? owner : ofUnit }
      if !ofUnit.isEmpty, sources.isEmpty { sources = owner.filter { !ofUnit.contains($0) } }
    } else {
      if sources.isEmpty { sources = owner }
      if sources.isEmpty { sources = ofUnit }
      targets.removeAll { ofUnit.contains($0) }
    }
    if sources.isEmpty, let verb = lightVerb(before: trigger.span.lowerBound) {
      sources = actors(ofFirst: isPassive(at: verb) ? agent(from: verb + 1) : subject(of: verb))
      sources.removeAll { targets.contains($0) }
    }
    if frame.contains(.mutual), sources.isEmpty { return (targets, []) }
    // "the third storm of the Norlander season", "declared an outbreak": nobody does a disaster.
    let isDoerless = trigger.row.type == "DISASTER" && !frame.contains(.undergone)
    if isDoerless { sources = [] }
    return (sources, targets)
  }

  private func actors(ofFirst party: Int?) -> [Int] { party.map { actors(of: units[$0]) } ?? [] }

  /// The unit right before a noun: "X's visit", "US-China talks", "Israeli airstrikes".
  private func owner(of noun: Int) -> Int? {
    var token = noun - 1
    while token >= tokens.lowerBound, !isTime(token) {
      let index = unitAt[token - tokens.lowerBound]
      if index >= 0 { return index }
      let kind = wordClass(token)
      guard kind == .adjective || kind == .noun || kind == .number || kind == .possessive else {
        break
      }
      token -= 1
    }
    // The noun may lie in the phrase itself, as its head.
    let inside = unitAt[noun - tokens.lowerBound]
    return inside >= 0 && units[inside].core.upperBound <= noun ? inside : nil
  }

  /// The unit of an "of" right behind a noun.
  private func directlyOf(_ token: Int) -> Int? {
    // A pattern as "death of" has taken the preposition itself.
    guard hash(token) == Cue.of || hash(token - 1) == Cue.of else { return nil }
    var next = hash(token) == Cue.of ? token + 1 : token
    while next < min(token + 7, tokens.upperBound) {
      let index = unitAt[next - tokens.lowerBound]
      if index >= 0 { return index }
      // "the death of pioneering oceanographer X".
      guard wordClass(next).isNominal || wordClass(next) == .gerund else { return nil }
      next += 1
    }
    return nil
  }

  /// The light verb that a noun is the object of, or the passive one behind it.
  func lightVerb(before noun: Int) -> Int? {
    var token = noun - 1
    while token >= tokens.lowerBound {
      let kind = wordClass(token)
      if kind.isVerb || kind == .auxiliary, wordClass(token - 1) != .dash {
        return Cue.light.contains(hash(token)) ? token : nil
      }
      guard
        kind == .adjective || kind == .determiner || kind == .noun || kind == .number
          || kind == .adverb || kind == .gerund || kind == .possessive || kind == .name
          || kind == .dash || kind.isVerb || hash(token) == Cue.of
      else { return nil }
      token -= 1
    }
    return nil
  }

  /// The "by" phrase within a clause.
  private func agent(from start: Int) -> Int? {
    var token = start
    while token < min(start + 12, tokens.upperBound) {
      if hash(token) == Cue.by {
        var next = token + 1
        while next < min(token + 5, tokens.upperBound) {
          let index = unitAt[next - tokens.lowerBound]
          if index >= 0 { return index }
          guard wordClass(next).isNominal || hash(next) == Cue.of else { return nil }
          next += 1
        }
        return nil
      }
      switch wordClass(token) {
      case .comma, .colon, .stop, .question, .subordinator, .past, .present, .modal, .auxiliary:
        return nil
      case .participle where wordClass(token - 1) != .conjunction: return nil
      default: token += 1
      }
    }
    return nil
  }
}
