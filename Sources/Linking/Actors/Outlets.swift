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
  let (start, end) = (range.lower - 1, range.upper + 1)
  let isBehind = start > 0 && text.bytes[start] == 0x20
  let isBefore = end < text.count && text.bytes[end - 1] == 0x20
  func isLetter(_ index: Int) -> Bool {
    text.bytes.indices.contains(index) && (text.bytes[index] | 0x20) >= 0x61
  }
  return papers.contains { paper in
    let first = start - paper.count
    return isBehind && first >= 0 && text.bytes[first..<start].elementsEqual(paper)
      && !isLetter(first - 1)
      || isBefore && text.bytes[end...].starts(with: paper) && !isLetter(end + paper.count)
  }
}

/// What papers and stations are called beside their names; by hand.
private let papers = [
  "newspaper", "newspapers", "broadcaster", "tabloid", "broadsheet", "magazine", "newswire",
].map { Array($0.utf8) }

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
