package import Diagnostics
package import NewsModel
import Yams

/// The bytes of curation/corrections.yml with one entry more, and the line where that starts.
package struct LengthenedCorrections: Hashable, Sendable {
  package var bytes: [UInt8]
  package var line: Int
}

/// Puts an entry at the end of curation/corrections.yml; what stands there keeps every byte.
///
/// 1. A file with errors is not added to, nor one that has the same correction already.
/// 2. The entry stands in the column of the others, and its lines end as theirs do.
/// 3. The result is read again: the entries that were there and the new one, or nil and an error.
package func appending(
  _ correction: Correction, to bytes: [UInt8]
) -> Diagnosed<LengthenedCorrections?> {
  var sheet = Sheet(path: correctionsPath)
  let root = sheet.parse(bytes)
  let known = root.map { readCorrections($0, &sheet) } ?? []
  let errors = sheet.diagnostics.filter { $0.severity == .error }
  guard errors.isEmpty else { return Diagnosed(nil, errors) }
  if let same = known.first(where: { $0.action == correction.action }) {
    let place = Diagnostic.Place(file: correctionsPath, line: same.line)
    return Diagnosed(
      nil,
      [
        Diagnostic(
          .error, "correction-twice", "the same correction stands in line \(same.line)", at: place,
          hints: ["change by:, on: or why: there"])
      ])
  }
  let column = root?.sequence?.mark.map { max(1, $0.column) } ?? 1
  let made = bytes + entry(correction, column: column, after: bytes)
  var again = Sheet(path: correctionsPath)
  let read = again.parse(made).map { readCorrections($0, &again) } ?? []
  guard again.diagnostics.allSatisfy({ $0.severity != .error }), let last = read.last,
    Array(read.dropLast()) == known, isSame(last, correction)
  else {
    return Diagnosed(
      nil,
      [
        Diagnostic(
          .error, "not-appendable", "an entry at the end of this file would not be read",
          at: Diagnostic.Place(file: correctionsPath),
          hints: [
            "write the list with one entry a line, each after '- ', and end the file with a line end"
          ])
      ])
  }
  return Diagnosed(LengthenedCorrections(bytes: made, line: last.line))
}

private let correctionsPath = "curation/corrections.yml"

/// The entry's bytes, with a line end before them where the file lacks its last.
private func entry(_ correction: Correction, column: Int, after bytes: [UInt8]) -> [UInt8] {
  let end = bytes.contains(UInt8(ascii: "\r")) ? "\r\n" : "\n"
  let isOpen = bytes.last.map { $0 != UInt8(ascii: "\n") } ?? false
  let indent = String(repeating: " ", count: column - 1)
  let lines = correction.yaml.split(separator: "\n").map { indent + $0 + end }
  return Array(((isOpen ? end : "") + lines.joined()).utf8)
}

private func isSame(_ read: Correction, _ given: Correction) -> Bool {
  read.action == given.action && read.by == given.by && read.day == given.day
    && read.why == given.why
}
