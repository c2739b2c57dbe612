import Curation
import Diagnostics
import NewsModel
import Testing

/// What the desk wrote stays byte for byte, and a new entry is read as it was meant, whatever it says.
struct AppendingTests {
  private static let sheets = [
    "", "# Only a comment", "# A comment\n\n", "---\n", "- notActor: a", "- notActor: a\n",
    "# Above\n- notActor: a   # beside\n\n# below\n", "  - notActor: a\n  - notEvent: b\n",
    "- notActor: a\r\n- notEvent: b\r\n", "\u{FEFF}- notActor: a\n",
    "- notActor: a\n  why: |\n    two\n    lines\n", "---\n- notActor: a\n# the end",
  ]

  @Test(arguments: sheets)
  func keepsEveryByteAndAddsOneEntry(_ sheet: String) throws {
    let before = load(sheet)
    let correction = Correction(
      .same(ActorID(slugging: "x"), ActorID(slugging: "y")), by: "A. Editor", day: "2031-05-03",
      why: "it is so", line: 0)
    let made = try #require(appending(correction, to: Array(sheet.utf8)).value)
    #expect(made.bytes.starts(with: Array(sheet.utf8)))
    let after = load(made.bytes)
    #expect(after.diagnostics.map(\.text) == [])
    #expect(
      after.value.corrections.corrections.dropLast() == before.value.corrections.corrections[...])
    let last = try #require(after.value.corrections.corrections.last)
    #expect(last.action == correction.action)
    #expect(last.line == made.line)
    #expect([last.by, last.day, last.why] == ["A. Editor", "2031-05-03", "it is so"])
  }

  @Test(arguments: [
    "a: b", "- a", "# no comment", "\"quoted\" and 'single'", "two\nlines\n", "\r\n", "tab\there",
    "back\\slash \\n", "{a: [b]}", "&anchor *alias !tag", "| > %", "null", "~", "true",
    "2031-05-03",
    "--- ...", "\u{0}\u{1}\u{1B}\u{7F}\u{85}\u{9F}", "\u{2028}\u{2029}\u{FEFF}\u{FFFE}\u{FFFF}",
    " space around ", "日本 🙂 e\u{301}", String(repeating: "long words ", count: 300),
  ])
  func holdsAnyText(_ text: String) throws {
    let actor = ActorID(slugging: "mara")
    let anchor = TextAnchor(
      article: ArticleID(slugging: "a1"), exact: text, before: text, after: text)
    let actions: [Correction.Action] = [
      .renameActor(actor, to: text), .note(page: "actors/mara", text: text),
      .mention(anchor, is: actor),
    ]
    var bytes = Array("# The desk's\n".utf8)
    for action in actions {
      let correction = Correction(action, by: text, day: "2031-05-03", why: text, line: 0)
      bytes = try #require(appending(correction, to: bytes).value).bytes
    }
    let read = load(bytes)
    #expect(read.diagnostics.map(\.text) == [])
    #expect(read.value.corrections.corrections.map(\.action) == actions)
    #expect(read.value.corrections.corrections.allSatisfy { $0.by == text && $0.why == text })
  }

  @Test(arguments: [
    ("- same: [x, y]\n", "correction-twice"), ("same: [a, b]\n", "wrong-type"),
    ("- same: [a\n", "not-yaml"), ("[{notActor: a}]\n", "not-appendable"),
    ("[]\n", "not-appendable"),
    ("- notActor: a\n...\n", "not-appendable"), ("- sam: [a, b]\n", "action-missing"),
  ])
  func refusesWhatItCannotAddTo(_ sheet: String, _ id: String) {
    let correction = Correction(
      .same(ActorID(slugging: "x"), ActorID(slugging: "y")), line: 0)
    let made = appending(correction, to: Array(sheet.utf8))
    #expect(made.value == nil)
    #expect(made.diagnostics.map(\.id) == [id])
    #expect(made.diagnostics.allSatisfy { $0.severity == .error })
  }

  private func load(_ bytes: [UInt8]) -> Diagnosed<CuratedSite> {
    loadCuration([("curation/corrections.yml", bytes)])
  }

  private func load(_ text: String) -> Diagnosed<CuratedSite> { load(Array(text.utf8)) }
}
