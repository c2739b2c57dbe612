import ArgumentParser
import NewsModel

struct CorrectSame: CorrectionArguments {
  static let name = "same"
  static let abstract = "Two actors are one, which keeps the first id."

  @Argument(help: "The actor whose id stays.", completion: .ids(of: "actors")) var kept: String
  @Argument(help: "The actor that is the same.", completion: .ids(of: "actors")) var other: String

  func action() throws -> Correction.Action {
    let ids: (ActorID, ActorID) = try identifiers(kept, other)
    return .same(ids.0, ids.1)
  }
}

struct CorrectNotSame: CorrectionArguments {
  static let name = "notSame"
  static let abstract = "Two actors, or two names within one, are not one."

  @Argument(help: "An actor, or a name.", completion: .ids(of: "actors")) var first: String
  @Argument(help: "Another one.", completion: .ids(of: "actors")) var second: String

  func action() throws -> Correction.Action {
    let ids: (ActorID, ActorID) = try identifiers(first, second)
    return .notSame(ids.0, ids.1)
  }
}

struct CorrectRenameActor: CorrectionArguments {
  static let name = "renameActor"
  static let abstract = "Another name, with the address that it makes."

  @Argument(help: "The actor.", completion: .ids(of: "actors")) var actor: String
  @Option(help: "The name.") var to: String

  func action() throws -> Correction.Action {
    .renameActor(try identifier(actor), to: try words(to, "--to"))
  }
}

struct CorrectKind: CorrectionArguments {
  static let name = "kind"
  static let abstract = "What kind of actor it is."

  @Argument(help: "The actor.", completion: .ids(of: "actors")) var actor: String
  @Option(help: "The kind.") var to: Mention.Kind

  func action() throws -> Correction.Action { .kind(try identifier(actor), to) }
}

struct CorrectNotActor: CorrectionArguments {
  static let name = "notActor"
  static let abstract = "It is no actor: no page."

  @Argument(help: "The actor.", completion: .ids(of: "actors")) var actor: String

  func action() throws -> Correction.Action { .notActor(try identifier(actor)) }
}

/// Exact words of an article, and their neighbors where they stand there more than once.
struct AnchorOptions: ParsableArguments {
  @Argument(help: "The exact words.") var exact: String
  @Option(help: "The article's id.", completion: .ids(of: "briefings")) var article: String
  @Option(help: "The words right before, where the words stand more than once.") var before = ""
  @Option(help: "The words right after.") var after = ""

  func anchor() throws -> TextAnchor {
    TextAnchor(
      article: try identifier(article), exact: try words(exact, "the text"), before: before,
      after: after)
  }
}

/// Words of an article, and the actor that they are given to.
struct GivenActor: ParsableArguments {
  @OptionGroup var anchor: AnchorOptions
  @Option(name: .customLong("is"), help: "The actor.", completion: .ids(of: "actors")) var actor:
    String

  func id() throws -> ActorID { try identifier(actor) }
}

struct CorrectMention: CorrectionArguments {
  static let name = "mention"
  static let abstract = "These words of an article name that actor."

  @OptionGroup var given: GivenActor

  func action() throws -> Correction.Action {
    .mention(try given.anchor.anchor(), is: try given.id())
  }
}

struct CorrectSpeaker: CorrectionArguments {
  static let name = "speaker"
  static let abstract = "That actor said these words of an article."

  @OptionGroup var given: GivenActor

  func action() throws -> Correction.Action {
    .speaker(try given.anchor.anchor(), is: try given.id())
  }
}

struct CorrectNotSpeaker: CorrectionArguments {
  static let name = "notSpeaker"
  static let abstract = "That actor did not say these words of an article."

  @OptionGroup var anchor: AnchorOptions
  @Option(help: "The actor.", completion: .ids(of: "actors")) var actor: String

  func action() throws -> Correction.Action {
    .notSpeaker(try anchor.anchor(), try identifier(actor))
  }
}
