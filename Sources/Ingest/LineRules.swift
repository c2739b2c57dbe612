import Knowledge
import Language
import SourceText

/// Navigation, sharing, cookie and subscription lines, by the phrases of `LineWords`.
func isFurniture(_ shape: Shape) -> Bool {
  if shape.words.isEmpty { return true }
  let isShort = shape.words.count <= 30
  if isShort, startsWithPhrase(furnitureOpenings, shape) { return true }
  if shape.words.count <= 6, furnitureLines.contains(shape.opening) { return true }
  return isAddress(shape) || isNotice(shape)
}

/// "© 2025 Harbor Wire. All rights reserved.": whose the page is, not who took a picture.
private func isNotice(_ shape: Shape) -> Bool {
  guard let first = shape.tokens.first, shape.words.count <= 24,
    shape.text[first.range] == "©" || shape.opening.hasPrefix("copyright")
  else { return false }
  let words = shape.words.map { asciiLowercased(shape.text[$0.range]) }
  return words.indices.dropLast(2).contains {
    words[$0...($0 + 2)] == ["all", "rights", "reserved"]
  }
}

/// A line that sends the reader to another story.
func isTeaser(_ shape: Shape) -> Bool {
  shape.words.count <= 40 && startsWithPhrase(teaserOpenings, shape)
}

/// "By Jane Doe", "By Jane Doe and John Roe, Harbor Wire".
func isByline(_ shape: Shape) -> Bool {
  guard shape.words.count >= 2, shape.words.count <= 14, !shape.endsSentence else { return false }
  guard startsWithPhrase(["by"] + bylineOpenings, shape) else { return false }
  if startsWithPhrase(["from our"], shape) { return shape.words.last?.isCapitalized ?? false }
  let names = shape.words.dropFirst()
  return names.count { $0.isCapitalized } * 2 >= names.count
}

/// "Jane Doe in Port Vila": a forename, at most three more words, and where they wrote from.
func isPlacedByline(_ shape: Shape) -> Bool {
  guard shape.words.count >= 4, shape.words.count <= 9, !shape.endsSentence,
    shape.tokens.allSatisfy({ $0.kind == .word || shape.text[$0.range] == "," }),
    let place = shape.words.prefix(6).firstIndex(where: { shape.text[$0.range] == "in" })
  else { return false }
  let (names, places) = (shape.words[..<place], shape.words[(place + 1)...])
  let first = names.first.map { wordFlags(shape.text, $0.range) } ?? []
  return (2...7).contains(names.count) && places.allSatisfy(\.isCapitalized)
    && names.allSatisfy { $0.isCapitalized || shape.text[$0.range] == "and" }
    && first.contains(.forename)
    && places.first.map { placeNameStarts(with: $0, places, shape) } ?? false
}

/// Whether the first word, or the first two or three, name a place.
private func placeNameStarts(
  with first: Token, _ places: ArraySlice<Token>, _ shape: Shape
) -> Bool {
  places.prefix(3).contains { last in
    let name = TextRange(first.range.lower, last.range.upper)
    return entries(named: shape.text[name]).contains {
      ($0.entry.kind == .country || $0.entry.kind == .city) && $0.use != .adjective
    }
  }
}

/// A caption that ends with its credit, as "A ferry at dawn. © Bay Pictures".
func endsInCredit(_ shape: Shape) -> Bool {
  shape.tokens.indices.dropFirst().contains { index in
    creditMark(at: index, shape.tokens, shape.text) == shape.tokens.count
  }
}

/// A photo credit on a line of its own.
func isCreditLine(_ shape: Shape) -> Bool {
  guard shape.words.count <= 16, let first = shape.tokens.first else { return false }
  // "— Jane Doe" below a pulled quotation.
  if ["—", "–", "--"].contains(shape.text[first.range]), !shape.endsSentence { return true }
  return creditMark(at: 0, shape.tokens, shape.text) != nil
}

/// A caption that says so, as "File photo: ..." or "Pictured: ...".
func isCaption(_ shape: Shape) -> Bool {
  shape.words.count <= 60 && startsWithPhrase(captionOpenings, shape)
}

/// A date on a line of its own, with at most a place, a time or "Updated" beside it.
func isDateLine(_ shape: Shape, in text: UTF8Text) -> Bool {
  guard shape.words.count <= 16, let day = explicitDay(in: text, shape.range) else { return false }
  let outside = shape.words.filter { !day.range.contains($0.range) }
  return outside.count <= 8 && !shape.endsSentence
    && outside.count { $0.kind == .word && !$0.isCapitalized } <= 3
}

/// A few words without an end mark, as a subheading has.
func isHeading(_ shape: Shape) -> Bool {
  guard shape.words.count >= 1, shape.words.count <= 14, let last = shape.tokens.last,
    let first = shape.words.first, first.isCapitalized || first.kind == .number
  else { return false }
  let end = shape.text[last.range]
  if end == "?" || end == "!" { return shape.words.count >= 2 }
  return !shape.endsSentence && ![",", ";", ":"].contains(end)
}

private func isAddress(_ shape: Shape) -> Bool {
  let line = shape.text.bytes[shape.range.indices]
  return !line.contains(UInt8(ascii: " "))
    && ["http://", "https://", "www."].contains { line.starts(with: $0.utf8) }
}

func startsWithPhrase(_ phrases: [String], _ shape: Shape) -> Bool {
  let opening = shape.opening.utf8
  guard let first = opening.first else { return false }
  return phrases.contains { phrase in
    phrase.utf8.first == first && opening.starts(with: phrase.utf8)
      && (opening.count == phrase.utf8.count
        || opening.dropFirst(phrase.utf8.count).first == UInt8(ascii: " "))
  }
}
