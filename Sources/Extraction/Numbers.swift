import Language
import SourceText

/// A number as the text writes it, in digits or words.
struct NumberReading {
  var value: Double
  /// The token behind it.
  var end: Int
  /// The letters that follow the digits within the last token, as `bn` of `40bn`; empty for none.
  var suffix: Range<Int>
  var isInWords: Bool
}

/// Reads the number that starts at a token: `1,200`, `40 billion`, `2 1/2`, `twenty-four`,
/// `a hundred and five`, `two and a half`, `half a million`; nil where none starts.
func readNumber(at start: Int, limit: Int, in reading: Reading) -> NumberReading? {
  let token = reading.tokens[start]
  if token.flags.contains(.hasDigit) { return readDigits(at: start, limit, reading) }
  guard token.kind == .word else { return nil }
  let first = numberWord(start, reading)
  guard first != 0 else { return nil }
  return readWords(at: start, limit, reading)
}

private func readDigits(at start: Int, _ limit: Int, _ reading: Reading) -> NumberReading? {
  let range = reading.tokens[start].range
  let bytes = reading.text.bytes
  var offset = range.lower
  var value = 0.0
  var scale = 1.0
  var hasPoint = false
  scan: while offset < range.upper {
    switch bytes[offset] {
    case 0x30...0x39:
      value = value * 10 + Double(bytes[offset] - 0x30)
      if hasPoint { scale *= 10 }
    case UInt8(ascii: ","):
      if hasPoint { return nil }
    case UInt8(ascii: "."):
      if hasPoint { return nil }
      hasPoint = true
    default: break scan
    }
    offset += 1
  }
  guard offset > range.lower, value < 1e15 else { return nil }
  if offset < range.upper, bytes[offset] == UInt8(ascii: ":") { return nil }
  var result = NumberReading(
    value: value / scale, end: start + 1, suffix: offset..<range.upper, isInWords: false)
  guard result.suffix.isEmpty else { return result }
  takeFraction(&result, limit, reading)
  while result.end < limit, let factor = multiplier(result.end, reading) {
    result.value *= factor
    result.end += 1
  }
  return result
}

/// "1/2" behind a number, or "and a half".
private func takeFraction(_ result: inout NumberReading, _ limit: Int, _ reading: Reading) {
  let next = result.end
  let tokens = reading.tokens
  if next + 2 < limit, tokens[next].kind == .number, tokens[next + 2].kind == .number,
    tokens[next].flags.contains(.spaceBefore), tokens[next].range.count == 1,
    tokens[next + 2].range.count == 1, isByte("/", next + 1, reading),
    !tokens[next + 1].flags.contains(.spaceBefore)
  {
    let above = Double(reading.text.bytes[tokens[next].range.lower] - 0x30)
    let below = Double(reading.text.bytes[tokens[next + 2].range.lower] - 0x30)
    if below > above {
      result.value += above / below
      result.end = next + 3
    }
  } else if next + 2 < limit, code(next, reading) == and, code(next + 1, reading) == article,
    code(next + 2, reading) == half
  {
    result.value += 0.5
    result.end = next + 3
  }
}

private func readWords(at start: Int, _ limit: Int, _ reading: Reading) -> NumberReading? {
  var total = 0.0
  var current = 0.0
  var index = start
  var end = start
  let first = code(start, reading)
  if first == article || first == half {
    // "a hundred", "half a million"; an article or a half alone is no number.
    let next = first == half ? start + 2 : start + 1
    guard next < limit, first == article || code(start + 1, reading) == article,
      multiplier(next, reading) != nil
    else { return nil }
    current = first == half ? 0.5 : 1
    index = next
  }
  while index < limit {
    let number = numberWord(index, reading)
    if number == 0 {
      // A hyphen inside "twenty-four"; "and" inside "a hundred and five".
      guard index + 1 < limit, end == index, index > start else { break }
      if isByte("-", index, reading), !reading.tokens[index].flags.contains(.spaceBefore) {
        let next = code(index + 1, reading)
        guard next >= 1, next <= 10, current >= 20, Int(current) % 10 == 0 else { break }
        index += 1
        continue
      }
      break
    }
    if let factor = multiplier(index, reading) {
      if factor == 100 || factor == 12 {
        guard current < 100 else { break }
        current = max(current, current == 0 ? 1 : current) * factor
      } else {
        total += (current == 0 ? 1 : current) * factor
        current = 0
      }
    } else if number == and {
      guard index + 1 < limit, index > start, end == index, current >= 100 || total > 0,
        case let next = numberWord(index + 1, reading), next >= 2, next <= 28
      else { break }
    } else if number <= 20 {
      let unit = Double(number - 1)
      let rest = Int(current) % 100
      guard rest == 0 || (rest >= 20 && rest % 10 == 0 && unit < 10 && unit > 0) else { break }
      current += unit
    } else if number <= 28 {
      guard Int(current) % 100 == 0 else { break }
      current += Double(number - 19) * 10
    } else {
      break
    }
    index += 1
    if number != and { end = index }
  }
  guard end > start else { return nil }
  var result = NumberReading(value: total + current, end: end, suffix: 0..<0, isInWords: true)
  takeFraction(&result, limit, reading)
  return result
}

/// Zero to nineteen are 1 to 20, twenty to ninety 21 to 28.
private let numberTable = WordTable([
  "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
  "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
  "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety", "hundred",
  "thousand", "million", "billion", "trillion", "dozen", "bn", "mn", "tn", "and", "a", "half", "an",
])
private let and = 38
private let article = 39
private let half = 40
private let factors = [100, 1e3, 1e6, 1e9, 1e12, 12, 1e9, 1e6, 1e12]

private func code(_ index: Int, _ reading: Reading) -> Int {
  let found = numberTable.number(of: reading.text.bytes, reading.tokens[index].range.indices)
  return found == 41 ? article : found
}

/// The code where the token is a word, else 0.
private func numberWord(_ index: Int, _ reading: Reading) -> Int {
  reading.tokens[index].kind == .word ? code(index, reading) : 0
}

private func multiplier(_ index: Int, _ reading: Reading) -> Double? {
  let code = numberWord(index, reading)
  return (29...37).contains(code) ? factors[code - 29] : nil
}

/// Whether a token is one ASCII mark.
func isByte(_ mark: Unicode.Scalar, _ index: Int, _ reading: Reading) -> Bool {
  let range = reading.tokens[index].range
  return range.count == 1 && reading.text.bytes[range.lower] == UInt8(ascii: mark)
}
