import Foundation
import Knowledge

/// The workshop's tool that makes what the binary embeds.
///
///     readout-train names --shared ../shared --out Sources/CKnowledge/names.bin
///     readout-train quotes --shared ../shared --out Sources/CKnowledge/quotes.bin
///     readout-train names --shared ../shared --folds 5 [--skip 80,81] [--epochs 8]
///
/// With `--folds` it writes nothing and prints scores of a cross-validation over newspapers.
@main
struct Train {
  static func main() throws {
    let arguments = CommandLine.arguments
    func option(_ name: String) -> String? {
      guard let index = arguments.firstIndex(of: name), index + 1 < arguments.count else {
        return nil
      }
      return arguments[index + 1]
    }
    if arguments.dropFirst().first == "quotes", let shared = option("--shared"),
      let out = option("--out")
    {
      return try trainQuotes(
        gold: shared + "/gold/quotes/polnear.train.jsonl", output: out,
        rounds: option("--rounds").flatMap { Int($0) } ?? 4,
        rate: option("--rate").flatMap { Float($0) } ?? 0.1,
        pull: option("--pull").flatMap { Float($0) } ?? 0.0002,
        least: option("--least").flatMap { UInt8($0) } ?? 2)
    }
    guard arguments.dropFirst().first == "names", let shared = option("--shared") else {
      print("usage: readout-train (names|quotes) --shared DIR (--out FILE | --folds N)")
      exit(2)
    }
    var settings = FieldSettings()
    for template in (option("--skip") ?? "").split(separator: ",").compactMap({ Int($0) }) {
      settings.skipped.insert(template)
    }
    settings.epochs = option("--epochs").flatMap { Int($0) } ?? settings.epochs
    settings.rowBits = option("--bits").flatMap { Int($0) } ?? settings.rowBits
    settings.rate = option("--rate").flatMap { Float($0) } ?? settings.rate
    settings.decay = option("--decay").flatMap { Float($0) } ?? settings.decay
    settings.outside = option("--outside").flatMap { Float($0) } ?? settings.outside
    let workshop = try NamesWorkshop(shared: shared)
    if let folds = option("--folds").flatMap({ Int($0) }) {
      workshop.crossValidate(folds: folds, settings)
    } else if let out = option("--out") {
      let bytes = workshop.train(settings).encoded()
      try Data(bytes).write(to: URL(fileURLWithPath: out))
      print("\(out): \(bytes.count) bytes")
    }
  }
}
