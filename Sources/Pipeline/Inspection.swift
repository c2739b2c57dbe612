import Composition
import Curation
import Diagnostics
import FactStore
import Files
package import NewsModel
import Pages
import Rendering
import SiteModel

/// A site's content as the last stage before the pages sees it, for those who look into it.
package struct Inspection: Sendable {
  package let corpus: Corpus
  package let report: BuildReport
  let plan: SitePlan
  let desk: CuratedSite
  private let templates: TemplateSet

  fileprivate init(_ content: Content, on desk: CuratedSite, report: BuildReport) {
    corpus = content.corpus
    plan = content.plan
    self.desk = desk
    templates = content.templates
    self.report = report
  }

  /// Addresses of all pages, as `events/x/`, sorted.
  package var pages: [String] { plan.entries.map { place(of: $0.path.value) } }

  /// The page's annotated Markdown; nil where there is no such page. Takes `events/x`, with or
  /// without a slash or `index.html` at its end; empty for the front page.
  package func markdown(of page: String) -> [UInt8]? { source(of: page)?.markdown }

  /// The page as it would be published.
  package func html(of page: String) -> [UInt8]? {
    source(of: page).flatMap { render($0, with: templates).value.first?.bytes }
  }

  /// Titles of the pages that rest on a sentence, both counted from 0.
  func pages(on sentence: Int, of article: Int) -> [String] {
    plan.sentenceUses().pages(on: sentence, of: article)
  }

  /// Where a page stands among those of the plan.
  func position(of page: String) -> Int? {
    let wanted = place(of: page)
    return plan.entries.firstIndex { place(of: $0.path.value) == wanted }
  }

  private func source(of page: String) -> PageSource? {
    guard let number = position(of: page) else { return nil }
    let uses = plan.showsUses(at: number) ? plan.sentenceUses() : SentenceUses(of: plan)
    return compose(plan.page(at: number, uses: uses), linking: plan.links).value
  }

  /// `events/x/` for `events/x/index.html`.
  func place(of path: String) -> String {
    var path = path.hasSuffix("index.html") ? String(path.dropLast(10)) : path
    while path.hasPrefix("/") { path.removeFirst() }
    return path.isEmpty || path.hasSuffix("/") || path.hasSuffix(".html") ? path : path + "/"
  }
}

/// Reads and links a site without making its pages; nothing is written.
package func inspect(
  _ request: BuildRequest, in folders: SiteFolders
) async throws(BuildError) -> Inspection {
  var request = request
  request.mode = .check
  var build = BuildRun(request)
  do throws(FileError) {
    let given = listGiven(request, in: folders, started: nil, build: &build)
    let content = try await gatherContent(
      given, known: openStore(in: folders.store, tool: request.stamp), in: folders, started: nil,
      build: &build)
    build.report.diagnostics += content.problems
    return Inspection(content, on: given.desk.value, report: build.report)
  } catch {
    throw BuildError.file(error, .asBefore)
  }
}
