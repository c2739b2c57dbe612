/// The bytes of a names model: eight 32-bit numbers (magic, rows, transitions, words and four
/// of zero), then each part in turn.
extension NamesModel {
  package func encoded() -> [UInt8] {
    var bytes: [UInt8] = []
    func append<Number: FixedWidthInteger>(_ number: Number) {
      for shift in stride(from: 0, to: Number.bitWidth, by: 8) {
        bytes.append(UInt8(truncatingIfNeeded: number >> Number(shift)))
      }
    }
    for number in [
      Self.magic, UInt32(rows.count), UInt32(transitions.count), UInt32(words.slots.count),
      0, 0, 0, 0,
    ] { append(number) }
    for row in rows { for label in 0..<Self.labelCount { append(row[label]) } }
    for row in transitions { for label in 0..<Self.labelCount { append(row[label]) } }
    for slot in words.slots { append(slot) }
    return bytes
  }

  /// Nil where the bytes are not a model of this layout.
  package init?(decoding bytes: UnsafeRawBufferPointer) {
    func number(_ index: Int) -> Int {
      Int(unsafe bytes.loadUnaligned(fromByteOffset: index * 4, as: UInt32.self).littleEndian)
    }
    guard bytes.count >= 32, number(0) == Int(Self.magic) else { return nil }
    let (rowCount, transitionCount) = (number(1), number(2))
    let wordCount = number(3)
    let length = 32 + rowCount * 16 + transitionCount * 32 + wordCount * 8
    guard bytes.count == length, transitionCount == Self.labelCount + 1,
      [rowCount, wordCount].allSatisfy({ $0 > 0 && $0 & ($0 - 1) == 0 })
    else { return nil }
    var offset = 32
    func table<Element: BitwiseCopyable>(_ type: Element.Type, _ count: Int) -> [Element] {
      defer { offset += count * MemoryLayout<Element>.stride }
      return (0..<count).map {
        unsafe bytes.loadUnaligned(
          fromByteOffset: offset + $0 * MemoryLayout<Element>.stride, as: type)
      }
    }
    rows = table(SIMD16<Int8>.self, rowCount)
    transitions = table(SIMD16<Int16>.self, transitionCount)
    words = HashedTable(table(UInt64.self, wordCount))
  }
}
