import Diagnostics
import NewsModel
import SiteModel
import TestSupport
import Testing

@testable import Pages

/// Which sides have a column of what they say, and which are only named.
@Suite("Sides") struct SideTests {
  private let index: CorpusIndex
  /// A statement with the words themselves, and a reported one.
  private let direct: Int
  private let reported: Int

  init() throws {
    let plan = planSite(of: sampleCorpus(), settings: SiteSettings()).value
    let index = CorpusIndex(site: plan.site, trace: plan.trace())
    let statements = plan.site.corpus.statements.indices
    direct = try #require(statements.first { index.quote($0).kind == .direct })
    reported = try #require(statements.first { index.quote($0).kind == .indirect })
    self.index = index
  }

  private func side(_ name: String, _ statements: Int..., isDeclared: Bool = false) -> Readout {
    Readout(name: name, actor: isDeclared ? nil : 0, statements: statements)
  }

  private func columns(_ sides: [Readout]) -> [String] { index.columns(sides).map(\.name) }

  @Test func theFourThatSayMostHaveColumns() {
    let sides = ["A", "B", "C", "D", "E", "F"].map { side($0, direct) }
    #expect(columns(sides) == ["A", "B", "C", "D"])
    let named = index.others(sides, beside: index.columns(sides))
    guard case .paragraph(let spans)? = named.first else {
      Issue.record("nobody else is named")
      return
    }
    let links = spans.filter {
      if case .link(_, let address, _) = $0 { address.scheme == .actor } else { false }
    }
    #expect(links.count == 2, "\(spans)")
  }

  @Test func oneReportedClauseMakesNoColumnBesideOthersThatSayMore() {
    #expect(
      columns([side("A", direct, direct), side("B", direct), side("C", reported)]) == ["A", "B"])
    #expect(
      columns([side("A", reported, reported), side("B", direct), side("C", reported)]) == [
        "A", "B",
      ])
  }

  @Test func itMakesOneWhereElseThereWereNoColumns() {
    #expect(columns([side("A", direct, direct), side("B", reported)]) == ["A", "B"])
    #expect(columns([side("A", reported), side("B", reported)]) == ["A", "B"])
  }

  @Test func theDesksSidesAlwaysHaveColumns() {
    let others = ["A", "B", "C", "D"].map { side($0, direct, direct) }
    #expect(
      columns(others + [side("Desk", reported, isDeclared: true)]) == ["A", "B", "C", "Desk"])
    let desk = (1...6).map { side("Desk \($0)", reported, isDeclared: true) }
    #expect(columns(others + desk) == desk.map(\.name))
  }

  @Test func whoReportsTheNewsSpeaksForNoSideUnlessTheDeskSaysSo() {
    var corpus = sampleCorpus()
    let land = Actor(
      id: ActorID(unchecked: "norland"), name: "Norland", kind: .place, entry: "country:NO",
      country: "NO")
    let outlet = Actor(
      id: ActorID(unchecked: "norland-post"), name: "Norland Post", kind: .organization,
      country: "NO", isOutlet: true)
    corpus.actors = [land, outlet]
    #expect(Sides(of: corpus, declared: []).side(of: 1) == nil)
    let byCountry = CuratedSide(name: "North", actors: [], countries: ["NO"], line: 1)
    #expect(Sides(of: corpus, declared: [byCountry]).side(of: 1) == nil)
    let byName = CuratedSide(name: "North", actors: [outlet.id], countries: [], line: 1)
    #expect(Sides(of: corpus, declared: [byName]).side(of: 1)?.name == "North")
  }

  /// Most statements first, then by name; thoughts and short phrases are no positions.
  @Test func sidesAreRankedByWhatTheySay() throws {
    var corpus = sampleCorpus()
    let speakers = try #require(corpus.statements.first { $0.speaker != nil }).speaker
    for at in corpus.statements.indices { corpus.statements[at].speaker = speakers }
    let plan = planSite(of: corpus, settings: SiteSettings()).value
    let index = CorpusIndex(site: plan.site, trace: plan.trace())
    let all = Array(corpus.statements.indices)
    let one = index.sides(of: all)
    #expect(one.count == 1)
    #expect(one[0].statements.count > 1)

    let two = self.index.sides(of: Array(self.index.site.corpus.statements.indices))
    #expect(two.count > 1)
    for (first, second) in zip(two, two.dropFirst()) {
      let counts = (first.statements.count, second.statements.count)
      #expect(counts.0 > counts.1 || counts.0 == counts.1 && first.name < second.name)
    }
  }
}
