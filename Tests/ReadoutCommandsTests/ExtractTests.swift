import Foundation
import TestSupport
import Testing

@Suite("extract") struct ExtractTests {
  @Test func printsOneLineForEachArticleInOrder() throws {
    let lines = (1...50).map { #"{"id": "a\#($0)", "text": "Norway met Chile on day \#($0)."}"# }
    let got = try Program.run("extract", "--jsonl", input: lines.joined(separator: "\n"))
    #expect(got.status == 0)
    let ids = try got.output.split(separator: "\n").map { line in
      try #require(
        (JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])?["id"] as? String)
    }
    #expect(ids == (1...50).map { "a\($0)" })
  }

  @Test func namesALineThatCannotBeReadAndGoesOn() throws {
    let got = try Program.run(
      "extract", "--jsonl",
      input: "{\"text\": \"One.\"}\nnot json\n{\"id\": 3}\n{\"text\": \"Four.\"}\n")
    #expect(got.status == 1)
    #expect(got.errors.contains("standard input:2: error[bad-record]"))
    #expect(got.errors.contains("standard input:3: error[bad-record]"))
    #expect(got.output.split(separator: "\n").count == 2)
  }

  @Test func readsFiles() throws {
    let folder = ScratchFolder()
    try folder.write("a.txt", "Norway met Chile.\n")
    let got = try Program.run("extract", folder.path + "/a.txt", folder.path + "/gone.txt")
    #expect(got.status == 1)
    #expect(got.output.contains(#""schema":1,"id":"a""#))
    #expect(got.errors.contains("gone.txt: error[unreadable-file]: cannot be read: no such file"))
  }

  @Test func textIsUnalteredAndRangesAreItsBytes() throws {
    let text = "“Ja,” sagte Kari. Zoë Müller met 王毅 in Manila on Tuesday."
    let line = try JSONSerialization.data(withJSONObject: ["text": text])
    let got = try Program.run("extract", "--jsonl", input: String(decoding: line, as: UTF8.self))
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(got.output.utf8)) as? [String: Any])
    #expect(object["text"] as? String == text)
    let times = try #require(object["times"] as? [[String: Any]])
    let bytes = Array(text.utf8)
    for time in times {
      let start = try #require(time["start"] as? Int)
      let end = try #require(time["end"] as? Int)
      #expect(String(validating: bytes[start..<end], as: UTF8.self) == "Tuesday")
    }
    #expect(!times.isEmpty)
  }
}
