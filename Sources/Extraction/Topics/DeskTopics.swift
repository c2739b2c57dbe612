import Language
import NewsModel
import SourceText

/// Assigns the topics that the desk defined wherever their label or one of their phrases stands in
/// running text or a title; whole words, ASCII case apart.
///
/// The article is about one that it uses twice or in its title. Dropped topics are assigned as well, so
/// that linking can tell what a drop removed.
func assignDeskTopics(
  in reading: Reading, of facts: ArticleFacts, using lexicon: Lexicon
) -> [TopicAssignment] {
  guard !lexicon.topics.isEmpty else { return [] }
  let newsSentences = reading.newsSentenceIndexes(of: facts.article)
  var uses = [[(range: TextRange, sentence: Int?)]](repeating: [], count: lexicon.topics.count)
  for (index, sentence) in reading.sentences.enumerated() {
    let isTitle = facts.article.blocks[reading.blocks[index]].kind == .title
    guard isTitle || newsSentences[index] != nil else { continue }
    let words = sentence.map { reading.lowercased($0) }
    for (topic, phrases) in lexicon.phrases.enumerated() {
      for phrase in phrases where !phrase.isEmpty {
        for start in words.indices where words[start...].starts(with: phrase) {
          let first = sentence.lowerBound + start
          uses[topic].append(
            (reading.range(of: first..<first + phrase.count), newsSentences[index]))
        }
      }
    }
  }
  return lexicon.topics.indices.filter { !uses[$0].isEmpty }.map { index in
    let found = uses[index].sorted { $0.range < $1.range }
    return TopicAssignment(
      id: lexicon.topics[index].id, label: lexicon.topics[index].label, kind: .issue, score: 1,
      sentences: Array(Set(found.compactMap(\.sentence))).sorted(),
      ranges: found.filter { $0.sentence != nil }.map(\.range),
      isAbout: found.count >= 2 || found.contains { $0.sentence == nil })
  }
}
