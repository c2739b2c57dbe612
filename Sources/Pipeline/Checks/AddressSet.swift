import Files

/// Hashes of addresses, of which a large site has ten million: eight bytes each.
struct AddressSet {
  private var hashes: [UInt64] = []
  /// For the highest bits of a hash, where those that start with them lie.
  private var starts: [UInt32] = []
  private var shift: UInt64 = 64

  /// `count` is how many `fill` hands over, at most.
  init(count: Int, fill: (_ take: (UInt64) -> Void) throws(FileError) -> Void) throws(FileError) {
    hashes.reserveCapacity(count)
    try fill { hashes.append($0) }
    hashes.sort()
    let bits = max(1, Int.bitWidth - (hashes.count / 8).leadingZeroBitCount)
    shift = UInt64(64 - bits)
    starts = [UInt32](repeating: 0, count: 1 << bits + 1)
    for hash in hashes { starts[Int(hash >> shift) + 1] += 1 }
    for bucket in 1..<starts.count { starts[bucket] += starts[bucket - 1] }
  }

  func contains(_ hash: UInt64) -> Bool {
    let bucket = Int(hash >> shift)
    return hashes[Int(starts[bucket])..<Int(starts[bucket + 1])].contains(hash)
  }
}
