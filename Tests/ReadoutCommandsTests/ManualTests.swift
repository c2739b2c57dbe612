import Foundation
import TestSupport
import Testing

@Suite("Manual") struct ManualTests {
  @Test func thePageIsWhatTheCommandsSay() throws {
    let places = ["/usr/bin/python3", "/usr/local/bin/python3", "/bin/python3"]
    guard let python = places.first(where: FileManager.default.isExecutableFile) else {
      print("no python3 on this machine: docs/readout.1 was not compared")
      return
    }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: python)
    process.arguments = [Repository.root + "/Scripts/make-manual", Program.path]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let made = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    let isCurrent = String(decoding: made, as: UTF8.self) == Repository.text("docs/readout.1")
    #expect(isCurrent, "docs/readout.1 is not what the commands say: run 'make manual'")
    #expect(made.count > 5_000)
  }
}
