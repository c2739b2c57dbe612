import Testing

/// What the desk notes and corrects stands on the pages that it is about.
@Suite("Notes of the desk") struct DeskNoteTests {
  private let path = "curation/corrections.yml"

  @Test func aNoteStandsOnItsPageAlsoWhereTheAddressMoved() async throws {
    let site = try SiteTest("two-articles")
    try await site.add(
      path,
      """
      - same: [chile, norway]
      - note: actors/norway
        text: "Seen *twice* <b>: \\"fine\\"."
        by: A. Editor
        on: "2024-05-16"
      - note: briefings/a
        text: one more
      """
    ).build()
    site.expect(
      .published(true), .warnings([]),
      .shows("Editor’s note", in: "actors/chile/index.html"),
      .shows("Seen *twice* &lt;b&gt;: &quot;fine&quot;.", in: "actors/chile/index.html"),
      .shows("A. Editor, 16 May 2024", in: "actors/chile/index.html"),
      .shows("one more", in: "briefings/a/index.html"),
      .hides("Editor’s note", in: "briefings/b/index.html"))
    try await site.add(path, "").build()
    site.expect(.hides("Editor’s note", in: "briefings/a/index.html"))
  }

  @Test func aNoteWithoutItsPageIsWarnedOf() async throws {
    let site = try SiteTest("two-articles")
    try await site.add(path, "- note: actors/chiles\n  text: x\n").build()
    site.expect(.published(true), .warnings(["page-unknown"]))
  }

  @Test func aBriefingAndTheListOfChangesSayWhatWasCorrected() async throws {
    let site = try SiteTest("two-articles")
    try await site.add(
      path, "- published: a\n  to: \"2024-05-09\"\n  why: by the paper\n- retract: b\n"
    ).build()
    site.expect(
      .shows("publication date set to 2024-05-09", in: "briefings/a/index.html"),
      .shows("by the paper", in: "briefings/a/index.html"),
      .shows("publication date set to 2024-05-09", in: "changes/index.html"),
      .shows("Chile and Norway share weather data: withdrawn", in: "changes/index.html"),
      .lacks("briefings/b/index.html"))
  }
}
