import Files

/// The store's form; another number makes everything a miss.
private let storeVersion = 4
private let storeMark: UInt64 = 0x5244_4F55_5453_5430
private let largestFile = 1 << 31

/// Writes a file of the store behind its version and its tool, with a checksum at its end, a megabyte
/// at a time; it takes the place of the old one at once, when it is placed.
struct SealedFile: ~Copyable {
  var writer = ByteWriter()
  private let name: String
  private let files: any FileSystem
  private var sum = BlockSum()
  private var written = 0

  /// Bytes so far.
  var size: Int { written + writer.bytes.count }

  init(_ name: String, tool: String, in files: any FileSystem) throws(FileError) {
    self.name = name
    self.files = files
    try files.delete(Self.waiting(name))
    writer.put(fixed: storeMark)
    writer.put(storeVersion)
    writer.put(tool)
  }

  /// Writes what is in memory, where it is enough to write.
  mutating func drain() throws(FileError) {
    guard writer.bytes.count >= BlockSum.size else { return }
    let whole = writer.bytes.count / BlockSum.size * BlockSum.size
    sum.add(writer.bytes, 0..<whole)
    try files.append(Self.waiting(name), Array(writer.bytes[..<whole]))
    writer.bytes.removeFirst(whole)
    written += whole
  }

  mutating func finish() throws(FileError) {
    try drain()
    sum.add(writer.bytes, 0..<writer.bytes.count)
    writer.put(fixed: sum.value)
    try files.append(Self.waiting(name), writer.bytes)
  }

  /// Where a file is until it is placed.
  static func waiting(_ name: String) -> String { name + ".new" }

  /// Puts a finished file in the place of the old one.
  static func place(_ name: String, in files: any FileSystem) throws(FileError) {
    try files.move(waiting(name), to: name)
  }
}

/// The bytes of a file of the store, and which of them its writer was given; nil where it is of
/// another version or tool, or damaged.
func sealed(
  _ name: String, in files: any FileSystem, tool: String
) -> (bytes: [UInt8], range: Range<Int>)? {
  guard let bytes = try? files.read(name, limit: largestFile) else { return nil }
  var reader = ByteReader(bytes)
  guard reader.isSealed(for: tool), reader.rest.count >= 8 else { return nil }
  let end = bytes.count - 8
  var tail = ByteReader(bytes, end..<bytes.count)
  var sum = BlockSum()
  sum.add(bytes, 0..<end)
  return (try? tail.fixed()) == sum.value ? (bytes, reader.rest.lowerBound..<end) : nil
}

/// Reads a file of the store entry by entry, with little more than a megabyte and one entry in memory; the
/// reader knows each place in the file. False where the file is of another version or tool, or
/// damaged, which shows at its end.
func readSealed(
  _ name: String, in files: any FileSystem, tool: String,
  each take: (inout ByteReader) throws(Unreadable) -> Void
) -> Bool {
  guard let size = (try? files.stamp(of: name))?.size, size >= 8 else { return false }
  let end = size - 8
  var sum = BlockSum()
  var held: [UInt8] = []
  var at = 0
  var isBegun = false
  while at < end {
    let count = min(BlockSum.size, end - at)
    guard let bytes = try? files.read(name, at: at, count: count), bytes.count == count else {
      return false
    }
    sum.add(bytes, 0..<count)
    let first = at - held.count
    held += bytes
    at += count
    var reader = ByteReader(held, from: first)
    if !isBegun {
      guard reader.isSealed(for: tool) else { return false }
      isBegun = true
    }
    var done = reader
    while !reader.isAtEnd, (try? take(&reader)) != nil { done = reader }
    held.removeFirst(held.count - done.rest.count)
  }
  guard held.isEmpty, let bytes = try? files.read(name, at: end, count: 8) else { return false }
  var tail = ByteReader(bytes)
  return (try? tail.fixed()) == sum.value
}

extension ByteReader {
  fileprivate mutating func isSealed(for tool: String) -> Bool {
    (try? fixed()) == storeMark && (try? number()) == storeVersion && (try? text()) == tool
  }
}

/// The checksums of blocks of a megabyte, as one.
private struct BlockSum {
  static let size = 1 << 20
  private(set) var value: UInt64 = 0

  /// Each call but the last takes whole blocks.
  mutating func add(_ bytes: [UInt8], _ range: Range<Int>) {
    var at = range.lowerBound
    while at < range.upperBound {
      let end = min(at + BlockSum.size, range.upperBound)
      value = (value << 7 | value >> 57) ^ checksum(of: bytes, at..<end)
      at = end
    }
  }
}
