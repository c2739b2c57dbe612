import Curation
import Diagnostics
import Editions
import FactStore
import Files
import Linking
import NewsModel
import Pages
import Rendering
import SiteModel

/// What a build is given, before any article is opened.
struct Given {
  var request: BuildRequest
  var desk: Diagnosed<CuratedSite>
  var sources: [SourceEntry]
  /// Names all of it; nil where it is too new to be named by stamps.
  var inputs: StoreKey?
}

/// All that a site says, ready to be composed.
struct Content {
  var settings: SiteSettings
  var corpus: Corpus
  var plan: SitePlan
  /// What each part of the corpus says.
  var cells: CellDigests
  var templates: TemplateSet
  var edition: FoundEdition
  /// The store with the facts that this build added, and what names those that it used.
  var index: StoreIndex
  var used: Set<StoreKey>
  /// Problems that make the whole site wrong where they are errors.
  var problems: [Diagnostic]
}

/// Reads settings and curation, and lists the source files.
func listGiven(
  _ request: BuildRequest, in folders: SiteFolders, started: FileStamp?, build: inout BuildRun
) -> Given {
  build.start(.list)
  var desk = loadDesk(in: folders.site)
  let folder = request.seeds ?? desk.value.settings.seeds
  var sources = Diagnosed<[SourceEntry]>([])
  do throws(FileError) {
    sources = try listSources(in: folders.site, under: folder)
  } catch {
    // A folder that is not there is a wrong name, and no wish to withdraw every article.
    desk.diagnostics.append(noSeeds(folder, error))
  }
  build.report.diagnostics = desk.diagnostics + sources.diagnostics
  return Given(
    request: request, desk: desk, sources: sources.value,
    inputs: inputsKey(
      of: sources.value, request: request, logo: desk.value.settings.logo, in: folders.site,
      started: started))
}

/// What a site's articles say together, before it is planned.
struct LinkedContent {
  var corpus: Corpus
  /// Names each article's facts.
  var keys: [ArticleID: StoreKey]
  var index: StoreIndex
  var used: Set<StoreKey>
  var problems: [Diagnostic]
}

/// Goes from source files to the plan of the site.
func gatherContent(
  _ given: Given, known index: StoreIndex, in folders: SiteFolders, started: FileStamp?,
  build: inout BuildRun
) async throws(FileError) -> Content {
  let linked = try await linkArticles(
    given, known: index, in: folders, started: started, build: &build)
  return await planContent(linked, given, in: folders, build: &build)
}

/// Goes from source files to what they say together.
///
/// 1. Gather every article's facts; each article's own problems go to the report.
/// 2. Link them, and check that every range is words of its article; what linking compares of each
///    article's words is read on all cores.
func linkArticles(
  _ given: Given, known index: StoreIndex, in folders: SiteFolders, started: FileStamp?,
  build: inout BuildRun
) async throws(FileError) -> LinkedContent {
  let desk = given.desk.value
  let rules = ReadingRules(
    lexicon: desk.lexicon, corrections: desk.corrections, timeZone: desk.settings.timeZone)
  let gathered = try await gatherFacts(
    of: given.sources, using: rules, known: index, in: folders, started: started, build: &build)
  build.report.diagnostics += gathered.diagnostics
  build.report.articles = gathered.facts.count

  build.start(.link)
  var problems: [Diagnostic] = []
  var words: [ArticleID: Int] = [:]
  var sketches: [ArticleID: ArticleSketch] = [:]
  sketches.reserveCapacity(gathered.facts.count)
  await mapInOrder(gathered.facts, by: 64, workers: build.workers) { slice, _ in
    slice.map { facts in
      let article = facts.article
      return (article.id, sketch(of: article), wordCount(article.text), checkRanges(of: facts))
    }
  } then: { made in
    for (id, sketch, count, found) in made {
      (sketches[id], words[id]) = (sketch, count)
      problems += found
    }
  }
  let made = sketches
  sketches = [:]
  let linked = link(
    gathered.facts, applying: desk.corrections, sketches: consume made,
    sharing: workSharing(among: build.workers))
  build.count(linked.value, words: words)
  return LinkedContent(
    corpus: linked.value, keys: gathered.keys, index: gathered.index, used: gathered.used,
    problems: problems + linked.diagnostics)
}

/// Goes from what the articles say to the plan of the site.
///
/// 1. Compare with the last edition: each build that changes facts makes the next, and editions know which
///    addresses moved.
/// 2. Read the templates and plan the pages.
/// 3. Name what each part of the corpus says.
func planContent(
  _ linked: consuming LinkedContent, _ given: Given, in folders: SiteFolders,
  build: inout BuildRun
) async -> Content {
  let desk = given.desk.value
  var problems = linked.problems
  build.start(.edition)
  let found = linked.corpus
  async let lists = CorpusLists(of: found)
  let edition = findEdition(
    of: found, on: desk.corrections, zone: desk.settings.timeZone ?? "UTC", given.request,
    in: folders.site)
  var corpus = found
  corpus.redirects = edition.value.plan.redirects
  build.report.edition = edition.value.plan.editions.first
  build.report.isNewEdition = edition.value.plan.isNew
  build.start(.plan)
  let own = templateFiles(of: given.request, logo: desk.settings.logo, in: folders.site)
  var settings = desk.settings
  if !own.diagnostics.isEmpty { settings.logo = nil }
  let templates = loadTemplates(overriding: own.value, settings: settings)
  problems += own.diagnostics
  let plan = planSite(
    of: corpus, settings: desk.settings, editions: edition.value.plan.editions,
    leftOut: leftOut(build.report.diagnostics), lists: await lists)
  problems += edition.diagnostics + templates.diagnostics + plan.diagnostics
  let said = StoreKey(of: "\(desk.corrections)")
  let work = plan.value.cellWork(
    facts: linked.keys.mapValues { CellDigests.Digest(high: $0.high, low: $0.low) },
    corrections: CellDigests.Digest(high: said.high, low: said.low))
  var digests: [CellDigests.Digest] = []
  digests.reserveCapacity(work.count)
  await mapInOrder(Array(0..<work.count), by: 256, workers: build.workers) { cells, _ in
    work.digests(of: cells.startIndex..<cells.endIndex)
  } then: { made in
    digests += made
  }
  let cells = work.named(digests)
  return Content(
    settings: desk.settings, corpus: corpus, plan: plan.value, cells: cells,
    templates: templates.value, edition: edition.value, index: linked.index,
    used: linked.used, problems: problems)
}

/// The files and lines that errors keep from being articles. With errors elsewhere no site is written.
private func leftOut(_ diagnostics: [Diagnostic]) -> [LeftOut] {
  diagnostics.inOrder().compactMap { problem in
    guard problem.severity == .error, let place = problem.place else { return nil }
    return LeftOut(file: place.file, line: place.line, why: problem.message)
  }
}

/// The site's own templates, which take the place of the tool's, and its logo.
private func templateFiles(
  of request: BuildRequest, logo: String?, in site: any FileSystem
) -> Diagnosed<[TemplateFile]> {
  let folder = request.templates ?? "Templates"
  let listed = try? site.list(folder)
  if let named = request.templates, listed == nil {
    return Diagnosed(
      [],
      [
        Diagnostic(
          .error, "no-templates", "the folder that --templates names cannot be read",
          at: Diagnostic.Place(file: named), hints: ["name it relative to the site's folder"])
      ])
  }
  var files = (listed?.entries ?? []).compactMap { entry in
    (try? site.read(entry.path, limit: 64 << 20)).map {
      TemplateFile(path: String(entry.path.dropFirst(folder.count + 1)), bytes: $0)
    }
  }
  guard let logo, let asset = SiteSettings(logo: logo).logoAsset else { return Diagnosed(files) }
  do throws(FileError) {
    let bytes = try site.read(logo, limit: 16 << 20)
    if !files.contains(where: { $0.path == asset }) {
      files.append(TemplateFile(path: asset, bytes: bytes))
    }
    return Diagnosed(files)
  } catch {
    return Diagnosed(
      files,
      [
        Diagnostic(
          .error, "unreadable-file", "the logo '\(logo)' cannot be read: \(error.reason)",
          at: Diagnostic.Place(file: "readout.yml"))
      ])
  }
}
