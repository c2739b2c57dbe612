import Diagnostics
import NewsModel
import Yams

extension Sheet {
  /// An id of lower-case words and hyphens; the hint is the one that the words would make.
  mutating func identifier<ID: Identifier>(_ word: String, of what: String, at mark: Mark?) -> ID? {
    if let id = ID(word) { return id }
    report(
      .error, "not-an-id", "\(what) is lower-case letters, digits and hyphens, not '\(word)'",
      at: mark, hints: ["as '\(ID(slugging: word))'"])
    return nil
  }

  mutating func identifier<ID: Identifier>(_ node: Node?, of what: String) -> ID? {
    text(node, of: what).flatMap { identifier($0, of: what, at: node?.mark) }
  }

  mutating func day(_ node: Node?, of what: String) -> CalendarDay? {
    text(node, of: what).flatMap { day($0, of: what, at: node?.mark) }
  }

  mutating func day(_ word: String, of what: String, at mark: Mark?) -> CalendarDay? {
    if word.utf8.count == 10, let day = CalendarDay(iso: word) { return day }
    report(
      .error, "not-a-day", "\(what) is a day, not '\(word)'", at: mark, hints: ["as 2024-04-16"])
    return nil
  }

  /// ISO 3166 alpha-2.
  mutating func country(_ word: String, at mark: Mark?) -> String? {
    let letters = word.utf8
    if letters.count == 2, letters.allSatisfy({ $0 >= 0x41 && $0 <= 0x5A }) { return word }
    let hint =
      letters.count == 2 ? "as '\(word.uppercased())'" : "as PH for the Philippines, CN for China"
    report(
      .error, "not-a-country", "a country is a code of two capitals, not '\(word)'", at: mark,
      hints: [hint])
    return nil
  }

  /// A name alone or with its period, as `the secretary @ 2021-01-22..2025-01-20`; either day may lack.
  mutating func alias(_ word: String, at mark: Mark?) -> CuratedAlias? {
    let parts = word.split(separator: "@", maxSplits: 1).map { trimmed($0) }
    guard parts.count == 2 else { return parts.first.map { CuratedAlias($0) } }
    let days = parts[1].split(separator: "..", omittingEmptySubsequences: false).map { trimmed($0) }
    guard days.count == 2, days != ["", ""] else {
      report(
        .error, "not-a-period", "the period of an alias is two days, not '\(parts[1])'", at: mark,
        hints: ["as '\(parts[0]) @ 2021-01-22..2025-01-20'"])
      return nil
    }
    let ends = days.map { $0.isEmpty ? nil : day($0, of: "the end of a period", at: mark) }
    if let from = ends[0], let through = ends[1], through < from {
      report(.error, "not-a-period", "a period ends after it starts", at: mark)
      return nil
    }
    return CuratedAlias(parts[0], from: ends[0], through: ends[1])
  }
}

private func trimmed(_ words: Substring) -> String {
  var words = words
  while words.first?.isWhitespace == true { words.removeFirst() }
  while words.last?.isWhitespace == true { words.removeLast() }
  return String(words)
}
