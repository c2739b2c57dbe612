import Diagnostics
import FactStore
import Files
import NewsModel
import SourceText
import Testing

@Suite("The store of facts") struct FactStoreTests {
  private let full = StoredFacts(
    facts: fullFacts, diagnostics: [], words: [], rules: StoreKey(of: ""))

  private func stored(_ facts: ArticleFacts, in files: MemoryFiles) throws -> StoredFacts? {
    var index = StoreIndex()
    var writer = try PackWriter(after: index, in: files)
    let problem = Diagnostic(
      .warning, "odd", "a rule", at: .init(file: "a", line: 3, column: 9), hints: ["do this"])
    let entry = StoredFacts(
      facts: facts, diagnostics: [problem], words: [7, .max], rules: StoreKey(of: "r"))
    let place = try writer.add(entry.bytes)
    try writer.finish(in: &index)
    let loaded = loadFacts(at: [place], in: files)
    #expect(loaded.first??.diagnostics == [problem])
    #expect(loaded.first??.words == [7, .max])
    #expect(loaded.first??.rules == StoreKey(of: "r"))
    return loaded.first ?? nil
  }

  @Test func givesBackEveryFieldOfEveryFact() throws {
    #expect(try stored(fullFacts, in: MemoryFiles())?.facts == fullFacts)
  }

  @Test func givesBackAnArticleWithoutAnything() throws {
    let bare = ArticleFacts(
      article: Article(
        id: ArticleID(unchecked: "b"), text: UTF8Text(""), blocks: [],
        provenance: Provenance(file: "b", sha256: "", byteCount: 0)))
    #expect(try stored(bare, in: MemoryFiles())?.facts == bare)
  }

  /// A field that somebody adds to a type is lost by the store until the store knows it: then this
  /// count fails.
  @Test func knowsHowManyFieldsEachTypeHas() {
    #expect(fields(fullFacts) == 8)
    #expect(fields(fullFacts.article) == 11)
    #expect(fields(fullFacts.article.published!) == 4)
    #expect(fields(fullFacts.article.provenance) == 5)
    #expect(fields(fullFacts.article.blocks[0]) == 2)
    #expect(fields(fullFacts.sentences[0]) == 2)
    #expect(fields(fullFacts.mentions[0]) == 5)
    #expect(fields(fullFacts.actors[0].fields) == 8)
    #expect(fields(fullFacts.actors[0].roles[0]) == 3)
    #expect(fields(fullFacts.quotes[0]) == 11)
    #expect(fields(fullFacts.times[0]) == 7)
    #expect(fields(fullFacts.events[0]) == 12)
    #expect(fields(fullFacts.events[0].figures[0]) == 5)
    #expect(fields(fullFacts.topics[0]) == 8)
  }

  @Test func anyDamagedByteIsAMiss() throws {
    let files = MemoryFiles()
    var index = StoreIndex()
    var writer = try PackWriter(after: index, in: files)
    let place = try writer.add(full.bytes)
    try writer.finish(in: &index)
    let pack = try #require(files.tree.first)
    for offset in stride(from: 0, to: pack.value.count, by: 7) {
      var damaged = pack.value
      damaged[offset] ^= 0x10
      try files.write(pack.key, damaged)
      #expect(loadFacts(at: [place], in: files).first! == nil)
    }
    try files.write(pack.key, Array(pack.value.dropLast()))
    #expect(loadFacts(at: [place], in: files).first! == nil)
  }

  @Test func keepsTheIndexForTheSameToolOnly() throws {
    let files = MemoryFiles()
    let index = try saved(entries: 3, in: files)
    #expect(openStore(in: files, tool: "t").facts.count == 3)
    #expect(openStore(in: files, tool: "t").rules == StoreKey(of: "lists"))
    #expect(openStore(in: files, tool: "other").facts.isEmpty)
    #expect(index.facts.count == 3)
    let bytes = try #require(files.tree["index"])
    for offset in stride(from: 0, to: bytes.count, by: 11) {
      var damaged = bytes
      damaged[offset] ^= 0x01
      try files.write("index", damaged)
      #expect(openStore(in: files, tool: "t").facts.isEmpty)
    }
  }

  @Test func dropsWhatABuildDidNotUse() throws {
    let files = MemoryFiles()
    let index = try saved(entries: 40, in: files)
    let size = files.tree.filter { $0.key.hasSuffix(".pack") }.values.reduce(0) { $0 + $1.count }
    let kept = Set(index.facts.keys.sorted().prefix(4))
    try saveStore(index, keeping: kept, in: files, tool: "t")
    let reopened = openStore(in: files, tool: "t")
    #expect(Set(reopened.facts.keys) == kept)
    let left = files.tree.filter { $0.key.hasSuffix(".pack") }.values.reduce(0) { $0 + $1.count }
    #expect(left < size / 5)
    #expect(loadFacts(at: Array(reopened.facts.values), in: files).allSatisfy { $0 != nil })
  }

  private func saved(entries: Int, in files: MemoryFiles) throws -> StoreIndex {
    var index = StoreIndex()
    index.rules = StoreKey(of: "lists")
    var writer = try PackWriter(after: index, in: files)
    for number in 0..<entries {
      index.facts[StoreKey(of: "\(number)")] = try writer.add(full.bytes)
    }
    try writer.finish(in: &index)
    try saveStore(index, keeping: Set(index.facts.keys), in: files, tool: "t")
    return openStore(in: files, tool: "t")
  }

  private func fields(_ value: Any) -> Int { Mirror(reflecting: value).children.count }
}
