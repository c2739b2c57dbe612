import ArgumentParser
import NewsModel

struct CorrectMoveArticle: Correcting {
  static let configuration = CommandConfiguration(
    commandName: "moveArticle", abstract: "The article is mainly about that event.")

  @Argument(help: "The article's id.") var article: String
  @Option(help: "The event.") var to: String
  @OptionGroup var options: CorrectOptions

  func action() throws -> Correction.Action {
    .moveArticle(try identifier(article), to: try identifier(to))
  }
}

struct CorrectMergeEvents: Correcting {
  static let configuration = CommandConfiguration(
    commandName: "mergeEvents", abstract: "Two events are one, which keeps the first id.")

  @Argument(help: "The event whose id stays.") var kept: String
  @Argument(help: "The event that is the same.") var other: String
  @OptionGroup var options: CorrectOptions

  func action() throws -> Correction.Action {
    let ids: (EventID, EventID) = try identifiers(kept, other)
    return .mergeEvents(ids.0, ids.1)
  }
}

struct CorrectSplitEvent: Correcting {
  static let configuration = CommandConfiguration(
    commandName: "splitEvent", abstract: "Some articles of an event report another one.")

  @Argument(help: "The event.") var event: String
  @Option(
    name: .customLong("article"), help: "An article that reports another event; may stand again.")
  var articles: [String]
  @OptionGroup var options: CorrectOptions

  func action() throws -> Correction.Action {
    .splitEvent(try identifier(event), try articles.map { try identifier($0) })
  }
}

struct CorrectRenameEvent: Correcting {
  static let configuration = CommandConfiguration(
    commandName: "renameEvent", abstract: "Another title, with the address that it makes.")

  @Argument(help: "The event.") var event: String
  @Option(help: "The title.") var to: String
  @OptionGroup var options: CorrectOptions

  func action() throws -> Correction.Action {
    .renameEvent(try identifier(event), to: try words(to, "--to"))
  }
}

struct CorrectPinDate: Correcting {
  static let configuration = CommandConfiguration(
    commandName: "pinDate", abstract: "The day of an event.")

  @Argument(help: "The event.") var event: String
  @Option(help: "The day, as 2024-04-16.") var to: CalendarDay
  @OptionGroup var options: CorrectOptions

  func action() throws -> Correction.Action { .pinDate(try identifier(event), to) }
}

struct CorrectNotEvent: Correcting {
  static let configuration = CommandConfiguration(
    commandName: "notEvent", abstract: "It is no event: no page.")

  @Argument(help: "The event.") var event: String
  @OptionGroup var options: CorrectOptions

  func action() throws -> Correction.Action { .notEvent(try identifier(event)) }
}

struct CorrectPublished: Correcting {
  static let configuration = CommandConfiguration(
    commandName: "published", abstract: "The publication day of an article.")

  @Argument(help: "The article's id.") var article: String
  @Option(help: "The day, as 2024-04-16.") var to: CalendarDay
  @OptionGroup var options: CorrectOptions

  func action() throws -> Correction.Action { .published(try identifier(article), to) }
}

struct CorrectRetract: Correcting {
  static let configuration = CommandConfiguration(
    commandName: "retract", abstract: "The article is withdrawn, and all that rests on it alone.")

  @Argument(help: "The article's id.") var article: String
  @OptionGroup var options: CorrectOptions

  func action() throws -> Correction.Action { .retract(try identifier(article)) }
}

struct CorrectNote: Correcting {
  static let configuration = CommandConfiguration(
    commandName: "note", abstract: "A note on a page.")

  @Argument(help: "The page's address, as actors/x; / is the front page.") var page: String
  @Option(help: "The note.") var text: String
  @OptionGroup var options: CorrectOptions

  func action() throws -> Correction.Action {
    var parts = try words(page, "the page").split(separator: "/")
    if parts.count > 1, parts.last == "index.html" { parts.removeLast() }
    // The front page has no folder to be named by.
    if parts.isEmpty { parts = ["index.html"] }
    return .note(
      page: parts.joined(separator: "/"), text: try words(text, "--text"))
  }
}
