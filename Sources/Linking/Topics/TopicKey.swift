import NewsModel

/// A label as topics are compared: lower case, without article, the last word in the singular unless
/// it is part of a name.
///
/// The rules for the singular are the regular ones of English; a word that they leave wrong is wrong
/// in the same way wherever it stands, so that equal labels stay equal.
func topicKey(_ label: String) -> String {
  var words = slug(label).split(separator: "-").map(String.init)
  if words.count > 1, ["the", "a", "an"].contains(words[0]) { words.removeFirst() }
  guard let last = words.popLast() else { return "" }
  let isName = label.split(separator: " ").last?.first?.isUppercase == true
  words.append(isName ? last : singular(last))
  return words.joined(separator: "-")
}

/// Nouns whose singular means something else: "armed forces" are no force; by hand.
private let pluralNouns: Set<String> = [
  "affairs", "arms", "customs", "economics", "forces", "goods", "news", "politics", "relations",
  "rights",
  "sanctions", "talks", "ties",
]

private func singular(_ word: String) -> String {
  guard word.utf8.count > 3, word.hasSuffix("s"), !pluralNouns.contains(word) else { return word }
  for ending in ["ss", "us", "is"] where word.hasSuffix(ending) { return word }
  if word.hasSuffix("ies"), word.utf8.count > 4 { return word.dropLast(3) + "y" }
  for ending in ["ches", "shes", "xes", "sses"] where word.hasSuffix(ending) {
    return String(word.dropLast(2))
  }
  return String(word.dropLast())
}
