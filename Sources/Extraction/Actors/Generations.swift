import Knowledge
import Language
import NewsModel
import SourceText

/// Gives "Jr." and "Sr." back to the names of families of whom an article names two, so that a son's words are
/// not his father's.
///
/// A name is first taken apart without them, as most articles leave them out once they have told. Where one
/// names somebody in full without and later somebody of that name with it ("Ivo Hale", then "Ivo Hale Jr." or
/// "Hale Jr."), the writer keeps two apart, and what bears the word is the one of them.
func setGenerationsApart(in table: inout ActorTable, of reading: Reading) {
  var bare: [WordKey: Int] = [:]
  var surnames: [WordKey: Int] = [:]
  var divided: Set<WordKey> = []
  var forenames: Set<WordKey> = []
  for (index, name) in table.found.enumerated() where name.isPerson {
    guard let last = name.words.last else { continue }
    if name.generation != nil {
      let first = name.words.count > 1 ? bare[familyKey(name.words)] : surnames[last.key]
      guard let first else { continue }
      divided.insert(last.key)
      forenames.insert(table.found[first].words[0].key)
    } else if name.words.count > 1 {
      bare[familyKey(name.words)] = bare[familyKey(name.words)] ?? index
      surnames[last.key] = surnames[last.key] ?? index
    }
  }
  guard !divided.isEmpty else { return }
  for index in table.found.indices where table.found[index].isPerson {
    guard let generation = table.found[index].generation,
      let last = table.found[index].words.last,
      divided.contains(last.key)
        || table.found[index].words.count == 1 && forenames.contains(last.key)
    else { continue }
    table.found[index].words.append(generation)
    table.found[index].whole = joinedKey(
      reading.text, table.found[index].words.map { reading.tokens[$0.token].range })
  }
}

/// The first and the last word as one.
private func familyKey(_ words: [FoundName.Word]) -> WordKey {
  words[0].key &* 0x9E37_79B9_7F4A_7C15 ^ words[words.count - 1].key
}

extension [FoundName.Word] {
  /// Whether both end in the same generation, or neither in one.
  func agreesOnGeneration(with other: Self) -> Bool {
    guard let own = last?.key, let their = other.last?.key, own != their else { return true }
    return !Lexemes.generations.contains(own) && !Lexemes.generations.contains(their)
  }
}
