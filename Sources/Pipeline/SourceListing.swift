import Diagnostics
import Files
import Ingest

/// A file with articles, with the sidecar that says more of it.
struct SourceEntry: Sendable {
  var path: String
  var stamp: FileStamp
  var sidecar: Listing.Entry?
}

/// Finds the files with articles below a folder, by path. Hidden files are passed over.
///
/// Throws where the folder itself cannot be listed.
func listSources(
  in files: any FileSystem, under folder: String
) throws(FileError) -> Diagnosed<[SourceEntry]> {
  let listing = try files.list(folder)
  var diagnostics = listing.problems.map { problem in
    Diagnostic(
      problem.kind == .linkLoop ? .warning : .error, "unreadable-file",
      "cannot be read: \(problem.reason)", at: Diagnostic.Place(file: problem.path))
  }
  var sidecars: [String: Listing.Entry] = [:]
  for entry in listing.entries where ending(of: entry.path) == "yml" {
    sidecars[stem(of: entry.path)] = entry
  }
  var sources: [SourceEntry] = []
  var passedOver: [String] = []
  var used: Set<String> = []
  for entry in listing.entries where !isHidden(entry.path, below: folder) {
    if articleFileEndings.contains(ending(of: entry.path)) {
      let sidecar = sidecars[stem(of: entry.path)]
      if let sidecar { used.insert(sidecar.path) }
      sources.append(SourceEntry(path: entry.path, stamp: entry.stamp, sidecar: sidecar))
    } else if ending(of: entry.path) != "yml" {
      passedOver.append(entry.path)
    }
  }
  for entry in sidecars.values where !used.contains(entry.path) {
    diagnostics.append(
      Diagnostic(
        .warning, "sidecar-alone", "says something of an article that is not there",
        at: Diagnostic.Place(file: entry.path),
        hints: ["give it the name of the article's file, with .yml in place of the ending"]))
  }
  diagnostics += said(of: passedOver)
  if sources.isEmpty {
    diagnostics.append(
      Diagnostic(
        .warning, "no-articles", "no article is in this folder, so the site is empty",
        at: Diagnostic.Place(file: folder), hints: [endingsHint]))
  }
  return Diagnosed(sources, diagnostics.inOrder())
}

/// The folder with source articles that cannot be listed; the published site stays as it is.
func noSeeds(_ folder: String, _ error: FileError) -> Diagnostic {
  Diagnostic(
    .error, "no-seeds", "the folder with source articles cannot be read: \(error.reason)",
    at: Diagnostic.Place(file: folder),
    hints: [
      "make it in the site's folder and put articles in, or name another with --seeds, relative to it"
    ])
}

private let endingsHint =
  "articles end in " + articleFileEndings.map { "." + $0 }.joined(separator: ", ")

/// A note for each file passed over; one warning for all of one ending that holds texts elsewhere.
private func said(of passedOver: [String]) -> [Diagnostic] {
  let notes = passedOver.map { path in
    Diagnostic(
      .note, "not-an-article", "passed over: its ending is none that articles have",
      at: Diagnostic.Place(file: path), hints: [endingsHint])
  }
  let documents = Dictionary(grouping: passedOver) { ending(of: $0) }
    .filter { documentFileEndings.contains($0.key) }.sorted { $0.key < $1.key }
  return notes
    + documents.map { ending, paths in
      Diagnostic(
        .warning, "not-read",
        paths.count == 1
          ? "a file that ends in .\(ending) is not read"
          : "\(paths.count) files that end in .\(ending) are not read; this is the first",
        at: Diagnostic.Place(file: paths[0]),
        hints: ["save such files as text or HTML: \(endingsHint)"])
    }
}

private func isHidden(_ path: String, below folder: String) -> Bool {
  path.dropFirst(folder.count).split(separator: "/").contains { name in
    name.hasPrefix(".") && !name.hasPrefix("..")
  }
}

/// In lower case, without the period; empty where there is none.
private func ending(of path: String) -> String {
  let name = path.split(separator: "/").last ?? ""
  guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return "" }
  return name[name.index(after: dot)...].lowercased()
}

/// The path without its ending.
private func stem(of path: String) -> String {
  let ending = ending(of: path)
  return ending.isEmpty ? path : String(path.dropLast(ending.count + 1))
}
