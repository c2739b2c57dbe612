import TestSupport
import Testing

/// What pages say of themselves: who took which part, what a copy lacks, what could not be read.
@Suite("Honesty of pages") struct HonestyTests {
  @Test func saysWhichPartAnActorHad() async throws {
    let site = try await SiteTest([
      "seeds/a.txt": """
      OSLO, May 2, 2024 - The parliament of Norway dismissed Defense Minister Kari Solberg on Thursday.
      """,
      "seeds/b.txt": """
      OSLO, May 6, 2024 - Norwegian Prime Minister Odd Nesse met Chilean President Rosa Araya in Oslo on Monday.
      """,
    ]).build()
    site.expect(
      .shows("acted on by [", in: "actors/kari-solberg/index.md"),
      .shows("acted toward [Kari Solberg]", in: "actors/norway/index.md"),
      .shows("took part with [Rosa Araya]", in: "actors/odd-nesse/index.md"),
      // Of one event the line right above says with whom.
      .hides("## With whom", in: "actors/odd-nesse/index.md"))
  }

  private let lead = """
    The ferry across the strait stopped on Friday after a fire in its engine room, and three hundred
    passengers waited on the quay until the evening, when buses took them round by the bridge.

    The harbor master said that no one was hurt and that the line would open again within a week, as
    soon as inspectors had seen the engine and the company had sent for another pump from the yard.
    """

  @Test func saysWhatACopyLacksAndWhatItAdds() async throws {
    func article(_ day: Int, _ outlet: String, _ more: String) -> String {
      "---\npublished: 2024-05-0\(day)\npublisher: \(outlet)\ntitle: Ferry stops\n---\n\n\(lead)\n\n\(more)\n"
    }
    let site = try await SiteTest([
      "seeds/first.md": article(3, "Quay News", "The bridge was closed at night."),
      "seeds/second.md": article(4, "Strait Post", "The buses came late."),
    ]).build()
    site.expect(
      .shows("Copies of this article", in: "briefings/first/index.html"),
      .hides("What differs", in: "briefings/first/index.html"),
      .shows("**Only here** 1 sentence", in: "briefings/second/index.md"),
      .shows("**Only in the original** 1 sentence", in: "briefings/second/index.md"),
      .shows(
        "The bridge was closed at night. [sentence 3](../first/index.html#s3)",
        in: "briefings/second/index.md"),
      .shows("Strait Post 1 article, 4 May 2024, 1 copy", in: "about/index.md"))
    try await site.add("readout.yml", "publish: facts\n").build()
    site.expect(
      .hides("The bridge was closed", in: "briefings/second/index.md"),
      .shows("[sentence 3](../first/index.html#s3)", in: "briefings/second/index.md"))
    try await site.edit(
      "seeds/second.md", replacing: "The buses came late.", with: "The bridge was closed at night."
    ).build()
    site.expect(.shows("every sentence is in both", in: "briefings/second/index.md"))
  }

  @Test func tellsWhichWordsOfAPartedQuotationAreTheSpeakers() async throws {
    let site = try await SiteTest([
      "seeds/a.txt": "\"We wait,\" Ida Moor said on Monday. \"We go on.\""
    ]).build()
    site.expect(
      .shows(
        "\"parts\":[{\"start\":1,\"end\":8},{\"start\":37,\"end\":46}]", in: "data/statements.jsonl"
      ))
  }

  @Test func saysWhatCouldNotBeRead() async throws {
    let site = try SiteTest("two-articles")
    try await site.build()
    site.expect(.hides("left out", in: "index.html"), .hides("left out", in: "gaps/index.md"))
    try await site.add("seeds/x<b>.txt", bytes: [0x50, 0x4B, 0x03, 0x04, 0, 0, 0, 0])
      .add("seeds/lines.jsonl", "{\"text\": \"Chile met Norway.\"}\nnot a record\n").build()
    site.expect(
      .errors(["bad-record", "not-text"]), .published(true),
      .shows("2 files left out", in: "index.html"),
      .shows("seeds/lines.jsonl, line 2", in: "gaps/index.html"),
      .shows("seeds/x&lt;b&gt;.txt", in: "gaps/index.html"))
    try await site.remove("seeds/x<b>.txt").remove("seeds/lines.jsonl").build()
    site.expect(
      .hides("left out", in: "index.html"), .hides("Files left out", in: "gaps/index.md"))
  }

  @Test func saysWhatTheKindsOfItsEventsStandFor() async throws {
    let site = try await SiteTest("two-articles").build()
    site.expect(
      .shows("**Consult** meets, calls", in: "about/index.md"),
      .hides("**Assault**", in: "about/index.md"))
    let empty = try await SiteTest(["seeds/photo.png": "x"]).build()
    empty.expect(
      .warnings(["no-articles"]), .shows("No article has been read yet", in: "index.html"),
      .shows("There are no articles yet", in: "gaps/index.md"),
      .hides("Kinds of events", in: "about/index.html"))
  }
}
