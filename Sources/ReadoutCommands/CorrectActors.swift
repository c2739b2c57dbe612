import ArgumentParser
import NewsModel

struct CorrectSame: Correcting {
  static let configuration = CommandConfiguration(
    commandName: "same", abstract: "Two actors are one, which keeps the first id.")

  @Argument(help: "The actor whose id stays.") var kept: String
  @Argument(help: "The actor that is the same.") var other: String
  @OptionGroup var options: CorrectOptions

  func action() throws -> Correction.Action {
    let ids: (ActorID, ActorID) = try identifiers(kept, other)
    return .same(ids.0, ids.1)
  }
}

struct CorrectNotSame: Correcting {
  static let configuration = CommandConfiguration(
    commandName: "notSame", abstract: "Two actors, or two names within one, are not one.")

  @Argument(help: "An actor, or a name.") var first: String
  @Argument(help: "Another one.") var second: String
  @OptionGroup var options: CorrectOptions

  func action() throws -> Correction.Action {
    let ids: (ActorID, ActorID) = try identifiers(first, second)
    return .notSame(ids.0, ids.1)
  }
}

struct CorrectRenameActor: Correcting {
  static let configuration = CommandConfiguration(
    commandName: "renameActor", abstract: "Another name, with the address that it makes.")

  @Argument(help: "The actor.") var actor: String
  @Option(help: "The name.") var to: String
  @OptionGroup var options: CorrectOptions

  func action() throws -> Correction.Action {
    .renameActor(try identifier(actor), to: try words(to, "--to"))
  }
}

struct CorrectKind: Correcting {
  static let configuration = CommandConfiguration(
    commandName: "kind", abstract: "What kind of actor it is.")

  @Argument(help: "The actor.") var actor: String
  @Option(help: "The kind.") var to: Mention.Kind
  @OptionGroup var options: CorrectOptions

  func action() throws -> Correction.Action { .kind(try identifier(actor), to) }
}

struct CorrectNotActor: Correcting {
  static let configuration = CommandConfiguration(
    commandName: "notActor", abstract: "It is no actor: no page.")

  @Argument(help: "The actor.") var actor: String
  @OptionGroup var options: CorrectOptions

  func action() throws -> Correction.Action { .notActor(try identifier(actor)) }
}

/// Exact words of an article, and their neighbors where they stand there more than once.
struct AnchorOptions: ParsableArguments {
  @Argument(help: "The exact words.") var exact: String
  @Option(help: "The article's id.") var article: String
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
  @Option(name: .customLong("is"), help: "The actor.") var actor: String

  func id() throws -> ActorID { try identifier(actor) }
}

struct CorrectMention: Correcting {
  static let configuration = CommandConfiguration(
    commandName: "mention", abstract: "These words of an article name that actor.")

  @OptionGroup var given: GivenActor
  @OptionGroup var options: CorrectOptions

  func action() throws -> Correction.Action {
    .mention(try given.anchor.anchor(), is: try given.id())
  }
}

struct CorrectSpeaker: Correcting {
  static let configuration = CommandConfiguration(
    commandName: "speaker", abstract: "That actor said these words of an article.")

  @OptionGroup var given: GivenActor
  @OptionGroup var options: CorrectOptions

  func action() throws -> Correction.Action {
    .speaker(try given.anchor.anchor(), is: try given.id())
  }
}

struct CorrectNotSpeaker: Correcting {
  static let configuration = CommandConfiguration(
    commandName: "notSpeaker", abstract: "That actor did not say these words of an article.")

  @OptionGroup var anchor: AnchorOptions
  @Option(help: "The actor.") var actor: String
  @OptionGroup var options: CorrectOptions

  func action() throws -> Correction.Action {
    .notSpeaker(try anchor.anchor(), try identifier(actor))
  }
}
