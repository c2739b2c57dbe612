import Diagnostics
import Extraction
import FactStore
import Files
import Ingest
import Linking
import NewsModel

/// The largest source file that is read, in bytes.
package let largestSource = 64 << 20

/// One source file with what it gave: facts where the store had them, else articles to extract.
struct SourceReading: Sendable {
  enum Content: Sendable {
    case stored(StoredFacts)
    case article(Article)
  }

  var path: String
  var record: SourceRecord?
  var contents: [Content] = []
  var diagnostics: [Diagnostic] = []
  /// Whether its bytes were read.
  var wasRead = false
  /// Why its articles have to be extracted; nil where none has.
  var why: String?

  /// Keeps texts that other articles' facts have once.
  mutating func share(_ texts: SharedTexts) {
    for at in contents.indices {
      guard case .stored(var stored) = contents[at] else { continue }
      texts.share(&stored.facts)
      contents[at] = .stored(stored)
    }
  }
}

/// Reads some source files: from the store where path, bytes and rules are those of the last build.
///
/// 1. A file whose stamp is the known one is not opened.
/// 2. Any other is read; bytes that are the known ones count as unchanged.
/// 3. The facts of unchanged files come from the store. Where some are not there, or the desk's lists
///    say something else of the article now, the file is read again, and so is what it gives anew.
func readSources(
  _ sources: ArraySlice<SourceEntry>, known index: StoreIndex, store: any FileSystem,
  in files: any FileSystem, rules: ReadingRules, before started: FileStamp?
) -> [SourceReading] {
  var readings: [SourceReading] = []
  var bytes: [SourceFile?] = []
  for source in sources {
    var reading = SourceReading(path: source.path)
    var file: SourceFile? = nil
    let record = index.sources[source.path]
    if let record, let stamp = record.stamp, stamp == source.stamp,
      record.sidecarStamp == source.sidecar?.stamp
    {
      reading.record = record
    } else {
      do throws(FileError) {
        file = try readFile(source, in: files)
        reading.wasRead = true
        let key = sourceKey(of: file!)
        if var record, record.key == key {
          record.stamp = trusted(source.stamp, before: started)
          record.sidecarStamp = source.sidecar?.stamp
          reading.record = record
        } else {
          reading.why = record == nil ? "new" : "changed"
        }
      } catch {
        reading.why = "unreadable"
        reading.diagnostics = [unreadable(error)]
      }
    }
    readings.append(reading)
    bytes.append(file)
  }
  load(into: &readings, known: index, store: store, rules: rules)
  for (offset, source) in zip(readings.indices, sources) where readings[offset].record == nil {
    guard readings[offset].why != "unreadable" else { continue }
    do throws(FileError) {
      let file: SourceFile
      if let read = bytes[offset] { file = read } else { file = try readFile(source, in: files) }
      read(
        file, from: source, into: &readings[offset], known: index, store: store, rules: rules,
        before: started)
    } catch {
      readings[offset].diagnostics = [unreadable(error)]
    }
  }
  return readings
}

/// Fills in the facts of the readings that have a record; where one is missing, the record goes.
private func load(
  into readings: inout [SourceReading], known index: StoreIndex, store: any FileSystem,
  rules: ReadingRules
) {
  var keys: [StoreKey] = []
  for offset in readings.indices {
    guard let record = readings[offset].record else { continue }
    keys += record.articles.map(\.key)
  }
  var kept = keptFacts(of: keys, known: index, store: store, rules: rules)[...]
  for offset in readings.indices {
    guard let record = readings[offset].record else { continue }
    let own = kept.prefix(record.articles.count)
    kept = kept.dropFirst(own.count)
    readings[offset].contents = own.compactMap { $0.facts.map { .stored($0) } }
    if let gap = own.first(where: { $0.facts == nil }) {
      readings[offset].record = nil
      readings[offset].why = gap.why
    } else {
      readings[offset].diagnostics = record.diagnostics
    }
  }
}

/// Articles from the bytes of a file; of those that the store knows, its facts instead.
private func read(
  _ file: SourceFile, from source: SourceEntry, into reading: inout SourceReading,
  known index: StoreIndex, store: any FileSystem, rules: ReadingRules, before started: FileStamp?
) {
  let given = readArticles(file)
  let keys = given.value.map { storeKey(of: $0) }
  let kept = keptFacts(of: keys, known: index, store: store, rules: rules)
  reading.wasRead = true
  reading.contents = zip(given.value, kept).map { article, kept in
    if let facts = kept.facts { return .stored(facts) }
    return .article(
      correctingPublication(of: atDesk(article, in: rules.timeZone), by: rules.corrections))
  }
  reading.diagnostics = given.diagnostics
  reading.record = SourceRecord(
    stamp: trusted(source.stamp, before: started), sidecarStamp: source.sidecar?.stamp,
    key: sourceKey(of: file),
    articles: zip(given.value, keys).map { KeyedArticle(id: $0.id.value, key: $1) },
    diagnostics: given.diagnostics)
}

/// For each of some articles what the store has of it and still holds, or why there is nothing.
private func keptFacts(
  of keys: [StoreKey], known index: StoreIndex, store: any FileSystem, rules: ReadingRules
) -> [(facts: StoredFacts?, why: String)] {
  let places = keys.map { index.facts[$0] }
  var loaded = loadFacts(at: places.compactMap { $0 }, in: store)[...]
  return places.map { place in
    guard place != nil, var stored = loaded.removeFirst() else { return (nil, "not in the store") }
    if index.rules != rules.key, stored.rules != rules.key(concerning: stored) {
      return (nil, "the desk's lists say something else of it")
    }
    stored.words = []
    return (stored, "")
  }
}

private func readFile(
  _ source: SourceEntry, in files: any FileSystem
) throws(FileError) -> SourceFile {
  let bytes = try files.read(source.path, limit: largestSource)
  let sidecar: [UInt8]?
  if let path = source.sidecar?.path {
    sidecar = try files.read(path, limit: 1 << 20)
  } else {
    sidecar = nil
  }
  return SourceFile(path: source.path, bytes: bytes, sidecar: sidecar)
}

private func sourceKey(of file: SourceFile) -> StoreKey {
  var keys = [StoreKey(of: file.path), StoreKey(of: file.bytes)]
  if let sidecar = file.sidecar { keys.append(StoreKey(of: sidecar)) }
  return StoreKey(joining: keys)
}

/// The stamp, unless the file was written so shortly before this build that a later change could
/// have the same one; `started` is the stamp of a file that this build wrote first.
private func trusted(_ stamp: FileStamp, before started: FileStamp?) -> FileStamp? {
  guard let started, stamp.changed < started.changed - 50_000_000 else { return nil }
  return stamp
}

private func unreadable(_ error: FileError) -> Diagnostic {
  let hint: [String] =
    switch error.kind {
    case .notPermitted: ["let the user who builds read it, as with chmod u+r"]
    case .tooLarge: ["split it: one article a file, or JSON lines in several files"]
    default: []
    }
  return Diagnostic(
    .error, "unreadable-file", "cannot be read: \(error.reason)",
    at: Diagnostic.Place(file: error.path), hints: hint)
}
