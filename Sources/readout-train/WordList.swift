import Extraction
import Foundation
import Knowledge
import Language
import SourceText

/// The word list and the phrase table that the features look up.
struct WordList {
  private(set) var words: HashedTable
  private(set) var phrases: HashedTable

  init(shared: String, gold: [GoldDocument]) throws {
    var entries: [String: UInt32] = [:]
    var capitals = CapitalCounts()
    for text in try backgroundTexts(shared: shared) { capitals.count(readGold(UTF8Text(text))) }
    for document in gold { capitals.count(readGold(document.text)) }
    for (word, bucket) in capitals.buckets { entries[word, default: 0] |= UInt32(bucket) << 10 }
    for word in joiningWords(gold) { entries[word, default: 0] |= 1 << 22 }
    for (table, names) in try nameTables(shared: shared).enumerated() {
      for name in names { entries[name, default: 0] |= 1 << UInt32(13 + table) }
    }
    var found: [UInt64: UInt32] = [:]
    for (table, names) in try phraseTables(shared: shared).enumerated() {
      for name in names {
        let text = UTF8Text(name)
        let tokens = tokenize(text, in: text.range)
        guard let first = tokens.first, tokens.count <= 8, name.utf8.count > 2 else { continue }
        entries[asciiLowercased(text[first.range]), default: 0] |= 1 << 21
        var hash: UInt64 = 0
        for token in tokens { hash = mix(hash, nameHash(text[token.range])) }
        found[hash, default: 0] |= 1 << UInt32(table)
      }
    }
    words = HashedTable(slots: slots(entries.count))
    for word in entries.keys.sorted() where entries[word] != 0 {
      words.insert(entries[word]!, for: nameHash(word))
    }
    phrases = HashedTable(slots: slots(found.count))
    for hash in found.keys.sorted() { phrases.insert(found[hash]!, for: hash) }
    print("\(entries.count) words, \(found.count) phrases")
  }
}

private func slots(_ count: Int) -> Int {
  var slots = 64
  while slots * 4 < count * 5 { slots *= 2 }
  return slots
}

private func backgroundTexts(shared: String) throws -> [String] {
  try [
    "quotes/polnear.train", "topics/bbc2225.train", "topics/masakhanews_eng.dev",
    "docs/wikinews_2019_2020.dev",
  ].flatMap { try jsonLines("\(shared)/gold/\($0).jsonl").compactMap { $0["text"] as? String } }
}

/// How often words are capitalized inside sentences.
private struct CapitalCounts {
  private var counts: [String: (capital: Int, small: Int)] = [:]

  mutating func count(_ reading: Reading) {
    for sentence in reading.sentences where sentence.count > 5 {
      let inner = sentence.dropFirst()
      let capitals = inner.filter { reading.tokens[$0].isCapitalized }.count
      guard capitals * 2 < sentence.count else { continue }
      for index in inner where reading.tokens[index].kind == .word {
        if reading.tokens[index].isCapitalized {
          counts[reading.lowercased(index), default: (0, 0)].capital += 1
        } else {
          counts[reading.lowercased(index), default: (0, 0)].small += 1
        }
      }
    }
  }

  /// 1 for a word that is never capitalized to 6 for one that always is, where it is seen often.
  var buckets: [String: Int] {
    counts.filter { $0.value.capital + $0.value.small >= 3 }.mapValues {
      let share = Double($0.capital) / Double($0.capital + $0.small)
      return share == 0
        ? 1 : share < 0.02 ? 2 : share < 0.2 ? 3 : share < 0.8 ? 4 : share < 1 ? 5 : 6
    }
  }
}

/// Words without a capital that stand inside gold names, such as "of", "and", "-" and "al".
private func joiningWords(_ gold: [GoldDocument]) -> [String] {
  var counts: [String: Int] = [:]
  for document in gold where document.corpus.weight >= 0.5 {
    let reading = readGold(document.text)
    for name in document.names {
      let tokens = reading.tokens(in: name.range)
      guard tokens.count > 1 else { continue }
      for index in tokens {
        let token = reading.tokens[index]
        if token.isCapitalized || token.kind == .number { continue }
        counts[reading.lowercased(index), default: 0] += 1
      }
    }
  }
  return counts.filter { $0.value >= 3 }.keys.sorted()
}
