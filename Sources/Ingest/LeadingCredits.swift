import Language
import SourceText

/// Where the caption starts behind a credit that saving ran into its start, as British papers and
/// broadcasters print them above it: "Getty Images The pier at dawn", "Image copyright EPA Image caption The
/// pier". At the end of the line where it is a credit alone; nil where none opens it.
///
/// 1. "Image copyright" up to "Image caption".
/// 2. An agency's name and what belongs to it, where behind it a caption starts: four words or more, in small
///    letters but for names and without an end mark.
func captionBehindCredit(_ shape: Shape) -> Int? {
  let words = shape.words
  func key(_ index: Int) -> String { asciiLowercased(shape.text[words[index].range]) }
  guard words.count > 2, words.count <= 40 else { return nil }
  let first = key(0)
  if first == "image" || first == "media", ["copyright", "source"].contains(key(1)) {
    let caption = words.indices.dropFirst(2).first {
      key($0) == "caption" && key($0 - 1) == first
    }
    guard let caption, caption + 1 < words.count else {
      return words.count <= 8 ? shape.range.upper : nil
    }
    return words[caption + 1].range.lower
  }
  guard creditAgencies.contains(first) || creditSources.contains(first), words[0].isCapitalized,
    !shape.endsSentence
  else { return nil }
  let behind = 1 + words.indices.dropFirst().prefix { creditTails.contains(key($0)) }.count
  let rest = words[behind...]
  guard rest.count >= 4, let next = rest.first, next.isCapitalized || next.kind == .number,
    rest.count(where: { $0.isCapitalized }) * 5 <= rest.count * 3
  else { return nil }
  return next.range.lower
}
