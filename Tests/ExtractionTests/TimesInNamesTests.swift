import Foundation
import NewsModel
import SourceText
import Testing

@testable import Extraction

/// What is a time by its words and a part of a name by its place.
@Suite("Times in names") struct TimesInNamesTests {
  @Test(arguments: [
    ("{Easter} Island in {Easter} week", "[#Easter Island]", ["Easter"]),
    ("The {Sunday} Dispatch came on {Sunday}", "[@Sunday Dispatch]", ["Sunday"]),
    ("Dorn Games {2019} opened {today}", "[@Dorn Games 2019]", ["2019", "today"]),
    ("{Sunday} is a day", "[Sunday]", ["Sunday"]),
  ])
  func onlyWhatIsInALongerNameIsDropped(marked: String, name: String, kept: [String]) {
    var plain = ""
    var times: [TimeExpression] = []
    for piece in marked.split(separator: "{", omittingEmptySubsequences: false).enumerated() {
      guard piece.offset > 0 else {
        plain += piece.element
        continue
      }
      let parts = piece.element.split(separator: "}", maxSplits: 1)
      let start = plain.utf8.count
      times.append(
        TimeExpression(
          .date, TextRange(start, start + parts[0].utf8.count), value: nil, basis: .explicit))
      plain += parts.joined()
    }
    let words = name.filter { !"[]#@".contains($0) }
    let start = plain.utf8.count - plain[plain.range(of: words)!.lowerBound...].utf8.count
    let kind: Mention.Kind =
      name.contains("#") ? .place : name.contains("@") ? .organization : .person
    let text = UTF8Text(plain)
    let left = timesOutsideNames(
      times, [Mention(kind, TextRange(start, start + words.utf8.count))], in: text)
    #expect(left.map { text[$0.range] } == kept)
  }
}
