import Files
import SiteModel

/// Says which files a publication is about to put in place, until the manifest says so; what a
/// killed publication left is known by it.
let journalPath = ".readout-publishing"

func writeJournal(_ staged: [StagedFile], in files: any FileSystem) throws(FileError) {
  var lines: [UInt8] = []
  for file in staged where file.change != .none {
    lines.append(contentsOf: "\(file.hash) \(file.path.value)\n".utf8)
  }
  try files.write(journalPath, lines)
}

/// Hash by path; empty where no publication was cut short.
func readJournal(in files: any FileSystem) -> [String: String] {
  guard let bytes = try? files.read(journalPath, limit: 1 << 30) else { return [:] }
  var found: [String: String] = [:]
  for line in bytes.split(separator: UInt8(ascii: "\n")) {
    guard let space = line.firstIndex(of: UInt8(ascii: " ")) else { continue }
    let path = String(decoding: line[(space + 1)...], as: UTF8.self)
    guard SitePath(path) != nil else { continue }
    found[path] = String(decoding: line[..<space], as: UTF8.self)
  }
  return found
}
