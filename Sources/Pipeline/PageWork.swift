import Composition
import Diagnostics
import FactStore
import Files
import Pages
import Publishing
import Rendering
import SiteModel

/// What every page of a build is made with.
final class PageWork: Sendable {
  let plan: SitePlan
  let templates: TemplateSet
  /// Names the program in the store.
  let tool: String
  /// Records of the last build, by page.
  let known: PageRecords
  let quoted: QuotedSources
  let staging: Staging
  private var mode: BuildMode { staging.mode }
  /// Names templates and settings.
  private let look: StoreKey
  /// Nil where no build comes after this one.
  private let inputs: PageInputs?
  private let reasons: PageReasons?

  init(
    plan: SitePlan, templates: TemplateSet, tool: String, known: PageRecords,
    quoted: QuotedSources, cells: CellDigests?, before: PartRecords?, staging: Staging
  ) {
    self.plan = plan
    self.templates = templates
    self.tool = tool
    self.known = known
    self.quoted = quoted
    self.staging = staging
    let look = StoreKey(
      joining: templates.files.flatMap { [StoreKey(of: $0.path), StoreKey(of: $0.bytes)] }
        + [StoreKey(of: "\(templates.settings)")])
    self.look = look
    inputs = cells.map { PageInputs(plan: plan, cells: $0, look: look) }
    reasons =
      if let before, let cells {
        PageReasons(before: before, plan: plan, cells: cells, look: look)
      } else { nil }
  }

  /// What each part of the corpus says now, for the next build.
  func parts(of cells: CellDigests) -> PartRecords {
    var parts = PartRecords(look: look)
    for cell in cells.named { parts.add(cell.name, StoreKey(cell.digest)) }
    return parts
  }

  struct Made: Sendable {
    var path: String
    var staged: [StagedFile] = []
    /// Until it is in the store's form.
    var record: PageRecord?
    var stored: StoredRecord?
    var diagnostics: [Diagnostic] = []
    var forbidden: [String] = []
    var cited: SentenceUses.Cited?
    var isComposed = false
    /// Why it was rendered; nil where it was not.
    var why: String?
    var problem: FileError?

    /// With its record as the store keeps it.
    var sealed: Made {
      guard let record else { return self }
      var made = self
      made.stored = StoredRecord(record)
      made.record = nil
      return made
    }
  }

  /// Makes some pages, in order.
  func make(_ numbers: ArraySlice<Int>, uses: SentenceUses, trace: PageTrace) -> [Made] {
    let known = known.records(of: numbers.map { plan.entries[$0].path.value })
    return zip(numbers, known).map { number, stored in
      make(number: number, after: stored, uses: uses, trace: trace).sealed
    }
  }

  /// Makes a page, or finds it as it was: where all that it was made from says what it said then it is
  /// not composed, and where it says what it said then it is not rendered.
  private func make(
    number: Int, after stored: StoredRecord?, uses: SentenceUses, trace: PageTrace
  ) -> Made {
    let entry = plan.entries[number]
    let record = stored?.withoutLinks
    let shown = plan.article(at: number).map { uses.digest(of: $0) }
    if let record, var left = unchanged(record, number: number, shown) {
      left.stored = stored
      return left
    }
    let page = plan.page(at: number, uses: uses, trace: trace)
    let composed = compose(page, linking: plan.links)
    let source = composed.value
    let cited = plan.cited(by: page, at: number)
    var made = Made(
      path: entry.path.value, diagnostics: composed.diagnostics, cited: cited, isComposed: true)
    let making =
      composed.diagnostics.isEmpty
      ? inputs?.making(of: entry, trace: trace, source: source, cited: cited, uses: shown) : nil
    let fingerprint = StoreKey(joining: [look, key(of: source)])
    if mode == .publish, let record, record.fingerprint == fingerprint,
      let staged = staging.asLeft(record.files.filter { !isFeed($0) })
    {
      made.staged = staged
      made.record = stored?.record
      made.record?.made = making
      addFeeds(beside: source, number: number, to: &made)
      return made
    }
    if let record {
      made.why =
        record.fingerprint == fingerprint
        ? "its file was changed" : reasons?.why(trace, after: record) ?? "it shows something else"
    } else {
      made.why = "new"
    }
    let rendered = render(source, with: templates)
    made.diagnostics += rendered.diagnostics
    var links = PageLinks()
    for file in rendered.value {
      if file.path == entry.path {
        links = pageLinks(of: file.bytes, at: made.path)
        made.diagnostics += checkQuotations(in: file.bytes, at: made.path, against: quoted)
      }
      stage(file, number: number, to: &made)
    }
    made.forbidden = links.forbidden
    made.record = PageRecord(
      fingerprint: fingerprint, files: rendered.value.map(\.path.value), wants: links.wants,
      offers: links.offers,
      made: made.diagnostics.isEmpty && made.forbidden.isEmpty ? making : nil)
    addFeeds(beside: source, number: number, to: &made)
    return made
  }

  /// Stages one of at most four files of a page.
  private func stage(_ file: OutputFile, number: Int, to made: inout Made) {
    do throws(FileError) {
      made.staged.append(try staging.stage(file, number: number * 4 + made.staged.count))
    } catch {
      made.problem = error
    }
  }

  /// Makes the feeds beside a page that was composed: they may show what its text does not.
  private func addFeeds(beside source: PageSource, number: Int, to made: inout Made) {
    made.record?.files.removeAll(where: isFeed)
    guard source.hasFeed, let subject = plan.feedSubject(at: number) else { return }
    for file in renderFeeds(of: subject, in: plan.corpus, settings: templates.settings) {
      stage(file, number: number, to: &made)
      made.record?.files.append(file.path.value)
    }
  }

  /// A page whose parts all say what they said when it was made, and whose files are as they were left.
  private func unchanged(
    _ record: PageRecord, number: Int, _ uses: CellDigests.Digest?
  ) -> Made? {
    guard mode == .publish, let inputs, let making = record.made,
      inputs.isSame(making, for: plan.entries[number], uses: uses),
      let sentences = inputs.cited(by: making), let staged = staging.asLeft(record.files)
    else { return nil }
    return Made(
      path: plan.entries[number].path.value, staged: staged,
      cited: plan.cited(sentences, at: number))
  }
}

private func isFeed(_ path: String) -> Bool {
  path.hasSuffix("/feed.xml") || path.hasSuffix("/feed.json")
}

/// Names all that the renderer may see of a page.
private func key(of source: PageSource) -> StoreKey {
  var words = [
    source.path.value, source.kind.rawValue, source.title, source.summary, source.language,
    source.hasFeed ? "feed" : "", source.structuredData ?? "",
  ]
  for link in source.trail { words += [link.words, link.href] }
  var bytes = Array(words.joined(separator: "\u{0}").utf8)
  bytes.reserveCapacity(bytes.count + source.hrefs.count + source.markdown.count + 2)
  bytes.append(0)
  bytes += source.hrefs
  bytes.append(0)
  bytes += source.markdown
  return StoreKey(of: bytes)
}
