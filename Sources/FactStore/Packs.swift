package import Files

/// Adds facts to a pack of its own, a stretch at a time; the index that names them comes last.
package struct PackWriter: ~Copyable {
  private let files: (any FileSystem)?
  private let pack: Int
  private var size = 0
  private var held: [UInt8] = []

  /// Starts a pack that the index does not have yet, over what a killed build left of it. Without
  /// files, entries are counted and not kept.
  package init(after index: StoreIndex, in files: (any FileSystem)?) throws(FileError) {
    self.files = files
    pack = (index.packs.keys.max() ?? 0) + 1
    try files?.delete(packName(pack))
  }

  /// Takes one entry, and writes when there is enough to write.
  package mutating func add(_ entry: [UInt8]) throws(FileError) -> PackPlace {
    let place = PackPlace(
      pack: pack, offset: size + held.count, count: entry.count,
      checksum: checksum(of: entry, 0..<entry.count))
    held.append(contentsOf: entry)
    if held.count >= 1 << 20 { try flush() }
    return place
  }

  /// Writes what is left, and names the pack in the index.
  package mutating func finish(in index: inout StoreIndex) throws(FileError) {
    try flush()
    if size > 0 { index.packs[pack] = size }
  }

  private mutating func flush() throws(FileError) {
    guard !held.isEmpty else { return }
    try files?.append(packName(pack), held)
    size += held.count
    held.removeAll(keepingCapacity: true)
  }
}

/// The index after its facts were copied into one pack, where that is worth the copying.
func compact(_ index: StoreIndex, in files: any FileSystem) throws(FileError) -> StoreIndex {
  let live = index.facts.values.reduce(0) { $0 + $1.count }
  let total = index.packs.values.reduce(0, +)
  guard total > 2 * live || Set(index.facts.values.map(\.pack)).count > 8 else { return index }
  var index = index
  var writer = try PackWriter(after: index, in: files)
  let inOrder = index.facts.sorted {
    ($0.value.pack, $0.value.offset) < ($1.value.pack, $1.value.offset)
  }
  for (key, place) in inOrder {
    let bytes = try files.read(packName(place.pack), at: place.offset, count: place.count)
    if checksum(of: bytes, 0..<bytes.count) == place.checksum, bytes.count == place.count {
      index.facts[key] = try writer.add(bytes)
    } else {
      index.facts[key] = nil
    }
  }
  try writer.finish(in: &index)
  return index
}

func packName(_ number: Int) -> String { "facts-\(number).pack" }

func packNumber(_ name: String) -> Int? {
  guard name.hasPrefix("facts-"), name.hasSuffix(".pack") else { return nil }
  return Int(name.dropFirst(6).dropLast(5))
}

/// A 64-bit checksum, eight bytes at a time; finds damage, not malice.
func checksum(of bytes: [UInt8], _ range: Range<Int>) -> UInt64 {
  var hash: UInt64 = 0x9E37_79B9_7F4A_7C15 &* UInt64(range.count &+ 1)
  unsafe bytes.withUnsafeBytes { buffer in
    var at = range.lowerBound
    while at + 8 <= range.upperBound {
      let word = unsafe buffer.loadUnaligned(fromByteOffset: at, as: UInt64.self)
      hash = (hash ^ word) &* 0xFF51_AFD7_ED55_8CCD
      hash ^= hash >> 32
      at += 8
    }
    while at < range.upperBound {
      hash = unsafe (hash ^ UInt64(buffer[at])) &* 0x0000_0100_0000_01B3
      at += 1
    }
  }
  return hash ^ (hash >> 29)
}
