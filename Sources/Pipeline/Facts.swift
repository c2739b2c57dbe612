import Diagnostics
import Extraction
import FactStore
import Files
import NewsModel

/// The facts of all articles, with what the next build may reuse.
struct GatheredFacts {
  var facts: [ArticleFacts] = []
  var diagnostics: [Diagnostic] = []
  var index: StoreIndex
  /// What names the facts that this build used.
  var used: Set<StoreKey> = []
  /// What names the facts of each article.
  var keys: [ArticleID: StoreKey] = [:]
}

/// Reads every source file and extracts what the store does not have, on all cores.
///
/// 1. Read files, in stretches; the store's facts come with them.
/// 2. Drop an article whose id another has already, with an error that names both files.
/// 3. Extract the articles that are left, in stretches; keep their facts in the store as they come.
func gatherFacts(
  of sources: [SourceEntry], using rules: ReadingRules, known: StoreIndex,
  in folders: SiteFolders, started: FileStamp?, build: inout BuildRun
) async throws(FileError) -> GatheredFacts {
  var gathered = GatheredFacts(index: known)
  gathered.index.sources = [:]
  gathered.index.rules = rules.key
  var readings: [SourceReading] = []
  readings.reserveCapacity(sources.count)
  build.start(.read, total: sources.count)
  let (store, site) = (folders.store, folders.site)
  let texts = SharedTexts(keepsEvidence: build.explainsFacts)
  await mapInOrder(sources, by: 32, workers: build.workers) { slice, _ in
    var read = readSources(
      slice, known: known, store: store, in: site, rules: rules, before: started)
    for at in read.indices { read[at].share(texts) }
    return read
  } then: { made in
    readings += made
    build.advance(by: made.count)
  }

  var waiting: [(place: Int, article: Article, key: StoreKey)] = []
  var slots: [StoredFacts?] = []
  var keys: [StoreKey] = []
  var owners: [ArticleID: String] = [:]
  for reading in readings {
    gathered.diagnostics += reading.diagnostics
    if reading.wasRead { build.report.filesRead += 1 }
    gathered.index.sources[reading.path] = reading.record
    if let why = reading.why { build.explain("read \(reading.path)", why) }
    for (content, keyed) in zip(reading.contents, reading.record?.articles ?? []) {
      let id = ArticleID(unchecked: keyed.id)
      if let owner = owners[id] {
        gathered.diagnostics.append(sameID(id, reading.path, owner))
        continue
      }
      owners[id] = reading.path
      gathered.used.insert(keyed.key)
      keys.append(keyed.key)
      switch content {
      case .stored(let facts): slots.append(facts)
      case .article(let article):
        waiting.append((slots.count, article, keyed.key))
        slots.append(nil)
      }
    }
  }
  readings = []

  build.start(.extract, total: waiting.count)
  var writer = try PackWriter(
    after: gathered.index, in: build.keepsFacts ? store : nil)
  var problem: FileError? = nil
  await mapInOrder(waiting, by: 8, workers: build.workers) { slice, _ in
    slice.map { item in
      let (facts, words) = extract(from: item.article, using: rules.lexicon)
      var stored = StoredFacts(
        facts: facts.value, diagnostics: facts.diagnostics, words: words.bits,
        rules: rules.key(concerning: words, of: item.article.id))
      let bytes = stored.bytes
      if let compact = StoredFacts(bytes: bytes) { stored = compact }
      stored.words = []
      texts.share(&stored.facts)
      return (item.place, item.key, stored, bytes)
    }
  } then: { made in
    for (place, key, stored, bytes) in made {
      slots[place] = stored
      do throws(FileError) {
        if problem == nil { gathered.index.facts[key] = try writer.add(bytes) }
      } catch {
        problem = error
      }
    }
    build.advance(by: made.count)
  }
  if problem == nil { try writer.finish(in: &gathered.index) }
  build.report.extracted = waiting.count
  build.report.reused = slots.count - waiting.count
  for (stored, key) in zip(slots, keys) {
    guard let stored else { continue }
    gathered.keys[stored.facts.article.id] = StoreKey(joining: [key, stored.rules])
    gathered.facts.append(stored.facts)
    gathered.diagnostics += stored.diagnostics
  }
  return gathered
}

private func sameID(_ id: ArticleID, _ path: String, _ owner: String) -> Diagnostic {
  Diagnostic(
    .error, "same-id", "the article's id '\(id)' is already that of \(owner): this one is left out",
    at: Diagnostic.Place(file: path),
    hints: ["rename one of the files, or give one an 'id:' in its front matter or sidecar"])
}
