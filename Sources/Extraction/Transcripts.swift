import Language
import NewsModel
import SourceText

/// The turns of an interview that an article prints: its blocks that open with a label of who speaks.
///
/// `((Name)) What …`, `Name: What …` and `NN: What …`, where three blocks and more have such labels and one
/// label comes back. What a turn says is its speaker's own, and its label names nobody anew.
struct Transcript {
  /// Indexes of the article's blocks.
  private(set) var turns: Set<Int> = []
  private var labels: [TextRange] = []

  private var text = UTF8Text("")

  init(of article: Article) {
    let text = article.text
    var labels: [(block: Int, label: TextRange)] = []
    for (index, block) in article.blocks.enumerated()
    where block.kind == .paragraph || block.kind == .heading {
      if let label = turnLabel(in: block.range, of: text) { labels.append((index, label)) }
    }
    guard labels.count > 2 else { return }
    let spelled = labels.map { text[$0.label] }
    guard Set(spelled).count < labels.count else { return }
    turns = Set(labels.map(\.block))
    self.labels = labels.map(\.label)
    self.text = text
  }

  /// The names of the article with one person for each label of two words and more, and none for initials.
  func mended(_ names: [Mention]) -> [Mention] {
    guard !labels.isEmpty else { return names }
    let taken = TextCoverage(labels.filter { isName($0) || isInitials($0) })
    let people = labels.filter(isName).map { Mention(.person, $0) }
    return (names.filter { !taken.overlaps($0.range) } + people).sorted { $0.range < $1.range }
  }

  private func isName(_ label: TextRange) -> Bool {
    let words = text[label].split(separator: " ", omittingEmptySubsequences: false)
    return (2...4).contains(words.count)
      && words.allSatisfy { $0.first?.isUppercase ?? false && $0.contains { $0.isLowercase } }
  }

  private func isInitials(_ label: TextRange) -> Bool {
    label.count <= 3 && text.bytes[label.indices].allSatisfy { $0 >= 0x41 && $0 <= 0x5A }
  }
}

/// The label that a block opens with, without its marks; nil where it has none.
private func turnLabel(in range: TextRange, of text: UTF8Text) -> TextRange? {
  let bytes = text.bytes
  let open = UInt8(ascii: "(")
  var start = range.lower
  while start < range.upper, isASCIISpace(bytes[start]) { start += 1 }
  if start + 2 < range.upper, bytes[start] == open, bytes[start + 1] == open {
    start += 2
    let limit = min(range.upper, start + 60) - 1
    guard
      let end = (start..<max(start, limit)).first(where: {
        bytes[$0] == UInt8(ascii: ")") && bytes[$0 + 1] == UInt8(ascii: ")")
      })
    else { return nil }
    return TextRange(start, end)
  }
  let limit = min(range.upper, start + 40)
  guard let colon = (start..<limit).first(where: { bytes[$0] == UInt8(ascii: ":") }),
    colon + 1 < range.upper, isASCIISpace(bytes[colon + 1])
  else { return nil }
  let words = text[TextRange(start, colon)].split(separator: " ")
  guard (1...4).contains(words.count),
    words.allSatisfy({
      $0.first?.isUppercase ?? false && $0.allSatisfy { $0.isLetter || $0 == "." }
    })
  else { return nil }
  return TextRange(start, colon)
}
