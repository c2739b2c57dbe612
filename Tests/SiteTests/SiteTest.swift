import Diagnostics
import Files
import Pipeline
import SiteModel
import TestSupport
import Testing

/// A site in memory that is built, changed and built again; each build is also compared with one
/// from nothing, so that every step of every test proves that nothing is stale.
final class SiteTest {
  let site: MemoryFiles
  private(set) var output = MemoryFiles()
  private(set) var store = MemoryFiles()
  private(set) var report = BuildReport()
  var isStrict = false
  /// The date of what is built from here on, as `--now` takes it.
  var now: String?
  var keepsEditions = true
  var tool = "readout test"

  /// Takes the files of `Fixtures/<name>.txt`, each after a line `=== path`.
  convenience init(_ name: String) throws {
    let text = try #require(Repository.text("Tests/SiteTests/Fixtures/\(name).txt"))
    var files: [String: String] = [:]
    for part in ("\n" + text).split(separator: "\n=== ").dropFirst() {
      let end = part.firstIndex(of: "\n") ?? part.endIndex
      files[String(part[..<end])] = String(part[end...].dropFirst())
    }
    self.init(files)
  }

  init(_ files: [String: String]) { site = MemoryFiles(files) }

  /// What a build is expected to have done; a figure that is not named may be any.
  enum Expectation {
    case articles(Int)
    case extracted(Int)
    case reused(Int)
    case rendered(Int)
    case written(Int)
    case deleted(Int)
    /// Ids of all errors, or of all warnings, sorted.
    case errors([String])
    case warnings([String])
    case published(Bool)
    /// The number of the newest edition.
    case edition(Int)
    /// What the new edition changed; nil where none is new.
    case changed(String?)
    /// Files that are, or are not, in the built site.
    case has(String)
    case lacks(String)
    /// A file of the site holds some text, or does not.
    case shows(String, in: String)
    case hides(String, in: String)
  }

  @discardableResult
  func build(sourceLocation: SourceLocation = #_sourceLocation) async throws -> SiteTest {
    report = try await built(output, store)
    if report.isPublished {
      let clean = MemoryFiles()
      let again = try await built(clean, MemoryFiles())
      let difference = differences(output.tree, clean.tree)
      #expect(difference.isEmpty, sourceLocation: sourceLocation)
      #expect(!keepsEditions || !again.isNewEdition, sourceLocation: sourceLocation)
    }
    return self
  }

  /// A build that the disk refuses any change after so many, as where the process was killed; what it left
  /// is there for the next.
  func cutBuild(after changes: Int) async {
    output.limitChanges(to: changes)
    store.limitChanges(to: changes)
    site.limitChanges(to: changes)
    _ = try? await built(output, store)
    output.limitChanges(to: nil)
    store.limitChanges(to: nil)
    site.limitChanges(to: nil)
  }

  /// For an output folder that holds more than the site, which no clean build gives.
  @discardableResult
  func buildBesideOtherFiles() async throws -> SiteTest {
    report = try await built(output, store)
    return self
  }

  private func built(_ output: MemoryFiles, _ store: MemoryFiles) async throws -> BuildReport {
    var request = BuildRequest(tool: tool, stamp: tool)
    request.isStrict = isStrict
    request.explains = true
    request.keepsEditions = keepsEditions
    request.now = now.flatMap { EditionDate($0) }.map { .date($0) }
    return try await Pipeline.build(
      request, in: SiteFolders(site: site, output: output, store: store))
  }

  @discardableResult
  func expect(
    _ expectations: Expectation..., sourceLocation: SourceLocation = #_sourceLocation
  ) -> SiteTest {
    for expectation in expectations { check(expectation, at: sourceLocation) }
    return self
  }

  func edit(
    _ path: String, replacing old: String, with new: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> SiteTest {
    let text = String(decoding: try site.read(path, limit: .max), as: UTF8.self)
    #expect(text.contains(old), sourceLocation: sourceLocation)
    return try add(path, text.replacing(old, with: new))
  }

  func add(_ path: String, _ text: String) throws -> SiteTest {
    try add(path, bytes: Array(text.utf8))
  }

  func add(_ path: String, bytes: [UInt8]) throws -> SiteTest {
    try site.write(path, bytes)
    return self
  }

  func remove(_ path: String) throws -> SiteTest {
    try site.delete(path)
    return self
  }

  func rename(_ path: String, to other: String) throws -> SiteTest {
    try site.move(path, to: other)
    return self
  }

  /// As when somebody deletes `editions`.
  func forgetEditions() throws -> SiteTest {
    for path in site.tree.keys where path.hasPrefix("editions/") { try site.delete(path) }
    return self
  }

  /// As when somebody deletes `.readout`.
  func forgetStore() -> SiteTest {
    store = MemoryFiles()
    return self
  }

  private func check(_ expectation: Expectation, at place: SourceLocation) {
    func text(_ path: String) -> String? {
      output.tree[path].map { String(decoding: $0, as: UTF8.self) }
    }
    switch expectation {
    case .articles(let count): #expect(report.articles == count, sourceLocation: place)
    case .extracted(let count): #expect(report.extracted == count, sourceLocation: place)
    case .reused(let count): #expect(report.reused == count, sourceLocation: place)
    case .rendered(let count): #expect(report.rendered == count, sourceLocation: place)
    case .written(let count): #expect(report.written == count, sourceLocation: place)
    case .deleted(let count): #expect(report.deleted == count, sourceLocation: place)
    case .errors(let ids): #expect(self.ids(.error) == ids, sourceLocation: place)
    case .warnings(let ids): #expect(self.ids(.warning) == ids, sourceLocation: place)
    case .published(let flag): #expect(report.isPublished == flag, sourceLocation: place)
    case .edition(let number):
      #expect(report.edition?.number == number, sourceLocation: place)
    case .changed(let summary):
      let made = report.isNewEdition ? report.edition?.summary : nil
      #expect(made == summary, sourceLocation: place)
    case .has(let path): #expect(output.tree[path] != nil, "\(path)", sourceLocation: place)
    case .lacks(let path): #expect(output.tree[path] == nil, "\(path)", sourceLocation: place)
    case .shows(let words, let path):
      #expect(text(path)?.contains(words) == true, "\(path): \(words)", sourceLocation: place)
    case .hides(let words, let path):
      #expect(text(path)?.contains(words) == false, "\(path): \(words)", sourceLocation: place)
    }
  }

  func ids(_ severity: Diagnostic.Severity) -> [String] {
    report.diagnostics.filter { $0.severity == severity }.map(\.id).sorted()
  }
}

/// Paths that one tree has and the other has not, or has with other bytes.
func differences(_ one: [String: [UInt8]], _ other: [String: [UInt8]]) -> [String] {
  Set(one.keys).union(other.keys).filter { one[$0] != other[$0] }.sorted()
}
