import Foundation
import TestSupport
import Testing

/// What only real processes on a real disk can show.
@Suite("Processes", .serialized) struct ProcessTests {
  let folder = ScratchFolder()

  /// Kills of a run: few in CI, as many as `READOUT_KILLS` says by hand.
  static let kills =
    ProcessInfo.processInfo.environment["READOUT_KILLS"].flatMap { Int($0) } ?? 6

  @Test func twoProcessesGiveTheSameBytesWhateverTheOrderOfTheFiles() throws {
    let articles = (0..<8).map { ("seeds/a\($0).txt", article($0)) }
    for (path, text) in articles { try folder.write("one/" + path, text) }
    for (path, text) in articles.reversed() { try folder.write("two/" + path, text) }
    #expect(try Program.run("build", folder.path + "/one").status == 0)
    #expect(try Program.run("build", folder.path + "/two").status == 0)
    let one = try tree(folder.path + "/one/public")
    #expect(one.count > 20)
    #expect(one == (try tree(folder.path + "/two/public")))
  }

  @Test func aSecondBuildAtOnceIsRefused() throws {
    for number in 0..<30 { try folder.write("s/seeds/a\(number).txt", article(number)) }
    let first = Process()
    first.executableURL = URL(fileURLWithPath: Program.path)
    first.arguments = ["build", "--quiet", folder.path + "/s"]
    try first.run()
    var statuses: Set<Int32> = []
    while first.isRunning { statuses.insert(try Program.run("build", folder.path + "/s").status) }
    first.waitUntilExit()
    statuses.insert(first.terminationStatus)
    #expect(statuses == [0, 2])
  }

  @Test func aKilledBuildLeavesASiteWhoseLinksWork() throws {
    let site = folder.path + "/k"
    for number in 0..<12 { try folder.write("k/seeds/a\(number).txt", article(number)) }
    #expect(try Program.run("build", site).status == 0)
    for kill in 0..<Self.kills {
      try folder.write("k/seeds/a\(kill % 12).txt", article(100 + kill))
      try folder.write("k/seeds/new\(kill).txt", article(200 + kill))
      let process = Process()
      process.executableURL = URL(fileURLWithPath: Program.path)
      process.arguments = ["build", "--quiet", site]
      try process.run()
      usleep(UInt32((kill * 7919) % 300) * 1000)
      killNow(process.processIdentifier)
      process.waitUntilExit()
      #expect(brokenLinks(below: site + "/public").isEmpty)
      if kill % 3 == 2 {
        #expect(try Program.run("build", site).status == 0)
        #expect(try Program.run("verify", site).status == 0)
      }
    }
    #expect(try Program.run("build", site).status == 0)
    #expect(try Program.run("verify", site).status == 0)
    let names = try FileManager.default.contentsOfDirectory(atPath: site + "/public")
    #expect(!names.contains { $0.hasPrefix(".readout") })
  }

  /// Ctrl-C at any moment ends at once, leaves the site whole, as it was or as the build makes it, and
  /// nothing beside it.
  @Test func anInterruptLeavesAllAsItWas() throws {
    let site = folder.path + "/i"
    for number in 0..<12 { try folder.write("i/seeds/a\(number).txt", article(number)) }
    #expect(try Program.run("build", site).status == 0)
    var ends: Set<Int32> = []
    for round in 0..<Self.kills * 2 {
      let before = try tree(site + "/public")
      try folder.write("i/seeds/a\(round % 12).txt", article(300 + round))
      let process = Process()
      process.executableURL = URL(fileURLWithPath: Program.path)
      process.arguments = ["build", "--quiet", site]
      try process.run()
      usleep(UInt32((round * 7919) % 400) * 1000)
      kill(process.processIdentifier, round % 2 == 0 ? SIGINT : SIGTERM)
      let sent = Date()
      process.waitUntilExit()
      #expect(Date().timeIntervalSince(sent) < 5)
      ends.insert(process.terminationStatus)
      let after = try tree(site + "/public")
      let left = after.keys.filter { $0.hasPrefix(".readout") }
      #expect(left.isEmpty)
      if after != before {
        let store = folder.path + "/i/.readout"
        try FileManager.default.moveItem(atPath: store, toPath: folder.path + "/was-\(round)")
        #expect(try Program.run("verify", site).status == 0)
        try FileManager.default.moveItem(atPath: folder.path + "/was-\(round)", toPath: store)
      }
    }
    #expect(ends.isSubset(of: [0, SIGINT, SIGTERM]) && ends.count > 1)
    #expect(try Program.run("build", site).status == 0)
    #expect(try Program.run("verify", site).status == 0)
  }

  /// The order of a dictionary differs between processes, and no key may hang on it.
  @Test func anotherProcessKnowsTheFactsOfALexicon() throws {
    for number in 0..<4 { try folder.write("l/seeds/a\(number).txt", article(number)) }
    let names = ["Kari Solberg", "Pablo Reyes", "Oslo Harbor", "The Nine", "Foreign Office"]
    try folder.write(
      "l/curation/actors.yml",
      names.enumerated().map { "- id: d\($0)\n  name: \($1)\n  kind: other\n" }.joined())
    #expect(try Program.run("build", folder.path + "/l").status == 0)
    for number in 0..<3 {
      try folder.write("l/seeds/a\(number).txt", article(50 + number))
      let again = try Program.run("build", "--format", "json", folder.path + "/l")
      #expect(again.output.contains("\"extracted\":1,"), "\(again.output)")
    }
  }

  private func killNow(_ process: Int32) { kill(process, SIGKILL) }

  private func article(_ number: Int) -> String {
    """
    OSLO, May \(number % 28 + 1), 2024 - Foreign Minister Kari Solberg met Pablo Reyes in Oslo.

    "We have \(number) reasons to talk," Reyes told reporters on Tuesday.

    """
  }

  private func tree(_ root: String) throws -> [String: Data] {
    var found: [String: Data] = [:]
    for path in FileManager.default.enumerator(atPath: root)?.compactMap({ $0 as? String }) ?? [] {
      found[path] = FileManager.default.contents(atPath: root + "/" + path)
    }
    return found
  }

  /// Links to files that are not there, as `page -> address`.
  private func brokenLinks(below root: String) -> [String] {
    var broken: [String] = []
    let pages = FileManager.default.enumerator(atPath: root)?.compactMap { $0 as? String } ?? []
    for page in pages where page.hasSuffix(".html") && !page.hasPrefix(".") {
      guard let html = try? String(contentsOfFile: root + "/" + page, encoding: .utf8) else {
        continue
      }
      let folder = root + "/" + page.split(separator: "/").dropLast().joined(separator: "/")
      for part in html.split(separator: "href=\"").dropFirst() {
        let address = part.prefix { $0 != "\"" && $0 != "#" }
        guard !address.isEmpty, !address.contains(":") else { continue }
        if !FileManager.default.fileExists(atPath: folder + "/" + address) {
          broken.append("\(page) -> \(address)")
        }
      }
    }
    return broken
  }
}
