import Diagnostics
import Editions
import FactStore
import Files
import Foundation
import NewsModel
package import SiteModel

/// What tells a build the day of the edition that it may make.
package enum EditionClock: Sendable {
  case date(EditionDate)
  /// Seconds since 1970; the day is that of the desk's time zone.
  case seconds(Int)

  func date(in zone: String) -> EditionDate {
    switch self {
    case .date(let date): return date
    case .seconds(let seconds):
      let moment = Date(timeIntervalSince1970: Double(seconds))
      let distance = TimeZone(identifier: zone)?.secondsFromGMT(for: moment) ?? 0
      let day = Double(seconds + distance) / 86_400
      return EditionDate(CalendarDay(daysSinceEpoch: Int(day.rounded(.down))))
    }
  }
}

/// The largest file of editions that is read, in bytes.
private let largest = 256 << 20

/// The edition of a build, with how the files were before they were read.
struct FoundEdition {
  var plan: EditionPlan
  var stamps: EditionStamps
  /// Whether nothing was wrong with the files.
  var isWhole: Bool
}

/// Finds which edition a corpus is; what the files of the site's editions hold is read, nothing written.
///
/// A file that is there and cannot be read is an error: to go on would write over a history unseen.
func findEdition(
  of corpus: Corpus, on desk: Corrections, zone: String, _ request: BuildRequest,
  in site: any FileSystem
) -> Diagnosed<FoundEdition> {
  let stamps = EditionStamps(in: site)
  var diagnostics: [Diagnostic] = []
  func bytes(_ path: String) -> [UInt8]? {
    do throws(FileError) {
      return try site.read(path, limit: largest)
    } catch {
      if error.kind != .notFound {
        diagnostics.append(
          Diagnostic(
            .error, "unreadable-file", "cannot be read: \(error.reason)",
            at: Diagnostic.Place(file: path)))
      }
      return nil
    }
  }
  let paths = EditionFiles.paths
  let files = EditionFiles(history: bytes(paths.history), facts: bytes(paths.facts))
  let plan = planEdition(
    of: corpus, curated: desk, given: files, date: request.now?.date(in: zone),
    tool: request.tool, records: request.recordsEditions)
  diagnostics += plan.diagnostics
  return Diagnosed(
    FoundEdition(plan: plan.value, stamps: stamps, isWhole: diagnostics.isEmpty), diagnostics)
}

/// Writes what the site's editions are now; only after the site is published.
///
/// A build that is killed before this has published an edition that no file knows: the next build makes
/// the same one again. One killed within it leaves facts that name their edition, which counts.
func record(_ plan: EditionPlan, in site: any FileSystem) throws(FileError) {
  for write in plan.writes { try site.write(write.path, write.bytes) }
}

/// How the files of a site's editions are.
struct EditionStamps {
  /// Names their state.
  var words: String
  /// When the later of them was changed, as `FileStamp` has it.
  var newest: Int64

  init(in site: any FileSystem) {
    let paths = EditionFiles.paths
    let stamps = [paths.history, paths.facts].map { try? site.stamp(of: $0) }
    words = stamps.map { stamp in
      stamp.map { "\($0.size) \($0.modified) \($0.changed) \($0.number)" } ?? "-"
    }.joined(separator: "\n")
    newest = stamps.compactMap { $0?.changed }.max() ?? 0
  }
}

/// Names what a build read together with the editions as they were.
///
/// `isPending` tells a site that shows an edition which is not recorded: a build that records must not
/// take it for done.
func key(_ inputs: StoreKey, _ editions: EditionStamps, isPending: Bool) -> StoreKey {
  StoreKey(joining: [inputs, StoreKey(of: editions.words + (isPending ? "\npending" : ""))])
}

/// Names all that a build that is done read and left; nil where the next one has to look again: what was
/// damaged must not be warned of twice, and a file as new as the build may yet change unseen.
func key(
  _ inputs: StoreKey, _ found: FoundEdition, _ request: BuildRequest, started: FileStamp?,
  in site: any FileSystem
) -> StoreKey? {
  guard found.isWhole else { return nil }
  let hasWrites = !found.plan.writes.isEmpty
  if request.recordsEditions, hasWrites {
    return key(inputs, EditionStamps(in: site), isPending: false)
  }
  guard let started, found.stamps.newest < started.changed - 50_000_000 else { return nil }
  return key(inputs, found.stamps, isPending: hasWrites)
}
