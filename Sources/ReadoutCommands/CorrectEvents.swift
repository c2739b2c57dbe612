import ArgumentParser
import NewsModel

struct CorrectMoveArticle: CorrectionArguments {
  static let name = "moveArticle"
  static let abstract = "The article is mainly about that event."

  @Argument(help: "The article's id.", completion: .ids(of: "briefings")) var article: String
  @Option(help: "The event.", completion: .ids(of: "events")) var to: String

  func action() throws -> Correction.Action {
    .moveArticle(try identifier(article), to: try identifier(to))
  }
}

struct CorrectMergeEvents: CorrectionArguments {
  static let name = "mergeEvents"
  static let abstract = "Two events are one, which keeps the first id."

  @Argument(help: "The event whose id stays.", completion: .ids(of: "events")) var kept: String
  @Argument(help: "The event that is the same.", completion: .ids(of: "events")) var other: String

  func action() throws -> Correction.Action {
    let ids: (EventID, EventID) = try identifiers(kept, other)
    return .mergeEvents(ids.0, ids.1)
  }
}

struct CorrectSplitEvent: CorrectionArguments {
  static let name = "splitEvent"
  static let abstract = "Some articles of an event report another one."

  @Argument(help: "The event.", completion: .ids(of: "events")) var event: String
  @Option(
    name: .customLong("article"), help: "An article that reports another event; may stand again.",
    completion: .ids(of: "briefings"))
  var articles: [String]

  func action() throws -> Correction.Action {
    .splitEvent(try identifier(event), try articles.map { try identifier($0) })
  }
}

struct CorrectRenameEvent: CorrectionArguments {
  static let name = "renameEvent"
  static let abstract = "Another title, with the address that it makes."

  @Argument(help: "The event.", completion: .ids(of: "events")) var event: String
  @Option(help: "The title.") var to: String

  func action() throws -> Correction.Action {
    .renameEvent(try identifier(event), to: try words(to, "--to"))
  }
}

struct CorrectPinDate: CorrectionArguments {
  static let name = "pinDate"
  static let abstract = "The day of an event."

  @Argument(help: "The event.", completion: .ids(of: "events")) var event: String
  @Option(help: "The day, as 2024-04-16.") var to: CalendarDay

  func action() throws -> Correction.Action { .pinDate(try identifier(event), to) }
}

struct CorrectNotEvent: CorrectionArguments {
  static let name = "notEvent"
  static let abstract = "It is no event: no page."

  @Argument(help: "The event.", completion: .ids(of: "events")) var event: String

  func action() throws -> Correction.Action { .notEvent(try identifier(event)) }
}

struct CorrectPublished: CorrectionArguments {
  static let name = "published"
  static let abstract = "The publication day of an article."

  @Argument(help: "The article's id.", completion: .ids(of: "briefings")) var article: String
  @Option(help: "The day, as 2024-04-16.") var to: CalendarDay

  func action() throws -> Correction.Action { .published(try identifier(article), to) }
}

struct CorrectRetract: CorrectionArguments {
  static let name = "retract"
  static let abstract = "The article is withdrawn, and all that rests on it alone."

  @Argument(help: "The article's id.", completion: .ids(of: "briefings")) var article: String

  func action() throws -> Correction.Action { .retract(try identifier(article)) }
}

struct CorrectNote: CorrectionArguments {
  static let name = "note"
  static let abstract = "A note on a page."

  @Argument(help: "The page's address, as actors/x; / is the front page.") var page: String
  @Option(help: "The note.") var text: String

  func action() throws -> Correction.Action {
    var parts = try words(page, "the page").split(separator: "/")
    if parts.count > 1, parts.last == "index.html" { parts.removeLast() }
    // The front page has no folder to be named by.
    if parts.isEmpty { parts = ["index.html"] }
    return .note(
      page: parts.joined(separator: "/"), text: try words(text, "--text"))
  }
}
