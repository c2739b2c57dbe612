import Diagnostics
import Files
import NewsModel
import Pages
import Publishing
import Rendering
import SiteModel
import Synchronization

/// Makes the files that are not pages, part by part, and lets go of each part's bytes.
///
/// One lane works beside the pages; a second joins it when they are done, so that no core waits and
/// two parts are in memory only when no page is.
final class ExtraMaking: Sendable {
  private let work: PageWork
  private let corpus: Corpus
  private let state = Mutex(State())

  private struct State {
    var next = 0
    var staged: [Int: [StagedFile]] = [:]
    var diagnostics: [Int: [Diagnostic]] = [:]
    var problem: FileError?
  }

  /// Those of `ExtraFiles`, then the feeds of what changed.
  private let parts = ExtraFiles.allCases.count + 1
  /// Numbers of staged files for one part: more than a part can have.
  private let room = 1 << 24

  init(_ work: PageWork, of corpus: Corpus) {
    self.work = work
    self.corpus = corpus
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
      (0..<parts).flatMap { state.staged[$0] ?? [] },
      (0..<parts).flatMap { state.diagnostics[$0] ?? [] })
  }

  private func take() -> Int? {
    state.withLock { state in
      guard state.next < parts, state.problem == nil else { return nil }
      defer { state.next += 1 }
      return state.next
    }
  }

  private func make(_ number: Int) {
    var sink = StagingSink(work, from: work.plan.entries.count * 4 + number * room)
    var diagnostics: [Diagnostic] = []
    if number < ExtraFiles.allCases.count {
      diagnostics = renderExtras(
        ExtraFiles.allCases[number], of: corpus, linking: work.plan.links, with: work.templates,
        to: &sink)
    } else {
      for file in renderChangeFeeds(of: work.plan.editions, settings: work.plan.settings) {
        sink.put(file)
      }
    }
    state.withLock { state in
      state.staged[number] = sink.staged
      state.diagnostics[number] = diagnostics
      state.problem = state.problem ?? sink.problem
    }
  }
}

/// Stages files as they are made; after a problem it takes no more.
private struct StagingSink: FileSink {
  private let work: PageWork
  private var next: Int
  private var stream: StagingStream?
  private(set) var staged: [StagedFile] = []
  private(set) var problem: FileError?

  init(_ work: PageWork, from number: Int) {
    self.work = work
    next = number
  }

  mutating func put(_ file: OutputFile) {
    attempt { sink throws(FileError) in
      sink.staged.append(try sink.work.stage(file, number: sink.next))
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
    stream = work.stream(to: path, number: next)
    next += 1
  }

  private mutating func attempt(_ body: (inout StagingSink) throws(FileError) -> Void) {
    guard problem == nil else { return }
    do throws(FileError) { try body(&self) } catch { problem = error }
  }
}
