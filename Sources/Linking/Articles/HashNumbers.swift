/// Numbers hashes in the order in which they first come, in a table of open addresses.
///
/// The hashes are mixed already, so that their first bits say where to look.
struct HashNumbers {
  private var table: [Int32]
  private var bits: Int
  private(set) var hashes: [UInt64] = []

  /// Has room for so many before it grows.
  init(reserving count: Int) {
    bits = max(8, Int.bitWidth - (2 * count).leadingZeroBitCount)
    table = [Int32](repeating: -1, count: 1 << bits)
  }

  var count: Int { hashes.count }

  mutating func number(of hash: UInt64) -> Int {
    let slot = slot(of: hash)
    if table[slot] >= 0 { return Int(table[slot]) }
    table[slot] = Int32(hashes.count)
    hashes.append(hash)
    if hashes.count * 2 > table.count { grow() }
    return hashes.count - 1
  }

  /// Where a hash stands, or where it would.
  private func slot(of hash: UInt64) -> Int {
    let mask = table.count - 1
    var slot = Int(hash >> UInt64(64 - bits))
    while table[slot] >= 0, hashes[Int(table[slot])] != hash { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    bits += 1
    table = [Int32](repeating: -1, count: 1 << bits)
    for number in hashes.indices { table[slot(of: hashes[number])] = Int32(number) }
  }
}
