/// What each page gave, by its path, in the store's form: read where it lies.
///
/// Ten thousand articles make records of forty megabytes; most of them go from one build to the next
/// as they are, and few are looked into.
package struct PageRecords: Sendable {
  private var records: [String: StoredRecord] = [:]

  package init() {}

  package var count: Int { records.count }
  package var isEmpty: Bool { records.isEmpty }

  /// A page's record as it is kept.
  package subscript(path: String) -> StoredRecord? {
    get { records[path] }
    set { records[path] = newValue }
  }

  /// Hands over each address that some page offers, as its hash.
  package func forEachOffer(_ take: (UInt64) -> Void) {
    for record in records.values {
      var reader = record.reader
      try? reader.skipHashes()
      try? reader.eachHash { hash in take(hash) }
    }
  }

  /// Paths of the pages that lead to an address that is not in a set, in their order.
  package func pages(leadingBeyond offered: Set<UInt64>) -> [String] {
    records.filter { _, record in
      var reader = record.reader
      var isBeyond = false
      try? reader.eachHash { hash in isBeyond = isBeyond || !offered.contains(hash) }
      return isBeyond
    }.keys.sorted()
  }

  var inOrder: [(key: String, value: StoredRecord)] { records.sorted { $0.key < $1.key } }

  mutating func reserve(_ count: Int) { records.reserveCapacity(count) }
}

/// A page's record in the store's form.
package struct StoredRecord: Sendable {
  /// Perhaps those of all records of a build, which then are in memory once.
  private let bytes: [UInt8]
  let range: Range<Int>

  package init(_ record: PageRecord) {
    var writer = ByteWriter()
    writer.bytes.reserveCapacity(
      8 * (record.wants.count + record.offers.count + 2 * (record.made?.cells.count ?? 0)) + 512)
    writer.put(record)
    bytes = writer.bytes
    range = 0..<bytes.count
  }

  init(in bytes: [UInt8], at range: Range<Int>) {
    self.bytes = bytes
    self.range = range
  }

  /// Nil where the bytes are no record.
  package var record: PageRecord? {
    var reader = reader
    guard let record = try? reader.page(), reader.isAtEnd else { return nil }
    return record
  }

  var reader: ByteReader { ByteReader(bytes, range) }

  func put(to writer: inout ByteWriter) {
    writer.put(range.count)
    writer.bytes.append(contentsOf: bytes[range])
  }
}

extension ByteReader {
  mutating func eachHash(_ take: (UInt64) -> Void) throws(Unreadable) {
    for _ in 0..<(try number()) { take(try fixed()) }
  }

  mutating func skipHashes() throws(Unreadable) { try skip(8 * (try number())) }
}
