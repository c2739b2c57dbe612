import Files
import SiteModel

/// Puts files in place: all of a site's, each with what is known of it at last, as a large site has them once.
struct Placing {
  private(set) var staged: [StagedFile]
  private(set) var report = PublishReport()
  private let files: any FileSystem

  init(_ staged: consuming [StagedFile], in files: any FileSystem) {
    self.staged = staged
    self.files = files
    for place in self.staged.indices where self.staged[place].change == .none {
      report.unchanged += 1
    }
  }

  /// Files in an order, by their places in the list.
  typealias Order = ArraySlice<Int32>

  /// What is to be put in place: new files, then others, each in order of rank and path.
  var order: (new: Order, others: Order) {
    var ranked = staged.indices.filter { staged[$0].change != .none }.map {
      (rank: UInt8(staged[$0].rank), place: Int32($0))
    }
    ranked.sort {
      ($0.rank, staged[Int($0.place)].path) < ($1.rank, staged[Int($1.place)].path)
    }
    let count = ranked.firstIndex { $0.rank != 0 } ?? ranked.count
    let places = ranked.map(\.place)
    return (places[..<count], places[count...])
  }

  /// All files in order of their paths.
  var byPath: Order {
    var places = staged.indices.map { Int32($0) }
    places.sort { staged[Int($0)].path < staged[Int($1)].path }
    return places[...]
  }

  /// Moves one file into place.
  mutating func put(_ place: Int32) throws(FileError) {
    let file = staged[Int(place)]
    let path = file.path.value
    try files.move(file.location, to: path)
    settle(place, stamp: try files.stamp(of: path))
  }

  /// Moves the files into place in their order.
  mutating func put(_ order: Order) throws(FileError) {
    for place in order { try put(place) }
  }

  /// Takes one more file, and moves it into place where it is not as it was.
  mutating func putLast(_ file: StagedFile) throws(FileError) {
    staged.append(file)
    if file.change == .none {
      report.unchanged += 1
    } else {
      try put(Int32(staged.count - 1))
    }
  }

  /// Moves new files into place: a whole folder where the site has none of that name, else what is in it.
  ///
  /// The files come in order of their paths.
  mutating func putNew(_ order: Order, from start: Int = 0) throws(FileError) {
    var rest = order
    while let first = rest.first {
      let path = staged[Int(first)].path.value
      guard let slash = path.utf8.dropFirst(start).firstIndex(of: UInt8(ascii: "/")) else {
        try put(first)
        rest = rest.dropFirst()
        continue
      }
      let folder = String(path[..<slash])
      let width = folder.utf8.count + 1
      let end = rest.firstIndex {
        !staged[Int($0)].path.value.utf8.starts(with: path.utf8.prefix(width))
      }
      let inside = rest[rest.startIndex..<(end ?? rest.endIndex)]
      rest = rest[(end ?? rest.endIndex)...]
      if try files.moveFolder("\(newFolder)/\(folder)", to: folder) {
        for place in inside { settle(place, stamp: staged[Int(place)].stamp) }
      } else {
        try putNew(inside, from: width)
        // Nothing is left in it; removing a file that is not there removes the folder.
        try files.delete("\(newFolder)/\(folder)/0")
      }
    }
  }

  /// Notes a file that the publication removed.
  mutating func noteDeleted(_ path: String) { report.deleted.append(path) }

  /// The report with all files as they are now; nothing is placed after it.
  consuming func finish() -> PublishReport {
    var report = report
    report.files = staged
    return report
  }

  private mutating func settle(_ place: Int32, stamp: FileStamp?) {
    report.written.append(staged[Int(place)].path.value)
    staged[Int(place)].change = .none
    staged[Int(place)].stamp = stamp
  }
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
