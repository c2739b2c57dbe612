/// A guess at a token's part in its clause: enough for noun phrases, verbs and clause bounds.
package enum WordClass: UInt8, Sendable, CaseIterable {
  /// A common noun, and any word that nothing tells apart from one.
  case noun
  /// A capitalized word that opens no sentence, or one that no table knows.
  case name
  /// `he`, `them`, `everyone`; relative and question words are `question`.
  case pronoun
  /// Articles, demonstratives, quantifiers and possessive pronouns.
  case determiner
  case number, adjective, adverb, preposition
  /// `and`, `or`, `but`, `nor`.
  case conjunction
  /// `because`, `if`, `while`, `whether`.
  case subordinator
  case that
  /// `who`, `which`, `what`, `when`, `where`, `why`, `how`.
  case question
  case to, modal
  /// Forms of `be`, `have` and `do`.
  case auxiliary
  /// A finite verb of the present, a past form, a past participle, an `-ing` form, a bare verb.
  case present, past, participle, gerund, base
  /// `'s` or `’`.
  case possessive
  case comma
  /// `.`, `?`, `!`, `…`.
  case stop
  /// `:` and `;`.
  case colon
  case dash, openQuote, closeQuote, openBracket, closeBracket, mark

  /// Compares the cases' tags: the one that the compiler makes is a call from every other target, asked
  /// of each token many times.
  @inlinable @inline(__always)
  package static func == (a: WordClass, b: WordClass) -> Bool {
    unsafe unsafeBitCast(a, to: UInt8.self) == unsafeBitCast(b, to: UInt8.self)
  }

  @inlinable @inline(__always)
  package var isVerb: Bool {
    switch self {
    case .present, .past, .participle, .gerund, .base: true
    default: false
    }
  }

  /// Whether it may stand before a noun in one phrase, or be one.
  @inlinable @inline(__always)
  package var isNominal: Bool {
    switch self {
    case .noun, .name, .determiner, .number, .adjective, .pronoun: true
    default: false
    }
  }

  @inlinable @inline(__always)
  package var isMark: Bool {
    switch self {
    case .comma, .stop, .colon, .dash, .openQuote, .closeQuote, .openBracket, .closeBracket, .mark:
      true
    default: false
    }
  }
}

/// What a spelling may be, by the tables; the neighbors decide.
struct WordSense {
  var word: WordClass
  /// The verb form that the spelling may be instead, or is where `word` is a verb.
  var verb: WordClass?
  /// Index into the table of verbs, from 1; 0 where the spelling is no known verb.
  var lemma: UInt16 = 0
}
