import Diagnostics
import Files
import Pipeline
import SiteModel
import SourceText

/// Prints problems on standard error: by file and line, then how many there are of each severity.
func printDiagnostics(_ diagnostics: [Diagnostic], _ options: OutputOptions) {
  let least: Diagnostic.Severity =
    options.quiet ? .error : options.verbose ? .note : .warning
  let isColored =
    Surroundings.errorIsTerminal && (Surroundings.environment("NO_COLOR") ?? "").isEmpty
  var text = ""
  for diagnostic in diagnostics.inOrder() where diagnostic.severity >= least {
    switch options.format {
    case .line: text += diagnostic.line + "\n"
    default: text += (isColored ? colored(diagnostic) : diagnostic.text) + "\n"
    }
  }
  Surroundings.printError(text)
}

/// The severity stands out: red, yellow, or dim.
private func colored(_ diagnostic: Diagnostic) -> String {
  let color = ["31", "33", "2"][
    [.error, .warning, .note].firstIndex(of: diagnostic.severity) ?? 0]
  let word = "\(diagnostic.severity.rawValue)[\(diagnostic.id)]"
  guard let range = diagnostic.text.firstRange(of: word) else { return diagnostic.text }
  var text = diagnostic.text
  text.replaceSubrange(range, with: "\u{1B}[1;\(color)m\(word)\u{1B}[0m")
  return text
}

/// One JSON object with figures, timings, reasons and problems.
func json(of report: BuildReport, seconds: Double) -> [UInt8] {
  var json = JSONWriter()
  json.object { json in
    json.field("published", report.isPublished)
    json.key("counts")
    json.object { json in
      for (name, count) in figures(of: report) {
        json.key(escaping: name)
        json.value(count)
      }
    }
    if let edition = report.edition {
      json.key("edition")
      json.object { json in
        json.field("number", edition.number)
        json.field("date", edition.date?.description)
        json.field("new", report.isNewEdition)
        json.field("recorded", edition.isRecorded)
        json.field("summary", edition.summary)
      }
    }
    json.key("seconds")
    json.value(seconds)
    json.key("timings")
    json.object { json in
      for timing in report.timings {
        json.key(escaping: timing.phase.rawValue)
        json.value(timing.seconds)
      }
    }
    json.key("reasons")
    json.array { json in
      for reason in report.reasons {
        json.object { json in
          json.field("what", reason.what)
          json.field("why", reason.why)
        }
      }
    }
    json.field("different", report.different)
    json.key("diagnostics")
    json.array { json in
      for diagnostic in report.diagnostics.inOrder() { diagnostic.write(to: &json) }
    }
  }
  json.newline()
  return json.bytes
}

private func figures(of report: BuildReport) -> [(String, Int)] {
  [
    ("articles", report.articles), ("words", report.words), ("extracted", report.extracted),
    ("reused", report.reused), ("filesRead", report.filesRead), ("events", report.events),
    ("actors", report.actors), ("topics", report.topics), ("statements", report.quotes),
    ("pages", report.pages), ("composed", report.composed), ("rendered", report.rendered),
    ("written", report.written), ("unchanged", report.unchanged), ("deleted", report.deleted),
    ("errors", report.count(of: .error)), ("warnings", report.count(of: .warning)),
    ("notes", report.count(of: .note)),
  ]
}

/// A number with commas between thousands.
func grouped(_ number: Int) -> String {
  var made = ""
  for (offset, digit) in String(number).reversed().enumerated() {
    if offset > 0, offset % 3 == 0, digit != "-" { made.append(",") }
    made.append(digit)
  }
  return String(made.reversed())
}

/// `1 page`, `2 pages`.
func counted(_ number: Int, _ word: String) -> String {
  "\(grouped(number)) \(word)\(number == 1 ? "" : "s")"
}

/// Seconds with two decimals.
func seconds(_ time: Double) -> String {
  let hundredths = Int((time * 100).rounded())
  let rest = String(hundredths % 100)
  return "\(hundredths / 100).\(rest.count == 1 ? "0" + rest : rest) s"
}
