import Language
import NewsModel

extension Scene {
  /// Whether a trigger tells what happened, is to come, did not happen or depends on something.
  ///
  /// The verb group of the trigger decides, or of the light verb that carries it; then the word before
  /// an infinitive; then "if" in the same clause.
  func modality(of trigger: Trigger) -> EventMention.Modality {
    var verb = trigger.head
    if trigger.isNoun {
      if let modality = modalityOfModifiers(of: trigger) { return modality }
      guard let light = lightVerb(before: trigger.span.lowerBound) ?? followingVerb(of: trigger)
      else { return dependsOnCondition(trigger.span.lowerBound) ? .conditional : .happened }
      if Cue.cancels.contains(hash(light)) { return .denied }
      verb = light
    }
    if let modality = modalityOfGroup(at: verb) { return modality }
    return dependsOnCondition(verb) ? .conditional : .happened
  }

  private func modalityOfGroup(at verb: Int) -> EventMention.Modality? {
    let start = verbGroupStart(of: verb)
    var found: EventMention.Modality?
    for token in start..<verb {
      let hash = hash(token)
      if Cue.negations.contains(hash) { return .denied }
      if Cue.future.contains(hash) { found = .planned }
      if Cue.possible.contains(hash) { found = .conditional }
      // "said it would meet" tells a plan; without a report it is a supposition.
      if hash == Cue.would, Cue.have == self.hash(token + 1) { return .conditional }
      if hash == Cue.would { found = followsReport(start) ? .planned : .conditional }
    }
    if let found { return found }
    guard wordClass(start - 1) == .to else { return nil }
    var before = start - 2
    while wordClass(before) == .adverb { before -= 1 }
    let hash = hash(before)
    if Cue.failures.contains(hash) { return .denied }
    if Cue.plans.contains(hash) || Cue.be.contains(hash) { return .planned }
    let kind = wordClass(before)
    if kind == .past || kind == .participle { return nil }
    return modalityOfGovernor(before: before)
  }

  /// The verb over "to": what was done in the past "to meet" somebody came about, as far as is told.
  private func modalityOfGovernor(before token: Int) -> EventMention.Modality? {
    var verb = token
    while tokens.contains(verb), token - verb < 12 {
      let kind = wordClass(verb)
      if Cue.failures.contains(hash(verb)) { return .denied }
      if Cue.plans.contains(hash(verb)) || Cue.intents.contains(hash(verb)) { return .planned }
      if kind == .past { return nil }
      if kind == .participle, Cue.be.contains(hash(verb - 1)) { return nil }
      if kind == .modal || kind == .present || kind == .colon { return .planned }
      verb -= 1
    }
    return .planned
  }

  private func modalityOfModifiers(of trigger: Trigger) -> EventMention.Modality? {
    var token = trigger.span.lowerBound - 1
    var steps = 0
    while tokens.contains(token), steps < 4 {
      let kind = wordClass(token)
      let hash = hash(token)
      if hash == Cue.no { return .denied }
      if Cue.plannedNouns.contains(hash), kind != .preposition { return .planned }
      if Cue.possibleNouns.contains(hash) { return .conditional }
      guard
        kind == .adjective || kind == .noun || kind == .determiner || kind == .participle
          || kind == .name || kind == .possessive || kind == .dash || kind == .past
      else { return nil }
      token -= 1
      steps += 1
    }
    return nil
  }

  /// The verb of which the noun is the subject: "the talks will resume", "the summit was canceled".
  private func followingVerb(of trigger: Trigger) -> Int? {
    var token = trigger.span.upperBound
    while token < min(trigger.span.upperBound + 8, tokens.upperBound) {
      let kind = wordClass(token)
      if kind.isVerb, kind != .gerund { return token }
      switch kind {
      case .comma, .colon, .stop, .question, .that, .subordinator, .to: return nil
      default: token += 1
      }
    }
    return nil
  }

  private func followsReport(_ start: Int) -> Bool {
    var token = start - 1
    while tokens.contains(token), start - token < 12 {
      if Cue.reports.contains(hash(token)) || wordClass(token) == .that
        || Cue.plans.contains(hash(token))
      {
        return true
      }
      token -= 1
    }
    return false
  }

  private func dependsOnCondition(_ start: Int) -> Bool {
    var token = start - 1
    while tokens.contains(token) {
      if Cue.conditions.contains(hash(token)) { return true }
      if wordClass(token) == .comma || wordClass(token) == .colon { return false }
      token -= 1
    }
    return false
  }

  /// Whether a denied verb is so by "will not" or "would not".
  func isRefusal(_ trigger: Trigger) -> Bool {
    guard !trigger.isNoun else { return false }
    return (verbGroupStart(of: trigger.head)..<trigger.head).contains {
      Cue.future.contains(hash($0)) || Cue.would == hash($0) || hash($0) == Cue.wouldNot
    }
  }

  /// Whether a trigger lies in a clause or phrase of background: "after the talks", "who met ...".
  func isBackground(_ trigger: Trigger) -> Bool {
    var token =
      (trigger.isNoun ? trigger.span.lowerBound : verbGroupStart(of: trigger.head)) - 1
    var hasCrossedVerb = false
    while tokens.contains(token) {
      let kind = wordClass(token)
      if Cue.background.contains(hash(token)) && !isTime(token) && kind != .adjective {
        return !hasCrossedVerb
      }
      if kind == .question || kind == .subordinator { return !hasCrossedVerb }
      if kind == .comma || kind == .colon || kind == .openQuote { return false }
      if kind == .past || kind == .present { hasCrossedVerb = true }
      token -= 1
    }
    return false
  }
}
