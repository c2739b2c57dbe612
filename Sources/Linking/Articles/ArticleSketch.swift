import Foundation
package import NewsModel
import SourceText

/// What linking compares of one article's words; depends on that article alone, so it may be cached.
package struct ArticleSketch: Hashable, Sendable {
  /// A word by its hash, with what makes its weight in this article before rarity over the site counts: in
  /// eight bytes, as ten thousand articles have two million.
  package struct Term: Hashable, Sendable {
    /// 48 bits of the hash, 13 of the count, then flags.
    private let bits: UInt64

    fileprivate init(_ word: WordCount, isTitular: Bool) {
      let count = UInt64(min(word.count, 0x1FFF))
      bits =
        word.hash & ~0xFFFF | count << 3 | (word.capitals * 2 > word.count ? 4 : 0)
        | (isTitular ? 2 : 0) | (word.leads ? 1 : 0)
    }

    /// The highest 48 bits.
    package var hash: UInt64 { bits & ~0xFFFF }

    /// As `sketch(of:)` says.
    package var weight: Float {
      let count = bits >> 3 & 0x1FFF
      var weight = count == 1 ? 1 : 1 + Float(log(Double(count)))
      if bits & 4 != 0 { weight *= 1.3 }
      if bits & 2 != 0 { weight += 2 }
      if bits & 1 != 0 { weight += 1 }
      return weight
    }
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
  words.reserve(for: article.text.count)
  let own = article.blocks.filter { [.paragraph, .heading].contains($0.kind) }
  for range in own.isEmpty ? [article.text.range] : own.map(\.range) {
    words.scan(article.text.bytes, in: range)
  }
  var title = WordScan()
  if let words = article.title.map({ Array($0.utf8) }) {
    title.scan(words, in: TextRange(0, words.count))
  }
  return ArticleSketch(
    terms: weigh(words, title: title), shingles: sampleShingles(words.words),
    agency: agency(of: article))
}

private func weigh(_ words: WordScan, title: WordScan) -> [ArticleSketch.Term] {
  var stopping = SortedHashes(functionWords)
  var titular = SortedHashes(title.words.map(\.hash).sorted())
  let counts = countWords(words.words)
  var terms: [ArticleSketch.Term] = []
  terms.reserveCapacity(counts.count)
  for word in counts where !stopping.contains(word.hash) {
    terms.append(ArticleSketch.Term(word, isTitular: titular.contains(word.hash)))
  }
  return terms
}

/// How often an article has a word.
private struct WordCount {
  var hash: UInt64
  var count: Int32 = 0
  var capitals: Int32 = 0
  /// Whether it is among the first sixty words.
  var leads = false
}

/// Counts the words that can be terms; by hash.
///
/// The first bits of a hash say where in the table it stands or follows, so that the table comes out
/// sorted but for neighbors.
private func countWords(_ words: [WordScan.Word]) -> [WordCount] {
  let bits = max(4, Int.bitWidth - (2 * words.count).leadingZeroBitCount)
  var table = [Int32](repeating: -1, count: (1 << bits) + words.count)
  var counts: [WordCount] = []
  counts.reserveCapacity(words.count)
  for (place, word) in words.enumerated() where word.isTerm {
    var slot = Int(word.hash >> UInt64(64 - bits))
    while table[slot] >= 0, counts[Int(table[slot])].hash != word.hash { slot += 1 }
    if table[slot] < 0 {
      table[slot] = Int32(counts.count)
      counts.append(WordCount(hash: word.hash, leads: place < 60))
    }
    let at = Int(table[slot])
    counts[at].count += 1
    if word.isCapitalized { counts[at].capitals += 1 }
  }
  var sorted: [WordCount] = []
  sorted.reserveCapacity(counts.count)
  for at in table where at >= 0 {
    sorted.append(counts[Int(at)])
    var place = sorted.count - 1
    while place > 0, sorted[place - 1].hash > sorted[place].hash {
      sorted.swapAt(place - 1, place)
      place -= 1
    }
  }
  return sorted
}

/// Hashes in order, asked for in order.
private struct SortedHashes {
  private let hashes: [UInt64]
  private var next = 0

  init(_ hashes: [UInt64]) { self.hashes = hashes }

  mutating func contains(_ hash: UInt64) -> Bool {
    while next < hashes.count, hashes[next] < hash { next += 1 }
    return next < hashes.count && hashes[next] == hash
  }
}

private func sampleShingles(_ words: [WordScan.Word]) -> [UInt64] {
  guard words.count >= 5 else { return [] }
  var sample: [UInt64] = []
  for start in 0...words.count - 5 {
    var mixed: UInt64 = 0
    for offset in 0..<5 { mixed = mix(mixed ^ words[start + offset].hash) }
    if mixed & 7 == 0 { sample.append(mixed) }
  }
  sample.sort()
  var unique: [UInt64] = []
  for hash in sample where hash != unique.last { unique.append(hash) }
  return unique
}

/// Words as hashes: runs of ASCII letters and digits and of all bytes above ASCII, in lower case.
struct WordScan {
  struct Word {
    var hash: UInt64
    var isCapitalized: Bool
    /// Three bytes or more.
    var isTerm: Bool
  }

  private(set) var words: [Word] = []

  /// Makes room for the words of so many bytes.
  mutating func reserve(for bytes: Int) { words.reserveCapacity(bytes / 5) }

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
      words.append(
        Word(
          hash: mix(hash), isCapitalized: bytes[start] >= 0x41 && bytes[start] <= 0x5A,
          isTerm: offset - start >= 3))
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
  return scan.words.first?.hash ?? 0
}

/// English function words and the words that any news report has, as hashes in order.
private let functionWords =
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
  """.split(whereSeparator: \.isWhitespace).map { termHash(String($0)) }.sorted()
