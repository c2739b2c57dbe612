import TestSupport
import Testing

@testable import Pipeline

/// Which hashes of addresses are in a set of them.
@Suite struct AddressSetTests {
  @Test(arguments: [0, 1, 2, 7, 8, 9, 100, 5_000])
  func hasWhatWasPutInAndNothingElse(count: Int) throws {
    var draw = Draw(UInt64(count))
    // Hashes that crowd at both ends, one that comes twice, and the outermost.
    var hashes = (0..<count).map { number -> UInt64 in
      let hash = UInt64(draw.next(below: 1 << 40))
      return number % 3 == 0 ? hash << 24 : number % 3 == 1 ? hash : .max - hash
    }
    if count > 8 { hashes += [hashes[0], 0, .max] }
    let set = try AddressSet(count: hashes.count) { take in hashes.forEach(take) }
    let known = Set(hashes)
    for hash in hashes {
      for near in [hash, hash &+ 1, hash &- 1] {
        #expect(set.contains(near) == known.contains(near))
      }
    }
    #expect(set.contains(12_345) == known.contains(12_345))
  }
}
