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

        Depends on it:
          main event of 1 article: a

        If it is wrong, paste into curation/corrections.yml:
          - renameEvent: mara-voss-and-ilan-teke-meeting-2031-05-02
            to: "Mara Voss and Ilan Teke: meeting"
          - pinDate: mara-voss-and-ilan-teke-meeting-2031-05-02
            to: "2031-05-02"
          - notEvent: mara-voss-and-ilan-teke-meeting-2031-05-02

        """)
  }

  @Test func saysWhichEventsAnEventNearlyWas() {
    let story = { (id: String, day: String) in
      Story(
        id: id, day: day, lines: ["Mara Voss met Ilan Teke."] + filler(id),
        people: [.init("Mara Voss"), .init("Ilan Teke")],
        events: [.init(trigger: "met", sources: ["Mara Voss"], targets: ["Ilan Teke"], day: day)])
    }
    let corpus = linked([story("a", "2031-05-02"), story("b", "2031-06-20")]).value
    #expect(
      explainEvent(corpus.events[0], in: corpus).contains(
        """
        Nearly belonged:
          mara-voss-and-ilan-teke-meeting-2031-06-20, score 10: 2 participants in common, the same \
        class, but the days are more than one apart
        """))
  }
}
