import Diagnostics
import Extraction
import Foundation
import Ingest
import NewsModel
import SourceText

/// Reads mutated articles until a time is up; a trap ends the process with the input in its hands.
///
/// `fuzz FOLDER [SECONDS] [SEED]`: every file of the folder is a start. Before each try the input
/// is written to `fuzz-input` beside the working directory's `.build`, so that a crash can be
/// repeated with `readout extract`.
func fuzz(_ arguments: [String]) throws {
  guard let folder = arguments.first else {
    print("usage: readout-evaluate fuzz FOLDER [SECONDS] [SEED]")
    return
  }
  let seconds = arguments.count > 1 ? Double(arguments[1]) ?? 60 : 60
  var random = SplitMix(state: arguments.count > 2 ? UInt64(arguments[2]) ?? 1 : 1)
  let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
  let starts = try names.map { name in
    (name, [UInt8](try Data(contentsOf: URL(fileURLWithPath: folder + "/" + name))))
  }
  let trace = URL(fileURLWithPath: ".build/fuzz-input")
  let clock = ContinuousClock()
  let begin = clock.now
  var tries = 0
  var articles = 0
  while clock.now - begin < .seconds(seconds) {
    let (name, bytes) = starts[Int(random.next() % UInt64(starts.count))]
    let other = starts[Int(random.next() % UInt64(starts.count))].1
    let input = mutated(bytes, with: other, &random)
    try Data(input).write(to: trace)
    for article in readArticles(SourceFile(path: "seeds/" + name, bytes: input)).value {
      check(extractFacts(from: article, using: Lexicon()).value)
      articles += 1
    }
    tries += 1
  }
  print("\(tries) inputs, \(articles) articles read, no trap and no range outside its text")
}

/// Traps where a range lies outside the text or cuts a scalar.
private func check(_ facts: ArticleFacts) {
  let text = facts.article.text
  let ranges =
    facts.article.blocks.map(\.range) + facts.sentences.map(\.range) + facts.mentions.map(\.range)
    + facts.quotes.map(\.range) + facts.times.map(\.range) + facts.events.map(\.trigger)
  for range in ranges {
    precondition(range.upper <= text.count, "range \(range) outside \(text.count) bytes")
    precondition(
      UTF8Text(validating: Array(text.bytes[range.indices])) != nil, "range \(range) cuts a scalar")
  }
}

private func mutated(
  _ bytes: [UInt8], with other: [UInt8], _ random: inout SplitMix
) -> [UInt8] {
  var bytes = bytes
  for _ in 0..<(1 + random.next() % 8) {
    let at = bytes.isEmpty ? 0 : Int(random.next() % UInt64(bytes.count))
    let end = min(bytes.count, at + Int(random.next() % 60))
    switch random.next() % 6 {
    case 0: bytes.removeSubrange(at..<end)
    case 1: bytes.insert(contentsOf: bytes[at..<end], at: at)
    case 2:
      let from = Int(random.next() % UInt64(max(1, other.count)))
      bytes.insert(contentsOf: other[from..<min(other.count, from + 80)], at: at)
    case 3: if !bytes.isEmpty { bytes[at] = UInt8(truncatingIfNeeded: random.next()) }
    default:
      let token = hostileTokens[Int(random.next() % UInt64(hostileTokens.count))]
      bytes.insert(contentsOf: Array(token.utf8), at: at)
    }
  }
  return bytes
}

/// What has broken readers of text before: marks that open and never close, controls, odd numbers.
private let hostileTokens = [
  "“", "”", "\"", "'", "’s", "(", ")", "©", "—", " - ", "...", "…", "\u{202E}", "\u{200D}", "\u{0}",
  "\u{FEFF}", "é", "中文", "🇨🇳", "99999999999999999999", "0/0/0000", "31 February 2023", "$1.2.3bn",
  "Mr.", "U.S.", "<script>", "<a href=", "&#0;", "---\n", "{{", "}}", "[x](javascript:a)", "\r",
  "\n\n",
  "said", "told", "according to", "on Tuesday", "in the 1990s", "between 3 and", "between", "and",
]

/// S. Vigna's SplitMix64: the same seed gives the same inputs on any machine.
private struct SplitMix {
  var state: UInt64
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
