import ArgumentParser

/// Runs the command that the arguments of this process name, and exits with its status.
package func runReadout() async { await ReadoutCommand.main() }

struct ReadoutCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "readout", abstract: "Turns a folder of articles into a linked briefing site.")
}
