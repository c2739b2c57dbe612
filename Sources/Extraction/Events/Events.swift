import Knowledge
import Language
import NewsModel
import SourceText

/// Finds what happened, is planned or denied; needs the actors, quotes and times of `facts`.
///
/// 1. Find triggers in each sentence of running text, by the table and the word classes.
/// 2. Leave out what stands in a direct quotation, and what another trigger only asks for or denies.
/// 3. Find participants, modality, time, place and figures; drop what lacks what its frame needs.
/// 4. Merge mentions of one happening, with what captions add, and mark the article's main event: of
///    class OTHER where the lead tells something that no class holds.
/// 5. Keep the strongest, so that a reader of the article finds its events and not its verbs.
func findEvents(in tagging: Tagging, of facts: ArticleFacts) -> [EventMention] {
  selectEvents(readEvents(in: tagging, of: facts), of: facts, tagging: tagging)
}

/// Finds the happenings of an article: steps 1 to 4 of `findEvents`.
func readEvents(in tagging: Tagging, of facts: ArticleFacts) -> FoundEvents {
  let reading = tagging.reading
  let title = TitleWords(of: facts, reading: reading)
  let figures = findFigures(in: reading, of: facts.article)
  let quoted = TextCoverage(facts.quotes.lazy.filter { $0.kind == .direct }.map(\.range))
  var candidates: [EventCandidate] = []
  var walk = FactWalk(facts)
  var figure = 0
  var news = 0
  var supporting: [EventCandidate] = []
  var leads: [EventCandidate] = []
  for index in reading.sentences.indices {
    let isNews = reading.isRunningText(sentence: index, of: facts.article)
    guard isNews || facts.article.blocks[reading.blocks[index]].kind == .caption else { continue }
    let tokens = reading.sentences[index]
    defer { news += isNews ? 1 : 0 }
    let range = reading.range(of: tokens)
    let (mentions, times) = walk.advance(to: range, facts)
    let firstFigure = figure
    while figure < figures.count, figures[figure].range.start < range.end { figure += 1 }
    let isLead = isNews && news < leadLength
    guard
      isLead
        || tokens.contains(where: {
          !TriggerIndex.english.rows(for: tagging.hashes[$0]).isEmpty
        })
    else { continue }
    let scene = scene(
      of: tokens, sentence: news, tagging: tagging, facts: facts, mentions: mentions, times: times)
    let found = scene.candidates(
      of: facts, quoted: quoted,
      figures: figures[firstFigure..<figure].filter { range.contains($0.range) })
    if isNews { candidates += found } else { supporting += found }
    if isLead, let lead = scene.leadEvent(besides: found, in: facts, title: title) {
      leads.append(lead)
    } else if isNews, found.isEmpty, let statement = scene.leadStatement(in: facts) {
      leads.append(statement)
    }
  }
  classHarm(&candidates, in: tagging)
  return FoundEvents(
    clusters: mergeCandidates(candidates, supporting: supporting, of: facts),
    leads: leads.map { EventCluster(event: $0.event, members: [$0]) }, title: title)
}

/// How many sentences at the start may tell the news that no class holds.
private let leadLength = 6

/// A mention of an event with what merging and choosing ask.
struct EventCandidate {
  var event: EventMention
  var row: EventTable.Row
  /// Whether it is told only as what lies behind something else.
  var isBackground: Bool
  /// Whether a definite noun bears it, which points to what was told before.
  var isDefinite: Bool
  /// A place of the same sentence, too far from the trigger to be sure; only a main event takes it.
  var farPlace: Int?
  /// Whether no class holds it and the title has its verb.
  var isTitled = false
}

/// Hands out mentions and times sentence by sentence; both are in order of the text.
private struct FactWalk {
  private var mentionOrder: [Int]
  private var timeOrder: [Int]
  private var mention = 0
  private var time = 0

  init(_ facts: ArticleFacts) {
    mentionOrder = facts.mentions.indices.sorted {
      facts.mentions[$0].range < facts.mentions[$1].range
    }
    timeOrder = facts.times.indices.sorted { facts.times[$0].range < facts.times[$1].range }
  }

  mutating func advance(to range: TextRange, _ facts: ArticleFacts) -> ([Int], [Int]) {
    (
      take(mentionOrder, &mention, range) { facts.mentions[$0].range },
      take(timeOrder, &time, range) { facts.times[$0].range }
    )
  }

  private func take(
    _ order: [Int], _ next: inout Int, _ range: TextRange, _ rangeOf: (Int) -> TextRange
  ) -> [Int] {
    var taken: [Int] = []
    while next < order.count, rangeOf(order[next]).start < range.end {
      if rangeOf(order[next]).start >= range.start { taken.append(order[next]) }
      next += 1
    }
    return taken
  }
}

private let refusable: Set<EventType> = [
  .agree, .consult, .support, .cooperate, .aid, .yield, .retreat,
]

extension Scene {
  /// The events of a sentence that have what their frames need.
  fileprivate func candidates(
    of facts: ArticleFacts, quoted: TextCoverage, figures: [Figure]
  ) -> [EventCandidate] {
    let reading = tagging.reading
    var scene = self
    var triggers = triggers(.english).filter { trigger in
      !quoted.contains(reading.tokens[trigger.head].range.lower)
        && (!trigger.row.frame.contains(.joined) || hasJoinedSubject(trigger))
    }
    markEmbedded(&triggers)
    let standing = triggers.filter { !$0.isEmbedded }
    scene.heads = triggers.map(\.head)
    return standing.compactMap { trigger in
      scene.candidate(for: trigger, of: facts, figures: figures, isAlone: standing.count == 1)
    }
  }

  private func candidate(
    for trigger: Trigger, of facts: ArticleFacts, figures: [Figure], isAlone: Bool
  ) -> EventCandidate? {
    guard let type = EventType(rawValue: trigger.row.type) else { return nil }
    var (sources, targets) = participants(of: trigger)
    if type == .assault, trigger.isNoun {
      // "The Dorn attacks": where they were, and nobody who did them.
      let towns = sources.filter { facts.actors[$0].entry?.hasPrefix("city:") ?? false }
      sources.removeAll { towns.contains($0) }
      if targets.isEmpty { targets = towns }
    }
    let background = isBackground(trigger)
    var event = EventMention(
      type, mode: trigger.row.mode, trigger: tagging.reading.range(of: trigger.span),
      sources: sources, targets: targets, sentence: sentence, evidence: [sentence])
    event.modality = modality(of: trigger)
    if event.modality == .denied, refusable.contains(type), isRefusal(trigger) {
      // "It will not negotiate" is a refusal that did happen.
      event.type = .reject
      event.mode = "refuse"
      event.modality = .happened
    }
    event.time = time(of: trigger, in: facts)
    if event.modality == .happened, isAhead(event.time, facts) {
      // "struck on Tuesday": what is told in the past is not to come; the day was misread.
      if wordClass(trigger.head) == .past { event.time = nil } else { event.modality = .planned }
    }
    event.place = place(of: trigger, besides: sources + targets, in: facts)
    event.figures = self.figures(of: trigger, among: figures, isAlone: isAlone)
    guard stands(event, trigger, isBackground: background, in: facts) else { return nil }
    var farPlace: Int?
    if event.place == nil, !background {
      farPlace = place(of: trigger, besides: sources + targets, within: 45, in: facts)
    }
    let before = wordClass(trigger.span.lowerBound - 1)
    return EventCandidate(
      event: event, row: trigger.row, isBackground: background,
      isDefinite: trigger.isNoun && before == .determiner, farPlace: farPlace)
  }

  /// Whether a time lies wholly behind the publication date.
  private func isAhead(_ time: Int?, _ facts: ArticleFacts) -> Bool {
    guard let published = facts.article.published?.day,
      let days = time.flatMap({ facts.times[$0].days })
    else { return false }
    return days.lowerBound > published
  }

  /// Whether an event has what its frame needs.
  private func stands(
    _ event: EventMention, _ trigger: Trigger, isBackground: Bool, in facts: ArticleFacts
  ) -> Bool {
    let frame = trigger.row.frame
    if frame.contains(.takesPerson),
      !event.targets.contains(where: { facts.actors[$0].kind == .person })
    {
      return false
    }
    if speaksToNobody(event, trigger) || speaksToAudience(event, trigger, facts) { return false }
    let count = event.sources.count + event.targets.count
    if frame.contains(.needsBoth) {
      return frame.contains(.mutual) ? count >= 2 : !event.sources.isEmpty && !event.targets.isEmpty
    }
    let isWeak = frame.contains(.weak)
    // "was met with applause" is no meeting, and a death is somebody's.
    if trigger.isPassive, frame.contains(.mutual), event.type == .consult, count < 2 {
      return false
    }
    if trigger.row.mode == "death", count == 0, event.figures.isEmpty { return false }
    if isWeak, event.modality != .happened, count == 0 { return false }
    if frame.contains(.needsSource), event.sources.isEmpty, isWeak || event.targets.isEmpty {
      return false
    }
    if isWeak, isBackground, count < 2 { return false }
    if frame.contains(.standsAlone) {
      let isAnchored = count > 0 || event.place != nil || !event.figures.isEmpty
      return isAnchored || !isWeak && sentence < 3
    }
    return count > 0
  }

  /// Marks what hangs on a request, promise, threat or denial: "agreed to [hold talks]".
  private func markEmbedded(_ triggers: inout [Trigger]) {
    for outer in triggers.indices where triggers[outer].row.frame.contains(.embeds) {
      guard !triggers[outer].isEmbedded else { continue }
      let end = scopeEnd(from: triggers[outer].after)
      let keepsNouns = triggers[outer].row.type == "ACCUSE" || triggers[outer].row.type == "SUPPORT"
      for inner in triggers.indices where inner != outer {
        guard triggers[inner].head >= triggers[outer].after, triggers[inner].head < end else {
          continue
        }
        if triggers[inner].isNoun, keepsNouns { continue }
        triggers[inner].isEmbedded = true
      }
    }
    for outer in triggers.indices where triggers[outer].row.frame.contains(.purposive) {
      // "a strike to demand reforms": the demand is what the strike is for.
      for inner in triggers.indices where !triggers[inner].isNoun {
        guard triggers[inner].head > triggers[outer].after,
          triggers[inner].head - triggers[outer].span.upperBound < 6,
          wordClass(triggers[inner].head - 1) == .to || wordClass(triggers[inner].head) == .gerund
        else { continue }
        triggers[inner].isEmbedded = true
      }
    }
    for outer in triggers.indices where triggers[outer].row.type == EventType.consult.rawValue {
      // "talks on a troop pullback": what they are about is no event of its own.
      for inner in triggers.indices where triggers[inner].isNoun {
        guard triggers[inner].head > triggers[outer].after,
          isSubject(triggers[inner], triggers[outer])
        else { continue }
        triggers[inner].isEmbedded = true
      }
    }
  }

  private func isSubject(_ inner: Trigger, _ outer: Trigger) -> Bool {
    var token = inner.span.lowerBound - 1
    while token >= outer.after {
      let kind = wordClass(token)
      if kind == .preposition, hash(token) != Cue.of { return Cue.topics.contains(hash(token)) }
      guard
        kind.isNominal || kind == .preposition || kind == .possessive || kind == .dash
          || kind == .conjunction
      else { return false }
      token -= 1
    }
    return false
  }

  private func scopeEnd(from start: Int) -> Int {
    var token = start
    while token < tokens.upperBound {
      if Cue.background.contains(hash(token)), wordClass(token) != .adjective { return token }
      switch wordClass(token) {
      case .colon, .stop, .subordinator, .question: return token
      case .comma where !isTime(token + 1 < tokens.upperBound ? token + 1 : token): return token
      case .conjunction where wordClass(token + 1) == .past || wordClass(token + 1) == .present:
        return token
      default: token += 1
      }
    }
    return token
  }
}
