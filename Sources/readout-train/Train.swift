import Foundation
import Knowledge

/// The workshop's tool that makes what the binary embeds.
///
///     readout-train classes --shared ../shared --out .build/classes.tsv
///     readout-train names --shared ../shared --classes .build/classes.tsv \
///       --out Sources/CKnowledge/names.bin
///     readout-train names --shared ../shared --classes .build/classes.tsv --folds 5 [--skip 80,81]
///     readout-train speed --shared ../shared
///     readout-train quotes --shared ../shared --out Sources/CKnowledge/quotes.bin
///
/// With `--folds` it writes nothing and prints scores of a cross-validation over newspapers, without
/// the features of the templates to skip; `--errors` prints each wrong and each missed name.
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
    func number(_ name: String, _ usual: Int) -> Int { option(name).flatMap { Int($0) } ?? usual }
    guard let command = arguments.dropFirst().first, let shared = option("--shared") else {
      print("usage: readout-train classes --shared DIR --out FILE")
      print("       readout-train names --shared DIR --classes FILE (--out FILE | --folds N)")
      print("       readout-train speed --shared DIR")
      print("       readout-train quotes --shared DIR --out FILE")
      exit(2)
    }
    if command == "quotes", let out = option("--out") {
      return try trainQuotes(
        gold: shared + "/gold/quotes/polnear.train.jsonl", output: out,
        rounds: number("--rounds", 4), rate: option("--rate").flatMap { Float($0) } ?? 0.1,
        pull: option("--pull").flatMap { Float($0) } ?? 0.0002,
        least: option("--least").flatMap { UInt8($0) } ?? 2)
    }
    if command == "classes", let out = option("--out") {
      return try writeClasses(shared: shared, to: out)
    }
    if command == "speed" { return try measureSpeed(shared: shared) }
    guard command == "names", let classes = option("--classes") else { exit(2) }
    var settings = FieldSettings()
    settings.skipped = Set((option("--skip") ?? "").split(separator: ",").compactMap { Int($0) })
    settings.epochs = number("--epochs", settings.epochs)
    settings.rowBits = number("--bits", settings.rowBits)
    settings.dropped = number("--drop", settings.dropped)
    settings.showsErrors = arguments.contains("--errors")
    let workshop = try NamesWorkshop(shared: shared, classes: classes)
    if let folds = option("--folds").flatMap({ Int($0) }) {
      workshop.crossValidate(folds: folds, settings)
    } else if let out = option("--out") {
      let bytes = workshop.train(settings).encoded()
      try Data(bytes).write(to: URL(fileURLWithPath: out))
      print("\(out): \(bytes.count) bytes")
    }
  }
}
