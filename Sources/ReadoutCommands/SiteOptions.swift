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
    help: """
      Folder with source articles, in place of the one that readout.yml names; relative to SITE.
      """,
    completion: .directory)
  var seeds: String?

  @Option(help: "Folder for the built site, in place of SITE/public.", completion: .directory)
  var output: String?

  @Option(
    help: "Folder with templates that take the place of the tool's; relative to SITE.",
    completion: .directory)
  var templates: String?

  func validate() throws {
    for (option, folder) in [("--seeds", seeds), ("--templates", templates)] {
      guard let folder, folder.hasPrefix("/") || folder.hasPrefix("~") else { continue }
      throw ValidationError(
        "\(option) is relative to the site's folder, as ../articles: '\(folder)' is not")
    }
  }

  /// The three folders that a build sees.
  func folders() throws -> SiteFolders {
    let root = DiskFiles(root: site, gate: interrupts)
    try requireSite(root)
    try requireOutputApart(from: root)
    return SiteFolders(
      site: root, output: DiskFiles(root: output ?? site + "/public", gate: interrupts),
      store: DiskFiles(root: site + "/.readout", gate: interrupts))
  }

  private func requireSite(_ root: DiskFiles) throws {
    guard !isSite(root), seeds == nil else { return }
    try refuseNoSite(root)
  }

  /// Pages among the sources would be read as articles by the next build.
  private func requireOutputApart(from root: DiskFiles) throws {
    guard let output else { return }
    let place = DiskFiles(root: output)
    let own =
      [seeds ?? siteSettings(in: root).seeds, templates ?? "Templates"]
      + ["curation", "editions", ".readout"]
    let isWithin = own.contains { place.isWithin(DiskFiles(root: site + "/" + $0)) }
    guard isWithin || root.isWithin(place) else { return }
    throw ValidationError(
      "--output \(output) would put pages among what the site is made from: name a folder of its own"
    )
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

/// Whether a folder has settings or articles.
func isSite(_ root: DiskFiles) -> Bool {
  root.exists("readout.yml") || (try? root.list("seeds")) != nil
}

/// Ends the command with words on how a folder becomes a site.
func refuseNoSite(_ root: DiskFiles) throws -> Never {
  let hint =
    !root.isThere || root.root == "."
    ? "make one with 'readout init \(root.root == "." ? "my-site" : root.root)'"
    : "articles belong in \(root.root)/seeds; 'readout init \(root.root)' makes it, with settings and "
      + "two samples"
  Surroundings.printError(
    "\(root.root): no readout.yml and no seeds folder: not a site\n   hint: \(hint)\n")
  throw Status.world
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
