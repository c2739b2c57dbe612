import Files
import SiteModel

/// Counts a file that is in place as it is.
func leave(_ file: StagedFile, _ report: inout PublishReport) {
  report.unchanged += 1
  report.files[file.path.value] = PublishedFile(hash: file.hash, stamp: file.stamp)
}

/// Moves one file into place.
func put(
  _ file: StagedFile, in files: any FileSystem, _ report: inout PublishReport
) throws(FileError) {
  let path = file.path.value
  try files.move(file.location, to: path)
  report.written.append(path)
  report.files[path] = PublishedFile(hash: file.hash, stamp: try files.stamp(of: path))
}

/// Moves new files into place: a whole folder where the site has none of that name, else what is in it.
///
/// The files come in order of their paths.
func putNew(
  _ staged: FilesInOrder, in files: any FileSystem, _ report: inout PublishReport,
  from start: Int = 0
) throws(FileError) {
  var rest = staged
  while let first = rest.first {
    let path = first.path.value.utf8
    guard
      let slash = path.dropFirst(start).firstIndex(of: UInt8(ascii: "/"))
    else {
      try put(first, in: files, &report)
      rest = rest.dropFirst()
      continue
    }
    let folder = String(first.path.value[..<slash])
    let width = folder.utf8.count + 1
    let end = rest.firstIndex { !$0.path.value.utf8.starts(with: path.prefix(width)) }
    let inside = rest[rest.startIndex..<(end ?? rest.endIndex)]
    rest = rest[(end ?? rest.endIndex)...]
    if try files.moveFolder("\(newFolder)/\(folder)", to: folder) {
      for file in inside {
        report.written.append(file.path.value)
        report.files[file.path.value] = PublishedFile(hash: file.hash, stamp: file.stamp)
      }
    } else {
      try putNew(inside, in: files, &report, from: width)
      // Nothing is left in it; removing a file that is not there removes the folder.
      try files.delete("\(newFolder)/\(folder)/0")
    }
  }
}

/// Some of the files that a publication puts in place, in an order, where a large site has all of them once.
typealias FilesInOrder = LazyMapSequence<ArraySlice<Int32>, StagedFile>

/// The files that a publication puts in place: first new ones, then others, each in order of rank and path.
struct PlacingOrder {
  private let files: FilesInOrder
  private let newCount: Int

  init(of staged: [StagedFile]) {
    var ranked = staged.indices.filter { staged[$0].change != .none }.map {
      (rank: UInt8(staged[$0].rank), place: Int32($0))
    }
    ranked.sort {
      ($0.rank, staged[Int($0.place)].path) < ($1.rank, staged[Int($1.place)].path)
    }
    newCount = ranked.firstIndex { $0.rank != 0 } ?? ranked.count
    files = ranked.map(\.place)[...].lazy.map { staged[Int($0)] }
  }

  /// All files of a site in order of their paths.
  static func byPath(_ staged: [StagedFile]) -> FilesInOrder {
    var places = staged.indices.map { Int32($0) }
    places.sort { staged[Int($0)].path < staged[Int($1)].path }
    return places[...].lazy.map { staged[Int($0)] }
  }

  var isEmpty: Bool { files.isEmpty }
  var all: FilesInOrder { files[...] }
  var new: FilesInOrder { files[..<newCount] }
  var others: FilesInOrder { files[newCount...] }
}

extension StagedFile {
  /// When it goes in place: 0 for new files, 1 for pages, 2 for what leads to them.
  var rank: Int {
    if path.isOverview { return 2 }
    if case .new = change { return 0 }
    return path.value.split(separator: "/").last!.hasPrefix("feed.") ? 2 : 1
  }
}

extension SitePath {
  /// Front page, indexes, data: what names pages that must be there before it.
  var isOverview: Bool {
    var parts = 1
    for byte in value.utf8 where byte == UInt8(ascii: "/") { parts += 1 }
    return parts <= 2 || value.hasPrefix("data/")
  }
}
