import Diagnostics
import Files
import Hashing
import Publishing
import SiteModel
import Testing

@Suite("Publishing") struct PublishingTests {
  let files: MemoryFiles

  init() { self.init(MemoryFiles()) }
  private init(_ files: MemoryFiles) { self.files = files }

  private let manifest = SiteManifest(tool: "t", settings: SiteSettings(), counts: ["pages": 1])

  @discardableResult
  private func publishing(_ site: [String: String]) throws -> Diagnosed<PublishReport> {
    let before = published(in: files, remembered: [:])
    try clearStaging(in: files)
    var staged: [StagedFile] = []
    for (number, file) in site.sorted(by: { $0.key < $1.key }).enumerated() {
      staged.append(
        try stage(
          OutputFile(SitePath(file.key)!, Array(file.value.utf8)), number: number,
          before: before.files[file.key], in: files))
    }
    return try publish(staged, over: before, manifest: manifest, in: files)
  }

  private var paths: [String] { files.tree.keys.sorted() }

  @Test func putsNewPagesBeforeWhatLeadsToThem() throws {
    let site = ["index.html": "1", "events/index.html": "1", "events/a/index.html": "1"]
    try publishing(site)
    let report = try publishing([
      "index.html": "2", "events/index.html": "2", "events/a/index.html": "2",
      "events/b/index.html": "2", "events/b/feed.xml": "2",
    ]).value
    #expect(
      report.written == [
        "events/b/feed.xml", "events/b/index.html", "events/a/index.html", "events/index.html",
        "index.html", "data/manifest.json",
      ])
  }

  @Test func putsANewFolderInPlaceWhole() throws {
    try publishing(["a/1/index.html": "1", "a/1/feed.xml": "1", "a/index.html": "1", "b/2/x": "1"])
    try publishing([
      "a/1/index.html": "1", "a/1/feed.xml": "2", "a/1/new/x": "1", "a/2/x/y/z": "1", "b/2/x": "1",
      "b/3": "1", "a/index.html": "1",
    ])
    #expect(
      paths == [
        "a/1/feed.xml", "a/1/index.html", "a/1/new/x", "a/2/x/y/z", "a/index.html", "b/2/x", "b/3",
        "data/manifest.json",
      ])
    let kept = published(in: files, remembered: [:]).files
    #expect(Set(kept.keys) == Set(paths))
  }

  @Test func writesOnlyWhatChanged() throws {
    try publishing(["a/index.html": "1", "b/index.html": "1"])
    let report = try publishing(["a/index.html": "1", "b/index.html": "2"]).value
    #expect(report.written == ["b/index.html", "data/manifest.json"])
    #expect(report.unchanged == 1)
    let again = try publishing(["a/index.html": "1", "b/index.html": "2"]).value
    #expect(again.written == [])
  }

  @Test func removesWhatTheSiteNoLongerHas() throws {
    try publishing(["a/index.html": "1", "b/index.html": "1"])
    #expect(try publishing(["a/index.html": "1"]).value.deleted == ["b/index.html"])
    #expect(paths == ["a/index.html", "data/manifest.json"])
  }

  @Test func leavesAFileThatSomebodyChanged() throws {
    try publishing(["a/index.html": "1", "b/index.html": "1"])
    try files.write("b/index.html", Array("mine".utf8))
    let result = try publishing(["a/index.html": "1"])
    #expect(result.diagnostics.map(\.id) == ["changed-by-hand"])
    #expect(paths.contains("b/index.html"))
  }

  @Test func takesAnUnfinishedPublicationForItsOwn() throws {
    try publishing(["a/index.html": "1"])
    // As a killed process leaves it: the page is in place, the manifest does not know it.
    let hash = try stage(
      OutputFile(SitePath("b/index.html")!, [50]), number: 0, before: nil, in: files
    ).hash
    try files.write("b/index.html", [50])
    try files.write(".readout-publishing", Array("\(hash) b/index.html\n".utf8))
    #expect(try publishing(["a/index.html": "1"]).value.deleted == ["b/index.html"])
    #expect(paths == ["a/index.html", "data/manifest.json"])
  }

  /// Two publications are cut short, each at every place; a third ends as one into an empty folder.
  @Test func publicationsCutShortAnywhereLeaveNothingBehind() throws {
    let sites = [
      ["index.html": "1", "a/index.html": "1", "b/1/x": "1", "b/2/x": "1"],
      ["index.html": "2", "a/index.html": "2", "c/1/x": "2", "b/2/x": "2"],
      ["index.html": "3", "a/index.html": "3", "d/x": "3", "c/2/x": "3"],
    ]
    for last in [
      ["index.html": "4", "a/index.html": "2", "e/x": "4"],
      ["index.html": "2", "a/index.html": "2", "c/1/x": "2", "b/2/x": "2", "d/x": "4"],
    ] {
      let clean = MemoryFiles()
      try PublishingTests(clean).publishing(last)
      for first in 0..<20 {
        for second in 0..<20 {
          let test = PublishingTests()
          try test.publishing(sites[0])
          for (site, changes) in [(sites[1], first), (sites[2], second)] {
            test.files.limitChanges(to: changes)
            _ = try? test.publishing(site)
            test.files.limitChanges(to: nil)
          }
          let report = try test.publishing(last)
          #expect(report.diagnostics.isEmpty, "cut at \(first) and \(second)")
          let isClean = test.files.tree == clean.tree
          #expect(isClean, "cut at \(first) and \(second)")
        }
      }
    }
  }

  /// In pieces or whole, a file is staged alike, and what is as published is not put in place.
  @Test func stagesBytesThatComeInPieces() throws {
    let path = try #require(SitePath("data/articles.jsonl"))
    func pieces(_ texts: [String], before: PublishedFile? = nil) throws -> StagedFile {
      let stream = StagingStream(path, number: 7, before: before, writes: true, in: files)
      for text in texts { try stream.add(Array(text.utf8)) }
      return try stream.finish()
    }
    let staged = try pieces(["one\n", "", "two\n"])
    #expect(staged.hash == ContentHash(of: "one\ntwo\n"))
    #expect(staged.change == .new(7))
    #expect(files.tree[staged.location] == Array("one\ntwo\n".utf8))
    _ = try publish(
      [staged], over: published(in: files, remembered: [:]), manifest: manifest, in: files)
    let before = try #require(published(in: files, remembered: [:]).files[path.value])
    #expect(before.hash == staged.hash)
    let again = try pieces(["one\ntw", "o\n"], before: before)
    #expect(again.change == .none)
    _ = try publish(
      [again], over: published(in: files, remembered: [:]), manifest: manifest, in: files)
    #expect(files.tree.keys.allSatisfy { !$0.hasPrefix(".readout-staging") })
    #expect(try pieces(["one\nthree\n"], before: before).change == .changed(7))
    #expect(try pieces([]).hash == ContentHash(of: ""))
  }

  @Test func aHashIsItsDigits() throws {
    let hash = ContentHash(of: "abc")
    // FIPS 180-2, appendix B.1.
    #expect(hash.hex == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(ContentHash(hex: hash.hex) == hash)
    #expect(ContentHash(hex: hash.hex.uppercased()) == nil)
    #expect(ContentHash(hex: String(hash.hex.dropLast())) == nil)
  }

  @Test func aManifestCannotReachOutsideTheFolder() throws {
    try files.write(
      "data/manifest.json", Array(#"{"files": {"../x": "0", "/etc/x": "0", "a": "0"}}"#.utf8))
    let found = published(in: files, remembered: [:])
    #expect(found.files.keys.sorted() == ["a", "data/manifest.json"])
  }

  @Test func theManifestListsEveryFileWithItsHash() throws {
    try publishing(["a/index.html": "abc"])
    let text = String(decoding: files.tree["data/manifest.json"]!, as: UTF8.self)
    #expect(
      text.contains(
        #""a/index.html":"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad""#))
    #expect(text.contains(#""tool":"t""#))
  }
}
