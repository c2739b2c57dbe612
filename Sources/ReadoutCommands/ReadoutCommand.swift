package import ArgumentParser

package struct ReadoutCommand: AsyncParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "readout", abstract: "Turns a folder of articles into a linked briefing site.")
  package init() {}
}
