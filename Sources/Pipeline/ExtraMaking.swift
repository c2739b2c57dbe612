import Diagnostics
import Files
import NewsModel
import Pages
import Publishing
import Rendering
import SiteModel
import Synchronization

/// Makes files that are not pages, part by part, and lets go of each part's bytes.
///
/// One lane works beside what else the build does; a second joins it when the pages are done, so that no
/// core waits and two parts are in memory only when no page is.
final class ExtraMaking: Sendable {
  typealias Part = @Sendable (inout StagingSink) -> [Diagnostic]

  private let parts: [Part]
  private let staging: Staging
  /// The number of the first part's first file; no other file that waits has one from here on to the last
  /// part's.
  private let first: Int
  private let state = Mutex(State())

  private struct State {
    var next = 0
    var staged: [Int: [StagedFile]] = [:]
    var diagnostics: [Int: [Diagnostic]] = [:]
    var problem: FileError?
  }

  /// Numbers of waiting files for one part: more than a part can have.
  private let room = 1 << 24

  private init(_ parts: [Part], _ staging: Staging, from first: Int) {
    (self.parts, self.staging, self.first) = (parts, staging, first)
  }

  /// The files that say what the corpus says.
  convenience init(_ corpus: Corpus, settings: SiteSettings, _ staging: Staging) {
    self.init(
      DataPart.allCases.map { part in
        { sink in renderData(part, of: corpus, settings: settings, to: &sink) }
      }, staging, from: 1 << 40)
  }

  /// The other files of a planned site, the feeds of what changed last.
  convenience init(_ plan: SitePlan, with templates: TemplateSet, _ staging: Staging) {
    let extras = ExtraPart.allCases.map { part -> Part in
      { sink in
        sink.put(renderExtras(part, of: plan.corpus, linking: plan.links, with: templates))
      }
    }
    let changes: Part = { sink in
      sink.put(renderChangeFeeds(of: plan.editions, settings: plan.settings))
    }
    self.init(extras + [changes], staging, from: 1 << 41)
  }

  /// Makes one part after another until none is left.
  @concurrent func run() async {
    while let part = take() {
      make(part)
      await Task.yield()
    }
  }

  /// All files in the order of their parts; asked for when every lane has ended.
  func result() throws(FileError) -> Diagnosed<[StagedFile]> {
    let state = state.withLock { $0 }
    if let problem = state.problem { throw problem }
    return Diagnosed(
      parts.indices.flatMap { state.staged[$0] ?? [] },
      parts.indices.flatMap { state.diagnostics[$0] ?? [] })
  }

  private func take() -> Int? {
    state.withLock { state in
      guard state.next < parts.count, state.problem == nil else { return nil }
      defer { state.next += 1 }
      return state.next
    }
  }

  private func make(_ number: Int) {
    var sink = StagingSink(staging, from: first + number * room)
    let diagnostics = parts[number](&sink)
    state.withLock { state in
      state.staged[number] = sink.staged
      state.diagnostics[number] = diagnostics
      state.problem = state.problem ?? sink.problem
    }
  }
}

/// Stages files as they are made; after a problem it takes no more.
struct StagingSink: FileSink {
  private let staging: Staging
  private var next: Int
  private var stream: StagingStream?
  fileprivate private(set) var staged: [StagedFile] = []
  fileprivate private(set) var problem: FileError?

  fileprivate init(_ staging: Staging, from number: Int) {
    self.staging = staging
    next = number
  }

  /// Takes files that need no diagnostics.
  fileprivate mutating func put(_ files: [OutputFile]) -> [Diagnostic] {
    for file in files { put(file) }
    return []
  }

  mutating func put(_ file: OutputFile) {
    attempt { sink throws(FileError) in
      sink.staged.append(try sink.staging.stage(file, number: sink.next))
      sink.next += 1
    }
  }

  mutating func add(_ bytes: [UInt8], to path: SitePath) {
    attempt { sink throws(FileError) in
      if sink.stream == nil { sink.begin(path) }
      try sink.stream?.add(bytes)
    }
  }

  mutating func place(for path: SitePath) -> String? {
    var place: String?
    attempt { sink throws(FileError) in
      sink.begin(path)
      place = try sink.stream?.place()
      if place == nil { sink.stream = nil }
    }
    return place
  }

  mutating func end(_ path: SitePath) {
    attempt { sink throws(FileError) in
      guard let stream = sink.stream else { return }
      sink.stream = nil
      sink.staged.append(try stream.finish())
    }
  }

  private mutating func begin(_ path: SitePath) {
    stream = staging.stream(to: path, number: next)
    next += 1
  }

  private mutating func attempt(_ body: (inout StagingSink) throws(FileError) -> Void) {
    guard problem == nil else { return }
    do throws(FileError) { try body(&self) } catch { problem = error }
  }
}
