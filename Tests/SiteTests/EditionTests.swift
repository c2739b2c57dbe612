import Files
import Pipeline
import SiteModel
import Testing

/// Which builds make an edition, and what it says.
@Suite("Editions") struct EditionTests {
  private let changes = "changes/index.md"

  private func two() async throws -> SiteTest {
    try await SiteTest("two-articles").build().expect(
      .edition(1), .changed("the first edition"), .lacks("changes/page-2/index.html"),
      .shows("Edition 1", in: "index.html"), .hides("What changed here", in: "index.html"))
  }

  /// Facts that another version of the tool reads are told as such; the version alone is no edition.
  @Test func tellsWhenAnotherVersionReadTheArticles() async throws {
    let test = try SiteTest("two-articles")
    let words = "Read by readout 2, the edition before by readout test: "
    try await test.build().expect(.edition(1), .hides("Read by", in: "changes/index.html"))
    test.tool = "readout 2"
    try await test.build().expect(.edition(1), .changed(nil))
    try await test.add("seeds/new.txt", "OSLO, May 4, 2024 - Norway sent ships.\n").build()
      .expect(.edition(2), .shows(words, in: "changes/index.html"))
    try await test.remove("seeds/new.txt").build()
      .expect(.edition(3), .shows(words, in: "changes/index.html"))
  }

  @Test func aBuildThatChangesNothingMakesNone() async throws {
    let test = try await two()
    let before = test.site.tree
    try await test.build().expect(.changed(nil), .written(0))
    try await test.forgetStore().build().expect(.changed(nil), .written(0), .edition(1))
    try await test.add("Templates/assets/extra.css", "p {}\n").build().expect(.changed(nil))
    try await test.add("readout.yml", "title: Another title\n").build().expect(.changed(nil))
    #expect(test.site.tree["editions/facts.tsv"] == before["editions/facts.tsv"])
    #expect(test.site.tree["editions/editions.jsonl"] == before["editions/editions.jsonl"])
  }

  @Test func aNewArticleIsTold() async throws {
    let test = try await two()
    test.now = "2026-11-22"
    try await test.add(
      "seeds/c.txt",
      """
      OSLO, May 4, 2024 - Sweden sent the files on Saturday.

      "We have all of it," Kari Solberg told reporters.
      """
    ).build().expect(
      .edition(2), .shows("Edition 2, 22 November 2026", in: "index.html"),
      .shows("changes/index.html#edition-2", in: "index.html"),
      .shows("id=\"edition-2\"", in: "changes/index.html"),
      .shows("1 article new", in: changes), .shows("“We have all of it”", in: changes),
      .shows("briefings/c/index.html#s2", in: changes),
      .shows("<updated>2026-11-22T00:00:00Z</updated>", in: "changes/feed.xml"),
      .shows("Edition 2", in: "changes/feed.json"))
    #expect(test.report.edition?.changed[.article]?.new == 1)
    #expect(test.report.edition?.changed[.article]?.total == 1)
  }

  @Test func anEditedArticleIsUpdatedWithWhatItSays() async throws {
    let test = try await two()
    try await test.edit("seeds/a.txt", replacing: "June", with: "July").build().expect(
      .edition(2), .changed("1 article updated; 1 statement new, 1 withdrawn"),
      .shows("“We will send the first files in July”", in: changes), .hides("in June", in: changes))
  }

  @Test func anEditionLeavesPagesAloneThatItDoesNotConcern() async throws {
    let test = try await two()
    let before = test.output.tree
    try await test.edit("seeds/a.txt", replacing: "June", with: "July").build()
    for path in ["about/index.html", "briefings/b/index.html", "actors/chile/index.html"] {
      #expect(test.output.tree[path] == before[path], "\(path)")
    }
  }

  @Test func whiteSpaceIsNoFact() async throws {
    let test = try await two()
    let text = String(decoding: test.site.tree["seeds/a.txt"]!, as: UTF8.self)
    try await test.add("seeds/a.txt", text + "\n\n").build().expect(.changed(nil), .edition(1))
  }

  @Test func aRenamedFileMovesItsArticleAndMakesNoStatementNew() async throws {
    let test = try await two()
    try await test.rename("seeds/b.md", to: "seeds/mail.md").build().expect(
      .edition(2), .changed("1 article updated"), .shows("address b → mail", in: changes))
  }

  /// Whoever linked to it still finds it, however often it moved, until something else is there.
  @Test func anOldAddressLeadsToWhereThePageIsNow() async throws {
    let test = try await two()
    let old = "briefings/b/index.html"
    try await test.rename("seeds/b.md", to: "seeds/mail.md").build().expect(
      .edition(2), .shows("url=../mail/index.html", in: old),
      .shows("briefings/b/", in: changes), .lacks("briefings/b/index.md"))
    try await test.build().expect(.changed(nil), .written(0), .has(old))
    try await test.rename("seeds/mail.md", to: "seeds/post.md").build().expect(
      .edition(3), .shows("url=../post/index.html", in: old),
      .shows("url=../post/index.html", in: "briefings/mail/index.html"))
    try await test.forgetStore().build().expect(.changed(nil), .has(old))
    try await test.add("seeds/b.md", "OSLO, May 9, 2024 - Sweden sent more ships on Thursday.\n")
      .build().expect(.edition(4), .shows("more ships", in: old), .has("briefings/mail/index.html"))
    try await test.remove("seeds/b.md").remove("seeds/post.md").build().expect(
      .edition(5), .lacks(old), .lacks("briefings/mail/index.html"))
  }

  /// An event whose day another publication day makes another, with the desk's note on it.
  @Test func anEventOfAnotherDayLeavesItsOldAddressAndKeepsItsNote() async throws {
    let (old, new) = ("ana-duarte-and-tomas-ruiz-meeting-in-lima-2024-05-03", "2024-05-10")
    let test = SiteTest([
      "seeds/a.txt":
        "---\npublished: 2024-05-04\n---\nAna Duarte met Tomas Ruiz in Lima on Friday. They talked.\n",
      "curation/corrections.yml": "- note: \"events/\(old)\"\n  text: \"Seen by the desk.\"\n",
    ])
    try await test.build().expect(.shows("Seen by the desk", in: "events/\(old)/index.html"))
    try await test.edit("seeds/a.txt", replacing: "05-04", with: "05-11").build().expect(
      .shows("\(new)/index.html", in: "events/\(old)/index.html"),
      .shows(
        "Seen by the desk", in: "events/\(old.dropLast(10))\(new)/index.html"), .warnings([]))
  }

  /// A name that the desk changes in its list of actors is another address too.
  @Test func anActorRenamedInTheListOfActorsLeavesItsOldAddress() async throws {
    let test = SiteTest([
      "seeds/a.txt":
        "LIMA, May 4, 2024 - Ana Duarte met Tomas Ruiz in Lima on Friday. “We agreed,” Duarte said.\n"
    ])
    try await test.build().expect(.has("actors/ana-duarte/index.html"))
    try await test.add(
      "curation/actors.yml",
      "- {name: Ana Duarte Pires, id: ana-duarte-pires, kind: person, aliases: [Ana Duarte, Duarte]}\n"
    ).build().expect(
      .edition(2), .has("actors/ana-duarte-pires/index.html"),
      .shows("url=../ana-duarte-pires/index.html", in: "actors/ana-duarte/index.html"))
  }

  @Test func aRemovedArticleIsWithdrawnAndNotLinked() async throws {
    let test = try await two()
    try await test.remove("seeds/b.md").build().expect(
      .edition(2), .shows("**Withdrawn** Chile and Norway share weather data", in: changes),
      .hides("briefings/b/", in: changes))
    #expect(test.report.edition?.changed[.article]?.withdrawn == 1)
  }

  @Test func whatTheDeskChangesIsCorrected() async throws {
    let test = try await two()
    try await test.add("curation/corrections.yml", "- same: [chile, norway]\n").build().expect(
      .edition(2), .shows("**Corrected** [Chile](../actors/chile/index.html)", in: changes),
      .shows("merged with “Norway”", in: changes),
      .shows("now part of [Chile](../actors/chile/index.html)", in: changes),
      .shows("What changed here", in: "actors/chile/index.html"),
      .shows("Edition 2", in: "actors/chile/index.html"))
    #expect(test.report.edition?.changed[.actor]?.corrected == 1)
    try await test.add("curation/corrections.yml", "").build().expect(
      .edition(3), .shows("a correction taken back", in: changes))
  }

  @Test func aRetractedArticleIsWithdrawnByTheDesk() async throws {
    let test = try await two()
    try await test.add("curation/corrections.yml", "- retract: b\n  why: a hoax\n").build().expect(
      .edition(2), .shows("the desk: withdrawn: a hoax", in: changes))
  }

  @Test func aCorrectedDateIsTheEventsToo() async throws {
    let test = try await two()
    let event = try #require(
      test.output.tree.keys.first { $0.hasPrefix("events/") && $0.contains("2024-05-02") })
    let id = event.split(separator: "/")[1]
    try await test.add(
      "curation/corrections.yml", "- pinDate: \(id)\n  to: \"2024-04-30\"\n"
    ).build().expect(
      .edition(2), .shows("time 2024-05-02 → 2024-04-30", in: changes),
      .shows("the desk: date set to 2024-04-30", in: changes))
    #expect(test.report.edition?.changed[.event]?.corrected == 1)
    #expect(test.report.edition?.changed[.event]?.new == 0)
  }

  @Test func withoutItsFolderTheNextIsTheFirst() async throws {
    let test = try await two()
    try await test.edit("seeds/a.txt", replacing: "June", with: "July").build()
    try await test.forgetEditions().build().expect(.edition(1), .changed("the first edition"))
  }

  @Test func whatIsTriedOutIsRecordedByTheNextBuildThatRecords() async throws {
    let test = try await two()
    let before = test.site.tree["editions/facts.tsv"]
    test.keepsEditions = false
    test.now = "2026-11-22"
    try await test.edit("seeds/a.txt", replacing: "June", with: "July").build().expect(
      .edition(2), .shows("Edition 2 (not recorded yet)", in: "index.html"))
    #expect(test.site.tree["editions/facts.tsv"] == before)
    test.keepsEditions = true
    try await test.build().expect(.shows("Edition 2, 22 November 2026", in: "index.html"))
    #expect(test.site.tree["editions/facts.tsv"] != before)
  }

  @Test func anOldEditionKeepsItsAnchor() async throws {
    let test = try await two()
    try await test.add("seeds/c.txt", "Chile thanked Sweden and Oslo on May 4, 2024.\n").build()
    for number in 3...14 {
      try await test.add("seeds/c.yml", "title: Title \(number)\n").build().expect(
        .edition(number), .published(true), .errors([]))
    }
    test.expect(
      .shows("Older editions", in: changes), .shows("id=\"edition-2\"", in: "changes/index.html"),
      .hides("“Title 3”", in: changes), .shows("“Title 4”", in: changes))
    let linked = test.output.tree.filter { path, bytes in
      path.hasPrefix("events/") && path.hasSuffix("index.html")
        && String(decoding: bytes, as: UTF8.self).contains("changes/index.html#edition-2\"")
    }
    #expect(!linked.isEmpty)
  }

  @Test func theEditionsNameIsTheDesks() async throws {
    try await SiteTest("two-articles").add("readout.yml", "edition: Morning briefing\n").build()
      .expect(.shows("Morning briefing, edition 1", in: "index.html"))
  }

  /// By the words that are its page's title, in lists and in feeds, and when it goes too.
  @Test func anArticleWithoutATitleIsNamedByItsWords() async throws {
    let test = try await two()
    test.now = "2026-11-22"
    let words = "Sweden sent the files on Saturday"
    try await test.add("seeds/c.txt", "OSLO, May 4, 2024 - \(words).\n").build().expect(
      .shows("**New** [\(words)]", in: changes),
      .shows("article new: \(words)", in: "changes/feed.xml"),
      .shows("article new: \(words)", in: "changes/feed.json"),
      .shows("<title>\(words) · Two articles", in: "briefings/c/index.html"),
      .shows("<title>\(words)</title>", in: "feed.xml"))
    try await test.remove("seeds/c.txt").build().expect(
      .shows("article withdrawn: \(words)", in: "changes/feed.xml"))
  }

  @Test func anEventTellsOfItsNewReport() async throws {
    let test = try await two()
    let reports = "the foreign ministers of Norway and Chile met in Manila"
    try await test.add(
      "seeds/d.txt",
      "MANILA, May 2, 2024 - On Thursday \(reports) and agreed to share weather data."
    ).build()
    let told = test.output.tree.filter { path, bytes in
      path.hasPrefix("events/") && path.hasSuffix("index.md")
        && String(decoding: bytes, as: UTF8.self).contains(
          "reports: “On Thursday the foreign ministers")
    }
    #expect(told.count == 1)
  }
}
