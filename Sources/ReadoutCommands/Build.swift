import ArgumentParser
import Diagnostics
import Files
import Pipeline
import SiteModel

struct Build: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Builds the site: reads SITE/seeds, writes SITE/public.",
    discussion: """
      A build does the least work that gives what a build from nothing gives. Articles with errors are \
      left out and named; errors in settings, curation or templates keep the published site as it is.
      """)

  @OptionGroup var site: SiteOptions
  @OptionGroup var output: OutputOptions

  @Flag(help: "Take warnings as errors: write nothing, and exit with 1.")
  var strict = false

  @Flag(help: "Print how long each phase took, and the most memory held.")
  var timings = false

  @Flag(help: "Print why each article was read and each page written.")
  var explain = false

  @Option(
    help: """
      The date of the edition that this build may make: a day, as 2026-11-22; a day with a time, as \
      2026-11-22T07:30+08:00; or today, by the clock and the settings' time zone. Else \
      SOURCE_DATE_EPOCH holds, where it is set; else the edition has no date.
      """)
  var now: String?

  @Flag(help: "Show what changed as the edition to come, and record none in SITE/editions.")
  var noEdition = false

  func run() async throws {
    let folders = try site.folders()
    var request = site.request()
    request.isStrict = strict
    request.explains = explain
    request.keepsEditions = !noEdition
    request.isLast = true
    request.now = try editionClock(now)
    let line = ProgressLine(
      isShown: !output.quiet && output.format == .text, isVerbose: output.verbose)
    request.progress = { line.show($0) }
    let started = Surroundings.seconds
    let report = try await finished(request, in: folders, line)
    let time = Surroundings.seconds - started
    if output.format == .json {
      Surroundings.print(json(of: report, seconds: time))
    } else {
      printDiagnostics(report.diagnostics, output)
      if explain { Surroundings.print(reasons(of: report)) }
      if !output.quiet { Surroundings.print(summary(of: report, time)) }
      if timings { Surroundings.print(table(of: report)) }
    }
    if report.diagnostics.contains(where: { $0.id == "locked" }) { throw Status.world }
    if report.count(of: .error) > 0 { throw Status.content }
    if strict, report.count(of: .warning) > 0 { throw Status.content }
  }

  /// What was read and written, how long it took, and how to open the site.
  private func summary(of report: BuildReport, _ time: Double) -> String {
    let folder = site.output ?? (site.site == "." ? "public" : site.site + "/public")
    var lines = [
      "Read \(counted(report.articles, "article")) (\(counted(report.words, "word"))): "
        + "\(grouped(report.extracted)) extracted, \(grouped(report.reused)) as before.",
      "Found \(counted(report.events, "event")), \(counted(report.actors, "actor")), "
        + "\(counted(report.topics, "topic")), \(counted(report.quotes, "statement")).",
    ]
    if let edition = report.edition, report.isNewEdition, report.isPublished {
      lines.append("\(edition.name(called: nil)): \(edition.summary).")
    }
    if report.isPublished {
      lines.append(
        "Wrote \(counted(report.written, "file")) to \(folder) "
          + "(\(counted(report.pages, "page")), \(grouped(report.rendered)) rendered): "
          + "\(grouped(report.unchanged)) as before, \(grouped(report.deleted)) removed.")
    } else {
      lines.append("Wrote nothing: the published site stays as it was.")
    }
    let problems = [("error", Diagnostic.Severity.error), ("warning", .warning)]
      .map { counted(report.count(of: $0.1), $0.0) }.joined(separator: ", ")
    lines.append("\(problems). \(seconds(time)).")
    if report.isPublished {
      lines.append("Open \(folder)/index.html, or run: python3 -m http.server -d \(folder)")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// What tells the day of a new edition; the only place that asks the machine's clock.
  private func editionClock(_ word: String?) throws -> EditionClock? {
    if word == "today" { return .seconds(Surroundings.clock) }
    if let word {
      guard let date = EditionDate(word) else {
        throw ValidationError(
          "'--now \(word)' is not a date: a day, as 2026-11-22, a day with a time and its distance "
            + "from UTC, as 2026-11-22T07:30+08:00, or 'today'")
      }
      return .date(date)
    }
    guard let epoch = Surroundings.environment("SOURCE_DATE_EPOCH"), !epoch.isEmpty else {
      return nil
    }
    guard let seconds = Int(epoch), (0..<253_402_300_800).contains(seconds) else {
      throw ValidationError(
        "SOURCE_DATE_EPOCH is '\(epoch)', and not seconds since 1970-01-01")
    }
    return .seconds(seconds)
  }

  private func reasons(of report: BuildReport) -> String {
    report.reasons.map { "\($0.what): \($0.why)\n" }.joined()
  }

  private func table(of report: BuildReport) -> String {
    var text = ""
    for timing in report.timings {
      let name = timing.phase.rawValue
      text += "\(name)\(String(repeating: " ", count: 10 - name.count))\(seconds(timing.seconds))\n"
    }
    text += "processor \(seconds(Surroundings.processorSeconds))\n"
    if let memory = Surroundings.peakMemory { text += "memory    \(memory >> 20) MB\n" }
    return text
  }
}

/// Builds, and ends the process with words where the disk refuses.
func finished(
  _ request: BuildRequest, in folders: SiteFolders, _ line: ProgressLine
) async throws -> BuildReport {
  do {
    let report = try await build(request, in: folders)
    line.clear()
    return report
  } catch BuildError.file(let error, let site) {
    line.clear()
    Surroundings.printError(
      "\(error.path): error[disk]: \(error.reason)\n   \(words(of: site))\n" + hint(for: error))
    throw Status.world
  }
}

/// What lets a build go on where the disk refused it.
private func hint(for error: FileError) -> String {
  switch error.kind {
  case .notPermitted, .readOnly:
    "   hint: the site's folders public, editions and .readout have to be writable; 'readout check' "
      + "writes nothing\n"
  case .noSpace: "   hint: make room; a site takes about as much again while it is put in place\n"
  default: ""
  }
}

/// What the disk left of a build that it refused to finish.
func words(of site: SiteState) -> String {
  switch site {
  case .asBefore: "the published site stays as it was"
  case .inPart:
    "part of the new site is in place, and its links lead on; the next build puts the rest there"
  case .published:
    "the new site is in place, but its edition is not recorded; the next build records it"
  case .recorded:
    "the new site is in place; the next build reads again what could not be kept"
  }
}
