import Knowledge
import Language
import NewsModel
import SourceText

/// The acronyms that the article introduces by their letters (`(DRC)` behind `Dorn Rail Company`), each with
/// the index of the name that it stands for.
func introductions(among names: [FoundName], in reading: Reading) -> [WordKey: Int] {
  var introduced: [WordKey: Int] = [:]
  for index in names.indices.dropFirst()
  where isBracketed(names[index], behind: names[index - 1], reading) {
    let isInside = names[index].words.count == 1
    let (acronym, full) = isInside ? (index, index - 1) : (index - 1, index)
    guard let letters = acronymLetters(of: names[acronym], in: reading),
      initials(of: names[full].words, in: reading).contains(letters)
    else { continue }
    introduced[names[acronym].whole] = introduced[names[acronym].whole] ?? full
  }
  return introduced
}

/// Takes what the gazetteers say from acronyms that the article introduces as others', wherever in the
/// article they stand.
func applyIntroductions(to names: [FoundName], in reading: Reading) -> [FoundName] {
  let introduced = introductions(among: names, in: reading)
  guard !introduced.isEmpty else { return names }
  return names.map { name in
    guard !name.entries.isEmpty, let full = introduced[name.whole],
      !name.entries.contains(where: { known in
        names[full].entries.contains { $0.entry == known.entry }
      })
    else { return name }
    var name = name
    name.entries = []
    if name.mention.kind == .place || name.mention.kind == .group {
      name.mention.kind = .organization
    }
    return name
  }
}
