import ArgumentParser
import Curation
import Diagnostics
import Files
import Pipeline
import SiteModel

/// Which site, and where its parts are.
struct SiteOptions: ParsableArguments {
  @Argument(help: "The site's folder.", completion: .directory)
  var site = "."

  @Option(
    help: "Folder with source articles, in place of the one that readout.yml names.",
    completion: .directory)
  var seeds: String?

  @Option(help: "Folder for the built site, in place of SITE/public.", completion: .directory)
  var output: String?

  @Option(
    help: "Folder with templates that take the place of the tool's, within SITE.",
    completion: .directory)
  var templates: String?

  /// The three folders that a build sees.
  func folders() throws -> SiteFolders {
    let root = DiskFiles(root: site, gate: interrupts)
    guard (try? root.list("seeds")) != nil || seeds != nil || root.exists("readout.yml") else {
      Surroundings.printError(
        "\(site): no readout.yml and no seeds folder: not a site\n"
          + "   hint: make one with 'readout init \(site == "." ? "my-site" : site)'\n")
      throw Status.world
    }
    return SiteFolders(
      site: root, output: DiskFiles(root: output ?? site + "/public", gate: interrupts),
      store: DiskFiles(root: site + "/.readout", gate: interrupts))
  }

  func request() -> BuildRequest {
    let stamp = Surroundings.programStamp
    var request = BuildRequest(
      tool: "readout \(readoutVersion)",
      stamp: "\(readoutVersion) \(stamp?.size ?? 0) \(stamp?.modified ?? 0)")
    request.seeds = seeds
    request.templates = templates
    request.workers = Surroundings.processorCount
    request.interrupts = interrupts
    request.clock = { Surroundings.seconds }
    return request
  }
}

/// What readout.yml says, for commands that build nothing; where it is wrong, what is right of it.
func siteSettings(in site: any FileSystem) -> SiteSettings {
  guard let bytes = try? site.read("readout.yml", limit: 1 << 20) else { return SiteSettings() }
  return loadCuration([("readout.yml", bytes)]).value.settings
}

/// How much a command says, and in which form.
struct OutputOptions: ParsableArguments {
  enum Format: String, ExpressibleByArgument, CaseIterable { case text, line, json }

  @Flag(name: .shortAndLong, help: "Say nothing but errors.")
  var quiet = false

  @Flag(name: .shortAndLong, help: "Say notes as well as warnings and errors.")
  var verbose = false

  @Option(help: "How problems and figures are printed: text, line (one a line) or json.")
  var format = Format.text
}
