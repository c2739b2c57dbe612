import Knowledge
import Language
import NewsModel
import SourceText

extension Scene {
  /// What a sentence of the lead tells where no class holds it: its first finite verb whose subject is
  /// somebody that the article names, or that the title has.
  ///
  /// Nil where a class has the sentence's main clause already, unless the title has the verb.
  func leadEvent(
    besides found: [EventCandidate], in facts: ArticleFacts, title: TitleWords
  ) -> EventCandidate? {
    let isClassed = found.contains { !$0.isBackground && !$0.row.frame.contains(.weak) }
    for verb in tokens where isFinite(verb) {
      let offset = tagging.reading.tokens[verb].range.lower
      guard !found.contains(where: { $0.event.trigger.contains(offset) }) else { continue }
      let isTitled =
        title.has(verb: tagging.lemmas[verb])
        && modality(of: trigger(at: verb)) == .happened
      guard isTitled || !isClassed else { continue }
      let trigger = trigger(at: verb)
      guard isTitled || !isBackground(trigger),
        !facts.quotes.contains(where: { $0.kind == .direct && $0.range.contains(offset) })
      else { continue }
      let (sources, targets) = participants(of: trigger)
      guard isTitled || !sources.isEmpty || trigger.isPassive && !targets.isEmpty else { continue }
      var event = EventMention(
        .other, trigger: tagging.reading.range(of: trigger.span), sources: sources,
        targets: targets, sentence: sentence, evidence: [sentence])
      event.modality = modality(of: trigger)
      event.time = time(of: trigger, in: facts)
      event.place = place(of: trigger, besides: sources + targets, in: facts)
      return EventCandidate(
        event: event, row: unclassed, isBackground: false, isDefinite: false,
        farPlace: event.place == nil
          ? place(of: trigger, besides: sources + targets, within: 45, in: facts) : nil,
        isTitled: isTitled)
    }
    return nil
  }

  /// Who says what in the first sentence, where it tells nothing else.
  func leadStatement(in facts: ArticleFacts) -> EventCandidate? {
    guard sentence == 0,
      let verb = tokens.first(where: {
        Cue.reports.contains(hash($0)) && (wordClass($0) == .past || wordClass($0) == .present)
          && !isBackground(trigger(at: $0))
      })
    else { return nil }
    let (sources, _) = participants(of: trigger(at: verb))
    guard !sources.isEmpty else { return nil }
    var event = EventMention(
      .other, trigger: tagging.reading.range(of: verb..<verb + 1), sources: sources,
      sentence: sentence, evidence: [sentence])
    event.time = time(of: trigger(at: verb), in: facts)
    return EventCandidate(event: event, row: unclassed, isBackground: false, isDefinite: false)
  }

  private func trigger(at verb: Int) -> Trigger {
    Trigger(
      row: unclassed, head: verb, span: verb..<verb + 1, after: verb + 1, isNoun: false,
      isPassive: isPassive(at: verb))
  }

  /// A finite verb that does more than say; forms of "be" and "have" alone tell no happening.
  private func isFinite(_ token: Int) -> Bool {
    guard wordClass(token - 1) != .dash, !Cue.reports.contains(hash(token)),
      !Cue.speech.contains(hash(token))
    else {
      return false
    }
    switch wordClass(token) {
    case .past, .present: return true
    case .participle, .base, .gerund:
      let before = wordClass(verbGroupStart(of: token))
      return (before == .auxiliary || before == .modal)
        && wordClass(verbGroupStart(of: token) - 1) != .to
    default: return false
    }
  }
}

/// The row of what no class holds.
private let unclassed = EventTable.Row(
  type: EventType.other.rawValue, mode: "", isGeneral: false, part: .verb, words: [[]], head: 0,
  frame: [])
