/// Whether a phrase is one word that stands for somebody whom other words name, as "they" does. "Everyone"
/// and "others" are not: they say all that can be said.
package func isReferring(_ phrase: String) -> Bool {
  referringWords.contains(asciiLowercased(phrase))
}

private let referringWords: Set<String> = [
  "i", "you", "he", "she", "it", "we", "they", "me", "him", "her", "us", "them", "himself",
  "herself", "itself", "themselves", "this", "that", "these", "those", "who", "whom", "which",
]
