/// A verb's spellings with the form that each is.
package struct VerbForms: Sendable {
  package var base: String
  package var third: String
  package var past: String
  package var participle: String
  package var gerund: String
  package var isAlsoNoun: Bool
}

/// The forms of a verb by its base, by rule where the table of irregular verbs lacks it.
package func verbForms(of base: String) -> VerbForms {
  if let known = irregularForms[base] { return known }
  let past = regularPast(of: base)
  return VerbForms(
    base: base, third: thirdPerson(of: base), past: past, participle: past,
    gerund: gerund(of: base), isAlsoNoun: false)
}

private let irregularForms: [String: VerbForms] = {
  let count = irregularVerbs.split(separator: ";").count
  return Dictionary(uniqueKeysWithValues: allVerbs().prefix(count).map { ($0.base, $0) })
}()

/// All verbs of the tables with their forms, in the order of the tables, each base once.
func allVerbs() -> [VerbForms] {
  var verbs: [VerbForms] = []
  var known: Set<String> = []
  for entry in irregularVerbs.split(separator: ";") {
    let words = entry.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init)
    guard words.count == 3 else { continue }
    let (base, isAlsoNoun) = splitMark(words[0])
    guard known.insert(base).inserted else { continue }
    verbs.append(
      VerbForms(
        base: base, third: thirdPerson(of: base), past: words[1], participle: words[2],
        gerund: gerund(of: base), isAlsoNoun: isAlsoNoun))
  }
  for word in regularVerbs.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
    let (base, isAlsoNoun) = splitMark(String(word))
    guard known.insert(base).inserted else { continue }
    let past = regularPast(of: base)
    verbs.append(
      VerbForms(
        base: base, third: thirdPerson(of: base), past: past, participle: past,
        gerund: gerund(of: base), isAlsoNoun: isAlsoNoun))
  }
  return verbs
}

private func splitMark(_ word: String) -> (String, Bool) {
  word.hasSuffix("/n") ? (String(word.dropLast(2)), true) : (word, false)
}

package func thirdPerson(of base: String) -> String {
  if endsInConsonantY(base) { return base.dropLast() + "ies" }
  for ending in ["s", "sh", "ch", "x", "z", "o"] where base.hasSuffix(ending) {
    return base + "es"
  }
  return base + "s"
}

func regularPast(of base: String) -> String {
  if base.hasSuffix("e") { return base + "d" }
  if endsInConsonantY(base) { return base.dropLast() + "ied" }
  return base + doubled(base) + "ed"
}

func gerund(of base: String) -> String {
  if base.hasSuffix("ie") { return base.dropLast(2) + "ying" }
  if base.hasSuffix("e"), !base.hasSuffix("ee"), !base.hasSuffix("oe"), !base.hasSuffix("ye") {
    return base.dropLast() + "ing"
  }
  return base + doubled(base) + "ing"
}

private func endsInConsonantY(_ base: String) -> Bool {
  let letters = Array(base.utf8.suffix(2))
  return letters.count == 2 && letters[1] == UInt8(ascii: "y") && !isVowel(letters[0])
}

/// The last letter of a one-syllable verb in consonant, vowel, consonant, or of one that stresses it.
private func doubled(_ base: String) -> String {
  let letters = Array(base.utf8)
  guard letters.count >= 3, let last = letters.last else { return "" }
  if stressedAtEnd.contains(base) { return String(UnicodeScalar(last)) }
  let vowels = letters.filter(isVowel).count
  let isClosed =
    !isVowel(last) && isVowel(letters[letters.count - 2]) && !isVowel(letters[letters.count - 3])
  let isSoft = [UInt8(ascii: "w"), UInt8(ascii: "x"), UInt8(ascii: "y")].contains(last)
  return vowels == 1 && isClosed && !isSoft ? String(UnicodeScalar(last)) : ""
}

private let stressedAtEnd: Set<String> = [
  "begin", "commit", "admit", "prefer", "refer", "defer", "infer", "occur", "permit", "submit",
  "control", "compel", "expel", "patrol", "regret", "rebut", "forget", "quip", "quit", "kidnap",
]

private func isVowel(_ letter: UInt8) -> Bool {
  switch letter {
  case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"),
    UInt8(ascii: "u"):
    true
  default: false
  }
}
