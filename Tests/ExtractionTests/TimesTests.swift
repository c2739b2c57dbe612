import Extraction
import NewsModel
import SourceText
import Testing

/// Publication date | sentence | expression = value, for each that the sentence has; `nil` where the
/// value cannot be known. 2024-04-17 is a Wednesday.
private let fixture = """
  # Explicit and partial dates
  2024-04-17 | The treaty was signed on 4 January 2019. | 4 January 2019 = 2019-01-04
  2024-04-17 | The treaty was signed on January 4, 2019. | January 4, 2019 = 2019-01-04
  2024-04-17 | Envoys met on Friday, Jan. 4, 2019. | Friday, Jan. 4, 2019 = 2019-01-04
  2024-04-17 | Envoys met on April 2. | April 2 = 2024-04-02
  2024-04-17 | Envoys will meet on May 2nd. | May 2nd = 2024-05-02
  2024-04-17 | The port was closed on Dec. 20. | Dec. 20 = 2023-12-20
  2024-01-03 | The port will close on Jan. 9. | Jan. 9 = 2024-01-09
  2024-04-17 | It opened in June 2011. | June 2011 = 2011-06
  2024-04-17 | The bridge fell in 1998. | 1998 = 1998
  2024-04-17 | The bridge fell in February. | February = 2024-02
  2024-04-17 | The talks ran on 2024-03-05. | 2024-03-05 = 2024-03-05
  2024-04-17 | Crews sailed on April 2 and 9. | April 2 = 2024-04-02; 9 = 2024-04-09
  2024-06-17 | In an April 30 – May 4 poll, 40 percent agreed. | April 30 = 2024-04-30; May 4 = 2024-05-04
  # A month that a deed lies in is past, one that was spoken of or moved to may be ahead
  2024-04-17 | The weavers struck in June. | June = 2023-06
  2024-04-17 | The bridge opened last June. | last June = 2023-06
  2024-04-17 | Crews have been dredging since early July. | early July = 2023-07
  2024-04-17 | The fair was postponed to June. | June = 2024-06
  2024-04-17 | The guild announced a fair in June. | June = 2024-06
  2024-04-17 | The guild agreed to reopen the mill in June. | June = 2024-06
  # Weekdays by tense
  2024-04-17 | Ministers met on Tuesday. | Tuesday = 2024-04-16
  2024-04-17 | Ministers will meet on Tuesday. | Tuesday = 2024-04-23
  2024-04-17 | Ministers are expected to meet on Friday. | Friday = 2024-04-19
  2024-04-17 | Ministers met on Wednesday. | Wednesday = 2024-04-17
  2024-04-17 | The storm was expected to pass on Tuesday. | Tuesday = 2024-04-16
  2024-04-17 | The storm was expected to pass on Friday. | Friday = 2024-04-19
  2024-04-17 | A ferry from Quarne to Elmhaven on Sunday ran aground. | Sunday = 2024-04-14
  2024-04-17 | According to Quarne Radio, Monday's flood broke the dam. | Monday = 2024-04-15
  2024-04-17 | The guild agreed to meet on Friday. | Friday = 2024-04-19
  2024-04-17 | Rain fell last Friday. | last Friday = 2024-04-12
  2024-04-17 | Rain fell on Friday night. | Friday night = 2024-04-12TNI
  2024-04-17 | The court sits every Tuesday. | every Tuesday = XXXX-WXX-2
  # Relative days, weeks, months, years
  2024-04-17 | He left yesterday. | yesterday = 2024-04-16
  2024-04-17 | He leaves tomorrow morning. | tomorrow morning = 2024-04-18TMO
  2024-04-17 | Leaders met last week. | last week = 2024-W15
  2024-04-17 | Prices rose late last month. | late last month = 2024-03
  2024-04-17 | Prices rose early this year. | early this year = 2024
  2024-04-17 | The ferry sank three weeks ago. | three weeks ago = 2024-W13
  2024-04-17 | The ferry sank 10 days ago. | 10 days ago = 2024-04-07
  2024-04-17 | The ferry sank two years ago. | two years ago = 2022
  2024-04-17 | Elections come next year. | next year = 2025
  2024-04-17 | Guards came back over the weekend. | the weekend = 2024-W15-WE
  # Quarters, seasons, decades, centuries
  2024-04-17 | Sales fell in the third quarter of 2019. | the third quarter of 2019 = 2019-Q3
  2024-04-17 | Sales fell in the first quarter. | the first quarter = 2024-Q1
  2024-04-17 | Fires spread in the summer of 2003. | the summer of 2003 = 2003-SU
  2024-04-17 | Fires spread last summer. | last summer = 2023-SU
  2024-04-17 | The dam was built in the 1990s. | the 1990s = 199
  2024-04-17 | The fort stood in the 17th century. | the 17th century = 16
  # Durations and sets
  2024-04-17 | It was their first call in nearly 18 months. | nearly 18 months = P18M
  2024-04-17 | The siege lasted two and a half years. | two and a half years = P2Y6M
  2024-04-17 | The siege lasted several weeks. | several weeks = PXW
  2024-04-17 | She served a four-year term. | four-year = P4Y
  2024-04-17 | They spoke for about 90 minutes. | about 90 minutes = PT90M
  2024-04-17 | Ferries cross twice a day. | twice a day = P1D
  2024-04-17 | Over the past three months, costs fell. | the past three months = P3M
  # Times of day
  2024-04-17 | The blast came at 6:40 p.m. Tuesday. | 6:40 p.m. Tuesday = 2024-04-16T18:40
  2024-04-17 | The dam broke at 6:40 p.m. local time on Monday. | 6:40 p.m. local time on Monday = 2024-04-15T18:40
  2024-04-17 | The blast came at 18:00 UTC. | 18:00 UTC = 2024-04-17T18:00Z
  # References
  2024-04-17 | Nobody knows now. | now = PRESENT_REF
  2024-04-17 | In the future, ships may return. | the future = FUTURE_REF
  # Anchored to an event: how long is known, when is not
  2024-04-17 | It came less than a week after the summit. | less than a week = P1W
  # No time at all
  2024-04-17 | The 30-year-old clerk, 45 years old at heart, may march. |
  2024-04-17 | She paid $2000 for 1,998 shares and 2000 pens. |
  2024-04-17 | The fall of the government surprised June Park. |
  # Without a publication date nothing is invented
   | Ministers met on Tuesday. | Tuesday = nil
   | Ministers met last week and yesterday. | last week = nil; yesterday = nil
   | Ministers met on April 16. | April 16 = XXXX-04-16
   | Ministers met on 16 April 2024. | 16 April 2024 = 2024-04-16
   | It was their first call in nearly 18 months. | nearly 18 months = P18M
  """

@Test(arguments: fixtureLines(fixture))
func givesEachTimeExpressionItsValue(_ line: [String]) {
  let facts = facts(of: line[1], published: line[0].isEmpty ? nil : line[0])
  let found = facts.times.map { "\(facts.article.text[$0.range]) = \($0.value ?? "nil")" }
  #expect(found.joined(separator: "; ") == line[2], "\(line[0]): \(line[1])")
}

@Test func coversTheDaysOfItsValue() {
  let facts = facts(of: "Leaders met last week, then on Tuesday.", published: "2024-04-17")
  #expect(
    facts.times.map { "\($0.days!.lowerBound)/\($0.days!.upperBound)" } == [
      "2024-04-08/2024-04-14", "2024-04-16/2024-04-16",
    ])
}

@Test func saysWhatATimeWasCountedFrom() {
  let text =
    "Back on Tuesday, he cited 9 June 2020. That same day it rained, a week after the storm."
  #expect(
    facts(of: text, published: "2024-04-17").times.map(\.basis) == [
      .publication, .explicit, .text, .unresolved,
    ])
  #expect(facts(of: text).times.map(\.basis) == [.unresolved, .explicit, .text, .unresolved])
}

@Test func keepsTheModifier() {
  let text = "It took nearly 18 months, more than a year, at least two days; it began early in May."
  let times = facts(of: text, published: "2024-04-17").times
  #expect(times.prefix(3).map(\.modifier) == ["LESS_THAN", "MORE_THAN", "EQUAL_OR_MORE"])
}

@Test func readsTitlesAndCaptionsWithoutASentence() {
  let facts = facts(
    of: "Envoys to meet Friday\nThey spoke on Monday.", published: "2024-04-17", hasTitle: true)
  #expect(facts.times.map(\.value) == ["2024-04-19", "2024-04-15"])
  #expect(facts.times.map(\.sentence) == [nil, 0])
}

@Test func leavesThePublicationDateItselfAlone() {
  let facts = facts(
    of: "Wednesday, April 17, 2024\nThey spoke on April 17, 2024, he said.", published: "2024-04-17"
  )
  #expect(facts.times.count == 1)
}

@Test func survivesHostileNumbers() {
  let text = """
    99999999999999999999 years ago, 4000000000 days ago, 31 February, 00/00/0000, 99:99 p.m., \
    the 99th quarter, 0 weeks ago, 2024-13-45, half half a a - - and and a half months ago
    """
  for published in ["0001-01-01", "9999-12-31", "2024-04-17"] {
    let facts = facts(of: text, published: published)
    for time in facts.times { #expect(time.range.upper <= facts.article.text.count) }
  }
}
