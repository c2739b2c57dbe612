import NewsModel
import Testing

@testable import Extraction

/// Names that the model cuts too short or too long.
@Suite struct ActorsRepairTests {
  @Test(arguments: [
    (
      "[US Secretary of Defense Mara Lindqvist] left.",
      ["united-states: US", "mara-lindqvist: Mara Lindqvist"]
    ),
    (
      "The senator from [Vermont Mara Lindqvist] left.",
      ["vermont: Vermont", "mara-lindqvist: Mara Lindqvist"]
    ),
    ("The People's [@Salvation Army] left.", ["peoples-salvation-army: People's Salvation Army"]),
    ("The exercise [@Calm Harbor] ended.", ["calm-harbor: Calm Harbor"]),
  ])
  func namesKeepWhatBelongsToThem(marked: String, lines: [String]) {
    #expect(ActorsFixture(marked).lines == lines)
  }
}
