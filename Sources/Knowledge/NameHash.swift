import CKnowledge

/// The hash of a name without case, Latin marks, periods, apostrophes and hyphens.
///
/// 64-bit FNV-1a, mixed once at the end; Scripts/make-knowledge has the same rule (`fold`, `mix`).
struct NameHash {
  fileprivate var state: UInt64 = 0xCBF2_9CE4_8422_2325

  /// Adds the bytes of one word; returns how many counted.
  mutating func add(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int {
    let span = bytes.span
    var count = 0
    var hash = state
    var offset = start
    while offset < end {
      let byte = span[offset]
      offset += 1
      if byte >= 0x61 && byte <= 0x7A {
        hash = (hash ^ UInt64(byte)) &* prime
        count += 1
      } else if byte < 0x80 {
        if isDropped(byte) { continue }
        let lower = byte >= 0x41 && byte <= 0x5A ? byte + 0x20 : byte
        hash = (hash ^ UInt64(lower)) &* prime
        count += 1
      } else {
        // Two or three bytes of a Latin letter with marks, a mark, or an apostrophe.
        let second = offset < end ? span[offset] : 0
        let third = offset + 1 < end ? span[offset + 1] : 0
        switch fold(byte, second, third) {
        case .letter(let letter, let width):
          hash = (hash ^ UInt64(letter)) &* prime
          offset += width - 1
          count += 1
        case .dropped(let width):
          offset += width - 1
        case .other:
          hash = (hash ^ UInt64(byte)) &* prime
          count += 1
        }
      }
    }
    state = hash
    return count
  }

  mutating func addSpace() { state = (state ^ 0x20) &* prime }

  var value: UInt64 { mixedHash(state) }
}

func mixedHash(_ state: UInt64) -> UInt64 {
  let mixed = (state ^ (state >> 32)) &* 0x9E37_79B9_7F4A_7C15
  return mixed ^ (mixed >> 29)
}

private let prime: UInt64 = 0x100_0000_01B3

/// Period, apostrophe, hyphen and grave accent.
@inline(__always)
private func isDropped(_ byte: UInt8) -> Bool {
  byte == 0x2E || byte == 0x27 || byte == 0x2D || byte == 0x60
}

private enum Folded {
  case letter(UInt8, width: Int)
  case dropped(width: Int)
  case other
}

private func fold(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Folded {
  switch first {
  case 0xC3...0xC9:
    let scalar = UInt32(first & 0x1F) << 6 | UInt32(second & 0x3F)
    guard scalar < 0x250 else { return .other }
    let letter = ck_fold(scalar - 0xC0)
    return letter == 0 ? .other : .letter(letter, width: 2)
  case 0xCA
  where second == 0xBB || second == 0xBC || second == 0xBD || second == 0xBE
    || second == 0xBF:
    return .dropped(width: 2)
  case 0xCC: return .dropped(width: 2)
  case 0xCD where second < 0xB0: return .dropped(width: 2)
  case 0xE1 where second >= 0xB8 && second <= 0xBB:
    let scalar = 0x1000 | UInt32(second & 0x3F) << 6 | UInt32(third & 0x3F)
    let letter = ck_fold(scalar - 0x1E00 + 0x190)
    return letter == 0 ? .other : .letter(letter, width: 3)
  case 0xE2 where second == 0x80 && (third == 0x98 || third == 0x99 || third == 0x93):
    return .dropped(width: 3)
  default: return .other
  }
}

/// The flags at a hash; empty where the table has none.
func wordFlags(_ hash: UInt64) -> WordFlags {
  let capacity = UInt64(ck_word_capacity())
  let print = UInt32(hash & 0xFFFF)
  var slot = UInt32(((hash >> 32) &* capacity) >> 32)
  for _ in 0..<capacity {
    let value = ck_word_slot(slot)
    if value == 0 { return [] }
    if value >> 16 == print { return WordFlags(rawValue: UInt16(truncatingIfNeeded: value)) }
    slot = slot + 1 == UInt32(capacity) ? 0 : slot + 1
  }
  return []
}

/// What the phrase table has at a hash: bit 31 for entries, bit 30 for longer names, the rest the
/// index of the first posting; 0 where it has none.
func phraseValue(_ hash: UInt64) -> UInt32 {
  let capacity = UInt64(ck_phrase_capacity())
  let print = UInt32(truncatingIfNeeded: hash)
  var slot = UInt32(((hash >> 32) &* capacity) >> 32)
  for _ in 0..<capacity {
    let pair = ck_phrase_slot(slot)
    let value = UInt32(pair >> 32)
    if value == 0 { return 0 }
    if UInt32(truncatingIfNeeded: pair) == print { return value }
    slot = slot + 1 == UInt32(capacity) ? 0 : slot + 1
  }
  return 0
}

extension NameHash {
  /// Adds an entry's id, which shares the phrase table behind a byte that no name has.
  mutating func addIdentifier(_ id: String) {
    state = (state ^ 1) &* prime
    for byte in id.utf8 { state = (state ^ UInt64(byte)) &* prime }
  }
}
