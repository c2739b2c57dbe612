import Diagnostics
import Files
import Pipeline
import TestSupport
import Testing

/// What comes of editions where a build is killed or a file is not as it was left.
@Suite("Damaged editions") struct EditionDamageTests {
  private let facts = "editions/facts.tsv"
  private let history = "editions/editions.jsonl"

  /// A site with two editions, and what its third will be.
  private func site() async throws -> SiteTest {
    let test = try SiteTest("two-articles")
    try await test.build().add("seeds/c.txt", "Chile thanked Norway on May 4, 2024.\n").build()
    return try test.edit("seeds/a.txt", replacing: "June", with: "July")
  }

  /// The bytes that recording takes, whatever of them fits, are all that a build may lack.
  @Test func aBuildThatIsCutShortIsMadeUpFor() async throws {
    let whole = try await site()
    try await whole.build()
    let sizes = [facts, history].map { whole.site.tree[$0]!.count }
    for room in [0, sizes[0], sizes[0] + sizes[1] - 1] {
      let test = try await site()
      test.site.limitRoom(to: room)
      let error = await #expect(throws: BuildError.self) { _ = try await test.build() }
      guard case .file(_, .published) = error else {
        Issue.record("\(String(describing: error))")
        continue
      }
      test.site.limitRoom(to: nil)
      try await test.build().expect(.edition(3), .published(true), .warnings([]))
      #expect(test.site.tree[facts] == whole.site.tree[facts])
      #expect(test.site.tree[history] == whole.site.tree[history])
      #expect(differences(test.output.tree, whole.output.tree).isEmpty)
    }
  }

  /// Whatever of the store fits, the site is either as it was or the new one with its edition.
  @Test func aStoreThatCannotBeKeptLeavesTheNewSite() async throws {
    let test = try await site()
    let before = test.output.tree
    var state = SiteState.asBefore
    var room = 0
    while state == .asBefore {
      #expect(differences(test.output.tree, before).isEmpty, "with room for \(room) bytes")
      test.store.limitRoom(to: room)
      let error = await #expect(throws: BuildError.self) {
        _ = try await test.buildBesideOtherFiles()
      }
      guard case .file(let problem, let left)? = error else { return }
      #expect(problem.kind == .noSpace)
      state = left
      room += 2_000
    }
    #expect(state == .recorded)
    #expect(!differences(test.output.tree, before).isEmpty)
    #expect(test.site.tree[history]?.split(separator: 0x0A).count == 3)
    test.store.limitRoom(to: nil)
    try await test.build().expect(.edition(3), .published(true), .warnings([]))
  }

  @Test func aDamagedHistoryKeepsWhatCanBeRead() async throws {
    let test = try await site()
    let damaged = try #require(test.site.tree[history]).split(separator: 0x0A)
    let bytes = Array("<<<<<<< mine\n".utf8) + damaged[1] + [0x0A]
    try test.site.write(history, bytes)
    try await test.build().expect(
      .edition(3), .warnings(["edition-damaged"]), .published(true),
      .shows("1 article updated; 1 statement new", in: "changes/index.md"))
    let place = test.report.diagnostics.first { $0.id == "edition-damaged" }?.place
    #expect(place?.file == history)
    #expect(place?.line == 1)
    #expect(
      test.site.tree.contains { $0.key.hasPrefix(history + ".damaged-") && $0.value == bytes })
    try await test.build().expect(.edition(3), .warnings([]))
  }

  @Test func damagedFactsLoseNoHistory() async throws {
    let test = try await site()
    var bytes = try #require(test.site.tree[facts])
    bytes[bytes.count - 20] ^= 1
    try test.site.write(facts, bytes)
    try await test.build().expect(
      .edition(3), .warnings(["edition-damaged"]),
      .shows("what changed is not known", in: "index.md"),
      .shows("1 article new", in: "changes/index.md"))
    #expect(test.site.tree.contains { $0.key.hasPrefix(facts + ".damaged-") && $0.value == bytes })
    try await test.edit("seeds/a.txt", replacing: "July", with: "May").build().expect(
      .edition(4), .warnings([]), .changed("1 article updated; 1 statement new, 1 withdrawn"))
  }

  @Test func factsOfAnOlderEditionAreNotComparedWith() async throws {
    let test = try await site()
    let older = try #require(test.site.tree[facts])
    try await test.build()
    try test.site.write(facts, older)
    try await test.build().expect(.edition(4), .warnings(["edition-damaged"]))
  }

  @Test func factsThatAreGoneLeaveTheHistory() async throws {
    let test = try await site()
    try await test.remove(facts).build().expect(.edition(3), .warnings(["edition-unknown"]))
    try await test.build().expect(.edition(3), .warnings([]))
  }

  @Test func aHistoryThatCannotBeReadIsNotWrittenOver() async throws {
    let test = try await site()
    let before = test.output.tree
    let left = test.site.tree[history]
    test.site.makeUnreadable(history)
    try await test.build().expect(.published(false), .errors(["unreadable-file"]))
    #expect(test.output.tree == before)
    #expect(test.site.tree[history] == left)
  }

  /// Whatever bytes the files have, a build ends, and the one after it finds nothing wrong.
  @Test func anyBytesAreSurvived() async throws {
    var draw = Draw(11)
    let test = try await site()
    for _ in 0..<12 {
      for path in [facts, history] {
        var bytes = test.site.tree[path] ?? []
        switch draw.next(below: 4) {
        case 0: bytes = Array(bytes.prefix(draw.next(below: bytes.count + 1)))
        case 1: bytes.insert(UInt8(draw.next(below: 256)), at: draw.next(below: bytes.count + 1))
        case 2: if !bytes.isEmpty { bytes[draw.next(below: bytes.count)] ^= 0x15 }
        default: break
        }
        try test.site.write(path, bytes)
      }
      try await test.build().expect(.published(true), .errors([]))
      try await test.build().expect(.changed(nil), .warnings([]), .written(0))
    }
  }
}
