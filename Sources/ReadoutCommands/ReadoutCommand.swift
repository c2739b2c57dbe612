import ArgumentParser
import Files

/// Runs the command that the arguments of this process name, and exits with its status.
package func runReadout() async {
  _ = interrupts
  Surroundings.returnLargeMemory()
  await ReadoutCommand.main()
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
