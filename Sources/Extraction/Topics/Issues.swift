import Language
import NewsModel
import SourceText

/// Picks the issues that statements and events of an article concern, at most twelve.
///
/// Each use of a candidate adds to its weight: 2 within quoted or reported words, 2 beside a word of
/// contention for a place, 1 in the title or the first two sentences, 0.5 in the sentence of an event, and
/// 0.5 for being used; it takes 1. A phrase whose head only ends like an issue needs two uses. A country,
/// region or town is an issue where it stands beside a word of contention or opens a statement; a sea, a landform or a thing
/// also where a statement speaks of it or it is used twice. What itself speaks or acts in the article is an
/// actor and no issue.
/// Linking asks for more than one article's word before an issue has a page.
func findIssues(in tagging: Tagging, of facts: ArticleFacts) -> [TopicAssignment] {
  let candidates = issueCandidates(in: tagging, of: facts).filter { $0.weight >= leastIssueWeight }
  return candidates.prefix(mostIssues).map { candidate in
    TopicAssignment(
      id: TopicID(slugging: candidate.label), label: candidate.label, kind: .issue,
      score: candidate.score,
      sentences: Array(Set(candidate.uses.compactMap(\.sentence))).sorted(),
      ranges: candidate.uses.filter { $0.sentence != nil }.map(\.range),
      isAbout: candidate.weight >= 4)
  }
}

let leastIssueWeight = 1.0
let mostIssues = 12

/// What may be an issue, the weightiest first.
func issueCandidates(in tagging: Tagging, of facts: ArticleFacts) -> [IssueCandidate] {
  (phraseCandidates(in: tagging, of: facts) + placeCandidates(in: tagging.reading, of: facts))
    .sorted { a, b in (b.weight, a.uses[0].range) < (a.weight, b.uses[0].range) }
}

private func phraseCandidates(in tagging: Tagging, of facts: ArticleFacts) -> [IssueCandidate] {
  let reading = tagging.reading
  let newsSentences = reading.newsSentenceIndexes(of: facts.article)
  let concern = Concern(facts)
  var candidates: [IssueCandidate] = []
  var byKey: [String: Int] = [:]
  for (index, sentence) in reading.sentences.enumerated() {
    let isTitle = facts.article.blocks[reading.blocks[index]].kind == .title
    guard isTitle || newsSentences[index] != nil else { continue }
    for phrase in issuePhrases(in: sentence, tagging) {
      let range = reading.range(of: phrase)
      let label = asciiLowercased(reading.text[range])
      let key = foldedKey(label)
      let place = byKey[key] ?? candidates.count
      if place == candidates.count {
        byKey[key] = place
        candidates.append(IssueCandidate(key: key, label: label, uses: []))
      }
      candidates[place].uses.append((range, newsSentences[index]))
      // Behind a word, not at the start of a sentence or of quoted words.
      if !isTitle, phrase.lowerBound > sentence.lowerBound,
        reading.tokens[phrase.lowerBound - 1].isWord
      {
        candidates[place].spellings.append(reading.text[range])
      }
      candidates[place].isSure = candidates[place].isSure || isListed(phrase, reading)
      candidates[place].weight += concern.weight(of: range, newsSentences[index], isTitle: isTitle)
    }
  }
  for place in candidates.indices { candidates[place].takeSpelling() }
  return candidates.filter { $0.isSure || $0.uses.count > 1 }
}

extension IssueCandidate {
  /// 0 to 1.
  var score: Double { 1 - 3 / (3 + weight) }

  /// Takes the spelling that most uses have within a sentence: a capital at its start and in a title
  /// says nothing.
  fileprivate mutating func takeSpelling() {
    let counts = Dictionary(spellings.map { ($0, 1) }, uniquingKeysWith: +)
    label = counts.min { ($1.value, $0.key) < ($0.value, $1.key) }?.key ?? label
  }
}

/// Whether the head is in the table of issues, not only of their form.
private func isListed(_ phrase: Range<Int>, _ reading: Reading) -> Bool {
  let head = reading.tokens[phrase.upperBound - 1].range.indices
  return issueHead(reading.text.bytes, head) == .issue
}

/// Places and named things that others speak of; by actor, else by their words.
private func placeCandidates(in reading: Reading, of facts: ArticleFacts) -> [IssueCandidate] {
  let concern = Concern(facts)
  let times = TextCoverage(facts.times.map(\.range))
  var acting = Set(facts.quotes.compactMap(\.speakerActor))
  for event in facts.events { acting.formUnion(event.sources) }
  var candidates: [IssueCandidate] = []
  var byKey: [String: Int] = [:]
  for mention in facts.mentions {
    guard mention.kind == .place || mention.kind == .other, mention.form != .pronoun else {
      continue
    }
    if let actor = mention.actor, acting.contains(actor) || mention.form == .metonym { continue }
    let label = mention.actor.map { facts.actors[$0].name } ?? reading.text[mention.range]
    guard label.utf8.count >= 4, !times.overlaps(mention.range)
    else { continue }
    let key = stormless(foldedKey(label))
    let place = byKey[key] ?? candidates.count
    if place == candidates.count {
      byKey[key] = place
      candidates.append(IssueCandidate(key: key, label: label, uses: []))
    }
    // "Ida" is "Hurricane Ida" where the article says so.
    if key != foldedKey(label), foldedKey(candidates[place].label) == key {
      candidates[place].label = label
    }
    let isTitle = mention.sentence == nil
    candidates[place].uses.append((mention.range, mention.sentence))
    candidates[place].weight += concern.weight(
      of: mention.range, mention.sentence, isTitle: isTitle)
    if concern.isSaid(mention.range) { candidates[place].said += 1 }
    candidates[place].isLand = mention.actor.map { isLand(facts.actors[$0]) } ?? false
    if isContended(mention.range, reading) {
      candidates[place].weight += 2
      candidates[place].isSure = true
    }
    if concern.isSubject(mention.range) { candidates[place].isSure = true }
  }
  return candidates.filter {
    $0.isSure || !$0.isLand && ($0.said > 0 || $0.uses.count > 1)
  }
}

/// A country, region or town, by the gazetteers, or a place that they do not know.
private func isLand(_ actor: LocalActor) -> Bool {
  guard actor.kind == .place else { return false }
  guard let entry = actor.entry else { return true }
  return ["country:", "region:", "city:"].contains { entry.hasPrefix($0) }
}

/// How much statements and events concern a stretch of text.
private struct Concern {
  private let statements: TextCoverage
  /// The first bytes of each.
  private let openings: TextCoverage
  private let eventSentences: Set<Int>

  init(_ facts: ArticleFacts) {
    let said = facts.quotes.filter { $0.stance == .said }.map(\.range)
    statements = TextCoverage(said)
    openings = TextCoverage(said.map { TextRange($0.lower, min($0.upper, $0.lower + 6)) })
    eventSentences = Set(facts.events.map(\.sentence))
  }

  /// Whether a statement opens with it: "that Norland is a friend".
  func isSubject(_ range: TextRange) -> Bool { openings.contains(range.lower) }

  func isSaid(_ range: TextRange) -> Bool { statements.overlaps(range) }

  func weight(of range: TextRange, _ sentence: Int?, isTitle: Bool) -> Double {
    var weight = 0.5
    if isSaid(range) { weight += 2 }
    if let sentence, eventSentences.contains(sentence) { weight += 0.5 }
    if isTitle || sentence.map({ $0 < 2 }) == true { weight += 1 }
    return weight
  }
}

/// Whether a word of contention stands behind a name, or before it with prepositions between: "tensions
/// around the".
private func isContended(_ range: TextRange, _ reading: Reading) -> Bool {
  let bytes = reading.text.bytes
  let first = reading.firstToken(from: range.lower)
  let next = reading.firstToken(from: range.upper)
  // "the Norland War" is a name.
  if next < reading.tokens.count, !reading.tokens[next].isCapitalized,
    saysContention(bytes, reading.tokens[next].range.indices)
  {
    return true
  }
  var index = first - 1
  while index >= max(0, first - 4) {
    let token = reading.tokens[index]
    guard token.isWord else { return false }
    if saysContention(bytes, token.range.indices) { return true }
    guard leadsToPlaces(bytes, token.range.indices) else { return false }
    index -= 1
  }
  return false
}

/// A key without the words that say that it is a storm's.
private func stormless(_ key: String) -> String {
  let words = key.split(separator: " ")
  guard words.count > 1, words.dropLast().allSatisfy({ stormWords.contains(String($0)) }) else {
    return key
  }
  return String(words[words.count - 1])
}

private let stormWords: Set<String> = [
  "hurricane", "typhoon", "cyclone", "storm", "tropical", "depression",
]

/// Lower case without "the" and the plural of the last word.
private func foldedKey(_ label: String) -> String {
  var key = asciiLowercased(label)
  if key.hasPrefix("the ") { key = String(key.dropFirst(4)) }
  if key.hasSuffix("s"), !key.hasSuffix("ss"), key.utf8.count > 4 { key = String(key.dropLast()) }
  return key
}
