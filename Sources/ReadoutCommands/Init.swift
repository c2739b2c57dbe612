import ArgumentParser
import Files

struct Init: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Makes a site's folder with settings, two sample articles and the desk's lists.")

  @Argument(
    help: "The folder to make; it must not hold a site yet.", completion: .directory)
  var folder: String

  func run() throws {
    let files = DiskFiles(root: folder)
    let taken = sampleSite.filter { files.exists($0.path) }
    guard taken.isEmpty else {
      Surroundings.printError(
        "\(folder): error[taken]: \(taken[0].path) is already there\n"
          + "   hint: name another folder; nothing was written\n")
      throw Status.world
    }
    for file in sampleSite {
      do throws(FileError) {
        try files.write(file.path, Array(file.text.utf8))
      } catch {
        Surroundings.printError("\(folder)/\(error.path): error[disk]: \(error.reason)\n")
        throw Status.world
      }
    }
    Surroundings.print(
      "Made \(folder). Put articles in \(folder)/seeds, then run: readout build \(folder)\n")
  }
}
