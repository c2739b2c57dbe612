import NewsModel
import SourceText

/// The pieces that are the article, where a page was saved whole; all pieces where it was not.
///
/// Each piece scores by its words, prose above and menu lines below zero; the body is the run of
/// pieces with the greatest sum (maximum subsequence segmentation; J. Pasternack and D. Roth,
/// "Extracting Article Text from the Web", WWW 2009).
func bodyRegion(of pieces: [Piece], in text: UTF8Text) -> Range<Int> {
  guard looksSavedWhole(pieces, in: text) else { return pieces.indices }
  var best = 0..<0
  var bestSum = 0.0
  var start = 0
  var sum = 0.0
  for (index, piece) in pieces.enumerated() {
    sum += proseScore(of: piece, in: text)
    if sum <= 0 {
      sum = 0
      start = index + 1
    } else if sum > bestSum {
      bestSum = sum
      best = start..<index + 1
    }
  }
  return best.isEmpty ? pieces.indices : best
}

/// Many short lines that end no sentence beside few long ones are a page and not an article.
private func looksSavedWhole(_ pieces: [Piece], in text: UTF8Text) -> Bool {
  guard pieces.count >= 12 else { return false }
  let short = pieces.count {
    wordCount(of: $0.range, in: text) <= 6 && !endsSentence($0.range, in: text)
  }
  return short >= 12 && short * 5 >= pieces.count * 2
}

/// Words of prose less a toll for each line that is none; tuned on cleaning/scrapinghub.train.
private func proseScore(of piece: Piece, in text: UTF8Text) -> Double {
  switch piece.hint {
  case .furniture: return -20
  case .heading, .caption: return 0
  default: break
  }
  let words = Double(wordCount(of: piece.range, in: text))
  if endsSentence(piece.range, in: text) { return words >= 8 ? min(words, 60) : words - 6 }
  return words >= 25 ? words / 2 : -menuToll
}

private let menuToll = 5.0

/// Words as runs without white space.
func wordCount(of range: TextRange, in text: UTF8Text) -> Int {
  var count = 0
  var isInside = false
  for index in range.indices {
    let isSpace = isASCIISpace(text.bytes[index])
    if !isSpace && !isInside { count += 1 }
    isInside = !isSpace
  }
  return count
}
