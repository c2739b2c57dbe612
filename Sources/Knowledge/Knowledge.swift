import CKnowledge
package import SourceText

// The only door to what Readout knows before it reads: gazetteers of names, places, countries and
// organizations, embedded in the binary and looked up where they lie. Nothing is parsed at start,
// nothing is allocated but what a lookup returns, nothing changes.
//
//     wordFlags(text, token.range)            // flags of one word, for features: ~20 ns
//     entries(named: "People's Republic of China")       // [country:CN, alias]
//     entry(id: "city:1816670")?.coordinates             // (39.91, 116.4)
//     country(code: "PH")?.name                           // "Philippines"
//
// For the longest name that starts at a token, feed a cursor token by token while it `canGoOn`:
//
//     var cursor = PhraseCursor()
//     for token in tokens[i...] {
//       guard cursor.append(text, token.range) else { break }
//       if cursor.isEntry { end = index of the token after this one; found = cursor.entries }
//     }
//
// (Extraction has that as `Reading.longestEntry(at:)`.) Names match without case, marks, periods and
// apostrophes, and hyphens part words; whether `Who` is the `WHO` and `China` a crockery is the
// caller's judgment: see `NamedEntry.Use.acronym`. Scripts/make-knowledge makes the tables; NOTICE
// in CKnowledge names their sources and licences.

/// Walks the gazetteer's names one token at a time.
package struct PhraseCursor: Sendable {
  private var hash = NameHash()
  private var isEmpty = true
  private var value: UInt32 = 0

  package init() {}

  /// Adds a token; false where no name goes on with it. A token of hyphens or periods alone changes
  /// nothing and returns true, but ends no name: `isEntry` is false behind it.
  package mutating func append(_ text: UTF8Text, _ range: TextRange) -> Bool {
    append(text.bytes, range.lower, range.upper)
  }

  mutating func append(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Bool {
    var next = hash
    if !isEmpty { next.addSpace() }
    guard next.add(bytes, start, end) > 0 else {
      value &= 0x7FFF_FFFF
      return !isEmpty && canGoOn
    }
    hash = next
    isEmpty = false
    value = phraseValue(hash.value)
    return value != 0
  }

  /// Whether the tokens so far are a whole name.
  package var isEntry: Bool { value >> 31 == 1 }
  /// Whether a longer name starts with them.
  package var canGoOn: Bool { value >> 30 & 1 == 1 }
  /// What the name may be, the most prominent first.
  package var entries: [NamedEntry] {
    guard isEntry else { return [] }
    var found: [NamedEntry] = []
    var at = value & 0xFF_FFFF
    while true {
      let posting = ck_posting(at)
      if let use = NamedEntry.Use(rawValue: UInt8(truncatingIfNeeded: posting >> 20 & 0xF)) {
        found.append(NamedEntry(entry: Entry(index: posting & 0xF_FFFF), use: use))
      }
      if posting >> 31 == 1 || posting == 0 { return found }
      at += 1
    }
  }
}

/// The entries that a whole name may mean, the most prominent first; empty where none.
package func entries(named name: String) -> [NamedEntry] {
  let bytes = Array(name.utf8)
  var cursor = PhraseCursor()
  var start = 0
  for offset in 0...bytes.count {
    let splits =
      offset == bytes.count || bytes[offset] == 0x20 || bytes[offset] == 0x2D
      || bytes[offset] == 0x2F || bytes[offset] == 0x2C || bytes[offset] == 0x0A
    if splits {
      if start < offset, !appendWord(bytes, start, offset, to: &cursor) { return [] }
      start = offset + 1
    }
  }
  return cursor.entries
}

/// Adds a word, its possessive as a word of its own.
private func appendWord(
  _ bytes: [UInt8], _ start: Int, _ end: Int, to cursor: inout PhraseCursor
) -> Bool {
  if end - start > 2, bytes[end - 1] | 0x20 == 0x73 {
    if bytes[end - 2] == 0x27 {
      return cursor.append(bytes, start, end - 2) && cursor.append(bytes, end - 1, end)
    }
    if end - start > 4, bytes[end - 2] == 0x99, bytes[end - 3] == 0x80, bytes[end - 4] == 0xE2 {
      return cursor.append(bytes, start, end - 4) && cursor.append(bytes, end - 1, end)
    }
  }
  return cursor.append(bytes, start, end)
}
