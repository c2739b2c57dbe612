/// Keeps a place in a list of one article, or none, in four bytes: `Int?` takes sixteen, and ten thousand
/// articles have a million of them.
@propertyWrapper package struct SmallIndex: Hashable, Sendable {
  private var number: Int32

  /// Stops where a place does not fit: no article has two billion words.
  package init(wrappedValue: Int?) { number = wrappedValue.map { Int32($0) } ?? -1 }

  package var wrappedValue: Int? {
    get { number < 0 ? nil : Int(number) }
    set { self = SmallIndex(wrappedValue: newValue) }
  }
}
