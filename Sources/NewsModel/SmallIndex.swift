/// A place in a list of one article or of the corpus, or none, in four bytes: `Int?` takes sixteen, and
/// ten thousand articles have a million of them.
struct SmallIndex: Hashable, Sendable {
  private let number: Int32

  /// Stops where a place does not fit: no article has two billion words.
  init(_ value: Int?) { number = value.map { Int32($0) } ?? -1 }

  var value: Int? { number < 0 ? nil : Int(number) }
}
