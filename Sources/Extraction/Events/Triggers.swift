import Knowledge
import Language

/// A trigger found in a sentence.
struct Trigger {
  var row: EventTable.Row
  /// The token that bears the class.
  var head: Int
  /// The head with the words of its pattern that touch it, for the mark in the text.
  var span: Range<Int>
  /// Where the words behind it start.
  var after: Int
  var isNoun: Bool
  /// Whether the subject of the verb undergoes it.
  var isPassive: Bool
  /// Whether it hangs on another trigger that only asks for it, promises or denies it.
  var isEmbedded = false
}

extension Scene {
  /// Finds the triggers of a sentence, the longest pattern where several fit, left to right.
  func triggers(_ index: TriggerIndex) -> [Trigger] {
    var found: [Trigger] = []
    var taken: Set<Int> = []
    for token in tokens where !taken.contains(token) && !isTime(token) {
      let rows = index.rows(for: tagging.hashes[token])
      guard !rows.isEmpty else { continue }
      for number in rows {
        let row = index.rows[Int(number)]
        guard fits(row.part, at: token),
          let words = match(index.patterns[Int(number)], row, at: token),
          words.allSatisfy({ !taken.contains($0) || $0 != token })
        else { continue }
        found.append(trigger(row, head: token, words: words))
        taken.formUnion(words)
        break
      }
    }
    return found.filter { !isInsideName($0) }
  }

  /// Whether a token's word class is the one that a pattern wants.
  private func fits(_ part: EventTable.Part, at token: Int) -> Bool {
    let kind = wordClass(token)
    let before = wordClass(token - 1)
    switch part {
    case .verb:
      guard kind.isVerb, !isTitle(token) else { return false }
      // "a state-sponsored fund": half of a compound.
      if before == .dash, !hasSpace(before: token) { return false }
      // "the arrested men", "wounded soldiers": a participle that modifies a noun.
      if kind == .participle || kind == .gerund || kind == .past {
        var outer = token - 1
        while wordClass(outer) == .adverb { outer -= 1 }
        let modifies =
          wordClass(outer) == .stop || before == .determiner || before == .possessive
          || before == .adjective
          || before == .number || kind != .past && before == .preposition && kind == .participle
        let next = wordClass(token + 1)
        // "would extradite accused criminals".
        let isObject = before.isVerb && before != .gerund || wordClass(token - 2) == .to
        if kind != .gerund, isObject, next == .noun { return false }
        if modifies, next == .noun || next == .name || next == .adjective { return false }
        if before == .determiner || before == .possessive { return false }
        if kind == .gerund, before == .adjective { return false }
        // "guarding captured fighters", "related to alleged abuse".
        if kind != .gerund, before == .gerund || before == .to, wordClass(token + 1).isNominal {
          return false
        }
        // "a parting shot": a noun of the same spelling.
        if kind != .gerund, before == .gerund, wordClass(token - 2) == .determiner { return false }
      }
      return true
    case .noun, .fixedNoun:
      if kind == .noun || kind == .adjective || kind == .name { return isHeadNoun(token) }
      if kind == .gerund {
        return before == .determiner || before == .adjective || before == .possessive
          || before == .noun || before == .preposition && wordClass(token + 1) == .preposition
      }
      return false
    case .predicate: return true
    }
  }

  /// "radio host Ida Moor": a bare form between a noun and a name that says what somebody is.
  private func isTitle(_ token: Int) -> Bool {
    let (kind, before) = (wordClass(token), wordClass(token - 1))
    return (kind == .base || kind == .present) && (before == .noun || before == .name)
      && wordClass(token + 1) == .name && tagging.reading.flags(token).contains(.role)
      && tagging.lemmas[token] > 0 && tagging.hashes[token] == verbHash(tagging.lemmas[token])
  }

  /// Whether no further noun follows, which the token would only modify: "attack helicopters".
  private func isHeadNoun(_ token: Int) -> Bool {
    let next = wordClass(token + 1)
    // "Typhoon Ida": the storm itself.
    if next == .name, Lexemes.storms.contains(tagging.reading.key(token)) { return true }
    if next == .dash, !hasSpace(before: token + 1) { return false }
    guard next == .noun else { return next != .name || wordClass(token) != .name }
    return isTime(token + 1) || hasVerbSense(token + 1)
  }

  /// A noun by its neighbors that may as well be the verb: "the attack left ten dead".
  private func hasVerbSense(_ token: Int) -> Bool { tagging.lemmas[token] > 0 }

  /// A word of a person's, an organization's or a place's name is no trigger: "Peace Summit Council".
  private func isInsideName(_ trigger: Trigger) -> Bool {
    if trigger.isNoun, trigger.row.frame.contains(.weak), wordClass(trigger.head) == .name,
      units.contains(where: { $0.core.upperBound == trigger.head })
    {
      // "the Green Hill Dialogue": a name that goes on behind what was found of it.
      return true
    }
    return units.contains { $0.core.contains(trigger.head) }
  }

  /// The tokens of a pattern around its head; nil where it does not fit.
  private func match(
    _ pattern: TriggerIndex.Pattern, _ row: EventTable.Row, at head: Int
  ) -> [Int]? {
    var found = [head]
    var token = head
    for place in stride(from: pattern.head - 1, through: 0, by: -1) {
      token -= 1
      guard tokens.contains(token), pattern.words[place].contains(hash(token)) else { return nil }
      found.insert(token, at: 0)
    }
    token = head
    var place = pattern.head + 1
    while place < pattern.words.count {
      if pattern.words[place].isEmpty {
        place += 1
        guard place < pattern.words.count else { break }
        guard let next = find(pattern.words[place], from: token + 1, isNoun: true) else {
          return matchPassive(pattern, from: place, at: head).map { found + $0 }
        }
        token = next
      } else {
        token += 1
        if wordClass(token) == .adverb, !pattern.words[place].contains(hash(token)) { token += 1 }
        guard tokens.contains(token), pattern.words[place].contains(hash(token)) else { return nil }
      }
      found.append(token)
      place += 1
    }
    return found
  }

  /// The next of some words behind a gap of at most seven tokens without a clause's bound.
  private func find(_ words: [UInt32], from start: Int, isNoun: Bool) -> Int? {
    var token = start
    while token < min(start + 8, tokens.upperBound) {
      if words.contains(hash(token)) { return token }
      switch wordClass(token) {
      case .past where wordClass(token - 1) == .dash: token += 1
      case .comma where unit(at: token - 1) != nil:
        // "named X, an admiral, as minister": what a pair of commas adds to a name is stepped over.
        guard let next = appositionEnd(from: token), words.contains(hash(next)) else { return nil }
        return next
      case .comma, .colon, .stop, .that, .question, .subordinator, .present, .past, .modal,
        .auxiliary, .to:
        return nil
      default: token += 1
      }
    }
    return nil
  }

  /// The token behind the comma that closes what another opened, where no clause lies between.
  private func appositionEnd(from comma: Int) -> Int? {
    for token in comma + 1..<max(comma + 1, min(comma + 18, tokens.upperBound - 1)) {
      switch wordClass(token) {
      case .comma: return token + 1
      case .colon, .stop, .that, .question, .subordinator, .present, .modal, .auxiliary: return nil
      default: continue
      }
    }
    return nil
  }

  /// "Sanctions were imposed": the noun of the pattern stands before a passive verb.
  private func matchPassive(_ pattern: TriggerIndex.Pattern, from place: Int, at head: Int)
    -> [Int]?
  {
    guard place == pattern.words.count - 1, isPassive(at: head) else { return nil }
    var token = head - 1
    while token >= max(tokens.lowerBound, head - 8) {
      if pattern.words[place].contains(hash(token)) { return [token] }
      let kind = wordClass(token)
      if kind == .comma || kind == .colon || kind == .stop || kind == .past { return nil }
      token -= 1
    }
    return nil
  }

  private func trigger(_ row: EventTable.Row, head: Int, words: [Int]) -> Trigger {
    let isNoun = row.part == .noun || row.part == .fixedNoun
    var span = head..<head + 1
    let sorted = words.sorted()
    for word in sorted.reversed() where word < head && span.lowerBound - word <= 1 {
      span = word..<span.upperBound
    }
    var after = head + 1
    for word in sorted where word > head {
      // A gap that holds nobody belongs to the mark: "impose tough new sanctions".
      let isFree = (span.upperBound..<word).allSatisfy { unit(at: $0) == nil && !isTime($0) }
      guard isFree, word - span.upperBound <= 4 else { continue }
      if word == after { after = word + 1 }
      span = span.lowerBound..<word + 1
    }
    return Trigger(
      row: row, head: head, span: span, after: after, isNoun: isNoun,
      isPassive: row.part == .verb && (isPassive(at: head) || isBarePassive(row, at: head)))
  }

  /// "wept when convicted", "hundreds of soldiers killed in Dorn": a participle without "was" and
  /// without an object, of a verb that cannot do without one.
  private func isBarePassive(_ row: EventTable.Row, at head: Int) -> Bool {
    let kind = wordClass(head)
    guard kind == .participle || kind == .past, row.words.count == 1, head > tokens.lowerBound,
      !wordClass(head + 1).isNominal
    else { return false }
    if Cue.whenPassive.contains(hash(head - 1)) { return true }
    guard bodily.contains(row.mode), verbGroupStart(of: head) == head,
      wordClass(head - 1) == .noun || wordClass(head - 1) == .name
    else { return false }
    return wordClass(head + 1) == .stop || Cue.circumstances.contains(hash(head + 1))
  }

  /// Whether a verb form at a token is passive: "was arrested", "protesters arrested by police".
  func isPassive(at token: Int) -> Bool {
    let kind = wordClass(token)
    guard kind == .participle || kind == .past else { return false }
    var before = token - 1
    while wordClass(before) == .adverb { before -= 1 }
    if wordClass(before) == .adjective, wordClass(before - 1) == .auxiliary { before -= 1 }
    if wordClass(before) == .auxiliary { return Cue.be.contains(hash(before)) }
    return kind == .participle && wordClass(before) != .auxiliary
      && (hash(token + 1) == Cue.by && wordClass(token + 2) != .gerund
        || wordClass(before) == .noun || wordClass(before) == .name)
  }

  /// The first token of the verb group that ends at a verb: auxiliaries, modals and adverbs.
  func verbGroupStart(of verb: Int) -> Int {
    var start = verb
    while start > tokens.lowerBound {
      let before = wordClass(start - 1)
      // "has once again outright rejected": a word that no table knows, behind an auxiliary.
      let isStray =
        (before == .noun || before == .adjective) && start == verb
        && (wordClass(start - 2) == .adverb || wordClass(start - 2) == .auxiliary)
        && (wordClass(verb) == .past || wordClass(verb) == .participle)
      guard
        before == .auxiliary || before == .modal || before == .adverb || isStray
          || isTime(start - 1)
      else { break }
      start -= 1
    }
    return start
  }
}

/// Modes of verbs that cannot do without an object: whom it befell.
private let bodily: Set<String> = ["kill", "shoot", "stab", "injure"]
