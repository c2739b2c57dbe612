import Curation
import Diagnostics
import Editions
import FactStore
package import Files
import Hashing
import Linking
import NewsModel
import Pages
import Publishing
import Rendering
import SiteModel

/// Builds a site: the one way from source articles to published files, the first time and every time.
///
/// 1. Hold the store's lock, so that two builds never write at once.
/// 2. Read settings and curation; list the source files. Where nothing at all changed, end here.
/// 3. Gather facts: from the store, or by reading and extracting.
/// 4. Link them, plan the pages, make those that show something else than before.
/// 5. Check links and quotations. Errors beyond single articles keep everything unwritten.
/// 6. Publish, then record the edition where one is new, then keep in the store what the next build may
///    reuse.
///
/// Problems of content are in the report's diagnostics. Throws where the disk refuses, with what then
/// stands; nothing is left waiting beside it.
package func build(
  _ request: BuildRequest, in folders: SiteFolders
) async throws(BuildError) -> BuildReport {
  var run = BuildRun(request)
  do throws(FileError) {
    return try await buildLocked(request, in: folders, &run)
  } catch {
    throw BuildError.file(error, run.site)
  }
}

/// Why a build could not be finished, and what is published now.
package enum BuildError: Error, Hashable, Sendable {
  case file(FileError, SiteState)
}

/// How far a build has come with what is published.
package enum SiteState: Hashable, Sendable {
  /// Nothing that was published is touched yet.
  case asBefore
  /// Some files are in place; those that are lead to files that are there.
  case inPart
  /// All files are in place; the edition may not be recorded.
  case published
  /// Likewise, with the edition recorded where there is a new one; the store may be that of before.
  case recorded
}

/// Holds the lock for as long as the build takes; where that fails, removes what waits to be published.
private func buildLocked(
  _ request: BuildRequest, in folders: SiteFolders, _ run: inout BuildRun
) async throws(FileError) -> BuildReport {
  guard request.mode == .publish else { return try await buildAlone(request, in: folders, &run) }
  guard let lock = try folders.store.lock("lock") else {
    run.report.diagnostics = [
      Diagnostic(
        .error, "locked", "another build of this site is under way",
        hints: ["wait for it to end; a build that was killed leaves no lock"])
    ]
    return run.report
  }
  defer { withExtendedLifetime(lock) {} }
  let undo = request.interrupts?.onInterrupt {
    try? abandonStaging(in: folders.output)
    try? PageRecords.discard(in: folders.store)
  }
  defer { if let undo { request.interrupts?.forget(undo) } }
  do throws(FileError) {
    return try await buildAlone(request, in: folders, &run)
  } catch {
    try? clearStaging(in: folders.output)
    try? PageRecords.discard(in: folders.store)
    throw error
  }
}

private func buildAlone(
  _ request: BuildRequest, in folders: SiteFolders, _ build: inout BuildRun
) async throws(FileError) -> BuildReport {
  let mode = request.mode
  var started: FileStamp? = nil
  if mode == .publish {
    try folders.store.write("started", [])
    started = try folders.store.stamp(of: "started")
  }

  let given = listGiven(request, in: folders, started: started, build: &build)
  var index =
    mode == .verify
    ? StoreIndex() : openStore(in: folders.store, tool: request.stamp)
  let before = published(
    in: folders.output,
    remembered: index.outputs.mapValues { PublishedFile(hash: $0.hash, stamp: $0.stamp) })
  index.outputs = [:]
  if mode == .publish, let inputs = given.inputs, let last = index.last,
    isDone(inputs, last, request, in: folders.site), isAsLeft(before, in: folders.output)
  {
    build.reuse(last, files: before.files.count)
    return build.report
  }

  let linked = try await linkArticles(
    given, known: index, in: folders, started: started, build: &build)
  if mode == .publish { try clearStaging(in: folders.output) }
  // What says what the corpus says is made beside all that follows; that and the other files that are no
  // pages on all cores when the pages are done.
  let staging = Staging(mode: mode, published: before, output: folders.output)
  let data = ExtraMaking(linked.corpus, settings: given.desk.value.settings, staging)
  async let beside: Void = data.run()
  let content = await planContent(linked, given, in: folders, build: &build)
  var problems = content.problems
  index = content.index
  let work = PageWork(
    plan: content.plan, templates: content.templates, tool: request.stamp,
    known: mode == .publish ? PageRecords(in: folders.store, tool: request.stamp) : PageRecords(),
    quoted: QuotedSources(content.corpus), cells: mode == .publish ? content.cells : nil,
    before: request.explains && mode == .publish
      ? PartRecords(in: folders.store, tool: request.stamp) : nil,
    staging: staging)
  let extras = ExtraMaking(content.plan, with: content.templates, staging)
  var made = try await makePages(
    work, keepingIn: mode == .publish ? folders.store : MemoryFiles(), build: &build)
  async let others: Void = extras.run()
  await data.run()
  await extras.run()
  _ = await (beside, others)
  for others in [try data.result(), try extras.result()] {
    problems += others.diagnostics
    made.staged += others.value
  }
  problems += made.diagnostics

  build.start(.check)
  problems += try checkLinks(
    of: made.records, forbidden: made.forbidden, files: made.staged
  ) { path in
    bytes(of: path, among: made.staged, in: folders.output)
  }
  build.report.diagnostics += problems
  let isWrong =
    given.desk.diagnostics.hasErrors || problems.hasErrors
    || (request.isStrict && build.report.count(of: .warning) > 0)
  guard mode == .publish, !isWrong else {
    build.compare(made.staged, with: before, mode: mode)
    if mode == .publish {
      try clearStaging(in: folders.output)
      try PageRecords.discard(in: folders.store)
      let outputs = before.files.compactMap { output($0.key, $0.value.hash, $0.value.stamp) }
      try saveStore(
        index, keeping: content.used, outputs: outputs, in: folders.store, tool: request.stamp)
    }
    build.finish()
    return build.report
  }

  build.start(.publish)
  // From the first file put in place to the store that knows of them all.
  request.interrupts?.hold()
  defer { request.interrupts?.release() }
  let manifest = SiteManifest(
    tool: request.tool, settings: content.settings, counts: build.report.counts)
  // What the store keeps is written beside, and put in place behind it.
  async let waiting = Result { () throws(FileError) in
    try work.parts(of: content.cells).stage(in: folders.store, tool: request.stamp)
  }
  let staged = made.staged
  made.staged = []
  let report = try publish(
    consume staged, over: before, manifest: manifest, in: folders.output
  ) { build.site = .inPart }
  build.report.diagnostics += report.diagnostics
  build.record(report.value)
  build.start(.store)
  if build.report.isPublished {
    build.site = .published
    if request.recordsEditions { try record(content.edition.plan, in: folders.site) }
    build.site = .recorded
    index.last = given.inputs.flatMap {
      key($0, content.edition, request, started: started, in: folders.site)
    }.map {
      LastBuild(
        inputs: $0, diagnostics: build.report.diagnostics, counts: build.report.counts)
    }
  }
  try await waiting.get()
  try PageRecords.place(in: folders.store)
  let outputs = report.value.files.compactMap { output($0.path.value, $0.hash, $0.stamp) }
  try saveStore(
    index, keeping: content.used, outputs: outputs, in: folders.store, tool: request.stamp)
  try PartRecords.place(in: folders.store)
  build.finish()
  if request.isLast { Leftovers(content, work) }
  return build.report
}

/// Keeps values to the end of the process: to take a large site apart piece by piece takes a third of a
/// second, and the system takes the memory back at once.
private final class Leftovers {
  private let content: Content
  private let work: PageWork

  @discardableResult init(_ content: Content, _ work: PageWork) {
    (self.content, self.work) = (content, work)
    _ = unsafe Unmanaged.passRetained(self)
  }
}

/// A published file as the store keeps it; nil where its hash is not known.
private func output(
  _ path: String, _ hash: ContentHash?, _ stamp: FileStamp?
) -> (path: String, record: OutputRecord)? {
  hash.map { (path, OutputRecord(hash: $0, stamp: stamp)) }
}

/// Whether the last build read what this one would read, and recorded what this one would record.
private func isDone(
  _ inputs: StoreKey, _ last: LastBuild, _ request: BuildRequest, in site: any FileSystem
) -> Bool {
  let stamps = EditionStamps(in: site)
  return last.inputs == key(inputs, stamps, isPending: false)
    || !request.recordsEditions && last.inputs == key(inputs, stamps, isPending: true)
}

/// Whether a site is published there, and every file of it is as the last build left it.
private func isAsLeft(_ before: Published, in output: any FileSystem) -> Bool {
  before.isFinished && before.files[manifestPath.value] != nil
    && before.files.allSatisfy { path, file in
      guard let stamp = file.stamp else { return false }
      return (try? output.stamp(of: path)) == stamp
    }
}

private func bytes(
  of path: String, among staged: [StagedFile], in output: any FileSystem
) -> [UInt8]? {
  guard let file = staged.first(where: { $0.path.value == path }) else { return nil }
  return try? output.read(file.location, limit: 1 << 30)
}
