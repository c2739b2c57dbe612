import Foundation
import TestSupport
import Testing

/// The commands that look into a site, and those that make a file of it.
@Suite("explain, retract, new, completions") struct ExplainTests {
  let folder = ScratchFolder()
  private var site: String { folder.path + "/site" }

  init() throws { _ = try Program.run("init", site) }

  @Test(arguments: [
    ("actor", "sweden", "- renameActor: sweden"), ("actor", "Thomas Danielsen", "thomas-danielsen"),
    ("event", "sweden-endorsement-of-denmark-2024-05-15", "- notEvent: sweden-endorsement"),
    ("page", "actors/sweden", "Made from"),
    ("sentence", "harbor-agreement#s1", "sentence 1 of "),
    ("page", "actors/sweden", "Rule:\n  a person or an organization has a page where"),
    ("page", "actors/sweden", "Score:\n  named "),
    ("page", "actors/sweden", "  briefings/harbor-reaction/\n"),
    ("page", "", "Score:\n  sweden-endorsement-of-denmark-2024-05-15: weight "),
    ("page", "actors", "Nearly had a page:\n"),
    ("page", "briefings/harbor-agreement", "main event: "),
    ("page", "briefings/harbor-agreement", "place 1 of "),
    ("sentence", "harbor-agreement#s1", "Pages that rest on it:\n  Denmark\n"),
    ("sentence", "harbor-agreement#s1", "How it was decided:\n  name '"),
    ("sentence", "harbor-agreement#s1", "Depends on it:\n"),
    ("sentence", "harbor-reaction#s1", "the main event"),
    (
      "event", "sweden-endorsement-of-denmark-2024-05-15",
      "Depends on it:\n  main event of 1 article"
    ),
  ])
  func explains(_ what: String, _ id: String, _ words: String) throws {
    let got = try Program.run("explain", what, id, site)
    #expect(got.status == 0)
    #expect(got.output.contains(words), "\(got.output)")
    #expect(got.errors == "")
  }

  /// What an article holds may not move a terminal's cursor.
  @Test func printsPicturesForControlCharacters() throws {
    try folder.write(
      "site/seeds/control.txt", "OSLO, May 4, 2024 - Norway\u{1B}[2J met\u{7F} Sweden in Oslo.\n")
    for id in ["sentence control#s1", "page briefings/control"] {
      let words = id.split(separator: " ").map(String.init)
      let got = try Program.run("explain", words[0], words[1], site)
      #expect(got.status == 0)
      #expect(
        !got.output.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || $0 == "\u{7F}" })
    }
    #expect(try Program.run("explain", "sentence", "control#s1", site).output.contains("␛[2J met␡"))
  }

  @Test(arguments: ["actor", "event", "topic", "page", "sentence"])
  func saysThatThereIsNoSuchThing(_ what: String) throws {
    let got = try Program.run("explain", what, "nothing-like-it", site)
    #expect(got.status == 1)
    #expect(got.output == "")
    #expect(got.errors.contains("error[unknown]: the site has no such \(what)"))
    #expect(try Program.run("explain", "ship", "x", site).status == 64)
  }

  @Test func theLinesThatItOffersCanBePasted() throws {
    let got = try Program.run("explain", "actor", "oresund", site)
    let lines = got.output.split(separator: "\n").drop { !$0.contains("curation/corrections.yml") }
      .dropFirst().map { $0.dropFirst(2) }
    #expect(!lines.isEmpty)
    try folder.write("site/curation/corrections.yml", lines.joined(separator: "\n") + "\n")
    #expect(try Program.run("check", site).errors.contains("error") == false)
  }

  @Test func retractSaysWhatFallsAndWithdrawsNothing() throws {
    let got = try Program.run("retract", "harbor-reaction", site)
    #expect(got.status == 0)
    #expect(got.output.contains("  articles    2 → 1 (−1)\n"))
    #expect(got.output.contains("event sweden-endorsement-of-denmark-2024-05-15: "))
    #expect(got.output.contains("page briefings/harbor-reaction: goes\n"))
    #expect(got.output.hasSuffix("  - retract: harbor-reaction\n"))
    let json = try Program.run("retract", "harbor-reaction", site, "--format", "json")
    #expect(json.output.contains(#""articles":{"before":2,"after":1}"#))
    #expect(try Program.run("check", site).output.contains("2 articles"))
    let unknown = try Program.run("retract", "harbor", site)
    #expect(unknown.status == 1)
    #expect(unknown.errors.contains("error[article-unknown]: no article has the id 'harbor'"))
  }

  @Test func newArticleMakesAFileThatIsRead() throws {
    let made = try Program.run("new", "article", "The \"fish\" deal: part \\ 2", site)
    #expect(made.status == 0)
    #expect(made.output == "Made \(site)/seeds/the-fish-deal-part-2.md\n")
    let path = site + "/seeds/the-fish-deal-part-2.md"
    let text = try String(contentsOfFile: path, encoding: .utf8)
    try Data((text + "Sweden met Denmark.\n").utf8).write(to: URL(fileURLWithPath: path))
    let read = try Program.run("dump", "article", "the-fish-deal-part-2", site)
    #expect(read.output.contains("title      The \"fish\" deal: part \\ 2\n"))
    try Data("seeds: articles/new\n".utf8).write(to: URL(fileURLWithPath: site + "/readout.yml"))
    let moved = try Program.run("new", "article", "The \"fish\" deal", site)
    #expect(moved.output == "Made \(site)/articles/new/the-fish-deal.md\n")
    try FileManager.default.removeItem(atPath: site + "/readout.yml")
    let again = try Program.run("new", "article", "The \"fish\" deal: part \\ 2", site)
    #expect(again.status == 2)
    #expect(again.errors.contains("error[taken]"))
    #expect(try String(contentsOfFile: path, encoding: .utf8).hasSuffix("Denmark.\n"))
  }

  /// As bash asks: ids of what is published in the current folder.
  @Test(arguments: [
    ("explain actor thomas-d", "thomas-danielsen"),
    ("explain page actors/thomas-d", "actors/thomas-danielsen"),
    ("explain sentence harbor-a", "harbor-agreement#s1"), ("retract harbor-r", "harbor-reaction"),
    ("correct notActor thomas-d", "thomas-danielsen"), ("dump facts harbor-a", "harbor-agreement"),
  ])
  func bashCompletesIDs(_ begun: String, _ whole: String) throws {
    _ = try Program.run("build", site, "--quiet")
    try folder.write(
      "completions", try Program.run("--generate-completion-script", "bash").output)
    let words = "readout " + begun
    let got = try Program.run(
      "/bin/bash",
      [
        "--norc", "-c",
        """
        PATH="$1:$PATH"; source "$2"; COMP_WORDS=(\(words)); COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
        COMP_LINE='\(words)'; COMP_POINT=${#COMP_LINE}; COMP_TYPE=9
        _readout; printf '%s\\n' "${COMPREPLY[@]}"
        """, "bash", URL(fileURLWithPath: Program.path).deletingLastPathComponent().path,
        folder.path + "/completions",
      ], in: site)
    #expect(got.output == whole + "\n", "\(got.errors)")
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func completionsAreScriptsThatTheShellReads(_ shell: String) throws {
    let got = try Program.run("--generate-completion-script", shell)
    #expect(got.status == 0)
    let bytes = Array(got.output.utf8)
    for word in ["explain", "renameActor", "templates"] {
      let isThere = bytes.contains(Array(word.utf8))
      #expect(isThere, "\(shell) lacks \(word)")
    }
    let places = ["/bin/", "/usr/bin/", "/usr/local/bin/"].map { $0 + shell }
    guard let program = places.first(where: FileManager.default.isExecutableFile) else {
      print("no \(shell) on this machine: its script was not parsed")
      return
    }
    try folder.write("completions", got.output)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = ["-n", folder.path + "/completions"]
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }
}
