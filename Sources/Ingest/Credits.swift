import Language
import NewsModel
import SourceText

/// Splits captions and their credits out of a paragraph that saving ran together.
///
/// 1. Find each credit: a mark (©, "Photo:", "(Image: ...)") and the names behind it.
/// 2. The sentence before a credit, back to the paragraph's start or the last credit, is its
///    caption, unless that is a whole paragraph of prose.
/// 3. The rest stays running text.
func splitCredits(_ range: TextRange, in text: UTF8Text) -> [Block] {
  guard mayHoldCredit(range, in: text) else { return [Block(.paragraph, range)] }
  let tokens = withMarksApart(tokenize(text, in: range), text)
  var parts = Parts()
  var start = 0
  var index = 0
  while index < tokens.count {
    guard let end = creditMark(at: index, tokens, text) else {
      index += 1
      continue
    }
    let caption = captionStart(before: index, from: start, tokens, text)
    parts.add(.paragraph, start..<caption)
    parts.add(.caption, caption..<index)
    parts.add(.credit, index..<end)
    start = end
    index = end
  }
  parts.add(.paragraph, start..<tokens.count)
  return tokens.isEmpty ? [Block(.paragraph, range)] : parts.blocks(of: range, tokens, in: text)
}

/// Tokens in which a credit's mark that saving glued to the caption's last word is one of its own: `Reed` and `Image`
/// of "Ida ReedImage: Dorn".
private func withMarksApart(_ tokens: [Token], _ text: UTF8Text) -> [Token] {
  tokens.indices.flatMap { index -> [Token] in
    let token = tokens[index]
    let (lower, upper) = (token.range.lower, token.range.upper)
    guard token.kind == .word, index + 1 < tokens.count, text[tokens[index + 1].range] == ":",
      let mark = gluedMarks.first(where: { text[token.range].hasSuffix($0) })
    else { return [token] }
    let start = upper - mark.utf8.count
    guard start > lower, (0x61...0x7A).contains(text.bytes[start - 1]) else { return [token] }
    var (word, own) = (token, token)
    word.range = TextRange(lower, start)
    own.range = TextRange(start, upper)
    own.flags = [.capitalized]
    return [word, own]
  }
}

private let gluedMarks = ["Image", "Photo", "Photograph", "Picture", "Credit"]

/// A quick look for the bytes that every credit has, so that most paragraphs are not tokenized.
private func mayHoldCredit(_ range: TextRange, in text: UTF8Text) -> Bool {
  for index in range.indices {
    let byte = text.bytes[index]
    if byte == 0xA9 || byte == UInt8(ascii: ":") || byte == UInt8(ascii: "/") { return true }
  }
  return false
}

/// The first token of the caption before a credit: the sentence that ends there, as far back as
/// `from`; `credit` itself where what stands there is no caption.
private func captionStart(
  before credit: Int, from start: Int, _ tokens: [Token], _ text: UTF8Text
) -> Int {
  guard credit > start else { return credit }
  let sentences = splitSentences(Array(tokens[start..<credit]), in: text)
  guard let last = sentences.last else { return credit }
  if last.count > 70 { return credit }
  // A caption of two short sentences at the paragraph's start belongs together.
  if sentences.count == 2, start == 0 || start < credit, credit - start <= 45 { return start }
  return start + last.lowerBound
}

/// The token behind a credit that starts at a token; nil where none starts there.
func creditMark(at index: Int, _ tokens: [Token], _ text: UTF8Text) -> Int? {
  let word = text[tokens[index].range]
  if word == "©" {
    let isMark = tokens[index].flags.contains(.spaceBefore) && index + 1 < tokens.count
    guard isMark else { return nil }
    let isNamed = tokens[index + 1].isCapitalized || isYear(tokens[index + 1], text)
    return isNamed ? reservedEnd(namesEnd(from: index + 1, tokens, text), tokens, text) : nil
  }
  if word == "(" || word == "[", index + 1 < tokens.count,
    let close = tokens[index...].prefix(24).firstIndex(where: {
      text[$0.range] == (word == "(" ? ")" : "]")
    })
  {
    let inner = index + 1
    let names = tokens[inner..<close]
    // "(Min-jun Reed/Dorn News via AP)": small letters join names or stand behind a hyphen.
    let isNames = names.allSatisfy {
      $0.isCapitalized || $0.kind != .word || !$0.flags.contains(.spaceBefore)
        || ["via", "for", "by", "and"].contains(text[$0.range])
    }
    let isCredit =
      text[tokens[inner].range] == "©" || opensCredit(inner, tokens, text)
      || names.contains { text[$0.range] == "/" } && isNames
        && names.count { $0.kind == .word && $0.range.count >= 3 } >= 2
    return isCredit ? close + 1 : nil
  }
  if opensCredit(index, tokens, text) {
    return reservedEnd(namesEnd(from: index + 1, tokens, text), tokens, text)
  }
  // "REUTERS/Jane Doe", "AP Photo/John Roe" after the caption's end.
  if isAgency(tokens[index], text), tokens[index].flags.contains(.allCaps) {
    let slash = tokens[(index + 1)...].prefix(3).firstIndex { text[$0.range] == "/" }
    if let slash,
      tokens[(index + 1)..<slash].allSatisfy({
        creditWords.contains(asciiLowercased(text[$0.range]))
      })
    {
      return namesEnd(from: index, tokens, text)
    }
  }
  return nil
}

/// Behind the sign and the year that may follow a credit's names, and "all rights reserved"; behind all
/// where no more than that and a last name follows in the block.
private func reservedEnd(_ end: Int, _ tokens: [Token], _ text: UTF8Text) -> Int {
  let rest = tokens[end...]
  let isRestOfCredit = rest.allSatisfy { token in
    token.isCapitalized || isYear(token, text) || ["©", ","].contains(text[token.range])
  }
  if rest.count <= 4, isRestOfCredit { return tokens.count }
  var at = end
  while at < tokens.count, text[tokens[at].range] == "©" || isYear(tokens[at], text) { at += 1 }
  var words = at
  if words < tokens.count, [",", "."].contains(text[tokens[words].range]) { words += 1 }
  for word in ["all", "rights", "reserved"] {
    guard words < tokens.count, asciiLowercased(text[tokens[words].range]) == word else {
      return at
    }
    words += 1
  }
  return words < tokens.count && text[tokens[words].range] == "." ? words + 1 : words
}

/// A number of four digits from 1900 on.
private func isYear(_ token: Token, _ text: UTF8Text) -> Bool {
  token.kind == .number && token.range.count == 4
    && Int(text[token.range]).map { (1900...2100).contains($0) } ?? false
}

/// "Photo:", "Photo by", "Image credit:" with a capital.
private func opensCredit(_ index: Int, _ tokens: [Token], _ text: UTF8Text) -> Bool {
  guard tokens[index].isCapitalized,
    creditWords.contains(asciiLowercased(text[tokens[index].range])),
    index + 2 < tokens.count
  else { return false }
  var next = index + 1
  if creditWords.contains(asciiLowercased(text[tokens[next].range])) { next += 1 }
  guard next + 1 < tokens.count else { return false }
  let mark = text[tokens[next].range]
  return (mark == ":" || mark == "by" || mark == "/") && tokens[next + 1].isCapitalized
}

/// Behind the names of a credit: slashes and hyphens join, an agency or at most three more
/// capitalized words follow, a word that opens sentences or an opening quote ends it.
private func namesEnd(from start: Int, _ tokens: [Token], _ text: UTF8Text) -> Int {
  var end = start
  var run = 0
  var sawSlash = false
  while end < tokens.count {
    let token = tokens[end]
    let word = text[token.range]
    let isJoined = end > start && !token.flags.contains(.spaceBefore)
    if [":", "/", ",", "&", "|", "©"].contains(word) || (word == "-" && isJoined) {
      if word == "/" { sawSlash = true }
      if word != "," || end + 1 < tokens.count && isAgency(tokens[end + 1], text) {
        run = 0
        end += 1
        continue
      }
      return end
    }
    if ["via", "by", "for", "and"].contains(word), end + 1 < tokens.count,
      tokens[end + 1].isCapitalized
    {
      run = 0
      end += 1
      continue
    }
    if token.kind == .punctuation, word == ".", end + 1 == tokens.count || run > 0 {
      return end + 1
    }
    guard token.kind == .word || token.kind == .number,
      token.isCapitalized || token.kind == .number || isJoined
    else { return end }
    if !isJoined {
      if opensSentence(word), run > 0 || sawSlash { return end }
      if run >= 3
        || (run >= 1 && sawSlash && !isAgency(token, text) && !isPictureWord(word)
          && !slashFollows(end, tokens, text))
      {
        return end
      }
      if run >= 1, end > start, isAgency(tokens[end - 1], text), !isAgency(token, text),
        !isPictureWord(word)
      {
        return end
      }
    }
    if !isJoined || run == 0 { run += 1 }
    end += 1
  }
  return end
}

private func slashFollows(_ index: Int, _ tokens: [Token], _ text: UTF8Text) -> Bool {
  tokens[(index + 1)...].prefix(2).contains {
    text[$0.range] == "/" && !$0.flags.contains(.spaceBefore)
  }
}

private func isAgency(_ token: Token, _ text: UTF8Text) -> Bool {
  token.isCapitalized && creditAgencies.contains(asciiLowercased(text[token.range]))
}

private func isPictureWord(_ word: String) -> Bool {
  creditWords.contains(asciiLowercased(word)) || word == "Images" || word == "News"
    || word == "Agency"
}

/// Capitalized only because a sentence starts: articles, pronouns, prepositions, conjunctions.
func opensSentence(_ word: String) -> Bool { sentenceOpeners.contains(word) }

private let sentenceOpeners: Set<String> = [
  "The", "A", "An", "In", "On", "At", "It", "He", "She", "They", "We", "I", "But", "And", "This",
  "That", "These", "Those", "There", "His", "Her", "Their", "Its", "As", "After", "Before", "When",
  "While", "If", "For", "Since", "However", "Meanwhile", "With", "By", "From", "To", "Of", "One",
  "Two", "Three", "Some", "Many", "Most", "More", "Several", "What", "Who", "Why", "How", "Where",
  "Under", "During", "According", "Despite", "Although", "Both", "Not", "No", "Last", "You", "Our",
  "My", "Police", "Officials", "Earlier", "Later", "Now", "So", "Yet", "Until", "Over", "About",
]
