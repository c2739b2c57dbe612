import Diagnostics
package import Files
import SiteModel

/// How one build goes: its report as it grows, the clock, and who is told of progress.
struct BuildRun {
  var report = BuildReport()
  var site = SiteState.asBefore
  let workers: Int
  private let request: BuildRequest
  /// Whether the store takes what is extracted.
  var keepsFacts: Bool { request.mode == .publish }
  /// Whether somebody may ask why facts are as they are: not of a build that publishes.
  var explainsFacts: Bool { request.mode != .publish }
  private var phase: (Phase, since: Double)?
  private var done = 0
  private var total = 0

  init(_ request: BuildRequest) {
    self.request = request
    workers = request.workers
  }

  /// Ends the phase before.
  mutating func start(_ next: Phase, total: Int = 0) {
    finish()
    if next.takesMemory { Surroundings.returnFreeMemory() }
    phase = (next, request.clock())
    done = 0
    self.total = total
    request.progress(Progress(phase: next, done: 0, total: total))
  }

  mutating func advance(by count: Int) {
    guard let phase else { return }
    done += count
    request.progress(Progress(phase: phase.0, done: done, total: total))
  }

  mutating func finish() {
    guard let (name, since) = phase else { return }
    report.timings.append(.init(phase: name, seconds: request.clock() - since))
    phase = nil
  }

  mutating func explain(_ what: String, _ why: String) {
    if request.explains { report.reasons.append(.init(what: what, why: why)) }
  }
}

/// Where a site's files are; each folder is seen by itself, so that none can reach another.
package struct SiteFolders: Sendable {
  /// Settings, curation, templates and source articles.
  package var site: any FileSystem
  package var output: any FileSystem
  package var store: any FileSystem

  package init(site: any FileSystem, output: any FileSystem, store: any FileSystem) {
    self.site = site
    self.output = output
    self.store = store
  }
}

/// What is asked of a build.
package struct BuildRequest: Sendable {
  /// Name and version, for pages and manifest, as `readout 0.1.0`.
  package var tool: String
  /// Tells this program from every other build of it; part of every key in the store.
  package var stamp: String
  /// In place of the settings' folder.
  package var seeds: String?
  /// In place of the site's `Templates`, relative to the site.
  package var templates: String?
  /// Whether warnings keep the site from being written, as errors do.
  package var isStrict = false
  package var mode = BuildMode.publish
  package var explains = false
  /// When the edition that this build may make is made; nil leaves it without a date.
  package var now: EditionClock?
  /// Whether a new edition goes to the site's history, once it is published. Where not, pages show it as
  /// the one to come. Articles from elsewhere than the settings say make no edition of the site.
  package var keepsEditions = true
  var recordsEditions: Bool { keepsEditions && mode == .publish && seeds == nil }
  package var workers = 2
  /// Whether the process ends with this build, so that nothing has to be cleared away in memory.
  package var isLast = false
  /// Seconds of a clock that only goes forward; it times phases and reaches no page.
  package var clock: @Sendable () -> Double = { 0 }
  package var progress: @Sendable (Progress) -> Void = { _ in }
  /// Where an interrupt is to leave all as it was, or as it is after the build.
  package var interrupts: InterruptGate?

  package init(tool: String, stamp: String) {
    self.tool = tool
    self.stamp = stamp
  }
}
