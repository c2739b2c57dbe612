import Knowledge
import Language
import NewsModel
import SourceText

/// What the title says, by its words alone: classes of triggers and names.
struct TitleWords {
  var types: Set<EventType> = []
  var modes: Set<String> = []
  private var hashes: Set<UInt32> = []
  /// Those of words of four letters or more, which seldom are function words.
  private var long: Set<UInt32> = []
  /// The tokens of each sentence of running text.
  private let sentences: [Range<Int>]
  private let reading: Reading

  init(of facts: ArticleFacts, reading: Reading) {
    self.reading = reading
    sentences = reading.sentences.indices
      .filter { reading.isRunningText(sentence: $0, of: facts.article) }
      .map { reading.sentences[$0] }
    var titles: [[String]] = []
    for (index, sentence) in reading.sentences.enumerated()
    where facts.article.blocks[reading.blocks[index]].kind == .title {
      titles.append(sentence.map { reading.word($0) })
    }
    if let title = facts.article.title {
      titles.append(title.split { !$0.isLetter && !$0.isNumber }.map(String.init))
    }
    let all = Set(titles.joined().map { wordHash($0.utf8) })
    for word in titles.joined() {
      let hash = wordHash(word.utf8)
      hashes.insert(hash)
      if word.utf8.count >= 4 { long.insert(hash) }
      for number in TriggerIndex.english.rows(for: hash) {
        let row = TriggerIndex.english.rows[Int(number)]
        let pattern = TriggerIndex.english.patterns[Int(number)].words
        guard pattern.allSatisfy({ $0.isEmpty || $0.contains(where: all.contains) }),
          let type = EventType(rawValue: row.type)
        else { continue }
        types.insert(type)
        modes.insert(row.type + row.mode)
      }
    }
  }

  /// The share of the title's longer words that stand in a sentence; 0 to 1.
  func share(in sentence: Int) -> Double {
    guard !long.isEmpty, sentence < sentences.count else { return 0 }
    let found = Set(sentences[sentence].map { hashOf($0) }).intersection(long).count
    return Double(found) / Double(long.count)
  }

  /// Whether the title has a form of a verb, by its index in `Tagging.lemmas`.
  func has(verb lemma: UInt16) -> Bool {
    guard !hashes.isEmpty, let base = verbLemma(lemma) else { return false }
    let forms = verbForms(of: base)
    return [forms.base, forms.third, forms.past, forms.participle, forms.gerund].contains {
      hashes.contains(wordHash($0.utf8))
    }
  }

  private func hashOf(_ token: Int) -> UInt32 {
    wordHash(reading.text.bytes[reading.tokens[token].range.indices])
  }

  /// Whether the last word of one of an actor's names stands in the title.
  func names(_ actor: Int, _ facts: ArticleFacts) -> Bool {
    facts.actors[actor].names.contains { name in
      guard let last = name.split(separator: " ").last else { return false }
      return hashes.contains(wordHash(last.utf8))
    }
  }
}
