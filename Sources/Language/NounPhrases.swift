extension Tagging {
  /// The base noun phrases of a range of tokens, in order: determiner, modifiers, nouns; possessives
  /// inside join (`China's defense minister`), prepositional phrases and appositions stay outside.
  package func nounPhrases(in range: Range<Int>) -> [Range<Int>] {
    var phrases: [Range<Int>] = []
    var index = range.lowerBound
    while index < range.upperBound {
      guard let phrase = nounPhrase(from: index, to: range.upperBound) else {
        index += 1
        continue
      }
      phrases.append(phrase)
      index = phrase.upperBound
    }
    return phrases
  }

  /// The base noun phrase that starts at a token; nil where none does.
  package func nounPhrase(from start: Int, to end: Int) -> Range<Int>? {
    guard start < end else { return nil }
    if classes[start] == .pronoun { return start..<start + 1 }
    var index = start
    var head: Int?
    var hasDeterminer = false
    while index < end {
      switch classes[index] {
      case .determiner:
        if head != nil || hasDeterminer && classes[index - 1] != .determiner {
          return finish(start, head)
        }
        hasDeterminer = true
      case .noun, .name: head = index
      case .number: head = index
      case .adjective: break
      case .participle, .gerund:
        // "the proposed deal", "the ruling party": only between determiner and noun.
        guard hasDeterminer, head == nil, index + 1 < end, isInner(index + 1) else {
          return finish(start, head)
        }
      case .adverb:
        guard hasDeterminer, head == nil, index + 1 < end, isInner(index + 1) else {
          return finish(start, head)
        }
      case .possessive:
        guard head == index - 1, index + 1 < end, isInner(index + 1) else {
          return finish(start, head)
        }
      case .dash:
        // "US-Philippines talks": a hyphen without spaces.
        guard head == index - 1 || index > start && classes[index - 1] == .adjective,
          index + 1 < end, isInner(index + 1), !isSpaced(index), !isSpaced(index + 1)
        else { return finish(start, head) }
      case .mark:
        guard head == index - 1, index + 1 < end, classes[index + 1] == .name else {
          return finish(start, head)
        }
      default: return finish(start, head)
      }
      index += 1
    }
    return finish(start, head)
  }

  private func finish(_ start: Int, _ head: Int?) -> Range<Int>? { head.map { start..<$0 + 1 } }

  private func isSpaced(_ index: Int) -> Bool {
    reading.tokens[index].flags.contains(.spaceBefore)
  }

  private func isInner(_ index: Int) -> Bool {
    switch classes[index] {
    case .noun, .name, .adjective, .number, .participle, .gerund: true
    default: false
    }
  }
}
