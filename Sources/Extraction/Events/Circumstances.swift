import Language
import NewsModel
import SourceText

extension Scene {
  /// The time of a trigger: the nearest date of its clause; never when it was only said.
  func time(of trigger: Trigger, in facts: ArticleFacts) -> Int? {
    var best: (cost: Int, time: Int)?
    var token = tokens.lowerBound
    while token < tokens.upperBound {
      let time = timeAt[token - tokens.lowerBound]
      guard time >= 0 else {
        token += 1
        continue
      }
      let start = token
      while token < tokens.upperBound, timeAt[token - tokens.lowerBound] == time { token += 1 }
      let expression = facts.times[time]
      guard expression.kind == .date || expression.kind == .time,
        let cost = cost(ofTimeAt: start..<token, for: trigger)
      else { continue }
      // A reference without days ("now", "recently") yields to any date.
      // So do a month and a year, and a clock time alone: "at noon on Monday" is Monday.
      let isClock = expression.kind == .time && expression.basis == .publication
      let isWide =
        expression.days.map {
          $0.upperBound.daysSinceEpoch - $0.lowerBound.daysSinceEpoch > 26
        } ?? true
      let total = cost + (isWide ? 6 : isClock ? 4 : 0)
      if best.map({ total < $0.cost }) ?? true { best = (total, time) }
    }
    // A sentence's only date reaches further than one of several.
    let isOnly = Set(timeAt.filter { $0 >= 0 && facts.times[$0].days != nil }).count == 1
    return best.flatMap { $0.cost <= (isOnly ? 40 : 26) ? $0.time : nil }
  }

  /// Tokens between, with a fee for each clause bound and verb on the way; nil for a time of saying.
  private func cost(ofTimeAt time: Range<Int>, for trigger: Trigger) -> Int? {
    let isBehind = time.lowerBound >= trigger.span.upperBound
    let gap =
      isBehind
      ? trigger.span.upperBound..<time.lowerBound
      : min(time.upperBound, trigger.span.lowerBound)..<trigger.span.lowerBound
    // "Have been out since May": when it began, and it goes on.
    if hash(time.lowerBound - 1) == Cue.since { return nil }
    if belongsToReport(time), !Cue.reports.contains(hash(trigger.head)) { return nil }
    if modifiesNoun(time), !time.contains(trigger.span.lowerBound - 1) { return nil }
    var before = time.lowerBound - 1
    if wordClass(before) == .preposition { before -= 1 }
    // "findings published this month": the time belongs to the verb right before it.
    let kind = wordClass(before)
    let isOthers =
      (kind == .participle || kind == .gerund || kind == .past && !trigger.isNoun)
      && !trigger.span.contains(before)
    if !isBehind, before <= tokens.lowerBound, wordClass(time.upperBound) == .comma || before < 0 {
      // "On Tuesday, X, the mayor of Y, resigned": a time at the head is that of the main clause.
      return 8 + (trigger.isNoun ? 10 : 6)
        * gap.count { wordClass($0) == .past || wordClass($0) == .present }
    }
    var cost =
      gap.count + (isBehind ? 0 : 4) + (isOthers ? 15 : 0) + 10 * heads.count { gap.contains($0) }
    for token in gap {
      switch wordClass(token) {
      case .comma: cost += 6
      case .colon, .that, .subordinator, .question: cost += 12
      case .past, .present, .gerund, .participle: cost += isTime(token) ? 0 : 8
      case .preposition where Cue.background.contains(hash(token)): cost += 12
      default: break
      }
    }
    return isBehind && isDescribed(trigger, through: gap) ? min(cost, 18) : cost
  }

  /// "The raid, in which a boat sank on 3 May": what tells of a noun's event right behind it, up to a time.
  private func isDescribed(_ trigger: Trigger, through gap: Range<Int>) -> Bool {
    guard trigger.isNoun, var token = gap.first else { return false }
    // "On the pier" first.
    if wordClass(token) == .preposition,
      let phrase = tagging.nounPhrase(from: token + 1, to: gap.upperBound)
    {
      token = phrase.upperBound
    }
    if wordClass(token) == .comma { token += 1 }
    guard wordClass(token) == .preposition, wordClass(token + 1) == .question,
      token + 2 < gap.upperBound
    else { return false }
    return !gap[(token + 2)...].contains {
      wordClass($0) == .comma || wordClass($0) == .colon || wordClass($0) == .question
    }
  }

  /// "the party's 1996 nominee": a time inside a noun phrase says when nothing happened.
  private func modifiesNoun(_ time: Range<Int>) -> Bool {
    let before = wordClass(time.lowerBound - 1)
    let after = wordClass(time.upperBound)
    return (before == .possessive || before == .determiner || before == .adjective)
      && (after == .noun || after == .adjective || after == .name)
      && !heads.contains { $0 >= time.upperBound && $0 - time.upperBound < 3 }
  }

  /// "said on Tuesday", "announced Friday": the verb before the time only says.
  private func belongsToReport(_ time: Range<Int>) -> Bool {
    var token = time.lowerBound - 1
    if wordClass(token) == .preposition { token -= 1 }
    return Cue.reports.contains(hash(token))
      && (wordClass(token).isVerb || wordClass(token) == .noun)
  }

  /// The place of a trigger: a place's name behind "in", "at", "near", in its clause or at the start.
  ///
  /// The cost of the way from trigger to place, in tokens and fees, stays within a limit.
  func place(
    of trigger: Trigger, besides actors: [Int], within limit: Int = 24, in facts: ArticleFacts
  ) -> Int? {
    var best: (cost: Int, mention: Int)?
    for unit in units where !unit.isModifier && !actors.contains(unit.actor) {
      let mention = facts.mentions[unit.mention]
      guard mention.kind == .place, mention.form != .metonym,
        isLocated(unit.phrase.lowerBound), isGround(unit)
      else { continue }
      let isBehind = unit.core.lowerBound >= trigger.head
      // "his counterpart in X called": the place belongs to the noun before it.
      let holder = wordClass(unit.phrase.lowerBound - 2)
      if !isBehind, holder == .noun || holder == .name { continue }
      let gap = isBehind ? trigger.head..<unit.core.lowerBound : unit.core.upperBound..<trigger.head
      let between = heads.count { gap.contains($0) && $0 != trigger.head }
      var cost = gap.count + (isBehind ? 0 : 6) + 15 * between
      for token in gap where token != trigger.head {
        switch wordClass(token) {
        // "Held a vote in five towns, as well as in Dorn": one place of several.
        case .adverb where hash(token) == Cue.well && hash(token + 1) == Cue.as: cost += limit
        case .comma where isBehind || unit.core.lowerBound - tokens.lowerBound > 4: cost += 5
        case .colon, .that, .subordinator, .question: cost += 12
        case .past, .present: cost += 10
        case .preposition where limit > 24 && Cue.background.contains(hash(token)): cost += limit
        default: break
        }
      }
      if cost <= limit, best.map({ cost < $0.cost }) ?? true { best = (cost, unit.mention) }
    }
    return best?.mention
  }

  /// Whether the place heads its phrase, or modifies a ground: "on a Norlander base", not "at the Dorn
  /// Dialogue".
  private func isGround(_ unit: Unit) -> Bool {
    guard let head = unit.phrase.last, head >= unit.core.upperBound else { return true }
    let last = wordClass(head) == .possessive ? head - 1 : head
    guard last >= unit.core.upperBound, !isTime(last) else { return true }
    return Cue.grounds.contains(hash(last)) || Cue.regions.contains(hash(last))
  }

  /// Whether a preposition of place leads a phrase, also through "the city of".
  private func isLocated(_ start: Int) -> Bool {
    if Cue.places.contains(hash(start - 1)) { return true }
    guard hash(start - 1) == Cue.of else { return false }
    var token = start - 2
    while tokens.contains(token), wordClass(token).isNominal, start - token < 7 { token -= 1 }
    return Cue.places.contains(hash(token))
  }

  /// The figures of a trigger's clause; of the whole sentence where it is the only one.
  func figures(of trigger: Trigger, among figures: [Figure], isAlone: Bool) -> [Figure] {
    let reading = tagging.reading
    return figures.filter { figure in
      if isAlone { return true }
      let token = reading.firstToken(from: figure.range.lower)
      let gap = min(token, trigger.head)..<max(token, trigger.head)
      let isBound = gap.contains {
        let kind = wordClass($0)
        return kind == .colon || kind == .question || kind == .subordinator
          || kind == .that || (kind == .past || kind == .present) && $0 != trigger.head
      }
      return gap.count <= 14 && !isBound
    }
  }
}
