import Diagnostics
import Extraction
import FactStore
import Files
import Ingest
import Linking
import NewsModel

/// The largest source file that is read, in bytes.
package let largestSource = 64 << 20

/// What a reading needs beside the files: all that facts depend on.
struct ReadingRules: Sendable {
  var lexicon: Lexicon
  /// Of which the publication days bear on facts.
  var corrections: Corrections
  /// Names both.
  var key: StoreKey

  init(lexicon: Lexicon, corrections: Corrections) {
    self.lexicon = lexicon
    self.corrections = corrections
    let days = corrections.corrections.compactMap { correction in
      if case .published(let article, let day) = correction.action {
        "\(article) \(day)"
      } else {
        nil
      }
    }
    key = StoreKey(of: "\(lexicon)\n\(days)")
  }
}

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
/// 3. The facts of unchanged files come from the store; a gap there makes the file count as new.
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
      read(file, from: source, into: &readings[offset], rules: rules, before: started)
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
  var places: [PackPlace] = []
  for offset in readings.indices {
    guard let record = readings[offset].record else { continue }
    let found = record.articles.map { index.facts[factsKey($0.key, rules)] }
    if found.contains(nil) {
      readings[offset].record = nil
      readings[offset].why = "the desk's lists changed"
    } else {
      places += found.compactMap { $0 }
    }
  }
  var loaded = loadFacts(at: places, in: store)[...]
  for offset in readings.indices {
    guard let record = readings[offset].record else { continue }
    let own = loaded.prefix(record.articles.count)
    loaded = loaded.dropFirst(own.count)
    if own.contains(where: { $0 == nil }) {
      readings[offset].record = nil
      readings[offset].why = "not in the store"
    } else {
      readings[offset].contents = own.compactMap { $0 }.map { .stored($0) }
      readings[offset].diagnostics = record.diagnostics
    }
  }
}

private func read(
  _ file: SourceFile, from source: SourceEntry, into reading: inout SourceReading,
  rules: ReadingRules, before started: FileStamp?
) {
  let given = readArticles(file)
  let articles = given.value.map { correctingPublication(of: $0, by: rules.corrections) }
  reading.wasRead = true
  reading.contents = articles.map { .article($0) }
  reading.diagnostics = given.diagnostics
  reading.record = SourceRecord(
    stamp: trusted(source.stamp, before: started), sidecarStamp: source.sidecar?.stamp,
    key: sourceKey(of: file),
    articles: given.value.map { KeyedArticle(id: $0.id.value, key: storeKey(of: $0)) },
    diagnostics: given.diagnostics)
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

/// Names what an article's facts depend on: the article as it was read, and the rules.
func factsKey(_ article: StoreKey, _ rules: ReadingRules) -> StoreKey {
  StoreKey(joining: [article, rules.key])
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
