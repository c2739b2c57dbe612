import ArgumentParser
import Diagnostics
import Files
import NewsModel
import Pipeline

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
      CorrectSame.self, CorrectNotSame.self, CorrectRenameActor.self, CorrectKind.self,
      CorrectNotActor.self, CorrectMention.self, CorrectSpeaker.self, CorrectNotSpeaker.self,
      CorrectMoveArticle.self, CorrectMergeEvents.self, CorrectSplitEvent.self,
      CorrectRenameEvent.self, CorrectPinDate.self, CorrectNotEvent.self, CorrectPublished.self,
      CorrectRetract.self, CorrectNote.self,
    ])
}

/// Who corrects, when and why, and whether it is written.
struct EntryOptions: ParsableArguments {
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

/// One action of `readout correct`: all that it has of its own is how its arguments make the action.
protocol Correcting: AsyncParsableCommand {
  var entry: EntryOptions { get }
  var site: SiteOptions { get }
  func action() throws -> Correction.Action
}

extension Correcting {
  func validate() throws {
    _ = try action()
    for words in [entry.by, entry.why] where words?.isEmpty == true {
      throw ValidationError("--by and --why have words, or are left out")
    }
  }

  func run() async throws {
    let folders = try site.folders()
    let correction = entry.correction(try action())
    let file = "\(site.site)/curation/corrections.yml"
    let line = ProgressLine(isShown: true)
    var request = site.request()
    request.progress = { line.show($0) }
    do {
      let preview = try await Pipeline.preview(correction, request, in: folders)
      line.clear()
      guard preview.errors.isEmpty else {
        Surroundings.printError(preview.errors.map { $0.text + "\n" }.joined())
        throw Status.content
      }
      Surroundings.print(shown(correction, preview))
      Surroundings.printError(preview.warnings.map { $0.text + "\n" }.joined())
      guard entry.write else {
        Surroundings.print("Nothing was written; with --write the entry goes into \(file).\n")
        return
      }
      guard try Pipeline.write(preview, in: folders) else {
        Surroundings.printError(
          "\(file): error[changed]: another changed it meanwhile; nothing was written\n")
        throw Status.world
      }
      Surroundings.print("Wrote the entry to \(file); the next build applies it.\n")
    } catch BuildError.file(let error) {
      line.clear()
      Surroundings.printError("\(error.path): error[disk]: \(error.reason)\n")
      throw Status.world
    }
  }

  /// The entry, then what it changes, by kind.
  private func shown(_ correction: Correction, _ preview: CorrectionPreview) -> String {
    var text = correction.yaml + "\n"
    if preview.changes.isEmpty { text += "It changes nothing on the site as it is now.\n" }
    for kind in SiteChange.Kind.allCases {
      let changes = preview.changes.filter { $0.kind == kind }
      let count = entry.all ? changes.count : min(changes.count, 20)
      for change in changes.prefix(count) {
        text += "\(kind.rawValue) \(change.id): \(change.text)\n"
      }
      if count < changes.count {
        text += "\(kind.rawValue): \(grouped(changes.count - count)) more; --all shows them\n"
      }
    }
    return text
  }
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
