import Language

/// What a whole text says of each word that it capitalizes somewhere.
struct NameDocument {
  struct Entry {
    var lower: UInt64
    /// Uses without a capital.
    var small: UInt16 = 0
    /// Uses with a capital inside a sentence that is not in title case.
    var capital: UInt16 = 0
    /// The longest run of capitalized words with the word in it; the first of several.
    var run: Range<Int32> = 0..<0
    /// The first uses with a capital.
    var uses: SIMD4<Int32> = [-1, -1, -1, -1]
    var useCount: UInt16 = 0
  }

  private(set) var entries: [Entry] = []
  /// For each token the index of its word's entry; -1 where it has none.
  private(set) var entryOfToken: [Int32] = []
  private var slots: [Int32] = [-1]

  init() {}

  init(_ words: [NameWord], _ runs: [Range<Int32>], _ styles: [UInt8]) {
    var size = 64
    while size < words.count { size *= 2 }
    slots = Array(repeating: -1, count: size)
    entryOfToken = Array(repeating: -1, count: words.count)
    for index in words.indices where words[index].hasCapital && words[index].kind == .word {
      let entry = entry(of: words[index].lower)
      entryOfToken[index] = Int32(entry)
      if !words[index].startsSentence, styles[index] == 0, entries[entry].capital < .max {
        entries[entry].capital += 1
      }
      if styles[index] == 0 {
        if runs[index].count > entries[entry].run.count { entries[entry].run = runs[index] }
        if entries[entry].useCount < 4 {
          entries[entry].uses[Int(entries[entry].useCount)] = Int32(index)
        }
        if entries[entry].useCount < .max { entries[entry].useCount += 1 }
      }
    }
    for index in words.indices where !words[index].hasCapital && words[index].kind == .word {
      let found = find(words[index].lower)
      if found >= 0, entries[found].small < .max { entries[found].small += 1 }
    }
  }

  private func find(_ lower: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: lower >> 7) & (slots.count - 1)
    while slots[slot] >= 0 {
      if entries[Int(slots[slot])].lower == lower { return Int(slots[slot]) }
      slot = (slot + 1) & (slots.count - 1)
    }
    return -1
  }

  private mutating func entry(of lower: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: lower >> 7) & (slots.count - 1)
    while slots[slot] >= 0 {
      if entries[Int(slots[slot])].lower == lower { return Int(slots[slot]) }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = Int32(entries.count)
    entries.append(Entry(lower: lower))
    return entries.count - 1
  }
}
