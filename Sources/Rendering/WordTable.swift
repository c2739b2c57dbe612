import Foundation
import SourceText

/// For each word the documents that have it, with the first sentence where they do.
///
/// A word is a run of letters and digits in lower case without diacritics, cut at fifteen bytes; the search
/// script cuts what is typed likewise.
struct WordTable {
  private static let shardBytes = 40_000

  private var numbers = WordNumbers()
  /// For each word: document after document of a space, as deltas, with `:sentence` where it is not the
  /// title; the space's letter before its first one.
  private var postings: [[UInt8]] = []
  private var last: [(space: SearchSpace, number: Int)] = []

  /// Adds the words of a text; spaces and documents come in order.
  mutating func add(_ text: String, at place: (space: SearchSpace, number: Int), sentence: Int) {
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
        guard at - start > 1 else { continue }
        let key = isASCII ? WordKey(input, start..<at) : foldedKey(input, start..<at)
        if let key { add(key, place, sentence) }
      }
    }
  }

  private mutating func add(
    _ key: WordKey, _ place: (space: SearchSpace, number: Int), _ sentence: Int
  ) {
    let word = numbers.number(of: key)
    if word == postings.count {
      postings.append([place.space.letter.asciiValue!])
      postings[word].append(contentsOf: String(place.number).utf8)
      last.append(place)
    } else {
      // A second place in one document adds nothing.
      let before = last[word]
      guard before != place else { return }
      postings[word].append(UInt8(ascii: " "))
      if before.space != place.space { postings[word].append(place.space.letter.asciiValue!) }
      let from = before.space == place.space ? before.number : 0
      postings[word].append(contentsOf: String(place.number - from).utf8)
      last[word] = place
    }
    if sentence > 0 {
      postings[word].append(UInt8(ascii: ":"))
      postings[word].append(contentsOf: String(sentence).utf8)
    }
  }

  /// Words by their first letters, in shards of about forty kilobytes; each shard as a JSON object.
  func eachShard(_ take: (_ key: String, _ json: [UInt8]) -> Void) {
    let words = numbers.words
    let sorted = words.indices.map { (key: fileKey(words[$0]), number: $0) }
      .sorted { $0.key == $1.key ? words[$0.number] < words[$1.number] : $0.key < $1.key }
    split(sorted[...], of: words, length: 1, take)
  }

  private func split(
    _ group: ArraySlice<(key: String, number: Int)>, of words: [String], length: Int,
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
        if !short.isEmpty { take(String(prefix), json(short, of: words)) }
        split(part.dropFirst(short.count), of: words, length: length + 1, take)
      } else {
        take(String(prefix), json(part, of: words))
      }
    }
  }

  private func json(
    _ group: ArraySlice<(key: String, number: Int)>, of words: [String]
  ) -> [UInt8] {
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

/// A word of other letters than ASCII, without its diacritics; nil where only those were left.
private func foldedKey(_ input: Span<UInt8>, _ range: Range<Int>) -> WordKey? {
  let text = String(decoding: range.map { input[$0] }, as: UTF8.self)
  let plain = text.decomposedStringWithCanonicalMapping.lowercased().unicodeScalars
    .filter { !(0x300...0x36F).contains($0.value) }
  var bytes: [UInt8] = []
  for scalar in plain {
    guard bytes.count + UTF8.width(scalar) <= WordKey.longest else { break }
    bytes.append(contentsOf: UTF8.encode(scalar)!)
  }
  return bytes.isEmpty ? nil : WordKey(bytes.span, bytes.indices)
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
