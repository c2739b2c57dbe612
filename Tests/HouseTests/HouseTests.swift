import TestSupport
import Testing

/// Targets through which the world comes in.
private let fence: Set<String> = ["Files", "FactStore", "Publishing", "DevServer"]
/// Tools that make the tool; they never ship.
private let workshop: Set<String> = ["readout-evaluate", "readout-train", "readout-benchmarks"]

@Suite("House rules") struct HouseTests {
  @Test func onlyTheFenceTouchesTheWorld() {
    forbid(
      [
        "FileManager", "FileHandle", "contentsOfFile", "contentsOf: URL", "fileURLWithPath",
        "ProcessInfo", "getenv(", "fopen(", "URLSession", "import Network",
        "Process()", "NSTemporaryDirectory",
      ], in: stageFiles)
    // libcmark's memory is freed by the C library.
    forbid(["import Glibc"], in: stageFiles.filter { !$0.hasPrefix("Sources/CommonMark/") })
  }

  @Test func noStageAsksTheClock() {
    forbid(
      [
        "Date()", "Date.now", "ContinuousClock", "SuspendingClock", "clock_gettime", "time(nil)",
        "CFAbsoluteTime", "DispatchTime",
      ], in: stageFiles)
  }

  @Test func noStageDrawsLots() {
    forbid([".random(", "randomElement", ".shuffled()", "UUID()", ".hashValue"], in: stageFiles)
  }

  @Test func onlyThePipelineStartsTasks() {
    let others = stageFiles.filter {
      !["Sources/Pipeline/", "Sources/ReadoutCommands/"].contains(where: $0.hasPrefix)
    }
    forbid(["TaskGroup", "Task {", "Task.detached", "DispatchQueue", "Thread("], in: others)
  }

  @Test func nothingIsPublic() {
    let sources = Repository.files(under: "Sources", ending: ".swift")
    let declarations = [
      "struct", "func", "enum", "let", "var", "init", "protocol", "class", "import",
    ]
    forbid(declarations.map { "public \($0) " }, in: sources)
    forbid(["@unchecked Sendable", "nonisolated(unsafe)"], in: sources)
  }

  @Test func noFileIsLongerThanThreeHundredLines() {
    var count = 0
    let files =
      Repository.files(under: "Sources", ending: ".swift")
      + Repository.files(under: "Tests", ending: ".swift")
    for path in files {
      let lines = (Repository.text(path) ?? "").split(
        separator: "\n", omittingEmptySubsequences: false)
      count += 1
      #expect(lines.count <= 301, "\(path) has \(lines.count - 1) lines")
    }
    #expect(count > 40)
  }

  @Test func noFileNamesAPlaceOnSomebodysMachine() {
    let places = ["/wor" + "k/", "/ho" + "me/", "/ro" + "ot/", "/Us" + "ers/", "/tm" + "p/"]
    let folders = ["Sources", "Tests", "Templates", "Scripts", "docs", "seeds", "curation"]
    let files =
      folders.flatMap { Repository.files(under: $0) } + [
        "Package.swift", "Makefile", "README.md", "ARCHITECTURE.md", "CONTRIBUTING.md",
        "readout.yml", ".ci/run",
      ]
    forbid(places, in: files)
  }

  @Test func noNameSaysNothing() {
    let vague = ["Utils", "Helper", "Manager"]
    for path in Repository.files(under: "Sources", ending: ".swift") {
      let name = path.split(separator: "/").last.map(String.init) ?? path
      #expect(!vague.contains(where: name.contains), "\(path)")
    }
  }
}

/// The sources of the stages: not the fence, not the workshop.
private let stageFiles = Repository.files(under: "Sources", ending: ".swift").filter { path in
  let target = String(path.split(separator: "/")[1])
  return !fence.contains(target) && !workshop.contains(target)
}

/// Expects none of the words in the code of the files; comments may speak of them.
private func forbid(_ words: [String], in files: [String]) {
  #expect(!files.isEmpty)
  for path in files {
    guard let text = Repository.text(path) else { continue }
    let bytes = Array(text.utf8)
    guard words.contains(where: { bytes.contains(Array($0.utf8)) }) else { continue }
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      let code = line.drop { $0 == " " }
      if code.hasPrefix("//") && path.hasSuffix(".swift") { continue }
      for word in words where code.contains(word) {
        Issue.record("\(path):\(number + 1): '\(word)' is not allowed here")
      }
    }
  }
}
