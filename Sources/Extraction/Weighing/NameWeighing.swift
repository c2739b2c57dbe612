import Knowledge
import Language
import NewsModel
import SourceText

/// A capitalized word that is no name is told of where a name was this near, in units of a weight: of
/// the first words of sentences, few are.
private let nearName: Int32 = 60

/// How sure the names of a sentence are: each by how far the best reading of its words is ahead of the
/// best one without it, and the words that were nearly part of one.
func weighNames(in sentence: Range<Int>, of reading: Reading, using model: NamesModel) -> [Weighed]
{
  let transitions = allowedTransitions(
    model.transitions.map { SIMD16<Int32>(truncatingIfNeeded: $0) })
  let read = NameReading(reading, using: model)
  var scorer = NameScorer(model)
  var scores: [SIMD16<Int32>] = []
  var weighed: [Weighed] = []
  for run in read.candidates where sentence.contains(run.lowerBound) {
    scorer.score(run, of: read, into: &scores)
    let best = Labeling(scores, transitions)
    let names = spans(of: best.labels, from: run.lowerBound)
    for name in names {
      let other = best.without(name.tokens.lowerBound - run.lowerBound)
      weighed.append(
        Weighed(
          kind: .name, range: reading.range(of: name.tokens), isTaken: true,
          why: "\(name.kind.rawValue), \(best.sum - other.sum) ahead of "
            + other.words(at: name.tokens, run, in: reading)))
    }
    var token = run.lowerBound
    while token < run.upperBound {
      let start = token
      while token < run.upperBound, read.words[token].hasCapital,
        best.labels[token - run.lowerBound] == NameLabel.outside
      {
        token += 1
      }
      guard start < token else {
        token += 1
        continue
      }
      let other = best.without(start - run.lowerBound)
      guard best.sum - other.sum <= nearName else { continue }
      weighed.append(
        Weighed(
          kind: .name, range: reading.range(of: start..<token), isTaken: false,
          why: "no name, \(best.sum - other.sum) ahead of "
            + other.words(at: start..<token, run, in: reading)))
    }
  }
  return weighed
}

/// The best sequence of labels for a run of tokens, with what it adds up to.
private struct Labeling {
  let scores: [SIMD16<Int32>]
  let transitions: [SIMD16<Int32>]
  let labels: [UInt8]
  let sum: Int32

  init(_ scores: [SIMD16<Int32>], _ transitions: [SIMD16<Int32>]) {
    self.scores = scores
    self.transitions = transitions
    labels = bestLabels(scores, transitions)
    var sum: Int32 = 0
    var from = NamesModel.labelCount
    for (score, label) in zip(scores, labels) {
      sum += transitions[from][Int(label)] + score[Int(label)]
      from = Int(label)
    }
    self.sum = sum
  }

  /// The best one that gives a token another label.
  func without(_ token: Int) -> Labeling {
    var scores = scores
    scores[token][Int(labels[token])] = forbidden
    return Labeling(scores, transitions)
  }

  /// What it makes of some words, as `organization 'White House'`.
  func words(at tokens: Range<Int>, _ run: Range<Int>, in reading: Reading) -> String {
    let names = spans(of: labels, from: run.lowerBound).filter { $0.tokens.overlaps(tokens) }
    guard !names.isEmpty else { return "no name" }
    return names.map { name in
      let kind = name.kind == .other ? "another kind of name," : name.kind.rawValue
      return "\(kind) '\(reading.text[reading.range(of: name.tokens)])'"
    }.joined(separator: " and ")
  }
}
