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

  package var isVerb: Bool {
    switch self {
    case .present, .past, .participle, .gerund, .base: true
    default: false
    }
  }

  /// Whether it may stand before a noun in one phrase, or be one.
  package var isNominal: Bool {
    switch self {
    case .noun, .name, .determiner, .number, .adjective, .pronoun: true
    default: false
    }
  }

  package var isMark: Bool { rawValue >= WordClass.comma.rawValue }
}

/// What a spelling may be, by the tables; the neighbors decide.
struct WordSense {
  var word: WordClass
  /// The verb form that the spelling may be instead, or is where `word` is a verb.
  var verb: WordClass?
  /// Index into the table of verbs, from 1; 0 where the spelling is no known verb.
  var lemma: UInt16 = 0
}
