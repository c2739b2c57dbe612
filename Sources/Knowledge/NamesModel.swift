import CKnowledge

/// The name finder's weights and words, as `readout-train names` wrote them.
///
/// Weights are hashed: a feature's hash picks one of `rows`, which holds a weight for each label.
/// The layout of the file is that of `NamesModel.encoded()`: a head of eight 32-bit numbers, then
/// rows, transitions and words, all little-endian.
package struct NamesModel: Sendable {
  package static let labelCount = 16
  package static let magic: UInt32 = 0x314D_4E52

  /// A weight for each of the 16 labels; a power of two of them.
  package var rows: [SIMD16<Int8>]
  /// From each label to each label, in units of the weights; the last row is from the start.
  package var transitions: [SIMD16<Int16>]
  package var words: HashedTable

  package init(
    rows: [SIMD16<Int8>], transitions: [SIMD16<Int16>], words: HashedTable
  ) {
    self.rows = rows
    self.transitions = transitions
    self.words = words
  }

  /// The model in the binary; empty, so that it finds nothing, where its bytes are not a model.
  package static let embedded: NamesModel = {
    let bytes = unsafe UnsafeRawBufferPointer(
      start: ck_names_start(), count: Int(ck_names_count()))
    return unsafe NamesModel(decoding: bytes) ?? .empty
  }()

  package static let empty = NamesModel(
    rows: [.zero], transitions: Array(repeating: .zero, count: labelCount + 1),
    words: HashedTable(slots: 1))
}

/// 32-bit values by 64-bit hashes, with open addressing; 0 is no value.
///
/// A key is the hash's upper half, so that one word in some hundred thousand that are not in the
/// table is taken for one that is.
package struct HashedTable: Sendable {
  package private(set) var slots: [UInt64]
  private let mask: Int

  package init(slots: Int) {
    self.slots = Array(repeating: 0, count: slots)
    mask = slots - 1
  }

  init(_ slots: [UInt64]) {
    self.slots = slots
    mask = slots.count - 1
  }

  @inline(__always)
  package subscript(hash: UInt64) -> UInt32 {
    var index = Int(truncatingIfNeeded: hash) & mask
    let key = hash >> 32
    while true {
      let slot = slots[index]
      if slot == 0 { return 0 }
      if slot >> 32 == key { return UInt32(truncatingIfNeeded: slot) }
      index = (index + 1) & mask
    }
  }

  /// Adds a value that is not zero, or replaces the one that has the same key.
  package mutating func insert(_ value: UInt32, for hash: UInt64) {
    var index = Int(truncatingIfNeeded: hash) & mask
    while slots[index] != 0, slots[index] >> 32 != hash >> 32 { index = (index + 1) & mask }
    slots[index] = (hash & 0xFFFF_FFFF_0000_0000) | UInt64(value)
  }
}
