package import SourceText

/// A stretch of text that refers to somebody, something or some place.
package struct Mention: Hashable, Sendable {
  package enum Kind: String, Sendable, CaseIterable {
    /// `group` is for nationalities, religions and parties as adjectives; `other` for products,
    /// laws, events and works.
    case person, organization, place, group, other
  }

  package enum Form: String, Sendable, CaseIterable { case name, short, role, metonym, pronoun }

  /// Without article, title, honorific or possessive.
  package var range: TextRange
  package var kind: Kind
  package var form: Form
  /// Index into the article's `actors`; nil where it refers to none.
  @SmallIndex package var actor: Int?
  /// Index into the article's `sentences`; nil outside running text.
  @SmallIndex package var sentence: Int?

  package init(
    _ kind: Kind, _ range: TextRange, form: Form = .name, actor: Int? = nil, sentence: Int? = nil
  ) {
    self.kind = kind
    self.range = range
    self.form = form
    self.actor = actor
    self.sentence = sentence
  }
}

/// A role as the article gives it, as "US Defense Secretary" or "his Chinese counterpart".
package struct Role: Hashable, Sendable {
  package var text: String
  package var range: TextRange
  /// ISO 3166 alpha-2 of the country that the role names.
  package var country: String?

  package init(_ text: String, _ range: TextRange, country: String? = nil) {
    self.text = text
    self.range = range
    self.country = country
  }
}

/// A sentence of running text.
package struct Sentence: Hashable, Sendable {
  package var range: TextRange
  /// Index into the article's `blocks`.
  package var block: Int { Int(blockPlace) }
  private let blockPlace: UInt32

  package init(_ range: TextRange, block: Int) {
    self.range = range
    blockPlace = UInt32(block)
  }
}
