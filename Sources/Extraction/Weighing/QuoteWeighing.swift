import Language
import NewsModel
import SourceText

/// How sure the attributions of a sentence are: for each cue its log odds, how sure its words and
/// speaker are together, and who else may have spoken; and the cues that attribute nothing.
func weighQuotes(in sentence: Range<Int>, of tagging: Tagging, facts: ArticleFacts) -> [Weighed] {
  let context = QuoteContext(tagging)
  let reading = tagging.reading
  var reader = AttributionReader(context, quoteModel)
  let threshold = context.hasMarks(sentence) ? 0 : doubtfulCueThreshold
  var weighed: [Weighed] = []
  for cue in context.cueCandidates(in: sentence) where !context.opensQuotedSentence(cue) {
    let range = reading.range(of: cue..<cue + 1)
    let isTaken = facts.quotes.contains { $0.cue?.contains(range) ?? false }
    let score = reader.score(ofCue: cue)
    // Any verb is looked at; those that come nowhere near are no news.
    guard isTaken || score > quotedCueThreshold else { continue }
    var why = "cue \(odds(score)), \(odds(threshold)) needed"
    let attribution = reader.attribution(of: cue, score: score)
    if let attribution {
      if attribution.certainty < .max {
        why +=
          "; words and speaker \(odds(attribution.certainty)), \(odds(Certainty.clause)) needed "
          + "without marks"
      }
      why += speakers(of: attribution, &reader)
    }
    if !isTaken {
      if score <= threshold {
        why += "; too low"
      } else if attribution == nil {
        why += "; no words go with it"
      } else {
        why += "; its words are no statement, or another cue has them"
      }
    }
    weighed.append(Weighed(kind: .quote, range: range, isTaken: isTaken, why: why))
  }
  return weighed
}

/// The speaker with the next best one, by log odds.
private func speakers(of attribution: Attribution, _ reader: inout AttributionReader) -> String {
  let reading = reader.context.reading
  let cue = attribution.cue
  var choices: [(words: String, score: Int)] = []
  for phrase in [nil] + reader.context.speakerCandidates(of: cue).map(Optional.some) {
    let score = reader.score(ofSpeaker: phrase, of: cue, content: attribution.content)
    choices.append((phrase.map { "'\(reading.text[reading.range(of: $0)])'" } ?? "nobody", score))
  }
  // The first of equals, as the reader chooses.
  let order = choices.indices.sorted { (choices[$1].score, $0) < (choices[$0].score, $1) }
  return "; speaker "
    + order.prefix(2).map { "\(choices[$0].words) \(odds(choices[$0].score))" }
    .joined(separator: ", then ")
}

/// Log odds with two decimals.
private func odds(_ score: Int) -> String { decimal(Double(score) / Double(QuoteModel.scale)) }
