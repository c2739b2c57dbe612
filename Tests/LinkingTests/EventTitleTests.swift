import NewsModel
import Testing

@testable import Linking

/// What an event is called.
struct EventTitleTests {
  private func title(
    _ sources: [String], _ targets: [String] = [], _ type: EventType, _ mode: String?,
    headline: String? = nil
  ) -> String {
    eventTitle(
      sources: sources, targets: targets, type: type, mode: mode, place: nil, headline: headline)
  }

  @Test func namesWhatNoClassHoldsByItsHeadline() {
    #expect(
      title(["Norland"], ["Tomas Ruiz"], .other, nil, headline: "Ruiz wins a prize")
        == "Ruiz wins a prize")
  }

  @Test func namesUpToFourSidesAndGivesLandsTheirArticle() {
    #expect(
      title(["Norland", "Sudovia", "Philippines"], [], .consult, "summit")
        == "Norland, Sudovia and the Philippines: summit")
    #expect(
      title(["A", "B", "C", "D", "E"], [], .consult, "talks") == "A, B and others: talks")
  }

  @Test func prefersTheHeadlineWhereASideIsMissing() {
    #expect(
      title(["Norland"], [], .support, "endorse", headline: "Ruiz is endorsed")
        == "Ruiz is endorsed")
    #expect(
      title(["Norland"], [], .cooperate, "exercise", headline: "Drill") == "Norland: exercise")
    #expect(title([], [], .coerce, "arrest", headline: "Twelve held") == "Twelve held")
  }

  @Test func prefersTheHeadlineWhereAModeSaysLittle() {
    #expect(
      title(["Norland"], ["Sudovia"], .request, "ask", headline: "Norland wants a new bridge")
        == "Norland wants a new bridge")
    #expect(title(["Norland"], ["Sudovia"], .request, "ask") == "Norland: request to Sudovia")
    #expect(
      title(["Norland"], ["Tomas Ruiz"], .coerce, "arrest", headline: "One held")
        == "Norland: arrest of Tomas Ruiz")
  }

  @Test func hasWordsForOfficesRefusalsAndClashes() {
    #expect(
      title(["Norland"], ["Tomas Ruiz"], .appoint, "dismiss") == "Norland: dismissal of Tomas Ruiz")
    #expect(
      title([], ["Ilse Brandt"], .appoint, "inaugurate") == "Inauguration of Ilse Brandt")
    #expect(
      title(["Norland"], ["Tomas Ruiz"], .reject, "decline")
        == "Norland: refusal to talk to Tomas Ruiz")
    #expect(title(["Norland"], [], .coerce, "emergency") == "Norland: state of emergency")
    #expect(title([], ["Tomas Ruiz"], .assault, "stab") == "Stabbing of Tomas Ruiz")
    #expect(title(["Norland", "Sudovia"], [], .assault, "clash") == "Norland and Sudovia: clash")
  }
}
