import Language
import SourceText

/// Navigation, sharing, cookie and subscription lines, by the phrases of `LineWords`.
func isFurniture(_ shape: Shape) -> Bool {
  if shape.words.isEmpty { return true }
  let isShort = shape.words.count <= 30
  if isShort, startsWithPhrase(furnitureOpenings, shape) { return true }
  if shape.words.count <= 6, furnitureLines.contains(shape.opening) { return true }
  return isAddress(shape)
}

/// A line that sends the reader to another story.
func isTeaser(_ shape: Shape) -> Bool {
  shape.words.count <= 40 && startsWithPhrase(teaserOpenings, shape)
}

/// "By Jane Doe", "By Jane Doe and John Roe, Harbor Wire".
func isByline(_ shape: Shape) -> Bool {
  guard shape.words.count >= 2, shape.words.count <= 14, !shape.endsSentence else { return false }
  guard startsWithPhrase(["by"] + bylineOpenings, shape) else { return false }
  let names = shape.words.dropFirst()
  return names.count { $0.isCapitalized } * 2 >= names.count
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
