package import Language
import SourceText

/// What the decisions about one article's quotations look at; every index counts tokens.
package struct QuoteContext: Sendable {
  package let tagging: Tagging
  package let quotations: [Quotation]
  /// For each quotation that goes on with one of the paragraph before, that one.
  let quotationBefore: [Int: Int]
  /// For each token, the innermost double quotation from mark to mark that holds it, or -1.
  package let quotationAt: [Int32]
  /// For each token, its sentence.
  package let sentenceAt: [Int32]

  package init(_ tagging: Tagging) {
    self.tagging = tagging
    quotations = findQuotations(in: tagging)
    quotationBefore = Dictionary(
      quotations.indices.lazy.compactMap { [quotations] index in
        quotations[index].next.map { ($0, index) }
      }, uniquingKeysWith: { first, _ in first })
    let count = tagging.reading.tokens.count
    var quotationAt = [Int32](repeating: -1, count: count)
    for (index, quotation) in quotations.enumerated() where !quotation.isSingle {
      for token in quotation.tokens { quotationAt[token] = Int32(index) }
    }
    var sentenceAt = [Int32](repeating: -1, count: count)
    for (index, sentence) in tagging.reading.sentences.enumerated() {
      for token in sentence { sentenceAt[token] = Int32(index) }
    }
    self.quotationAt = quotationAt
    self.sentenceAt = sentenceAt
  }

  package var reading: Reading { tagging.reading }

  package func sentence(of token: Int) -> Range<Int> {
    tagging.reading.sentences[Int(sentenceAt[token])]
  }

  /// The class of a token, or a stop outside the text.
  @inline(__always)
  func kind(_ index: Int) -> WordClass {
    index >= 0 && index < tagging.classes.count ? tagging.classes[index] : .stop
  }

  /// The class of a token as a number, one more than the last outside `range`.
  @inline(__always)
  func code(_ index: Int, in range: Range<Int>) -> UInt32 {
    range.contains(index) ? UInt32(tagging.classes[index].rawValue) : 63
  }

  /// A token's spelling as a number; one number for all names and one for all figures, so that no
  /// weight knows who is in the news.
  @inline(__always)
  func word(_ index: Int, in range: Range<Int>) -> UInt32 {
    guard range.contains(index) else { return 0 }
    switch tagging.classes[index] {
    case .name: return 1
    case .number: return 2
    default: return tagging.hashes[index]
    }
  }

  /// The verb of a token as a number, its spelling where the table lacks it.
  @inline(__always)
  func verb(_ index: Int) -> UInt32 {
    let lemma = tagging.lemmas[index]
    return lemma == 0 ? tagging.hashes[index] : verbHash(lemma)
  }

  func isSpelled(_ index: Int, _ hash: UInt32) -> Bool {
    index >= 0 && index < tagging.hashes.count && tagging.hashes[index] == hash
  }

  /// The block of a token's sentence.
  func block(of token: Int) -> Int { tagging.reading.blocks[Int(sentenceAt[token])] }

  /// Whether a token is a mark that opens a quotation in the middle of a sentence.
  func opensAt(_ index: Int) -> Bool {
    tagging.classes[index] == .openQuote && !opensSentence(index)
  }

  /// Whether a token is the capitalized first word of a quotation in the middle of a sentence: the
  /// speaker's own verb, as in `he wrote, "Thank you"`.
  func opensQuotedSentence(_ index: Int) -> Bool {
    index > 0 && opensAt(index - 1) && reading.tokens[index].isCapitalized
  }

  /// The quotation that opens right before a cue in the middle of a sentence and is closed.
  func quotation(openingWith cue: Int) -> Quotation? {
    guard cue > 0, opensAt(cue - 1), let found = quotation(openingAt: cue - 1),
      quotations[found].isClosed
    else { return nil }
    return quotations[found]
  }

  /// Whether a quotation is the title of a work: every longer word in capitals.
  func isTitle(_ quotation: Quotation) -> Bool {
    quotation.tokens.allSatisfy { index in
      let token = reading.tokens[index]
      return !token.isWord || token.isCapitalized || token.range.count < 4
    }
  }

  /// Whether a quotation stands in a sentence or right before it.
  func hasMarks(_ sentence: Range<Int>) -> Bool {
    sentence.contains { quotationAt[$0] >= 0 } || quotation(closingBefore: sentence) != nil
  }

  /// Whether a conjunction or a comma stands right before a token.
  func isJoined(_ index: Int) -> Bool {
    kind(index - 1) == .conjunction || kind(index - 1) == .comma
  }

  func opensSentence(_ index: Int) -> Bool { sentence(of: index).lowerBound == index }

  /// Whether a token stands inside a double quotation that did not open right before it.
  func isQuoted(_ index: Int) -> Bool {
    quotationAt[index] >= 0 && !(index > 0 && opensAt(index - 1))
  }

  /// The quotation that closes right before a sentence, at its question or exclamation mark.
  func quotation(closingBefore sentence: Range<Int>) -> Quotation? {
    let before = sentence.lowerBound - 1
    guard before >= 0, tagging.classes[before] == .closeQuote, quotationAt[before] >= 0,
      block(of: before) == block(of: sentence.lowerBound)
    else { return nil }
    return quotations[Int(quotationAt[before])]
  }

  /// The quotation that closes right before a token, with or without a comma between.
  func quotation(closingAt index: Int) -> Quotation? {
    for close in [index - 1, index - 2] where close >= 0 && quotationAt[close] >= 0 {
      let found = quotations[Int(quotationAt[close])]
      if found.close == close, close == index - 1 || kind(index - 1) == .comma { return found }
    }
    return nil
  }

  /// The quotation whose opening mark is a token.
  func quotation(openingAt index: Int) -> Int? {
    guard index < quotationAt.count, quotationAt[index] >= 0 else { return nil }
    let found = Int(quotationAt[index])
    return quotations[found].open == index ? found : nil
  }

  /// Where a verb's own words start: auxiliaries and adverbs before it, and a mark that opens a
  /// quotation at the verb, as in `he also "urged restraint"`.
  func verbGroupStart(_ cue: Int, in sentence: Range<Int>) -> Int {
    var start = cue
    if start > sentence.lowerBound, opensAt(start - 1) { start -= 1 }
    while start > sentence.lowerBound {
      switch tagging.classes[start - 1] {
      case .auxiliary, .adverb, .modal: start -= 1
      default: return start
      }
    }
    return start
  }

  /// Where the noun phrase that ends at a token starts.
  func nounPhraseStart(endingAt end: Int, in sentence: Range<Int>) -> Int {
    var start = end
    while start > sentence.lowerBound {
      switch tagging.classes[start - 1] {
      case .noun, .name, .determiner, .number, .adjective, .pronoun, .possessive: start -= 1
      default: return start
      }
    }
    return start
  }
}

/// How many tokens from its cue an attribution's words may start, or end behind cue or start: more than
/// sentences of news have, fewer than the longest that a text without marks is cut into.
let farthestFromCue = 160

/// The same for its speaker.
let farthestSpeaker = 60

/// A length as one of eight steps.
@inline(__always)
func step(_ count: Int) -> UInt32 {
  switch count {
  case ..<0: 9
  case 0: 0
  case 1: 1
  case 2: 2
  case 3: 3
  case 4...5: 4
  case 6...8: 5
  case 9...14: 6
  case 15...25: 7
  default: 8
  }
}
