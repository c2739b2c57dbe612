import Files
import Hashing
import SiteModel

/// Says which files a publication is about to put in place, until the manifest says so; what
/// killed publications left is known by it.
let journalPath = ".readout-publishing"

/// `before` are the files that publications cut short before this one may have left: they are named until
/// a publication reaches its end, however often one is killed.
func writeJournal(
  of order: Placing.Order, in placing: Placing, and last: StagedFile,
  after before: [String: Set<ContentHash>], in files: any FileSystem
) throws(FileError) {
  // By way of the staging folder, so that a build killed here leaves nothing that the next does not clear.
  let waiting = "\(stagingFolder)/journal"
  try files.create(waiting, [])
  var lines: [UInt8] = []
  func add(_ path: String, _ hash: ContentHash) throws(FileError) {
    lines.append(contentsOf: "\(hash.hex) \(path)\n".utf8)
    guard lines.count >= 1 << 20 else { return }
    try files.append(waiting, lines)
    lines.removeAll(keepingCapacity: true)
  }
  func add(_ file: StagedFile) throws(FileError) {
    guard file.change != .none, before[file.path.value]?.contains(file.hash) != true else { return }
    try add(file.path.value, file.hash)
  }
  for (path, hashes) in before.sorted(by: { $0.key < $1.key }) {
    for hash in hashes.sorted() { try add(path, hash) }
  }
  for place in order { try add(placing.staged[Int(place)]) }
  try add(last)
  try files.append(waiting, lines)
  try files.move(waiting, to: journalPath)
}

/// The hashes that a file may have, by path; empty where no publication was cut short.
func readJournal(in files: any FileSystem) -> [String: Set<ContentHash>] {
  guard let bytes = try? files.read(journalPath, limit: 1 << 30) else { return [:] }
  var found: [String: Set<ContentHash>] = [:]
  for line in bytes.split(separator: UInt8(ascii: "\n")) {
    guard let space = line.firstIndex(of: UInt8(ascii: " ")) else { continue }
    let path = String(decoding: line[(space + 1)...], as: UTF8.self)
    guard SitePath(path) != nil else { continue }
    if let hash = ContentHash(hex: String(decoding: line[..<space], as: UTF8.self)) {
      found[path, default: []].insert(hash)
    }
  }
  return found
}
