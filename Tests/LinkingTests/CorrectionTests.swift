import Diagnostics
import Linking
import NewsModel
import SourceText
import Testing

/// What the desk corrects stays corrected, and what no longer matches is said.
struct CorrectionTests {
  private let mara = ActorID(slugging: "Mara Voss")
  private let ilan = ActorID(slugging: "Ilan Teke")

  private func report(_ id: String, on day: String = "2031-05-02", subject: String = "harbor")
    -> Story
  {
    Story(
      id: id, day: day, publisher: "Daily", title: "Talks",
      lines: ["Mara Voss met Ilan Teke.", "“We agree,” she said. “We do not,” he said."]
        + filler(subject),
      people: [.init("Mara Voss"), .init("Ilan Teke")],
      events: [.init(trigger: "met", sources: ["Mara Voss"], targets: ["Ilan Teke"], day: day)],
      quotes: [
        .init(words: "We agree,", speaker: "Mara Voss"), .init(words: "We do not,", speaker: nil),
      ])
  }

  private var met: EventID { EventID(slugging: "mara voss and ilan teke meeting 2031-05-02") }

  @Test func mergesActorsAndLeavesARedirect() {
    let corpus = linked([report("a")], .same(mara, ilan)).value
    #expect(actorLines(corpus) == ["mara-voss: Ilan Teke, Mara Voss"])
    #expect(
      corpus.redirects == [
        Redirect(.actors, from: "ilan-teke", to: "mara-voss"),
        Redirect(.events, from: met.value, to: "talks-2031-05-02"),
      ])
    #expect(corpus.actors[0].corrections.map(\.text) == ["merged with “Ilan Teke”"])
  }

  @Test func keepsActorsApartThatRulesWouldJoin() {
    let stories = [
      Story(id: "a", lines: ["Mara K. Voss."], people: [.init("Mara K. Voss")]),
      Story(id: "b", lines: ["Mara Voss."], people: [.init("Mara Voss")]),
    ]
    #expect(linked(stories).value.actors.count == 1)
    let corpus = linked(stories, .notSame(mara, ActorID(slugging: "Mara K. Voss"))).value
    #expect(
      actorLines(corpus) == [
        "mara-k-voss: Mara K. Voss ≠mara-voss", "mara-voss: Mara Voss ≠mara-k-voss",
      ])
  }

  @Test func renamesAnActorAndFollowsItsOldId() {
    let corpus = linked(
      [report("a")], .renameActor(mara, to: "Mara Voss Lind"), .kind(mara, .other)
    ).value
    #expect(corpus.actors.map(\.id.value) == ["ilan-teke", "mara-voss-lind"])
    #expect(corpus.actors[1].kind == .other)
    #expect(
      corpus.redirects == [
        Redirect(.actors, from: "mara-voss", to: "mara-voss-lind"),
        Redirect(
          .events, from: met.value, to: "mara-voss-lind-and-ilan-teke-meeting-2031-05-02"),
      ])
  }

  /// What is said of an event by its address holds, wherever it stands beside what renames its actor.
  @Test func findsAnEventByTheAddressThatItHadBeforeAnActorWasRenamed() {
    let pin = Correction.Action.pinDate(met, CalendarDay(iso: "2031-05-01")!)
    let rename = Correction.Action.renameActor(mara, to: "Mara Voss Lind")
    for actions in [[pin, rename], [rename, pin]] {
      let made = linked([report("a")], actions[0], actions[1])
      #expect(made.diagnostics.isEmpty)
      #expect(
        made.value.events.map(\.id.value) == ["mara-voss-lind-and-ilan-teke-meeting-2031-05-01"])
      let moved = made.value.redirects.filter { $0.family == .events }
      #expect(moved.contains { $0.old == met.value })
      #expect(moved.allSatisfy { $0.new == made.value.events[0].id.value })
    }
  }

  /// A page that goes for good leaves no address that leads to it.
  @Test func whatIsRenamedAndStruckOutLeavesNoRedirect() {
    let lind = ActorID(slugging: "Mara Voss Lind")
    for last in [Correction.Action.notActor(lind), .notActor(mara)] {
      let corpus = linked([report("a")], .renameActor(mara, to: "Mara Voss Lind"), last).value
      #expect(corpus.actors.map(\.id) == [ilan])
      #expect(corpus.redirects.isEmpty)
    }
  }

  @Test func dropsWhatIsNoActor() {
    let corpus = linked([report("a")], .notActor(ilan)).value
    #expect(corpus.actors.map(\.id) == [mara])
    #expect(Array(corpus.articles[0].actors) == [0, nil])
  }

  @Test func givesAMentionToTheActorThatTheDeskNames() {
    let story = Story(
      id: "a", lines: ["Mara Voss met Ilan Teke.", "Voss of the bank left."],
      people: [.init("Mara Voss", "Voss"), .init("Ilan Teke")])
    let anchor = TextAnchor(article: ArticleID(slugging: "a"), exact: "Voss", after: "of  the")
    let corpus = linked([story], .mention(anchor, is: ilan)).value
    #expect(actorLines(corpus) == ["ilan-teke: Ilan Teke, Voss", "mara-voss: Mara Voss"])
    #expect(corpus.articles[0].corrections.map(\.text) == ["“Voss” read as ilan-teke"])
  }

  @Test func givesAndTakesSpeakers() {
    let article = ArticleID(slugging: "a")
    let corpus = linked(
      [report("a")], .speaker(TextAnchor(article: article, exact: "We do not"), is: ilan),
      .notSpeaker(TextAnchor(article: article, exact: "We agree"), mara)
    ).value
    let speakers = corpus.statements.sorted { $0.quote < $1.quote }.map { statement in
      statement.speaker.map { corpus.actors[$0].id.value }
    }
    #expect(speakers == [nil, "ilan-teke"])
  }

  /// Two corrections name an actor that is not there: each is warned of by its line, and the words
  /// stay with their own actor.
  @Test func anUnknownActorTakesNoWords() {
    var corrections = Corrections()
    let nobody = ActorID(slugging: "nobody")
    let article = ArticleID(slugging: "a")
    corrections.corrections = [
      Correction(.mention(TextAnchor(article: article, exact: "Ilan Teke"), is: mara), line: 3),
      Correction(.mention(TextAnchor(article: article, exact: "Mara Voss"), is: nobody), line: 7),
      Correction(.speaker(TextAnchor(article: article, exact: "We do not"), is: nobody), line: 9),
      Correction(.mention(TextAnchor(article: article, exact: "met"), is: nobody), line: 12),
    ]
    let linked = link([report("a")].map(\.facts), applying: corrections)
    #expect(
      linked.diagnostics.map { "\($0.id) \($0.place?.line ?? 0)" } == [
        "actor-unknown 7", "actor-unknown 9", "anchor-without-fact 12",
      ])
    #expect(actorLines(linked.value) == ["mara-voss: Ilan Teke, Mara Voss"])
    #expect(linked.value.articles[0].corrections.map(\.text) == ["“Ilan Teke” read as mara-voss"])
  }

  @Test func aMentionIsGivenToAnActorByAnyNameOfIts() {
    let story = Story(
      id: "a", lines: ["Mara Voss met Ilan Teke.", "Mara left."],
      people: [.init("Mara Voss"), .init("Ilan Teke")])
    let anchor = TextAnchor(article: ArticleID(slugging: "a"), exact: "Ilan Teke")
    let corpus = linked(
      [story], .renameActor(mara, to: "M. V. Lind"), .mention(anchor, is: mara)
    ).value
    #expect(corpus.actors.map(\.id.value) == ["m-v-lind"])
  }

  @Test func saysWhatTheDeskStruckOut() {
    let corpus = linked([report("a")], .notActor(ilan), .notEvent(met)).value
    #expect(
      corpus.decisions.map(\.text) == [
        "“Ilan Teke” is no actor", "“Mara Voss and Ilan Teke: meeting” is no event",
      ])
    let apart = linked([report("a")], .notSame(mara, ilan)).value
    #expect(apart.actors.flatMap(\.corrections).map(\.text).count == 2)
  }

  @Test func anEventKeepsItsDayWhenTheDeskMovesReportsToIt() {
    let stories = [
      report("a"), report("b", on: "2031-06-20", subject: "canal"),
      report("c", on: "2031-06-20", subject: "canal"),
    ]
    let other = EventID(slugging: "mara voss and ilan teke meeting 2031-06-20")
    for action in [
      Correction.Action.mergeEvents(met, other), .moveArticle(ArticleID(slugging: "b"), to: met),
    ] {
      let corpus = linked(stories, action).value
      #expect(corpus.events.first { $0.id == met }?.time?.value == "2031-05-02")
    }
  }

  @Test func movesAnArticleToAnEvent() {
    let stories = [report("a"), report("b", on: "2031-06-20", subject: "canal")]
    let corpus = linked(stories, .moveArticle(ArticleID(slugging: "b"), to: met)).value
    #expect(eventLines(corpus) == ["\(met): a* b*"])
    #expect(corpus.redirects.map(\.new) == [met.value])
  }

  @Test func mergesAndSplitsEvents() {
    let stories = [report("a"), report("b"), report("c", on: "2031-06-20", subject: "canal")]
    let other = EventID(slugging: "mara voss and ilan teke meeting 2031-06-20")
    let merged = linked(stories, .mergeEvents(met, other)).value
    #expect(eventLines(merged) == ["\(met): a* b* c*"])
    #expect(merged.redirects == [Redirect(.events, from: other.value, to: met.value)])
    let split = linked(stories, .splitEvent(met, [ArticleID(slugging: "b")])).value
    #expect(eventLines(split) == ["\(met): a*", "\(met)-2: b*", "\(other): c*"])
  }

  @Test func renamesDatesAndDropsEvents() {
    let pinned = linked([report("a")], .pinDate(met, CalendarDay(iso: "2031-05-01")!)).value
    #expect(pinned.events[0].time?.basis == .pinned)
    #expect(pinned.events[0].id.value == "mara-voss-and-ilan-teke-meeting-2031-05-01")
    let renamed = linked([report("a")], .renameEvent(met, to: "The harbor call")).value
    #expect(renamed.events.map(\.id.value) == ["the-harbor-call-2031-05-02"])
    #expect(renamed.redirects.map(\.old) == [met.value])
    #expect(linked([report("a")], .notEvent(met)).value.events.isEmpty)
  }

  @Test func withdrawsDatesAndNotes() {
    let corpus = linked(
      [report("a"), report("b")], .retract(ArticleID(slugging: "b")),
      .published(ArticleID(slugging: "a"), CalendarDay(iso: "2031-05-04")!),
      .note(page: "actors/mara-voss", text: "Checked.")
    ).value
    #expect(corpus.articles.map(\.facts.article.id.value) == ["a"])
    #expect(corpus.articles[0].facts.article.published?.day.description == "2031-05-04")
    #expect(corpus.retracted.map(\.article.value) == ["b"])
    #expect(corpus.notes.map(\.text) == ["Checked."])
  }

  @Test func usesTheDesksActorsOnTheDaysOfTheirAliases() {
    var corrections = Corrections()
    corrections.actors = [
      CuratedActor(
        id: ActorID(slugging: "the-voss"), name: "Mara Voss Lind", kind: .person,
        aliases: [
          CuratedAlias("Mara Voss", from: CalendarDay(iso: "2031-05-01"), through: nil)
        ], description: "Minister.", line: 1)
    ]
    let corpus = link(
      [report("a"), report("b", on: "2031-04-01")].map(\.facts), applying: corrections
    ).value
    #expect(
      actorLines(corpus) == [
        "ilan-teke: Ilan Teke", "mara-voss: Mara Voss", "the-voss: Mara Voss",
      ])
    #expect(corpus.actors.last?.description == "Minister.")
  }

  @Test(arguments: [
    (
      Correction.Action.notActor(ActorID(slugging: "mara-vos")),
      "curation/corrections.yml:1: warning[actor-unknown]: no actor has the id 'mara-vos'\n"
        + "   hint: did you mean 'mara-voss'?"
    ),
    (
      .retract(ArticleID(slugging: "aa")),
      "curation/corrections.yml:1: warning[article-unknown]: no article has the id 'aa'\n"
        + "   hint: did you mean 'a'?"
    ),
    (
      .notEvent(EventID(slugging: "mara voss and ilan teke meeting 2031-05-03")),
      "curation/corrections.yml:1: warning[event-unknown]: no event has the id"
        + " 'mara-voss-and-ilan-teke-meeting-2031-05-03'\n"
        + "   hint: did you mean 'mara-voss-and-ilan-teke-meeting-2031-05-02'?"
    ),
    (
      .splitEvent(
        EventID(slugging: "mara voss and ilan teke meeting 2031-05-02"),
        [ArticleID(slugging: "a")]),
      "curation/corrections.yml:1: warning[nothing-to-split]: the articles named are all of event"
        + " 'mara-voss-and-ilan-teke-meeting-2031-05-02'"
    ),
    (
      .speaker(
        TextAnchor(article: ArticleID(slugging: "a"), exact: "We agree with you"),
        is: ActorID(slugging: "ilan-teke")),
      "curation/corrections.yml:1: warning[anchor-gone]: the words 'We agree with you' are no"
        + " longer in article 'a'\n   hint: the text now has 'We agree,” she said. “We '"
    ),
    (
      .speaker(
        TextAnchor(article: ArticleID(slugging: "a"), exact: "We"),
        is: ActorID(slugging: "ilan-teke")),
      "curation/corrections.yml:1: warning[anchor-ambiguous]: the words 'We' stand 2 times in"
        + " article 'a'\n   hint: give the words before and after, with 'before:' and 'after:'"
    ),
    (
      .speaker(
        TextAnchor(article: ArticleID(slugging: "a"), exact: "We agree", before: "never"),
        is: ActorID(slugging: "ilan-teke")),
      "curation/corrections.yml:1: warning[anchor-gone]: the words 'We agree' are no longer in"
        + " article 'a'\n   hint: the words are there 1 times, but not with these before and after"
    ),
    (
      .speaker(
        TextAnchor(article: ArticleID(slugging: "a"), exact: "We agree"),
        is: ActorID(slugging: "ilan-tek")),
      "curation/corrections.yml:1: warning[actor-unknown]: no actor has the id 'ilan-tek'\n"
        + "   hint: did you mean 'ilan-teke'?"
    ),
    (
      .mention(
        TextAnchor(article: ArticleID(slugging: "a"), exact: "agree"),
        is: ActorID(slugging: "ilan-teke")),
      "curation/corrections.yml:1: warning[anchor-without-fact]: the words 'agree' of article 'a'"
        + " are there, but nothing was read from them that the correction could change"
    ),
  ])
  func saysWhatNoLongerMatches(_ action: Correction.Action, _ text: String) {
    let stays = "\n   hint: the correction stays in the file and applies again when it matches"
    let diagnostics = linked([report("a")], action).diagnostics
    #expect(diagnostics.map(\.text) == [text + stays])
  }
}
