import Diagnostics
import Linking
import NewsModel
import Testing

/// What is one happening over the site, how it is called and counted, and what is disputed.
struct EventTests {
  private let mara = Story.Who("Mara Voss", country: "DK")
  private let ilan = Story.Who("Ilan Teke", country: "PE")
  private let port = Story.Who("Port Sola", kind: .place)

  private func meeting(
    _ id: String, on day: String? = "2031-05-02", published: String = "2031-05-03",
    by publisher: String? = "Daily", subject: String = "harbor", trigger: String = "met",
    dead: (String, Double)? = nil, modality: EventMention.Modality = .happened
  ) -> Story {
    let toll = dead.map { " after \($0.0) sailors died" } ?? ""
    return Story(
      id: id, day: published, publisher: publisher, title: "Talks in Port Sola",
      lines: ["Mara Voss \(trigger) Ilan Teke in Port Sola\(toll)."] + filler(subject),
      people: [mara, ilan, port],
      events: [
        .init(
          trigger: trigger, sources: ["Mara Voss"], targets: ["Ilan Teke"], place: "Port Sola",
          day: day, modality: modality,
          figure: dead.map { (words: $0.0, value: $0.1, unit: "dead") })
      ])
  }

  @Test func makesOneEventOfTwoReports() {
    let corpus = linked([meeting("a"), meeting("b", by: "Weekly")]).value
    #expect(
      eventLines(corpus) == ["mara-voss-and-ilan-teke-meeting-in-port-sola-2031-05-02: a* b*"])
    #expect(corpus.events[0].title == "Mara Voss and Ilan Teke: meeting in Port Sola")
    #expect(corpus.events[0].time?.basis == .stated)
  }

  @Test func keepsTwoDaysApart() {
    let corpus = linked([meeting("a"), meeting("b", on: "2031-05-09")]).value
    #expect(
      eventLines(corpus) == [
        "mara-voss-and-ilan-teke-meeting-in-port-sola-2031-05-02: a*",
        "mara-voss-and-ilan-teke-meeting-in-port-sola-2031-05-09: b*",
      ])
    #expect(corpus.stories.map(\.events) == [[0, 1]])
  }

  @Test func takesNoReportFromBeforeTheDay() {
    let early = Story(
      id: "b", day: "2031-05-01", publisher: "Weekly", title: "Talks in Port Sola",
      lines: ["Mara Voss called Ilan Teke in Port Sola."] + filler("harbor"),
      people: [mara, ilan, port],
      events: [
        .init(
          type: .accuse, mode: "accuse", trigger: "called", sources: ["Mara Voss"],
          day: "2031-04-28")
      ])
    let corpus = linked([meeting("a", on: "2031-05-03"), early]).value
    #expect(corpus.events.allSatisfy { $0.articles.count == 1 })
    #expect(corpus.events.count == 2)
  }

  @Test func makesOneMeetingOfCountriesAndThoseWhoSpeakForThem() {
    let norland = Story.Who("Norland", kind: .place, country: "DK", entry: "country:DK")
    let sudovia = Story.Who("Sudovia", kind: .place, country: "PE", entry: "country:PE")
    let later = Story(
      id: "b", day: "2031-05-10", publisher: "Weekly", title: "Canal opens",
      lines: ["The canal opened.", "Norland and Sudovia met in Port Sola."] + filler("canal"),
      people: [norland, sudovia, port],
      events: [
        .init(
          trigger: "met", sources: ["Norland", "Sudovia"], place: "Port Sola", isMain: false)
      ])
    let corpus = linked([meeting("a"), later]).value
    #expect(
      eventLines(corpus) == ["mara-voss-and-ilan-teke-meeting-in-port-sola-2031-05-02: a* b*"])
    #expect(corpus.events[0].sources.count + corpus.events[0].targets.count == 2)
  }

  @Test func givesAPageToAMeetingThatAnUndatedArticleMentions() {
    let undated = Story(
      id: "a", day: nil, title: "Canal opens",
      lines: ["The canal opened.", "Norland and Sudovia met last week."] + filler("canal"),
      people: [
        Story.Who("Norland", kind: .place, country: "DK", entry: "country:DK"),
        Story.Who("Sudovia", kind: .place, country: "PE", entry: "country:PE"),
      ],
      events: [
        .init(type: .cooperate, mode: nil, trigger: "opened", sources: ["Norland"]),
        .init(
          trigger: "met", sources: ["Norland", "Sudovia"], isMain: false, isVaguelyTimed: true),
      ])
    var dated = undated
    dated.day = "2031-05-10"
    #expect(linked([dated]).value.events.allSatisfy { $0.type != .consult })
    let meetings = linked([undated]).value.events.filter { $0.type == .consult }
    #expect(meetings.map(\.id.value) == ["norland-and-sudovia-meeting-undated"])
    // The lead is about something else.
    #expect(meetings.map(\.bottomLine) == [SentenceRef(article: 0, sentence: 1)])
  }

  @Test func keepsTheAddressWhenALaterReportArrives() {
    let one = linked([meeting("b")]).value.events.map(\.id)
    let two = linked([meeting("b"), meeting("a", published: "2031-05-08")]).value.events.map(\.id)
    #expect(one == two)
  }

  @Test func groupsReportsWithoutEventsByTheirWords() {
    func report(_ id: String) -> Story {
      Story(id: id, day: "2031-05-02", title: "Snow falls", lines: filler("snow"))
    }
    let corpus = linked([report("a"), report("b"), report("c")]).value
    #expect(eventLines(corpus) == ["snow-falls-2031-05-02: a* b* c*"])
    #expect(
      corpus.events[0].why == [
        "the articles share their rare words", "no event was read in any of them",
      ])
  }

  @Test func disputesAHigherTollThatIsNotLater() {
    let corpus = linked([
      meeting("a", by: "Daily", dead: ("14", 14)),
      meeting("b", by: "Weekly", subject: "canal", dead: ("nine", 9)),
    ]).value
    #expect(corpus.events[0].disputes.map(\.slot) == [.figure])
    #expect(corpus.events[0].disputes.first?.sides.map(\.text) == ["14", "nine"])
  }

  @Test func takesATollThatRisesAsAnUpdate() {
    let corpus = linked([
      meeting("a", by: "Daily", dead: ("nine", 9)),
      meeting("b", published: "2031-05-04", by: "Weekly", subject: "canal", dead: ("14", 14)),
    ]).value
    #expect(corpus.events[0].disputes == [])
  }

  @Test func disputesWhatOneReportsAndAnotherDenies() {
    let corpus = linked([
      meeting("a", by: "Daily"), meeting("b", by: "Weekly", subject: "canal", modality: .denied),
    ]).value
    #expect(corpus.events.count == 1)
    #expect(corpus.events[0].disputes.map(\.slot) == [.denial])
  }

  @Test func disputesDaysInFullOfReportsThatTheDeskMakesOne() {
    func merged(by publisher: String, on day: String) -> Corpus {
      let name = "mara voss and ilan teke meeting in port sola"
      return linked(
        [meeting("a"), meeting("b", on: day, by: publisher, subject: "canal")],
        .mergeEvents(
          EventID(slugging: "\(name) 2031-05-02"), EventID(slugging: "\(name) \(day)"))
      ).value
    }
    let corpus = merged(by: "Weekly", on: "2031-05-09")
    #expect(eventLines(corpus).count == 1)
    #expect(corpus.events[0].disputes.map(\.slot) == [.date])
    #expect(corpus.events[0].disputes.first?.sides.count == 2)
    // One outlet corrects itself; a day apart is a time zone.
    #expect(merged(by: "Daily", on: "2031-05-09").events[0].disputes == [])
    #expect(merged(by: "Weekly", on: "2031-05-03").events[0].disputes == [])
  }

  @Test func countsOutletsAndIndependentSources() {
    let text = filler("wire", 40)
    func report(_ id: String, by publisher: String?, _ more: [String]) -> Story {
      var story = meeting(id, by: publisher)
      story.lines += more + text
      return story
    }
    let corpus = linked([
      report("a", by: "Daily", []), report("b", by: "Daily", ["Its own words here."]),
      report("c", by: "Weekly", []), report("d", by: nil, []), report("e", by: nil, []),
    ]).value
    #expect(corpus.events[0].articles.count == 5)
    // Daily, Weekly, and one for both whose publisher is not known; the texts are copies of one.
    #expect(corpus.events[0].outletCount == 3)
    #expect(corpus.events[0].independentCount == 1)
    #expect(corpus.articles.map(\.duplicateOf) == [nil, 0, 0, 0, 0])
  }

  @Test func countsWireCopyAsItsAgency() {
    func report(_ id: String, by publisher: String, _ head: String) -> Story {
      var story = meeting(id, by: publisher, subject: id)
      story.lines = ["\(head) \(story.lines[0])"] + story.lines.dropFirst()
      return story
    }
    let corpus = linked([
      report("a", by: "Daily", "PORT SOLA (Reuters) -"),
      report("b", by: "Weekly", "PORT SOLA, May 3 (Reuters) -"),
      report("c", by: "Post", "As Weekly told Reuters,"),
    ]).value
    #expect(corpus.articles.map(\.agency) == ["Reuters", "Reuters", nil])
  }
}
