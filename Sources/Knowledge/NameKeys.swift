package import SourceText

/// What stands for a word's spelling without case, marks, periods, apostrophes and hyphens; 0 where
/// nothing else is left of it.
package typealias WordKey = UInt64

/// The key of the word at a range of bytes.
package func wordKey(_ text: UTF8Text, _ range: TextRange) -> WordKey {
  var hash = NameHash()
  return hash.add(text.bytes, range.lower, range.upper) > 0 ? hash.value : 0
}

/// The key of a word on its own.
package func wordKey(of word: String) -> WordKey {
  let bytes = Array(word.utf8)
  var hash = NameHash()
  return hash.add(bytes, 0, bytes.count) > 0 ? hash.value : 0
}

/// The key of several words run together, so that `Jong-un` and `Jong Un` have one.
package func joinedKey(_ text: UTF8Text, _ ranges: some Sequence<TextRange>) -> WordKey {
  var hash = NameHash()
  var count = 0
  for range in ranges { count += hash.add(text.bytes, range.lower, range.upper) }
  return count > 0 ? hash.value : 0
}

/// The flags of the word that a key stands for.
package func wordFlags(ofKey key: WordKey) -> WordFlags { key == 0 ? [] : wordFlags(key) }

/// Whether one forename is a short form of the other, as `Bill` of `William`.
package func isNickname(_ a: WordKey, _ b: WordKey) -> Bool {
  hasNickname(a, of: b) || hasNickname(b, of: a)
}

private func hasNickname(_ nick: WordKey, of full: WordKey) -> Bool {
  phraseValue(mixedHash(nick &* 3 &+ full)) != 0
}
