import Curation
package import Diagnostics
import FactStore
import Files
package import NewsModel
import Pages
import SiteModel

/// What an entry of curation/corrections.yml would do, before it stands there.
package struct CorrectionPreview: Sendable {
  /// Why the entry cannot be put there, or would do nothing; empty where it can and would.
  package var errors: [Diagnostic] = []
  /// What the build would warn of with the entry, and does not without.
  package var warnings: [Diagnostic] = []
  /// What would be different on the site.
  package var changes: [SiteChange] = []
  /// How many articles, statements, events, actors, topics and pages there are, and would be.
  package var figures: [Figure] = []
  fileprivate var before: [UInt8]?
  fileprivate var after: [UInt8] = []

  package struct Figure: Hashable, Sendable {
    package var name: String
    package var before: Int
    package var after: Int
  }
}

/// One difference between two states of a site.
package struct SiteChange: Hashable, Sendable {
  package enum Kind: String, Sendable, CaseIterable {
    case article, actor, event, topic, statement, page
  }
  package var kind: Kind
  /// Its id or address.
  package var id: String
  package var text: String

  package init(_ kind: Kind, _ id: String, _ text: String) {
    self.kind = kind
    self.id = id
    self.text = text
  }
}

private let path = "curation/corrections.yml"
private let largest = 16 << 20

/// Links the site without a correction and with it, and says what differs; nothing is written.
///
/// 1. Read the file and put the entry at its end, in memory: Curation reads the result back.
/// 2. Gather, link and plan the site twice, the second time with the entry.
/// 3. What Linking says of the entry's own line is an error here, for a new entry has to match.
package func preview(
  _ correction: Correction, _ request: BuildRequest, in folders: SiteFolders
) async throws(BuildError) -> CorrectionPreview {
  do throws(FileError) {
    return try await previewed(correction, request, in: folders)
  } catch {
    throw BuildError.file(error, .asBefore)
  }
}

/// Puts the previewed entry in place, at once; false, with nothing written, where the file is no longer
/// the one that the preview read.
package func write(
  _ preview: CorrectionPreview, in folders: SiteFolders
) throws(BuildError) -> Bool {
  do throws(FileError) {
    guard try sheet(in: folders.site) == preview.before else { return false }
    try folders.site.rewrite(path, preview.after)
    return true
  } catch {
    throw BuildError.file(error, .asBefore)
  }
}

private func previewed(
  _ correction: Correction, _ request: BuildRequest, in folders: SiteFolders
) async throws(FileError) -> CorrectionPreview {
  var preview = CorrectionPreview()
  preview.before = try sheet(in: folders.site)
  let longer = appending(correction, to: preview.before ?? [])
  guard let made = longer.value else {
    preview.errors = longer.diagnostics
    return preview
  }
  preview.after = made.bytes

  var (request, folders) = (request, folders)
  let known = openStore(in: folders.store, tool: request.stamp)
  request.mode = .check
  if known.facts.isEmpty {
    // Where no build was yet, what the first round reads is kept in memory for the second.
    folders.store = MemoryFiles()
    request.mode = .publish
  }
  var build = BuildRun(request)
  var given = listGiven(request, in: folders, started: nil, build: &build)
  let old = try await gatherContent(given, known: known, in: folders, started: nil, build: &build)
  var added = correction
  added.line = made.line
  given.desk.value.corrections.corrections.append(added)
  let new = try await gatherContent(
    given, known: known.facts.isEmpty ? old.index : known, in: folders, started: nil, build: &build)

  let without = Set(old.problems)
  for problem in new.problems where !without.contains(problem) {
    if problem.place == Diagnostic.Place(file: path, line: made.line) {
      preview.errors.append(refused(problem))
    } else {
      preview.warnings.append(problem)
    }
  }
  preview.changes = changes(from: old.corpus, to: new.corpus)
  preview.figures = zip(figures(of: old), figures(of: new)).map {
    CorrectionPreview.Figure(name: $0.name, before: $0.count, after: $1.count)
  }
  let (before, after) = (Set(old.plan.entries.map(\.path)), Set(new.plan.entries.map(\.path)))
  preview.changes += before.subtracting(after).sorted().map {
    SiteChange(.page, address(of: $0.value), "goes")
  }
  preview.changes += after.subtracting(before).sorted().map {
    SiteChange(.page, address(of: $0.value), "appears")
  }
  return preview
}

private func figures(of content: Content) -> [(name: String, count: Int)] {
  let corpus = content.corpus
  return [
    ("articles", corpus.articles.count), ("statements", corpus.statements.count),
    ("events", corpus.events.count), ("actors", corpus.actors.count),
    ("topics", corpus.topics.count), ("pages", content.plan.entries.count),
  ]
}

/// The file's bytes; nil where there is none.
private func sheet(in site: any FileSystem) throws(FileError) -> [UInt8]? {
  do throws(FileError) {
    return try site.read(path, limit: largest)
  } catch {
    if error.kind == .notFound { return nil }
    throw error
  }
}

/// A warning about the entry as an error that keeps it out of the file.
private func refused(_ problem: Diagnostic) -> Diagnostic {
  // The last hint is for entries that stand in the file: that they stay there.
  var hints = Array(problem.hints.dropLast())
  if hints.isEmpty, problem.id.hasSuffix("-unknown") {
    hints = [
      problem.id == "page-unknown"
        ? "a page is named by its address, as events/x"
        : "an id is the last part of the page's address, as x of events/x"
    ]
  }
  return Diagnostic(.error, problem.id, problem.message, hints: hints)
}

/// `actors/x` for `actors/x/index.html`.
private func address(of path: String) -> String {
  path.hasSuffix("/index.html") ? String(path.dropLast(11)) : path
}
