import ArgumentParser
import Diagnostics
import Files
import NewsModel
import Pipeline
import SourceText

struct Correct: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "Puts a correction into SITE/curation/corrections.yml, after showing what it changes.",
    discussion: """
      Each action is named as in the file; docs/corrections.md lists them. Nothing is written without \
      --write: the entry and what it would change on the site are shown. An actor may be named by any \
      name it goes by. What the file holds already stays as it is, byte for byte.

      Exits with 1 where the site has no such id, where the words are not in the article, and where \
      the same correction stands in the file already.
      """,
    subcommands: [
      Correcting<CorrectSame>.self, Correcting<CorrectNotSame>.self,
      Correcting<CorrectRenameActor>.self, Correcting<CorrectKind>.self,
      Correcting<CorrectNotActor>.self, Correcting<CorrectMention>.self,
      Correcting<CorrectSpeaker>.self, Correcting<CorrectNotSpeaker>.self,
      Correcting<CorrectMoveArticle>.self, Correcting<CorrectMergeEvents>.self,
      Correcting<CorrectSplitEvent>.self, Correcting<CorrectRenameEvent>.self,
      Correcting<CorrectPinDate>.self, Correcting<CorrectNotEvent>.self,
      Correcting<CorrectPublished>.self, Correcting<CorrectRetract>.self,
      Correcting<CorrectNote>.self,
    ])
}

/// Which site, who corrects, when and why, and whether it is written.
struct CorrectOptions: ParsableArguments {
  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  @OptionGroup var site: SiteOptions

  @Flag(help: "Write the entry; without it, only show what it would change.")
  var write = false

  @Flag(help: "Show every change, not the first 20 of a kind.")
  var all = false

  @Option(help: "Who corrects, as pages show it.")
  var by: String?

  @Option(help: "Why, as pages show it.")
  var why: String?

  @Option(help: "The day of the correction, as 2024-05-16; today (UTC) unless told.")
  var date: CalendarDay?

  @Option(help: "How the entry and what it changes are printed: text or json.")
  var format = Format.text

  func correction(_ action: Correction.Action) -> Correction {
    let today = CalendarDay(daysSinceEpoch: Surroundings.clock / 86_400)
    return Correction(action, by: by, day: "\(date ?? today)", why: why, line: 0)
  }
}

extension CalendarDay: ExpressibleByArgument {
  package init?(argument: String) {
    guard argument.utf8.count == 10 else { return nil }
    self.init(iso: argument)
  }
}

extension Mention.Kind: ExpressibleByArgument {}

/// One action of `readout correct`, as the file names it: its arguments, and what they make.
protocol CorrectionArguments: ParsableArguments {
  static var name: String { get }
  static var abstract: String { get }
  func action() throws -> Correction.Action
}

/// The command of one action: shows what the entry would change, and writes it where that is asked for.
struct Correcting<Arguments: CorrectionArguments>: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: Arguments.name, abstract: Arguments.abstract)
  }

  @OptionGroup var arguments: Arguments
  @OptionGroup var options: CorrectOptions

  func validate() throws {
    _ = try arguments.action()
    for words in [options.by, options.why] where words?.isEmpty == true {
      throw ValidationError("--by and --why have words, or are left out")
    }
  }

  func run() async throws {
    let folders = try options.site.folders()
    let correction = options.correction(try arguments.action())
    let file = "\(options.site.site)/curation/corrections.yml"
    let preview = try await foretold(correction, options.site)
    var isWritten = false
    if preview.errors.isEmpty, options.write {
      do {
        isWritten = try Pipeline.write(preview, in: folders)
      } catch BuildError.file(let error, _) {
        Surroundings.printError("\(error.path): error[disk]: \(error.reason)\n")
        throw Status.world
      }
    }
    switch options.format {
    case .json: Surroundings.print(json(of: correction, preview, isWritten: isWritten))
    case .text:
      if preview.errors.isEmpty { Surroundings.print(shown(correction, preview)) }
      Surroundings.printError(
        (preview.errors + preview.warnings).map { $0.text + "\n" }.joined())
    }
    guard preview.errors.isEmpty else { throw Status.content }
    guard isWritten == options.write else {
      Surroundings.printError(
        "\(file): error[changed]: another changed it meanwhile; nothing was written\n")
      throw Status.world
    }
    guard options.format == .text else { return }
    Surroundings.print(
      isWritten
        ? "Wrote the entry to \(file); the next build applies it.\n"
        : "Nothing was written; with --write the entry goes into \(file).\n")
  }

  /// The entry, then what it changes, by kind.
  private func shown(_ correction: Correction, _ preview: CorrectionPreview) -> String {
    correction.yaml + "\n" + listed(preview.changes, all: options.all)
  }
}

/// What a correction would do to the site; ends the process with words where the disk refuses.
func foretold(_ correction: Correction, _ site: SiteOptions) async throws -> CorrectionPreview {
  let line = ProgressLine(isShown: true)
  defer { line.clear() }
  var request = site.request()
  request.progress = { line.show($0) }
  do {
    return try await Pipeline.preview(correction, request, in: try site.folders())
  } catch BuildError.file(let error, _) {
    line.clear()
    Surroundings.printError("\(error.path): error[disk]: \(error.reason)\n")
    throw Status.world
  }
}

/// Changes by kind, the first 20 of each unless all are asked for.
func listed(_ changes: [SiteChange], all: Bool) -> String {
  if changes.isEmpty { return "It changes nothing on the site as it is now.\n" }
  var text = ""
  for kind in SiteChange.Kind.allCases {
    let own = changes.filter { $0.kind == kind }
    let count = all ? own.count : min(own.count, 20)
    for change in own.prefix(count) {
      text += "\(kind.rawValue) \(change.id): \(change.text)\n"
    }
    if count < own.count {
      text += "\(kind.rawValue): \(grouped(own.count - count)) more; --all shows them\n"
    }
  }
  return text
}

/// The entry, whether it was written, what is wrong with it and what it changes, as one JSON object.
func json(
  of correction: Correction, _ preview: CorrectionPreview, isWritten: Bool
) -> [UInt8] {
  var json = JSONWriter()
  json.object { json in
    json.field("entry", correction.yaml)
    json.field("written", isWritten)
    json.key("figures")
    json.object { json in
      for figure in preview.figures {
        json.key(escaping: figure.name)
        json.object { json in
          json.field("before", figure.before)
          json.field("after", figure.after)
        }
      }
    }
    json.key("changes")
    json.array { json in
      for change in preview.changes {
        json.object { json in
          json.field("kind", change.kind.rawValue)
          json.field("id", change.id)
          json.field("text", change.text)
        }
      }
    }
    json.key("diagnostics")
    json.array { json in
      for problem in preview.errors + preview.warnings { problem.write(to: &json) }
    }
  }
  json.newline()
  return json.bytes
}

/// An id, or the one that a name makes; empty ones are wrong arguments.
func identifier<ID: Identifier>(_ word: String) throws -> ID {
  if let id = ID(word) { return id }
  guard !slug(word).isEmpty else { throw ValidationError("'\(word)' is not an id") }
  return ID(slugging: word)
}

/// Two ids that differ.
func identifiers<ID: Identifier>(_ a: String, _ b: String) throws -> (ID, ID) {
  let ids: (ID, ID) = (try identifier(a), try identifier(b))
  if ids.0 == ids.1 { throw ValidationError("'\(ids.0)' is named twice") }
  return ids
}

/// Words that are not empty.
func words(_ text: String, _ what: String) throws -> String {
  if text.isEmpty { throw ValidationError("\(what) is empty") }
  return text
}
