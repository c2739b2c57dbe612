import NewsModel
import SourceText

/// The bytes are not in the store's form; the store takes that as a miss.
struct Unreadable: Error {}

/// Reads what `ByteWriter` wrote, and throws where the bytes are anything else.
struct ByteReader {
  private let bytes: [UInt8]
  private var at: Int
  private let end: Int
  /// Of the first of the bytes in what they are a stretch of.
  private var base = 0

  init(_ bytes: [UInt8]) { self.init(bytes, 0..<bytes.count) }

  /// Reads bytes that start at an offset of a file.
  init(_ bytes: [UInt8], from offset: Int) {
    self.init(bytes)
    base = offset
  }

  init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    at = range.lowerBound
    end = min(range.upperBound, bytes.count)
  }

  var isAtEnd: Bool { at == end }
  /// What is not read yet.
  var rest: Range<Int> { at..<end }

  mutating func byte() throws(Unreadable) -> UInt8 {
    guard at < end else { throw Unreadable() }
    defer { at += 1 }
    return bytes[at]
  }

  mutating func number() throws(Unreadable) -> Int {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while true {
      let next = try byte()
      guard shift < 63 else { throw Unreadable() }
      value |= UInt64(next & 0x7F) << shift
      if next < 0x80 { return Int(value) }
      shift += 7
    }
  }

  mutating func numberOrNil() throws(Unreadable) -> Int? {
    let value = try number()
    return value == 0 ? nil : value - 1
  }
  mutating func flag() throws(Unreadable) -> Bool { try byte() != 0 }

  mutating func fixed() throws(Unreadable) -> UInt64 {
    guard end - at >= 8 else { throw Unreadable() }
    defer { at += 8 }
    return unsafe bytes.withUnsafeBytes {
      unsafe UInt64(littleEndian: $0.loadUnaligned(fromByteOffset: at, as: UInt64.self))
    }
  }

  mutating func skip(_ count: Int) throws(Unreadable) {
    guard count <= end - at else { throw Unreadable() }
    at += count
  }
  mutating func double() throws(Unreadable) -> Double { Double(bitPattern: try fixed()) }

  mutating func raw() throws(Unreadable) -> ArraySlice<UInt8> {
    let count = try number()
    guard count <= end - at else { throw Unreadable() }
    defer { at += count }
    return bytes[at..<at + count]
  }
  /// Passes bytes that follow their count; gives where they are in the file.
  mutating func skipRaw() throws(Unreadable) -> Range<Int> {
    let count = try number()
    try skip(count)
    return base + at - count..<base + at
  }

  mutating func text() throws(Unreadable) -> String { String(decoding: try raw(), as: UTF8.self) }
  mutating func textOrNil() throws(Unreadable) -> String? { try flag() ? try text() : nil }

  mutating func range() throws(Unreadable) -> TextRange {
    let start = try number()
    let count = try number()
    guard start <= Int(UInt32.max), count <= Int(UInt32.max) - start else { throw Unreadable() }
    return TextRange(start, start + count)
  }
  mutating func rangeOrNil() throws(Unreadable) -> TextRange? { try flag() ? try range() : nil }

  mutating func dayOrNil() throws(Unreadable) -> CalendarDay? {
    let value = try number() - 1
    if value < 0 { return nil }
    return CalendarDay(daysSinceEpoch: value & 1 == 1 ? -(value + 1) / 2 : value / 2)
  }

  mutating func numbers() throws(Unreadable) -> [Int] {
    let numbers = try list { reader throws(Unreadable) in try reader.number() }
    return numbers.count == 1 && numbers[0] < singles.count ? singles[numbers[0]] : numbers
  }
  mutating func texts() throws(Unreadable) -> [String] {
    try list { reader throws(Unreadable) in try reader.text() }
  }

  mutating func list<Element>(
    _ each: (inout ByteReader) throws(Unreadable) -> Element
  ) throws(Unreadable) -> [Element] {
    let count = try number()
    guard count <= end - at else { throw Unreadable() }
    var made: [Element] = []
    made.reserveCapacity(count)
    for _ in 0..<count { made.append(try each(&self)) }
    return made
  }

  mutating func choice<Case>(of table: [Case]) throws(Unreadable) -> Case {
    let place = Int(try byte())
    guard place < table.count else { throw Unreadable() }
    return table[place]
  }
}

/// Lists of one number: most lists of facts are one, and those of a hundred articles are in memory once.
private let singles = (0..<256).map { [$0] }
