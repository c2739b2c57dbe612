package import Diagnostics
package import Files
package import NewsModel
import SourceText

/// Reads what the last build left in a store's folder; empty where there is nothing or another
/// tool's, and where the bytes are damaged. `tool` names the program and what it was built from.
///
/// The pages' records are read apart (`PageRecords`): a build without changes needs none of them.
package func openStore(in files: any FileSystem, tool: String) -> StoreIndex {
  guard let bytes = sealed("index", in: files, tool: tool) else { return StoreIndex() }
  var reader = ByteReader(bytes.bytes, bytes.range)
  return (try? reader.index()) ?? StoreIndex()
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

  /// Reads the form that the store keeps: no list in it has room for more than it holds, as lists that
  /// grew do. Nil where the bytes are not in that form.
  package init?(bytes: [UInt8]) {
    var reader = ByteReader(bytes)
    guard let read = try? reader.storedFacts() else { return nil }
    self = read
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
  return try? reader.storedFacts()
}

extension ByteReader {
  fileprivate mutating func storedFacts() throws(Unreadable) -> StoredFacts {
    let read = StoredFacts(
      facts: try facts(), diagnostics: try diagnostics(),
      words: try list { reader throws(Unreadable) in try reader.fixed() }, rules: try key())
    guard isAtEnd else { throw Unreadable() }
    return read
  }
}

/// Puts the index in place, and drops what no build will ask for again.
///
/// 1. Forget the facts that this build did not use.
/// 2. Copy what is left into one pack where most of the packs' bytes are dead, or the packs many.
/// 3. Put the index in place; then remove the packs that it does not name.
package func saveStore(
  _ index: StoreIndex, keeping used: Set<StoreKey>,
  outputs: [(path: String, record: OutputRecord)] = [], in files: any FileSystem, tool: String
) throws(FileError) {
  var index = index
  index.facts = index.facts.filter { used.contains($0.key) }
  index = try compact(index, in: files)
  let named = Set(index.facts.values.map(\.pack))
  index.packs = index.packs.filter { named.contains($0.key) }

  var file = try SealedFile("index", tool: tool, in: files)
  try file.put(index, outputs)
  try file.finish()
  try SealedFile.place("index", in: files)
  for entry in (try? files.list(""))?.entries ?? [] {
    guard let number = packNumber(entry.path), !named.contains(number) else { continue }
    try files.delete(entry.path)
  }
}
