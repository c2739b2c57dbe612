import Files
import Foundation
import TestSupport
import Testing

@Suite("Files on the disk") struct DiskFilesTests {
  let folder = ScratchFolder()
  var files: DiskFiles { DiskFiles(root: folder.path) }

  @Test func listsEveryFileBelowAFolderByPath() throws {
    for name in ["b.txt", "a/z.txt", "a/b/c.txt", "a.txt"] { try folder.write("in/" + name, name) }
    let listing = try files.list("in")
    #expect(listing.entries.map(\.path) == ["in/a.txt", "in/a/b/c.txt", "in/a/z.txt", "in/b.txt"])
    #expect(listing.problems.isEmpty)
  }

  @Test(arguments: [
    "a b.txt", "it's \"quoted\".txt", "..two dots.txt", "line\nfeed.txt", "статья.txt", "記事.txt",
    "-n",
  ])
  func readsAndWritesOddNames(name: String) throws {
    try files.write("odd/" + name, Array("text".utf8))
    #expect(try files.list("odd").entries.map(\.path) == ["odd/" + name])
    #expect(try files.read("odd/" + name, limit: 10) == Array("text".utf8))
  }

  @Test func reportsANameThatIsNotUTF8() throws {
    try folder.write("in/good.txt", "x")
    let made = (folder.path + "/in/").utf8CString.dropLast() + [CChar(bitPattern: 0xFF), 0]
    let file = unsafe Array(made).withUnsafeBufferPointer {
      unsafe open($0.baseAddress!, O_CREAT | O_WRONLY, 0o644)
    }
    close(file)
    let listing = try files.list("in")
    #expect(listing.entries.map(\.path) == ["in/good.txt"])
    #expect(listing.problems == [FileError(.badName, "in")])
  }

  /// A process that ends takes a folder away at once, whatever it holds.
  @Test(arguments: [40, 2_400])
  func abandonsAFolder(count: Int) throws {
    for number in 0..<count {
      _ = try files.create("wait/\(number % 200)/\(number)", [1])
    }
    try folder.write("kept/a.txt", "a")
    try files.abandonFolder("wait", as: "gone")
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/wait"))
    let isLarge = count > 2_000
    for _ in 0..<600 where FileManager.default.fileExists(atPath: folder.path + "/gone") {
      #expect(isLarge)
      usleep(100_000)
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["kept"])
  }

  @Test func endsAtASymbolicLinkLoop() throws {
    try folder.write("in/a/x.txt", "x")
    unsafe symlink("..", folder.path + "/in/a/up")
    unsafe symlink("self", folder.path + "/in/self")
    let listing = try files.list("in")
    #expect(listing.entries.map(\.path) == ["in/a/x.txt"])
    #expect(
      listing.problems == [FileError(.linkLoop, "in/a/up"), FileError(.linkLoop, "in/self")])
  }

  @Test(arguments: [true, false])
  func movesAFolderWhereNoneIs(onDisk: Bool) throws {
    let files: any FileSystem = onDisk ? self.files : MemoryFiles()
    let stamp = try files.create("new/a/b/x.txt", [1])
    _ = try files.create("new/c/y.txt", [2])
    try files.write("c/z.txt", [3])
    #expect(try files.moveFolder("new/a", to: "out/a"))
    #expect(try files.stamp(of: "out/a/b/x.txt") == stamp)
    #expect(try !files.moveFolder("new/c", to: "c"))
    #expect(try files.list("c").entries.map(\.path) == ["c/z.txt"])
    #expect(try files.list("new").entries.map(\.path) == ["new/c/y.txt"])
  }

  @Test func refusesAFileBeyondTheLimit() throws {
    try folder.write("big", "0123456789")
    #expect(throws: FileError(.tooLarge(size: 10, limit: 9), "big")) {
      try files.read("big", limit: 9)
    }
    #expect(try files.read("big", limit: 10).count == 10)
  }

  @Test func doesNotWaitForAPipe() throws {
    unsafe mkfifo(folder.path + "/pipe", 0o644)
    #expect(try files.list("").problems == [FileError(.notRegular, "pipe")])
    #expect(throws: FileError(.notRegular, "pipe")) { try files.read("pipe", limit: 9) }
  }

  @Test func saysWhichFileIsMissing() {
    #expect(throws: FileError(.notFound, "gone")) { try files.read("gone", limit: 9) }
    #expect(throws: FileError(.notFound, "gone")) { try files.list("gone") }
    #expect(!files.exists("gone"))
  }

  @Test func deletesTheFoldersThatAFileLeavesEmpty() throws {
    try folder.write("a/b/c.txt", "x")
    try folder.write("a/keep.txt", "x")
    try files.delete("a/b/c.txt")
    #expect(try files.list("").entries.map(\.path) == ["a/keep.txt"])
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/a/b"))
    try files.delete("a/b/c.txt")
  }

  @Test func stampChangesWithTheBytes() throws {
    try files.write("a", [1])
    let before = try files.stamp(of: "a")
    #expect(before == (try files.stamp(of: "a")))
    try files.write("a", [2])
    #expect(before != (try files.stamp(of: "a")))
  }

  @Test func leavesNoScratchFileWhereWritingFails() throws {
    try folder.write("a/b", "x")
    #expect(throws: FileError.self) { try files.write("a", [1]) }
    #expect(try files.list("").entries.map(\.path) == ["a/b"])
  }

  @Test func rewritesAUsersFileInItsPlace() throws {
    try folder.write("real/a.yml", "old")
    unsafe chmod(folder.path + "/real/a.yml", 0o600)
    unsafe symlink("real/a.yml", folder.path + "/link.yml")
    unsafe symlink("real/new.yml", folder.path + "/open.yml")
    for (path, goal) in [("link.yml", "real/a.yml"), ("open.yml", "real/new.yml")] {
      try files.rewrite(path, Array("new".utf8))
      #expect(try files.read(goal, limit: 9) == Array("new".utf8))
      #expect(
        try FileManager.default.destinationOfSymbolicLink(atPath: folder.path + "/" + path) == goal)
    }
    let mode = try FileManager.default.attributesOfItem(atPath: folder.path + "/real/a.yml")
    #expect(mode[.posixPermissions] as? Int == 0o600)
    try files.rewrite("plain.yml", [1])
    #expect(try files.list("").entries.map(\.path).contains("plain.yml"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path + "/real").count == 2)
  }

  @Test func aLockIsHeldOnceUntilItGoes() throws {
    var first = try files.lock("locks/one")
    #expect(first != nil)
    #expect(try files.lock("locks/one") == nil)
    first = nil
    #expect(try files.lock("locks/one") != nil)
  }
}
