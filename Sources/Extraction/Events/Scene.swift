import Language
import NewsModel
import SourceText

/// One sentence with all that finding its events asks for.
struct Scene {
  /// A mention that may take part, with the noun phrase that holds it.
  struct Unit {
    var mention: Int
    var actor: Int
    var isPerson: Bool
    var core: Range<Int>
    /// Determiner, modifiers and head noun around the mention.
    var phrase: Range<Int>
    /// Whether another mention heads the same phrase, as in `China's minister Dong Jun`.
    var isModifier = false
    /// Units joined by commas and "and" have one chain.
    var chain = 0
  }

  let tagging: Tagging
  let tokens: Range<Int>
  /// Index into the article's sentences.
  let sentence: Int
  var units: [Unit]
  /// For each token of the sentence, the index of the unit whose phrase holds it, or -1.
  var unitAt: [Int]
  /// For each token of the sentence, the index into the facts' times, or -1.
  var timeAt: [Int]
  /// The heads of all triggers of the sentence; what stands beyond another belongs to that one.
  var heads: [Int] = []

  func unit(at token: Int) -> Unit? {
    let index = unitAt[token - tokens.lowerBound]
    return index < 0 ? nil : units[index]
  }

  func isTime(_ token: Int) -> Bool { timeAt[token - tokens.lowerBound] >= 0 }

  func wordClass(_ token: Int) -> WordClass {
    tokens.contains(token) ? tagging.classes[token] : .stop
  }

  func hash(_ token: Int) -> UInt32 { tokens.contains(token) ? tagging.hashes[token] : 0 }

  func hasSpace(before token: Int) -> Bool {
    tagging.reading.tokens[token].flags.contains(.spaceBefore)
  }

  /// The actors of a unit's chain, in order of the text, without modifiers.
  func actors(of unit: Unit) -> [Int] {
    var actors: [Int] = []
    for other in units where other.chain == unit.chain && !other.isModifier {
      if !actors.contains(other.actor) { actors.append(other.actor) }
    }
    return actors
  }
}

/// Builds a sentence's scene: 1. mentions to tokens, 2. phrases around them, 3. chains of "A, B and C".
///
/// `mentions` and `times` are indexes of those that lie in the sentence, in order.
func scene(
  of tokens: Range<Int>, sentence: Int, tagging: Tagging, facts: ArticleFacts, mentions: [Int],
  times: [Int]
) -> Scene {
  var scene = Scene(
    tagging: tagging, tokens: tokens, sentence: sentence, units: [],
    unitAt: Array(repeating: -1, count: tokens.count),
    timeAt: Array(repeating: -1, count: tokens.count))
  let reading = tagging.reading
  for time in times {
    for token in reading.tokens(in: facts.times[time].range, within: tokens) {
      scene.timeAt[token - tokens.lowerBound] = time
    }
  }
  for index in mentions {
    let mention = facts.mentions[index]
    guard let actor = mention.actor, mention.kind != .other, !isPublisher(actor, of: facts)
    else { continue }
    let core = reading.tokens(in: mention.range, within: tokens)
    // "his critics": the critics act, not he.
    if mention.form == .pronoun, tagging.classes[core.lowerBound] == .determiner { continue }
    guard !core.isEmpty, !scene.units.contains(where: { $0.core.overlaps(core) }) else { continue }
    let phrase = scene.phrase(around: core)
    scene.units.append(
      Scene.Unit(
        mention: index, actor: actor, isPerson: mention.kind == .person, core: core, phrase: phrase)
    )
  }
  scene.joinPhrases()
  scene.joinAppositions()
  scene.joinOffices()
  scene.joinDescriptions()
  scene.joinChains()
  scene.joinOverRelatives()
  for (index, unit) in scene.units.enumerated() where !unit.isModifier {
    for token in unit.phrase { scene.unitAt[token - tokens.lowerBound] = index }
  }
  return scene
}

/// Whether an actor is the outlet of the article itself: whom it speaks to has not met it for talks.
private func isPublisher(_ actor: Int, of facts: ArticleFacts) -> Bool {
  facts.article.publisher.map { facts.actors[actor].name == $0 } ?? false
}

extension Reading {
  /// The tokens that a byte range touches, inside a range of tokens.
  func tokens(in range: TextRange, within bounds: Range<Int>) -> Range<Int> {
    let start = max(firstToken(from: range.lower), bounds.lowerBound)
    var end = start
    while end < bounds.upperBound, tokens[end].range.lower < range.upper { end += 1 }
    return start..<max(start, end)
  }
}

extension Scene {
  /// Extends a mention over the modifiers before it and the nouns after it.
  fileprivate func phrase(around core: Range<Int>) -> Range<Int> {
    var start = core.lowerBound
    while start > tokens.lowerBound, !isTime(start - 1) {
      let before = wordClass(start - 1)
      if before == .determiner {
        start -= 1
        break
      }
      let joins =
        before == .noun || before == .name || before == .adjective || before == .number
        || before == .possessive
        || before == .dash && !hasSpace(before: start) && !hasSpace(before: start - 1)
        || before == .participle && wordClass(start - 2) == .determiner
      if joins {
        start -= 1
      } else if before == .preposition, hash(start - 1) == Cue.of, start < core.lowerBound,
        wordClass(start) == .name, wordClass(start - 2) == .name
      {
        // "Secretary of State Ann Reed".
        start -= 1
      } else {
        break
      }
    }
    var end = core.upperBound
    while end < tokens.upperBound, !isTime(end) {
      let after = wordClass(end)
      let isInner = end + 1 < tokens.upperBound && wordClass(end + 1).isNominal
      let joins =
        after == .noun || after == .name || after == .possessive
        || (after == .adjective || after == .number) && isInner
        || after == .dash && isInner && !hasSpace(before: end) && !hasSpace(before: end + 1)
      guard joins else { break }
      end += 1
    }
    return start..<end
  }

  /// Marks the mentions that only modify the head of the phrase they share with a later one.
  fileprivate mutating func joinPhrases() {
    guard units.count > 1 else { return }
    for index in 0..<units.count - 1 {
      let next = index + 1
      guard units[index].phrase.overlaps(units[next].phrase) else { continue }
      let gap = units[index].core.upperBound..<units[next].core.lowerBound
      if gap.contains(where: { wordClass($0) == .dash }), gap.count <= 2 {
        // "US-China talks" are two sides.
        units[index].phrase = units[index].phrase.lowerBound..<units[index].core.upperBound
        units[next].phrase = units[next].core.lowerBound..<units[next].phrase.upperBound
        continue
      }
      units[index].isModifier = true
      let start = min(units[index].phrase.lowerBound, units[next].phrase.lowerBound)
      units[next].phrase = start..<units[next].phrase.upperBound
      // "Norland's Minister of National Defense Ann Reed": what modified a modifier does so still.
      for outer in 0..<index where units[outer].phrase.upperBound > start {
        units[outer].isModifier = true
        units[next].phrase =
          min(units[outer].phrase.lowerBound, start)..<units[next].phrase.upperBound
      }
    }
  }

  /// Joins "A, B and C": commas count only where a conjunction follows in the same chain.
  fileprivate mutating func joinChains() {
    let heads = units.indices.filter { !units[$0].isModifier }
    for index in units.indices { units[index].chain = index }
    var first = 0
    while first < heads.count {
      var last = first
      var lastConjunction = first
      while last + 1 < heads.count, let link = link(from: heads[last], to: heads[last + 1]) {
        last += 1
        if link { lastConjunction = last }
      }
      for place in first..<(lastConjunction + 1) { units[heads[place]].chain = heads[first] }
      first = lastConjunction + 1
    }
  }

  /// Nil where two units are not joined; else whether by a conjunction or a hyphen.
  private func link(from: Int, to: Int) -> Bool? {
    let a = units[from].phrase
    let b = units[to].phrase
    guard a.upperBound <= b.lowerBound, b.lowerBound - a.upperBound <= 4 else { return nil }
    var hasConjunction = false
    var hasComma = false
    for token in a.upperBound..<b.lowerBound {
      switch wordClass(token) {
      case .comma: hasComma = true
      case .conjunction where hash(token) != Cue.but: hasConjunction = true
      case .dash: hasConjunction = true
      case .adverb where hash(token) == Cue.well || hash(token) == Cue.also: break
      case .preposition where hash(token) == Cue.as: hasConjunction = true
      case .determiner where hasConjunction || hasComma: break
      default: return nil
      }
    }
    guard hasConjunction || hasComma else { return nil }
    if hasConjunction, startsClause(at: b, after: a) { return nil }
    return hasConjunction
  }

  /// Whether "and B ..." opens a clause of its own: a verb follows B, and A was a verb's object.
  private func startsClause(at b: Range<Int>, after a: Range<Int>) -> Bool {
    let follower = wordClass(b.upperBound)
    guard follower == .past || follower == .present || follower == .modal || follower == .auxiliary
    else { return false }
    var token = a.lowerBound - 1
    var steps = 0
    while token >= tokens.lowerBound, steps < 12 {
      let kind = wordClass(token)
      if kind == .that || kind == .question || kind == .subordinator || kind == .colon
        || kind == .openQuote
      {
        return false
      }
      if kind == .past || kind == .present || kind == .base || kind == .gerund {
        return steps > 0 || !Cue.reports.contains(hash(token))
      }
      token -= 1
      steps += 1
    }
    return false
  }
}
