import Foundation
package import NewsModel
import SourceText

/// What linking compares of one article's words; depends on that article alone, so it may be cached.
package struct ArticleSketch: Hashable, Sendable {
  /// A word by its hash, with its weight in this article before rarity over the site counts.
  package struct Term: Hashable, Sendable {
    package var hash: UInt64
    package var weight: Float
  }

  /// By hash; function words, numbers of one or two digits and words of two letters left out.
  package var terms: [Term]
  /// A sample of the hashes of all runs of five words, in order: those divisible by eight.
  package var shingles: [UInt64]
  /// The agency whose wire copy the article says it is.
  package var agency: String?
}

/// Reads the words of an article's own text: title, headings and paragraphs, or all of it where
/// there are no paragraphs.
///
/// A term weighs 1 + ln(count), 1.3 times that where it is mostly capitalized, 2 more where the
/// title has it and 1 more where the first sixty words have it. The weights were chosen on grouped
/// news articles (`readout-evaluate stories`), together with `Similarity`'s.
package func sketch(of article: Article) -> ArticleSketch {
  var words = WordScan()
  let own = article.blocks.filter { [.paragraph, .heading].contains($0.kind) }
  for range in own.isEmpty ? [article.text.range] : own.map(\.range) {
    words.scan(article.text.bytes, in: range)
  }
  var title = WordScan()
  if let words = article.title.map({ Array($0.utf8) }) {
    title.scan(words, in: TextRange(0, words.count))
  }
  return ArticleSketch(
    terms: weigh(words, title: title), shingles: sampleShingles(words.hashes),
    agency: agency(of: article))
}

private func weigh(_ words: WordScan, title: WordScan) -> [ArticleSketch.Term] {
  let leading = Set(words.hashes.prefix(60))
  let titular = Set(title.hashes)
  let order = words.hashes.indices.filter { words.isTerm[$0] }
    .sorted { words.hashes[$0] < words.hashes[$1] }
  var terms: [ArticleSketch.Term] = []
  var next = 0
  while next < order.count {
    let hash = words.hashes[order[next]]
    var count = 0
    var capitals = 0
    while next < order.count, words.hashes[order[next]] == hash {
      count += 1
      if words.isCapitalized[order[next]] { capitals += 1 }
      next += 1
    }
    if functionWords.contains(hash) { continue }
    var weight = 1 + Float(log(Double(count)))
    if capitals * 2 > count { weight *= 1.3 }
    if titular.contains(hash) { weight += 2 }
    if leading.contains(hash) { weight += 1 }
    terms.append(ArticleSketch.Term(hash: hash, weight: weight))
  }
  return terms
}

private func sampleShingles(_ hashes: [UInt64]) -> [UInt64] {
  guard hashes.count >= 5 else { return [] }
  var sample: [UInt64] = []
  for start in 0...hashes.count - 5 {
    var mixed: UInt64 = 0
    for offset in 0..<5 { mixed = mix(mixed ^ hashes[start + offset]) }
    if mixed & 7 == 0 { sample.append(mixed) }
  }
  sample.sort()
  var unique: [UInt64] = []
  for hash in sample where hash != unique.last { unique.append(hash) }
  return unique
}

/// Words as hashes: runs of ASCII letters and digits and of all bytes above ASCII, in lower case.
struct WordScan {
  private(set) var hashes: [UInt64] = []
  private(set) var isCapitalized: [Bool] = []
  /// Three bytes or more.
  private(set) var isTerm: [Bool] = []

  mutating func scan(_ text: [UInt8], in range: TextRange) {
    let bytes = text.span
    var offset = range.lower
    let end = min(range.upper, bytes.count)
    while offset < end {
      guard isWordByte(bytes[offset]) else {
        offset += 1
        continue
      }
      let start = offset
      var hash: UInt64 = 0xCBF2_9CE4_8422_2325
      while offset < end, isWordByte(bytes[offset]) {
        let byte = bytes[offset]
        let lower = byte >= 0x41 && byte <= 0x5A ? byte + 0x20 : byte
        hash = (hash ^ UInt64(lower)) &* 0x0000_0100_0000_01B3
        offset += 1
      }
      hashes.append(mix(hash))
      isCapitalized.append(bytes[start] >= 0x41 && bytes[start] <= 0x5A)
      isTerm.append(offset - start >= 3)
    }
  }
}

@inline(__always)
private func isWordByte(_ byte: UInt8) -> Bool {
  (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) || (byte >= 0x30 && byte <= 0x39) || byte >= 0x80
}

/// SplitMix64's finalizer; S. Vigna, public domain.
@inline(__always)
func mix(_ value: UInt64) -> UInt64 {
  var z = value &+ 0x9E37_79B9_7F4A_7C15
  z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
  z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
  return z ^ (z >> 31)
}

/// The hash that `WordScan` gives a word.
func termHash(_ word: String) -> UInt64 {
  var scan = WordScan()
  let bytes = Array(word.utf8)
  scan.scan(bytes, in: TextRange(0, bytes.count))
  return scan.hashes.first ?? 0
}

/// English function words and the words that any news report has.
private let functionWords = Set(
  """
  the and for from with but not was were are been being has have had its this that these those she
  his her they their them our you your who which what when where how will would could should may
  might can does did than then there here also after before over under about into out more most
  other some such only new one two three first last year years day days week weeks month months
  time said says say told people including according while during between against because through
  since until both each any all make made take took get got way well back just like even still many
  much very him off own too per monday tuesday wednesday thursday friday saturday sunday january
  february march april june july august september october november december report reported reports
  news story read photo image video caption share media
  """.split(whereSeparator: \.isWhitespace).map { termHash(String($0)) })
