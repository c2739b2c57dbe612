import Extraction
import Foundation
import Language
import SourceText

/// Sorts the words of unannotated texts into classes so that a word's class tells as much as
/// possible about the class of the next word.
///
/// The exchange algorithm of Kneser and Ney (1993): each word in turn is moved to the class that
/// raises the likelihood of the class bigrams most, until a number of rounds is over. The first
/// classes are by rank of frequency, ties by spelling, so that the result is always the same.
struct WordClasses {
  /// Class of each word of `words`; those of the first two are no words'.
  private(set) var classes: [Int]
  let words: [String]

  private let classCount: Int
  /// For each word the distinct words before and after it, with counts; itself left out.
  private var before: [[(word: Int32, count: Int32)]]
  private var after: [[(word: Int32, count: Int32)]]
  private var doubled: [Int]
  private var counts: [Int]
  /// Bigram counts of classes, by first class and by second class.
  private var byFirst: [Int32]
  private var bySecond: [Int32]
  private var sizes: [Int]
  private let entropy: [Float]

  init(_ texts: [Reading], classes classCount: Int, rounds: Int, atLeast minimum: Int) {
    let vocabulary = Vocabulary(texts, atLeast: minimum)
    words = vocabulary.words
    self.classCount = classCount
    counts = vocabulary.counts
    (before, after, doubled) = vocabulary.neighbors(in: texts)
    // Number 0 is the edge of a sentence and 1 a rare word: each has a class of its own.
    classes = words.indices.map { $0 < 2 ? $0 : 2 + ($0 - 2) % (classCount - 2) }
    byFirst = Array(repeating: 0, count: classCount * classCount)
    bySecond = byFirst
    sizes = Array(repeating: 0, count: classCount)
    entropy = (0..<1 << 16).map { $0 < 2 ? 0 : Float($0) * Float(log(Double($0))) }
    for word in words.indices {
      sizes[classes[word]] += counts[word]
      add(classes[word], classes[word], doubled[word])
      for (next, count) in after[word] { add(classes[word], classes[Int(next)], Int(count)) }
    }
    for _ in 0..<rounds {
      var moved = 0
      for word in words.indices.dropFirst(2) where exchange(word) { moved += 1 }
      if moved * 500 < words.count { break }
    }
  }

  private mutating func add(_ first: Int, _ second: Int, _ count: Int) {
    byFirst[first * classCount + second] += Int32(count)
    bySecond[second * classCount + first] += Int32(count)
  }

  @inline(__always)
  private func information(_ count: Int) -> Float {
    count < entropy.count ? entropy[count] : Float(Double(count) * log(Double(count)))
  }

  /// Moves a word to its best class; false where that is the one it is in.
  private mutating func exchange(_ word: Int) -> Bool {
    let left = grouped(before[word])
    let right = grouped(after[word])
    let old = classes[word]
    place(word, old, left, right, sign: -1)
    var gains = [Float](repeating: 0, count: classCount)
    for (other, count) in right {
      let base = other * classCount
      for candidate in 2..<classCount {
        let now = Int(bySecond[base + candidate])
        gains[candidate] += information(now + count) - information(now)
      }
    }
    for (other, count) in left {
      let base = other * classCount
      for candidate in 2..<classCount {
        let now = Int(byFirst[base + candidate])
        gains[candidate] += information(now + count) - information(now)
      }
    }
    var best = old
    for candidate in 2..<classCount {
      let size = sizes[candidate]
      gains[candidate] -= 2 * (information(size + counts[word]) - information(size))
    }
    for candidate in 2..<classCount where gains[candidate] > gains[best] { best = candidate }
    classes[word] = best
    place(word, best, left, right, sign: 1)
    return best != old
  }

  private mutating func place(
    _ word: Int, _ target: Int, _ left: [(Int, Int)], _ right: [(Int, Int)], sign: Int
  ) {
    sizes[target] += sign * counts[word]
    for (other, count) in right { add(target, other, sign * count) }
    for (other, count) in left { add(other, target, sign * count) }
    add(target, target, sign * doubled[word])
  }

  /// Counts of neighbors by their classes, in order of class.
  private func grouped(_ neighbors: [(word: Int32, count: Int32)]) -> [(Int, Int)] {
    var sums = [Int](repeating: 0, count: classCount)
    for (word, count) in neighbors { sums[classes[Int(word)]] += Int(count) }
    return sums.indices.filter { sums[$0] > 0 }.map { ($0, sums[$0]) }
  }
}

/// Writes each word of the unannotated texts and of the gold texts with its class among 1,000 and
/// among 100, both from 1.
func writeClasses(shared: String, to path: String) throws {
  var texts = try backgroundTexts(shared: shared).map { readGold(UTF8Text($0)) }
  texts += try GoldCorpus.all.flatMap { try $0.documents(shared: shared) }.map {
    readGold($0.text)
  }
  let fine = WordClasses(texts, classes: 1000, rounds: 8, atLeast: 4)
  let coarse = WordClasses(texts, classes: 100, rounds: 12, atLeast: 4)
  var lines = ""
  for index in fine.words.indices.dropFirst(2) {
    lines += "\(fine.words[index])\t\(fine.classes[index] - 1)\t\(coarse.classes[index] - 1)\n"
  }
  try lines.write(toFile: path, atomically: true, encoding: .utf8)
}

/// Words as they are written, digits as zeros, most frequent first.
private struct Vocabulary {
  var words = ["<s>", "<rare>"]
  var counts = [0, 0]
  private var numbers: [String: Int] = [:]

  init(_ texts: [Reading], atLeast minimum: Int) {
    var frequency: [String: Int] = [:]
    for text in texts {
      counts[0] += text.sentences.count
      for index in text.tokens.indices { frequency[spelling(index, text), default: 0] += 1 }
    }
    for (word, count) in frequency.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }) {
      if count >= minimum {
        numbers[word] = words.count
        words.append(word)
        counts.append(count)
      } else {
        counts[1] += count
      }
    }
  }

  typealias Neighbors = [[(word: Int32, count: Int32)]]

  func neighbors(in texts: [Reading]) -> (before: Neighbors, after: Neighbors, doubled: [Int]) {
    var pairs: [UInt64: Int32] = [:]
    for text in texts {
      for sentence in text.sentences {
        var last = 0
        for index in sentence {
          let word = numbers[spelling(index, text)] ?? 1
          pairs[UInt64(last) << 32 | UInt64(word), default: 0] += 1
          last = word
        }
        pairs[UInt64(last) << 32, default: 0] += 1
      }
    }
    var before = Neighbors(repeating: [], count: words.count)
    var after = before
    var doubled = [Int](repeating: 0, count: words.count)
    for (pair, count) in pairs.sorted(by: { $0.key < $1.key }) {
      let (first, second) = (Int(pair >> 32), Int(pair & 0xFFFF_FFFF))
      if first == second {
        doubled[first] += Int(count)
      } else {
        after[first].append((Int32(second), count))
        before[second].append((Int32(first), count))
      }
    }
    return (before, after, doubled)
  }
}

/// A token with its digits as zeros.
private func spelling(_ index: Int, _ text: Reading) -> String {
  let token = text.tokens[index]
  guard token.flags.contains(.hasDigit) else { return text.word(index) }
  return String(
    decoding: text.text.bytes[token.range.indices].map { $0 >= 48 && $0 <= 57 ? 48 : $0 },
    as: UTF8.self)
}
