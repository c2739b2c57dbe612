import Knowledge
import Language
import NewsModel
import SourceText

/// What the words of a role tell of its beginning, and whether it tells anything by itself.
extension Reading {
  /// The plural of a role's noun: `leaders`.
  func isPluralRole(_ head: Int) -> Bool {
    let word = asciiLowercased(text[tokens[head].range])
    guard word.utf8.count > 4, word.hasSuffix("s"), !word.hasSuffix("ss") else { return false }
    return wordFlags(ofKey: wordKey(of: String(word.dropLast()))).contains(.role)
  }

  /// Whether a role says who somebody is without its sentence: "his agent" does not, "his Danish
  /// counterpart" does, by the country.
  func tellsAlone(_ phrase: RolePhrase, country: String?) -> Bool {
    country != nil || !Lexemes.possessives.contains(key(phrase.tokens.lowerBound))
  }

  /// Whether a comma, another mark or the sentence's end stands at a token.
  func endsPhrase(_ index: Int, in sentence: Int) -> Bool {
    guard index < sentences[sentence].upperBound else { return true }
    return tokens[index].kind == .punctuation && !isByte(index, "-")
  }

  /// Whether a preposition stands before a phrase and its article.
  func hangsOnPreposition(_ index: Int, from start: Int) -> Bool {
    var before = index - 1
    if before > start, Lexemes.articles.contains(key(before)) { before -= 1 }
    return before >= start && isSmallWord(before) && key(before) != Lexemes.and
  }

  /// Where the name of a body or office starts that a role's words are only the end of: `House` of "House of
  /// Deputies Speaker". Nil where there is no more of it.
  func startOfName(through first: Int, before head: Int, from start: Int) -> Int? {
    let of = first - 1
    guard of > start, key(of) == Lexemes.of || key(of) == Lexemes.for,
      tokens[first].isCapitalized, tokens[of - 1].isWord, tokens[of - 1].isCapitalized,
      !Lexemes.openers.contains(key(of - 1)),
      first < head || flags(of - 1).contains(.role)
    else { return nil }
    var whole = of - 1
    while whole > start, modifiesRole(whole - 1),
      whole - 1 > start || !isVerbalForm(whole - 1)
    {
      whole -= 1
    }
    return whole
  }

  /// Whether a word in lower case belongs to the noun before the "of" before it, as words with capitals behind
  /// it start anew.
  func hangsOnOf(_ index: Int, from start: Int) -> Bool {
    index > start && key(index - 1) == Lexemes.of && !tokens[index].isCapitalized
      && !Lexemes.statuses.contains(key(index)) && tokens[index + 1].isWord
      && tokens[index + 1].isCapitalized
  }

  /// Whether a word may be an adjective of a role's noun: in lower case, and no small word or verb of saying.
  func mayDescribe(_ index: Int) -> Bool {
    let token = tokens[index]
    return token.isWord && !token.isCapitalized && !isSmallWord(index)
      && !Lexemes.speaking.contains(key(index)) && !Lexemes.governing.contains(key(index))
  }
}
