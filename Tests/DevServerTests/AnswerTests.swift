import Files
import Foundation
import TestSupport
import Testing

@testable import DevServer

/// What is served for a path, and what never is.
@Suite("Answers") struct AnswerTests {
  private let folder = ScratchFolder()
  private var files: DiskFiles { DiskFiles(root: folder.path + "/public") }

  init() throws {
    for name in ["index.html", "a/index.html", "a/b.css", "404.html", ".hidden/x.txt"] {
      try folder.write("public/" + name, name)
    }
    try folder.write("secret.txt", "secret")
    try folder.write("secrets/x.txt", "secret")
    try folder.write("public-other/x.txt", "secret")
    for (link, goal) in [
      ("out.txt", "../secret.txt"), ("out", "../secrets"), ("near", "../public-other"),
      ("in.txt", "a/b.css"),
    ] {
      try FileManager.default.createSymbolicLink(
        atPath: folder.path + "/public/" + link, withDestinationPath: goal)
    }
  }

  @Test(arguments: [
    "/../secret.txt", "/%2e%2e/secret.txt", "/a/../../secret.txt", "/a/%2E%2E/%2e%2e/secret.txt",
    "/..%2fsecret.txt", "/%2e%2e%2fsecret.txt", "/a/./b.css", "//etc/passwd", "/%2fetc/passwd",
    "/..%5csecret.txt", "/a/b.css%00.html", "/%00", "/out.txt", "/out/x.txt", "/near/x.txt",
    "/.hidden/x.txt", "/%2ehidden/x.txt", "/%", "/%zz", "secret.txt", "", "/a/b.css/", "/none",
    "/%c0%ae%c0%ae/secret.txt",
  ])
  func whatLeavesTheFolderIsNotFound(path: String) {
    #expect(
      answer(to: path, range: nil, from: files)
        == Answer(404, "text/html; charset=utf-8", Array("404.html".utf8)))
  }

  @Test(arguments: [
    ("/", 200, "text/html; charset=utf-8"), ("/a/", 200, "text/html; charset=utf-8"),
    ("/a/b.css", 200, "text/css; charset=utf-8"), ("/%61/b.css", 200, "text/css; charset=utf-8"),
    ("/in.txt", 200, "text/plain; charset=utf-8"), ("/a", 301, "text/plain; charset=utf-8"),
  ])
  func whatIsThereIsServedWithItsType(path: String, status: Int, type: String) {
    let got = answer(to: path, range: nil, from: files)
    #expect(got.status == status)
    #expect(got.type == type)
    #expect(got.location == (status == 301 ? "/a/" : nil))
  }

  @Test(arguments: [
    ("bytes=0-2", AskedRange.part(0..<3)), ("bytes=7-", .part(7..<10)), ("bytes=-3", .part(7..<10)),
    ("bytes=-99", .part(0..<10)), ("bytes=9-99", .part(9..<10)), ("bytes=0-0", .part(0..<1)),
    ("bytes=10-", .none), ("bytes=-0", .none), ("bytes=99999999999999999999-", .none),
    ("bytes=0-99999999999999999999", .part(0..<10)), ("bytes=0-1,4-5", .whole),
    ("bytes=5-2", .whole), ("bytes=-", .whole), ("bytes=a-b", .whole), ("lines=1-2", .whole),
    ("bytes=+1-2", .whole), ("bytes= 1-2", .whole),
  ])
  func rangesAreThoseOfTheStandard(header: String, asked: AskedRange) {
    #expect(byteRange(header, of: 10) == asked)
  }

  @Test func aPartSaysWhichItIs() {
    let part = answer(to: "/a/b.css", range: "bytes=2-3", from: files)
    #expect(part.status == 206 && part.body == Array("b.".utf8) && part.range == "bytes 2-3/7")
    let none = answer(to: "/a/b.css", range: "bytes=7-", from: files)
    #expect(none.status == 416 && none.body.isEmpty && none.range == "bytes */7")
    #expect(answer(to: "/a/", range: "bytes=2-3", from: files).status == 200)
    #expect(byteRange("bytes=0-", of: 0) == .none)
  }
}
