import NewsModel
import SourceText

/// Appends values in the store's form: numbers as LEB128, strings and lists after their count.
struct ByteWriter {
  var bytes: [UInt8] = []

  /// A number of at least 0.
  mutating func put(_ number: Int) {
    var rest = UInt64(number)
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  /// 0 for nil, else one more than the number.
  mutating func put(_ number: Int?) { put(number.map { $0 + 1 } ?? 0) }
  mutating func put(_ flag: Bool) { bytes.append(flag ? 1 : 0) }

  /// Eight bytes, the lowest first.
  mutating func put(fixed number: UInt64) {
    unsafe withUnsafeBytes(of: number.littleEndian) { unsafe bytes.append(contentsOf: $0) }
  }
  mutating func put(_ number: Double) { put(fixed: number.bitPattern) }

  mutating func put(_ text: String) {
    let utf8 = text.utf8
    put(utf8.count)
    bytes.append(contentsOf: utf8)
  }
  mutating func put(_ text: String?) {
    put(text != nil)
    if let text { put(text) }
  }
  mutating func put(_ raw: [UInt8]) {
    put(raw.count)
    bytes.append(contentsOf: raw)
  }

  mutating func put(_ range: TextRange) {
    put(range.lower)
    put(range.count)
  }
  mutating func put(_ range: TextRange?) {
    put(range != nil)
    if let range { put(range) }
  }

  /// Days since 1970 with the sign in the lowest bit, plus one; 0 for nil.
  mutating func put(_ day: CalendarDay?) {
    guard let day else { return put(0) }
    let days = day.daysSinceEpoch
    put((days < 0 ? -2 * days - 1 : 2 * days) + 1)
  }

  mutating func put(_ numbers: [Int]) { put(numbers) { $0.put($1) } }
  mutating func put(_ texts: [String]) { put(texts) { $0.put($1) } }

  mutating func put<Element>(
    _ list: [Element], each: (inout ByteWriter, Element) -> Void
  ) {
    put(list.count)
    for element in list { each(&self, element) }
  }

  /// The place of a case in the table of all cases.
  mutating func put<Case: Equatable>(_ value: Case, of table: [Case]) {
    bytes.append(UInt8(table.firstIndex(of: value) ?? 255))
  }
}
