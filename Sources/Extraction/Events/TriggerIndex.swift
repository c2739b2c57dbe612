import Knowledge
import Language

/// The table of triggers by the hash of each spelling that may be a pattern's head.
struct TriggerIndex: Sendable {
  /// One pattern with its words as hashes.
  struct Pattern: Sendable {
    var row: Int
    /// For each place the hashes that may stand there; none is a gap.
    var words: [[UInt32]]
    var head: Int
  }

  static let english = TriggerIndex(EventTable.english)

  let rows: [EventTable.Row]
  /// For each row.
  let patterns: [Pattern]
  /// Keys of an open table; 0 is free.
  private var keys: [UInt32]
  /// For each key its rows, the ones with more words first.
  private var uses: [[Int32]]
  private let mask: Int

  init(_ table: EventTable) {
    rows = table.rows
    let size = 16_384
    mask = size - 1
    keys = Array(repeating: 0, count: size)
    uses = Array(repeating: [], count: size)
    patterns = table.rows.indices.map { index in
      let row = table.rows[index]
      return Pattern(
        row: index,
        words: row.words.enumerated().map { place, words in
          words.flatMap { spellings(of: $0, row, place) }
            .map { wordHash($0.utf8) }
        }, head: row.head)
    }
    let byLength = table.rows.indices.sorted {
      let a = table.rows[$0].words.count
      let b = table.rows[$1].words.count
      return a == b ? $0 < $1 : a > b
    }
    for index in byLength {
      for hash in Set(patterns[index].words[patterns[index].head]).sorted() {
        insert(hash, Int32(index))
      }
    }
  }

  /// The rows that a spelling may head, the longest pattern first.
  func rows(for hash: UInt32) -> [Int32] {
    var slot = Int(hash) & mask
    while keys[slot] != 0 {
      if keys[slot] == hash { return uses[slot] }
      slot = (slot + 1) & mask
    }
    return []
  }

  private mutating func insert(_ hash: UInt32, _ row: Int32) {
    var slot = Int(hash) & mask
    while keys[slot] != 0 && keys[slot] != hash { slot = (slot + 1) & mask }
    keys[slot] = hash
    uses[slot].append(row)
  }
}

/// The forms of a pattern's word: a head inflects, a noun behind a gap may be plural.
private func spellings(of word: String, _ row: EventTable.Row, _ place: Int) -> [String] {
  guard place == row.head else {
    let isBehindGap = place > 0 && row.words[place - 1].isEmpty
    return isBehindGap ? [word, thirdPerson(of: word)] : [word]
  }
  switch row.part {
  case .verb: return verbSpellings(of: word)
  case .noun: return [word, thirdPerson(of: word)]
  case .fixedNoun, .predicate: return [word]
  }
}

/// The forms of a verb, with the spellings of British papers: "cancelled", "criticised".
private func verbSpellings(of base: String) -> [String] {
  let forms = verbForms(of: base)
  var spellings = [forms.base, forms.third, forms.past, forms.participle, forms.gerund]
  if base.hasSuffix("el"), forms.past == base + "ed" { spellings += [base + "led", base + "ling"] }
  if base.hasSuffix("ize") {
    spellings += spellings.map { $0.replacing("iz", with: "is", maxReplacements: 9) }
  }
  return spellings
}
