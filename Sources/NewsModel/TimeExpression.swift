package import SourceText

/// A TIMEX3 time expression.
package struct TimeExpression: Hashable, Sendable {
  package enum Kind: String, Sendable, CaseIterable {
    case date = "DATE"
    case time = "TIME"
    case duration = "DURATION"
    case set = "SET"
  }

  /// What the value was counted from.
  package enum Basis: String, Sendable, CaseIterable {
    /// The expression says it all, as "16 April 2024".
    case explicit
    /// Counted from the publication date.
    case publication
    /// Counted from another time in the text.
    case text
    /// Relative, and the article has no publication date; or anchored to an event.
    case unresolved
  }

  package var range: TextRange
  /// TIMEX3 value; nil where it cannot be known.
  package var value: String?
  /// TIMEX3 `mod`, as `APPROX`, `LESS_THAN`, `START`, `END`.
  package var modifier: String?
  package var kind: Kind
  package var basis: Basis
  /// First and last day that the value covers; nil for durations, sets and unresolved times.
  package var days: ClosedRange<CalendarDay>?
  /// Index into the article's `sentences`; nil outside running text.
  @SmallIndex package var sentence: Int?

  package init(
    _ kind: Kind, _ range: TextRange, value: String?, basis: Basis, modifier: String? = nil,
    days: ClosedRange<CalendarDay>? = nil, sentence: Int? = nil
  ) {
    self.kind = kind
    self.range = range
    self.value = value
    self.basis = basis
    self.modifier = modifier
    self.days = days
    self.sentence = sentence
  }

  /// Whether it needed a publication date and had one.
  package var isAnchored: Bool { basis == .publication || basis == .text }
}
