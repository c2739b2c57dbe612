import Diagnostics
import Files
import NewsModel
import Pipeline
import Testing

/// What a correction is said to change is what the next build changes.
@Suite("Correcting") struct CorrectingTests {
  private let same = Correction(
    .same(ActorID(slugging: "chile"), ActorID(slugging: "norway")), day: "2024-05-16", line: 0)

  private func folders(_ site: SiteTest) -> SiteFolders {
    SiteFolders(site: site.site, output: site.output, store: site.store)
  }

  private let request = BuildRequest(tool: "readout test", stamp: "test")

  @Test func foretellsThePagesOfTheNextBuild() async throws {
    let site = try SiteTest("two-articles")
    let before = try await site.build().pages
    let preview = try await preview(same, request, in: folders(site))
    #expect(preview.errors.isEmpty)
    #expect(site.site.tree["curation/corrections.yml"] == nil)
    #expect(try write(preview, in: folders(site)))
    let after = try await site.build().pages
    let told = preview.changes.filter { $0.kind == .page }
    #expect(Set(told.filter { $0.text == "goes" }.map(\.id)).isSubset(of: before))
    #expect(Set(told.filter { $0.text == "appears" }.map(\.id)) == after.subtracting(before))
    #expect(told.contains { $0.id == "actors/norway" && $0.text == "goes" })
    site.expect(.shows("chile", in: "actors/norway/index.html"))
  }

  @Test func theSameEntryIsRefusedTheSecondTime() async throws {
    let site = try SiteTest("two-articles")
    #expect(try write(await preview(same, request, in: folders(site)), in: folders(site)))
    let again = try await preview(same, request, in: folders(site))
    #expect(again.errors.map(\.id) == ["correction-twice"])
  }

  @Test func tellsThePageThatANoteStandsOn() async throws {
    let site = try SiteTest("two-articles")
    let note = { Correction(.note(page: $0, text: "Seen twice."), line: 0) }
    let known = try await preview(note("actors/chile"), request, in: folders(site))
    #expect(known.changes == [SiteChange(.page, "actors/chile", "gets the note “Seen twice.”")])
    #expect(known.errors.isEmpty && known.warnings.isEmpty)
    let unknown = try await preview(note("actors/chiles"), request, in: folders(site))
    #expect(unknown.errors.map(\.id) == ["page-unknown"])
    #expect(unknown.errors.flatMap(\.hints) == ["did you mean 'actors/chile'?"])
  }

  @Test func writesNothingOverAFileThatAnotherChanged() async throws {
    let site = try SiteTest("two-articles")
    let preview = try await preview(same, request, in: folders(site))
    try site.site.write("curation/corrections.yml", Array("# mine\n".utf8))
    #expect(try !write(preview, in: folders(site)))
    #expect(site.site.tree["curation/corrections.yml"] == Array("# mine\n".utf8))
  }

  @Test func aFullDiskKeepsTheFile() async throws {
    let site = try SiteTest("two-articles")
    let preview = try await preview(same, request, in: folders(site))
    site.site.limitRoom(to: 0)
    #expect(throws: BuildError.self) { try write(preview, in: folders(site)) }
    #expect(site.site.tree["curation/corrections.yml"] == nil)
  }

  @Test func saysWhichEarlierCorrectionNoLongerMatches() async throws {
    let site = try SiteTest("two-articles")
    try site.site.write("curation/corrections.yml", Array("- kind: chile\n  to: group\n".utf8))
    let retract = { Correction(.retract(ArticleID(slugging: $0)), line: 0) }
    let one = try await preview(retract("a"), request, in: folders(site))
    #expect(one.warnings.map(\.id) == [])
    #expect(try write(one, in: folders(site)))
    let both = try await preview(retract("b"), request, in: folders(site))
    #expect(both.warnings.map(\.id) == ["actor-unknown"])
    #expect(both.errors.map(\.id) == [])
  }
}

extension SiteTest {
  /// Addresses of the pages as they are now, without those that only lead elsewhere.
  fileprivate var pages: Set<String> {
    Set(
      output.tree.keys.filter { $0.hasSuffix("/index.md") }.map { String($0.dropLast(9)) })
  }
}
