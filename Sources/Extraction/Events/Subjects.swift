import Language
import SourceText

extension Scene {
  /// The unit that is the subject of a verb; nil where it is nobody that the article names.
  ///
  /// 1. After "and", the subject of the verb before; after "who", the unit before.
  /// 2. A comma right before the verb closes an apposition, which is stepped over.
  /// 3. Else the nearest noun phrase to the left that no preposition leads, in the same clause; an
  ///    infinitive or a participle may look over the verb that it hangs on.
  func subject(of verb: Int, depth: Int = 0) -> Int? {
    guard depth < 4 else { return nil }
    let start = verbGroupStart(of: verb)
    var from = start - 1
    guard from >= tokens.lowerBound else { return nil }
    switch wordClass(from) {
    case .conjunction:
      // "urged it to reconsider and spoke": a past form goes on with another one.
      let isPast = wordClass(start) == .past
      if let other = finiteVerb(before: from, skippingBare: isPast) {
        return subject(of: other, depth: depth + 1)
      }
      return nil
    case .question, .that:
      // "the governor reversed a ban on boats that were sunk": what was sunk is nobody.
      let before = from - 1
      if isPassive(at: verb), isInside(before), wordClass(before) == .noun,
        unitAt[before - tokens.lowerBound] < 0
      {
        return nil
      }
      return nearestUnit(endingBy: from)
    case .comma:
      if wordClass(verb) == .gerund, start == verb {
        guard let other = finiteVerb(before: from) else { return nil }
        return isPassive(at: other) ? nil : subject(of: other, depth: depth + 1)
      }
      if var opening = previousComma(before: from) {
        // "The governor of X, Ann Reed, declared": a lone person between the commas is the subject, and
        // so is the body that a common noun announces: "The maker, Reed Foods, said".
        let isAnnounced =
          tokens.contains(opening - 1) && unitAt[opening - 1 - tokens.lowerBound] < 0
        if let named = units.indices.last(where: {
          !units[$0].isModifier && (units[$0].isPerson || isAnnounced)
            && units[$0].phrase == opening + 1..<from
            // "Tomas Ruiz, Brandt's first adviser, resigned" tells of no deed of Brandt's.
            && wordClass(units[$0].core.upperBound) != .possessive
        }) {
          return named
        }
        // "X, a miner of Springfield, Ohio, resigned": a lone name belongs to the place before it.
        if (opening + 1..<from).allSatisfy({ wordClass($0) == .name }), from - opening <= 3,
          let outer = previousComma(before: opening)
        {
          opening = outer
        }
        from = opening - 1
        // "Ann Reed, 39, who had resigned, met": an age is stepped over as well.
        if wordClass(from) == .number, wordClass(from - 1) == .comma { from -= 2 }
      }
    case .dash where hasSpace(before: from):
      let dash = (tokens.lowerBound..<from).last { wordClass($0) == .dash && hasSpace(before: $0) }
      if let dash { from = dash - 1 }
    case .closeBracket: from = opening(before: from) - 1
    case .noun, .name, .possessive:
      // "with X succeeding her": who stands between "with" and the verb does it.
      let index = unitAt[from - tokens.lowerBound]
      if index >= 0, wordClass(verb) == .gerund, start == verb,
        hash(units[index].phrase.lowerBound - 1) == Cue.with
      {
        return index
      }
    default: break
    }
    let isFinite = wordClass(from) != .to && !(wordClass(verb) == .gerund && start == verb)
    return search(from: from, isFinite: isFinite)
  }

  private func search(from start: Int, isFinite: Bool) -> Int? {
    var fallback: Int?
    var token = start
    while token >= tokens.lowerBound {
      if isTime(token) {
        token -= 1
        continue
      }
      let index = unitAt[token - tokens.lowerBound]
      if index >= 0 {
        let before = chainStart(of: index) - 1
        guard isPreposition(before) else {
          // "the Norlander city of Dorn": the city acts, and its nation only tells which.
          let head = units[index].phrase.upperBound - 1
          let named = fallback.flatMap { units[$0].phrase.lowerBound == head + 2 ? $0 : nil }
          if let named, Cue.regions.contains(hash(head)), hash(head + 1) == Cue.of { return named }
          return first(ofChain: units[index].chain)
        }
        // "troops of X" are X's; "a former adviser for Ann Reed" is not she.
        if Cue.belonging.contains(hash(before)), fallback == nil, !isWay(from: index),
          !units[index].isPerson || hash(before) == Cue.of
        {
          fallback = first(ofChain: units[index].chain)
        }
        token = chainStart(of: index) - 1
        if isPreposition(token) { token -= 1 }
        continue
      }
      switch wordClass(token) {
      case .noun, .name, .pronoun, .number, .determiner, .adjective:
        let phrase = nominalStart(endingAt: token)
        let before = wordClass(phrase - 1)
        if isPreposition(phrase - 1) || before == .conjunction || before == .comma && !isFinite {
          token = phrase - 2
          continue
        }
        // "issued a declaration demanding": what hangs on a verb's object has the verb's subject.
        if !isFinite, before.isVerb || (phrase...token).allSatisfy({ wordClass($0) == .adjective })
        {
          token = phrase - 1
          continue
        }
        if before == .closeBracket, fallback == nil {
          token = opening(before: phrase - 1) - 1
          continue
        }
        return fallback ?? speaker(meantBy: phrase)
      case .comma:
        if isFinite { return fallback }
      case .participle, .past, .gerund:
        // "troops based in X said": a participle with its phrase modifies the noun before it.
        if isFinite, wordClass(token + 1) != .preposition { return fallback }
      case .present, .modal, .auxiliary, .base:
        if isFinite { return fallback }
      case .question, .that, .subordinator, .colon, .stop, .openQuote: return fallback
      case .closeBracket: token = opening(before: token)
      default: break
      }
      token -= 1
    }
    return fallback
  }

  /// Whether a unit is where a way starts: "a bus from Dorn to Elm".
  private func isWay(from index: Int) -> Bool {
    hash(chainStart(of: index) - 1) == Cue.from && wordClass(units[index].phrase.upperBound) == .to
  }

  /// Whether a token leads a phrase away from subject and object; "up to 100 people" has none.
  func isPreposition(_ token: Int) -> Bool {
    let kind = wordClass(token)
    guard kind == .preposition || kind == .to else { return false }
    if Cue.extremes.contains(hash(token + 1)) { return false }
    return !(Cue.quantifiers.contains(hash(token)) && wordClass(token + 1) == .number)
  }

  /// Whom "it", "they" or "its" right behind a verb of saying means: who said so.
  private func speaker(meantBy phrase: Int) -> Int? {
    guard Cue.backReferences.contains(hash(phrase)) else { return nil }
    var verb = phrase - 1
    while wordClass(verb) == .that || isInside(verb) && isTime(verb)
      || wordClass(verb) == .preposition
    {
      verb -= 1
    }
    guard Cue.reports.contains(hash(verb)), wordClass(verb).isVerb || wordClass(verb) == .noun
    else {
      return nil
    }
    let speaker = subject(of: verb, depth: 3)
    // "Officials said it had spread": they are no "it".
    if hash(phrase) == Cue.it, let head = speaker.flatMap({ units[$0].phrase.last }),
      head >= units[speaker!].core.upperBound, wordClass(head) == .noun, endsInS(head)
    {
      return nil
    }
    return speaker
  }

  private func endsInS(_ token: Int) -> Bool {
    let range = tagging.reading.tokens[token].range
    return tagging.reading.text.bytes[range.upper - 1] == UInt8(ascii: "s")
  }

  private func isInside(_ token: Int) -> Bool { tokens.contains(token) }

  private func first(ofChain chain: Int) -> Int {
    units.firstIndex { $0.chain == chain && !$0.isModifier } ?? chain
  }

  private func chainStart(of index: Int) -> Int {
    units[first(ofChain: units[index].chain)].phrase.lowerBound
  }

  private func nominalStart(endingAt end: Int) -> Int {
    var start = end
    while start - 1 >= tokens.lowerBound, !isTime(start - 1),
      unitAt[start - 1 - tokens.lowerBound] < 0
    {
      let kind = wordClass(start - 1)
      guard
        kind == .noun || kind == .name || kind == .adjective || kind == .number
          || kind == .determiner || kind == .possessive
      else { break }
      start -= 1
    }
    return start
  }

  private func nearestUnit(endingBy token: Int) -> Int? {
    units.indices.last { !units[$0].isModifier && units[$0].phrase.upperBound <= token }
      .map { first(ofChain: units[$0].chain) }
  }

  private func finiteVerb(before token: Int, skippingBare: Bool = false) -> Int? {
    var verb = token - 1
    while verb >= tokens.lowerBound {
      switch wordClass(verb) {
      // "rammed a car packed with explosives, killing": the participle has no say.
      case .past where verbGroupStart(of: verb) == verb && isPassive(at: verb): verb -= 1
      case .past, .present: return verb
      case .participle where wordClass(verbGroupStart(of: verb)) == .auxiliary: return verb
      case .base where skippingBare: verb -= 1
      case .base where wordClass(verb - 1) == .modal || wordClass(verb - 1) == .to: return verb
      case .colon, .stop: return nil
      default: verb -= 1
      }
    }
    return nil
  }

  private func previousComma(before comma: Int) -> Int? {
    var token = comma - 1
    while token > tokens.lowerBound {
      if wordClass(token) == .comma { return token }
      if wordClass(token) == .colon { return nil }
      token -= 1
    }
    return nil
  }

  private func opening(before bracket: Int) -> Int {
    var token = bracket - 1
    while token > tokens.lowerBound, wordClass(token) != .openBracket { token -= 1 }
    return token
  }
}
