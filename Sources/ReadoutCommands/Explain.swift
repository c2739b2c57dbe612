import ArgumentParser
import Files
import NewsModel
import Pipeline

extension Explained: ExpressibleByArgument {}

struct Explain: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Says why an actor, an event, a topic, a page or a sentence is what it is.",
    discussion: """
      An actor is named by its id or by any name it goes by; a page by its address, as events/x; a \
      sentence as article-id#s3. The last lines are what to paste where it is wrong.
      """)

  @Argument(help: "actor, event, topic, page or sentence.")
  var what: Explained

  @Argument(help: "Its id.")
  var id: String

  @OptionGroup var site: SiteOptions

  func run() async throws {
    let inspection = try await inspected(site)
    guard let text = inspection.explain(what, id) else {
      throw unknown(id, what.rawValue, among: inspection.ids(of: what))
    }
    Surroundings.print(text.hasSuffix("\n") ? text : text + "\n")
  }
}

struct Retract: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Says what falls if an article is withdrawn, and the line that withdraws it.")

  @Argument(help: "The article's id.")
  var article: String

  @OptionGroup var site: SiteOptions

  func run() async throws {
    let inspection = try await inspected(site)
    guard let text = inspection.explainRetraction(of: article) else {
      throw unknown(
        article, "article", among: inspection.corpus.articles.map(\.facts.article.id.value))
    }
    Surroundings.print(text.hasSuffix("\n") ? text : text + "\n")
  }
}

/// Says that the site has no such thing, and which ids come nearest.
func unknown(_ id: String, _ what: String, among known: [String]) -> ExitCode {
  let near = known.filter { $0.contains(id) || id.contains($0) && !$0.isEmpty }.prefix(5)
  var text = "\(id): error[unknown]: the site has no such \(what)\n"
  if !near.isEmpty { text += "   hint: \(near.joined(separator: ", "))\n" }
  Surroundings.printError(text)
  return Status.content
}
