import FactStore
import Files
import Testing

@Suite("Records of pages")
struct PageRecordsTests {
  @Test func givesBackThePagesOfTheLastBuild() throws {
    let files = MemoryFiles()
    let pages = ["a", "b", "c"].map { name in
      PageRecord(
        fingerprint: StoreKey(of: name), files: ["\(name)/index.html", "\(name)/index.md"],
        wants: [1, 2], offers: [3])
    }
    let written = try write(Array(zip(["a", "b", "c"], pages)), in: files)
    #expect(written.records(of: ["c"]).map { $0?.record } == [pages[2]])
    #expect(PageRecords(in: files, tool: "t").isEmpty)
    try PageRecords.place(in: files)
    let loaded = PageRecords(in: files, tool: "t")
    #expect(loaded.count == 3)
    #expect(
      loaded.records(of: ["b", "d", "a", "c"]).map { $0?.record }
        == [pages[1], nil, pages[0], pages[2]])
    #expect(PageRecords(in: files, tool: "u").isEmpty)
    #expect(PageRecords().records(of: ["a"]).map { $0?.record } == [nil])
  }

  @Test func readsARecordWithoutItsLinks() {
    let page = PageRecord(fingerprint: StoreKey(of: "a"), files: ["a"], wants: [1], offers: [2, 3])
    let stored = StoredRecord(page)
    #expect(
      stored.withoutLinks
        == PageRecord(fingerprint: StoreKey(of: "a"), files: ["a"], wants: [], offers: []))
  }

  @Test func leavesTheRecordsOfBeforeWhereNewOnesAreDiscarded() throws {
    let files = MemoryFiles()
    func page(_ text: String) -> PageRecord {
      PageRecord(fingerprint: StoreKey(of: text), files: [], wants: [], offers: [])
    }
    _ = try write([("a", page("before"))], in: files)
    try PageRecords.place(in: files)
    _ = try write([("a", page("after"))], in: files)
    try PageRecords.discard(in: files)
    let left = PageRecords(in: files, tool: "t").records(of: ["a"])
    #expect(left.map { $0?.record } == [page("before")])
    #expect(files.tree["pages.new"] == nil)
  }

  @Test func tellsWhichPagesLeadBeyondWhatIsOffered() throws {
    let records: [(String, [UInt64], [UInt64])] = [("a", [1, 2], [3]), ("b", [3], [1, 2])]
    let pages = try write(
      records.map { path, wants, offers in
        (
          path,
          PageRecord(fingerprint: StoreKey(of: path), files: [path], wants: wants, offers: offers)
        )
      }, in: MemoryFiles())
    var offered: Set<UInt64> = []
    try pages.forEachOffer { offered.insert($0) }
    #expect(offered == [1, 2, 3])
    #expect(pages.offerCount == 3)
    #expect(try pages.pages { !offered.contains($0) }.isEmpty)
    #expect(try pages.pages { ![1, 3].contains($0) } == ["a"])
  }

  /// Longer than what is written and read at once: records lie across its pieces, and the checksums of
  /// several count.
  @Test func findsDamageAnywhereInALongFile() throws {
    let files = MemoryFiles()
    let records = (0..<300).map { number in
      (
        "page-\(number)",
        PageRecord(
          fingerprint: StoreKey(of: "\(number)"), files: [],
          wants: (0..<1000 + UInt64(number)).map { $0 }, offers: [UInt64(number)])
      )
    }
    let written = try write(records, in: files)
    try PageRecords.place(in: files)
    let bytes = try #require(files.tree["pages"])
    #expect(bytes.count > 2 << 20)
    #expect(files.tree["pages.new"] == nil)
    let loaded = PageRecords(in: files, tool: "t")
    #expect(loaded.count == 300)
    #expect(loaded.records(of: records.map(\.0)).map { $0?.record } == records.map(\.1))
    #expect(throws: FileError.self) { try written.forEachOffer { _ in } }
    for offset in stride(from: 40, to: bytes.count, by: bytes.count / 23) {
      var damaged = bytes
      damaged[offset] ^= 0x01
      try files.write("pages", damaged)
      #expect(PageRecords(in: files, tool: "t").isEmpty)
      #expect(throws: FileError.self) { try loaded.forEachOffer { _ in } }
    }
    try files.write("pages", Array(bytes.dropLast(9)))
    #expect(PageRecords(in: files, tool: "t").isEmpty)
  }

  private func write(
    _ pages: [(String, PageRecord)], in files: MemoryFiles
  ) throws -> PageRecords {
    let writer = try PageRecordWriter(in: files, tool: "t")
    for (path, page) in pages { try writer.add(StoredRecord(page), of: path) }
    return try writer.finish()
  }
}
