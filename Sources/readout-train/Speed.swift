import Extraction
import Knowledge
import Language
import SourceText

/// Prints how many words a second, parted by space, one core reads into tokens and into names.
///
/// The best of five rounds over the unannotated texts, with the model in the binary.
func measureSpeed(shared: String) throws {
  let texts = try backgroundTexts(shared: shared).prefix(1000).map { UTF8Text($0) }
  let words = texts.reduce(0) { $0 + $1.bytes.split(whereSeparator: isASCIISpace).count }
  var sum = 0
  func time(_ body: (UTF8Text) -> Int) -> Double {
    let clock = ContinuousClock()
    let rounds = (0..<5).map { _ in
      clock.measure { for text in texts { sum &+= body(text) } }
    }
    let best = rounds.min()!.components
    return Double(best.seconds) + Double(best.attoseconds) * 1e-18
  }
  let tokens = time { readGold($0).tokens.count }
  let names = time { taggedNames(in: readGold($0), using: .embedded).count }
  print("\(texts.count) texts, \(words) words, checked by \(sum)")
  print("tokens and sentences: \(Int(Double(words) / tokens)) words a second")
  print("tokens to names: \(Int(Double(words) / names)) words a second")
}
