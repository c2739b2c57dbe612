package import Files

/// What each page gave, by its path: it stays in a file of the store, and memory holds where each record is.
///
/// Ten thousand articles make records of forty megabytes; most of them go from one build to the next
/// as they are, and few are looked into.
package struct PageRecords: Sendable {
  private let files: (any FileSystem)?
  private let name: String
  private let tool: String
  private var places: [String: Range<Int>] = [:]
  /// How many addresses the pages of a build offer that wrote them; 0 of those that were read.
  package fileprivate(set) var offerCount = 0

  /// Records of no page.
  package init() { (files, name, tool) = (nil, "", "") }

  /// An empty file's, to which the writer adds.
  fileprivate init(_ name: String, tool: String, in files: any FileSystem) {
    (self.files, self.name, self.tool) = (files, name, tool)
  }

  /// Reads where the records of the build that wrote the index are; none where there is no such file, or
  /// another tool's, or a damaged one.
  package init(in files: any FileSystem, tool: String) {
    self.init(fileName, tool: tool, in: files)
    var found: [String: Range<Int>] = [:]
    let isWhole = readSealed(name, in: files, tool: tool) { reader throws(Unreadable) in
      let path = try reader.text()
      found[path] = try reader.skipRaw()
    }
    if isWhole { places = found }
  }

  package var count: Int { places.count }
  package var isEmpty: Bool { places.isEmpty }

  /// The records of some pages, in the order of their paths; those that lie near one another are read at once.
  package func records(of paths: [String]) -> [StoredRecord?] {
    let wanted = paths.map { places[$0] }
    var records = [StoredRecord?](repeating: nil, count: paths.count)
    var next = 0
    while next < wanted.count {
      let start = next
      next += 1
      guard let first = wanted[start], let files else { continue }
      var end = first.upperBound
      while next < wanted.count, let range = wanted[next], range.lowerBound >= end,
        range.upperBound - first.lowerBound < readAtOnce
      {
        end = range.upperBound
        next += 1
      }
      let low = first.lowerBound
      guard let bytes = try? files.read(name, at: low, count: end - low), bytes.count == end - low
      else { continue }
      for number in start..<next {
        guard let range = wanted[number] else { continue }
        records[number] = StoredRecord(
          in: bytes, at: range.lowerBound - low..<range.upperBound - low)
      }
    }
    return records
  }

  /// Hands over each address that some page offers, as its hash.
  package func forEachOffer(_ take: (UInt64) -> Void) throws(FileError) {
    try forEach { _, reader throws(Unreadable) in
      try reader.skipHashes()
      try reader.eachHash(take)
    }
  }

  /// Paths of the pages that lead to some address, told by its hash, in their order.
  package func pages(leadingWhere isMeant: (UInt64) -> Bool) throws(FileError) -> [String] {
    var found: [String] = []
    try forEach { path, reader throws(Unreadable) in
      var leads = false
      try reader.eachHash { hash in leads = leads || isMeant(hash) }
      if leads { found.append(path) }
    }
    return found.sorted()
  }

  /// Goes through the file; throws where it is not what was written.
  private func forEach(
    _ take: (String, inout ByteReader) throws(Unreadable) -> Void
  ) throws(FileError) {
    guard let files else { return }
    let isWhole = readSealed(name, in: files, tool: tool) { reader throws(Unreadable) in
      let path = try reader.text()
      var record = reader
      let range = try reader.skipRaw()
      _ = try record.number()
      if places[path] == range { try take(path, &record) }
    }
    if !isWhole { throw FileError(.system(0, "it does not hold what was written to it"), name) }
  }

  /// Puts the records that wait in place of those of the build before.
  package static func place(in files: any FileSystem) throws(FileError) {
    try SealedFile.place(fileName, in: files)
  }

  /// Removes records that wait, and will not be placed.
  package static func discard(in files: any FileSystem) throws(FileError) {
    try files.delete(SealedFile.waiting(fileName))
  }

  fileprivate mutating func add(_ path: String, at range: Range<Int>) { places[path] = range }
}

private let fileName = "pages"
/// Bytes of records that a page's neighbors may have with it in memory.
private let readAtOnce = 1 << 18

/// Writes the records of a build's pages as they are made to where they wait for `PageRecords.place`.
package final class PageRecordWriter {
  private var file: SealedFile
  private var records: PageRecords

  package init(in files: any FileSystem, tool: String) throws(FileError) {
    file = try SealedFile(fileName, tool: tool, in: files)
    records = PageRecords(SealedFile.waiting(fileName), tool: tool, in: files)
  }

  /// Takes the record of one page; each page has one.
  package func add(_ record: StoredRecord, of path: String) throws(FileError) {
    file.writer.put(path)
    record.put(to: &file.writer)
    records.offerCount += record.offerCount
    records.add(path, at: file.size - record.count..<file.size)
    try file.drain()
  }

  /// All that were added; asked for once.
  package func finish() throws(FileError) -> PageRecords {
    try file.finish()
    return records
  }
}

/// A page's record in the store's form.
package struct StoredRecord: Sendable {
  /// Perhaps those of several records, which then are in memory once.
  private let bytes: [UInt8]
  private let range: Range<Int>

  package init(_ record: PageRecord) {
    var writer = ByteWriter()
    writer.bytes.reserveCapacity(
      8 * (record.wants.count + record.offers.count + 2 * (record.made?.cells.count ?? 0)) + 512)
    writer.put(record)
    bytes = writer.bytes
    range = 0..<bytes.count
  }

  fileprivate init(in bytes: [UInt8], at range: Range<Int>) {
    self.bytes = bytes
    self.range = range
  }

  /// Nil where the bytes are no record.
  package var record: PageRecord? {
    var reader = ByteReader(bytes, range)
    guard let record = try? reader.page(), reader.isAtEnd else { return nil }
    return record
  }

  /// The record without what its links ask and offer, which most who read it do not need.
  package var withoutLinks: PageRecord? {
    var reader = ByteReader(bytes, range)
    guard let record = try? reader.page(withLinks: false), reader.isAtEnd else { return nil }
    return record
  }

  fileprivate var offerCount: Int {
    var reader = ByteReader(bytes, range)
    try? reader.skipHashes()
    return (try? reader.number()) ?? 0
  }

  fileprivate var count: Int { range.count }

  fileprivate func put(to writer: inout ByteWriter) {
    writer.put(range.count)
    writer.bytes.append(contentsOf: bytes[range])
  }
}

extension ByteReader {
  fileprivate mutating func eachHash(_ take: (UInt64) -> Void) throws(Unreadable) {
    for _ in 0..<(try number()) { take(try fixed()) }
  }

  mutating func skipHashes() throws(Unreadable) { try skip(8 * (try number())) }
}
