import Files
import Testing

/// What the settings of time zone and language change on pages.
@Suite("Days and languages") struct DayAndLanguageTests {
  private func article(_ published: String, _ more: String = "") -> String {
    """
    ---
    title: Ferry link opens
    published: \(published)
    \(more)
    ---
    LISBON — Minister Ana Belo opened the ferry link on Tuesday. "The ferries will run all year," \
    Belo said in Lisbon.

    """
  }

  @Test func anInstantIsTheDayThatItWasAtTheDesk() async throws {
    let site = SiteTest([
      "seeds/a.txt": article("\"2024-04-16T23:30:00Z\""),
      "seeds/b.txt": article("2024-04-16"),
      "seeds/c.txt": article("\"2024-04-16T23:30:00\""),
      "seeds/d.txt": article("\"2024-04-17 02:15 +0800\""),
    ])
    func expectDays(_ days: [String: String]) {
      for (name, day) in days { site.expect(.shows(day, in: "briefings/\(name)/index.md")) }
    }
    try await site.build()
    expectDays(["a": "[16 April", "b": "[16 April", "c": "[16 April", "d": "[17 April"])
    try await site.add("readout.yml", "timeZone: Asia/Manila\n").build()
    expectDays(["a": "[17 April", "b": "[16 April", "c": "[16 April", "d": "[17 April"])
    site.expect(.extracted(4), .shows("by Asia/Manila", in: "about/index.md"))
    try await site.add("readout.yml", "timeZone: America/New_York\n").build()
    expectDays(["a": "[16 April", "b": "[16 April", "c": "[16 April", "d": "[16 April"])
  }

  @Test func wordsInAnotherLanguageSayWhich() async throws {
    let site = SiteTest([
      "seeds/a.txt": article("2024-04-16", "language: nb-NO"),
      "seeds/b.txt": article("2024-04-17", "language: en-GB"),
      "seeds/c.txt": article("2024-04-18", "language: \"x\\\" onload=alert\""),
    ])
    try await site.build()
    let quote = "<p><span lang=\"nb-NO\">“The ferries will run all year”</span></p>"
    site.expect(
      .shows("<h1><span lang=\"nb-NO\">Ferry link opens</span></h1>", in: "briefings/a/index.html"),
      .shows("<p lang=\"nb-NO\"><span class=\"sentence\"", in: "briefings/a/index.html"),
      .shows(quote, in: "briefings/a/index.html"),
      .shows("<html lang=\"en\"", in: "briefings/a/index.html"),
      .hides("<span lang", in: "briefings/b/index.html"),
      .hides("lang=\"x", in: "briefings/c/index.html"),
      .shows("# Ferry link opens", in: "briefings/a/index.md"))
    try await site.add("readout.yml", "language: nb\n").build()
    site.expect(
      .hides("<span lang", in: "briefings/a/index.html"),
      .shows("<h1><span lang=\"en-GB\">Ferry link opens</span></h1>", in: "briefings/b/index.html"))
  }

  @Test func aBriefingListsTheDaysOfWhichAPartIsTold() async throws {
    let credit = "Photo: Ana Belo/Harbor Pictures"
    let site = SiteTest([
      "seeds/a.txt": article(
        "2024-04-17", "") + "The ferry sank on Monday night. Crews now search, Belo said.\n\n"
        + "\(credit)\n\n\(credit)\n\n\(credit)\n"
    ])
    try await site.build()
    let page = "briefings/a/index.md"
    site.expect(
      .shows(
        "[15 April 2024](../../timeline/2024/index.html#month-2024-04) “Monday night”", in: page),
      .hides("[now]", in: page), .shows("3 times in a row", in: page))
  }

  /// A line of text never ends with the number of the sentence that the next one begins.
  @Test func namesADecadeAndKeepsASentenceWithItsNumber() async throws {
    let text = "BERGEN, May 2, 2024 - The ferry was built in the 1950s. Norway sold it.\n"
    try await SiteTest(["seeds/a.txt": text]).build().expect(
      .shows("[1950s](../../timeline/index.html) “the 1950s”", in: "briefings/a/index.md"),
      .shows("</a>\u{A0}The ferry was", in: "briefings/a/index.html"))
  }

  @Test func namesEachUnresolvedExpressionOnceWithItsSentences() async throws {
    let test = SiteTest([
      "seeds/a.txt":
        "The pier shut on Tuesday. Boats lay there.\n\nIt opened again on Tuesday, they said.\n"
    ])
    try await test.build()
    let page = String(decoding: test.output.tree["briefings/a/index.md"] ?? [], as: UTF8.self)
    let lines = page.split(separator: "\n").filter {
      $0.contains("“Tuesday”") && $0.contains("no date")
    }
    #expect(lines.count == 1)
    #expect(lines.first?.contains("[1](#s1)") == true && lines.first?.contains("[3](#s3)") == true)
  }

  @Test func aStateThatSomebodyIsOfIsNotWhereItHappened() async throws {
    let test = SiteTest([
      "seeds/a.txt":
        "Tomas Ruiz, a senator of Ohio, met Ana Duarte in Boston on Tuesday. Ruiz thanked Duarte.\n"
    ])
    try await test.build()
    let page = String(decoding: test.output.tree["briefings/a/index.md"] ?? [], as: UTF8.self)
    let places = page.split(separator: "\n").first { $0.hasPrefix("* **Where**") }
    #expect(places?.contains("Boston") == true)
    #expect(places?.contains("Ohio") == false)
  }
}
