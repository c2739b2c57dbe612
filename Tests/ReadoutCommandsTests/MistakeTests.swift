import Foundation
import TestSupport
import Testing

/// What people get wrong on the command line, or lose on the disk: nothing goes, and the words lead on.
@Suite("Mistakes") struct MistakeTests {
  let folder = ScratchFolder()
  private var site: String { folder.path + "/site" }

  private func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: folder.path + "/" + path)
  }

  /// A site whose last build read files old enough that the next one can tell it has nothing to do.
  private func settledSite() throws {
    _ = try Program.run("init", site)
    Thread.sleep(forTimeInterval: 0.2)
    #expect(try Program.run("build", site).status == 0)
    #expect(try Program.run("build", site).output.contains("Wrote 0 files"))
  }

  @Test func writesThePagesAgainThatSomebodyRemoved() throws {
    try settledSite()
    try FileManager.default.removeItem(atPath: site + "/public")
    #expect(!(try Program.run("build", site).output.contains("Wrote 0 files")))
    #expect(exists("site/public/index.html"))
    try FileManager.default.removeItem(
      atPath: site + "/public/briefings/harbor-reaction/index.html")
    #expect(try Program.run("build", site).output.contains("Wrote 1 file "))
    #expect(try Program.run("verify", site).status == 0)
  }

  @Test func writesToAnotherFolderWhatItHadWrittenToOne() throws {
    try settledSite()
    #expect(try Program.run("build", site, "--output", folder.path + "/other").status == 0)
    #expect(exists("other/index.html"))
  }

  @Test func aWrongFolderOfArticlesKeepsTheSite() throws {
    try settledSite()
    for wrong in ["articles", "../nothing"] {
      let built = try Program.run("build", site, "--seeds", wrong)
      #expect(built.status == 1)
      #expect(built.errors.contains("\(wrong): error[no-seeds]"))
      #expect(built.output.contains("Wrote nothing"))
      #expect(!built.output.contains("Edition"))
    }
    #expect(exists("site/public/briefings/harbor-reaction/index.html"))
    let absolute = try Program.run("build", site, "--seeds", folder.path)
    #expect(absolute.status == 64)
    #expect(absolute.errors.contains("relative to the site's folder"))
  }

  @Test func aWrongFolderOfTemplatesKeepsTheSite() throws {
    try settledSite()
    let built = try Program.run("build", site, "--templates", "Templats")
    #expect(built.status == 1)
    #expect(built.errors.contains("Templats: error[no-templates]"))
    #expect(exists("site/public/index.html"))
  }

  @Test(arguments: ["site", "site/seeds", "site/curation/pages", "site/.readout", ".", "/"])
  func refusesToPutPagesAmongTheSources(_ output: String) throws {
    _ = try Program.run("init", site)
    let place = output == "/" ? output : folder.path + "/" + output
    let built = try Program.run("build", site, "--output", place)
    #expect(built.status == 64)
    #expect(built.errors.contains("name a folder of its own"))
    #expect(!exists("site/seeds/index.html") && !exists("index.html"))
  }

  @Test func refusesAWayRoundThroughALink() throws {
    _ = try Program.run("init", site)
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/way", withDestinationPath: site + "/seeds")
    #expect(try Program.run("build", site, "--output", folder.path + "/way/pages").status == 64)
    #expect(try Program.run("build", site, "--output", site + "/site").status == 0)
  }

  @Test func anArticleGoesIntoASiteOnly() throws {
    let made = try Program.run("new", "article", "Ferry late", folder.path + "/sit")
    #expect(made.status == 2)
    #expect(made.errors.contains("not a site"))
    #expect(!exists("sit"))
    try folder.write("loose/ferry.txt", "The ferry was late.\n")
    let built = try Program.run("build", folder.path + "/loose")
    #expect(built.status == 2)
    #expect(built.errors.contains("articles belong in \(folder.path)/loose/seeds"))
  }

  @Test func aMisspelledCommandIsNoFolder() throws {
    for words in [["buidl"], ["buidl", site], ["explian", "actor", "x"]] {
      let outcome = try Program.run(words, in: folder.path)
      #expect(outcome.status == 64)
      #expect(outcome.errors.contains("no command '\(words[0])'"))
    }
    try folder.write("biuld/seeds/ferry.txt", "The ferry was late.\n")
    #expect(try Program.run(["biuld"], in: folder.path).status == 0)
  }

  @Test func saysOfTextsInOtherFormatsThatTheyAreNotRead() throws {
    _ = try Program.run("init", site)
    try folder.write("site/seeds/a.docx", "x")
    try folder.write("site/seeds/b.docx", "x")
    try folder.write("site/seeds/photo.png", "x")
    let built = try Program.run("build", site)
    #expect(built.status == 0)
    #expect(
      built.errors.contains(
        "seeds/a.docx: warning[not-read]: 2 files that end in .docx are not read; this is the first"
      ))
    #expect(!built.errors.contains("photo"))
  }

  @Test func saysThatThereIsNoArticle() throws {
    try folder.write("site/seeds/photo.png", "x")
    let built = try Program.run("build", site)
    #expect(built.status == 0)
    #expect(built.errors.contains("seeds: warning[no-articles]"))
    #expect(built.errors.contains(".jsonl"))
  }
}
