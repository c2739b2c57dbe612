import Curation
import Diagnostics
import NewsModel
import Testing

/// Each correction is read as it is written, and what is offered to paste is what is read.
struct CorrectionTests {
  static let actions: [Correction.Action] = {
    let anchor = TextAnchor(
      article: ArticleID(slugging: "a1"), exact: "said: \"no\" \\ never", before: "she\n",
      after: "# in")
    let (actor, other) = (ActorID(slugging: "mara-voss"), ActorID(slugging: "ilan-teke"))
    let (event, second) = (EventID(slugging: "call-2031"), EventID(slugging: "talk-2031"))
    let article = ArticleID(slugging: "a1")
    let day = CalendarDay(iso: "2031-05-02")!
    return [
      .same(actor, other), .notSame(actor, other), .renameActor(actor, to: "Mara: \"Voss\""),
      .kind(actor, .organization), .notActor(actor), .mention(anchor, is: actor),
      .speaker(anchor, is: actor), .notSpeaker(anchor, actor), .moveArticle(article, to: event),
      .mergeEvents(event, second), .splitEvent(event, [article]),
      .renameEvent(event, to: "The call"), .pinDate(event, day), .notEvent(event),
      .published(article, day), .retract(article),
      .note(page: "actors/mara-voss", text: "Checked; it's #1."),
    ]
  }()

  @Test func readsBackWhatItOffersToPaste() {
    let corrections = Self.actions.map {
      Correction($0, by: "A. Editor", day: "2031-05-03", why: "it is so: see 'b'", line: 0)
    }
    let loaded = load("curation/corrections.yml", corrections.map(\.yaml).joined())
    #expect(loaded.diagnostics.map(\.text) == [])
    #expect(loaded.value.corrections.corrections.map(\.action) == Self.actions)
    #expect(loaded.value.corrections.corrections.allSatisfy { $0.why == "it is so: see 'b'" })
    #expect(loaded.value.corrections.corrections[2].line == 9)
  }

  @Test(arguments: [
    (
      "- sam: [a, b]",
      "curation/corrections.yml:1:3: error[action-missing]: a correction says what to do"
    ),
    ("- same: [a]", "curation/corrections.yml:1:9: error[wrong-type]: 'same' names two ids"),
    (
      "- same: [a, a]", "curation/corrections.yml:1:9: error[same-id-twice]: 'same' names 'a' twice"
    ),
    (
      "- same: [a, b]\n  notActor: c",
      "curation/corrections.yml:1:3: error[several-actions]: a correction has one action, not 'same' and 'notActor'"
    ),
    ("- kind: a", "curation/corrections.yml:1:3: error[key-missing]: 'kind' needs the key 'to'"),
    (
      "- pinDate: a\n  to: May 2",
      "curation/corrections.yml:2:7: error[not-a-day]: to is a day, not 'May 2'"
    ),
    (
      "- retract: a\n  wy: b",
      "curation/corrections.yml:2:3: error[key-unknown]: 'retract' has no key 'wy'"
    ),
    (
      "- retract: a\n- retract: a",
      "curation/corrections.yml:2:3: warning[correction-twice]: the same correction stands in line 1"
    ),
  ])
  func saysWhatIsWrong(_ text: String, _ line: String) {
    #expect(load("curation/corrections.yml", text).diagnostics.map(\.line) == [line])
  }
}
