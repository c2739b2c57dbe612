import Diagnostics
import NewsModel

/// What came of the desk's corrections: moved addresses, and those that no longer match anything.
struct CorrectionLog {
  var diagnostics: [Diagnostic] = []
  var redirects: [Redirect] = []
  /// What actors were called before the desk renamed or merged them, by the number of a node.
  var formerNames: [Int: String] = [:]
  /// What the desk struck out and so has no page that could say so.
  var decisions: [AppliedCorrection] = []
  /// Corrections that took words from their actor for one that is nowhere: linking leaves them out.
  var void: [(correction: Correction, problem: Diagnostic)] = []

  /// Warns of a correction that did nothing, with what it may have meant.
  mutating func miss(_ correction: Correction, _ id: String, _ message: String, hints: [String]) {
    diagnostics.append(problem(correction, id, message, hints: hints))
  }

  /// The same of a correction that has done something already.
  mutating func undo(_ correction: Correction, _ id: String, _ message: String, hints: [String]) {
    void.append((correction, problem(correction, id, message, hints: hints)))
  }

  private func problem(
    _ correction: Correction, _ id: String, _ message: String, hints: [String]
  ) -> Diagnostic {
    Diagnostic(
      .warning, id, message,
      at: Diagnostic.Place(file: "curation/corrections.yml", line: correction.line),
      hints: hints + ["the correction stays in the file and applies again when it matches"])
  }

  mutating func move(_ family: Redirect.Family, from old: String, to new: String) {
    guard old != new else { return }
    for index in redirects.indices
    where redirects[index].family == family && redirects[index].new == old {
      redirects[index].new = new
    }
    redirects.removeAll { $0.family == family && $0.old == new }
    redirects.removeAll { $0.family == family && $0.old == old }
    redirects.append(Redirect(family, from: old, to: new))
  }

  /// The moves that end at something with a page, by their old addresses: what the desk renamed and then
  /// struck out has none.
  func redirects(leadingInto corpus: Corpus) -> [Redirect] {
    guard !redirects.isEmpty else { return [] }
    let pages = corpus.idsWithPages
    return redirects.filter { pages[$0.family]?.contains($0.new) ?? false }
      .sorted { ($0.family.rawValue, $0.old) < ($1.family.rawValue, $1.old) }
  }

  /// The id that an id is now, after the corrections so far.
  func current(_ family: Redirect.Family, _ id: String) -> String {
    redirects.first { $0.family == family && $0.old == id }?.new ?? id
  }
}

extension Correction {
  /// What a page says of it.
  func applied(_ text: String) -> AppliedCorrection {
    AppliedCorrection(text, by: by, day: day, why: why)
  }
}
