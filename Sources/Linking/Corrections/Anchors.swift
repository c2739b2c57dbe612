import NewsModel
import SourceText

/// Where an anchor's words stand in an article's text.
enum AnchorMatch: Equatable {
  case found(TextRange)
  /// The words stand there this often with these neighbors.
  case several(Int)
  /// They stand nowhere with these neighbors; how often they stand with others, and words like them.
  case gone(elsewhere: Int, similar: String?)
}

/// Looks an anchor's exact words up between its neighbors.
///
/// White space counts as equal however long it is, so that a re-wrapped file keeps its corrections.
/// Every other byte must be the same.
func locate(_ anchor: TextAnchor, in text: UTF8Text) -> AnchorMatch {
  let exact = Folded(Array(anchor.exact.utf8))
  guard !exact.bytes.isEmpty else { return .gone(elsewhere: 0, similar: nil) }
  let whole = Folded(text.bytes)
  let before = Folded(Array(anchor.before.utf8)).trimmed
  let after = Folded(Array(anchor.after.utf8)).trimmed
  let places = whole.places(of: exact.trimmed)
  let fitting = places.filter { start in
    whole.ends(before, at: start) && whole.starts(after, at: start + exact.trimmed.count)
  }
  if fitting.count == 1 {
    let end = fitting[0] + exact.trimmed.count
    return .found(TextRange(whole.offsets[fitting[0]], whole.offsets[end - 1] + 1))
  }
  if fitting.count > 1 { return .several(fitting.count) }
  return .gone(elsewhere: places.count, similar: places.isEmpty ? whole.similar(to: exact) : nil)
}

/// Bytes with each run of white space as one space, and where each byte stood.
private struct Folded {
  var bytes: [UInt8] = []
  var offsets: [Int] = []

  init(_ source: [UInt8]) {
    bytes.reserveCapacity(source.count)
    offsets.reserveCapacity(source.count)
    for (offset, byte) in source.enumerated() {
      if isASCIISpace(byte) {
        if bytes.last == 0x20 { continue }
        bytes.append(0x20)
      } else {
        bytes.append(byte)
      }
      offsets.append(offset)
    }
  }

  var trimmed: [UInt8] {
    var slice = bytes[...]
    while slice.first == 0x20 { slice.removeFirst() }
    while slice.last == 0x20 { slice.removeLast() }
    return Array(slice)
  }

  func places(of words: [UInt8]) -> [Int] {
    guard let first = words.first, words.count <= bytes.count else { return [] }
    return (0...bytes.count - words.count).filter {
      bytes[$0] == first && bytes[$0..<$0 + words.count].elementsEqual(words)
    }
  }

  /// Whether the words stand before a place, with or without a space between.
  func ends(_ words: [UInt8], at place: Int) -> Bool {
    var end = place
    if end > 0, bytes[end - 1] == 0x20 { end -= 1 }
    return end >= words.count && bytes[end - words.count..<end].elementsEqual(words)
  }

  func starts(_ words: [UInt8], at place: Int) -> Bool {
    var start = place
    if start < bytes.count, bytes[start] == 0x20, !words.isEmpty { start += 1 }
    return start + words.count <= bytes.count
      && bytes[start..<start + words.count].elementsEqual(words)
  }

  /// The stretch that starts with the first half of the words, or ends with the second half.
  func similar(to words: Folded) -> String? {
    let half = words.trimmed.prefix(max(4, words.trimmed.count / 2))
    guard let start = places(of: Array(half)).first else { return nil }
    let end = min(bytes.count, start + words.trimmed.count + 12)
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }
}
