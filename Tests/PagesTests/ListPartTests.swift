import NewsModel
import Testing

@testable import Pages

/// How long lists are split, so that what comes later moves no address.
@Suite struct ListPartTests {
  private func places(ofDays days: [String?], limits: [Int]) -> [String] {
    let days = days.map { $0.flatMap(CalendarDay.init(iso:)) }
    return listParts(of: Array(days.indices), below: "timeline/", limits: limits) {
      partKey(ofDay: days[$0], at: $1)
    }.map { "\($0.place) \($0.items.count) \($0.children.count)" }
  }

  @Test func splitsYearsThatAreTooLongByMonthAndMonthsByDay() {
    let days: [String?] =
      ["2031-03-02", "2031-03-01", "2031-03-01", "2031-01-05", "2030-12-31"] + [nil]
    #expect(
      places(ofDays: days, limits: [9]) == [
        "timeline/2031/ 4 0", "timeline/2030/ 1 0", "timeline/undated/ 1 0",
      ])
    #expect(
      places(ofDays: days, limits: [3, 2]) == [
        "timeline/2031/ 4 2", "timeline/2031-03/ 3 2", "timeline/2031-03-02/ 1 0",
        "timeline/2031-03-01/ 2 0", "timeline/2031-01/ 1 0", "timeline/2030/ 1 0",
        "timeline/undated/ 1 0",
      ])
  }

  @Test func countsWhatNothingTellsApart() {
    #expect(
      places(ofDays: Array(repeating: "2031-03-02", count: 5), limits: [2]) == [
        "timeline/2031/ 5 1", "timeline/2031-03/ 5 1", "timeline/2031-03-02/ 5 3",
        "timeline/2031-03-02/1/ 2 0", "timeline/2031-03-02/2/ 2 0", "timeline/2031-03-02/3/ 1 0",
      ])
  }

  @Test func splitsNamesByMoreAndMoreLetters() {
    let names = ["3M", "Ma", "Ma Ying-jeou", "Maas", "Merz", "Ng"]
    let parts = listParts(of: Array(names.indices), below: "actors/names/", limits: [2]) {
      partKey(ofName: names[$0], at: $1)
    }
    #expect(
      parts.map { "\($0.place) \($0.title) \($0.items)" } == [
        "actors/names/digits/ 0 to 9 0..<1", "actors/names/m/ M 1..<5", "actors/names/ma/ Ma 1..<4",
        "actors/names/ma-/ Ma 1..<3", "actors/names/maa/ Maa 3..<4", "actors/names/me/ Me 4..<5",
        "actors/names/n/ N 5..<6",
      ])
  }

  /// An item more changes no place that was there.
  @Test func anItemMoreMovesNoPart() {
    let days = (1...28).map { "2031-02-\($0 < 10 ? "0" : "")\($0)" }.reversed() as [String]
    func parts(_ days: [String]) -> Set<String> {
      Set(places(ofDays: days, limits: [20, 40]).map { String($0.prefix { $0 != " " }) })
    }
    #expect(parts(days).isSubset(of: parts(["2031-03-01"] + days)))
    #expect(parts(days).isSubset(of: parts(days + ["2030-01-01"])))
  }
}
