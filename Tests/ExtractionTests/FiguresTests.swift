import NewsModel
import SourceText
import Testing

@testable import Extraction

/// Sentence | words = low..high unit (quantifier), for each figure.
private let fixture = """
  The blast left at least 39 people dead. | at least 39 people = 39 dead (at least)
  A bomb killed 12 and wounded 30 others. | 12 = 12 dead; 30 others = 30 injured
  The fire killed at least nine people and injured twenty-four. | at least nine people = 9 dead (at least); twenty-four = 24 injured
  More than 1,200 people were arrested. | More than 1,200 people = 1200 arrested (more than)
  Between 20 and 30 soldiers crossed the river. | Between 20 and 30 soldiers = 20..30 troops
  Dozens of villagers were killed. | Dozens of villagers = 24..99 dead (dozens)
  Tens of thousands of people fled. | Tens of thousands of people = 20000..99999 displaced (tens of thousands)
  The death toll rose to 52. | 52 = 52 dead
  The port cost US$40 billion. | US$40 billion = 40000000000 USD
  It paid about £1.5m to settle. | about £1.5m = 1500000 GBP (about)
  It paid 300 million yuan. | 300 million yuan = 300000000 CNY
  Exports rose 3.5 percent, then 4%. | 3.5 percent = 3.5 percent; 4% = 4 percent
  The reef lies 200 nautical miles off. | 200 nautical miles = 200 nmi
  A 120-kilometer march began. | 120-kilometer = 120 km
  The fire burned 500 square kilometers. | 500 square kilometers = 500 km²
  The army sent 5,000 troops and 12 warships. | 5,000 troops = 5000 troops; 12 warships = 12 ships
  Half a million people were displaced. | Half a million people = 500000 displaced
  The motion won 230 votes. | 230 votes = 230 votes
  They met on April 16, 2024, in room 7. |
  Three people are missing. | Three people = 3 missing
  """

@Test(arguments: fixtureLines(fixture))
func givesEachNumberItsUnit(_ line: [String]) {
  let article = facts(of: line[0]).article
  let figures = findFigures(in: read(article), of: article)
  func number(_ value: Double) -> String { value == value.rounded() ? "\(Int(value))" : "\(value)" }
  let found = figures.map { figure in
    let count =
      figure.low == figure.high
      ? number(figure.low) : number(figure.low) + ".." + number(figure.high)
    let quantifier = figure.quantifier.map { " (\($0))" } ?? ""
    return "\(article.text[figure.range]) = \(count) \(figure.unit)\(quantifier)"
  }
  #expect(found.joined(separator: "; ") == line[1], "\(line[0])")
}

@Test func figuresDoNotOverlapInHostileText() {
  let text = "$ $ $5 5 5 and 5 to 5-5 between 3 and between 4 and 999999999999999999999 people %"
  let article = facts(of: text).article
  let figures = findFigures(in: read(article), of: article)
  for (a, b) in zip(figures, figures.dropFirst()) { #expect(a.range.end <= b.range.start) }
}
