import Foundation

/// One figure of the table: where it is read off, and what the project asks of it.
private struct Measure {
  var task: String
  var corpus: String
  /// Words at the start of the line that gives the figure.
  var label: String
  /// Words on that line right before the figure; empty for the first number behind the label.
  var key = ""
  var target: Double
  var aim: Double
}

/// One run of a scorer and the figures that it prints.
private struct Run {
  enum Scorer {
    /// A subcommand of this tool.
    case own(String)
    /// A task of the scorer that lies beside the gold files, with its options.
    case shared(String, [String])
  }
  var scorer: Scorer
  var file: String
  var measures: [Measure]
}

/// Runs every scorer and prints one table; a corpus that is absent is skipped with a word.
///
/// `sample` limits each corpus to its first documents. Each scorer is a process of its own, so that
/// one that fails leaves its rows empty and the rest stands; the result says whether all ran.
func scoreAll(sample: Int?) -> Bool {
  print(row("task", "corpus", "score", "target", "aim", ""))
  var isWhole = true
  for run in runs {
    guard let path = Gold.path(run.file) else {
      for measure in run.measures { printSkipped(measure, "skipped: no \(run.file)") }
      continue
    }
    guard let output = output(of: run.scorer, on: path, sample: sample) else {
      for measure in run.measures { printSkipped(measure, "failed") }
      isWhole = false
      continue
    }
    for measure in run.measures {
      guard let score = score(of: measure, in: output) else {
        printSkipped(measure, "no figure")
        isWhole = false
        continue
      }
      let verdict = score >= measure.aim ? "aim" : score >= measure.target ? "target" : "below"
      print(
        row(
          measure.task, measure.corpus, String(format: "%.3f", score),
          String(format: "%.2f", measure.target), String(format: "%.2f", measure.aim), verdict))
    }
  }
  if let sample { print("on the first \(sample) documents of each corpus") }
  return isWhole
}

private func printSkipped(_ measure: Measure, _ why: String) {
  print(
    row(
      measure.task, measure.corpus, "-", String(format: "%.2f", measure.target),
      String(format: "%.2f", measure.aim), why))
}

private func row(_ columns: String...) -> String {
  let widths = [34, 24, 7, 7, 6]
  return zip(columns, widths).map { $0.padding(toLength: $1, withPad: " ", startingAt: 0) }
    .joined() + (columns.count > widths.count ? columns[widths.count] : "")
}

/// The figure of a measure: the number behind its key on the first line that starts with its label.
private func score(of measure: Measure, in output: String) -> Double? {
  for line in output.split(separator: "\n") {
    let trimmed = line.drop { $0 == " " }
    guard trimmed.hasPrefix(measure.label) else { continue }
    var rest = trimmed.dropFirst(measure.label.count)
    if !measure.key.isEmpty {
      guard let key = rest.range(of: measure.key) else { continue }
      rest = rest[key.upperBound...]
    }
    let number = rest.drop { !$0.isNumber }.prefix { $0.isNumber || $0 == "." }
    return Double(number)
  }
  return nil
}

/// What a scorer prints; nil where it fails.
private func output(of scorer: Run.Scorer, on path: String, sample: Int?) -> String? {
  let own = CommandLine.arguments[0]
  let process = Process()
  switch scorer {
  case .own(let command):
    process.executableURL = URL(fileURLWithPath: own)
    process.arguments = [command, path] + (sample.map { ["--sample", String($0)] } ?? [])
  case .shared(let task, let options):
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments =
      ["python3", "../shared/score/score.py", task, "--gold", path] + options
      + ["--run", own + " extract"] + (sample.map { ["--first", String($0)] } ?? [])
  }
  let pipe = Pipe()
  process.standardOutput = pipe
  guard (try? process.run()) != nil else { return nil }
  let data = pipe.fileHandleForReading.readDataToEndOfFile()
  process.waitUntilExit()
  return process.terminationStatus == 0 ? String(decoding: data, as: UTF8.self) : nil
}

/// Every scorer, in the order of the table, with the figures that the project asks for.
private let runs: [Run] = [
  names("worldwide_newswire", 0.78, 0.84), names("meantime", 0.70, 0.78),
  names("re3d", 0.55, 0.65),
  Run(
    scorer: .own("coref"), file: "coref/gum_news.dev.jsonl",
    measures: [
      Measure(
        task: "names in chains, B-cubed", corpus: "gum_news", label: "all gold names", key: "F1",
        target: 0.80, aim: 0.88)
    ]),
  Run(
    scorer: .shared("quotes", []), file: "quotes/polnear.dev.jsonl",
    measures: [
      quotes("direct, right speaker", "direct", "speaker", 0.85, 0.92),
      quotes("mixed, right speaker", "mixed", "speaker", 0.70, 0.80),
      quotes("indirect, right speaker", "indirect", "speaker", 0.40, 0.55),
      quotes("content and speaker F1", "content and speaker", "F1", 0.50, 0.62),
    ]),
  times("aquaint", span: (0.88, 0.92), value: (0.75, 0.82)),
  times("meantime", span: (0.75, 0.82), value: (0.62, 0.72)),
  Run(
    scorer: .own("plover"), file: "events/plover_gsr.dev.jsonl",
    measures: [
      Measure(
        task: "event class", corpus: "plover_gsr", label: "class", target: 0.45, aim: 0.60),
      Measure(
        task: "event source", corpus: "plover_gsr", label: "source", target: 0.60, aim: 0.75),
      Measure(
        task: "event target", corpus: "plover_gsr", label: "target", target: 0.60, aim: 0.75),
    ]),
  Run(
    scorer: .own("5w1h"), file: "events/giveme5w1h_5w.dev.jsonl",
    measures: [
      Measure(
        task: "who what when where, mean", corpus: "giveme5w1h_5w", label: "mean", target: 0.60,
        aim: 0.75)
    ]),
  stories("giveme5w1h_newscluster", 0.85, 0.93), stories("basil", 0.75, 0.85),
  Run(
    scorer: .own("topics"), file: "topics/masakhanews_eng.dev.jsonl",
    measures: [
      Measure(
        task: "broad subject", corpus: "masakhanews_eng", label: "broad subject", target: 0.80,
        aim: 0.88)
    ]),
]

private func names(_ corpus: String, _ target: Double, _ aim: Double) -> Run {
  Run(
    scorer: .shared("ner", []), file: "ner/\(corpus).dev.jsonl",
    measures: [
      Measure(
        task: "names, span and kind F1", corpus: corpus, label: "all ", key: "F1", target: target,
        aim: aim)
    ])
}

private func quotes(
  _ task: String, _ label: String, _ key: String, _ target: Double, _ aim: Double
) -> Measure {
  Measure(
    task: "quotes: \(task)", corpus: "polnear", label: label, key: key, target: target, aim: aim)
}

private func times(
  _ corpus: String, span: (Double, Double), value: (Double, Double)
) -> Run {
  Run(
    scorer: .shared("timex", ["--dates"]), file: "timex/\(corpus).dev.jsonl",
    measures: [
      Measure(
        task: "times, relaxed span F1", corpus: corpus, label: "relaxed span ", key: "F1",
        target: span.0, aim: span.1),
      Measure(
        task: "times, span and value F1", corpus: corpus, label: "relaxed span + value",
        key: "F1", target: value.0, aim: value.1),
    ])
}

private func stories(_ corpus: String, _ target: Double, _ aim: Double) -> Run {
  Run(
    scorer: .own("stories"), file: "clusters/\(corpus).dev.jsonl",
    measures: ["main event", "story"].map {
      Measure(
        task: "articles by \($0), B-cubed", corpus: corpus, label: "by \($0)", key: "F1",
        target: target, aim: aim)
    })
}
