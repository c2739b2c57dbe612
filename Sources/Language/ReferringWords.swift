/// Whether a phrase is one word that stands for somebody whom other words name, as "they" does. "Everyone"
/// and "others" are not: they say all that can be said. "He himself" and "the latter" stand for somebody as one word does.
package func isReferring(_ phrase: String) -> Bool {
  var words = asciiLowercased(phrase).split(separator: " ").map(String.init)
  if words.count == 2, words[0] == "the", back.contains(words[1]) { return true }
  if words.count == 2, emphasizing.contains(words[1]) { words.removeLast() }
  return words.count == 1 && referringWords.contains(words[0])
}

private let back: Set<String> = ["latter", "former", "same"]

/// Words behind a pronoun that add nobody: "she herself", "they all".
private let emphasizing: Set<String> = [
  "myself", "yourself", "himself", "herself", "itself", "ourselves", "themselves", "all", "both",
  "each", "too",
]

private let referringWords: Set<String> = [
  "i", "you", "he", "she", "it", "we", "they", "me", "him", "her", "us", "them", "himself",
  "herself", "itself", "themselves", "this", "that", "these", "those", "who", "whom", "which",
  "one",
]
