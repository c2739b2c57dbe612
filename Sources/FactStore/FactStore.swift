package import Diagnostics
package import Files
package import NewsModel
import SourceText

/// The store's form; another number makes everything a miss.
private let storeVersion = 2
private let largestIndex = 1 << 31

/// Reads what the last build left in a store's folder; empty where there is nothing or another
/// tool's, and where the bytes are damaged. `tool` names the program and what it was built from.
///
/// The pages' records are read apart, by `loadPages`: a build without changes needs none of them.
package func openStore(in files: any FileSystem, tool: String) -> StoreIndex {
  guard let bytes = sealed("index", in: files, tool: tool) else { return StoreIndex() }
  var reader = ByteReader(bytes.bytes, bytes.range)
  return (try? reader.index()) ?? StoreIndex()
}

/// Reads the records of the pages of the build that wrote the index.
package func loadPages(in files: any FileSystem, tool: String) -> [String: PageRecord] {
  guard let bytes = sealed("pages", in: files, tool: tool) else { return [:] }
  var reader = ByteReader(bytes.bytes, bytes.range)
  return (try? reader.pages()) ?? [:]
}

/// An article's facts with what was wrong on the way to them.
package struct StoredFacts: Sendable {
  package var facts: ArticleFacts
  package var diagnostics: [Diagnostic]
  /// The article's words, as a filter; empty where nobody will ask any more.
  package var words: [UInt64]
  /// Names what of the desk's lists the facts depend on.
  package var rules: StoreKey

  package init(
    facts: ArticleFacts, diagnostics: [Diagnostic], words: [UInt64], rules: StoreKey
  ) {
    self.facts = facts
    self.diagnostics = diagnostics
    self.words = words
    self.rules = rules
  }

  /// The form that the store keeps.
  package var bytes: [UInt8] {
    var writer = ByteWriter()
    writer.bytes.reserveCapacity(facts.article.text.count * 3)
    writer.put(facts)
    writer.put(diagnostics)
    writer.put(words) { $0.put(fixed: $1) }
    writer.put(rules)
    return writer.bytes
  }
}

/// Names an article by all that it says.
package func storeKey(of article: Article) -> StoreKey {
  var writer = ByteWriter()
  writer.put(article)
  return StoreKey(of: writer.bytes)
}

/// Reads the facts at some places of the packs, in order; nil for one that cannot be read.
///
/// Places that follow one another in a pack are read at once.
package func loadFacts(at places: [PackPlace], in files: any FileSystem) -> [StoredFacts?] {
  var loaded: [StoredFacts?] = []
  loaded.reserveCapacity(places.count)
  var start = 0
  while start < places.count {
    let first = places[start]
    var end = start + 1
    var size = first.count
    while end < places.count, places[end].pack == first.pack,
      places[end].offset == first.offset + size, size < 1 << 22
    {
      size += places[end].count
      end += 1
    }
    let bytes =
      (try? files.read(packName(first.pack), at: first.offset, count: size)) ?? []
    for place in places[start..<end] {
      let low = place.offset - first.offset
      loaded.append(storedFacts(bytes, low..<low + place.count, checksum: place.checksum))
    }
    start = end
  }
  return loaded
}

private func storedFacts(
  _ bytes: [UInt8], _ range: Range<Int>, checksum expected: UInt64
) -> StoredFacts? {
  guard range.upperBound <= bytes.count, checksum(of: bytes, range) == expected else { return nil }
  var reader = ByteReader(bytes, range)
  guard let facts = try? reader.facts(), let diagnostics = try? reader.diagnostics(),
    let words = try? reader.list({ reader throws(Unreadable) in try reader.fixed() }),
    let rules = try? reader.key(), reader.isAtEnd
  else { return nil }
  return StoredFacts(facts: facts, diagnostics: diagnostics, words: words, rules: rules)
}

/// Puts the index in place, and drops what no build will ask for again.
///
/// 1. Forget the facts that this build did not use.
/// 2. Copy what is left into one pack where most of the packs' bytes are dead, or the packs many.
/// 3. Write pages and index; then remove the packs that the index does not name.
package func saveStore(
  _ index: StoreIndex, keeping used: Set<StoreKey>, in files: any FileSystem, tool: String,
  pages records: [String: PageRecord]
) throws(FileError) {
  var index = index
  index.facts = index.facts.filter { used.contains($0.key) }
  index = try compact(index, in: files)
  let named = Set(index.facts.values.map(\.pack))
  index.packs = index.packs.filter { named.contains($0.key) }

  try files.write("pages", sealed(tool: tool) { $0.put(records) })
  try files.write("index", sealed(tool: tool) { $0.put(index) })
  for entry in (try? files.list(""))?.entries ?? [] {
    guard let number = packNumber(entry.path), !named.contains(number) else { continue }
    try files.delete(entry.path)
  }
}

/// What is written after its version, its tool and its checksum.
///
/// The head is put before the body in place: the index of a large site is held once, not twice.
private func sealed(tool: String, _ write: (inout ByteWriter) -> Void) -> [UInt8] {
  var body = ByteWriter()
  write(&body)
  var head = ByteWriter()
  head.put(fixed: 0x5244_4F55_5453_5430)
  head.put(storeVersion)
  head.put(tool)
  head.put(fixed: checksum(of: body.bytes, 0..<body.bytes.count))
  body.bytes.insert(contentsOf: head.bytes, at: 0)
  return body.bytes
}

private func sealed(
  _ name: String, in files: any FileSystem, tool: String
) -> (bytes: [UInt8], range: Range<Int>)? {
  guard let bytes = try? files.read(name, limit: largestIndex) else { return nil }
  var reader = ByteReader(bytes)
  guard (try? reader.fixed()) == 0x5244_4F55_5453_5430, (try? reader.number()) == storeVersion,
    (try? reader.text()) == tool, let expected = try? reader.fixed()
  else { return nil }
  let body = reader.rest
  return checksum(of: bytes, body) == expected ? (bytes, body) : nil
}
