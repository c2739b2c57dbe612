import Language
import SourceText
import Testing

/// A line: text | day, or `none` | the words of the date.
private let fixture = """
  Friday, January 4, 2019 | 2019-01-04 | Friday, January 4, 2019
  Updated Jan. 4 2019 at noon | 2019-01-04 | Jan. 4 2019
  16 April 2024 | 2024-04-16 | 16 April 2024
  Tuesday 16th of April, 2024 | 2024-04-16 | Tuesday 16th of April, 2024
  March 01, 2008 | 2008-03-01 | March 01, 2008
  Harbour Post, 2017-09-15 17:52 | 2017-09-15 | 2017-09-15
  2017-09-15T17:52:00Z | 2017-09-15 | 2017-09-15T17:52:00Z
  2017_09_15_harbour-talks | 2017-09-15 | 2017_09_15
  20170915-harbour-talks | 2017-09-15 | 20170915
  15/09/2017 | 2017-09-15 | 15/09/2017
  9/15/2017 | 2017-09-15 | 9/15/2017
  15.09.2017 | 2017-09-15 | 15.09.2017
  05/06/2017 | none |
  05/05/2017 | 2017-05-05 | 05/05/2017
  April 2024 | none |
  April 16 | none |
  February 30, 2019 | none |
  The 1995 strike of 300 men | none |
  """

@Test func findsTheFirstFullDateOfALine() {
  for line in fixture.split(separator: "\n") {
    let parts = line.split(separator: "|", omittingEmptySubsequences: false)
      .map { $0.trimmingPrefix { $0 == " " } }
      .map { part in String(part.reversed().drop { $0 == " " }.reversed()) }
    let text = UTF8Text(parts[0])
    let found = explicitDay(in: text, text.range)
    let day = found.map { found in
      [found.year, found.month, found.day].map { $0 < 10 ? "0\($0)" : "\($0)" }
        .joined(separator: "-")
    }
    #expect(day ?? "none" == parts[1], "\(line)")
    #expect(found.map { text[$0.range] } ?? "" == parts[2], "\(line)")
  }
}

@Test func givesTheTimeOfDayBehindTheDate() {
  let text = UTF8Text("Published 2017-09-15 17:52 UTC by the desk")
  let found = explicitDay(in: text, text.range)
  #expect(found.map { text[$0.rangeWithTime] } == "2017-09-15 17:52 UTC")
}
