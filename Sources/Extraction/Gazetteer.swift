import Knowledge
import Language
import SourceText

/// A name of the gazetteers in a text.
struct EntryMatch {
  var tokens: Range<Int>
  /// What it may mean, the most prominent first; never empty.
  var entries: [NamedEntry]
}

extension Reading {
  func flags(_ token: Int) -> WordFlags { wordFlags(text, tokens[token].range) }

  /// The longest name of a gazetteer entry that starts at a token, within its sentence's tokens.
  ///
  /// One of its words must be capitalized, and an acronym stand in capitals.
  func longestEntry(at start: Int, before limit: Int) -> EntryMatch? {
    guard flags(start).contains(.startsEntry) else { return nil }
    var cursor = PhraseCursor()
    var isCapitalized = false
    var found: EntryMatch?
    for index in start..<min(limit, start + 12) {
      guard cursor.append(text, tokens[index].range) else { break }
      isCapitalized = isCapitalized || tokens[index].isCapitalized
      guard cursor.isEntry, isCapitalized else { continue }
      let isSingle = index == start
      let entries = cursor.entries.filter {
        $0.use != .acronym || !isSingle || tokens[index].flags.contains(.allCaps)
          || !isLowercase(after: tokens[index].range)
      }
      if !entries.isEmpty { found = EntryMatch(tokens: start..<index + 1, entries: entries) }
      if !cursor.canGoOn { break }
    }
    return found
  }

  /// Whether the second letter of a word is lower case, as in `Who` but not in `G7`.
  private func isLowercase(after range: TextRange) -> Bool {
    guard range.count > 1 else { return false }
    let second = text.bytes[range.lower + 1]
    return second >= 0x61 && second <= 0x7A
  }
}
