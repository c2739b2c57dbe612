import Diagnostics
import Foundation
import Rendering
import SiteModel
import TestSupport
import Testing

/// The database in its two ways: a file that SQLite writes, and bytes in memory.
@Suite struct DatabaseTests {
  private struct OnDisk: FileSink {
    let folder = ScratchFolder()
    private(set) var ended: [SitePath] = []

    func put(_ file: OutputFile) {}
    func add(_ bytes: [UInt8], to path: SitePath) {}
    mutating func end(_ path: SitePath) { ended.append(path) }
    func place(for path: SitePath) -> String? { folder.path + "/waiting" }
  }

  private func render(to sink: inout some FileSink) -> Bool {
    renderData(.database, of: sampleCorpus(), settings: SiteSettings(), to: &sink).isEmpty
  }

  @Test func itsBytesAreTheSameOnTheDiskAsInMemory() throws {
    var inMemory = FileList()
    var onDisk = OnDisk()
    #expect(render(to: &inMemory))
    #expect(render(to: &onDisk))
    let bytes = try #require(inMemory.files.first).bytes
    let written = try Data(contentsOf: URL(fileURLWithPath: onDisk.folder.path + "/waiting"))
    #expect(bytes.count > 50_000)
    #expect(Array(written) == bytes)
    #expect(onDisk.ended.map(\.value) == ["data/readout.sqlite"])
  }
}
