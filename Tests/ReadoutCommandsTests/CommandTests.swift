import Foundation
import TestSupport
import Testing

@Suite("Commands") struct CommandTests {
  let folder = ScratchFolder()
  private var site: String { folder.path + "/site" }

  @Test func aNewSiteBuildsWithoutProblems() throws {
    #expect(try Program.run("init", site).status == 0)
    let built = try Program.run("build", site)
    #expect(built.status == 0)
    #expect(built.errors == "")
    #expect(built.output.contains("Read 2 articles"))
    #expect(built.output.contains("python3 -m http.server -d \(site)/public"))
    #expect(FileManager.default.fileExists(atPath: site + "/public/index.html"))
    #expect(try Program.run("check", "--strict", site).status == 0)
    #expect(try Program.run("verify", site).status == 0)
  }

  @Test func buildIsTheCommandThatNeedsNoName() throws {
    _ = try Program.run("init", site)
    #expect(try Program.run(site).status == 0)
  }

  @Test func initRefusesAFolderThatHoldsASite() throws {
    _ = try Program.run("init", site)
    let again = try Program.run("init", site)
    #expect(again.status == 2)
    #expect(again.errors.contains("error[taken]"))
  }

  @Test func endsWithOneWhereAnArticleIsWrong() throws {
    _ = try Program.run("init", site)
    try folder.write("site/seeds/sub/harbor-reaction.txt", "The same name again.\n")
    let built = try Program.run("build", site)
    #expect(built.status == 1)
    #expect(built.errors.contains("seeds/sub/harbor-reaction.txt: error[same-id]"))
    #expect(FileManager.default.fileExists(atPath: site + "/public/index.html"))
    #expect(try Program.run("check", site).status == 1)
  }

  @Test func endsWithOneForWarningsOnlyWhereStrict() throws {
    _ = try Program.run("init", site)
    try folder.write("site/seeds/empty.txt", "")
    #expect(try Program.run("build", site).status == 0)
    #expect(try Program.run("build", "--strict", site).status == 1)
    #expect(try Program.run("check", "--strict", site).status == 1)
  }

  @Test func endsWithTwoWhereThereIsNoSite() throws {
    let built = try Program.run("build", folder.path + "/nothing")
    #expect(built.status == 2)
    #expect(built.errors.contains("readout init"))
  }

  @Test func endsWithSixtyFourForWrongArguments() throws {
    #expect(try Program.run("build", "--nonsense").status == 64)
    #expect(try Program.run("extract").status == 64)
    #expect(try Program.run("extract", "--jsonl", "file").status == 64)
  }

  @Test func readOnlyOutputKeepsTheSite() throws {
    _ = try Program.run("init", site)
    try folder.write("blocked", "not a folder")
    let built = try Program.run("build", site, "--output", folder.path + "/blocked")
    #expect(built.status == 2)
    #expect(built.errors.contains("error[disk]"))
  }

  /// Everything of the published site is read-only; root, who may write anywhere, becomes nobody first.
  @Test func aReallyReadOnlyFolderKeepsTheSite() throws {
    _ = try Program.run("init", site)
    #expect(try Program.run("build", site).status == 0)
    try folder.write("site/seeds/new.txt", "OSLO, May 4, 2024 - Norway met Chile in Oslo.\n")
    let files = FileManager.default
    let below = files.enumerator(atPath: site + "/public")?.compactMap { $0 as? String } ?? []
    for path in [site + "/public"] + below.map({ site + "/public/" + $0 }) {
      try files.setAttributes([.posixPermissions: 0o555], ofItemAtPath: path)
    }
    defer {
      for path in [site + "/public"] + below.map({ site + "/public/" + $0 }) {
        try? files.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
      }
    }
    var command = [Program.path, "build", site]
    if getuid() == 0 {
      guard files.isExecutableFile(atPath: "/usr/bin/setpriv") else {
        print("root without setpriv: nothing is read-only to it, and nothing was tried")
        return
      }
      // Nobody has to get at the site's folder, and may write into its store.
      for path in [folder.path, site, site + "/.readout"] {
        try files.setAttributes([.posixPermissions: 0o777], ofItemAtPath: path)
      }
      for name in try files.contentsOfDirectory(atPath: site + "/.readout") {
        try files.setAttributes(
          [.posixPermissions: 0o666], ofItemAtPath: site + "/.readout/" + name)
      }
      let copy = folder.path + "/readout"
      try files.copyItem(atPath: Program.path, toPath: copy)
      command = [
        "/usr/bin/setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", copy, "build", site,
      ]
    }
    let before = try String(contentsOfFile: site + "/public/index.html", encoding: .utf8)
    let built = try Program.run(command[0], Array(command.dropFirst()))
    #expect(built.status == 2)
    #expect(built.errors.contains("error[disk]: permission denied"), "\(built.errors)")
    #expect(try String(contentsOfFile: site + "/public/index.html", encoding: .utf8) == before)
    #expect(!files.fileExists(atPath: site + "/public/briefings/new"))
  }

  @Test func verifyFindsAByteThatChanged() throws {
    _ = try Program.run("init", site)
    _ = try Program.run("build", site)
    try folder.write("site/public/index.html", "changed")
    let verified = try Program.run("verify", site)
    #expect(verified.status == 1)
    #expect(verified.errors.contains("index.html: error[differs]"))
  }

  @Test func printsJSONWhereAsked() throws {
    _ = try Program.run("init", site)
    let built = try Program.run("build", site, "--format", "json")
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(built.output.utf8)) as? [String: Any])
    let counts = try #require(object["counts"] as? [String: Int])
    #expect(counts["articles"] == 2)
    #expect(object["published"] as? Bool == true)
  }

  @Test func quietPrintsNothingWhereAllIsWell() throws {
    _ = try Program.run("init", site)
    let built = try Program.run("build", site, "--quiet")
    #expect(built.output + built.errors == "")
  }

  @Test func aBuildDatesItsEditionAndRefusesWhatIsNoDate() throws {
    _ = try Program.run("init", site)
    let wrong = try Program.run("build", site, "--now", "yesterday")
    #expect(wrong.status == 64)
    #expect(wrong.errors.contains("2026-11-22T07:30+08:00"))
    #expect(!FileManager.default.fileExists(atPath: site + "/editions"))
    _ = try Program.run("build", site, "--no-edition")
    #expect(!FileManager.default.fileExists(atPath: site + "/editions"))
    #expect(try Program.run("verify", site).status == 0)
    let built = try Program.run("build", site, "--now", "2026-11-22")
    #expect(built.output.contains("Edition 1, 22 November 2026: the first edition."))
    #expect(FileManager.default.fileExists(atPath: site + "/editions/facts.tsv"))
    #expect(try Program.run("build", site, "--now", "today").output.contains("Wrote 0 files"))
    #expect(try Program.run("verify", site).status == 0)
  }

  @Test func dumpPrintsWhatAStageMade() throws {
    _ = try Program.run("init", site)
    #expect(
      try Program.run("dump", "article", "harbor-agreement", site).output.contains("[paragraph"))
    #expect(
      try Program.run("dump", "tokens", "harbor-agreement", site).output.contains("sentence 1"))
    #expect(
      try Program.run("dump", "markdown", "briefings/harbor-agreement", site).output
        .contains("# Two ministers agree"))
    let unknown = try Program.run("dump", "facts", "harbor", site)
    #expect(unknown.status == 1)
    #expect(unknown.errors.contains("hint: did you mean 'harbor-agreement', 'harbor-reaction'?"))
  }
}
