import Extraction
import Foundation
import Knowledge
import Language
import SourceText

/// The word list that the features look up: classes, use of capitals, joining words.
struct WordList {
  private(set) var words: HashedTable

  init(shared: String, classes: String, gold: [GoldDocument]) throws {
    var entries: [String: UInt32] = [:]
    var spellings: [String: UInt32] = [:]
    for (word, fine, coarse) in try readClasses(classes) {
      let value = UInt32(fine) | UInt32(coarse) << 23
      if word == asciiLowercased(word) { entries[word] = value } else { spellings[word] = value }
    }
    var capitals = CapitalCounts()
    for text in try backgroundTexts(shared: shared) { capitals.count(readGold(UTF8Text(text))) }
    for document in gold { capitals.count(readGold(document.text)) }
    for (word, bucket) in capitals.buckets { entries[word, default: 0] |= UInt32(bucket) << 10 }
    for word in joiningWords(gold) { entries[word, default: 0] |= 1 << 22 }
    words = HashedTable(slots: slots(entries.count + spellings.count))
    for word in spellings.keys.sorted() {
      words.insert(spellings[word]!, for: nameHash(word, isExact: true))
    }
    for word in entries.keys.sorted() where entries[word] != 0 {
      words.insert(entries[word]!, for: nameHash(word))
    }
    print("\(entries.count + spellings.count) words")
  }
}

private func slots(_ count: Int) -> Int {
  var slots = 64
  while slots * 4 < count * 5 { slots *= 2 }
  return slots
}

func backgroundTexts(shared: String) throws -> [String] {
  try [
    "quotes/polnear.train", "topics/bbc2225.train", "topics/masakhanews_eng.dev",
    "docs/wikinews_2019_2020.dev", "clusters/basil.dev", "clusters/giveme5w1h_newscluster.dev",
    "clusters/ecbplus.dev", "timex/timebank.train",
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

/// Rows of a word, its fine class and its coarse class, as `readout-train classes` writes them.
private func readClasses(_ path: String) throws -> [(String, Int, Int)] {
  try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").compactMap { line in
    let parts = line.split(separator: "\t")
    guard parts.count == 3, let fine = Int(parts[1]), let coarse = Int(parts[2]) else { return nil }
    return (String(parts[0]), fine, coarse)
  }
}
