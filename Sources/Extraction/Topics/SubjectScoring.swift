import Knowledge
import Language
import NewsModel
import SourceText

/// Assigns subjects of the IPTC Media Topics vocabulary.
///
/// 1. Look each word and pair of words of the running text and the title up in the table of evidence.
/// 2. Sum each subject's weights; a term counts 1 + log2 of its uses, at most 3, the title's uses thrice.
/// 3. Keep the leading broad subject, those with a sixth of all evidence from three terms or more and three
///    tenths of the leader’s, and below them the finer ones that at least two terms speak for.
/// 4. The article is about the leading broad subject and what comes close; the rest it mentions.
func assignSubjects(in reading: Reading, of facts: ArticleFacts) -> [TopicAssignment] {
  let hits = subjectHits(in: reading, of: facts)
  let scores = subjectScores(of: hits)
  let broad = scores.indices.filter { mediaTopics[$0].isBroad }
    .sorted { (scores[$1].sum, $0) < (scores[$0].sum, $1) }
  guard let leader = broad.first, scores[leader].terms >= 1 else { return [] }
  let total = broad.reduce(0) { $0 + max(0, scores[$1].sum) }
  var kept: [(subject: Int, score: Double, isAbout: Bool)] = []
  for (rank, subject) in broad.prefix(4).enumerated() {
    let share = scores[subject].sum / total
    // What an article only mentions needs several words that speak for it, or any quoted minister would
    // make a fire politics.
    let isSecond =
      scores[subject].terms >= 3 && share >= 0.16 && scores[subject].sum >= scores[leader].sum * 0.3
    guard scores[subject].sum >= 0.8, rank == 0 || isSecond else { continue }
    let isAbout = rank == 0 || scores[subject].sum >= scores[leader].sum * 0.75
    kept.append((subject, share, isAbout && scores[subject].sum >= 3))
  }
  let fine = scores.indices.filter { !mediaTopics[$0].isBroad && scores[$0].terms >= 2 }
    .filter { fine in kept.contains { mediaTopics[$0.subject].code == mediaTopics[fine].broad } }
    .sorted { (scores[$1].sum, $0) < (scores[$0].sum, $1) }
  let best = fine.first.map { scores[$0].sum } ?? 0
  for subject in fine.prefix(4) where scores[subject].sum >= max(2.5, best * 0.45) {
    let isBelowMain = kept.contains {
      $0.isAbout && mediaTopics[$0.subject].code == mediaTopics[subject].broad
    }
    kept.append(
      (subject, min(1, scores[subject].sum / total), isBelowMain && scores[subject].sum >= 4))
  }
  return kept.map { subject, score, isAbout in
    let topic = mediaTopics[subject]
    return TopicAssignment(
      id: TopicID(slugging: topic.label), label: topic.label, kind: .subject, code: topic.code,
      score: min(1, max(0, score)), sentences: telling(subject, hits), isAbout: isAbout)
  }
}

/// One use of a term; the sentence is nil in the title.
struct SubjectHit {
  var evidence: TopicEvidence
  var sentence: Int?
}

func subjectHits(in reading: Reading, of facts: ArticleFacts) -> [SubjectHit] {
  var hits: [SubjectHit] = []
  let newsSentences = reading.newsSentenceIndexes(of: facts.article)
  var hasTitle = false
  for (index, sentence) in reading.sentences.enumerated() {
    let isTitle = facts.article.blocks[reading.blocks[index]].kind == .title
    guard isTitle || newsSentences[index] != nil else { continue }
    hasTitle = hasTitle || isTitle
    let first = hits.count
    collect(reading.tokens[sentence], reading.text, newsSentences[index], into: &hits)
    if isTitle { hits.append(contentsOf: hits[first...] + hits[first...]) }
  }
  if !hasTitle, let title = facts.article.title {
    let text = UTF8Text(title)
    let first = hits.count
    collect(tokenize(text, in: text.range)[...], text, nil, into: &hits)
    hits.append(contentsOf: hits[first...] + hits[first...])
  }
  return hits
}

/// Words and pairs of neighbors; a possessive or hyphen between two does not part them. A word of a pair that
/// speaks for other subjects is no evidence: a theater command is no theater.
private func collect(
  _ tokens: ArraySlice<Token>, _ text: UTF8Text, _ sentence: Int?, into hits: inout [SubjectHit]
) {
  var previous: TopicTerm?
  var isLastAlone = false
  for token in tokens {
    guard token.isWord || token.kind == .number else {
      let isJoint =
        token.kind == .possessive
        || token.range.count == 1 && text.bytes[token.range.lower] == UInt8(ascii: "-")
      if !isJoint { previous = nil }
      continue
    }
    let term = TopicTerm(text.bytes, token.range.indices)
    let pair = previous?.followed(by: text.bytes, token.range.indices).evidence
    if let pair {
      if isLastAlone, let last = hits.last, !last.evidence.shares(with: pair) { hits.removeLast() }
      hits.append(SubjectHit(evidence: pair, sentence: sentence))
    }
    isLastAlone = false
    if let evidence = term.evidence, pair.map({ evidence.shares(with: $0) }) ?? true {
      hits.append(SubjectHit(evidence: evidence, sentence: sentence))
      isLastAlone = true
    }
    previous = term
  }
}

func subjectScores(of hits: [SubjectHit]) -> [(sum: Double, terms: Int)] {
  var scores = [(sum: Double, terms: Int)](repeating: (0, 0), count: mediaTopics.count)
  let sorted = hits.map(\.evidence).sorted()
  var index = 0
  while index < sorted.count {
    var end = index + 1
    while end < sorted.count, sorted[end] == sorted[index] { end += 1 }
    let damped = dampedCounts[min(end - index, 4)]
    sorted[index].visit { subject, weight in
      guard scores.indices.contains(subject) else { return }
      scores[subject].sum += weight * damped
      if weight > 0 { scores[subject].terms += 1 }
    }
    index = end
  }
  return scores
}

/// 1 + log2 of a count, at most 3.
private let dampedCounts = [0, 1, 2, 2.585, 3]

/// The sentences that speak most for a subject, at most six, in order.
private func telling(_ subject: Int, _ hits: [SubjectHit]) -> [Int] {
  var sums: [(sentence: Int, sum: Double)] = []
  for hit in hits {
    guard let sentence = hit.sentence else { continue }
    hit.evidence.visit { found, weight in
      guard found == subject, weight > 0 else { return }
      if let last = sums.last, last.sentence == sentence {
        sums[sums.count - 1].sum += weight
      } else {
        sums.append((sentence, weight))
      }
    }
  }
  return sums.sorted { ($1.sum, $0.sentence) < ($0.sum, $1.sentence) }.prefix(6)
    .map(\.sentence).sorted()
}
