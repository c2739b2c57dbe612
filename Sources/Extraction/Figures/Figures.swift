import Language
import NewsModel
import SourceText

/// Finds numbers with what they count, in order of the text; figures do not overlap.
///
/// 1. Read a number, in digits or words, or a count without one ("dozens").
/// 2. Join a range: "between 20 and 30", "20 to 30", "20-30".
/// 3. Find the unit: a currency, a measure, the noun counted, or what happened to the people.
/// 4. Join the quantifier before it.
///
/// A number whose unit is not known is left out. Only running text is read: an event takes the figures
/// that lie in its sentence. `low` and `high` are the number said, or the ends of the range said or meant;
/// of "at least 39" both are 39, and the quantifier says which way it is open.
func findFigures(in reading: Reading, of article: Article) -> [Figure] {
  var figures: [Figure] = []
  for (index, sentence) in reading.sentences.enumerated()
  where reading.isRunningText(sentence: index, of: article) {
    readFigures(of: sentence, reading, into: &figures)
  }
  return figures
}

private func readFigures(of sentence: Range<Int>, _ reading: Reading, into figures: inout [Figure])
{
  let bytes = reading.text.bytes
  let limit = sentence.upperBound
  var scan: FigureScan?
  var index = sentence.lowerBound
  var floor = index
  while index < limit {
    guard let count = count(at: index, limit, reading) else {
      index += 1
      continue
    }
    if scan == nil {
      let words = sentence.map { token in
        Int16(figureTable.number(of: bytes, reading.tokens[token].range.indices)) - 1
      }
      scan = FigureScan(
        reading: reading, sentence: sentence,
        words: words.map { word in
          word < 0 ? -1 : figureEntries[Int(word)]
        })
    }
    guard let scan, !isPartOfDate(count.tokens, sentence, reading),
      let (unit, end) = count.unit.map({ ($0, count.tokens.upperBound) })
        ?? scan.unit(ofNumberAt: count.tokens)
    else {
      index = count.tokens.upperBound
      continue
    }
    let (start, quantifier) = quantifier(before: count, floor, reading)
    let range = TextRange(
      reading.tokens[start].range.lower, reading.tokens[end - 1].range.upper)
    figures.append(
      Figure(
        range, low: count.low, high: count.high, unit: unit,
        quantifier: quantifier ?? count.vague))
    index = end
    floor = end
  }
}

/// A number or a range as it stands.
private struct Count {
  var tokens: Range<Int>
  var low: Double
  var high: Double
  /// The unit that the token itself holds, as `km` of `12km`.
  var unit: String?
  /// "dozens".
  var vague: String?
}

private func count(at index: Int, _ limit: Int, _ reading: Reading) -> Count? {
  let token = reading.tokens[index]
  if !token.flags.contains(.hasDigit) {
    guard token.isWord,
      countStarts.number(of: reading.text.bytes, token.range.indices) > 0
    else { return nil }
  }
  if let vague = vagueCount(at: index, limit, reading) { return vague }
  let isBetween = reading.lowercased(index) == "between" && index + 1 < limit
  let start = isBetween ? index + 1 : index
  guard let first = number(at: start, limit, reading) else { return nil }
  var count = Count(
    tokens: index..<first.end, low: first.value, high: first.value, unit: first.unit)
  guard first.end + 1 < limit, first.unit == nil else { return count }
  let joint = reading.lowercased(first.end)
  let isJoined = isBetween ? joint == "and" : ["to", "-", "–", "or"].contains(joint)
  if isJoined, let second = number(at: first.end + 1, limit, reading),
    second.value > first.value || second.value * second.factor > first.value
  {
    // "20 to 30 thousand" multiplies both.
    let isShared =
      second.factor > 1 && first.factor == 1 && first.value < second.value / second.factor
    count.low = isShared ? first.value * second.factor : first.value
    count.high = second.value
    count.tokens = index..<second.end
    count.unit = second.unit
  } else if isBetween {
    return nil
  }
  return count
}

private func number(
  at index: Int, _ limit: Int, _ reading: Reading
) -> (value: Double, end: Int, factor: Double, unit: String?)? {
  guard let read = readNumber(at: index, limit: limit, in: reading) else { return nil }
  var factor = 1.0
  var unit: String?
  if !read.suffix.isEmpty {
    let suffix = asciiLowercased(
      String(decoding: reading.text.bytes[read.suffix], as: UTF8.self))
    let isMoney = index > 0 && ["$", "£", "€", "¥", "₹", "₦"].contains(reading.word(index - 1))
    switch suffix {
    case "bn", "b": factor = 1e9
    case "mn", "m": if isMoney || suffix == "mn" { factor = 1e6 } else { unit = "m" }
    case "tn": factor = 1e12
    case "k": factor = 1e3
    case "km", "kg", "cm", "ft", "mi": unit = suffix
    case "mph": unit = "mph"
    case "kph": unit = "km/h"
    default: return nil
    }
  }
  let isWordFactor = read.end > index + 1 && !read.isInWords
  let plain = isWordFactor ? readNumber(at: index, limit: index + 1, in: reading)?.value : nil
  if let plain, plain > 0, read.value > plain * 99 { factor = read.value / plain }
  return (read.suffix.isEmpty ? read.value : read.value * factor, read.end, factor, unit)
}

private func vagueCount(at index: Int, _ limit: Int, _ reading: Reading) -> Count? {
  guard vagueStarts.number(of: reading.text.bytes, reading.tokens[index].range.indices) > 0 else {
    return nil
  }
  for (row, words) in zip(vagueCounts, vagueWords) {
    guard index + words.count <= limit,
      words.indices.allSatisfy({ reading.isWord(index + $0, words[$0]) })
    else { continue }
    let end = index + words.count
    // "dozens of people", but "several" and "several hundred" stand before the noun itself.
    let isOf = end < limit && reading.word(end) == "of"
    return Count(
      tokens: index..<(isOf ? end + 1 : end), low: row.low, high: row.high, vague: row.words)
  }
  return nil
}

/// "April 16", "16 April", "2024" behind "in": a number of the calendar counts nothing.
private func isPartOfDate(_ span: Range<Int>, _ sentence: Range<Int>, _ reading: Reading) -> Bool {
  for neighbor in [span.lowerBound - 1, span.upperBound] where sentence.contains(neighbor) {
    let token = reading.tokens[neighbor]
    guard token.isCapitalized else { continue }
    let word = reading.lowercased(neighbor).filter { $0 != "." }
    if word != "may", word != "march", monthNames.contains(where: { $0.name == word }) {
      return true
    }
    if word == "may" || word == "march" { return neighbor < span.lowerBound }
  }
  return false
}

private func quantifier(
  before count: Count, _ floor: Int, _ reading: Reading
) -> (start: Int, words: String?) {
  var start = count.tokens.lowerBound
  // The mark of a currency belongs to the figure: "US$", "£".
  if start > floor, reading.tokens[start - 1].kind == .symbol {
    start -= 1
    if start > floor, !reading.tokens[start].flags.contains(.spaceBefore),
      reading.tokens[start - 1].isWord, reading.tokens[start - 1].range.count <= 3
    {
      start -= 1
    }
  }
  for (phrase, words) in zip(figureQuantifiers, quantifierWords) {
    guard start - words.count >= floor,
      words.indices.allSatisfy({ reading.isWord(start - words.count + $0, words[$0]) })
    else { continue }
    return (start - words.count, phrase)
  }
  return (start, nil)
}

private let vagueWords = vagueCounts.map { $0.words.split(separator: " ").map(String.init) }
private let quantifierWords = figureQuantifiers.map { $0.split(separator: " ").map(String.init) }
private let figureWordRows: [(word: String, row: Int16)] = figureWords.enumerated().flatMap { row in
  row.element.words.split(separator: " ").map { (String($0), Int16(row.offset)) }
}
private let figureTable = WordTable(figureWordRows.map(\.word))
private let figureEntries = figureWordRows.map(\.row)
/// What a count may start with: cheap to ask of every word.
private let countStarts = WordTable(
  vagueCounts.map { String($0.words.split(separator: " ")[0]) }
    + numberWordList.flatMap { $0.words.split(separator: " ").map(String.init) }
    + ["a", "half", "between", "hundred", "thousand", "million", "billion", "dozen"])
private let vagueStarts = WordTable(
  vagueCounts.map { String($0.words.split(separator: " ")[0]) })
