import Diagnostics
import FactStore
import Files
import Pages
import Publishing
import SiteModel

/// How far a build goes with the bytes that it makes.
package enum BuildMode: Sendable {
  /// To the published site.
  case publish
  /// Nothing is written, and nothing that is published is looked at.
  case check
  /// Everything is made afresh and compared with what is published; nothing is written.
  case verify
}

/// The pages of a site as they were made or found unchanged.
struct MadePages {
  var staged: [StagedFile] = []
  var records = PageRecords()
  var diagnostics: [Diagnostic] = []
  /// A link that no page may have, by page.
  var forbidden: [(page: String, link: String)] = []
}

/// Composes the pages that may say something else than before, and renders those that do, on all cores.
///
/// A page is not composed again where all that it was made from is as it was (`PageInputs`). One whose source and templates are those of the last build, and whose files are as that build
/// left them, is not rendered. No more pages are in memory than cores work on. Pages that show where
/// their sentences are used come after all others, which say so.
///
/// `store` takes what the next build may reuse of each page, as it is made.
func makePages(
  _ work: PageWork, keepingIn store: any FileSystem, build: inout BuildRun
) async throws(FileError) -> MadePages {
  var made = MadePages()
  let writer = try PageRecordWriter(in: store, tool: work.tool)
  var problem: FileError? = nil
  build.start(.pages, total: work.plan.entries.count)
  made.staged.reserveCapacity(work.plan.entries.count * 3)
  func take(_ pages: [PageWork.Made]) {
    for page in pages {
      problem = problem ?? page.problem
      made.staged += page.staged
      made.diagnostics += page.diagnostics
      do throws(FileError) {
        if problem == nil, let stored = page.stored { try writer.add(stored, of: page.path) }
      } catch {
        problem = error
      }
      made.forbidden += page.forbidden.map { (page.path, $0) }
      if page.isComposed { build.report.composed += 1 }
      if let why = page.why {
        build.report.rendered += 1
        build.explain("render \(page.path)", why)
      }
    }
    build.advance(by: pages.count)
  }
  var uses = SentenceUses(of: work.plan)
  let numbers = work.plan.entries.indices
  let first = numbers.filter { !work.plan.showsUses(at: $0) }
  let none = uses
  await mapInOrder(first, by: 16, workers: build.workers) { slice, _ in
    let trace = work.plan.trace()
    return work.make(slice, uses: none, trace: trace)
  } then: { pages in
    for page in pages { uses.add(page.cited) }
    take(pages)
  }
  uses.sort()
  let known = uses
  await mapInOrder(
    numbers.filter { work.plan.showsUses(at: $0) }, by: 16, workers: build.workers
  ) { slice, _ in
    let trace = work.plan.trace()
    return work.make(slice, uses: known, trace: trace)
  } then: { pages in
    take(pages)
  }
  if let problem { throw problem }
  made.records = try writer.finish()
  build.report.pages = work.plan.entries.count
  return made
}
