import SourceText

/// A reading with a word class, a verb and a spelling's hash for each token.
package struct Tagging: Sendable {
  package let reading: Reading
  package fileprivate(set) var classes: [WordClass]
  /// `wordHash` of each token's bytes; a typographic apostrophe counts as `'`.
  package fileprivate(set) var hashes: [UInt32]
  /// The verb of each token, an index into `verbLemma`; 0 where the token is no known verb.
  package fileprivate(set) var lemmas: [UInt16]
}

/// The base form of a verb by the index in `Tagging.lemmas`; nil for 0.
package func verbLemma(_ index: UInt16) -> String? {
  index == 0 ? nil : WordTable.english.lemmas[Int(index) - 1]
}

/// `wordHash` of the base form of a verb, by its index in `Tagging.lemmas`, which is not 0.
package func verbHash(_ index: UInt16) -> UInt32 {
  WordTable.english.lemmaHashes[Int(index) - 1]
}

/// The index of a verb by its base form; 0 for one that the table lacks.
package func verbIndex(of base: String) -> UInt16 {
  WordTable.english[wordHash(base.utf8)]?.lemma ?? 0
}

/// Guesses the word class of each token.
///
/// 1. Marks and numbers by their kind, known spellings by the table, the rest by suffix and capitals.
/// 2. A spelling that may be a verb or a noun is settled by its neighbors, from left to right.
package func tagWords(of reading: Reading) -> Tagging {
  let count = reading.tokens.count
  var tagging = Tagging(
    reading: reading, classes: [], hashes: [], lemmas: [])
  tagging.classes.reserveCapacity(count)
  tagging.hashes.reserveCapacity(count)
  tagging.lemmas.reserveCapacity(count)
  var verbs: [WordClass?] = []
  verbs.reserveCapacity(count)
  var starts: Set<Int> = []
  for sentence in reading.sentences { starts.insert(sentence.lowerBound) }
  var opensSentence = true
  let table = WordTable.english
  for (index, token) in reading.tokens.enumerated() {
    if starts.contains(index) { opensSentence = true }
    let hash = hash(of: token, in: reading.text)
    let sense = sense(
      of: token, hash: hash, in: reading.text, opensSentence: opensSentence, table)
    tagging.hashes.append(hash)
    tagging.classes.append(sense.word)
    tagging.lemmas.append(sense.lemma)
    verbs.append(sense.verb)
    if token.kind == .word || token.kind == .number { opensSentence = false }
    if sense.word == .openQuote || sense.word == .colon { opensSentence = true }
  }
  for index in 0..<count {
    if tagging.classes[index] == .possessive, index > 0, isSubject(index - 1, tagging) {
      // "He's leaving": a short form of "is" or "has".
      tagging.classes[index] = .auxiliary
    }
    guard let verb = verbs[index] else { continue }
    settle(index, verb: verb, &tagging)
  }
  return tagging
}

extension Tagging {
  /// The same with words that no table has as verbs behind a modal: "would reopen".
  ///
  /// The model of quotations does without: it learned its weights from the tagging as it is.
  package func withVerbsBehindModals() -> Tagging {
    var settled = self
    let table = WordTable.english
    var modal: Int?
    for index in classes.indices {
      switch classes[index] {
      case .modal: modal = index
      case .adverb: break
      case .noun where modal != nil:
        if !reading.tokens[index].isCapitalized, table[hashes[index]] == nil {
          settled.classes[index] = .base
        }
        modal = nil
      default: modal = nil
      }
    }
    return settled
  }
}

extension Reading {
  /// Whether a token is a preposition, a conjunction, a question word, a modal or an auxiliary: what may stand
  /// behind a noun phrase and is no part of it.
  package func isSmallWord(_ index: Int) -> Bool {
    switch WordTable.english[hash(of: tokens[index], in: text)]?.word {
    case .preposition, .conjunction, .subordinator, .that, .to, .question, .modal, .auxiliary: true
    default: false
    }
  }

  /// Whether the tables have a token as a verb's past form, participle or "-ing" form, whatever its capitals.
  package func isVerbalForm(_ index: Int) -> Bool {
    switch WordTable.english[hash(of: tokens[index], in: text)]?.verb {
    case .past, .participle, .gerund: true
    default: false
    }
  }
}

private func hash(of token: Token, in text: UTF8Text) -> UInt32 {
  var hash: UInt32 = 2_166_136_261
  var offset = token.range.lower
  let end = token.range.upper
  while offset < end {
    var byte = text.bytes[offset]
    if byte == 0xE2, offset + 2 < end, text.bytes[offset + 1] == 0x80,
      text.bytes[offset + 2] == 0x99
    {
      byte = UInt8(ascii: "'")
      offset += 2
    }
    hash = (hash ^ UInt32(lowered(byte))) &* 16_777_619
    offset += 1
  }
  return hash == 0 ? 1 : hash
}

private func sense(
  of token: Token, hash: UInt32, in text: UTF8Text, opensSentence: Bool, _ table: WordTable
) -> WordSense {
  switch token.kind {
  case .openQuote: return WordSense(word: .openQuote)
  case .closeQuote, .quote: return WordSense(word: .closeQuote)
  case .possessive: return WordSense(word: .possessive)
  case .number: return WordSense(word: .number)
  case .symbol: return WordSense(word: .mark)
  case .punctuation: return WordSense(word: mark(token, text))
  case .word: break
  }
  let known = table[hash]
  if token.isCapitalized {
    // "I" and "It" are no names; "May" and "March" inside a sentence are.
    if token.flags.contains(.allCaps), token.range.count > 1 { return WordSense(word: .name) }
    guard let known else {
      if opensSentence, let guess = bySuffix(token, text), guess.word == .adverb { return guess }
      return WordSense(word: .name)
    }
    if opensSentence || known.word == .pronoun { return known }
    return WordSense(word: .name)
  }
  if token.flags.contains(.hasDigit) { return WordSense(word: .number) }
  if let known { return known }
  return bySuffix(token, text) ?? WordSense(word: .noun)
}

private func mark(_ token: Token, _ text: UTF8Text) -> WordClass {
  switch text.bytes[token.range.lower] {
  case UInt8(ascii: ","): .comma
  case UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "!"): .stop
  case UInt8(ascii: ":"), UInt8(ascii: ";"): .colon
  case UInt8(ascii: "-"): .dash
  case UInt8(ascii: "("), UInt8(ascii: "["): .openBracket
  case UInt8(ascii: ")"), UInt8(ascii: "]"): .closeBracket
  case 0xE2:
    // U+2026 is an ellipsis; U+2010 to U+2015 are dashes.
    text.bytes[token.range.upper - 1] == 0xA6 ? .stop : .dash
  default: .mark
  }
}

private func bySuffix(_ token: Token, _ text: UTF8Text) -> WordSense? {
  let count = token.range.count
  guard count >= 5 else { return nil }
  func ends(_ suffix: StaticString) -> Bool {
    guard suffix.utf8CodeUnitCount < count else { return false }
    return suffix.withUTF8Buffer { bytes in
      for index in 0..<bytes.count
      where unsafe lowered(text.bytes[token.range.upper - bytes.count + index]) != bytes[index] {
        return false
      }
      return true
    }
  }
  if ends("ly") { return WordSense(word: .adverb) }
  if ends("ed") { return WordSense(word: .past, verb: .past) }
  if ends("ing") { return WordSense(word: .gerund, verb: .gerund) }
  if ends("ous") || ends("ive") || ends("ful") || ends("less") || ends("able") || ends("ible")
    || ends("ical") || ends("ial") || ends("ish") || ends("ary") || ends("ic")
  {
    return WordSense(word: .adjective)
  }
  return nil
}

/// Settles a spelling that may be a verb by the words around it.
private func settle(_ index: Int, verb: WordClass, _ tagging: inout Tagging) {
  var back = index - 1
  while back >= 0, tagging.classes[back] == .adverb { back -= 1 }
  let isAdjacent = back == index - 1
  let before = back >= 0 ? tagging.classes[back] : .stop
  let after = index + 1 < tagging.classes.count ? tagging.classes[index + 1] : .stop
  switch verb {
  case .base, .present:
    tagging.classes[index] = settledPresent(
      verb, before: before, after: after, isAdjacent: isAdjacent,
      noun: tagging.classes[index] == .noun || tagging.classes[index] == .adjective)
  case .past, .participle:
    if before == .auxiliary {
      tagging.classes[index] = .participle
    } else if before == .determiner || before == .possessive
      || isAdjacent && (before == .preposition || before == .adjective)
    {
      tagging.classes[index] = .participle
    } else if verb == .past, after == .preposition, isBy(index + 1, tagging),
      before == .noun || before == .name
    {
      tagging.classes[index] = .participle
    } else if verb == .past {
      tagging.classes[index] = .past
    }
  case .gerund:
    if tagging.classes[index] == .noun, before == .auxiliary, after != .preposition {
      tagging.classes[index] = .gerund
    } else if before == .determiner || before == .possessive && after != .determiner {
      tagging.classes[index] = .noun
    }
  default: break
  }
}

private func settledPresent(
  _ verb: WordClass, before: WordClass, after: WordClass, isAdjacent: Bool, noun: Bool
) -> WordClass {
  switch before {
  case .to, .modal: return .base
  case .determiner, .adjective, .possessive, .number:
    return noun || verb == .base ? .noun : verb
  case .preposition: return noun ? .noun : verb
  case .that where noun: return .noun
  case .pronoun, .question, .that: return .present
  case .auxiliary: return noun && isAdjacent ? .noun : .base
  default: break
  }
  guard noun else { return verb == .base && (before == .noun || before == .name) ? .present : verb }
  guard before == .noun || before == .name || before == .closeBracket || before == .comma else {
    return .noun
  }
  switch after {
  case .determiner, .pronoun, .that, .to, .question, .openQuote, .name, .subordinator:
    return .present
  default: return .noun
  }
}

private func isSubject(_ index: Int, _ tagging: Tagging) -> Bool {
  switch tagging.classes[index] {
  case .pronoun: !impersonal.contains(tagging.hashes[index])
  case .question, .that: true
  case .adverb: tagging.hashes[index] == there
  default: false
  }
}

private let there = wordHash("there".utf8)

/// Pronouns that take a possessive mark as nouns do.
private let impersonal: Set<UInt32> = Set(
  ["everyone", "someone", "anyone", "nobody", "everybody", "somebody", "one"].map {
    wordHash($0.utf8)
  })

private func isBy(_ index: Int, _ tagging: Tagging) -> Bool {
  tagging.hashes[index] == by
}

private let by = wordHash("by".utf8)
