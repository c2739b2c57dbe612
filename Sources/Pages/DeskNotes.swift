import Diagnostics
import NewsModel
import SiteModel

/// The desk's notes by the address of their page, as `actors/x`; an address that moved is followed.
func notesByPage(of corpus: Corpus) -> [String: [EditorNote]] {
  guard !corpus.notes.isEmpty else { return [:] }
  var moved: [String: String] = [:]
  for redirect in corpus.redirects {
    let family = redirect.family.rawValue
    moved["\(family)/\(redirect.old)"] = "\(family)/\(redirect.new)"
  }
  return Dictionary(grouping: corpus.notes) { moved[$0.page] ?? $0.page }
}

/// Warns of notes on pages that the site does not have.
func misplacedNotes(_ index: SiteIndex, pages: Set<SitePath>) -> [Diagnostic] {
  guard !index.notes.isEmpty else { return [] }
  let known = pages.map { folder(of: $0) }
  return Set(index.notes.keys).subtracting(known).sorted().flatMap { page in
    let hints = nearest(to: page, among: known).map { "did you mean '\($0)'?" }
    return index.notes[page]!.map { note in
      Diagnostic(
        .warning, "page-unknown", "no page has the address '\(page)', which a note names",
        at: Diagnostic.Place(file: "curation/corrections.yml", line: note.line),
        hints: hints + ["the correction stays in the file and applies again when it matches"])
    }
  }
}

/// `actors/x` for `actors/x/index.html`.
private func folder(of path: SitePath) -> String {
  path.value.hasSuffix("/index.html") ? String(path.value.dropLast(11)) : path.value
}

extension CorpusIndex {
  /// What the desk notes on a page; nothing on the later parts of a long one.
  func deskNotes(_ entry: SitePlan.Entry) -> [Section] {
    guard !site.notes.isEmpty, entry.part == 0, let found = site.notes[folder(of: entry.path)]
    else {
      return []
    }
    let items = found.map { note in
      ListItem([.text(note.text)] + signature(of: note.correction))
    }
    return [Section("note", found.count == 1 ? "Editor’s note" : "Editor’s notes", [.list(items)])]
  }

  /// What the desk corrected in an article.
  func deskCorrections(ofArticle at: Int) -> [Section] {
    let blocks = corrections(corpus.articles[at].corrections)
    return blocks.isEmpty ? [] : [Section("corrections", "Corrected by the desk", blocks)]
  }

  /// Who corrected something, when and why, as far as the desk says: ` · A. Editor, 16 May 2024: …`.
  func signature(of correction: AppliedCorrection) -> [Span] {
    let day = correction.day.map { CalendarDay(iso: $0).map { shortWords(of: $0) } ?? $0 }
    let by = [correction.by, day].compactMap { $0 }.joined(separator: ", ")
    var spans: [Span] = by.isEmpty ? [] : [.text(" · "), .mark(by, "how")]
    if let why = correction.why { spans += [.text(": "), .text(why)] }
    return spans
  }
}
