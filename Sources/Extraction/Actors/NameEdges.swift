import Knowledge
import Language
import NewsModel
import SourceText

/// Names that start or end within a compound of capitalized words, as the whole compound: `Moor` of
/// "Dorn–Moor scale", `Lake` of "Lake-Watch".
///
/// Not where the other word is a name too ("Oslo-Bergen line") or only a prefix ("Post-Soviet").
func overHyphens(_ names: [FoundName], in reading: Reading) -> [FoundName] {
  var made: [FoundName] = []
  for (place, name) in names.enumerated() {
    var (lower, upper) = (name.tokens.lowerBound, name.tokens.upperBound)
    guard name.mention.kind != .group, name.mention.kind != .place || name.entries.isEmpty else {
      made.append(name)
      continue
    }
    // "Tak", a town, before "-Sing Moor": towns are not hyphened to people.
    if let last = made.last, last.tokens == lower - 2..<lower - 1, reading.joins(lower - 2, lower),
      name.isPerson, name.words.count > 1, !last.isPerson, last.mention.kind != .group,
      last.entries.allSatisfy({ $0.entry.kind == .city })
    {
      made.removeLast()
    }
    let before = made.last?.tokens.upperBound ?? 0
    let behind =
      place + 1 < names.count ? names[place + 1].tokens.lowerBound : reading.tokens.count
    if lower >= 2, lower - 2 >= before, reading.joins(lower - 2, lower),
      name.mention.kind != .place
    {
      lower -= 2
    }
    if upper + 1 < behind, reading.joins(upper - 1, upper + 1) { upper += 2 }
    guard lower..<upper != name.tokens else {
      made.append(name)
      continue
    }
    // A lone family name with another before it and a noun behind names a thing.
    let isThing =
      name.isPerson && name.words.count == 1 && lower < name.tokens.lowerBound
      && upper < reading.tokens.count && reading.tokens[upper].isWord
      && !reading.tokens[upper].isCapitalized && !reading.isSmallWord(upper)
    made.append(
      part(lower..<upper, of: name, as: isThing ? .other : name.mention.kind, in: reading))
  }
  return made
}

/// Names without what is none of theirs at their edges; empty where nothing is left.
///
/// 1. A number or a verb's form that opens a sentence: `Four` of "Four Navy ships", `Joining` of
///    "Joining Moorcraft is free", where the rest has a capital.
/// 2. What follows a bracket that the name does not open: "Dorn Front) fighters".
/// 3. A figure behind a dash between blanks: "Dorn Party - 48 seats".
func withoutOpenings(_ names: [FoundName], in reading: Reading) -> [FoundName] {
  names.map { name in
    var tokens = name.tokens
    if let sentence = reading.sentence(ofToken: tokens.lowerBound),
      reading.sentences[sentence].lowerBound == tokens.lowerBound, tokens.count > 1,
      reading.opensOnly(tokens.lowerBound, before: tokens.upperBound),
      reading.tokens[tokens.lowerBound + 1].isCapitalized
    {
      tokens.removeFirst()
    }
    if let close = tokens.first(where: { reading.isByte($0, ")") }),
      !tokens.contains(where: { reading.isByte($0, "(") })
    {
      tokens = tokens.lowerBound..<close
    }
    if tokens.count > 2, reading.tokens[tokens.upperBound - 1].kind == .number,
      let dash = tokens.dropFirst().dropLast().last,
      reading.isDash(dash), reading.tokens[dash].flags.contains(.spaceBefore)
    {
      tokens = tokens.lowerBound..<dash
    }
    return tokens == name.tokens || tokens.isEmpty
      ? name : part(tokens, of: name, as: name.mention.kind, in: reading)
  }
}

extension Reading {
  /// Whether two capitalized words have one hyphen or dash and no blank between them.
  fileprivate func joins(_ first: Int, _ second: Int) -> Bool {
    isDash(second - 1) && !tokens[second - 1].flags.contains(.spaceBefore)
      && !tokens[second].flags.contains(.spaceBefore) && tokens[first].isWord
      && tokens[second].isWord && tokens[first].isCapitalized && tokens[second].isCapitalized
      && !Lexemes.prefixes.contains(key(first)) && !Lexemes.behindHyphens.contains(key(second))
  }

  func isDash(_ index: Int) -> Bool {
    let bytes = text.bytes[tokens[index].range.indices]
    return bytes.elementsEqual([0x2D]) || bytes.elementsEqual([0xE2, 0x80, 0x93])
  }

  /// Whether a capitalized word is no part of a name where a sentence starts with it; a number where what it
  /// counts follows the name.
  fileprivate func opensOnly(_ index: Int, before end: Int) -> Bool {
    if Lexemes.quantifiers.contains(key(index)) {
      return end < tokens.count && tokens[end].isWord && !tokens[end].isCapitalized
        && !isSmallWord(end) && !isVerbalForm(end) && text[tokens[end].range].hasSuffix("s")
    }
    let named: WordFlags = [
      .forename, .surname, .nickname, .city, .country, .demonym, .organizationWord, .placeWord,
      .startsEntry,
    ]
    guard flags(index).isDisjoint(with: named) else { return false }
    return isVerbalForm(index) || text[tokens[index].range].hasSuffix("ing")
  }
}
