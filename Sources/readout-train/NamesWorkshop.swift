import Extraction
import Knowledge
import Language
import NewsModel
import SourceText

/// Makes the names model from the corpora of a folder, with the gazetteers of the binary.
///
/// 1. Read the gold corpora and the texts without annotation.
/// 2. Make the word list.
/// 3. Label the candidates and collect their features.
/// 4. Learn the weights, by all documents or by those of some newspapers.
struct NamesWorkshop {
  let documents: [LabeledDocument]
  let words: HashedTable

  init(shared: String, classes: String) throws {
    let gold = try GoldCorpus.all.flatMap { try $0.documents(shared: shared) }
    let list = try WordList(shared: shared, classes: classes, gold: gold)
    words = list.words
    var model = NamesModel.empty
    model.words = words
    documents = gold.map { LabeledDocument($0, using: model) }
    let names = documents.reduce(0) { $0 + $1.gold.count }
    let unreachable = documents.reduce(0) { $0 + $1.unreachable }
    let candidates = documents.reduce(0) { $0 + $1.allowed.count }
    let tokens = documents.reduce(0) { $0 + $1.reading.tokens.count }
    print(
      "\(documents.count) documents, \(tokens) tokens, \(candidates) candidates, "
        + "\(names) names, \(unreachable) of them out of reach")
  }

  func train(_ settings: FieldSettings) -> NamesModel {
    FieldTraining.train(documents, settings).quantized(words: words)
  }

  /// Trains on all newspapers but those of a fold and scores that fold, for each fold in turn.
  func crossValidate(folds: Int, _ settings: FieldSettings) {
    var all = NameScores()
    for (held, rest) in parts(of: documents, count: folds) {
      let field = FieldTraining.train(rest, settings)
      var scores = NameScores()
      for document in held where document.weight == 1 {
        let names = field.names(document)
        scores.count(names, in: document)
        if settings.showsErrors { showErrors(names, in: document) }
      }
      print("fold: \(scores.summary)")
      all.add(scores)
    }
    print("all: \(all.table)")
  }

  /// Splits documents by newspaper: each part with all that is not in it.
  private func parts(
    of documents: [LabeledDocument], count: Int
  ) -> [(held: [LabeledDocument], rest: [LabeledDocument])] {
    let sources = Set(documents.map(\.source)).sorted()
    let part = Dictionary(
      uniqueKeysWithValues: sources.enumerated().map { ($0.element, $0.offset % count) })
    return (0..<count).map { number in
      (
        documents.filter { part[$0.source] == number },
        documents.filter { part[$0.source] != number }
      )
    }
  }
}

/// Prints the names of a document that are wrong or missed, with the words around them.
private func showErrors(_ names: [TaggedName], in document: LabeledDocument) {
  let found = Set(
    names.map { GoldName(range: document.reading.range(of: $0.tokens), kinds: [$0.kind]) })
  let gold = Set(document.gold)
  func show(_ mark: String, _ errors: Set<GoldName>) {
    for error in errors.sorted(by: { $0.range < $1.range }) {
      let around = TextRange(
        max(0, error.range.lower - 30), min(document.text.count, error.range.upper + 30))
      let words = document.text[around].replacing("\n", with: "|")
      print(mark, error.kinds[0], "'\(document.text[error.range])'", "::", words)
    }
  }
  show("WRONG", found.subtracting(gold))
  show("MISSED", gold.subtracting(found))
}

/// Exact spans and kinds of persons, organizations and places, right, wrong and missed.
struct NameScores {
  private var right: [Mention.Kind: Int] = [:]
  private var wrong: [Mention.Kind: Int] = [:]
  private var missed: [Mention.Kind: Int] = [:]

  mutating func count(_ names: [TaggedName], in document: LabeledDocument) {
    let gold = Set(
      document.gold.map { GoldName(range: document.text.scored($0.range), kinds: $0.kinds) })
    var found: Set<GoldName> = []
    for name in names {
      let range = document.text.scored(document.reading.range(of: name.tokens))
      found.insert(GoldName(range: range, kinds: [name.kind]))
    }
    for name in gold.intersection(found) { right[name.kinds[0], default: 0] += 1 }
    for name in found.subtracting(gold) { wrong[name.kinds[0], default: 0] += 1 }
    for name in gold.subtracting(found) { missed[name.kinds[0], default: 0] += 1 }
  }

  mutating func add(_ other: NameScores) {
    right.merge(other.right, uniquingKeysWith: +)
    wrong.merge(other.wrong, uniquingKeysWith: +)
    missed.merge(other.missed, uniquingKeysWith: +)
  }

  var summary: String { line([.person, .organization, .place]) }

  var table: String {
    Mention.Kind.allCases.map { "\($0) \(line([$0]))" }.joined(separator: "\n  ") + "\n  " + summary
  }

  private func line(_ kinds: [Mention.Kind]) -> String {
    func sum(_ counts: [Mention.Kind: Int]) -> Double {
      Double(kinds.reduce(0) { $0 + (counts[$1] ?? 0) })
    }
    let (tp, fp, fn) = (sum(right), sum(wrong), sum(missed))
    func rounded(_ value: Double) -> Double { (value * 10_000).rounded() / 10_000 }
    return "P \(rounded(tp / (tp + fp))) R \(rounded(tp / (tp + fn))) "
      + "F1 \(rounded(2 * tp / (2 * tp + fp + fn)))"
  }
}

extension UTF8Text {
  /// A range without the closing punctuation that a scorer leaves out of account.
  fileprivate func scored(_ range: TextRange) -> TextRange {
    var end = range.upper
    while end > range.lower, bytes[end - 1] == UInt8(ascii: ".") { end -= 1 }
    return TextRange(range.lower, end)
  }
}
