package import SourceText

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

/// Likewise a place that there always is.
@propertyWrapper package struct SmallNumber: Hashable, Sendable {
  private var number: UInt32

  package init(wrappedValue: Int) { number = UInt32(wrappedValue) }

  package var wrappedValue: Int {
    get { Int(number) }
    set { number = UInt32(newValue) }
  }
}

/// Keeps a range of a text, or none, in eight bytes.
@propertyWrapper package struct SmallRange: Hashable, Sendable {
  /// Where there is none it starts behind the end of any text.
  private var start: UInt32
  private var end: UInt32

  package init(wrappedValue: TextRange?) {
    (start, end) = wrappedValue.map { ($0.start, $0.end) } ?? (.max, .max)
  }

  package var wrappedValue: TextRange? {
    get { start == .max ? nil : TextRange(Int(start), Int(end)) }
    set { self = SmallRange(wrappedValue: newValue) }
  }
}

/// Places in a list of the corpus, or none, in four bytes each.
package struct SmallIndexes: Hashable, Sendable, RandomAccessCollection, MutableCollection {
  private var indexes: [SmallIndex]

  package init(_ indexes: some Collection<Int?>) {
    self.indexes = indexes.map { SmallIndex(wrappedValue: $0) }
  }

  package var startIndex: Int { 0 }
  package var endIndex: Int { indexes.count }
  package subscript(at: Int) -> Int? {
    get { indexes[at].wrappedValue }
    set { indexes[at].wrappedValue = newValue }
  }
}

/// Places in a list of the corpus in four bytes each.
package struct SmallNumbers: Hashable, Sendable, RandomAccessCollection {
  private var numbers: [UInt32] = []

  package init() {}

  package var startIndex: Int { 0 }
  package var endIndex: Int { numbers.count }
  package subscript(at: Int) -> Int { Int(numbers[at]) }
  package mutating func append(_ number: Int) { numbers.append(UInt32(number)) }

  /// The same in no more memory than they need.
  package var compact: SmallNumbers {
    var made = self
    if numbers.capacity > numbers.count + 2 { made.numbers = numbers.map { $0 } }
    return made
  }
}
