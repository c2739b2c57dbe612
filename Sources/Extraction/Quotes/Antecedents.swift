import Language
import NewsModel
import SourceText

extension SpeakerResolver {
  /// Who a speaker's phrase means, and the noun phrase that it stands for where it is a pronoun of
  /// which only that can be told.
  func speaker(of phrase: Range<Int>, cue: Int) -> (actor: Int?, antecedent: Range<Int>?) {
    let isThey = phrase.count == 1 && context.isSpelled(phrase.lowerBound, they)
    if isThey, let antecedent = antecedent(of: phrase) {
      // Who spoke by it before, where somebody did: "supporters of Dorn" are not Dorn.
      let spoke = recent.last { antecedent.contains($0.phrase.lowerBound) }
      let actor = spoke.map { $0.actor } ?? actor(of: antecedent, cue: cue)
      // "The officers" are no one person, whoever is called officer.
      return (actor.flatMap { facts.actors[$0].kind == .person ? nil : $0 }, antecedent)
    }
    if let actor = actor(of: phrase, cue: cue) { return (actor, nil) }
    let antecedent = isThey ? nil : antecedent(of: phrase)
    return (antecedent.flatMap { actor(of: $0, cue: cue) }, antecedent)
  }

  /// The noun phrase that a speaker's pronoun stands for; nil for phrases that name somebody themselves,
  /// and where the article does not tell.
  ///
  /// 1. `who`, `which` and `that`: the phrase right before it, with what that one belongs to.
  /// 2. `it`: the text that spoke right before it.
  /// 3. `they`: who spoke by a plural phrase in the same sentence before it or in the two before;
  ///    else the plural or collective subject that one of these starts with. A subject that is one
  ///    person or thing ends the search, as "they" are others then.
  private func antecedent(of phrase: Range<Int>) -> Range<Int>? {
    guard phrase.count == 1 else { return nil }
    let head = phrase.lowerBound
    if context.kind(head) == .question || context.kind(head) == .that {
      return relativeAntecedent(before: head)
    }
    if context.isSpelled(head, it) { return thing(speakingBefore: head) }
    guard context.isSpelled(head, they), context.quotationAt[head] < 0 else { return nil }
    let sentence = Int(context.sentenceAt[head])
    for back in 0...2 where sentence - back >= 0 {
      let place = context.reading.sentences[sentence - back]
      let end = back == 0 ? head : place.upperBound
      if let spoke = recent.last(where: { place.contains($0.token) && $0.phrase.upperBound <= end }
      ),
        back > 0 || spoke.token < head
      {
        if isPlural(spoke.phrase) { return context.speakerExtent(spoke.phrase, cue: spoke.token) }
        if !context.isSpelled(spoke.phrase.lowerBound, they) { return nil }
        continue
      }
      guard let subject = subject(in: place.lowerBound..<end) else { continue }
      if context.isSpelled(subject.lowerBound, they) { continue }
      return isPlural(subject) ? subject : nil
    }
    return nil
  }

  func relativeAntecedent(before head: Int) -> Range<Int>? {
    let sentence = context.sentence(of: head)
    guard head > sentence.lowerBound else { return nil }
    var end = context.kind(head - 1) == .comma ? head - 1 : head
    if context.kind(end - 1) == .closeBracket,
      let open = sentence.prefix(upTo: end).suffix(12).last(where: {
        context.kind($0) == .openBracket
      })
    {
      end = open
    }
    var start = context.nounPhraseStart(endingAt: end, in: sentence)
    // "They did not move the pilots, who": behind "did" the first word is a verb.
    let lead = (sentence.lowerBound..<start).last { context.kind($0) != .adverb }
    if let lead, start + 1 < end, [.auxiliary, .modal].contains(context.kind(lead)) { start += 1 }
    guard start < end, let phrase = context.tagging.nounPhrases(in: start..<end).last,
      phrase.upperBound == end, context.kind(phrase.lowerBound) != .pronoun
    else { return nil }
    return context.completed(phrase, cue: head)
  }

  /// The noun phrase that a sentence starts with, behind an adverb or a phrase that a comma ends; with
  /// what `of` adds and what `and` joins.
  private func subject(in sentence: Range<Int>) -> Range<Int>? {
    var start = sentence.lowerBound
    guard start < sentence.upperBound, context.quotationAt[start] < 0 else { return nil }
    switch context.kind(start) {
    case .preposition, .subordinator, .gerund, .participle:
      guard let comma = sentence.prefix(40).first(where: { context.kind($0) == .comma }) else {
        return nil
      }
      start = comma + 1
    case .adverb, .conjunction:
      start += 1
      if context.kind(start) == .comma { start += 1 }
    default: break
    }
    guard let phrase = context.tagging.nounPhrase(from: start, to: sentence.upperBound) else {
      return nil
    }
    if context.isSpelled(phrase.upperBound, and),
      let other = context.tagging.nounPhrase(from: phrase.upperBound + 1, to: sentence.upperBound)
    {
      return phrase.lowerBound..<other.upperBound
    }
    return phrase
  }

  /// Whether a phrase means several, or a body that is spoken of as several.
  private func isPlural(_ phrase: Range<Int>) -> Bool {
    if phrase.contains(where: { context.isSpelled($0, and) }) { return true }
    let head = phrase.upperBound - 1
    if collective.contains(context.tagging.hashes[head]) { return true }
    if let actor = mentions(in: context.reading.range(of: phrase)).last?.actor,
      facts.actors[actor].kind == .organization
    {
      return true
    }
    let range = context.reading.tokens[head].range
    return context.kind(head) == .noun && range.count > 3
      && context.reading.text.bytes[range.upper - 1] == UInt8(ascii: "s")
      && context.reading.text.bytes[range.upper - 2] != UInt8(ascii: "s")
  }
}

let it = wordHash("it".utf8)
private let they = wordHash("they".utf8)
private let and = wordHash("and".utf8)
/// Nouns without a plural ending that "they" may stand for; by hand.
private let collective = hashes(
  """
  police people team staff family group committee panel council crew couple board company government
  army force media press union party jury agency commission women men children parents militia
  coalition court ministry department movement pair duo trio public military navy leadership
  """)
