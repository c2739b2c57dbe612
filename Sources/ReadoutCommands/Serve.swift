import ArgumentParser
import DevServer
import Diagnostics
import Files
import Pipeline
import SiteModel

struct Serve: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Builds, serves on this machine, watches, and reloads the page in the browser.",
    discussion: """
      The server answers on 127.0.0.1 only, unless --host names another address. Where a build goes wrong, the last good site stays and \
      its pages show what is wrong. Ctrl-C ends it.
      """)

  @OptionGroup var site: SiteOptions
  @OptionGroup var output: OutputOptions

  @Option(name: .shortAndLong, help: "The port to answer on.")
  var port: UInt16 = 8000

  @Option(
    help: "The IPv4 address to answer on; 0.0.0.0 lets every machine in the network read the site.")
  var host = "127.0.0.1"

  func validate() throws {
    let parts = host.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 4, parts.allSatisfy({ UInt8($0) != nil }) else {
      throw ValidationError("--host is an IPv4 address, as 127.0.0.1")
    }
  }

  func run() async throws {
    let folders = try site.folders()
    let state = ServedState()
    var request = site.request()
    // What is tried out here is no edition yet.
    request.keepsEditions = false
    let (changes, changed) = AsyncStream.makeStream(
      of: Void.self, bufferingPolicy: .bufferingNewest(1))
    let root = site.site
    let options = site
    let isWatching = watch {
      let settings = siteSettings(in: folders.site)
      let paths = [
        "curation", options.templates ?? "Templates", options.seeds ?? settings.seeds,
      ]
      let files = ["readout.yml", settings.logo].compactMap { $0 }
      return WatchedPlaces(
        folders: paths.map { root + "/" + $0 }, files: files.map { root + "/" + $0 })
    } changed: {
      changed.yield()
    }
    if !isWatching { Surroundings.printError("cannot watch for changes on this system\n") }
    await rebuild(request, in: folders, state)
    let building = Task {
      for await _ in changes { await rebuild(request, in: folders, state) }
    }
    defer { building.cancel() }
    do {
      let line = "Serving \(root) at http://\(host):\(port)/ - Ctrl-C ends it\n"
      let isQuiet = output.quiet
      try await serve(folders.output, state: state, host: host, port: port) {
        if !isQuiet { Surroundings.print(line) }
      }
    } catch {
      Surroundings.printError(
        "port \(error.port): error[port]: \(error.reason)\n   hint: choose another with --port\n")
      throw Status.world
    }
  }

  private func rebuild(
    _ request: BuildRequest, in folders: SiteFolders, _ state: ServedState
  ) async {
    let started = Surroundings.seconds
    do throws(BuildError) {
      let report = try await build(request, in: folders)
      printDiagnostics(report.diagnostics, output)
      let problems = report.diagnostics.inOrder().filter { $0.severity == .error }.map(\.text)
      if !output.quiet {
        Surroundings.print(
          "\(counted(report.extracted, "article")) extracted, "
            + "\(counted(report.written, "file")) written, \(counted(report.deleted, "file")) "
            + "removed in \(seconds(Surroundings.seconds - started))\n")
      }
      await state.take(isChanged: report.written + report.deleted > 0, problems: problems)
    } catch {
      guard case .file(let error, let site) = error else { return }
      Surroundings.printError(
        "\(error.path): error[disk]: \(error.reason)\n   \(words(of: site))\n")
      await state.take(isChanged: false, problems: ["\(error.path): \(error.reason)"])
    }
  }
}
