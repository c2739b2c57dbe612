import Diagnostics
import Linking
import NewsModel
import Testing

/// What `readout explain` prints.
struct ExplainTests {
  private let corpus = linked([
    Story(
      id: "a", day: "2031-05-02", publisher: "Daily", title: "Talks",
      lines: ["Mara Voss met Ilan Teke."] + filler("harbor"),
      people: [.init("Mara Voss", country: "DK"), .init("Ilan Teke")],
      events: [
        .init(trigger: "met", sources: ["Mara Voss"], targets: ["Ilan Teke"], day: "2031-05-02")
      ]),
    Story(
      id: "b", day: "2031-06-02", lines: ["M. Voss spoke."] + filler("canal"),
      people: [.init("M. Voss")]),
  ]).value

  @Test func findsActorsByAnyName() {
    #expect(actors(named: "mara voss", in: corpus).map(\.id.value) == ["mara-voss"])
    #expect(actors(named: "m-voss", in: corpus).map(\.id.value) == ["m-voss"])
    #expect(actors(named: "Nobody", in: corpus).isEmpty)
  }

  @Test func explainsAnActor() {
    let actor = actors(named: "Mara Voss", in: corpus)[0]
    #expect(
      explainActor(actor, in: corpus) == """
        Mara Voss (person, id mara-voss)

        Names used:
          Mara Voss: 1 time, 2031-05-02

        Nearly belonged:
          M. Voss (m-voss) may be the same, score 0.50: an initial stands for the first name; no other grounds

        Depends on it:
          1 mention in 1 article: a
          1 event: mara-voss-and-ilan-teke-meeting-2031-05-02

        If it is wrong, paste into curation/corrections.yml:
          - same: [mara-voss, m-voss]
          - notSame: [mara-voss, m-voss]
          - renameActor: mara-voss
            to: "Mara Voss"
          - kind: mara-voss
            to: person
          - notActor: mara-voss

        """)
  }

  @Test func explainsAnEvent() {
    #expect(
      explainEvent(corpus.events[0], in: corpus) == """
        Mara Voss and Ilan Teke: meeting (id mara-voss-and-ilan-teke-meeting-2031-05-02)

        What was read:
          class CONSULT, meet, happened
          day 2031-05-02, as the text states: a, sentence 1
          who: Mara Voss
          to whom: Ilan Teke

        Why these are one:
          one article reports it

        Reports:
          a: main event

        Sources:
          1 article, 1 outlet, 1 independent source
          one publisher counts once, wire copy counts as its agency, copies count as their original

        If it is wrong, paste into curation/corrections.yml:
          - renameEvent: mara-voss-and-ilan-teke-meeting-2031-05-02
            to: "Mara Voss and Ilan Teke: meeting"
          - pinDate: mara-voss-and-ilan-teke-meeting-2031-05-02
            to: "2031-05-02"
          - notEvent: mara-voss-and-ilan-teke-meeting-2031-05-02

        """)
  }

  @Test func saysWhatFallsWithAnArticle() {
    #expect(
      explainRetraction(of: ArticleID(slugging: "a"), in: corpus) == """
        Without a:
          0 statements would go
          1 event would go: mara-voss-and-ilan-teke-meeting-2031-05-02
          2 actors would go: ilan-teke, mara-voss

        To withdraw it, paste into curation/corrections.yml:
          - retract: a

        """)
    #expect(explainRetraction(of: ArticleID(slugging: "c"), in: corpus) == nil)
  }
}
