import Foundation
import TestSupport
import Testing

@Suite("correct") struct CorrectTests {
  let folder = ScratchFolder()
  private var site: String { folder.path + "/site" }
  private var file: String { site + "/curation/corrections.yml" }

  init() throws { _ = try Program.run("init", site) }

  @Test func showsWithoutWriting() throws {
    let before = FileManager.default.contents(atPath: file)
    let shown = try Program.run(
      "correct", "same", "sweden", "denmark", site, "--by", "A. Editor", "--why", "a: \"test\"",
      "--date", "2024-05-16")
    #expect(shown.status == 0)
    #expect(
      shown.output.hasPrefix(
        """
        - same: [sweden, denmark]
          by: "A. Editor"
          on: "2024-05-16"
          why: "a: \\"test\\""

        """))
    #expect(shown.output.contains("actor denmark: “Denmark” goes into sweden\n"))
    #expect(shown.output.contains("page actors/denmark: goes\n"))
    #expect(shown.output.contains("Nothing was written"))
    #expect(FileManager.default.contents(atPath: file) == before)
    #expect(!FileManager.default.fileExists(atPath: site + "/public"))
  }

  @Test func writesAndTheNextBuildApplies() throws {
    _ = try Program.run("build", site)
    let before = try String(contentsOfFile: file, encoding: .utf8)
    let wrote = try Program.run(
      "correct", "renameActor", "Thomas Danielsen", "--to", "Thomas \"T\" Danielsen: x", site,
      "--write", "--date", "2024-05-16")
    #expect(wrote.status == 0)
    let entry =
      "- renameActor: thomas-danielsen\n  to: \"Thomas \\\"T\\\" Danielsen: x\"\n  on: \"2024-05-16\"\n"
    #expect(try String(contentsOfFile: file, encoding: .utf8) == before + entry)
    let built = try Program.run("build", site)
    #expect(built.status == 0)
    #expect(built.errors == "")
    let page = try String(
      contentsOfFile: site + "/public/actors/thomas-t-danielsen-x/index.md", encoding: .utf8)
    #expect(page.contains("renamed from “Thomas Danielsen”"))
  }

  @Test func printsJSONForPrograms() throws {
    let got = try Program.run(
      "correct", "notActor", "oresund", site, "--format", "json", "--date", "2024-05-16", "--write")
    #expect(got.status == 0)
    let object =
      try JSONSerialization.jsonObject(with: Data(got.output.utf8)) as? [String: Any] ?? [:]
    #expect(object["entry"] as? String == "- notActor: oresund\n  on: \"2024-05-16\"\n")
    #expect(object["written"] as? Bool == true)
    #expect((object["changes"] as? [[String: String]])?.contains { $0["kind"] == "page" } == true)
    let refused = try Program.run("correct", "notActor", "oresun", site, "--format", "json")
    #expect(refused.status == 1)
    #expect(refused.output.contains(#""id":"actor-unknown""#))
  }

  @Test func writesThroughALinkAndKeepsTheMode() throws {
    try FileManager.default.moveItem(atPath: file, toPath: folder.path + "/shared.yml")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o640], ofItemAtPath: folder.path + "/shared.yml")
    try FileManager.default.createSymbolicLink(
      atPath: file, withDestinationPath: "../../shared.yml")
    #expect(try Program.run("correct", "notActor", "oresund", site, "--write").status == 0)
    #expect(
      try FileManager.default.destinationOfSymbolicLink(atPath: file) == "../../shared.yml")
    let attributes = try FileManager.default.attributesOfItem(atPath: folder.path + "/shared.yml")
    #expect(attributes[.posixPermissions] as? Int == 0o640)
    #expect(
      try String(contentsOfFile: folder.path + "/shared.yml", encoding: .utf8)
        .contains("- notActor: oresund\n"))
  }

  @Test func theFrontPageCanBeNoted() throws {
    #expect(
      try Program.run("correct", "note", "/", "--text", "Hello.", site, "--write").status == 0)
    #expect(try Program.run("build", site).errors == "")
    let page = try String(contentsOfFile: site + "/public/index.html", encoding: .utf8)
    #expect(page.contains("Hello."))
  }

  @Test func aSecondSameEntryIsRefused() throws {
    let first = try Program.run("correct", "retract", "harbor-reaction", site, "--write")
    #expect(first.status == 0)
    let bytes = FileManager.default.contents(atPath: file)
    let second = try Program.run("correct", "retract", "harbor-reaction", site, "--write")
    #expect(second.status == 1)
    #expect(second.errors.contains("error[correction-twice]: the same correction stands in line"))
    #expect(FileManager.default.contents(atPath: file) == bytes)
  }

  @Test func makesTheFileWhereThereIsNone() throws {
    try FileManager.default.removeItem(atPath: site + "/curation")
    let wrote = try Program.run("correct", "notActor", "oresund", site, "--write")
    #expect(wrote.status == 0)
    #expect(try String(contentsOfFile: file, encoding: .utf8).hasPrefix("- notActor: oresund\n"))
  }

  @Test(arguments: [
    (["same", "swedn", "denmark"], "error[actor-unknown]", "did you mean 'sweden'?"),
    (["retract", "harbor-reacton"], "error[article-unknown]", "did you mean 'harbor-reaction'?"),
    (
      ["notEvent", "sweden-endorsement-of-denmark-2024-05-16"], "error[event-unknown]",
      "did you mean 'sweden-endorsement-of-denmark-2024-05-15'?"
    ),
    (["note", "actors/swede", "--text", "x"], "error[page-unknown]", "actors/sweden"),
    (
      ["mention", "Osla", "--article", "harbor-reaction", "--is", "norway"], "error[anchor-gone]",
      "Osla"
    ),
    (
      ["mention", "Sweden", "--article", "harbor-reaction", "--is", "norway", "--before", "x"],
      "error[anchor-gone]", "not with these before and after"
    ),
  ])
  func refusesWhatTheSiteDoesNotKnow(_ words: [String], _ id: String, _ hint: String) throws {
    let before = FileManager.default.contents(atPath: file)
    let refused = try Program.run(["correct"] + words + [site, "--write"])
    #expect(refused.status == 1)
    #expect(refused.errors.contains(id))
    #expect(refused.errors.contains(hint), "\(refused.errors)")
    #expect(FileManager.default.contents(atPath: file) == before)
  }

  @Test(arguments: [
    ["same", "sweden"], ["same", "sweden", "Sweden"], ["kind", "sweden", "--to", "ship"],
    ["pinDate", "x", "--to", "May 5"], ["splitEvent", "x"], ["renameActor", "sweden", "--to", ""],
    ["notActor", "?"], ["notActor", "sweden", "--date", "2024-05-16T10"],
    ["notActor", "sweden", "--by", ""], ["merge", "a", "b"],
  ])
  func wrongArgumentsEndWithSixtyFour(_ words: [String]) throws {
    #expect(try Program.run(["correct"] + words, in: site).status == 64)
  }

  @Test func endsWithTwoWhereThereIsNoSite() throws {
    #expect(try Program.run("correct", "notActor", "x", folder.path + "/none").status == 2)
  }
}
