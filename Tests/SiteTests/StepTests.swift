import Files
import Pipeline
import Testing

/// What a build does again after a change, counted.
@Suite("Steps") struct StepTests {
  @Test func aSecondBuildDoesNothing() async throws {
    try await SiteTest("two-articles")
      .build().expect(.extracted(2), .reused(0), .published(true), .errors([]))
      .build().expect(.extracted(0), .reused(2), .rendered(0), .written(0), .deleted(0))
  }

  @Test func extractsOnlyTheEditedArticle() async throws {
    try await SiteTest("two-articles")
      .build()
      .edit("seeds/a.txt", replacing: "June", with: "July")
      .build().expect(
        .extracted(1), .reused(1), .shows("July", in: "briefings/a/index.html"),
        .hides("June", in: "briefings/a/index.html"))
  }

  @Test func leavesPagesAloneThatShowTheSame() async throws {
    let test = try SiteTest("two-articles")
    try await test.build().edit("seeds/a.txt", replacing: "June", with: "July").build()
    #expect(test.report.rendered < test.report.pages / 2)
    #expect(test.report.written < test.report.unchanged)
  }

  @Test func composesOnlyPagesWhosePartsChanged() async throws {
    let test = try SiteTest("two-articles")
    try await test.build()
    #expect(test.report.composed == test.report.pages)
    try await test.add("seeds/c.txt", "OSLO, May 4, 2024 - Norway sent the files on Saturday.\n")
      .build()
    // Lists are always composed; the other articles' pages and those of their actors are not.
    let kept = test.report.pages - test.report.composed
    #expect(kept > 4)
    #expect(test.report.rendered <= test.report.composed)
  }

  /// Each page that is made again names the article or the template that it is made again for.
  @Test func saysForEachPageWhichPartChanged() async throws {
    let test = try SiteTest("two-articles")
    func why(_ path: String) -> String? {
      test.report.reasons.first { $0.what == "render \(path)" }?.why
    }
    try await test.build()
    #expect(why("briefings/a/index.html") == "new")
    try await test.edit("seeds/a.txt", replacing: "June", with: "July").build()
    #expect(why("briefings/a/index.html")?.hasPrefix("changed: article a") == true)
    #expect(why("briefings/b/index.html") == nil)
    try await test.add("Templates/partials/colophon.mustache", "<footer>House</footer>\n").build()
    #expect(
      test.report.reasons.filter { $0.what.hasPrefix("render ") }
        .allSatisfy { $0.why == "templates or settings are others" })
    #expect(test.report.rendered == test.report.pages)
  }

  @Test func addsAnArticle() async throws {
    try await SiteTest("two-articles")
      .build()
      .add("seeds/c.txt", "OSLO, May 4, 2024 - Norway sent the files on Saturday.\n")
      .build().expect(.articles(3), .extracted(1), .has("briefings/c/index.html"))
  }

  /// What search knows of other articles stays where an article of today comes in.
  @Test func addsToTheSearchIndexWhatIsNewOnly() async throws {
    let names = ["Oslo", "Bergen", "Hamar", "Narvik"]
    var files: [String: String] = [:]
    for day in 1...28 {
      let place = names[day % names.count]
      files["seeds/day-\(day).txt"] = """
        ---
        date: 2024-02-\(day < 10 ? "0" : "")\(day)
        title: Ferries of \(place)
        ---
        \(place)'s harbor master closed pier \(day) after \(String(repeating: "a storm and ", count: 60))frost.
        """
    }
    let test = SiteTest(files)
    func index() -> [String: [UInt8]] {
      test.output.tree.filter {
        $0.key.hasPrefix("search/words/") || $0.key.hasPrefix("search/pages/")
      }
    }
    try await test.build()
    let before = index()
    try await test.add(
      "seeds/last.txt", "---\ndate: 2024-03-02\ntitle: Quays\n---\nTromsø opened two quays.\n"
    ).build()
    let after = index()
    let changed = Set(differences(before, after))
    #expect(before.count > 12)
    #expect(changed.contains("search/words/q.js"))
    #expect(changed.contains { $0.hasPrefix("search/pages/g") })
    #expect(!changed.contains("search/pages/g0.js"))
    for key in ["b", "f", "h", "m", "s"] {
      #expect(before["search/words/\(key).js"] != nil)
      #expect(!changed.contains("search/words/\(key).js"))
    }
  }

  @Test func removesThePagesOfARemovedArticle() async throws {
    try await SiteTest("two-articles")
      .build().expect(.has("briefings/b/index.html"))
      .remove("seeds/b.md")
      .build().expect(.articles(1), .extracted(0), .lacks("briefings/b/index.html"))
  }

  @Test func followsARenamedArticle() async throws {
    try await SiteTest("two-articles")
      .build()
      .rename("seeds/b.md", to: "seeds/mail.md")
      .build().expect(
        .articles(2), .lacks("briefings/b/index.md"), .has("briefings/mail/index.html"))
  }

  @Test func aTouchedFileIsNotExtracted() async throws {
    let test = try SiteTest("two-articles")
    try await test.build()
    try await test.add("seeds/a.txt", bytes: test.site.tree["seeds/a.txt"]!)
      .build().expect(.extracted(0), .rendered(0), .written(0))
    #expect(test.report.filesRead == 1)
  }

  @Test func anAliasExtractsTheArticlesThatHoldItsWords() async throws {
    let actors = "- id: kari-solberg\n  name: Kari Solberg\n  kind: person\n  aliases: [Kari]\n"
    try await SiteTest("two-articles")
      .add("curation/actors.yml", actors)
      .build().expect(.extracted(2))
      .edit("curation/actors.yml", replacing: "[Kari]", with: "[Kari, her Chilean friend]")
      .build().expect(.extracted(0), .reused(2))
      .edit("curation/actors.yml", replacing: "her Chilean friend", with: "her counterpart")
      .build().expect(.extracted(1), .reused(1))
      .edit("curation/actors.yml", replacing: "her counterpart", with: "the Norwegian minister")
      .build().expect(.extracted(2), .reused(0))
      .edit("curation/actors.yml", replacing: "  kind: person\n", with: "  kind: organization\n")
      .build().expect(.extracted(2))
      .add("curation/actors.yml", "# a line above\n\n" + actors)
      .build().expect(.extracted(2))
      .edit("curation/actors.yml", replacing: "# a line above\n", with: "")
      .build().expect(.extracted(0))
      .remove("curation/actors.yml")
      .build().expect(.extracted(2))
  }

  @Test func aPhraseOfATopicExtractsTheArticlesThatHoldIt() async throws {
    try await SiteTest("two-articles")
      .build()
      .add("curation/topics.yml", "- id: data\n  label: Counterpart\n")
      .build().expect(.extracted(1))
      .add("curation/topics.yml", "- id: data\n  label: Counterpart\n  drop: true\n")
      .build().expect(.extracted(0))
      .add("curation/topics.yml", "- id: data\n  label: Nothing\n  phrases: [weather data]\n")
      .build().expect(.extracted(2))
  }

  @Test func aCorrectedDayExtractsItsArticle() async throws {
    try await SiteTest("two-articles")
      .build()
      .add("curation/corrections.yml", "- published: a\n  to: \"2024-06-02\"\n")
      .build().expect(.extracted(1), .shows("2024-06-02", in: "data/articles.jsonl"))
      .add("curation/corrections.yml", "- published: b\n  to: \"2024-06-02\"\n")
      .build().expect(.extracted(2))
      .remove("curation/corrections.yml")
      .build().expect(.extracted(1), .hides("2024-06-02", in: "data/articles.jsonl"))
  }

  @Test func aRecordAmongManyIsExtractedAlone() async throws {
    func lines(_ count: Int) -> String {
      (0..<count).map {
        "{\"id\": \"r\($0)\", \"text\": \"Ann Poe spoke in Lima of \($0) wrens.\"}\n"
      }
      .joined()
    }
    try await SiteTest("two-articles")
      .add("seeds/records.jsonl", lines(9))
      .build().expect(.extracted(11))
      .add("seeds/records.jsonl", lines(10))
      .build().expect(.extracted(1), .reused(11))
      .add("curation/actors.yml", "- id: w\n  name: 3 wrens\n  kind: other\n")
      .build().expect(.extracted(1), .reused(11))
  }

  @Test func aSidecarCountsAsItsArticle() async throws {
    try await SiteTest("two-articles")
      .build()
      .add("seeds/a.yml", "publisher: The Oslo Post\n")
      .build().expect(.extracted(1), .shows("The Oslo Post", in: "briefings/a/index.html"))
      .remove("seeds/a.yml")
      .build().expect(.extracted(1), .hides("The Oslo Post", in: "briefings/a/index.html"))
  }

  @Test func deletingTheStoreChangesNothingButTime() async throws {
    try await SiteTest("two-articles")
      .build()
      .forgetStore()
      .build().expect(.extracted(2), .written(0), .deleted(0))
      .remove("seeds/b.md").forgetStore()
      .build().expect(.lacks("briefings/b/index.html"))
  }

  @Test func aDamagedStoreIsAMiss() async throws {
    let test = try SiteTest("two-articles")
    try await test.build()
    for (path, bytes) in test.store.tree where !bytes.isEmpty {
      var damaged = bytes
      damaged[damaged.count / 2] ^= 0x55
      try test.store.write(path, damaged)
    }
    try await test.edit("seeds/a.txt", replacing: "June", with: "July")
      .build().expect(.articles(2), .errors([]))
  }

  @Test func writesAgainWhatSomebodyChangedByHand() async throws {
    let test = try SiteTest("two-articles")
    try await test.build()
    try test.output.write("briefings/a/index.html", Array("mine".utf8))
    try await test.build().expect(.written(1))
  }

  @Test func leavesFilesAloneThatItDidNotWrite() async throws {
    let test = try SiteTest("two-articles")
    try test.output.write("briefings/z/notes.txt", Array("mine".utf8))
    try await test.buildBesideOtherFiles()
    #expect(test.output.tree["briefings/z/notes.txt"] == Array("mine".utf8))
  }

  @Test func refusesToReplaceAFileThatItDidNotWrite() async throws {
    let test = try SiteTest("two-articles")
    try test.output.write("index.html", Array("mine".utf8))
    try await test.buildBesideOtherFiles()
    test.expect(.published(false), .errors(["not-ours"]))
    #expect(test.output.tree == ["index.html": Array("mine".utf8)])
  }

  @Test func rendersEveryPageAgainAfterATemplateChanged() async throws {
    let test = try SiteTest("two-articles")
    try await test.build()
    try await test.add("Templates/assets/extra.css", "body { color: black }\n").build()
    #expect(test.report.rendered == test.report.pages)
    #expect(test.report.extracted == 0)
  }

  @Test func theLogoIsPublishedAndFollowed() async throws {
    try await SiteTest("two-articles")
      .add("readout.yml", "logo: pictures/mark.svg\n")
      .build().expect(.errors(["unreadable-file"]), .published(false))
      .add("pictures/mark.svg", "<svg/>")
      .build().expect(
        .errors([]), .shows("<svg/>", in: "assets/mark.svg"),
        .shows("src=\"../assets/mark.svg\"", in: "about/index.html")
      )
      .add("pictures/mark.svg", "<svg />")
      .build().expect(.shows("<svg />", in: "assets/mark.svg"))
      .add("readout.yml", "title: A\n")
      .build().expect(.lacks("assets/mark.svg"), .hides("<img", in: "about/index.html"))
  }
}
