import Knowledge
import NewsModel
import SourceText

/// Whether an actor reports the news: a news agency or broadcaster of the gazetteers, else what
/// is no person and whose name ends, or starts, as newspapers' and stations' names do.
func isOutlet(_ name: String, _ kind: Mention.Kind, entry id: String?) -> Bool {
  if let id, let known = entry(id: id) { return known.kind == .newsAgency }
  // A paper's name may have been taken for a place; nobody's is a paper's.
  guard kind == .organization || kind == .place else { return false }
  let words = name.split(separator: " ")
  guard words.count > 1, let first = words.first, let last = words.last else { return false }
  return endings.contains(String(last)) || openings.contains(String(first))
    || words.contains { journals.contains(String($0)) }
    || startsAsOutlet(words.map(String.init))
}

/// Whether a name starts with that of a station or agency of the gazetteers: its service for a land or field
/// has a word more. One word of them only in capitals, as other names are words too.
private func startsAsOutlet(_ words: [String]) -> Bool {
  (1..<words.count).contains { count in
    let start = words.prefix(count).joined(separator: " ")
    guard count > 1 || start.utf8.count > 2 && !start.contains(where: \.isLowercase) else {
      return false
    }
    return entries(named: start).first?.entry.kind == .newsAgency
  }
}

/// Whether the words beside a name call it a paper or station: "the newspaper X", "X newspaper".
func isCalledOutlet(_ range: TextRange, in text: UTF8Text) -> Bool {
  func isLower(_ byte: UInt8) -> Bool { byte >= 0x61 && byte <= 0x7A }
  func isPaper(_ bytes: some Sequence<UInt8>) -> Bool {
    papers.contains(String(decoding: Array(bytes), as: UTF8.self))
  }
  let before = text.bytes[max(0, range.lower - 12)..<range.lower]
  let after = text.bytes[range.upper..<min(text.count, range.upper + 12)]
  return before.last == 0x20
    && isPaper(before.dropLast().reversed().prefix(while: isLower).reversed())
    || after.first == 0x20 && isPaper(after.dropFirst().prefix(while: isLower))
}

/// Whether a name is that of a law.
func isLaw(_ name: String) -> Bool {
  let words = name.split(separator: " ")
  return words.count > 1 && laws.contains(String(words.last!))
}

/// Words that end the names of laws; by hand.
private let laws: Set<String> = ["Act", "Bill", "Law", "Treaty", "Constitution", "Amendment"]
/// What papers and stations are called beside their names; by hand.
private let papers: Set<String> = [
  "newspaper", "newspapers", "broadcaster", "tabloid", "broadsheet", "magazine", "newswire",
]

/// Words in the names of journals of science, wherever they stand; by hand.
private let journals: Set<String> = ["Journal", "Proceedings", "PLOS", "PLoS"]

/// The last words of newspapers' and stations' names; by hand.
private let endings: Set<String> = [
  "News", "Times", "Post", "Herald", "Tribune", "Journal", "Gazette", "Daily", "Mail", "Telegraph",
  "Observer", "Bulletin", "Chronicle", "Courier", "Sun", "Television", "TV", "Radio", "Magazine",
  "Newspaper", "Inquirer", "Enquirer", "Examiner", "Sentinel", "Dispatch", "Gazeta", "Zeitung",
]

/// Their first words in other languages; by hand.
private let openings: Set<String> = [
  "Radio", "Gazeta", "Diario", "Jornal", "Corriere", "Daily", "Sky", "Fox",
]
