import Diagnostics
import Files
import Hashing

extension ByteWriter {
  mutating func put(_ key: StoreKey) {
    put(fixed: key.high)
    put(fixed: key.low)
  }

  mutating func put(_ stamp: FileStamp?) {
    put(stamp != nil)
    guard let stamp else { return }
    put(stamp.size)
    put(fixed: UInt64(bitPattern: stamp.modified))
    put(fixed: UInt64(bitPattern: stamp.changed))
    put(fixed: stamp.number)
  }

  /// Links first, which every build looks at.
  mutating func put(_ page: PageRecord) {
    put(page.wants) { $0.put(fixed: $1) }
    put(page.offers) { $0.put(fixed: $1) }
    put(page.fingerprint)
    put(page.files)
    put(page.made != nil)
    guard let made = page.made else { return }
    put(made.digest)
    put(made.cells) { $0.put(fixed: $1) }
    put(made.addresses)
    put(made.citedArticles) { $0.put(fixed: $1) }
    put(made.citedSentences) { $0.put($1) }
  }

  mutating func put(_ hash: ContentHash) {
    put(fixed: hash.words.0)
    put(fixed: hash.words.1)
    put(fixed: hash.words.2)
    put(fixed: hash.words.3)
  }
}

extension SealedFile {
  /// The index without the pages, which have a file of their own; little of it is in memory twice.
  mutating func put(
    _ index: StoreIndex, _ outputs: [(path: String, record: OutputRecord)]
  ) throws(FileError) {
    try put(index.packs) { writer, number, size in
      writer.put(number)
      writer.put(size)
    }
    try put(index.sources) { writer, path, source in
      writer.put(path)
      writer.put(source.stamp)
      writer.put(source.sidecarStamp)
      writer.put(source.key)
      writer.put(source.articles) { writer, article in
        writer.put(article.id)
        writer.put(article.key)
      }
      writer.put(source.diagnostics)
    }
    try put(index.facts) { writer, key, place in
      writer.put(key)
      writer.put(place.pack)
      writer.put(place.offset)
      writer.put(place.count)
      writer.put(fixed: place.checksum)
    }
    writer.put(index.rules != nil)
    if let rules = index.rules { writer.put(rules) }
    writer.put(outputs.count)
    for (path, output) in outputs {
      writer.put(path)
      writer.put(output.hash)
      writer.put(output.stamp)
      try drain()
    }
    writer.put(index.last != nil)
    guard let last = index.last else { return }
    writer.put(last.inputs)
    writer.put(last.diagnostics)
    try put(last.counts) { writer, name, count in
      writer.put(name)
      writer.put(count)
    }
  }

  /// Entries in order of their keys.
  private mutating func put<Key: Comparable, Value>(
    _ table: [Key: Value], each: (inout ByteWriter, Key, Value) -> Void
  ) throws(FileError) {
    writer.put(table.count)
    for key in table.keys.sorted() {
      guard let value = table[key] else { continue }
      each(&writer, key, value)
      try drain()
    }
  }
}

extension ByteReader {
  mutating func key() throws(Unreadable) -> StoreKey {
    StoreKey(high: try fixed(), low: try fixed())
  }

  mutating func stampOrNil() throws(Unreadable) -> FileStamp? {
    guard try flag() else { return nil }
    return FileStamp(
      size: try number(), modified: Int64(bitPattern: try fixed()),
      changed: Int64(bitPattern: try fixed()), number: try fixed())
  }

  mutating func index() throws(Unreadable) -> StoreIndex {
    var index = StoreIndex()
    for _ in 0..<(try number()) { index.packs[try number()] = try number() }
    for _ in 0..<(try number()) {
      index.sources[try text()] = SourceRecord(
        stamp: try stampOrNil(), sidecarStamp: try stampOrNil(), key: try key(),
        articles: try list { reader throws(Unreadable) in
          KeyedArticle(id: try reader.text(), key: try reader.key())
        },
        diagnostics: try diagnostics())
    }
    let factCount = try number()
    index.facts.reserveCapacity(min(factCount, 1 << 20))
    for _ in 0..<factCount {
      index.facts[try key()] = PackPlace(
        pack: try number(), offset: try number(), count: try number(), checksum: try fixed())
    }
    index.rules = try flag() ? try key() : nil
    let outputCount = try number()
    index.outputs.reserveCapacity(min(outputCount, 1 << 20))
    for _ in 0..<outputCount {
      index.outputs[try text()] = OutputRecord(hash: try hash(), stamp: try stampOrNil())
    }
    if try flag() {
      let inputs = try key()
      let diagnostics = try diagnostics()
      var counts: [String: Int] = [:]
      for _ in 0..<(try number()) { counts[try text()] = try number() }
      index.last = LastBuild(inputs: inputs, diagnostics: diagnostics, counts: counts)
    }
    guard isAtEnd else { throw Unreadable() }
    return index
  }

  private mutating func making() throws(Unreadable) -> PageRecord.Making {
    PageRecord.Making(
      digest: try key(), cells: try list { reader throws(Unreadable) in try reader.fixed() },
      addresses: try texts(),
      citedArticles: try list { reader throws(Unreadable) in try reader.fixed() },
      citedSentences: try list { reader throws(Unreadable) in try reader.number() })
  }

  mutating func page(withLinks: Bool = true) throws(Unreadable) -> PageRecord {
    func hashes(_ reader: inout ByteReader) throws(Unreadable) -> [UInt64] {
      if withLinks { return try reader.list { each throws(Unreadable) in try each.fixed() } }
      try reader.skipHashes()
      return []
    }
    let wants = try hashes(&self)
    let offers = try hashes(&self)
    return PageRecord(
      fingerprint: try key(), files: try texts(), wants: wants, offers: offers,
      made: try flag() ? try making() : nil)
  }

  mutating func hash() throws(Unreadable) -> ContentHash {
    ContentHash(words: (try fixed(), try fixed(), try fixed(), try fixed()))
  }
}
