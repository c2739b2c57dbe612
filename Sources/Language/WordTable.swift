import SourceText

/// What each known spelling may be, by the hash of its lower-case bytes.
struct WordTable: Sendable {
  private var keys: [UInt32]
  private var senses: [WordSense]
  private let mask: Int
  /// Base forms; a lemma is an index into it plus one.
  let lemmas: [String]
  let lemmaHashes: [UInt32]

  static let english = WordTable()

  init() {
    let size = 16_384
    mask = size - 1
    keys = Array(repeating: 0, count: size)
    senses = Array(repeating: WordSense(word: .noun), count: size)
    let verbs = allVerbs()
    lemmas = verbs.map(\.base)
    lemmaHashes = lemmas.map { wordHash($0.utf8) }
    for (index, verb) in verbs.enumerated() {
      let lemma = UInt16(index + 1)
      let noun = verb.isAlsoNoun
      insert(verb.past, WordSense(word: .past, verb: .past, lemma: lemma))
      insert(verb.participle, WordSense(word: .participle, verb: .participle, lemma: lemma))
      insert(verb.gerund, WordSense(word: .gerund, verb: .gerund, lemma: lemma))
      insert(verb.base, WordSense(word: noun ? .noun : .base, verb: .base, lemma: lemma))
      insert(verb.third, WordSense(word: noun ? .noun : .present, verb: .present, lemma: lemma))
    }
    for (word, spellings) in closedClasses {
      for spelling in spellings.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
        let key = wordHash(spelling.utf8)
        var sense = WordSense(word: word)
        // "meeting" and "hearing" are nouns first; after a form of "be" they are verbs.
        if let known = self[key], known.lemma > 0, word == .noun || word == .adjective {
          sense.verb = known.verb
          sense.lemma = known.lemma
        }
        insert(key, sense, replacing: true)
      }
    }
  }

  subscript(key: UInt32) -> WordSense? {
    var slot = Int(key) & mask
    while keys[slot] != 0 {
      if keys[slot] == key { return senses[slot] }
      slot = (slot + 1) & mask
    }
    return nil
  }

  private mutating func insert(_ word: String, _ sense: WordSense) {
    insert(wordHash(word.utf8), sense, replacing: false)
  }

  private mutating func insert(_ key: UInt32, _ sense: WordSense, replacing: Bool) {
    var slot = Int(key) & mask
    while keys[slot] != 0 && keys[slot] != key { slot = (slot + 1) & mask }
    if keys[slot] == key && !replacing { return }
    keys[slot] = key
    senses[slot] = sense
  }
}

/// FNV-1a of the bytes with ASCII letters in lower case; never 0.
package func wordHash(_ bytes: some Sequence<UInt8>) -> UInt32 {
  var hash: UInt32 = 2_166_136_261
  for byte in bytes { hash = (hash ^ UInt32(lowered(byte))) &* 16_777_619 }
  return hash == 0 ? 1 : hash
}

@inline(__always)
func lowered(_ byte: UInt8) -> UInt8 { byte >= 0x41 && byte <= 0x5A ? byte + 0x20 : byte }
