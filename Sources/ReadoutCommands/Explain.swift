import ArgumentParser
import Diagnostics
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

  @Argument(
    help: "Its id.",
    completion: .ids(by: [
      "actor": ["actors"], "event": ["events"], "topic": ["topics"], "page": pageFamilies,
      "sentence": ["briefings"],
    ]))
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
    abstract: "Says what falls if an article is withdrawn, and the line that withdraws it.",
    discussion: """
      The site is linked with the article and without it: what there is before and after, and all that \
      would go, move or lose a source. Nothing is written; `readout correct retract` withdraws it.
      """)

  @Argument(help: "The article's id.", completion: .ids(of: "briefings"))
  var article: String

  @OptionGroup var site: SiteOptions

  @Flag(help: "Show every change, not the first 20 of a kind.")
  var all = false

  @Option(help: "How it is printed: text or json.")
  var format = CorrectOptions.Format.text

  func run() async throws {
    let correction = Correction(.retract(try identifier(article)), line: 0)
    let preview = try await foretold(correction, site)
    if format == .json {
      Surroundings.print(json(of: correction, preview, isWritten: false))
    } else if preview.errors.isEmpty {
      Surroundings.print(text(correction, preview))
    }
    guard preview.errors.isEmpty else {
      Surroundings.printError(preview.errors.map { $0.text + "\n" }.joined())
      throw Status.content
    }
  }

  private func text(_ correction: Correction, _ preview: CorrectionPreview) -> String {
    var text = "Without \(article), before and after:\n"
    for figure in preview.figures {
      let change = figure.after - figure.before
      text += "  \(figure.name)\(String(repeating: " ", count: 12 - figure.name.count))"
      text += "\(grouped(figure.before)) → \(grouped(figure.after))"
      text += change == 0 ? "\n" : " (\(change > 0 ? "+" : "−")\(grouped(abs(change))))\n"
    }
    text += "\n" + listed(preview.changes, all: all)
    text += "\nTo withdraw it, paste into curation/corrections.yml:\n"
    return text + correction.yaml.split(separator: "\n").map { "  \($0)\n" }.joined()
  }
}

/// Says that the site has no such thing, and which ids come nearest.
func unknown(_ id: String, _ what: String, among known: [String]) -> ExitCode {
  var near = Array(known.filter { $0.contains(id) || id.contains($0) && !$0.isEmpty }.prefix(5))
  if near.isEmpty { near = nearest(to: id, among: known.filter { !$0.isEmpty }) }
  let hint =
    near.isEmpty
    ? what == "page"
      ? "a page is named by its address, as events/x"
      : "an id is the last part of a page's address, as x of events/x"
    : "did you mean " + near.map { "'\($0)'" }.joined(separator: ", ") + "?"
  Surroundings.printError("\(id): error[unknown]: the site has no such \(what)\n   hint: \(hint)\n")
  return Status.content
}
