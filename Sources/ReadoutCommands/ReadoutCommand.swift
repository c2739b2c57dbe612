import ArgumentParser
import Diagnostics
import Files

/// Runs the command that the arguments of this process name, and exits with its status.
package func runReadout() async {
  _ = interrupts
  Surroundings.keepMemorySmall()
  if let word = CommandLine.arguments.dropFirst().first, let command = misspelled(word) {
    Surroundings.printError(
      "Error: no command '\(word)', and no folder; did you mean '\(command)'?\n")
    ReadoutCommand.exit(withError: ExitCode.validationFailure)
  }
  await ReadoutCommand.main()
}

/// The command that a first word nearly names, where the word is none and no folder: it would else be
/// taken as the site to build.
private func misspelled(_ word: String) -> String? {
  let commands = ReadoutCommand.configuration.subcommands.map { $0._commandName } + ["help"]
  guard !word.hasPrefix("-"), !word.contains("/"), !commands.contains(word),
    !DiskFiles(root: word).isThere
  else { return nil }
  return nearest(to: word, among: commands, limit: 1).first
}

/// Ctrl-C, for every command of this process.
let interrupts = InterruptGate()

/// The version that pages, manifest and `--version` give.
let readoutVersion = "0.1.0"

struct ReadoutCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "readout",
    abstract: "Turns a folder of articles into a linked briefing site.",
    discussion: """
      Put articles in SITE/seeds as text, Markdown, HTML or JSON lines, then run `readout build SITE` \
      and open SITE/public/index.html.

      Exit status: 0 all went well; 1 there are problems in the content; 2 the disk refused, or \
      another build is under way; 64 the arguments are wrong.
      """,
    version: "readout \(readoutVersion)",
    subcommands: [
      Build.self, Check.self, Verify.self, Serve.self, Init.self, New.self, Explain.self,
      Correct.self,
      Retract.self, Extract.self, Dump.self,
    ],
    defaultSubcommand: Build.self)
}

/// How the process ends; docs/commands.md lists them.
enum Status {
  static let content = ExitCode(1)
  static let world = ExitCode(2)
}
