import Foundation
import SourceText

/// For each word the documents that have it, with the first sentence where they do.
///
/// A word is a run of letters and digits in lower case without diacritics, cut at fifteen bytes, so
/// that Swift keeps it without an allocation; the search script cuts what is typed likewise.
struct WordTable {
  static let longestWord = 15
  private static let shardBytes = 40_000

  private var numbers: [String: Int] = [:]
  private var words: [String] = []
  /// For each word: document after document, as deltas, with `:sentence` where it is not the title.
  private var postings: [[UInt8]] = []
  private var lastDocument: [Int] = []

  mutating func add(_ text: String, document: Int, sentence: Int) {
    var text = text
    text.withUTF8 { bytes in
      let input = unsafe Span(_unsafeElements: bytes)
      var at = 0
      while at < input.count {
        let separator = separatorWidth(input, at)
        if separator > 0 {
          at += separator
          continue
        }
        let start = at
        var isASCII = true
        while at < input.count, separatorWidth(input, at) == 0 {
          if input[at] >= 0x80 { isASCII = false }
          at += 1
        }
        if at - start > 1 {
          add(word(input, start..<at, isASCII: isASCII), document, sentence)
        }
      }
    }
  }

  private mutating func add(_ word: String, _ document: Int, _ sentence: Int) {
    let number: Int
    if let known = numbers[word] {
      number = known
    } else {
      number = words.count
      numbers[word] = number
      words.append(word)
      postings.append([])
      lastDocument.append(-1)
    }
    // Documents come in order; a second place in one adds nothing.
    guard lastDocument[number] != document else { return }
    if lastDocument[number] >= 0 { postings[number].append(UInt8(ascii: " ")) }
    postings[number].append(contentsOf: String(document - max(0, lastDocument[number])).utf8)
    if sentence > 0 {
      postings[number].append(UInt8(ascii: ":"))
      postings[number].append(contentsOf: String(sentence).utf8)
    }
    lastDocument[number] = document
  }

  /// Words by their first letters, in shards of about forty kilobytes; each shard as a JSON object.
  func eachShard(_ take: (_ key: String, _ json: [UInt8]) -> Void) {
    let sorted = words.indices.map { (key: fileKey(words[$0]), number: $0) }
      .sorted { $0.key == $1.key ? words[$0.number] < words[$1.number] : $0.key < $1.key }
    split(sorted[...], length: 1, take)
  }

  private func split(
    _ group: ArraySlice<(key: String, number: Int)>, length: Int,
    _ take: (_ key: String, _ json: [UInt8]) -> Void
  ) {
    var rest = group
    while let first = rest.first {
      let prefix = first.key.prefix(length)
      let end = rest.firstIndex { $0.key.prefix(length) != prefix } ?? rest.endIndex
      let part = rest[rest.startIndex..<end]
      rest = rest[end...]
      let size = part.reduce(0) { $0 + postings[$1.number].count + 12 }
      let canSplit = part.contains { $0.key.utf8.count > length }
      if size > Self.shardBytes, canSplit {
        // Words that end here stay under this key; longer ones go on.
        let short = part.prefix { $0.key.utf8.count <= length }
        if !short.isEmpty { take(String(prefix), json(short)) }
        split(part.dropFirst(short.count), length: length + 1, take)
      } else {
        take(String(prefix), json(part))
      }
    }
  }

  private func json(_ group: ArraySlice<(key: String, number: Int)>) -> [UInt8] {
    var made = [UInt8(ascii: "{")]
    for (position, item) in group.enumerated() {
      if position > 0 { made.append(UInt8(ascii: ",")) }
      made += quoted(words[item.number])
      made += [UInt8(ascii: ":"), UInt8(ascii: "\"")]
      made += postings[item.number]
      made.append(UInt8(ascii: "\""))
    }
    made.append(UInt8(ascii: "}"))
    return made
  }
}

/// A word as a file name has it: ASCII as it is, other scalars as `_` and their number in hexadecimal.
private func fileKey(_ word: String) -> String {
  guard !word.utf8.allSatisfy({ $0 < 0x80 }) else { return word }
  return word.unicodeScalars.map {
    $0.isASCII ? String($0) : "_" + String($0.value, radix: 16)
  }.joined()
}

private func word(_ input: Span<UInt8>, _ range: Range<Int>, isASCII: Bool) -> String {
  if isASCII {
    let count = min(range.count, WordTable.longestWord)
    return unsafe String(unsafeUninitializedCapacity: count) { buffer in
      for index in 0..<count {
        let byte = input[range.lowerBound + index]
        unsafe buffer[index] = byte >= 0x41 && byte <= 0x5A ? byte + 0x20 : byte
      }
      return count
    }
  }
  let text = String(decoding: range.map { input[$0] }, as: UTF8.self)
  let plain = text.decomposedStringWithCanonicalMapping.lowercased().unicodeScalars
    .filter { !(0x300...0x36F).contains($0.value) }
  var made = ""
  for scalar in plain where made.utf8.count + UTF8.width(scalar) <= WordTable.longestWord {
    made.unicodeScalars.append(scalar)
  }
  return made
}

/// Bytes of the separator at an offset; 0 where a letter or digit stands. Of other scripts than
/// ASCII, Latin-1's signs, general punctuation and CJK punctuation are separators.
@inline(__always)
private func separatorWidth(_ input: Span<UInt8>, _ at: Int) -> Int {
  let byte = input[at]
  if byte < 0x80 {
    let isLetter = (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A
    return isLetter || (byte >= 0x30 && byte <= 0x39) ? 0 : 1
  }
  if byte == 0xC2 { return 2 }
  if at + 2 < input.count {
    if byte == 0xE2, input[at + 1] <= 0x81 { return 3 }
    if byte == 0xE3, input[at + 1] == 0x80 { return 3 }
  }
  return 0
}
