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

  /// The index without the pages, which have a file of their own.
  mutating func put(_ index: StoreIndex) {
    put(index.packs.sorted { $0.key < $1.key }) { writer, pack in
      writer.put(pack.key)
      writer.put(pack.value)
    }
    put(index.sources.sorted { $0.key < $1.key }) { writer, source in
      writer.put(source.key)
      writer.put(source.value.stamp)
      writer.put(source.value.sidecarStamp)
      writer.put(source.value.key)
      writer.put(source.value.articles) { writer, article in
        writer.put(article.id)
        writer.put(article.key)
      }
      writer.put(source.value.diagnostics)
    }
    put(index.facts.sorted { $0.key < $1.key }) { writer, entry in
      writer.put(entry.key)
      writer.put(entry.value.pack)
      writer.put(entry.value.offset)
      writer.put(entry.value.count)
      writer.put(fixed: entry.value.checksum)
    }
    put(index.rules != nil)
    if let rules = index.rules { put(rules) }
    put(index.outputs.sorted { $0.key < $1.key }) { writer, output in
      writer.put(output.key)
      writer.put(output.value.hash)
      writer.put(output.value.stamp)
    }
    put(index.last != nil)
    if let last = index.last {
      put(last.inputs)
      put(last.diagnostics)
      put(last.counts.sorted { $0.key < $1.key }) { writer, count in
        writer.put(count.key)
        writer.put(count.value)
      }
    }
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

  mutating func page() throws(Unreadable) -> PageRecord {
    let wants = try list { reader throws(Unreadable) in try reader.fixed() }
    let offers = try list { reader throws(Unreadable) in try reader.fixed() }
    return PageRecord(
      fingerprint: try key(), files: try texts(), wants: wants, offers: offers,
      made: try flag() ? try making() : nil)
  }

  /// The records of all pages, which stay where they are.
  mutating func pages() throws(Unreadable) -> PageRecords {
    var pages = PageRecords()
    let count = try number()
    pages.reserve(min(count, 1 << 20))
    for _ in 0..<count {
      let path = try text()
      pages[path] = try stored()
    }
    guard isAtEnd else { throw Unreadable() }
    return pages
  }

  mutating func hash() throws(Unreadable) -> ContentHash {
    ContentHash(words: (try fixed(), try fixed(), try fixed(), try fixed()))
  }
}
