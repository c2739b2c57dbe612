import ArgumentParser
import Diagnostics
import Files
import Pipeline
import SourceText

struct Check: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Does everything but writing, and says what is wrong.",
    discussion: "Exits with 1 where there are errors, or warnings with --strict: made for CI.")

  @OptionGroup var site: SiteOptions
  @OptionGroup var output: OutputOptions

  @Flag(help: "Take warnings as errors.")
  var strict = false

  func run() async throws {
    let folders = try site.folders()
    var request = site.request()
    request.mode = .check
    let line = ProgressLine(
      isShown: !output.quiet && output.format == .text, isVerbose: output.verbose)
    request.progress = { line.show($0) }
    let report = try await finished(request, in: folders, line)
    if output.format == .json {
      var json = JSONWriter()
      json.array { json in
        for diagnostic in report.diagnostics.inOrder() { diagnostic.write(to: &json) }
      }
      json.newline()
      Surroundings.print(json.bytes)
    } else {
      printDiagnostics(report.diagnostics, output)
      if !output.quiet {
        Surroundings.print(
          "\(counted(report.articles, "article")), \(counted(report.pages, "page")): "
            + "\(counted(report.count(of: .error), "error")), "
            + "\(counted(report.count(of: .warning), "warning"))\n")
      }
    }
    let isWrong = report.count(of: .error) > 0 || (strict && report.count(of: .warning) > 0)
    if isWrong { throw Status.content }
  }
}

struct Verify: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Builds afresh in memory and compares every published byte.",
    discussion: """
      Nothing is taken from the store and nothing is written. Every link, every quotation and every \
      hash of the manifest is checked. Exits with 1 where anything differs.
      """)

  @OptionGroup var site: SiteOptions
  @OptionGroup var output: OutputOptions

  func run() async throws {
    let folders = try site.folders()
    var request = site.request()
    request.mode = .verify
    let line = ProgressLine(
      isShown: !output.quiet && output.format == .text, isVerbose: output.verbose)
    request.progress = { line.show($0) }
    let report = try await finished(request, in: folders, line)
    if output.format == .json {
      Surroundings.print(json(of: report, seconds: 0))
    } else {
      printDiagnostics(report.diagnostics, output)
      for path in report.different {
        Surroundings.printError("\(path): error[differs]: not what a build from nothing gives\n")
      }
      if !report.different.isEmpty {
        Surroundings.printError(
          "   hint: 'readout build' puts them right; where it has been run since the last change, somebody "
            + "changed the files\n")
      }
      if !output.quiet {
        Surroundings.print(
          "\(counted(report.unchanged, "file")) as a build from nothing gives, "
            + "\(counted(report.different.count, "file")) not\n")
      }
    }
    if !report.different.isEmpty || report.count(of: .error) > 0 { throw Status.content }
  }
}
