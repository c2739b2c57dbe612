import Diagnostics
import NewsModel
import Pages
import SiteModel
import TestSupport
import Testing

/// A picture stands only where it shows more than a sentence says.
@Suite struct PictureChoiceTests {
  private func pictures(_ path: String, of corpus: Corpus) -> [Picture] {
    let plan = planSite(of: corpus, settings: SiteSettings()).value
    guard let position = plan.entries.firstIndex(where: { $0.path.value == path }) else {
      Issue.record("no page \(path)")
      return []
    }
    return plan.page(at: position, uses: SentenceUses(of: plan)).sections.flatMap(\.blocks)
      .compactMap { block in
        guard case .paragraph(let spans) = block, spans.count == 1,
          case .link(_, let address, _) = spans[0], address.scheme == .figure
        else { return nil }
        return Picture(address.value)
      }
  }

  /// The sample with one more event for each set of actors.
  private func corpus(meetings: [[Int]]) -> Corpus {
    var corpus = sampleCorpus()
    let event = corpus.events[0]
    corpus.events = []
    corpus.stories = []
    for index in corpus.statements.indices { corpus.statements[index].event = nil }
    for index in corpus.articles.indices {
      corpus.articles[index].mainEvent = nil
      corpus.articles[index].events = SmallIndexes(
        corpus.articles[index].events.map { _ in nil })
    }
    for index in corpus.topics.indices { corpus.topics[index].events = [] }
    for (number, actors) in meetings.enumerated() {
      var made = event
      made.id = EventID(unchecked: "meeting-\(number)")
      made.sources = actors
      made.targets = []
      made.place = nil
      made.story = nil
      corpus.events.append(made)
    }
    return corpus
  }

  @Test func aNetworkNeedsThreeOthersOfWhomSomeMeetEachOther() {
    func networks(_ meetings: [[Int]]) -> [Picture] {
      pictures("actors/mira-olen/index.html", of: corpus(meetings: meetings)).filter {
        if case .network = $0 { true } else { false }
      }
    }
    #expect(networks([[2, 0], [2, 1]]).isEmpty)
    #expect(networks([[2, 0, 1]]).isEmpty)
    #expect(networks([[2, 0], [2, 1], [2, 5]]).isEmpty)
    let drawn = networks([[2, 0, 1], [2, 0], [2, 5]])
    guard case .network("Mira Olen", let others, let ties)? = drawn.first else {
      Issue.record("no network")
      return
    }
    #expect(others.map(\.name) == ["Arland", "Bessia", "Toma Reth"])
    #expect(others.map(\.count) == [2, 1, 1])
    #expect(ties == [Picture.Tie(one: 0, two: 1, count: 1)])
  }

  @Test func aMapNeedsAPlaceThatTheGazetteerKnows() {
    var corpus = sampleCorpus()
    #expect(pictures("actors/arland/index.html", of: corpus).isEmpty)
    corpus.actors[0].entry = "country:SG"
    guard
      case .map(let latitude, let longitude, _)? =
        pictures("actors/arland/index.html", of: corpus).first
    else {
      Issue.record("no map")
      return
    }
    #expect((100...200).contains(latitude) && (10_300...10_400).contains(longitude))
    corpus.actors[0].entry = "org:un"
    #expect(pictures("actors/arland/index.html", of: corpus).isEmpty)
  }

  @Test func figuresOverTimeNeedThreeDaysAndADifference() {
    func figures(_ values: [(day: String, high: Double)]) -> [Picture] {
      var corpus = sampleCorpus()
      corpus.events[0].figures = values.map { value in
        var figure = corpus.events[0].figures[0].figure
        (figure.low, figure.high) = (value.high, value.high)
        return FigureUse(
          figure, at: SentenceRef(article: 0, sentence: 0), day: CalendarDay(iso: value.day))
      }
      return pictures("events/\(corpus.events[0].id)/index.html", of: corpus)
    }
    #expect(figures([("2031-03-12", 3), ("2031-03-13", 5)]).isEmpty)
    #expect(figures([("2031-03-12", 3), ("2031-03-13", 3), ("2031-03-14", 3)]).isEmpty)
    #expect(figures([("2031-03-12", 3), ("2031-03-12", 4), ("2031-03-12", 5)]).isEmpty)
    #expect(figures([("2031-03-14", 9), ("2031-03-12", 3), ("2031-03-13", 5)]).count == 1)
  }

  @Test func barsLeaveOutACenturyOfNearlyNothing() {
    func bars(_ days: [String]) -> [Picture] {
      var corpus = corpus(meetings: days.map { _ in [0] })
      for (index, day) in days.enumerated() {
        let day = CalendarDay(iso: day)!
        corpus.events[index].time = EventTime(
          value: day.description, days: day...day, basis: .stated)
      }
      return pictures("timeline/index.html", of: corpus)
    }
    #expect(bars(["2031-01-01", "2031-02-01"]).isEmpty)
    #expect(
      bars(["2031-01-01", "2031-01-02", "2031-01-03", "2031-02-01", "2031-04-01"])
        == [.bars(year: 2031, month: 1, counts: [3, 1, 0, 1])])
    // Where no period has more than two, the list says it as well.
    #expect(bars(["2031-01-01", "2031-02-01", "2031-04-01"]).isEmpty)
    let many = (1...9).flatMap { Array(repeating: "2031-0\($0)-01", count: 3) }
    #expect(
      bars(["1922-01-01"] + many)
        == [.bars(year: 2031, month: 1, counts: Array(repeating: 3, count: 9))])
    #expect(
      bars(["2020-01-01", "2022-01-01", "2022-02-01", "2022-03-01", "2031-01-01"])
        == [.bars(year: 2020, month: 0, counts: [1, 0, 3] + Array(repeating: 0, count: 8) + [1])])
  }
}
