import ArgumentParser
import Diagnostics
import Extraction
import Files
import Pipeline

struct Extract: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Prints the facts of articles as JSON lines.",
    discussion: """
      One object an article, in the order of the input; docs/facts.md describes each field. With \
      --jsonl, articles come on standard input, one JSON object a line, of which only "text" is \
      required; the input is streamed. A line that cannot be read is named on standard error, and \
      the exit status is then 1.
      """)

  @Argument(help: "Files with articles.", completion: .file())
  var files: [String] = []

  @Flag(help: "Read JSON lines from standard input.")
  var jsonl = false

  func validate() throws {
    if jsonl != files.isEmpty { throw ValidationError("give files, or --jsonl, and not both") }
  }

  func run() async throws {
    var hasErrors = false
    var isOpen = true
    let write = { (line: ExtractedLine) in
      for diagnostic in line.diagnostics where diagnostic.severity > .note {
        Surroundings.printError(diagnostic.text + "\n")
        if diagnostic.severity == .error { hasErrors = true }
      }
      if isOpen, !line.bytes.isEmpty { isOpen = Surroundings.print(line.bytes) }
    }
    let workers = Surroundings.processorCount
    if jsonl {
      var input = StandardInput()
      await extractLines(
        from: { isOpen ? input.lines(about: 1 << 20) : [] }, using: Lexicon(), workers: workers,
        to: write)
    } else {
      await extractFiles(
        files, in: DiskFiles(root: ""), using: Lexicon(), workers: workers, to: write)
    }
    if hasErrors { throw Status.content }
  }
}
