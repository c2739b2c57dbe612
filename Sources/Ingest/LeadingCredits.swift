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
  let words = shape.words.map { asciiLowercased(shape.text[$0.range]) }
  guard words.count > 2, words.count <= 40 else { return nil }
  if words[0] == "image" || words[0] == "media", words[1] == "copyright" || words[1] == "source" {
    let caption = words.indices.dropFirst(2).first {
      words[$0] == "caption" && words[$0 - 1] == words[0]
    }
    guard let caption, caption + 1 < words.count else {
      return words.count <= 8 ? shape.range.upper : nil
    }
    return shape.words[caption + 1].range.lower
  }
  guard creditAgencies.contains(words[0]) || creditSources.contains(words[0]),
    shape.words[0].isCapitalized, !shape.endsSentence
  else { return nil }
  let behind = 1 + words.dropFirst().prefix { creditTails.contains($0) }.count
  let rest = shape.words[behind...]
  guard rest.count >= 4, let next = rest.first, next.isCapitalized || next.kind == .number,
    rest.count(where: { $0.isCapitalized }) * 5 <= rest.count * 3
  else { return nil }
  return next.range.lower
}
