import Knowledge
import Language
import NewsModel
import SourceText

/// Finds what the article attributes to somebody; needs the actors of `facts`.
///
/// 1. Pair the quotation marks of the article.
/// 2. Find the attributions of each sentence of running text: cue, words and speaker. In an interview's
///    turns nobody is reported: they are their speaker's own words.
/// 3. Keep those that report what was said, and one of two that nest.
/// 4. Add what the clause around a quotation tells, words with a name behind a dash, and quotations
///    that go on without a cue.
/// 5. Tell direct, mixed and indirect words apart by the marks, and saying from thinking by the cue.
/// 6. Resolve each speaker to an actor, in order of the text.
func findQuotes(in tagging: Tagging, of facts: ArticleFacts) -> [Quote] {
  let reading = tagging.reading
  let context = QuoteContext(tagging)
  let sentences = reading.newsSentenceIndexes(of: facts.article)
  var reader = AttributionReader(context, quoteModel)
  var found: [Attribution] = []
  let turns = Transcript(of: facts.article).turns
  for (index, sentence) in reading.sentences.enumerated()
  where sentences[index] != nil && !turns.contains(reading.blocks[index]) {
    found += reader.attributions(in: sentence)
  }
  found = context.framed(context.unnested(found.filter { context.isStatement($0) }))
  found += context.markedAttributions(besides: found)
  found = settled(found, context)
  found.sort { ($0.cue, $0.content.lowerBound) < ($1.cue, $1.content.lowerBound) }
  var resolver = SpeakerResolver(facts, context)
  var quotes: [Quote] = []
  for attribution in found {
    let words = context.words(of: attribution)
    let at = Int(context.sentenceAt[reading.firstToken(from: words.range.lower)])
    guard let sentence = sentences[at] else { continue }
    let (actor, antecedent) =
      attribution.speaker.map { resolver.speaker(of: $0, cue: attribution.cue) } ?? (nil, nil)
    if words.kind == .indirect, actor == nil, antecedent == nil,
      attribution.speaker.map(context.isThing) ?? false
    {
      // "The data, which revealed a flaw": of nobody that the article names.
      continue
    }
    if attribution.score == .max, context.kind(attribution.cue) == .colon, let actor,
      facts.actors[actor].kind == .place
    {
      // "DORN: Two boats sank": where it was written, and nobody's label.
      continue
    }
    let speaker = attribution.speaker.map { base in
      let extent = context.speakerExtent(base, cue: attribution.cue)
      return reading.range(of: resolver.whole(extent, cue: attribution.cue))
    }
    if let base = attribution.speaker { resolver.note(base, actor, at: attribution.cue) }
    quotes.append(
      Quote(
        words.kind, words.range, stance: context.stance(of: attribution.cue), speaker: speaker,
        antecedent: antecedent.map { reading.range(of: resolver.whole($0, cue: attribution.cue)) },
        cue: cueRange(attribution, context), speakerActor: actor,
        addressee: resolver.addressee(behind: attribution.cue), isTruncated: words.isTruncated,
        sentence: sentence, parts: words.parts))
  }
  return quotes.sorted { ($0.range, $0.cue?.start ?? 0) < ($1.range, $1.cue?.start ?? 0) }
}

/// The better of two attributions that have the same words, in order of their cues; who said them
/// before where they were read.
private func settled(_ found: [Attribution], _ context: QuoteContext) -> [Attribution] {
  func rank(_ one: Attribution) -> (Int, Int, Int) {
    (
      context.leadsTo(one.content, from: one.cue) ? 1 : 0,
      context.isSpelled(one.cue, according) ? 0 : 1, one.score
    )
  }
  var best: [Range<Int>: Int] = [:]
  for (index, one) in found.enumerated() {
    if let rival = best[one.content], rank(found[rival]) >= rank(one) { continue }
    best[one.content] = index
  }
  return found.enumerated().filter { best[$1.content] == $0 }.map(\.element)
}

private func cueRange(_ attribution: Attribution, _ context: QuoteContext) -> TextRange? {
  guard !attribution.isContinued else { return nil }
  let cue = attribution.cue
  let isAccording = context.isSpelled(cue, according) && context.isSpelled(cue + 1, to)
  return context.reading.range(of: cue..<(isAccording ? cue + 2 : cue + 1))
}

let quoteModel = QuoteModel(weights: quoteWeights())
