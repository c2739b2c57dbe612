import Knowledge
import Language
import NewsModel
import SourceText

/// Takes what the gazetteers say from acronyms that the article introduces as others' (`(DRC)` behind
/// `Dorn Rail Company`), wherever in the article they stand.
func applyIntroductions(to names: [FoundName], in reading: Reading) -> [FoundName] {
  var introduced: Set<WordKey> = []
  for (first, second) in zip(names, names.dropFirst()) where isBracketed(second, behind: first, reading) {
    let (acronym, full) = first.words.count == 1 ? (first, second) : (second, first)
    guard !acronym.entries.isEmpty, let letters = acronymLetters(of: acronym, in: reading),
      initials(of: full.words, in: reading).contains(letters),
      !acronym.entries.contains(where: { known in
        full.entries.contains { $0.entry == known.entry }
      })
    else { continue }
    introduced.insert(acronym.whole)
  }
  guard !introduced.isEmpty else { return names }
  return names.map { name in
    guard introduced.contains(name.whole) else { return name }
    var name = name
    name.entries = []
    if name.mention.kind == .place || name.mention.kind == .group { name.mention.kind = .organization }
    return name
  }
}
