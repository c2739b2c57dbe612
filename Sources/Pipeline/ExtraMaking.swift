import Diagnostics
import Files
import NewsModel
import Pages
import Publishing
import Rendering
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
    let extras =
      number < ExtraFiles.allCases.count
      ? renderExtras(
        ExtraFiles.allCases[number], of: corpus, linking: work.plan.links, with: work.templates)
      : Diagnosed(renderChangeFeeds(of: work.plan.editions, settings: work.plan.settings))
    var staged: [StagedFile] = []
    var problem: FileError?
    for (place, file) in extras.value.enumerated() where problem == nil {
      do throws(FileError) {
        staged.append(
          try work.stage(file, number: work.plan.entries.count * 4 + number * room + place))
      } catch {
        problem = error
      }
    }
    state.withLock { state in
      state.staged[number] = staged
      state.diagnostics[number] = extras.diagnostics
      state.problem = state.problem ?? problem
    }
  }
}
